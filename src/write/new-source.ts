import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Document, visit } from 'yaml';
import type { Copy } from '../copy/copy.ts';
import { outlineOf, startOf } from '../copy/outline.ts';
import { PismError } from '../errors.ts';
import { writeFolder, writeInto, writeMissing } from '../files/new-files.ts';
import { writeAtomically } from '../files/output.ts';
import { hasFacts } from '../load/folder.ts';
import type { Field, Kind } from '../model/kind.ts';
import { problemRemedy, problemSays } from '../model/problem.ts';
import { isIn, optionKey, type Source, sourceFileFields, sourceOption, statedSourceFields } from '../model/source.ts';
import { capitalised } from '../model/text.ts';
import { builtinFacts } from '../package.ts';
import type { Index } from '../store/open.ts';
import { checkedSource, schemaFiles, schemaLine } from './bulletin.ts';
import { type Masthead, readMasthead, readPublication } from './read-masthead.ts';

/** Creates the folder of a source; returns the names of its files, and the text of its description. */
export async function makeSource(
  folder: string,
  form: Source['form'],
  given: Masthead,
  copy: (Copy & { about: Readonly<Record<string, string>> }) | undefined,
  { kinds, database }: Index,
) {
  const name = form === 'bulletin' ? 'bulletin' : 'source';
  const found = copy ? (form === 'bulletin' ? readMasthead(copy) : readPublication(copy)) : {};
  const stated = { ...(name === 'source' && { form }), ...found, ...given };
  requireComplete(form, stated, found);
  const document = new Document(stated, { schema: 'core' });
  visit(document, { Seq: (_, list) => void Object.assign(list, { flow: true }) });
  const plain = `${schemaLine(name)}${document.toString({ lineWidth: 0 })}`;
  const { text, problems } = await checkedSource(name, basename(folder), plain);
  const reasons = problems.map((problem) => `${problemSays(problem)} ${problemRemedy(problem)}`.trim());
  if (reasons.length > 0) throw new PismError('usage', `The ${form} cannot be written like this`, reasons.join('\n'));
  // The files of a dataset come with imports.
  const ofFacts = form === 'dataset' ? [] : kinds.map(({ kind }) => kind);
  const facts = ofFacts.map((kind): [string, string] => [`${kind}.yaml`, schemaLine(kind)]);
  const files = new Map([[`${name}.yaml`, text], ...facts]);
  const root = join(folder, '..');
  // Beside the first source of a folder, the index has only the built-in ones.
  if (hasFacts(root)) refuseRunning(stated, database);
  const schemas = schemaFiles([name, ...ofFacts], kinds);
  writeInto(root, schemas, () => writeAtomically(folder, (draft) => writeFolder(draft, files)));
  return { name: `${name}.yaml`, names: [...files.keys()], text };
}

// A running number identifies a bulletin only if no other has it.
function refuseRunning({ running = '', series = '' }: Masthead, database: Index['database']): void {
  const sql = 'SELECT source FROM sources WHERE running = ? AND series = ?';
  const other = database.prepare(sql).get(Number(running), String(series));
  if (!other) return;
  const message = `The bulletin ${other['source']} of ${series} has the running number ${running} already`;
  throw new PismError('usage', message, 'Correct one of the two. Nothing was written.');
}

/** The fields of a source from options. Throws a usage error for fields that its form does not have. */
export function statedBy(form: Source['form'], options: { [key: string]: unknown }): Masthead {
  const fields = fieldsOfForm(form);
  const given = statedSourceFields.filter((field) => optionKey(field) in options);
  const others = given.filter((field) => !isIn(fields, field)).map(sourceOption);
  const strange = [...(form === 'dataset' && 'from' in options ? ['--from'] : []), ...others];
  const takes = `It takes ${fields.map(sourceOption).join(', ')}.`;
  if (strange.length > 0) throw new PismError('usage', `A ${form} has no ${strange.join(', ')}`, takes);
  return Object.fromEntries(
    given.map((field) => {
      const value = options[optionKey(field)] as string | string[];
      const isNumber = field.type === 'count' && /^\d{1,15}$/.test(`${value}`);
      return [field.name, isNumber ? Number(value) : value];
    }),
  );
}

/** The fields that options can state; others depend on the outline of a copy. */
function fieldsOfForm(form: Source['form']): Field[] {
  const fields = sourceFileFields[form === 'bulletin' ? 'bulletin' : 'source'];
  const stated = fields.filter((field) => isIn(statedSourceFields, field));
  // A list or a page may change, and a user who starts one by hand has just fetched it; only an import may not know it.
  const required = form !== 'report';
  return stated.map((field) => (field.name === 'retrieved' ? { ...field, required } : field));
}

/** Throws a usage error with the options for all missing fields, and the values found in the copy. */
function requireComplete(form: Source['form'], stated: Masthead, found: Masthead): void {
  const missing = fieldsOfForm(form).filter(({ name, required }) => required && !(name in stated));
  if (missing.length === 0) return;
  const flags = missing.map(sourceOption).join(', ');
  const known = Object.entries(found).map(([name, value]) => `  ${name}: ${[value].flat().join(', ')}\n`);
  const seen = known.length > 0 ? `The copy states:\n${known.join('')}` : '';
  const remedy = `Give ${missing.length > 1 ? 'them as options' : 'it as an option'}. Nothing was written.`;
  throw new PismError('usage', `The new ${form} needs ${flags}`, `${seen}${remedy}`);
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
  const files = new Map([[`${name}.yaml`, template.replace('KIND', name).replace('TITLE', title)]]);
  writeInto(root, schemaFiles(['kind'], kinds), () => writeMissing(dirname(place), files));
  return place;
}
