import type { Command } from '../command.ts';
import { factsCommand } from './list.ts';

/** Every command that is not a kind's own, loaded when it is called. */
export const commands: Record<string, () => Promise<Command>> = {
  facts: async () => factsCommand,
  show: async () => (await import('./show.ts')).command,
  search: async () => (await import('./search.ts')).command,
  summary: async () => (await import('./summary.ts')).command,
  timeline: async () => (await import('./timeline.ts')).command,
  bulletins: async () => (await import('./catalogue.ts')).bulletins,
  kinds: async () => (await import('./catalogue.ts')).kinds,
  actors: async () => (await import('./catalogue.ts')).actors,
  checks: async () => (await import('./checks.ts')).command,
  verify: async () => (await import('./verify.ts')).command,
  coverage: async () => (await import('./coverage.ts')).command,
  anchor: async () => (await import('./anchor.ts')).command,
  cite: async () => (await import('./cite.ts')).command,
  check: async () => (await import('./check.ts')).command,
  sql: async () => (await import('./sql.ts')).command,
  export: async () => (await import('./export.ts')).command,
  schema: async () => (await import('./catalogue.ts')).schema,
};

/** The names of all commands besides the kinds. */
export function commandNames(): string[] {
  return [...Object.keys(commands), 'help'];
}
