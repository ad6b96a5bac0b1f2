import type { Option } from 'commander';
import type { Exit } from '../../errors.ts';
import { foldersOf } from '../../facts/open.ts';
import { errorsIn } from '../../facts/problems.ts';
import { registerOfField } from '../../model/fields/index.ts';
import { type Field, meaningOf, optionOf } from '../../model/kind.ts';
import { actorRegister } from '../../model/register.ts';
import { verdictNames } from '../../model/verdicts.ts';
import { entriesBeginning, type Term } from '../../query/lookup.ts';
import { visible } from '../../render/options.ts';
import { type Index, openStale } from '../../store/open.ts';
import { readStart } from '../arguments.ts';
import type { AnyCommand, Io } from '../command.ts';
import { findCommand } from '../commands/index.ts';
import { globalOptions } from '../options.ts';
import { summariesOf } from '../summaries.ts';

/**
 * Answers a shell that completes a command line: `__complete <shell> <line up to the cursor>`. Prints a candidate on each
 * line, with its meaning after a tab but for bash; a line `<tab>files` asks for names of files.
 */
export async function completeWord([shell, line = '']: string[], io: Io): Promise<Exit> {
  const [, ...before] = line.split(/\s+/);
  const typed = before.pop() ?? '';
  // A shell that completes a command line must not get errors.
  const found = await candidatesFor(before, typed, io).catch((): Term[] => []);
  if (found === 'files') {
    io.stdout.write('\tfiles\n');
    return 'done';
  }
  // A word with a control character cannot be typed in a command line.
  const fitting = found.filter(
    ([word]) => word.toLowerCase().startsWith(typed.toLowerCase()) && visible(word) === word,
  );
  for (const [word, meaning] of fitting)
    io.stdout.write(shell === 'bash' || meaning === '' ? `${word}\n` : `${word}\t${visible(meaning)}\n`);
  return 'done';
}

/** The index that the last command left is read, or none if the facts have errors or were never read. */
async function candidatesFor(before: string[], typed: string, io: Io): Promise<Term[] | 'files'> {
  const flag = before.at(-1) ?? '';
  const { command: name, facts, words } = readStart(flag.startsWith('-') ? before.slice(0, -1) : before);
  const left = openStale(foldersOf(facts, io), io.env);
  const index = left && errorsIn(left, null).length === 0 ? left : undefined;
  const command = name === undefined ? undefined : await findCommand(name, index);
  const options = Object.values<Option>({ ...command?.options, ...globalOptions });
  const taking = options.find(({ long, short, required }) => required && [long, short].includes(flag));
  if (!taking && typed.startsWith('-'))
    return options.map(({ long, description }) => [String(long), description.split('\n')[0] ?? '']);
  const field = command?.kind?.fields.find((each) => optionOf(each) === taking?.long);
  const values = field ? valueTerms(field, typed, index) : [];
  if (values.length > 0) return values;
  const [term, choices] = taking ? [taking.flags, taking.argChoices] : argumentOf(name, command, words);
  return choices?.map((choice) => [choice, '']) ?? placeholderTerms(term, typed, index);
}

/** The placeholder of the next argument after these words, and its choices, if it has some. */
function argumentOf(name = 'help', command: AnyCommand | undefined, words: string[]): [string, string[] | undefined] {
  if (name === 'help') return ['<command>', undefined];
  const takes = command?.arguments ?? [];
  const [term, , choices] = takes[Math.min(words.length, takes.length - 1)] ?? [''];
  return [term, choices];
}

function valueTerms(field: Field, typed: string, index: Index | undefined): Term[] {
  const register = registerOfField(field);
  if (register !== undefined && index) return entriesBeginning(index.database, register, typed);
  return Object.entries(field.choices ?? {}).map(([choice, meant]) => [choice, meaningOf(meant)]);
}

function commandTerms(index: Index | undefined): Term[] {
  const others = summariesOf(index?.registers ?? []).map((each): Term => [each.name, each.summary]);
  return [...kindTerms(index), ...others, ['help', 'Explain a command or a topic']];
}

function kindTerms(index: Index | undefined): Term[] {
  return (index?.kinds ?? []).map(({ kind, title }) => [kind, title]);
}

/** Candidates for a placeholder of the help, such as `file` in `--output <file>`. */
function placeholderTerms(term: string, typed: string, index: Index | undefined): Term[] | 'files' {
  const name = /[<[]([a-z|]+)/.exec(term)?.[1] ?? '';
  if (['file', 'folder', 'copy', 'map'].includes(name)) return 'files';
  if (name.includes('|')) return name.split('|').map((word) => [word, '']);
  if (name === 'verdict') return [...verdictNames, 'none'].map((verdict) => [verdict, '']);
  if (name === 'command') return commandTerms(index);
  if (name === 'kind') return kindTerms(index);
  return index && ['actor', 'group'].includes(name) ? entriesBeginning(index.database, actorRegister, typed) : [];
}
