import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PismError } from '../../core/errors.ts';
import { writeInto, writeMissing } from '../../core/files/new-files.ts';
import { hasFacts } from '../../core/load/folder.ts';
import type { Field } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/kind.ts';
import { type Source, sourceFileFields } from '../../core/model/source.ts';
import { capitalised } from '../../core/model/text.ts';
import { builtinFacts } from '../../core/package.ts';
import type { Index } from '../../core/store/open.ts';
import type { Copy } from '../../texts/copy/copy.ts';
import { outlineOf, startOf } from '../../texts/copy/outline.ts';
import { changerOf, schemaFiles, type WrittenFile } from '../folder/change-folder.ts';
import { inOneLine } from '../folder/fact-files.ts';
import { schemaLine } from '../folder/yaml.ts';
import { type Masthead, readMasthead, readPublication } from './read-masthead.ts';

/**
 * Creates the folder of a source; returns the names of its files, the text of its description with what the copy states,
 * and the fields that the copy does not state, which are left empty there.
 */
export async function makeSource(
  folder: string,
  form: Source['form'],
  copy: (Copy & { about: Readonly<Record<string, string>> }) | undefined,
  index: Index,
) {
  const { kinds, database } = index;
  const isBulletin = form === 'bulletin';
  const name = isBulletin ? 'bulletin' : 'source';
  const found = copy && (isBulletin ? readMasthead(copy) : readPublication(copy));
  // A bulletin has no field for its form.
  const stated: Masthead = { form, ...found };
  const fields: readonly Field[] = sourceFileFields[name];
  // A list or a page may change, so it also needs the day on which it was retrieved.
  const wanted = ['publisher', ...(isBulletin || form === 'report' ? [] : ['retrieved'])];
  const missing = fields.filter((each) => (each.required || wanted.includes(each.name)) && !(each.name in stated));
  // An empty value is an error, so what is not required waits in a comment.
  const comments = wanted.flatMap((key) => (key in stated ? [] : `# ${key}:\n`));
  const lines = fields.map(({ name: key, about, required }) => {
    const value = stated[key];
    if (value !== undefined) return `${key}: ${inOneLine(value)}\n`;
    return required ? `${key}: # ${about}\n` : '';
  });
  const text = [schemaLine(name), ...comments, ...lines].join('');
  // The files of a dataset come with imports.
  const ofFacts = form === 'dataset' ? [] : kinds.map(({ kind }) => kind);
  const facts = ofFacts.map((kind): WrittenFile => [`${kind}.yaml`, schemaLine(kind)]);
  const files: WrittenFile[] = [[`${name}.yaml`, text], ...facts];
  // Beside the first source of a folder, the index has only the built-in ones.
  if (isBulletin && hasFacts(dirname(folder))) refuseRunning(stated, database);
  await changerOf(folder, index)({ files, isUnfinished: true });
  return { name: `${name}.yaml`, names: files.map(([each]) => each), text, empty: missing.map((each) => each.name) };
}

// A running number identifies a bulletin only if no other has it.
function refuseRunning({ running, series }: Masthead, database: Index['database']): void {
  const sql = 'SELECT source FROM sources WHERE running = ? AND series = ?';
  const other = database.prepare(sql).get(Number(running), String(series));
  if (!other) return;
  const message = `The bulletin ${other['source']} of ${series} has the running number ${running} already`;
  throw new PismError('usage', message, 'Correct one of the two. Nothing was written.');
}

/** The numbered paragraphs of a copy, as facts refer to them. */
export function outlineText(copy: Copy, file: string): string {
  const numbered = outlineOf(copy).filter(({ paragraph }) => paragraph !== null);
  const lines = numbered.map(({ paragraph, text }) => `  ${paragraph}: ${startOf(text)}`);
  const hint = `If these are not the paragraphs that a reader counts, add \`lead\` and \`headings\` to ${file}.`;
  return `Paragraphs:\n${lines.join('\n')}\n${hint}`;
}

/** Writes a template for a kind with this name, with comments on what to change. */
export function makeKind(root: string, name: string, kinds: Kind[]): string {
  const place = join(root, 'kinds', `${name}.yaml`);
  const title = capitalised(name.replaceAll('-', ' '));
  // The template is a separate file, so that the code names no type of field.
  const template = readFileSync(join(builtinFacts, '_templates', 'kind.yaml'), 'utf8');
  const text = template.replace('KIND', name).replace('TITLE', title);
  const files = new Map([[basename(place), text]]);
  writeInto(root, schemaFiles([...files], kinds), () => writeMissing(dirname(place), files));
  return place;
}
