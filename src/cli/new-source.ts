import { join, relative } from 'node:path';
import { layOut, noLayout } from '../copy/copy.ts';
import { openCopy } from '../copy/open.ts';
import { type Exit, PismError } from '../errors.ts';
import { writeFacts } from '../files/output.ts';
import { sourceFileFields } from '../model/file-fields.ts';
import { type Field, optionOf, type Source } from '../model/kind.ts';
import { problemRemedy, problemSays } from '../model/problem.ts';
import { visibleLines } from '../render/page.ts';
import type { Index } from '../store/open.ts';
import type { OpenedCopy } from '../verify/source-of-copy.ts';
import type { Stated } from '../write/masthead.ts';
import type { Context } from './command.ts';
import { note } from './messages.ts';
import { refuseExisting, refuseId, writeFolder, writeInto, writeMissing } from './new-files.ts';
import type { Options } from './options.ts';

/** Makes the folder of a bulletin or another source. */
export async function newSource(
  form: Source['form'],
  id: string,
  root: string,
  { kinds, database }: Index,
  context: Context,
): Promise<Exit> {
  const { io, options } = context;
  const file = form === 'bulletin' ? 'bulletin' : 'source';
  refuseId(id, form);
  const folder = join(root, id);
  refuseExisting(folder, io.cwd);
  const { schemaFiles, sourceFiles, sourceText } = await import('../write/bulletin.ts');
  const given = statedBy(form, options);
  const copy = options.from === undefined ? undefined : layOut(await openCopy(options.from, io), noLayout);
  const found = copy ? await foundIn(copy, form) : {};
  const stated = { ...found, ...given };
  requireComplete(form, stated, found);
  const { text, problems } = await sourceText(file, id, stated);
  if (problems.length > 0) {
    const reasons = problems.map((problem) => `${problemSays(problem)} ${problemRemedy(problem)}`.trim());
    throw new PismError('usage', `The ${form} cannot be written like this`, reasons.join('\n'));
  }
  refuseRunning(stated, database);
  // A dataset has files for the kinds that are imported.
  const ofFacts = form === 'dataset' ? [] : kinds;
  const files = sourceFiles(file, text, ofFacts);
  writeInto(root, () => {
    const schemas = schemaFiles([file, ...ofFacts.map(({ kind }) => kind)], kinds);
    writeMissing(join(root, 'schema'), schemas);
    writeFacts(folder, (draft) => writeFolder(draft, files));
  });
  if (copy) {
    // As it is in the file, without line breaks of the terminal's.
    io.stderr.write(visibleLines(`${relative(io.cwd, folder)}/${file}.yaml:\n\n${text}\n`));
    await note(await outlineText(copy, file), io);
  }
  io.stdout.write(visibleLines(`Wrote ${relative(io.cwd, folder) || folder}: ${[...files.keys()].join(', ')}\n`));
  return 'done';
}

/** What a copy states about its source, as far as that form of source has it. */
async function foundIn(copy: OpenedCopy, form: Source['form']): Promise<Stated> {
  const { readMasthead, readSource } = await import('../write/masthead.ts');
  return form === 'bulletin' ? readMasthead(copy) : readSource(copy);
}

// A running number finds its bulletin only where no other has it.
function refuseRunning({ running = '', series = '' }: Stated, database: Index['database']): void {
  const sql = 'SELECT source FROM sources WHERE running = ? AND series = ?';
  const other = database.prepare(sql).get(Number(running), String(series));
  if (!other) return;
  const message = `The bulletin ${other['source']} of ${series} has the running number ${running} already`;
  throw new PismError('usage', message, 'Correct one of the two. Nothing was written.');
}

/** What the options state, by the names of the fields. */
function statedBy(form: Source['form'], options: Options): Stated {
  const { series, number, running, date, title, author: authors, publisher, language, link } = options;
  const { from, asOf: as_of, retrieved, licence } = options;
  const numbers = Object.entries({ number, running }).filter(([, value]) => value !== undefined);
  const read = numbers.map(([name, value]) => [name, /^\d{1,15}$/.test(String(value)) ? Number(value) : String(value)]);
  const all = {
    series,
    ...Object.fromEntries(read),
    date,
    title,
    authors,
    publisher,
    as_of,
    retrieved,
    language,
    licence,
  };
  const given = Object.entries({ ...all, link }).filter(([, value]) => value !== undefined);
  const known = fieldsOf(form).map(({ name }) => name);
  const strange = given.flatMap(([name]) => (known.includes(name) ? [] : [flagOf(name)]));
  if (form === 'dataset' && from !== undefined) strange.unshift('--from');
  if (strange.length > 0)
    throw new PismError('usage', `A ${form} has no ${strange.join(', ')}`, `It takes ${known.map(flagOf).join(', ')}.`);
  return { ...(form !== 'bulletin' && { form }), ...Object.fromEntries(given) } as Stated;
}

/** The fields that options can state: the outline of a copy settles the others. */
function fieldsOf(form: Source['form']): Field[] {
  const fields = sourceFileFields[form === 'bulletin' ? 'bulletin' : 'source'];
  const stated = fields.filter(({ name }) => !['form', 'lead', 'headings'].includes(name));
  // Only an import may not know it; whoever starts a source by hand has just fetched it.
  return stated.map((field) => (field.name === 'retrieved' ? { ...field, required: true } : field));
}

function flagOf(name: string): string {
  return name === 'authors' ? '--author' : optionOf({ name });
}

/** Throws a usage error that names the options for all that is missing, and what the copy states. */
function requireComplete(form: Source['form'], stated: Stated, found: Stated): void {
  const missing = fieldsOf(form).filter(({ name, required }) => required && !(name in stated));
  if (missing.length === 0) return;
  const flags = missing.map(({ name }) => flagOf(name)).join(', ');
  const known = Object.entries(found).map(([name, value]) => `  ${name}: ${[value].flat().join(', ')}\n`);
  const seen = known.length > 0 ? `The copy states:\n${known.join('')}` : '';
  const remedy = `Give ${missing.length > 1 ? 'them as options' : 'it as an option'}. Nothing was written.`;
  throw new PismError('usage', `The new ${form} needs ${flags}`, `${seen}${remedy}`);
}

/** How many characters of a paragraph are shown. */
const shown = 60;

/** The paragraphs of a copy with their numbers, as facts name them. */
async function outlineText(copy: OpenedCopy, file: string): Promise<string> {
  const { outlineOf } = await import('../copy/outline.ts');
  const lines = outlineOf(copy).flatMap(({ paragraph, text }) => {
    const start = text.length > shown ? `${text.slice(0, shown).replace(/\s\S*$/, '')} ...` : text;
    return paragraph === null ? [] : [`  ${paragraph}: ${start}`];
  });
  const hint = `If these are not the paragraphs that a reader counts, add \`lead\` and \`headings\` to ${file}.yaml.`;
  return `Paragraphs:\n${lines.join('\n')}\n${hint}\n`;
}
