import { join, relative } from 'node:path';
import { type Exit, PismError } from '../errors.ts';
import { writeFacts } from '../export/output.ts';
import { bulletinFields, isLocalId } from '../model/file-fields.ts';
import type { Field } from '../model/kind.ts';
import { problemRemedy, problemSays } from '../model/problem.ts';
import { visibleLines } from '../render/page.ts';
import type { Index } from '../store/open.ts';
import type { Stated } from '../write/masthead.ts';
import type { Context } from './command.ts';
import { type NamedCopy, openCopy } from './copies.ts';
import { note } from './messages.ts';
import { refuseExisting, writeFolder, writeInto, writeMissing } from './new-files.ts';
import type { Options } from './options.ts';

/** Makes the folder of a bulletin. */
export async function newBulletin(id: string, root: string, index: Index, context: Context): Promise<Exit> {
  const { kinds, database } = index;
  const { io, options } = context;
  refuseId(id);
  const folder = join(root, id);
  refuseExisting(folder, io.cwd);
  const { bulletinFiles, bulletinText, schemaFiles } = await import('../write/bulletin.ts');
  const copy = options.from === undefined ? undefined : await openCopy(options.from, io);
  const found = copy ? (await import('../write/masthead.ts')).readMasthead(copy) : {};
  const { stated, asked } = await complete({ ...found, ...statedBy(options) }, context);
  const { text, problems } = await bulletinText(id, stated);
  if (problems.length > 0) {
    const reasons = problems.map((problem) => `${problemSays(problem)} ${problemRemedy(problem)}`.trim());
    throw new PismError('usage', 'The bulletin cannot be written like this', reasons.join('\n'));
  }
  refuseRunning(stated, database);
  if (copy || asked) {
    // As it will be in the file, without line breaks of the terminal's.
    io.stderr.write(visibleLines(`${relative(io.cwd, folder)}/bulletin.yaml:\n\n${text}\n`));
    if (copy) await note(await outlineText(copy), io);
    if (!options.yes) await confirm(context);
  }
  const files = bulletinFiles(text, kinds);
  writeInto(root, () => {
    const schemas = schemaFiles(['bulletin', ...kinds.map(({ kind }) => kind)], kinds);
    writeMissing(join(root, 'schema'), schemas);
    writeFacts(folder, (draft) => writeFolder(draft, files));
  });
  io.stdout.write(visibleLines(`Wrote ${relative(io.cwd, folder) || folder}: ${[...files.keys()].join(', ')}\n`));
  return 'done';
}

function refuseId(id: string): void {
  if (!isLocalId(id))
    throw new PismError('usage', `The id of a bulletin cannot be ${id}`, 'Use lower-case letters, digits and hyphens.');
  if (['kinds', 'registers', 'schema'].includes(id))
    throw new PismError('usage', `The id of a bulletin cannot be ${id}`, 'A folder of that name holds something else.');
}

// A running number finds its bulletin only where no other has it.
function refuseRunning({ running = '', series = '' }: Stated, database: Index['database']): void {
  const sql = 'SELECT bulletin FROM bulletins WHERE running = ? AND series = ?';
  const other = database.prepare(sql).get(Number(running), String(series));
  if (!other) return;
  const message = `The bulletin ${other['bulletin']} of ${series} has the running number ${running} already`;
  throw new PismError('usage', message, 'Correct one of the two. Nothing was written.');
}

/** What the options state, by the names of the fields. */
function statedBy(options: Options): Stated {
  const { series, number, running, date, title, author: authors, publisher, language, link } = options;
  const numbers = Object.entries({ number, running }).filter(([, value]) => value !== undefined);
  const read = numbers.map(([name, value]) => [name, /^\d{1,15}$/.test(String(value)) ? Number(value) : String(value)]);
  const all = { series, ...Object.fromEntries(read), date, title, authors, publisher, language, link };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Stated;
}

/** What the bulletin states, with the answers to questions about what is missing, and whether any was asked. */
async function complete(known: Stated, { io }: Context): Promise<{ stated: Stated; asked: boolean }> {
  const stated = { ...known };
  const missing = bulletinFields.filter(({ name, required }) => required && !(name in stated));
  if (missing.length === 0) return { stated, asked: false };
  for (const field of questions) {
    if (field.name in stated) continue;
    const answer = await answerTo(field, io);
    if (answer === undefined) throw lacking(missing);
    if (answer !== '') stated[field.name] = valueIn(field.name, answer);
  }
  return { stated, asked: true };
}

// The outline of a copy settles the others.
const questions = bulletinFields.filter(({ name }) => !['lead', 'headings'].includes(name));

/** The answer to the question for a field, which is asked again while a required one is empty. */
async function answerTo({ name, about, required }: Field, io: Context['io']): Promise<string | undefined> {
  const more = name === 'authors' ? ', with commas between them' : name === 'date' ? ', as 2024-07-03' : '';
  for (;;) {
    const answer = await io.ask?.(`${about}${more}${required ? '' : ' (Enter to leave out)'}: `);
    if (answer !== '' || !required) return answer;
  }
}

function valueIn(name: string, answer: string): Stated[string] {
  if (name === 'authors') return answer.split(/\s*,\s*/).filter((author) => author !== '');
  return name in { number: 0, running: 0 } && /^\d{1,15}$/.test(answer) ? Number(answer) : answer;
}

function lacking(missing: Field[]): PismError {
  const flags = missing.map(({ name }) => `--${name}`).join(', ');
  return new PismError('usage', `The new bulletin needs ${flags}`, 'Give them as options. Nothing was written.');
}

async function confirm({ io }: Context): Promise<void> {
  const answer = await io.ask?.('Write this? [Y/n] ');
  if (answer === undefined) throw new PismError('usage', 'Nothing was written', 'Add --yes to write this.');
  if (!/^(y|yes)?$/i.test(answer)) throw new PismError('no', 'Nothing was written');
}

/** How many characters of a paragraph are shown. */
const shown = 60;

/** The paragraphs of a copy with their numbers, as facts name them. */
async function outlineText(copy: NamedCopy): Promise<string> {
  const { outlineOf } = await import('../source/outline.ts');
  const lines = outlineOf(copy).flatMap(({ paragraph, text }) => {
    const start = text.length > shown ? `${text.slice(0, shown).replace(/\s\S*$/, '')} ...` : text;
    return paragraph === null ? [] : [`  ${paragraph}: ${start}`];
  });
  const hint = 'If these are not the paragraphs that a reader counts, add `lead` and `headings` to bulletin.yaml.';
  return `Paragraphs:\n${lines.join('\n')}\n${hint}\n`;
}
