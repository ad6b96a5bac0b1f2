import type { DatabaseSync } from 'node:sqlite';
import { PismError, parseStored } from '../errors.ts';
import { type Display, type Lookup, openEnd } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { bindingOf, stagesOf } from '../model/stages.ts';
import { didYouMean } from '../model/text.ts';
import { type Json, type JsonObject, quoteName, quoteText } from '../model/values.ts';
import { type FactColumn, pickColumns, selectedColumn } from './columns.ts';
import { fieldFilter } from './filters.ts';
import { entryNames, groupsWith } from './lookup.ts';
import { type Result, withOptional } from './result.ts';
import { type Filter, type Query, readCells, selectFacts, source, where } from './select.ts';
import { statusByDates } from './table-then.ts';

/** Who is not bound by something, and what is worth saying about how that was found. */
export interface NotBound {
  result: Result;
  found: number;
  /** How many are bound, and of how many it is not known. */
  bound: number;
  unknown: number;
  remarks: string[];
}

type Binding = NonNullable<ReturnType<typeof bindingOf>>;
type Member = Record<'id', string> & Partial<Record<'since' | 'until', string>>;

/** The actors of a group, or those that facts of the kind name, of whom no fact says that they are bound by something. */
export function notBound(
  database: DatabaseSync,
  query: Query,
  word: string,
  group: string | undefined,
  lookup: Lookup,
): NotBound {
  const kind = query.kind as Kind;
  const { to, actor } = bindingOf(kind) as Binding;
  const about = exactFilter(database, query, to, word, lookup);
  const filters = [...query.filters.filter(({ option }) => option !== '--as-of'), about];
  const facts = standings(database, { ...query, filters, limit: null });
  const members = group === undefined ? actorsNamed(database, query, actor) : membersOf(database, group, kind, lookup);
  const open = new Set(members.open);
  let bound = 0;
  const rows = members.ids.flatMap((id): JsonObject[] => {
    // What is said of all members of a group is said of each.
    const own = [id, ...groupsWith(database, actorRegister, [id])].flatMap((each) => facts.get(each) ?? []);
    const latest = latestOf(own, kind, lookup);
    if (latest?.binds === 'yes') {
      bound += 1;
      return [];
    }
    if (own.some(({ binds }) => binds === 'perhaps')) open.add(id);
    return open.has(id) ? [] : [{ ...(latest?.fact ?? emptyRow(kind)), [actor.name]: id }];
  });
  const name = entryNames(database);
  const nameOf = (id: Json | undefined) => name(actorRegister, String(id));
  const remarks = [...members.remarks, ...endingBefore(database, [...facts.values()].flat(), kind.asOf)];
  if (open.size > 0)
    remarks.unshift(`Not known, as a date is missing or not exact enough: ${[...open].map(nameOf).join(', ')}.`);
  if (facts.size === 0) remarks.unshift(`No fact is about ${word}, so nothing is known of who is bound by it.`);
  const silent = rows.filter(({ id }) => id === null).length;
  if (facts.size > 0 && silent > 0)
    remarks.unshift(`No fact is about ${silent} of these; they may be bound all the same.`);
  const sorted = rows.toSorted((one, other) => (nameOf(one[actor.name]) < nameOf(other[actor.name]) ? -1 : 1));
  const columns = withOptional(columnsFor(kind), ['id']);
  const result: Result = { columns, all: columns, rows: sorted.slice(0, query.limit ?? undefined) };
  return { result, found: rows.length, bound, unknown: open.size, remarks };
}

const today = () => new Date().toISOString().slice(0, 10);

/** Which sources of these facts say nothing of the day that is asked about, as they are right up to an earlier one. */
function endingBefore(database: DatabaseSync, facts: Standing[], asOf = today()): string[] {
  const ids = new Set(facts.map(({ fact }) => String(fact['id']).split('/')[0]));
  const sql = `SELECT source, as_of FROM sources WHERE as_of < ? AND source IN (SELECT value FROM json_each(?)) ORDER BY source`;
  const rows = database.prepare(sql).all(asOf, JSON.stringify([...ids]));
  return rows.map((row) => `${row['source']} is right up to ${row['as_of']}: who joined later is not in it.`);
}

/** Whether a fact binds its actor; perhaps where its dates leave open whether it did on the day of the kind. */
interface Standing {
  fact: JsonObject;
  binds: 'yes' | 'no' | 'perhaps';
  isKnown: boolean;
}

function standings(database: DatabaseSync, query: Query): Map<string, Standing[]> {
  const kind = query.kind as Kind;
  const { actor, status } = bindingOf(kind) as Binding;
  const isBinding = (choice: Json) => kind.binding.includes(String(choice));
  const columns = [
    ...columnsFor(kind),
    selectedColumn('then', kind.asOf === undefined ? "'known'" : 'k._then'),
    selectedColumn('stated', kind.asOf === undefined ? `k.${quoteName(status.name)}` : 'k._stated'),
    selectedColumn('latest', kind.asOf === undefined ? statusByDates(kind, quoteText(today())) : 'NULL'),
  ];
  const all = [...selectFacts(database, query, columns)].map(({ then, stated = null, latest, ...fact }): Standing => {
    const isKnown = then === 'known';
    const now = { ...fact, [status.name]: latest ?? fact[status.name] ?? null };
    if (isKnown) return { fact: now, isKnown, binds: isBinding(now[status.name] ?? null) ? 'yes' : 'no' };
    return { fact, isKnown, binds: then !== 'not yet' && isBinding(stated) ? 'perhaps' : 'no' };
  });
  return Map.groupBy(all, ({ fact }) => String(fact[actor.name]));
}

/** Of what facts say of one actor, the latest: by the days where both are known, otherwise by the order of the stages. */
function latestOf(own: Standing[], kind: Kind, { interval }: Lookup): Standing | undefined {
  const { status } = bindingOf(kind) as Binding;
  const stages = stagesOf(kind)?.stages ?? [];
  const ofStatus = ({ fact }: Standing) => stages.findLastIndex((stage) => stage.status === fact[status.name]);
  const firstBinding = stages.findIndex((stage) => kind.binding.includes(stage.status));
  const rank = (standing: Standing) => Math.max(ofStatus(standing), standing.binds === 'yes' ? firstBinding : -1);
  // A date counts where it is that of the status.
  const day = (standing: Standing) => (ofStatus(standing) < 0 ? null : standing.fact['dated']);
  return own
    .filter(({ isKnown }) => isKnown)
    .reduce<Standing | undefined>((latest, each) => {
      if (latest === undefined) return each;
      const [one, other] = [latest, each].map(day);
      if (one && other) {
        const [before, after] = [interval(String(one)), interval(String(other))];
        if (before.last < after.first) return each;
        if (after.last < before.first) return latest;
      }
      return rank(each) > rank(latest) ? each : latest;
    }, undefined);
}

function columnsFor(kind: Kind) {
  const { actor, status } = bindingOf(kind) as Binding;
  const columns = pickColumns(kind, [actor.name, status.name, 'dated', 'says', 'id']);
  // Of most actors there is no fact.
  return columns.map((column): FactColumn => {
    const empty = (display: Display) => (column.name === status.name && display.forReader ? 'no fact' : '');
    const show: FactColumn['show'] = (value, display, row) =>
      row['id'] === null && value === null ? empty(display) : column.show(value, display, row);
    return { ...column, show };
  });
}

function emptyRow(kind: Kind): JsonObject {
  return Object.fromEntries(columnsFor(kind).map(({ name }) => [name, null]));
}

/** The filter for exactly what the word names, not for what belongs to it. */
function exactFilter(database: DatabaseSync, query: Query, to: Field, word: string, lookup: Lookup): Filter {
  const register = to.register ?? '';
  const filter = fieldFilter(to, [`=${word}`], lookup);
  const { isExact } = lookup.entries(register, word);
  if (isExact) return filter;
  const written = `SELECT 1 FROM ${source(query.kind)} ${where([filter])} LIMIT 1`;
  if ([...readCells(database, written, [filter])].length > 0) return filter;
  const named = `SELECT DISTINCT k.${quoteName(to.name)} FROM ${source(query.kind)} WHERE k.${quoteName(to.name)} IS NOT NULL ORDER BY 1`;
  const entry = entryNames(database, true);
  const known = [...readCells<[string]>(database, named)].map(([id]) => entry(register, id));
  const near = didYouMean(word, known, 'Those in facts are');
  throw new PismError('usage', `Nothing is called ${word}`, near);
}

function actorsNamed(database: DatabaseSync, { kind }: Query, actor: Field) {
  const column = `k.${quoteName(actor.name)}`;
  const sql = `SELECT DISTINCT ${column} FROM ${source(kind)} WHERE ${column} IS NOT NULL`;
  const ids = [...readCells<[string]>(database, sql)].map(([id]) => id);
  const about = `These are actors that facts in ${kind?.kind} name; --among <group> asks about the members of a group.`;
  return { ids, open: [], remarks: [about] };
}

/** The members of a group, now or as of the day of the kind; `open` are those whose dates do not tell. */
function membersOf(database: DatabaseSync, word: string, { asOf }: Kind, lookup: Lookup) {
  const { ids, parts } = lookup.entries(actorRegister, word);
  const groups = [ids, parts].map((each) => groupsAmong(database, each)).find(({ length }) => length > 0);
  if (!groups) throw noGroup(database, word);
  const state = groups.flatMap(({ members }) => members.map((member) => [member.id, membership(member, asOf, lookup)]));
  const which = (wanted: string) => [...new Set(state.flatMap(([id = '', is]) => (is === wanted ? [id] : [])))];
  const inside = which('in');
  return {
    ids: inside,
    open: which('open').filter((id) => !inside.includes(id)),
    remarks: groups.some(({ id }) => ids.includes(id))
      ? []
      : [`Members of ${groups.map(({ name }) => name).join(', ')}.`],
  };
}

function groupsAmong(database: DatabaseSync, ids: string[]): { id: string; name: string; members: Member[] }[] {
  const sql = `SELECT id, name, members FROM entries
    WHERE register = ? AND members <> '[]' AND id IN (SELECT value FROM json_each(?)) ORDER BY id`;
  const rows = database.prepare(sql).all(actorRegister, JSON.stringify(ids));
  return rows.map(({ id, name, members }) => ({
    id: String(id),
    name: String(name),
    members: parseStored<Member[]>(members ?? '[]'),
  }));
}

function membership({ since, until }: Member, asOf: string | undefined, { interval }: Lookup): 'in' | 'out' | 'open' {
  // Without a day, members are those that have not left.
  if (asOf === undefined) return until === undefined ? 'in' : 'out';
  const [from, to] = [since, until].map((date) => (date === undefined ? undefined : interval(date)));
  if (from && from.first > asOf) return 'out';
  if (to && to.last <= asOf && to.last !== openEnd) return 'out';
  return (from && from.last > asOf) || (to && to.first <= asOf) ? 'open' : 'in';
}

function noGroup(database: DatabaseSync, word: string): PismError {
  const sql = "SELECT name FROM entries WHERE register = ? AND members <> '[]' ORDER BY name";
  const groups = database
    .prepare(sql)
    .all(actorRegister)
    .map(({ name }) => String(name));
  const hint =
    groups.length === 0 ? 'No group of the register lists its members.' : `Groups with members: ${groups.join(', ')}.`;
  return new PismError('usage', `The register lists no members of ${word}`, hint);
}
