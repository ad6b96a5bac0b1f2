import type { DatabaseSync } from 'node:sqlite';
import { PismError, parseStored } from '../errors.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { bindingOf, stagesOf } from '../model/stages.ts';
import { statusOn } from '../model/status-on.ts';
import { counted, didYouMean } from '../model/text.ts';
import { type JsonObject, quoteName } from '../model/values.ts';
import { rowsOf, textsOf } from '../store/read.ts';
import { pickColumns } from './fact-columns.ts';
import { fieldFilter } from './filters.ts';
import { entriesFoundBy, entryNames } from './lookup.ts';
import { daysOf } from './matchers.ts';
import { firstOf, notesAt } from './result.ts';
import { countFacts, type Filter, fromClause, isOneOf, type Query, selectFacts } from './select.ts';

/**
 * The actors of a group (or all that facts of the kind name) that a fact calls bound by the subject, and those that one calls
 * not bound, each with the fact; the ids of those of which no fact says either, and notes on the method.
 */
export function notBound(database: DatabaseSync, query: Query, word: string, group?: string) {
  const { kind, to, actor } = bindingIn(query.kind);
  const about = exactFilter(database, query, to, word);
  const filters = [...query.filters.filter(({ option }) => option !== '--as-of'), about];
  const facts = bindingStates(database, { ...query, filters, limit: undefined });
  const statesOf = (id: string) => facts.get(id) ?? [];
  const { members, remark } = membersOf(database, kind, actor, group);
  const all = members.map((member) => {
    const own = parseStored<string[]>(member.about).flatMap(statesOf);
    const latest = latestState(own, kind);
    // Before the first of its dates, a fact has no status yet, and binds nobody.
    const row: JsonObject = { ...(latest ?? own[0])?.fact, [actor.name]: member.id };
    return { ...member, latest, row, answer: answerOf(member, own, latest) };
  });
  const withAnswer = (...answers: string[]) => all.filter(({ answer }) => answers.includes(answer));
  const rowsOf = (answer: string) => withAnswer(answer).map(({ row }) => row);
  const [undated = [], silent = []] = ['undated', 'silent'].map((answer) => withAnswer(answer).map(({ name }) => name));
  const actors = counted(silent.length, group === undefined ? 'actor' : 'member');
  const remarks = [
    facts.size === 0 ? `No fact is about ${word}, so nothing is known of who is bound by it.` : '',
    facts.size > 0 && silent.length > 0 ? `${actors}: no fact; they may be bound: ${firstOf(silent, maxNames)}.` : '',
    undated.length > 0 ? `Not known, as a date is missing or not exact enough: ${undated.join(', ')}.` : '',
    ...all.flatMap(({ name, before, latest }) =>
      parseStored<Predecessor[]>(before).map((each) =>
        noteOn(name, each, latestState(statesOf(each.part), kind), latest),
      ),
    ),
    remark,
    ...endingBefore(database, [...facts.values()].flat(), readingDay(kind)),
  ];
  const columns = pickColumns(kind, [actor.name, bindingIn(kind).status.name, 'date', 'says', 'id']);
  const unknown = withAnswer('undated', 'silent').map(({ id }) => id);
  return {
    columns,
    bound: rowsOf('bound'),
    notBound: rowsOf('notBound'),
    unknown,
    notes: notesAt('answer', ...remarks),
  };
}

/** An actor that may be bound, whose facts count for it (as JSON: its own, those of its groups, of the state that it continues), and the states before it. */
interface Member extends Record<'id' | 'name' | 'about' | 'before', string> {
  /** 2 if it is a member on the day, 1 if that is not known. */
  state: 1 | 2;
}

/** A state that no longer exists whose place an actor took, alone (`predecessor`) or not. */
type Predecessor = Record<'part' | 'how' | 'name', string>;

function answerOf({ state }: Member, own: BindingState[], latest?: BindingState) {
  if (state === 1) return 'undated';
  if (latest?.binds === 'yes') return 'bound';
  if (own.some(({ binds }) => binds === 'perhaps')) return 'undated';
  return own.length > 0 ? 'notBound' : 'silent';
}

/** The most actors that a remark names. */
const maxNames = 30;

function bindingIn(kind: Kind | null) {
  const binding = kind && bindingOf(kind);
  if (!kind || !binding) throw new PismError('usage', `Facts${kind ? ` in ${kind.kind}` : ''} bind nobody`);
  return { kind, ...binding };
}

// Of several successors none continues the state: each may have declared to succeed to a treaty, or not.
function noteOn(own: string, { how, name }: Predecessor, before?: BindingState, latest?: BindingState): string {
  if (how === 'predecessor')
    return before && before === latest ? `${own} continues ${name} and counts by its facts.` : '';
  const isOpen = before?.binds === 'yes' && !latest;
  return isOpen ? `${own} may have succeeded to ${name}, but does not count as bound.` : '';
}

/** The day that facts are read on: that of the kind, or today. */
const readingDay = ({ asOf }: Kind) => asOf ?? new Date().toISOString().slice(0, 10);

/** Names the sources of these facts that end before the requested day. */
function endingBefore(database: DatabaseSync, facts: BindingState[], day: string): string[] {
  const { sql, values } = isOneOf(
    'source',
    facts.map(({ fact }) => String(fact['source'])),
  );
  const says = "source || ' is right up to ' || as_of || ': who joined later is not in it.'";
  return textsOf(database, `SELECT ${says} AS text FROM sources WHERE as_of < ? AND ${sql} ORDER BY source`, [
    day,
    ...values,
  ]);
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
  const facts = selectFacts<JsonObject>(database, { ...query, kind: stored });
  return Map.groupBy(
    facts.map((fact) => bindingState(kind, fact)),
    ({ fact }) => String(fact[actor.name]),
  );
}

function bindingState(kind: Kind, fact: JsonObject): BindingState {
  const { status } = bindingIn(kind);
  const on = statusOn(kind, readingDay(kind), fact);
  const stated = fact[status.name] ?? null;
  // Without a day, the stated status counts unless a date ended it.
  const isNow = kind.asOf === undefined;
  const isKnown = isNow || on.certainty === 'known';
  const [then, date] = isNow ? [on.ended ?? stated, fact['date']] : [on.status, fact[on.datedBy ?? '']];
  const isBinding = kind.binding.includes(String(isKnown ? then : stated));
  // Consent binds once the treaty is in force for the actor.
  const mayBind = isBinding && !on.isBeforeForce && (isNow || on.certainty !== 'not yet');
  const shown = { ...fact, [status.name]: then, date: date ?? null };
  return { fact: shown, binds: mayBind ? (isKnown ? 'yes' : 'perhaps') : 'no', isKnown };
}

/** The latest fact on one actor: by days if both are known, or else by the order of stages. */
function latestState(own: BindingState[], kind: Kind): BindingState | undefined {
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

/** The filter for exactly the entry that the word names, without its parts. */
function exactFilter(database: DatabaseSync, { kind }: Query, to: Field, word: string): Filter {
  const register = to.register ?? '';
  const filter = fieldFilter(to, [`=${word}`], database);
  const isEntry = entriesFoundBy(database, register, word).isExact;
  if (isEntry || countFacts(database, { kind, filters: [filter] }) > 0) return filter;
  const column = `k.${quoteName(to.name)}`;
  const sql = `SELECT DISTINCT ${column} AS text FROM ${fromClause(kind)} WHERE ${column} IS NOT NULL ORDER BY 1`;
  const entry = entryNames(database, true);
  const known = textsOf(database, sql).map((id) => entry(register, id));
  throw new PismError('usage', `Nothing is called ${word}`, didYouMean(word, known, 'Those in facts are'));
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
        SELECT p.part ${before} AND how = 'predecessor')) AS about,
      (SELECT json_group_array(json_object('part', p.part, 'how', how, 'name', b.name)) ${before} AND how LIKE '%predecessor') AS before
    FROM (${group === undefined ? named : ofGroup}) m LEFT JOIN entries e ON (e.register, e.id) = ('actors', m.id)
    WHERE m.id IS NOT NULL AND NOT coalesce(${isGone('e.until')}, 0) GROUP BY m.id HAVING max(state) > 0 ORDER BY name`;
  const read = (ids: string[]) => [...rowsOf<Member>(database, sql, [kind.asOf ?? null, JSON.stringify(ids)])];
  if (group === undefined) {
    const remark = `These are actors that facts in ${kind.kind} name; --among <group> asks about the members of a group.`;
    return { members: read([]), remark };
  }
  const { ids, parts } = entriesFoundBy(database, actorRegister, group);
  const ofGroups = `SELECT name AS text FROM entries WHERE register = 'actors' AND members <> '[]'`;
  const having = (some: Filter) => textsOf(database, `${ofGroups} AND ${some.sql} ORDER BY id`, some.values);
  if (having(isOneOf('id', ids)).length > 0) return { members: read(ids), remark: '' };
  const names = having(isOneOf('id', parts));
  if (names.length > 0) return { members: read(parts), remark: `Members of ${names.join(', ')}.` };
  const known = textsOf(database, `${ofGroups} ORDER BY name`).join(', ') || 'none';
  throw new PismError('usage', `The register lists no members of ${group}`, `Groups with members: ${known}.`);
}
