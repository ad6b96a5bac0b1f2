import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import { actorNames } from './actors.ts';
import { groupingOf } from './group.ts';
import { byActor, byYear, type Query } from './query.ts';
import { amongFacts, countFacts, source, valuesOf, where } from './select.ts';

/** Why a query found nothing: which filter left nothing, and which values there are instead. */
export function explainEmpty(database: DatabaseSync, query: Query): string {
  const what = query.kind ? query.kind.kind : 'facts';
  const total = countFacts(database, { ...query, filters: [] });
  if (total === 0) return query.kind ? `These facts hold no ${what}.` : 'There are no facts here.';
  const steps = [total === 1 ? `There is one fact here (${what}).` : `There are ${total} ${what}.`];
  for (const [position, filter] of query.filters.entries()) {
    const before = query.filters.slice(0, position);
    const left = countFacts(database, { ...query, filters: query.filters.slice(0, position + 1) });
    steps.push(left === 0 ? `${filter.phrase} leaves none.` : `${filter.phrase} leaves ${left}.`);
    if (left > 0) continue;
    const values = filter.breakdown ? breakdown(database, { ...query, filters: before }, filter.breakdown) : '';
    return [steps.join(' '), values].filter((line) => line !== '').join('\n');
  }
  return steps.join(' ');
}

const most = 12;

function breakdown(database: DatabaseSync, query: Query, by: string): string {
  const names = actorNames(database);
  const found = valuesBy(database, query, by).filter(([value]) => value !== null);
  if (found.length === 0) return 'No other value is stated.';
  const shown = found.slice(0, most).map(([value, facts]) => `${names.get(String(value)) ?? value} (${facts})`);
  const rest = found.length > most ? `, and ${found.length - most} more` : '';
  return `Values there are: ${shown.join(', ')}${rest}.`;
}

function valuesBy(database: DatabaseSync, query: Query, by: string): [SqlValue, number][] {
  const facts = `SELECT f.fact FROM ${source(query.kind)} ${where(query.filters)}`;
  const grouped = by === byActor || by === byYear ? null : groupingOf(query, by, by);
  const sql =
    {
      [byActor]: `SELECT actor, count(DISTINCT fact) FROM fact_actors WHERE fact IN (${facts}) GROUP BY 1 ORDER BY 2 DESC, 1`,
      [byYear]: `SELECT substr(first, 1, 4), count(DISTINCT fact) FROM fact_dates WHERE fact IN (${facts}) GROUP BY 1 ORDER BY 1`,
    }[by] ??
    `SELECT ${grouped?.value}, count(*) FROM ${source(query.kind)} ${grouped?.join} ${where(amongFacts(query))} GROUP BY 1 ORDER BY 2 DESC, 1`;
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement.all(...valuesOf(query.filters)) as unknown as [SqlValue, number][];
}
