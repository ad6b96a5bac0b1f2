import type { DatabaseSync } from 'node:sqlite';
import { fieldOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { counted } from '../model/text.ts';
import { quoteText } from '../model/values.ts';
import { groupingOf } from './group.ts';
import { entryNames } from './lookup.ts';
import { shellWord } from './operators.ts';
import { firstOf } from './result.ts';
import { without } from './search-words.ts';
import {
  asSubquery,
  byActor,
  type Filter,
  fromClause,
  isAmong,
  isOneOf,
  type Query,
  readCells,
  selectCells,
} from './select.ts';

/** The filter of the rows of `fact_entries` that name actors. */
export const isActor: Filter = { sql: `register = ${quoteText(actorRegister)}`, values: [] };

/** Names entries by which alone facts matched, as they belong to a named one, and choices that are the named one more exactly. */
export function explainIncluded(database: DatabaseSync, query: Query): string {
  const name = entryNames(database);
  const counts = query.filters.flatMap((filter) => factsIncludedBy(database, query, filter));
  const names = counts.toSorted(([, , a], [, , b]) => b - a).map((each) => `${name(each[0], each[1])} (${each[2]})`);
  return names.length === 0 ? '' : `Includes facts that name ${[...new Set(names)].join(', ')}.`;
}

/** How many facts of a query name each entry, or have each choice, that a filter included. */
function factsIncludedBy(database: DatabaseSync, query: Query, filter: Filter) {
  const { included = [], named, breakdown = '', option } = filter.asked ?? {};
  if (included.length === 0) return [];
  const isChoice = query.kind && fieldOf(query.kind, breakdown)?.choices;
  // With `--country-all`, who is named may not be enough.
  const but = option?.endsWith('-all') ? [] : named;
  if (!isChoice) return factsNaming(database, query, isOneOf('entry', included), breakdown, but);
  const { value, join } = groupingOf(query, breakdown, breakdown);
  const [from, filters] = [`${fromClause(query.kind)} ${join}`, [...asSubquery(query), isOneOf(value, included)]];
  return [...selectCells<[string, string, number]>(database, `'', ${value}, count(*)`, from, filters, 'GROUP BY 2')];
}

/** An actor whom the user names in one field may be in others. */
export function explainElse(database: DatabaseSync, query: Query): string[] {
  return query.filters.flatMap((filter) => {
    const { named = [], included = [], breakdown, wanted = [], isNegated } = filter.asked ?? {};
    if (named.length === 0 || isNegated) return [];
    const others = { ...query, filters: query.filters.map((each) => (each === filter ? without('', filter) : each)) };
    if (breakdown === byActor) return explainAlso(database, others, filter);
    const filters = [isActor, isOneOf('entry', [...named, ...included]), isAmong(others, 'fact')];
    const says = "count(DISTINCT fact) || ' more with it in ' || replace(field, '_', ' ')";
    const fields = [...selectCells<[string]>(database, says, 'fact_entries', filters, 'GROUP BY field')].flat();
    return fields.length === 0 ? [] : [`${firstOf(fields)}: --country ${shellWord(wanted.join())}.`];
  });
}

/** Names entries that readers take for one that the user named, and members of a group that belongs to it, as of the EU's states. */
export function explainAlso(database: DatabaseSync, query: Query, filter: Filter): string {
  const { named = [], included = [], breakdown, option, isNegated } = filter.asked ?? {};
  if (named.length === 0 || isNegated || option?.endsWith('-all')) return '';
  const linked = `WITH asked AS (SELECT * FROM entries WHERE id IN (SELECT value FROM json_each(?)))
    SELECT value, value FROM asked, json_each(see) UNION SELECT m.part, m.whole FROM asked e
    JOIN entry_parts p ON (p.register, p.whole, p.how) = (e.register, e.id, 'part')
    JOIN entry_parts m ON (m.register, m.whole, m.how) = (e.register, p.part, 'member')`;
  const foundBy = new Map(readCells<[string, string]>(database, linked, [JSON.stringify(named)]));
  const entries = isOneOf('entry', [...foundBy.keys()]);
  const others = factsNaming(database, query, entries, breakdown, [...named, ...included]);
  const name = entryNames(database);
  const texts = [...Map.groupBy(others, ([, id]) => foundBy.get(id))].map(([id, all]) => {
    const names = all.map(([of, id, facts]) => `${name(of, id)} (${counted(facts, 'fact')})`);
    return `${firstOf(names, 5, ', and')}: ${option} ${id}`;
  });
  return texts.length === 0 ? '' : `See also ${texts.join('; ')}.`;
}

/** How many facts of a query name each of these entries, but none of the others, in the field of a breakdown. */
function factsNaming(database: DatabaseSync, query: Query, entries: Filter, breakdown = '', but: string[] = []) {
  const inField = breakdown === byActor ? isActor : isOneOf('field', [breakdown]);
  const { sql, values } = isOneOf('entry', but);
  const named = `SELECT fact FROM fact_entries WHERE ${sql} AND ${inField.sql}`;
  const alone = { sql: `fact NOT IN (${named})`, values: [...values, ...inField.values] };
  const columns = 'register, entry, count(DISTINCT fact)';
  const filters = [entries, inField, alone, isAmong(query, 'fact')];
  return [
    ...selectCells<[string, string, number]>(
      database,
      columns,
      'fact_entries',
      filters,
      'GROUP BY 1, 2 ORDER BY 3 DESC',
    ),
  ];
}
