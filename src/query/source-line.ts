import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import { pickColumns } from './columns.ts';
import { type Query, selectFacts } from './select.ts';

/** How many sources a line names. */
const maxSources = 3;

/** What the facts of a query are, such as `Treaties`. */
export function titleOf({ kind }: Query): string {
  return kind?.title ?? 'Facts';
}

/** The name of a column within a sentence. */
export function inWords({ name }: { name: string }): string {
  return name.replaceAll('_', ' ');
}

/** A line for below a table or chart: the sources of the facts of a query, how many facts, and how they were chosen. */
export function sourceLine(database: DatabaseSync, query: Query): string {
  const ofFact = [...selectFacts(database, query, pickColumns(query.kind, ['source']))].map((row) => row['source']);
  const sql = 'SELECT * FROM sources WHERE source IN (SELECT value FROM json_each(?)) ORDER BY date, source';
  const sources = database.prepare(sql).all(JSON.stringify([...new Set(ofFact)]));
  const names = sources.length > maxSources ? [`${sources.length} sources`] : sources.map(sourceName);
  const chosen = query.filters.map(({ phrase }) => phrase).filter((phrase) => phrase !== '');
  const facts = `${ofFact.length} ${ofFact.length === 1 ? 'fact' : 'facts'}`;
  const count = chosen.length > 0 ? `${facts} (${chosen.join(' ')})` : facts;
  return `${sources.length > 1 ? 'Sources' : 'Source'}: ${[...names, count].join('; ')}.`;
}

/** A source in brief: `Series No. 96 (2404), 2024-07-03`, or its title with its date or the day of retrieval. */
export function sourceName(row: Record<string, SqlValue | Uint8Array | bigint>): string {
  const text = (name: string) => (row[name] ? String(row[name]) : '');
  const running = text('running') === '' ? '' : ` (${text('running')})`;
  const number = text('number') === '' ? '' : ` No. ${text('number')}${running}`;
  const retrieved = text('retrieved') === '' ? '' : `retrieved on ${text('retrieved')}`;
  return [`${text('series') || text('title')}${number}`, text('date') || retrieved].filter(Boolean).join(', ');
}
