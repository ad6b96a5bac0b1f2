import type { DatabaseSync } from 'node:sqlite';
import { PismError, parseStored } from '../errors.ts';
import type { Interval } from '../model/date.ts';
import type { Field } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { bindingOf, stagesOf } from '../model/stages.ts';
import { type StatusOn, statusOn } from '../model/status-on.ts';
import { counted, didYouMean } from '../model/text.ts';
import { type JsonObject, quoteName } from '../model/values.ts';
import { rowsOf, textsOf } from '../store/read.ts';
import { pickColumns } from './fact-columns.ts';
import { fieldFilter } from './filters.ts';
import { entriesFoundBy } from './lookup.ts';
import { daysOf } from './matchers.ts';
import { firstOf, notesAt } from './result.ts';
import { fromClause, isOneOf, type Query, selectFacts } from './select.ts';

/**
 * The actors of a group (or all that facts of the kind name) that a fact calls not bound by the subject, each with the fact; how
 * many are bound and of how many no fact says either, and notes on the method.
 */
export function notBound(database: DatabaseSync, query: Query, word: string, group?: string) {
  const { kind, to, actor, status } = bindingIn(query.kind);
  const filters = [
    ...query.filters.filter(({ option }) => option !== '--as-of'),
    fieldFilter(to, [`=${word}`], database),
  ];
  const facts = bindingStates(database, { ...query, filters, limit: undefined });
  if (facts.size === 0) requireEntry(database, kind, to, word);
  const { members, remark } = membersOf(database, kind, actor, group);
  const all = members.map(({ id, name, about, state }) => {
    const own = parseStored<string[]>(about).flatMap((each) => facts.get(each) ?? []);
    const latest = latestOf(own);
    // Before the first of its dates, a fact has no status yet, and binds nobody.
    const row: JsonObject = { ...(latest ?? own[0])?.fact, [actor.name]: id };
    return { name, row, answer: state === 1 ? 'undated' : answerOf(own, latest) };
  });
  const having = (answer: string) => all.filter((each) => each.answer === answer);
  const namesOf = (answer: string) => having(answer).map(({ name }) => name);
  const [undated, silent] = [namesOf('undated'), namesOf('silent')];
  const actors = counted(silent.length, group === undefined ? 'actor' : 'member');
  const remarks = [
    facts.size === 0 ? `No fact is about ${word}, so nothing is known of who is bound by it.` : '',
    facts.size > 0 && silent.length > 0 ? `${actors}: no fact; they may be bound: ${firstOf(silent, maxNames)}.` : '',
    undated.length > 0 ? `Not known, as a date is missing or not exact enough: ${undated.join(', ')}.` : '',
    remark,
    ...endingBefore(database, [...facts.values()].flat(), readingDay(kind)),
  ];
  return {
    columns: pickColumns(kind, [actor.name, status.name, 'date', 'says', 'id']),
    rows: having('not bound').map(({ row }) => row),
    bound: having('bound').length,
    unknown: undated.length + silent.length,
    notes: notesAt('answer', ...remarks),
  };
}

/** The most actors that a remark names. */
const maxNames = 30;

/** An actor that may be bound, and whose facts count for it (as JSON: its own, those of its groups, of the state that it continues). */
interface Member extends Record<'id' | 'name' | 'about', string> {
  /** 2 if it is a member on the day, 1 if that is not known. */
  state: 1 | 2;
}

function answerOf(own: BindingState[], latest?: BindingState) {
  if (latest?.binds) return 'bound';
  if (own.some(({ binds, isKnown }) => binds && !isKnown)) return 'undated';
  return own.length > 0 ? 'not bound' : 'silent';
}

function bindingIn(kind: Kind | null) {
  const binding = kind && bindingOf(kind);
  if (!kind || !binding) throw new PismError('usage', `Facts${kind ? ` in ${kind.kind}` : ''} bind nobody`);
  return { kind, ...binding };
}

/** Throws a usage error for a word that no fact is about and that names no entry. */
function requireEntry(database: DatabaseSync, kind: Kind, { name, register = '' }: Field, word: string): void {
  if (entriesFoundBy(database, register, word).isExact) return;
  const named = `SELECT ${quoteName(name)} FROM ${fromClause(kind)}`;
  const sql = `SELECT coalesce(short, name) AS text FROM entries WHERE register = ? AND id IN (${named}) ORDER BY 1`;
  const hint = didYouMean(word, textsOf(database, sql, [register]), 'Those in facts are');
  throw new PismError('usage', `Nothing is called ${word}`, hint);
}

/** The day that facts are read on: that of the kind, or today. */
const readingDay = ({ asOf }: Kind) => asOf ?? new Date().toISOString().slice(0, 10);

/** Names the sources of these facts that end before the requested day. */
function endingBefore(database: DatabaseSync, facts: BindingState[], day: string): string[] {
  const ofFacts = isOneOf(
    'source',
    facts.map(({ fact }) => String(fact['source'])),
  );
  const says = "source || ' is right up to ' || as_of || ': who joined later is not in it.'";
  const sql = `SELECT ${says} AS text FROM sources WHERE as_of < ? AND ${ofFacts.sql} ORDER BY source`;
  return textsOf(database, sql, [day, ...ofFacts.values]);
}

/** A fact on a day: whether it binds its actor, if its dates show its status then. */
interface BindingState extends Record<'binds' | 'isKnown', boolean> {
  fact: JsonObject;
  /** The place of its status among the stages, and the days on which that began. */
  rank: number;
  days: Interval | undefined;
}

/** The facts of a query on the day of its kind, by their actors. */
function bindingStates(database: DatabaseSync, query: Query): Map<string, BindingState[]> {
  const { kind, actor, status } = bindingIn(query.kind);
  const { asOf, ...stored } = kind;
  const stages = stagesOf(kind)?.stages ?? [];
  const firstBinding = stages.findIndex((stage) => kind.binding.includes(stage.status));
  // Without a day, the stated status counts unless a date ended it.
  const isNow = asOf === undefined;
  // Consent binds once the treaty is in force for the actor.
  const isInForce = (on: StatusOn) => !on.isBeforeForce && (isNow || on.certainty !== 'not yet');
  const stateOf = (fact: JsonObject): BindingState => {
    const on = statusOn(kind, readingDay(kind), fact);
    const stated = fact[status.name] ?? null;
    const isKnown = isNow || on.certainty === 'known';
    const [then, date] = isNow ? [on.ended ?? stated, fact['date']] : [on.status, fact[on.datedBy ?? '']];
    const binds = isInForce(on) && kind.binding.includes(String(isKnown ? then : stated));
    const stage = stages.findLastIndex((each) => each.status === then);
    return {
      fact: { ...fact, [status.name]: then, date: date ?? null },
      ...{ binds, isKnown, rank: Math.max(stage, binds ? firstBinding : -1) },
      // Only a date of the status counts.
      days: stage >= 0 && date ? daysOf(String(date)) : undefined,
    };
  };
  const facts = selectFacts<JsonObject>(database, { ...query, kind: stored });
  return Map.groupBy(facts.map(stateOf), ({ fact }) => String(fact[actor.name]));
}

/** The latest known fact on one actor: by days if both have them, or else by the order of stages. */
function latestOf(own: BindingState[]): BindingState | undefined {
  const isAfter = ({ days: one }: BindingState, { days: other }: BindingState) =>
    one && other && one.first > other.last;
  const isLater = (one: BindingState, other: BindingState) =>
    isAfter(one, other) || (one.rank > other.rank && !isAfter(other, one));
  const [first, ...others] = own.filter(({ isKnown }) => isKnown);
  return others.reduce((last, each) => (last && isLater(each, last) ? each : last), first);
}

/** The members of a group now or as of the kind's day, or the actors that facts name, by name; not those that have ended. */
function membersOf(database: DatabaseSync, kind: Kind, actor: Field, group?: string) {
  database.function('first_day', { deterministic: true }, (date) => date && daysOf(String(date)).first);
  database.function('last_day', { deterministic: true }, (date) => date && daysOf(String(date)).last);
  // Without a day, count those that have not left.
  const state = `CASE WHEN ?1 IS NULL THEN iif(until IS NULL, 2, 0)
    WHEN first_day(since) > ?1 OR last_day(until) <= ?1 THEN 0 WHEN last_day(since) > ?1 OR first_day(until) <= ?1 THEN 1 ELSE 2 END`;
  const ofGroup = `SELECT value ->> 'id' AS id, ${state} AS state FROM (
    SELECT value, value ->> 'since' AS since, value ->> 'until' AS until FROM entries g, json_each(g.members)
    WHERE g.register = 'actors' AND g.id IN (SELECT value FROM json_each(?2)))`;
  const named = `SELECT ${quoteName(actor.name)} AS id, 2 AS state FROM ${fromClause(kind)} WHERE ?2 = '[]'`;
  const isGone = (until: string) => `last_day(${until}) < coalesce(?1, date())`;
  const before = `FROM entry_parts p JOIN entries b ON (b.register, b.id) = (p.register, p.part)
    WHERE p.register = 'actors' AND p.whole = m.id AND (b.until IS NULL OR ${isGone('b.until')})`;
  // A fact about a group is about each of its members, and one about a state about the one that continues it.
  const sql = `SELECT m.id, coalesce(e.name, m.id) AS name, max(state) AS state,
      (SELECT json_group_array(id) FROM (SELECT m.id UNION ALL
        SELECT whole FROM entry_parts WHERE register = 'actors' AND how = 'member' AND part = m.id UNION ALL
        SELECT p.part ${before} AND how = 'predecessor')) AS about
    FROM (${group === undefined ? named : ofGroup}) m LEFT JOIN entries e ON (e.register, e.id) = ('actors', m.id)
    WHERE m.id IS NOT NULL AND NOT coalesce(${isGone('e.until')}, 0) GROUP BY m.id HAVING max(state) > 0 ORDER BY name`;
  const read = (ids: string[]) => [...rowsOf<Member>(database, sql, [kind.asOf ?? null, JSON.stringify(ids)])];
  if (group === undefined) {
    const remark = `These are actors that facts in ${kind.kind} name; --among <group> asks about the members of a group.`;
    return { members: read([]), remark };
  }
  const { ids, parts } = entriesFoundBy(database, actorRegister, group);
  const sqlOfGroups = "SELECT id, name FROM entries WHERE register = 'actors' AND members <> '[]' ORDER BY name";
  const groups = [...rowsOf<Record<'id' | 'name', string>>(database, sqlOfGroups)];
  if (groups.some(({ id }) => ids.includes(id))) return { members: read(ids), remark: '' };
  const namesOf = (all: typeof groups) => all.map(({ name }) => name).join(', ');
  const within = groups.filter(({ id }) => parts.includes(id));
  if (within.length > 0) return { members: read(parts), remark: `Members of ${namesOf(within)}.` };
  const hint = `Groups with members: ${namesOf(groups) || 'none'}.`;
  throw new PismError('usage', `The register lists no members of ${group}`, hint);
}
