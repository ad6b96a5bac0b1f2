import type { DatabaseSync } from 'node:sqlite';
import type { Field } from '../model/field.ts';
import { registerOfField } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { quoteName } from '../model/values.ts';
import { rowsOf } from '../store/read.ts';
import { completeSql } from './fact-columns.ts';
import { shortIds } from './lookup.ts';
import { firstOf } from './result.ts';
import { type Filter, fromClause, where } from './select.ts';

/** Whose lists are open, of facts of these kinds or in this field: `upr-2024 names 14 of 23 states.` */
export function explainIncomplete(database: DatabaseSync, kinds: Kind[], filters: Filter[], field?: string): string {
  return openText(database, openLists(database, kinds, filters, { field }));
}

/** A fact with an open list, and how much of it is named: `14 of 23 states`. */
type OpenList = { id: string; count: string };

/** Whose lists these are: `upr-2024 names 14 of 23 states.` */
export function openText(database: DatabaseSync, lists: OpenList[]): string {
  const short = shortIds(database);
  const counts = new Map(lists.map(({ id, count }) => [short(id), count]));
  const [first] = counts;
  if (!first) return '';
  return counts.size > 1
    ? `${counts.size} facts name only some: ${firstOf([...counts.keys()])}.`
    : `${first.join(' names ')}.`;
}

/** What an open list must be in, or which of these states it may have, if the kind was asked for. */
interface ListAsked {
  field?: string | undefined;
  states?: string[];
  isOfKind?: boolean;
}

/** The open lists in facts of these kinds that pass the filters. */
export function openLists(database: DatabaseSync, kinds: Kind[], filters: Filter[], asked: ListAsked): OpenList[] {
  const { field, states, isOfKind } = asked;
  const isAsked = (each: Field) =>
    each.complete !== undefined &&
    (field === undefined || each.name === field) &&
    (!states || (states.length > 0 && registerOfField(each) === actorRegister));
  return kinds.flatMap((kind) =>
    kind.fields.filter(isAsked).flatMap((each) => {
      const list = `k.${quoteName(each.name)}`;
      const total = each.total ? `k.${quoteName(each.total)}` : 'NULL';
      const isOfStates = `NOT EXISTS (SELECT 1 FROM json_each(${list}) WHERE value NOT IN (${allStates}))`;
      const count = `json_array_length(${list}) || ' of ' || printf('%.15g', ${total})`;
      const cells = `f.id, iif(${total} IS NULL, 'only some', ${count}) || iif(${isOfStates}, ' states', ' items') AS count`;
      const mayName = states ? ` AND ${isOfStates} AND ${mayHave(list, isOfKind)}` : '';
      const sql = `${list} IS NOT NULL AND ${completeSql(each)} IS NOT 1${mayName}`;
      const isOpen = { sql, values: states ? [JSON.stringify(states)] : [] };
      const open = where([...filters, isOpen]);
      const query = `SELECT ${cells} FROM ${fromClause(kind)} ${open.sql} ORDER BY f.id`;
      return [...rowsOf<OpenList>(database, query, open.values)];
    }),
  );
}

// What the UN lists as a country, and is no part of another one.
const allStates = "SELECT id FROM entries WHERE register = 'actors' AND ids ->> 'm49' AND part_of IS NULL";

/** The SQL of whether a fact does not name one of some states that may be in its list: in one of EU states, an EU state. */
function mayHave(list: string, isOfKind = false): string {
  const kindNames = `SELECT 1 FROM fact_entries n JOIN _fact_rows o USING (fact) WHERE o.kind = f.kind AND n.entry = a.value`;
  return `EXISTS (SELECT 1 FROM json_each(?) a WHERE a.value IN (${allStates})
    AND ${isOfKind ? 'TRUE' : `EXISTS (${kindNames})`}
    AND NOT EXISTS (SELECT 1 FROM fact_entries n WHERE n.fact = f.fact AND n.entry = a.value)
    AND NOT EXISTS (SELECT 1 FROM fact_entries n JOIN entries g ON (g.register, g.id) = (n.register, n.entry)
      WHERE n.fact = f.fact AND g.members <> '[]'
        AND a.value NOT IN (SELECT value ->> 'id' FROM json_each(g.members)
          WHERE coalesce(value ->> 'until', '9') >= coalesce(f.dated_last, '9'))
        AND NOT EXISTS (SELECT 1 FROM json_each(${list}) l
          WHERE l.value NOT IN (SELECT m.value ->> 'id' FROM json_each(g.members) m))))`;
}
