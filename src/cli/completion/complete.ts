import type { Option } from 'commander';
import { foldersOf, type OpenIndex } from '../../facts/open.ts';
import { errorsIn } from '../../facts/problems.ts';
import { registerOfField } from '../../model/fields/index.ts';
import { type Field, type Kind, meaningOf, optionOf } from '../../model/kind.ts';
import { actorRegister } from '../../model/register.ts';
import { fold } from '../../model/text.ts';
import { factVerdicts } from '../../model/verdicts.ts';
import { builtinFacts } from '../../package.ts';
import { columnsFor } from '../../query/fact-columns.ts';
import {
  entriesBeginning,
  idsBeginning,
  maxTerms,
  sourcesBeginning,
  type Term,
  tagsInUse,
} from '../../query/lookup.ts';
import { visible } from '../../render/options.ts';
import { type Index, openStale } from '../../store/open.ts';
import { optionsIn, readStart } from '../arguments.ts';
import type { AnyCommand, Io } from '../command.ts';
import { findCommand } from '../commands/index.ts';
import { globalOptions, option } from '../options.ts';
import { summariesOf } from '../summaries.ts';
import { quotedForBash, type Shell, shells, splitLine, type TypedLine } from './split-line.ts';

/**
 * Answers a shell that completes a command line: `__complete <shell> <line up to the cursor> [what bash replaces]`. Prints a
 * candidate on each line, with its meaning after a tab; a line `<tab>files` asks for names of files.
 */
export async function completeWord([name, line = '', replaced]: string[], io: Io, open: OpenIndex): Promise<void> {
  const shell = shells.find((each) => each === name);
  if (!shell) return;
  const typed = splitLine(line, shell);
  const [, begun = '', value = typed.current] = /^(--[^=]+=)(.*)$/s.exec(typed.current) ?? [];
  const index = await leftIndex(typed.before, io, open);
  const found = await candidatesFor({ ...typed, value, index });
  index?.database.close();
  if (found === 'files') return io.stdout.write('\tfiles\n');
  const fitting = fittingOf(found, value);
  const shown = fitting.map(([word]) => asShellExpects(shell, word, begun, typed, replaced));
  io.stdout.write(completionLines(shell, shown, fitting));
}

/** Maximum length of a description. */
const maxMeaning = 60;

/** Candidates, or `files` for the shell to complete names of files. */
type Candidates = Term[] | 'files';

/** The line to complete, the typed part of the value at its end, and the index if it is usable. */
type CompletionRequest = TypedLine & { value: string; index: Index | undefined };

/** Uses the index that the last command left, or none if the facts have errors or were never read. */
async function leftIndex(before: string[], io: Io, open: OpenIndex): Promise<Index | undefined> {
  const home = io.env['HOME'] ?? io.env['USERPROFILE'] ?? '~';
  const named = startOfLine(before).facts.map((folder) => folder.replace(/^~(?=[/\\]|$)/, () => home));
  const folders = foldersOf(named, io);
  const [first = '', ...more] = folders;
  // The built-in facts are few; reading the user's may take minutes.
  const canRead = more.length === 0 && first === builtinFacts;
  const index = openStale(folders, io.env) ?? (canRead ? await open(named) : undefined);
  const isSound = index && (before.includes('--keep-going') || errorsIn(index, null).length === 0);
  return isSound ? index : undefined;
}

/** The facts and the command that these words name; the last option may not have a value yet. */
function startOfLine(before: string[]): ReturnType<typeof readStart> {
  return readStart(before.at(-1)?.startsWith('-') ? before.slice(0, -1) : before);
}

/** All candidates at the cursor. */
async function candidatesFor(asked: CompletionRequest): Promise<Candidates> {
  const { before, current, value, index } = asked;
  const known = index ?? { kinds: [], registers: [] };
  const name = startOfLine(before).command;
  const command = name === undefined || name === 'help' ? undefined : await findCommand(name, index);
  const help = option('', '-h, --help', 'show the help page');
  const options = [...Object.values({ ...command?.options, ...globalOptions }), help];
  const [isValue, takesOptions] = [value !== current, !before.includes('--')];
  const flag = isValue ? current.slice(0, current.indexOf('=')) : (before.at(-1) ?? '');
  const taking = options.find(({ long, short }) => flag === long || flag === short);
  if (taking?.required && takesOptions) return optionValues(taking, command?.kind ?? null, asked);
  if (isValue) return [];
  if (current.startsWith('-') && takesOptions)
    return options
      .filter(({ hidden }) => !hidden)
      .map(({ long, description }) => [String(long), description.split('\n')[0] ?? '']);
  if (command && name !== undefined) return argumentValues(name, command, asked);
  return name === undefined || name === 'help' ? commandTerms(name, known) : [];
}

async function commandTerms(name: string | undefined, index: Pick<Index, 'kinds' | 'registers'>): Promise<Term[]> {
  const kinds = index.kinds.map(({ kind, title }): Term => [kind, title]);
  const others = summariesOf(index.registers).map(({ name, summary }): Term => [name, summary]);
  if (name === undefined) return [...kinds, ...others, ['help', 'Explain a command or a topic']];
  const { topicNames } = await import('../help-topics.ts');
  return [...kinds, ...others, ...topicNames.map((topic): Term => [topic, 'a topic'])];
}

function optionValues(taking: Option, kind: Kind | null, { value, index }: CompletionRequest): Candidates {
  const { long = '', flags, argChoices } = taking;
  if (argChoices) return argChoices.map((choice) => [choice, '']);
  const name = /<([^<>]+)>/.exec(flags)?.[1] ?? '';
  const fields = (kind ? [kind] : (index?.kinds ?? [])).flatMap(({ fields }) => fields);
  // `--not-<field> <other field>` takes a value of another field.
  const field =
    fields.find((each) => [optionOf(each), `${optionOf(each)}-all`].includes(long)) ??
    fields.find((each) => kind && each.name.replaceAll('_', '-') === name);
  const own = field ? fieldCandidates(field, index, value) : [];
  if (own.length > 0) return own;
  // Lists of columns are joined by commas; `--sort -column` sorts in reverse.
  const start = name === 'columns' ? value.slice(0, value.lastIndexOf(',') + 1) : (/^-/.exec(value)?.[0] ?? '');
  const found = placeholderTerms(name, long, kind, value.slice(start.length), index);
  return found === 'files' ? found : found.map(([word, meaning]) => [start + word, meaning]);
}

/** The values of a field of a kind: its choices, or the entries of its register. */
function fieldCandidates(field: Field, index: Index | undefined, typed: string): Term[] {
  if (field.choices) return Object.entries(field.choices).map(([choice, meant]) => [choice, meaningOf(meant)]);
  const register = registerOfField(field);
  return register !== undefined && index ? entriesBeginning(index.database, register, typed) : [];
}

function argumentValues(name: string, command: AnyCommand, { before, value, index }: CompletionRequest): Candidates {
  if (index?.registers.includes(name.toLowerCase())) return entriesBeginning(index.database, name.toLowerCase(), value);
  const { arguments: takes = [], options, kind = null } = command;
  const inOptions = optionsIn(before, Object.values({ ...options, ...globalOptions })).map(({ last }) => last);
  const words = before.filter((word, at) => !word.startsWith('-') && !inOptions.includes(at));
  const [term, , choices] = takes[Math.min(words.length - 1, takes.length - 1)] ?? [''];
  if (words.length > takes.length && !term.includes('...')) return [];
  if (choices) return choices.map((choice) => [choice, '']);
  const wanted = term.replace(/[<>[\].]/g, '');
  const found = placeholderTerms(wanted, '', kind, value, index);
  // Only `show` takes facts alone.
  const others = wanted === 'id' && name !== 'show' && index ? sourcesBeginning(index.database, value) : [];
  return found === 'files' ? found : [...others, ...found];
}

/** Candidates for a placeholder of the help, such as `file` in `--output <file>`; none if any text is allowed. */
function placeholderTerms(name: string, option: string, kind: Kind | null, typed: string, index?: Index): Candidates {
  if (['file', 'folder', 'copy', 'map'].includes(name)) return 'files';
  if (name.includes('|')) return name.split('|').map((word) => [word, '']);
  if (name === 'verdict')
    return [
      ...Object.entries(factVerdicts).map(([verdict, { means }]): Term => [verdict, means]),
      ['none', 'not compared in all that it claims'],
    ];
  if (!index) return [];
  const { database, kinds } = index;
  if (option === '--source') return sourcesBeginning(database, typed);
  const actors = () => entriesBeginning(database, actorRegister, typed);
  const columns = () => columnsFor(kind, option).map(({ name, field }): Term => [name, field?.about ?? '']);
  const lists: Record<string, () => Term[]> = {
    kind: () => kinds.map(({ kind, title }) => [kind, title]),
    actor: actors,
    group: actors,
    id: () => idsBeginning(database, typed),
    tag: () => tagsInUse(database),
    column: columns,
    columns,
  };
  return lists[name]?.() ?? [];
}

/** Candidates that begin with the typed text; if none do, those that do when accents and punctuation are ignored. */
function fittingOf(candidates: Term[], typed: string): Term[] {
  // A word with a control character cannot be typed in a command line.
  const usable = candidates.filter(([word]) => word !== '' && visible(word) === word);
  const begun = usable.filter(([word]) => word.toLowerCase().startsWith(typed.toLowerCase()));
  const fitting = begun.length > 0 ? begun : usable.filter(([word]) => fold(word).startsWith(fold(typed)));
  return [...new Map(fitting).entries()].slice(0, maxTerms);
}

/** A candidate as the shell expects it: bash replaces the last part of the word by it, unchanged. */
function asShellExpects(
  shell: Shell,
  word: string,
  begun: string,
  { current, quote }: TypedLine,
  replaced?: string,
): string {
  if (shell !== 'bash') return begun + word;
  const kept = current.length - (replaced === undefined ? current : splitLine(quote + replaced, shell).current).length;
  return quotedForBash((begun + word).slice(kept), quote);
}

function completionLines(shell: Shell, words: string[], candidates: Term[]): string {
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
