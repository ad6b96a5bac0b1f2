import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { openEnd } from '../model/date.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { bindingOf, stagesOf } from '../model/stages.ts';
import { statusOn } from '../model/status-on.ts';
import { counted, didYouMean } from '../model/text.ts';
import { type Json, type JsonObject, ownValue, quoteName } from '../model/values.ts';
import { readAll } from '../store/schema.ts';
import { pickColumns } from './columns.ts';
import { fieldFilter } from './filters.ts';
import { entriesFoundBy, entryNames, groupsWith } from './lookup.ts';
import { daysOf } from './matchers.ts';
import { firstOf } from './result.ts';
import { type Filter, fromClause, isOneOf, type Query, readTexts, selectCells, selectFacts } from './select.ts';

/** A member of a group, with its dates. */
type Member = Record<'group' | 'name' | 'id', string> & Record<'since' | 'until', string | null>;

/**
 * The actors of a group (or all that facts of the kind name) that a fact calls bound by the subject, and those that one calls
 * not bound, each with the fact; the ids of those of which no fact says either, and notes on the method.
 */
export function notBound(database: DatabaseSync, query: Query, word: string, group?: string) {
  const { kind, to, actor } = bindingIn(query.kind);
  const about = exactFilter(database, query, to, word);
  const filters = [...query.filters.filter(({ asked }) => asked?.option !== '--as-of'), about];
  const facts = bindingStates(database, { ...query, filters, limit: undefined });
  const members = group === undefined ? actorsNamed(database, query, actor) : membersOf(database, group, kind);
  const undated = new Set(members.undated);
  const [bound, notBound]: [JsonObject[], JsonObject[]] = [[], []];
  const withoutFact: string[] = [];
  const notes: string[] = [];
  const day = kind.asOf ?? today();
  const ended = endedOn(database, day);
  const predecessors = predecessorsOf(database, ended);
  const name = entryNames(database);
  const nameOf = (id: string) => name(actorRegister, id);
  const byName = (one: string, other: string) => (nameOf(one) < nameOf(other) ? -1 : 1);
  for (const id of members.ids.filter((each) => !ended.has(each)).sort(byName)) {
    const before = predecessors.get(id) ?? [];
    const continued = before.flatMap(({ part, how }) => (how === 'predecessor' ? part : []));
    // A fact about a group is about each of its members, and one about a state about the one that continues it.
    const about = [id, ...groupsWith(database, [id]), ...continued];
    const own = about.flatMap((each) => facts.get(each) ?? []);
    const latest = latestOf(own, kind);
    notes.push(...before.flatMap((each) => noteOn(each, latestOf(facts.get(each.part) ?? [], kind), latest)));
    // Before the first of its dates, a fact has no status yet, and binds nobody.
    const stated = latest ?? own[0];
    const row = { ...stated?.fact, [actor.name]: id };
    if (latest?.binds === 'yes') bound.push(row);
    else if (own.some(({ binds }) => binds === 'perhaps')) undated.add(id);
    else if (stated) notBound.push(row);
    else withoutFact.push(id);
  }
  const remarks = [
    facts.size === 0 && `No fact is about ${word}, so nothing is known of who is bound by it.`,
    facts.size > 0 && withoutFact.length > 0 && noFact(withoutFact.map(nameOf), group),
    undated.size > 0 && `Not known, as a date is missing or not exact enough: ${[...undated].map(nameOf).join(', ')}.`,
    ...notes,
    ...members.remarks,
    ...endingBefore(database, [...facts.values()].flat(), day),
  ].filter((remark) => remark !== false);
  const columns = pickColumns(kind, resultColumns(kind));
  return { columns, bound, notBound, unknown: [...undated, ...withoutFact].sort(byName), remarks };
}

/** The most actors that a remark names. */
const maxNames = 30;

function noFact(names: string[], group?: string): string {
  const actors = counted(names.length, group === undefined ? 'actor' : 'member');
  return `${actors}: no fact; they may be bound: ${firstOf(names, maxNames)}.`;
}

function bindingIn(kind: Kind | null) {
  const binding = kind && bindingOf(kind);
  if (!kind || !binding) throw new PismError('usage', `Facts${kind ? ` in ${kind.kind}` : ''} bind nobody`);
  return { kind, ...binding };
}

/** An actor, and a state that no longer exists whose place it took, alone or not. */
type Predecessor = Record<'whole' | 'part' | 'how' | 'name' | 'before', string> & { until: string | null };

/** The predecessors of actors by actor: those that have ended, or of which no end is known. */
function predecessorsOf(database: DatabaseSync, ended: Set<string>) {
  const sql = `SELECT whole, part, how, w.name, e.name AS before, e.until FROM entry_parts p
    JOIN entries e ON (e.register, e.id) = (p.register, part) JOIN entries w ON (w.register, w.id) = (p.register, whole)
    WHERE p.register = ? AND how LIKE '%predecessor'`;
  const isGone = ({ part, until }: Predecessor) => until === null || ended.has(part);
  return Map.groupBy(readAll<Predecessor>(database, sql, actorRegister).filter(isGone), ({ whole }) => whole);
}

/** The actors that no longer exist on a day, and so are not bound by anything. */
function endedOn(database: DatabaseSync, day: string): Set<string> {
  const sql = 'SELECT id, until FROM entries WHERE register = ? AND until IS NOT NULL';
  const rows = readAll<Record<'id' | 'until', string>>(database, sql, actorRegister);
  return new Set(rows.flatMap(({ id, until }) => (daysOf(until).last < day ? id : [])));
}

// Of several successors none continues the state: each may have declared to succeed to a treaty, or not.
function noteOn({ how, name, before }: Predecessor, theirs?: BindingState, own?: BindingState): string[] {
  const continues = how === 'predecessor';
  if (!theirs || (continues ? theirs !== own : own || theirs.binds !== 'yes')) return [];
  return [
    `${name} ${continues ? `continues ${before} and counts by its facts` : `may have succeeded to ${before}, but does not count as bound`}.`,
  ];
}

const today = () => new Date().toISOString().slice(0, 10);

/** Names the sources of these facts that end before the requested day. */
function endingBefore(database: DatabaseSync, facts: BindingState[], day: string): string[] {
  const ids = facts.map(({ fact }) => String(fact['id']).split('/')[0] ?? '');
  const filters = [{ sql: 'as_of < ?', values: [day] }, isOneOf('source', ids)];
  const ending = selectCells<[string, string]>(database, 'source, as_of', 'sources', filters, 'ORDER BY source');
  return Array.from(ending, ([id, day]) => `${id} is right up to ${day}: who joined later is not in it.`);
}

/** Whether a fact binds its actor; unknown if its dates do not show its status on the kind's day. */
interface BindingState {
  fact: JsonObject;
  binds: 'yes' | 'no' | 'perhaps';
  isKnown: boolean;
}

function bindingStates(database: DatabaseSync, query: Query): Map<string, BindingState[]> {
  const { kind, actor } = bindingIn(query.kind);
  const { asOf: _, ...stored } = kind;
  const names = [...resultColumns(kind), ...kind.date, ...kind.stages.map(({ date }) => date)];
  const facts = selectFacts(database, { ...query, kind: stored }, pickColumns(stored, names));
  return Map.groupBy(
    facts.map((fact) => bindingState(kind, fact)),
    ({ fact }) => String(fact[actor.name]),
  );
}

function bindingState(kind: Kind, fact: JsonObject): BindingState {
  const { status } = bindingIn(kind);
  const on = statusOn(kind, kind.asOf ?? today(), fact);
  const stated = fact[status.name] ?? null;
  // Without a day, the stated status counts unless a date ended it.
  const then = { status: on.status, certainty: on.certainty, date: fact[on.datedBy ?? ''] ?? null };
  const now = { status: on.ended ?? stated, certainty: 'known', date: fact['date'] ?? null };
  const { certainty, ...shown } = kind.asOf === undefined ? now : then;
  const isKnown = certainty === 'known';
  const isBinding = kind.binding.includes(String(isKnown ? shown.status : stated));
  // Consent binds once the treaty is in force for the actor.
  const mayBind = isBinding && !on.isBeforeForce && certainty !== 'not yet';
  const cells = { ...fact, [status.name]: shown.status, date: shown.date };
  const columns = resultColumns(kind).map((name) => [name, ownValue<Json>(cells, name) ?? null]);
  return { fact: Object.fromEntries(columns), binds: mayBind ? (isKnown ? 'yes' : 'perhaps') : 'no', isKnown };
}

/** The latest fact on one actor: by days if both are known, or else by the order of stages. */
function latestOf(own: BindingState[], kind: Kind): BindingState | undefined {
  const { status } = bindingIn(kind);
  const stages = stagesOf(kind)?.stages ?? [];
  const firstBinding = stages.findIndex((stage) => kind.binding.includes(stage.status));
  const ranked = own.flatMap((standing) => {
    const { fact, binds, isKnown } = standing;
    if (!isKnown) return [];
    const stage = stages.findLastIndex((each) => each.status === fact[status.name]);
    // Only a date of the status counts.
    const days = stage >= 0 && fact['date'] ? daysOf(String(fact['date'])) : undefined;
    return [{ standing, days, rank: Math.max(stage, binds === 'yes' ? firstBinding : -1) }];
  });
  type Ranked = (typeof ranked)[number];
  const isAfter = ({ days: one }: Ranked, { days: other }: Ranked) => one && other && one.first > other.last;
  const isLater = (one: Ranked, other: Ranked) =>
    isAfter(one, other) || (one.rank > other.rank && !isAfter(other, one));
  return ranked.reduce<Ranked | undefined>((last, each) => (!last || isLater(each, last) ? each : last), undefined)
    ?.standing;
}

function resultColumns(kind: Kind): string[] {
  const { actor, status } = bindingIn(kind);
  return [actor.name, status.name, 'date', 'says', 'id'];
}

/** The filter for exactly the entry that the word names, without its parts. */
function exactFilter(database: DatabaseSync, { kind }: Query, to: Field, word: string): Filter {
  const register = to.register ?? '';
  const filter = fieldFilter(to, [`=${word}`], database);
  if (entriesFoundBy(database, register, word).isExact) return filter;
  const [written] = selectCells(database, '1', fromClause(kind), [filter], 'LIMIT 1');
  if (written) return filter;
  const entry = entryNames(database, true);
  const known = idsIn(database, kind, to).map((id) => entry(register, id));
  throw new PismError('usage', `Nothing is called ${word}`, didYouMean(word, known, 'Those in facts are'));
}

function idsIn(database: DatabaseSync, kind: Kind | null, { name }: Field): string[] {
  const column = `k.${quoteName(name)}`;
  const sql = `SELECT DISTINCT ${column} FROM ${fromClause(kind)} WHERE ${column} IS NOT NULL ORDER BY 1`;
  return readTexts(database, sql);
}

function actorsNamed(database: DatabaseSync, { kind }: Query, actor: Field) {
  const about = `These are actors that facts in ${kind?.kind} name; --among <group> asks about the members of a group.`;
  return { ids: idsIn(database, kind, actor), undated: [], remarks: [about] };
}

/** The members of a group, now or as of the kind's day; `undated` are those whose membership is unknown then. */
function membersOf(database: DatabaseSync, word: string, { asOf }: Kind) {
  const { ids, parts } = entriesFoundBy(database, actorRegister, word);
  const sql = `SELECT e.id AS "group", e.name, m.value ->> 'id' AS id, m.value ->> 'since' AS since, m.value ->> 'until' AS until
    FROM entries e, json_each(e.members) m
    WHERE e.register = ? AND e.id IN (SELECT value FROM json_each(?)) ORDER BY e.id, m.key`;
  const rows = [ids, parts]
    .map((each) => readAll<Member>(database, sql, actorRegister, JSON.stringify(each)))
    .find(({ length }) => length > 0);
  if (!rows) {
    const ofGroups = "SELECT name FROM entries WHERE register = ? AND members <> '[]' ORDER BY name";
    const names = readTexts(database, ofGroups, [actorRegister]).join(', ') || 'none';
    throw new PismError('usage', `The register lists no members of ${word}`, `Groups with members: ${names}.`);
  }
  const which = (wanted: string) => new Set(rows.flatMap((row) => (membership(row, asOf) === wanted ? [row.id] : [])));
  const inside = which('in');
  const names = new Set(rows.flatMap(({ group, name }) => (ids.includes(group) ? [] : name)));
  const remarks = names.size > 0 ? [`Members of ${[...names].join(', ')}.`] : [];
  return { ids: [...inside], undated: [...which('unknown').difference(inside)], remarks };
}

function membership({ since, until }: Member, asOf: string | undefined): 'in' | 'out' | 'unknown' {
  // Without a day, count those that have not left.
  if (asOf === undefined) return until === null ? 'in' : 'out';
  const [from, to] = [since, until].map((date) => (date === null ? undefined : daysOf(date)));
  if (from && from.first > asOf) return 'out';
  if (to && to.last <= asOf && to.last !== openEnd) return 'out';
  return (from && from.last > asOf) || (to && to.first <= asOf) ? 'unknown' : 'in';
}
