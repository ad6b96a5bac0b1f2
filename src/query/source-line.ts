import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import { asSubquery, countFacts, type Query, source, valuesOf, where } from './select.ts';

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
  const { kind, limit } = query;
  const filters = asSubquery(query);
  const sql = `SELECT s.* FROM sources s WHERE s.source IN (
    SELECT f.source FROM ${source(kind)} ${where(filters)}) ORDER BY s.date, s.source`;
  const sources = database.prepare(sql).all(...valuesOf(filters));
  const names = sources.length > maxSources ? [`${sources.length} sources`] : sources.map(sourceName);
  const facts = Math.min(countFacts(database, query), limit ?? Number.POSITIVE_INFINITY);
  const chosen = query.filters.map(({ phrase }) => phrase).filter((phrase) => phrase !== '');
  const count = `${facts} ${facts === 1 ? 'fact' : 'facts'}${chosen.length > 0 ? ` (${chosen.join(' ')})` : ''}`;
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
