/** All commands: finds one by its name, and lists them and their names. */
import { kindCommand } from './ask/lists/list.ts';
import { ownValue } from './core/model/values.ts';
import type { KindsAndRegisters } from './core/store/metadata.ts';
import type { AnyCommand } from './terminal/command.ts';

/** The command with this name, in any case: of a kind or register of an index, or another. */
export async function findCommand(name: string, index?: KindsAndRegisters): Promise<AnyCommand | undefined> {
  const wanted = name.toLowerCase();
  const kind = index?.kinds.find((each) => each.kind === wanted);
  if (kind) return kindCommand(kind);
  if (index?.registers.includes(wanted))
    return (await import('./ask/lists/register-command.ts')).registerCommand(wanted);
  return (await ownValue<() => Promise<{ command: AnyCommand }>>(files, wanted)?.())?.command;
}

/** Every command except those of kinds and registers, in the order of help; each is a file of this folder, loaded on demand. */
const files = {
  facts: () => import('./ask/facts.ts'),
  search: () => import('./ask/search.ts'),
  show: () => import('./ask/show.ts'),
  cite: () => import('./ask/cite.ts'),
  checks: () => import('./ask/checks.ts'),
  summary: () => import('./ask/summary.ts'),
  timeline: () => import('./ask/timeline.ts'),
  compare: () => import('./ask/compare.ts'),
  sources: () => import('./ask/sources.ts'),
  kinds: () => import('./ask/kinds.ts'),
  new: () => import('./enter/new/command.ts'),
  draft: () => import('./enter/draft.ts'),
  import: () => import('./enter/import/command.ts'),
  review: () => import('./enter/review/command.ts'),
  verify: () => import('./prove/verify/command.ts'),
  proofread: () => import('./prove/proofread/command.ts'),
  coverage: () => import('./prove/coverage.ts'),
  anchor: () => import('./prove/anchor.ts'),
  check: () => import('./enter/check.ts'),
  sql: () => import('./ask/sql.ts'),
  site: () => import('./publish/site/command.ts'),
  report: () => import('./publish/report/command.ts'),
  export: () => import('./publish/export.ts'),
  completion: () => import('./completion/completion.ts'),
  mcp: () => import('./publish/mcp/command.ts'),
  help: async () => ({ command: (await import('./help/help.ts')).helpOn(allCommands, findCommand) }),
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
