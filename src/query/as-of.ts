import type { DatabaseSync } from 'node:sqlite';
import { stagesOf } from '../model/stages.ts';
import { isThen } from './filters.ts';
import { byYear, countFacts, type Filter, type Query, readTexts, source, valuesOf, where } from './select.ts';
import type { Then } from './table-then.ts';

/** How many facts are named where some are left out. */
const maxNamed = 5;

/** Says which facts of a query are left out because their dates do not tell what was so on the day that it asks for. */
export function explainLeftOut(
  database: DatabaseSync,
  query: Query,
  word: string,
  shownId: (id: string) => string,
): string {
  const reasons: [Then, string][] = [
    ['inexact', `a date is less exact than ${word}`],
    ['undated', 'no date says since when'],
  ];
  const lines = reasons.map(([then, why]) => {
    const left = { ...query, filters: [isThen(then), ...independentFilters(query)] };
    const count = countFacts(database, left);
    if (count === 0) return '';
    const ids = `SELECT f.id FROM ${source(query.kind)} ${where(left.filters)} ORDER BY f.id LIMIT ${maxNamed}`;
    const named = readTexts(database, ids, valuesOf(left.filters)).map(shownId);
    const rest = count > named.length ? `, and ${count - named.length} more` : '';
    return `Left out, as ${why}: ${count} ${count === 1 ? 'fact' : 'facts'} (${named.join(', ')}${rest}).`;
  });
  return lines.filter((line) => line !== '').join('\n');
}

// Which status and which dates such a fact had then is what is not known.
function independentFilters({ kind, filters }: Query): Filter[] {
  const { status, stages } = (kind && stagesOf(kind)) ?? { status: undefined, stages: [] };
  const dependent = new Set([byYear, status?.name, ...stages.map(({ date }) => date)]);
  return filters.filter(
    ({ breakdown, byUser, option }) => !byUser && option !== '--as-of' && !dependent.has(breakdown),
  );
}
