import type { commandNames } from '../../facts/reserved.ts';
import type { Kind } from '../../model/kind.ts';
import { ownValue } from '../../model/values.ts';
import type { Index } from '../../store/open.ts';
import type { AnyCommand, Command, CommandText, OwnCommand } from '../command.ts';
import commandTexts from '../command-texts.json' with { type: 'json' };
import { filterWords } from '../options.ts';
import { factsCommand, kindCommand } from './list.ts';

type Name = (typeof commandNames)[number];

/** What help says of each command that is not a kind's own. Those that take filters explain the words of filters too. */
const texts = commandTexts as Record<Name, CommandText & { takesFilters?: boolean }>;

/** Every command that is not a kind's own, loaded when it is called; some have options that follow from the kinds. */
export const commands: Record<Name, (kinds: Kind[]) => Promise<Command | OwnCommand>> = {
  facts: async () => factsCommand,
  show: async () => (await import('./show.ts')).command,
  search: async () => (await import('./all-kinds.ts')).search,
  summary: async () => (await import('./all-kinds.ts')).summary,
  timeline: async () => (await import('./all-kinds.ts')).timeline,
  compare: async (kinds) => (await import('./compare.ts')).compareCommand(kinds),
  diff: async () => (await import('./diff.ts')).command,
  sources: async () => (await import('./catalogue.ts')).sources,
  bulletins: async () => (await import('./catalogue.ts')).bulletins,
  kinds: async () => (await import('./catalogue.ts')).kinds,
  checks: async () => (await import('./all-kinds.ts')).checks,
  new: async () => (await import('./new.ts')).command,
  draft: async () => (await import('./draft.ts')).command,
  import: async () => (await import('./import.ts')).command,
  verify: async () => (await import('./verify.ts')).command,
  coverage: async () => (await import('./coverage.ts')).command,
  anchor: async () => (await import('./anchor.ts')).command,
  cite: async () => (await import('./cite.ts')).command,
  check: async () => (await import('./check.ts')).command,
  format: async () => (await import('./format.ts')).command,
  sql: async () => (await import('./sql.ts')).command,
  report: async () => (await import('./report.ts')).command,
  export: async () => (await import('./export.ts')).command,
  completion: async () => (await import('./completion.ts')).command,
  mcp: async () => (await import('./mcp.ts')).command,
  schema: async () => (await import('./catalogue.ts')).schema,
};

/** The command of this name, whatever the case: that of a kind, of a register, or another. */
export async function findCommand(
  name: string,
  { kinds, registers }: Pick<Index, 'kinds' | 'registers'>,
): Promise<AnyCommand | undefined> {
  const wanted = name.toLowerCase();
  const kind = kinds.find((each) => each.kind === wanted);
  if (kind) return kindCommand(kind);
  if (registers.includes(wanted))
    return { ...registerText(wanted), ...(await import('./catalogue.ts')).registerCommand(wanted) };
  const [command, text] = [await ownValue(commands, wanted)?.(kinds), ownValue(texts, wanted)];
  if (!command || !text) return undefined;
  const about = [text.about ?? [], text.takesFilters ? filterWords : []].flat().join('\n\n');
  return { ...text, about, ...command };
}

function registerText(register: string): CommandText {
  return {
    task: 'See what is covered',
    summary: `List ${register}, with the number of facts that name each`,
    arguments: [['[words...]', 'part of a name in English or Polish, an id or a public identifier']],
    examples: [[`pism ${register}`, `${register} that facts name`]],
  };
}

/** The texts of all commands that are not a kind's own, with their names. */
export function textsOfCommands({ registers }: Pick<Index, 'registers'>): [name: string, text: CommandText][] {
  return Object.entries({ ...texts, ...Object.fromEntries(registers.map((each) => [each, registerText(each)])) });
}

/** The command of this name, if it is one that opens facts itself. */
export async function findOwnCommand(name: string): Promise<(CommandText & OwnCommand) | undefined> {
  const command = await findCommand(name, { kinds: [], registers: [] });
  return command?.facts === 'own' ? command : undefined;
}

/** The names of all commands: those of kinds and registers, and the others. */
export function allCommandNames({ kinds, registers }: Pick<Index, 'kinds' | 'registers'>): string[] {
  return [...kinds.map(({ kind }) => kind), ...Object.keys(commands), ...registers, 'help'];
}
