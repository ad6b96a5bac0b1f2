import type { Kind } from '../../model/kind.ts';
import { ownValue } from '../../model/values.ts';
import type { Index } from '../../store/open.ts';
import type { AnyCommand, Command, CommandText, Io, OwnCommand } from '../command.ts';
import type { CommandName } from '../command-texts.ts';
import { factsCommand, kindCommand } from './list.ts';

/** Every command except those of kinds, loaded on demand; some have options derived from the kinds. */
export const commands: Record<CommandName, (kinds: Kind[]) => Promise<Command | OwnCommand>> = {
  facts: async () => factsCommand,
  show: async () => (await import('./show.ts')).command,
  search: async () => (await import('./all-kinds.ts')).search,
  summary: async () => (await import('./all-kinds.ts')).summary,
  timeline: async () => (await import('./all-kinds.ts')).timeline,
  compare: async (kinds) => (await import('./compare.ts')).compareCommand(kinds),
  sources: async () => (await import('./catalogue.ts')).sources,
  kinds: async () => (await import('./catalogue.ts')).kinds,
  checks: async () => (await import('./all-kinds.ts')).checks,
  new: async () => (await import('./new.ts')).command,
  draft: async () => (await import('./draft.ts')).command,
  import: async () => (await import('./import.ts')).command,
  review: async () => (await import('./review.ts')).command,
  verify: async () => (await import('./verify.ts')).command,
  proofread: async () => (await import('./proofread.ts')).command,
  coverage: async () => (await import('./coverage.ts')).command,
  anchor: async () => (await import('./anchor.ts')).command,
  cite: async () => (await import('./cite.ts')).command,
  check: async () => (await import('./check.ts')).command,
  sql: async () => (await import('./sql.ts')).command,
  report: async () => (await import('./report.ts')).command,
  export: async () => (await import('./export.ts')).command,
  completion: async () => (await import('./completion.ts')).command,
  mcp: async () => (await import('./mcp.ts')).command,
};

/** The command with this name, in any case: of a kind, of a register, or another. */
export async function findCommand(
  name: string,
  { kinds, registers }: Pick<Index, 'kinds' | 'registers'>,
): Promise<AnyCommand | undefined> {
  const wanted = name.toLowerCase();
  const kind = kinds.find((each) => each.kind === wanted);
  if (kind) return kindCommand(kind);
  const isRegister = registers.includes(wanted);
  const command = isRegister
    ? (await import('./catalogue.ts')).registerCommand(wanted)
    : await ownValue(commands, wanted)?.(kinds);
  return command && { ...(await import('../command-texts.ts')).commandText(wanted, isRegister), ...command };
}

/** The command with this name, if with these words it opens facts itself. */
export async function findOwnCommand(
  name: string,
  words: string[],
  io: Io,
): Promise<(CommandText & OwnCommand) | undefined> {
  if (name.toLowerCase() === 'compare') {
    const { command, isState } = await import('./compare-states.ts');
    if (!words.some((word) => isState(word, io))) return undefined;
    return { ...(await import('../command-texts.ts')).commandText('compare', false), ...command };
  }
  const command = await findCommand(name, { kinds: [], registers: [] });
  return command?.facts === 'own' ? command : undefined;
}

/** The names of all commands: those of kinds and registers, and the others. */
export function allCommandNames({ kinds, registers }: Pick<Index, 'kinds' | 'registers'>): string[] {
  return [...kinds.map(({ kind }) => kind), ...Object.keys(commands), ...registers, 'help'];
}
