import type { Option } from 'commander';
import { foldersOf, withIndex } from '../../facts/open.ts';
import { errorsIn } from '../../facts/problems.ts';
import { isDatabaseFile } from '../../load/folder.ts';
import { optionOf } from '../../model/kind.ts';
import { fold } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import { entriesBeginning, maxTerms, sourcesBeginning, type Term } from '../../query/terms.ts';
import { visible } from '../../render/page.ts';
import { type Index, openAsLeft } from '../../store/open.ts';
import { readStart } from '../arguments.ts';
import type { AnyCommand, Io, OpenIndex } from '../command.ts';
import { findCommand, textsOfCommands } from '../commands/index.ts';
import { globalOptions, option } from '../options.ts';
import { quotedForBash, type Shell, shells, splitLine, type TypedLine } from './line.ts';
import { type Candidates, fieldValues, valuesOf } from './values.ts';

/** Characters of a meaning that are shown. */
const maxMeaning = 60;

/**
 * Answers a shell that completes a command line: `__complete <shell> <line up to the cursor> [what bash replaces]`. Prints a
 * candidate on each line, with its meaning after a tab; a line `<tab>files` asks for names of files.
 */
export async function complete([name, line = '', replaced]: string[], io: Io, open: OpenIndex): Promise<void> {
  const shell = shells.find((each) => each === name);
  if (!shell) return;
  const typed = splitLine(line, shell);
  const [, ...before] = typed.before;
  const [, begun = '', value = typed.current] = /^(--[^=]+=)(.*)$/s.exec(typed.current) ?? [];
  const found = await withLeftIndex(before, io, open, (index) => candidatesFor(before, typed.current, value, index));
  if (found === 'files') return io.stdout.write('\tfiles\n');
  const fitting = fittingOf(found, value);
  const shown = fitting.map(([word]) => wordFor(shell, word, begun, typed, replaced));
  io.stdout.write(linesOf(shell, shown, fitting));
}

/** Works with the index as the last command left it; without it where the facts have errors or were never read. */
async function withLeftIndex<Value>(
  before: string[],
  io: Io,
  open: OpenIndex,
  work: (index: Index | undefined) => Promise<Value>,
): Promise<Value> {
  const { facts } = startOf(before);
  const home = io.env['HOME'] ?? io.env['USERPROFILE'] ?? '~';
  const named = facts.map((folder) => folder.replace(/^~(?=[/\\]|$)/, () => home));
  const folders = foldersOf(named, io);
  const isExported = folders.length === 1 && isDatabaseFile(folders[0] ?? '');
  // Our own facts are few; to read the user's may take minutes.
  const canRead = isExported || (folders.length === 1 && folders[0] === builtinFacts);
  const index = openAsLeft(folders, io.env) ?? (canRead ? await open(named) : undefined);
  if (!index) return work(undefined);
  return withIndex(index, async () => {
    const isSound = before.includes('--keep-going') || errorsIn(index, null).length === 0;
    return work(isSound ? index : undefined);
  });
}

/** The facts and the command that these words name; the value of a last option is not there yet. */
function startOf(before: string[]): ReturnType<typeof readStart> {
  return readStart(before.at(-1)?.startsWith('-') ? before.slice(0, -1) : before);
}

/** What can stand at the cursor, after these words. */
async function candidatesFor(
  before: string[],
  current: string,
  value: string,
  index: Index | undefined,
): Promise<Candidates> {
  const known = index ?? { kinds: [], registers: [] };
  const name = startOf(before).command;
  const command = name === undefined || name === 'help' ? undefined : await findCommand(name, known);
  const options = [
    ...Object.values({ ...command?.options, ...globalOptions }),
    option('', '-h, --help', 'show the help page'),
  ];
  const named = (flag = '') => options.find(({ long, short }) => flag === long || flag === short);
  const isValue = value !== current;
  const taking = named(isValue ? current.slice(0, current.indexOf('=')) : before.at(-1));
  if (taking?.required && !before.includes('--')) return optionValues(taking, command, value, index);
  if (isValue) return [];
  if (current.startsWith('-') && !before.includes('--'))
    return options
      .filter(({ hidden }) => !hidden)
      .map(({ long, description }) => [String(long), description.split('\n')[0] ?? '']);
  if (command && name !== undefined) return argumentValues(name, command, before, value, index);
  return name === undefined || name === 'help' ? commandNames(name, known) : [];
}

async function commandNames(name: string | undefined, index: Pick<Index, 'kinds' | 'registers'>): Promise<Term[]> {
  const kinds = index.kinds.map(({ kind, title }): Term => [kind, title]);
  const others = textsOfCommands(index).map(([name, { summary }]): Term => [name, summary]);
  if (name === undefined) return [...kinds, ...others, ['help', 'Explain a command or a topic']];
  const { topicNames } = await import('../help-topics.ts');
  return [...kinds, ...others, ...topicNames.map((topic): Term => [topic, 'a topic'])];
}

function optionValues(
  { long, flags, argChoices }: Option,
  command: AnyCommand | undefined,
  value: string,
  index: Index | undefined,
): Candidates {
  if (argChoices) return argChoices.map((choice) => [choice, '']);
  const kind = command?.kind ?? null;
  const name = /<(.+)>/.exec(flags)?.[1] ?? '';
  const fields = (kind ? [kind] : (index?.kinds ?? [])).flatMap(({ fields }) => fields);
  const field = fields.find((each) => [optionOf(each), `${optionOf(each)}-all`].includes(long ?? ''));
  // `--not-<field> <other field>` takes a value of another field.
  const other = fields.find((each) => each.name.replaceAll('_', '-') === name);
  const values = field ?? (kind ? other : undefined);
  const own = values ? fieldValues(values, index, value) : [];
  if (own.length > 0) return own;
  // Lists of columns are joined by commas; `--sort -column` sorts in reverse.
  const start = name === 'columns' ? value.slice(0, value.lastIndexOf(',') + 1) : (/^-/.exec(value)?.[0] ?? '');
  const found = valuesOf({ name, option: long, kind, typed: value.slice(start.length) }, index);
  return found === 'files' ? found : found.map(([word, meaning]) => [start + word, meaning]);
}

function argumentValues(
  name: string,
  { arguments: takes = [], options, kind }: AnyCommand,
  before: string[],
  value: string,
  index: Index | undefined,
): Candidates {
  if (index?.registers.includes(name.toLowerCase())) return entriesBeginning(index.database, name.toLowerCase(), value);
  const flags = Object.values({ ...options, ...globalOptions }).filter(({ required }) => required);
  const takesNext = (word = '') => flags.some(({ long, short }) => word === long || word === short);
  const words = before.filter((word, at) => !word.startsWith('-') && !takesNext(before[at - 1]));
  const [term, , choices] = takes[Math.min(words.length - 1, takes.length - 1)] ?? [''];
  if (words.length > takes.length && !term.includes('...')) return [];
  if (choices) return choices.map((choice) => [choice, '']);
  const wanted = term.replace(/[<>[\].]/g, '');
  const found = valuesOf({ name: wanted, option: undefined, kind: kind ?? null, typed: value }, index);
  // Only `show` knows nothing but facts.
  const others = wanted === 'id' && name !== 'show' && index ? sourcesBeginning(index.database, value) : [];
  return found === 'files' ? found : [...others, ...found];
}

/** The candidates that begin with what is typed; if there are none, those that do without accents and punctuation. */
function fittingOf(candidates: Term[], typed: string): Term[] {
  // A word with a control character cannot stand in a command line.
  const usable = candidates.filter(([word]) => word !== '' && visible(word) === word && !/[\n\t]/.test(word));
  const begun = usable.filter(([word]) => word.toLowerCase().startsWith(typed.toLowerCase()));
  const fitting = begun.length > 0 ? begun : usable.filter(([word]) => fold(word).startsWith(fold(typed)));
  return [...new Map(fitting).entries()].slice(0, maxTerms);
}

/** A candidate as the shell wants it: bash inserts it as it is, instead of the last part of the word. */
function wordFor(shell: Shell, word: string, begun: string, { current, quote }: TypedLine, replaced?: string): string {
  if (shell !== 'bash') return begun + word;
  const kept = current.length - (replaced === undefined ? current : splitLine(quote + replaced, shell).current).length;
  return quotedForBash((begun + word).slice(kept), quote);
}

function linesOf(shell: Shell, words: string[], candidates: Term[]): string {
  const width = Math.max(0, ...words.map(({ length }) => length));
  const lines = words.map((word, at) => {
    const meaning = visible((candidates[at]?.[1] ?? '').replace(/\s+/g, ' '));
    const shown = meaning.length > maxMeaning ? `${meaning.slice(0, maxMeaning - 1).trimEnd()}…` : meaning;
    if (shell === 'bash') return word;
    if (shell === 'zsh') return `${word}\t${shown === '' ? word : `${word.padEnd(width)}  ${shown}`}`;
    return shown === '' ? word : `${word}\t${shown}`;
  });
  return lines.map((line) => `${line}\n`).join('');
}
