import type { DatabaseSync } from 'node:sqlite';
import { registerOfField } from '../model/fields/index.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { alternatives } from '../model/text.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { readAll } from '../store/read.ts';
import { tableOf } from '../store/schema.ts';
import { completeSql } from './fact-columns.ts';
import { shortIds } from './lookup.ts';
import { firstOf } from './result.ts';
import { namesSearched, without, wordsFilters } from './search-words.ts';
import { asSubquery, byActor, type Filter, type Query, valuesOf, where } from './select.ts';

/**
 * A sentence on the facts in question: they match everything else that was asked, have an incomplete list in which an entry
 * that was asked for could stand, and do not name it. Empty if there are none.
 */
export function inQuestion(database: DatabaseSync, query: Query, kinds: Kind[]): string {
  const { kind, filters } = query;
  const answer = asSubquery(query);
  const find = (items: AskedEntry[], matching: Filter[]) =>
    incompleteFacts(database, kind ? [kind] : kinds, matching, items);
  const facts = filters.flatMap((filter, at) => {
    const { isSearch, isNegated, breakdown = '', wanted = [], named = [], unwanted = [] } = filter.asked ?? {};
    const beyondAnswer = (more: Filter[] = []) => [
      ...asSubquery({ kind, filters: [...filters.toSpliced(at, 1), ...more] }),
      ...answer.map((each) => without('', each)),
    ];
    if (isSearch)
      return namesSearched(database, isSearch).flatMap(({ names, others }) =>
        find(names, isNegated ? answer : beyondAnswer(wordsFilters(database, others))),
      );
    const field = kind ? fieldOf(kind, breakdown) : undefined;
    if (!field && breakdown !== byActor) return [];
    const register = field ? (registerOfField(field) ?? '') : actorRegister;
    const items = (ids: string[]) => ids.map((id) => ({ id, register, field: field?.name }));
    // An answer to "not Pakistan" has facts that may name Pakistan.
    return [...find(items(register ? named : wanted), beyondAnswer()), ...find(items(unwanted), answer)];
  });
  const missing = new Set(facts.map((fact) => fact.missing));
  return sentenceOn(database, facts, `: ${alternatives([...missing])} may be among the others.`);
}

/** An entry that was asked for, or a value of a list without a register, and the only field to look into. */
type AskedEntry = { id: string; register: string; field?: string | undefined };

/** A fact with an incomplete list, how much of it is named (`14 of 23 states`), and what may be among the others. */
type Incomplete = Record<'id' | 'count' | 'missing', string>;

/** A sentence on the facts of these kinds with an incomplete list, or with one in this field; empty if there are none. */
export function explainIncomplete(db: DatabaseSync, kinds: Kind[], filters: Filter[], field?: string): string {
  const facts = incompleteFacts(db, kinds, filters, [{ field }]);
  const ids = facts.map(({ id }) => shortIds(db)(id));
  return sentenceOn(db, facts, ids.length > 1 ? `: ${firstOf(ids)}.` : '.');
}

function sentenceOn(database: DatabaseSync, facts: Incomplete[], end: string): string {
  const counts = new Map(facts.map(({ id, count }) => [shortIds(database)(id), count]));
  const [first, ...others] = counts;
  if (!first) return '';
  return (others.length > 0 ? `${counts.size} facts name only some` : first.join(' names ')) + end;
}

// The others of states are states, and those of EU states are EU states. Whether a list has any value (`none`) is certain.
const mayName: Filter = {
  sql: `list IS NOT NULL AND complete IS NOT 1 AND k.field = coalesce(a.field, k.field) AND (a.id IS NULL OR (
    k.register = a.register AND lower(item) <> 'none' AND (NOT of_states OR item IN states)
    AND NOT EXISTS (SELECT 1 FROM fact_entries n
      WHERE (n.fact, n.register) = (k.fact, k.register) AND n.entry IN (a.id, item))
    AND NOT EXISTS (
      SELECT 1 FROM fact_entries n JOIN entries g ON (g.register, g.id) = (n.register, n.entry)
      WHERE n.fact = k.fact AND g.members <> '[]'
        AND item NOT IN (SELECT value ->> 'id' FROM json_each(g.members))
        AND NOT EXISTS (SELECT 1 FROM json_each(list) l
          WHERE l.value NOT IN (SELECT m.value ->> 'id' FROM json_each(g.members) m)))))`,
  values: [],
};

/** The facts of these kinds that pass the filters and have an incomplete list; with items, one that may have more of them. */
function incompleteFacts(
  database: DatabaseSync,
  kinds: Kind[],
  filters: Filter[],
  items: Partial<AskedEntry>[],
): Incomplete[] {
  const all = [mayName, ...filters];
  const values = [JSON.stringify(items), ...valuesOf(filters)];
  const lists = kinds.flatMap((kind) => (items.length > 0 ? incompleteLists(kind) : []));
  // An item is what was asked for, or belongs to it.
  return lists.flatMap((list) => {
    const sql = `WITH states AS (SELECT id FROM entry_ids WHERE register = 'actors' AND scheme = 'iso3'),
      asked AS (SELECT value ->> 'id' AS id, value ->> 'register' AS register, value ->> 'field' AS field FROM json_each(?)),
      items AS (SELECT *, ltrim(id, '= ') AS item FROM asked
        UNION SELECT a.*, part FROM asked a JOIN entry_parts p ON (p.register, whole) = (a.register, id)
          WHERE how <> 'shared predecessor')
      SELECT f.id, iif(total IS NULL, 'only some', json_array_length(list) || ' of ' || printf('%.15g', total)) || ' ' ||
        iif(of_states, 'states', coalesce(nullif(k.register, ''), 'values of ' || k.field)) AS count,
        coalesce((SELECT coalesce(short, name) FROM entries e WHERE (e.register, e.id) = (a.register, a.id)), item) AS missing
      FROM (SELECT *, NOT EXISTS (SELECT 1 FROM json_each(list) WHERE value NOT IN states) AS of_states FROM (${list})) k
        JOIN _fact_rows f ON f.fact = k.fact JOIN items a ${where(all)} GROUP BY f.id, a.id`;
    return readAll<Incomplete>(database, sql, ...values);
  });
}

/** The SQL of each list of a kind that may be incomplete. */
function incompleteLists(kind: Kind): string[] {
  const fields = kind.fields.filter(({ complete }) => complete !== undefined);
  return fields.map((field) => {
    const { name, total } = field;
    return `SELECT fact, ${quoteName(name)} AS list, ${completeSql(field)} AS complete,
      ${total ? quoteName(total) : 'NULL'} AS total, ${quoteText(name)} AS field,
      ${quoteText(registerOfField(field) ?? '')} AS register FROM ${tableOf(kind)} k`;
  });
}
