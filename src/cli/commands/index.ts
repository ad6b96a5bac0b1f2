import { ownValue } from '../../model/values.ts';
import type { KindsAndRegisters } from '../../store/metadata.ts';
import type { AnyCommand } from '../command.ts';
import { kindCommand } from '../list.ts';

/** The command with this name, in any case: of a kind or register of an index, or another. */
export async function findCommand(name: string, index?: KindsAndRegisters): Promise<AnyCommand | undefined> {
  const wanted = name.toLowerCase();
  const kind = index?.kinds.find((each) => each.kind === wanted);
  if (kind) return kindCommand(kind);
  if (index?.registers.includes(wanted)) return (await import('../register-command.ts')).registerCommand(wanted);
  return (await ownValue<() => Promise<{ command: AnyCommand }>>(files, wanted)?.())?.command;
}

/** Every command except those of kinds and registers, in the order of help; each is a file of this folder, loaded on demand. */
const files = {
  facts: () => import('./facts.ts'),
  search: () => import('./search.ts'),
  show: () => import('./show.ts'),
  cite: () => import('./cite.ts'),
  checks: () => import('./checks.ts'),
  summary: () => import('./summary.ts'),
  timeline: () => import('./timeline.ts'),
  compare: () => import('./compare.ts'),
  sources: () => import('./sources.ts'),
  kinds: () => import('./kinds.ts'),
  new: () => import('./new.ts'),
  draft: () => import('./draft.ts'),
  import: () => import('./import.ts'),
  review: () => import('./review.ts'),
  verify: () => import('./verify.ts'),
  proofread: () => import('./proofread.ts'),
  coverage: () => import('./coverage.ts'),
  anchor: () => import('./anchor.ts'),
  check: () => import('./check.ts'),
  sql: () => import('./sql.ts'),
  site: () => import('./site.ts'),
  report: () => import('./report.ts'),
  export: () => import('./export.ts'),
  completion: () => import('./completion.ts'),
  mcp: () => import('./mcp.ts'),
  help: async () => ({ command: (await import('./help.ts')).helpOn(allCommands, findCommand) }),
} satisfies Record<string, () => Promise<{ command: AnyCommand }>>;

/** The names of the commands except those of kinds and registers. */
export const commandNames = Object.keys(files);

/** All commands except those of kinds, for what is generated from them. */
export async function allCommands(registers: string[] = []): Promise<AnyCommand[]> {
  const ofRegisters = { kinds: [], registers };
  const found = [...commandNames, ...registers].map((name) => findCommand(name, ofRegisters));
  return (await Promise.all(found)).flatMap((command) => command ?? []);
}

/** The names of all commands: those of kinds and registers, and the others. */
export function allCommandNames({ kinds, registers }: KindsAndRegisters): string[] {
  return [...kinds.map(({ kind }) => kind), ...commandNames, ...registers];
}
