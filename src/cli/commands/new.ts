import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Exit, isSystemError, PismError, reasonOf } from '../../errors.ts';
import { statIfExists, writeFacts } from '../../export/output.ts';
import { bulletinFields, isLocalId } from '../../model/file-fields.ts';
import { type Field, isKindName, type Kind } from '../../model/kind.ts';
import { problemRemedy, problemSays } from '../../model/problem.ts';
import { builtinFacts } from '../../package.ts';
import { visibleLines } from '../../render/page.ts';
import type { Index } from '../../store/open.ts';
import type { Stated } from '../../write/masthead.ts';
import type { Command, Context } from '../command.ts';
import { type NamedCopy, openCopy } from '../copies.ts';
import { foldersOf, withIndex } from '../facts.ts';
import { note } from '../messages.ts';
import { type Options, oneOf, option, repeatable } from '../options.ts';

const about = `\`new bulletin\` makes the folder of a bulletin, with its bulletin.yaml and an empty file for each kind of fact. Where
standard input is a terminal, it asks for what is missing. --from reads the masthead of your copy and shows what it found
before anything is written. \`new kind\` makes a small kind of fact to change. Nothing is overwritten.`;

/** `pism new`: the files of a new bulletin or of a new kind. */
export const command: Command = {
  task: 'Write and check facts',
  summary: 'Start a bulletin or a kind of fact of your own',
  about: about.replaceAll('\n', ' '),
  arguments: [
    ['<what>', 'bulletin or kind'],
    ['<name>', 'the id of the bulletin, such as nsi-3001, or the name of the kind'],
  ],
  examples: [],
  options: [
    option('Bulletin', '--from <copy>', 'read the masthead of this text, PDF, HTML or DOCX file'),
    option('Bulletin', '--series <name>', 'name of the series'),
    option('Bulletin', '--number <number>', 'number in its year'),
    option('Bulletin', '--running <number>', 'running number in the series'),
    option('Bulletin', '--date <day>', 'day of publication, such as 2024-07-03'),
    option('Bulletin', '--title <title>', 'title'),
    repeatable('Bulletin', '--author <name>', 'author; repeat for each'),
    option('Bulletin', '--publisher <name>', 'publisher'),
    option('Bulletin', '--language <code>', 'language, as an ISO 639-1 code'),
    option('Bulletin', '--link <address>', 'its page on the web'),
    option('Bulletin', '--yes', 'write what --from found without asking'),
  ],
  allowsErrors: true,
  startsFolder: true,
  async run(context) {
    const [what = '', name = ''] = context.words;
    const make = oneOf(what, ['bulletin', 'kind'], 'What to start') === 'kind' ? newKind : newBulletin;
    const root = targetFolder(context);
    if (!hasFiles(root)) return make(name, root, context.index, context);
    return withIndex(await context.open([root]), async (index) => make(name, root, index, context));
  },
};

/** The one folder of the user's own that --facts or PISM_FACTS names. */
function targetFolder({ io, options }: Context): string {
  const named = foldersOf(options.facts ?? [], io);
  const own = named.filter((folder) => folder !== builtinFacts);
  const [root, second] = own.length === 0 && options.facts ? named : own;
  if (root === undefined || second !== undefined)
    throw new PismError('usage', 'new needs one folder to write to', 'Name it with --facts, as in --facts my-facts.');
  if (statIfExists(root)?.isDirectory() === false)
    throw new PismError('usage', `${root} is not a folder`, 'Name the folder of your facts with --facts.');
  return root;
}

/** Whether a folder has bulletins, kinds or registers; schemas are for editors only. */
function hasFiles(root: string): boolean {
  if (!statIfExists(root)) return false;
  const names = readdirSync(root).filter((name) => !/^[._]/.test(name) && name !== 'schema');
  return names.some((name) => name === 'bulletin.yaml' || statIfExists(join(root, name))?.isDirectory());
}

async function newBulletin(id: string, root: string, { kinds }: Index, context: Context): Promise<Exit> {
  const { io, options } = context;
  refuseId(id);
  const folder = join(root, id);
  refuseExisting(folder, io.cwd);
  const { bulletinFiles, bulletinText, schemaFiles } = await import('../../write/bulletin.ts');
  const copy = options.from === undefined ? undefined : await openCopy(options.from, io);
  const found = copy ? (await import('../../write/masthead.ts')).readMasthead(copy) : {};
  const { stated, asked } = await complete({ ...found, ...statedBy(options) }, context);
  const { text, problems } = await bulletinText(id, stated);
  if (problems.length > 0) {
    const reasons = problems.map((problem) => `${problemSays(problem)} ${problemRemedy(problem)}`.trim());
    throw new PismError('usage', 'The bulletin cannot be written like this', reasons.join('\n'));
  }
  if (copy || asked) {
    await note(`${relative(io.cwd, folder)}/bulletin.yaml:\n\n${text}\n${copy ? await outlineText(copy) : ''}`, io);
    if (!options.yes) await confirm(context);
  }
  const files = bulletinFiles(text, kinds);
  write(root, () => {
    writeFacts(folder, (draft) => writeFolder(draft, files));
    const schemas = schemaFiles(['bulletin', ...kinds.map(({ kind }) => kind)], kinds);
    writeMissing(join(root, 'schema'), schemas);
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

function refuseExisting(place: string, cwd: string): void {
  if (statIfExists(place))
    throw new PismError('usage', `${relative(cwd, place)} already exists`, 'Nothing was changed. Choose another name.');
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
  const { outlineOf } = await import('../../source/outline.ts');
  const lines = outlineOf(copy).flatMap(({ paragraph, text }) => {
    const start = text.length > shown ? `${text.slice(0, shown).replace(/\s\S*$/, '')} ...` : text;
    return paragraph === null ? [] : [`  ${paragraph}: ${start}`];
  });
  const hint = 'If these are not the paragraphs that a reader counts, add `lead` and `headings` to bulletin.yaml.';
  return `Paragraphs:\n${lines.join('\n')}\n${hint}\n`;
}

async function newKind(name: string, root: string, index: Index, { io, reserved }: Context): Promise<Exit> {
  const place = join(root, 'kinds', `${name}.yaml`);
  if (!isKindName(name))
    throw new PismError('usage', `A kind cannot be called ${name}`, 'Use lower-case letters, digits and hyphens.');
  if (reserved().kinds.has(name) || index.registers.includes(name))
    throw new PismError('usage', `A kind cannot be called ${name}`, 'pism uses that name. Choose another one.');
  refuseExisting(place, io.cwd);
  const [{ kindText }, { schemaFiles }] = [
    await import('../../write/kind.ts'),
    await import('../../write/bulletin.ts'),
  ];
  const copied = hasKinds(root) ? [] : kindsInUse(root, index);
  if (copied.some(({ kind }) => kind === name))
    throw new PismError('usage', `There is a built-in kind ${name}`, 'Choose another name.');
  const files = new Map([
    [`${name}.yaml`, kindText(name)],
    ...copied.map(({ kind, text }) => [`${kind}.yaml`, text] as const),
  ]);
  write(root, () => {
    if (hasKinds(root)) writeMissing(join(root, 'kinds'), files);
    else writeFacts(join(root, 'kinds'), (draft) => writeFolder(draft, files));
    writeMissing(join(root, 'schema'), schemaFiles(['kind'], index.kinds));
  });
  const also =
    copied.length === 0
      ? ''
      : `A folder with kinds of its own uses only those. Copied there, as the folder has files for them: ${copied.map(({ kind }) => kind).join(', ')}\n`;
  io.stdout.write(visibleLines(`Wrote ${relative(io.cwd, place)}\n${also}`));
  return 'done';
}

function hasKinds(root: string): boolean {
  return statIfExists(join(root, 'kinds')) !== undefined;
}

/** The built-in kinds for which a folder has files: with a kind of its own, it would lose them. */
function kindsInUse(root: string, { database, kinds }: Index): { kind: Kind['kind']; text: string }[] {
  const used = database
    .prepare("SELECT DISTINCT kind FROM files WHERE role = 'facts' AND path LIKE ? || '/%'")
    .all(root);
  const names = new Set(used.map(({ kind }) => kind));
  return kinds
    .filter(({ kind }) => names.has(kind))
    .map(({ kind }) => ({ kind, text: readFileSync(join(builtinFacts, 'kinds', `${kind}.yaml`), 'utf8') }));
}

/** Makes the facts folder if it is missing, and then what belongs into it. */
function write(root: string, create: () => void): void {
  try {
    mkdirSync(root, { recursive: true });
    create();
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown;
    throw new PismError('unreadable', `${thrown.path ?? root} cannot be written: ${reasonOf(thrown)}`);
  }
}

function writeFolder(folder: string, files: Map<string, string>): void {
  mkdirSync(folder);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/** Writes those of these files that do not exist yet. */
function writeMissing(folder: string, files: Map<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    const place = join(folder, name);
    if (!statIfExists(place)) writeFacts(place, (draft) => writeFileSync(draft, text));
  }
}
