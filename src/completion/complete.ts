import { allCommands, findCommand } from '../commands.ts';
import type { Exit } from '../core/errors.ts';
import { errorsIn } from '../core/facts/problems.ts';
import { optionOf } from '../core/model/field.ts';
import { registerOfField } from '../core/model/fields/index.ts';
import { actorRegister } from '../core/model/register.ts';
import { entriesBeginning, type Term } from '../core/query/lookup.ts';
import { foldersOf, type Index, openStale } from '../core/store/open.ts';
import { visible } from '../formats/options.ts';
import { commandLineOf, parserOf } from '../terminal/arguments.ts';
import type { Io } from '../terminal/command.ts';

/**
 * Answers a shell that completes a command line: `__complete <shell> <line up to the cursor>`. Prints a candidate on each
 * line, with its meaning after a tab but for bash; a line `<tab>files` asks for names of files.
 */
export async function completeWord([shell, line = '']: string[], io: Io): Promise<Exit> {
  const [, ...before] = line.split(/\s+/);
  const typed = before.pop() ?? '';
  // A shell that completes a command line must not get errors.
  const found = await candidatesFor(before, typed, io).catch((): Term[] => []);
  // A word with a control character cannot be typed in a command line.
  const isFitting = (word: string) => word.toLowerCase().startsWith(typed.toLowerCase()) && visible(word) === word;
  for (const [word, meaning] of found) {
    const isBare = meaning === '' || (shell === 'bash' && word !== '');
    if (word === '' || isFitting(word)) io.stdout.write(isBare ? `${word}\n` : `${word}\t${visible(meaning)}\n`);
  }
  return 'done';
}

/** The index that the last command left is read, or none if the facts have errors or were never read. */
async function candidatesFor(before: string[], typed: string, io: Io): Promise<Term[]> {
  const flag = before.at(-1) ?? '';
  const { name, args, facts } = commandLineOf(flag.startsWith('-') ? before.slice(0, -1) : before);
  const left = openStale(foldersOf(facts, io), io.env);
  const index = left && errorsIn(left, null).length === 0 ? left : undefined;
  const command = await findCommand(name, index);
  if (!command) return [];
  const parser = parserOf(command);
  const taking = parser.options.find(({ long, short, required }) => required && [long, short].includes(flag));
  if (!taking && typed.startsWith('-'))
    return parser.options.map(({ long, description }) => [String(long), description.split('\n')[0] ?? '']);
  const field = command.kind?.fields.find((each) => taking && optionOf(each) === taking.long);
  const register = field && registerOfField(field);
  if (register !== undefined && index) return entriesBeginning(index.database, register, typed);
  const takes = command.arguments ?? [];
  const [term, , known] = takes[Math.min(parser.parseOptions(args).operands.length, takes.length - 1)] ?? [''];
  const choices = taking ? taking.argChoices : known;
  return choices?.map((choice) => [choice, '']) ?? placeholderTerms(taking?.flags ?? term, typed, index);
}

async function commandTerms(index: Index | undefined): Promise<Term[]> {
  const others = await allCommands(index?.registers);
  return [...kindTerms(index), ...others.map(({ name, summary }): Term => [name, summary])];
}

function kindTerms(index: Index | undefined): Term[] {
  return (index?.kinds ?? []).map(({ kind, title }) => [kind, title]);
}

/** Candidates for a placeholder of the help, such as `file` in `--output <file>`. */
async function placeholderTerms(term: string, typed: string, index: Index | undefined): Promise<Term[]> {
  const name = /[<[]([a-z|]+)/.exec(term)?.[1] ?? '';
  if (['file', 'folder', 'copy', 'map'].includes(name)) return [['', 'files']];
  if (name.includes('|')) return name.split('|').map((word) => [word, '']);
  if (name === 'command') return commandTerms(index);
  if (name === 'kind') return kindTerms(index);
  return index && ['actor', 'group'].includes(name) ? entriesBeginning(index.database, actorRegister, typed) : [];
}
