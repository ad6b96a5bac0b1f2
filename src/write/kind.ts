import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinFacts } from '../package.ts';

/** The text of a small kind with this name, with comments that say what to change. */
export function kindText(name: string): string {
  const words = name.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  // The template is a file of its own, so that the code names no type of field.
  const template = readFileSync(join(builtinFacts, '_templates', 'kind.yaml'), 'utf8');
  return template.replace('KIND', name).replace('TITLE', title);
}
