import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeInto, writeMissing } from '../files/new-files.ts';
import type { Kind } from '../model/kind.ts';
import { builtinFacts } from '../package.ts';
import { schemaFiles } from './bulletin.ts';

/** Writes the file of a small kind with this name, with comments that say what to change. */
export function makeKind(root: string, name: string, kinds: Kind[]): string {
  const place = join(root, 'kinds', `${name}.yaml`);
  const words = name.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  // The template is a file of its own, so that the code names no type of field.
  const template = readFileSync(join(builtinFacts, '_templates', 'kind.yaml'), 'utf8');
  const files = new Map([[`${name}.yaml`, template.replace('KIND', name).replace('TITLE', title)]]);
  writeInto(root, schemaFiles(['kind'], kinds), () => writeMissing(dirname(place), files));
  return place;
}
