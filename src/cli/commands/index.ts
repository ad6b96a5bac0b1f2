import { DatabaseSync } from 'node:sqlite';
import type { Kind, ReservedNames } from '../../model/kind.ts';
import { actorRegister } from '../../model/register.ts';
import { ownValue } from '../../model/values.ts';
import { sharedColumnNames } from '../../query/columns.ts';
import type { Index } from '../../store/open.ts';
import { schemaOf } from '../../store/schema.ts';
import type { Command } from '../command.ts';
import { sharedOptions } from '../options.ts';
import { factsCommand, kindCommand } from './list.ts';

/** Every command that is not a kind's own, loaded when it is called; some have options that follow from the kinds. */
export const commands: Record<string, (kinds: Kind[]) => Promise<Command>> = {
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
): Promise<Command | undefined> {
  const wanted = name.toLowerCase();
  const kind = kinds.find((each) => each.kind === wanted);
  if (kind) return kindCommand(kind);
  if (registers.includes(wanted)) return (await import('./catalogue.ts')).registerCommand(wanted);
  return ownValue(commands, wanted)?.(kinds);
}

/** Whether the command of this name works on a folder that need not exist yet. */
export async function startsFolder(name: string): Promise<boolean> {
  return (await ownValue(commands, name.toLowerCase())?.([]))?.startsFolder === true;
}

/** The names of all commands: those of kinds and registers, and the others. */
export function allCommandNames({ kinds, registers }: Pick<Index, 'kinds' | 'registers'>): string[] {
  return [...kinds.map(({ kind }) => kind), ...Object.keys(commands), ...registers, 'help'];
}

/** Files of a facts folder that are not of a kind, or have a schema; to load the schemas would slow down every query. */
const otherFiles = ['bulletin', 'source', 'map', 'drafts', 'kind', 'register'];

let found: ReturnType<ReservedNames> | undefined;

/** The names that no kind and no field can have, because commands, options, columns or tables have them. */
export const reserved: ReservedNames = () => {
  // Found once, as a kind asks for each of its fields, and only when kinds are read.
  if (found) return found;
  const database = new DatabaseSync(':memory:');
  database.exec(schemaOf([], []));
  const namesIn = (table: string) =>
    Array.from(database.prepare(`SELECT name FROM ${table}`).all(), ({ name }) => String(name));
  const tables = namesIn("sqlite_schema WHERE type IN ('table', 'view')");
  const columns = namesIn("pragma_table_info('fact_rows')");
  database.close();
  const options = sharedOptions.map(({ long }) => (long ?? '').replace(/^--(no-)?/, ''));
  found = {
    kinds: new Set([...allCommandNames({ kinds: [], registers: [actorRegister] }), ...otherFiles, ...tables]),
    fields: new Set(['help', 'version', ...options, ...sharedColumnNames(), ...columns]),
  };
  return found;
};
