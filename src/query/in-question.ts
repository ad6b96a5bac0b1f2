import type { DatabaseSync } from 'node:sqlite';
import { registerOfField } from '../model/fields/index.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { readAll } from '../store/read.ts';
import { tableOf } from '../store/schema.ts';
import { completeSql } from './fact-columns.ts';
import { shortIds } from './lookup.ts';
import { firstOf } from './result.ts';
import { namesSearched, wordsFilters } from './search-words.ts';
import { asSubquery, byActor, type Filter, isOneOf, type Query, selectCells, valuesOf, where } from './select.ts';

/**
 * A sentence on the lists that are open and could have more of what was asked for or left out: those of facts that match
 * everything else, of the kind that was asked or of one whose facts name it. Empty if there are none.
 */
export function inQuestion(database: DatabaseSync, { kind, filters }: Query, kinds: Kind[]): string {
  const ids = filters.flatMap(({ asked = {} }, at) => {
    const { isSearch, isNegated, breakdown = '', wanted = [], named = [], unwanted = [] } = asked;
    const find = (items: AskedEntry[], more: Filter[] = []) => {
      const others = [...asSubquery({ kind, filters: filters.toSpliced(at, 1) }), ...more];
      return openLists(database, kind ? [kind] : kinds, kind ? others : [...others, isOfNamedKind], items);
    };
    if (isSearch)
      return namesSearched(database, isSearch).flatMap(({ names, others }) =>
        find(names, isNegated ? [] : wordsFilters(database, others)),
      );
    const field = kind ? fieldOf(kind, breakdown) : undefined;
    if (!field && breakdown !== byActor) return [];
    const register = field ? (registerOfField(field) ?? '') : actorRegister;
    return find([...(register ? named : wanted), ...unwanted].map((id) => ({ id, register, field: field?.name })));
  });
  return sentenceOn(database, ids);
}

const isOfNamedKind: Filter = {
  sql: 'EXISTS (SELECT 1 FROM fact_entries n JOIN _fact_rows o USING (fact) WHERE o.kind = f.kind AND n.entry = item)',
  values: [],
};

/** An entry that was asked for, or a value of a list without a register, and the only field to look into. */
type AskedEntry = { id: string; register: string; field?: string | undefined };

/** A fact with an open list, and how much of it is named: `14 of 23 states`. */
type OpenList = Record<'id' | 'count', string>;

/** A sentence on the facts of these kinds with an open list, or with one in this field; empty if there are none. */
export function explainIncomplete(db: DatabaseSync, kinds: Kind[], filters: Filter[], field?: string): string {
  return sentenceOn(db, openLists(db, kinds, filters, [{ field }]));
}

function sentenceOn(database: DatabaseSync, facts: OpenList[]): string {
  const counts = new Map(facts.map(({ id, count }) => [shortIds(database)(id), count]));
  const [first, ...others] = counts;
  if (!first) return '';
  return others.length > 0
    ? `${counts.size} facts name only some: ${firstOf([...counts.keys()])}.`
    : `${first.join(' names ')}.`;
}

/** That who was left out of a list by name is only not named there. */
export function explainNotNamed(database: DatabaseSync, { kind, filters }: Query): string {
  const names = filters.flatMap(({ asked: { unwanted = [], breakdown = '' } = {} }) => {
    const field = kind ? fieldOf(kind, breakdown) : undefined;
    const isEntry = [isOneOf('register', [(field?.complete && registerOfField(field)) ?? '']), isOneOf('id', unwanted)];
    return Array.from(selectCells<[string]>(database, 'coalesce(short, name)', 'entries', isEntry), ([name]) => name);
  });
  return names.length > 0 ? `${names.join(', ')}: not named, which is not a no.` : '';
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
        AND item NOT IN (SELECT value ->> 'id' FROM json_each(g.members)
          WHERE coalesce(value ->> 'until', '9') >= coalesce(f.dated_last, '9'))
        AND NOT EXISTS (SELECT 1 FROM json_each(list) l
          WHERE l.value NOT IN (SELECT m.value ->> 'id' FROM json_each(g.members) m)))))`,
  values: [],
};

/** The facts of these kinds that pass the filters and have an open list, which could have more of these items. */
function openLists(database: DatabaseSync, kinds: Kind[], filters: Filter[], items: Partial<AskedEntry>[]): OpenList[] {
  const all = [mayName, ...filters];
  const values = [JSON.stringify(items), ...valuesOf(filters)];
  const lists = kinds.flatMap((kind) => (items.length > 0 ? listsOf(kind) : []));
  // An item is what was asked for, or belongs to it; a state is what the UN lists as a country, and no part of another one.
  return lists.flatMap((list) => {
    const sql = `WITH states AS (SELECT id FROM entries WHERE register = 'actors' AND ids ->> 'm49' AND part_of IS NULL),
      asked AS (SELECT value ->> 'id' AS id, value ->> 'register' AS register, value ->> 'field' AS field FROM json_each(?)),
      items AS (SELECT *, ltrim(id, '= ') AS item FROM asked
        UNION SELECT a.*, part FROM asked a JOIN entry_parts p ON (p.register, whole) = (a.register, id)
          WHERE how <> 'shared predecessor')
      SELECT DISTINCT f.id, iif(total IS NULL, 'only some', json_array_length(list) || ' of ' || printf('%.15g', total)) || ' ' ||
        iif(of_states, 'states', coalesce(nullif(k.register, ''), 'values of ' || k.field)) AS count
      FROM (SELECT *, NOT EXISTS (SELECT 1 FROM json_each(list) WHERE value NOT IN states) AS of_states FROM (${list})) k
        JOIN _fact_rows f ON f.fact = k.fact JOIN items a ${where(all)}`;
    return readAll<OpenList>(database, sql, ...values);
  });
}

/** The SQL of each list of a kind that may be open. */
function listsOf(kind: Kind): string[] {
  const fields = kind.fields.filter(({ complete }) => complete !== undefined);
  return fields.map((field) => {
    const { name, total } = field;
    return `SELECT fact, ${quoteName(name)} AS list, ${completeSql(field)} AS complete,
      ${total ? quoteName(total) : 'NULL'} AS total, ${quoteText(name)} AS field,
      ${quoteText(registerOfField(field) ?? '')} AS register FROM ${tableOf(kind)} k`;
  });
}
