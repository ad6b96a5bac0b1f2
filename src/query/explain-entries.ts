import type { DatabaseSync } from 'node:sqlite';
import { actorRegister } from '../model/register.ts';
import { counted } from '../model/text.ts';
import { entryNames } from './lookup.ts';
import { firstOf } from './result.ts';
import { byActor, type Filter, isAmong, isOneOf, type Query, readCells, selectCells } from './select.ts';

/** Names entries by which alone facts matched, as they belong to a named one. */
export function explainIncluded(database: DatabaseSync, query: Query): string {
  const name = entryNames(database);
  const counts = query.filters.flatMap(({ asked: { included = [], named, breakdown, option } = {} }) =>
    // With `--country-all`, who is named may not be enough.
    factsNaming(database, query, included, breakdown, option?.endsWith('-all') ? [] : named),
  );
  const names = counts.toSorted(([, , a], [, , b]) => b - a).map(([of, id, facts]) => `${name(of, id)} (${facts})`);
  return names.length === 0 ? '' : `Includes facts that name ${[...new Set(names)].join(', ')}.`;
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
  const others = factsNaming(database, query, [...foundBy.keys()], breakdown, [...named, ...included]);
  const name = entryNames(database);
  const texts = [...Map.groupBy(others, ([, id]) => foundBy.get(id))].map(([id, all]) => {
    const names = all.map(([of, id, facts]) => `${name(of, id)} (${counted(facts, 'fact')})`);
    return `${firstOf(names, 5, ', and')}: ${option} ${id}`;
  });
  return texts.length === 0 ? '' : `See also ${texts.join('; ')}.`;
}

/** How many facts of a query name each of these entries, but none of the others, in the field of a breakdown. */
function factsNaming(database: DatabaseSync, query: Query, entries: string[], breakdown = '', but: string[] = []) {
  const inField = breakdown === byActor ? isOneOf('register', [actorRegister]) : isOneOf('field', [breakdown]);
  const others = isOneOf('entry', but);
  const named = `SELECT fact FROM fact_entries WHERE ${others.sql} AND ${inField.sql}`;
  const alone = { sql: `fact NOT IN (${named})`, values: [...others.values, ...inField.values] };
  const filters = [isOneOf('entry', entries), inField, alone, isAmong(query, 'fact')];
  const [columns, inOrder] = ['register, entry, count(DISTINCT fact)', 'GROUP BY 1, 2 ORDER BY 3 DESC'];
  return [...selectCells<[string, string, number]>(database, columns, 'fact_entries', filters, inOrder)];
}
