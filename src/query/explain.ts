import type { DatabaseSync } from 'node:sqlite';
import type { SqlValue } from '../model/fields/type.ts';
import { completeSql } from './columns.ts';
import { groupingOf } from './group.ts';
import { actorNames } from './lookup.ts';
import { asSubquery, byActor, byYear, countFacts, type Query, readCells, source, where } from './select.ts';

const maxValuesShown = 12;

/** Explains why a query found nothing: which filter no fact passed, and which values it could have named instead. */
export function explainEmpty(database: DatabaseSync, query: Query): string {
  const firstFilters = (count: number): Query => ({ ...query, filters: query.filters.slice(0, count) });
  const passed = [null, ...query.filters].map((_, count) => countFacts(database, firstFilters(count)));
  const [total] = passed;
  const facts = query.kind ? `in ${query.kind.kind}` : 'here';
  if (total === 0) return `There are no facts ${facts}.`;
  const position = passed.indexOf(0) - 1;
  const filter = query.filters[position];
  if (!filter && query.filters.length === 0) return `Facts ${facts}: ${total}.`;
  if (!filter) return `Facts ${facts} that match \`${phrases(query)}\`: ${passed.at(-1)} of ${total}.`;
  const before = firstFilters(position);
  const says =
    position === 0
      ? `No fact ${facts} matches \`${filter.phrase}\` (${total} in all).`
      : `No fact ${facts} matches both \`${phrases(before)}\` (${passed[position]} of ${total}) and \`${filter.phrase}\`.`;
  return filter.breakdown ? `${says}\n${valuesFound(database, before, filter.breakdown)}` : says;
}

/** Says in how many of the facts found an incomplete list leaves open whether they belong there; empty if in none. */
export function explainOpen(database: DatabaseSync, query: Query): string {
  const fields = query.filters.flatMap(({ leftOpenBy }) => leftOpenBy ?? []);
  const lines = [...new Set(fields)].flatMap((field) => {
    const isOpen = { phrase: '', sql: `${completeSql(field)} IS NOT 1`, values: [] };
    const facts = countFacts(database, { ...query, filters: [...query.filters, isOpen] });
    const name = field.name.replaceAll('_', ' ');
    const remedy = `--where ${field.name}_complete leaves such facts out`;
    return facts === 0 ? [] : [`Not certain for ${facts} of these facts: not all ${name} are named (${remedy}).`];
  });
  return lines.join('\n');
}

function phrases({ filters }: Query): string {
  return filters.map(({ phrase }) => phrase).join(' ');
}

function valuesFound(database: DatabaseSync, query: Query, by: string): string {
  const names = actorNames(database);
  const cells = readCells<[SqlValue, number]>(database, breakdownSql(query, by), query.filters);
  const found = [...cells].filter(([value]) => value !== null);
  if (found.length === 0) return 'No other value is stated.';
  const textOf = ([value, facts]: (typeof found)[number]) => `${names.get(String(value)) ?? value} (${facts})`;
  const shown = found.slice(0, maxValuesShown).map(textOf);
  const rest = found.length - maxValuesShown;
  return `Values found: ${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`;
}

function breakdownSql(query: Query, by: string): string {
  const facts = `SELECT f.fact FROM ${source(query.kind)} ${where(query.filters)}`;
  if (by === byActor)
    return `SELECT actor, count(DISTINCT fact) FROM fact_actors WHERE fact IN (${facts}) GROUP BY 1 ORDER BY 2 DESC, 1`;
  if (by === byYear)
    return `SELECT substr(first, 1, 4), count(DISTINCT fact) FROM fact_dates WHERE fact IN (${facts}) GROUP BY 1 ORDER BY 1`;
  const { value, join } = groupingOf(query, by, by);
  return `SELECT ${value}, count(*) FROM ${source(query.kind)} ${join} ${where(asSubquery(query))} GROUP BY 1 ORDER BY 2 DESC, 1`;
}
