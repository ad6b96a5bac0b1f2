import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { comparisonOf, decide, withVerdict } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, Fact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import { decidedBy, givenTogether } from '../model/given.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { knownUntil, subjectOf } from '../model/stages.ts';
import { cached } from '../model/text.ts';
import { quoteName } from '../model/values.ts';
import type { FoundInFact } from './cross-checks.ts';
import { partFinder, readAll } from './read.ts';
import { sqlCell, tableOf } from './schema.ts';

/**
 * Writes beside each document what facts of other sources give: as checks where a check names them, or where their kind says
 * that one subject is one thing. Only for facts that have to do with these sources, or for all; returns what is wrong with
 * those. A document depends on its own file alone.
 */
export function joinFacts(database: DatabaseSync, kinds: Kind[], sources?: Set<string>): FoundInFact[] {
  const changed = sources && sources.size <= maxChanged ? sources : undefined;
  const isGraded = database.prepare('SELECT 1 FROM sources WHERE grade IS NOT NULL').get() !== undefined;
  const exact = kinds.filter((kind) => kind.exact && isGraded && kind.subject.length > 0);
  const pairs = exact.flatMap((kind) => readAll<Pair>(database, sharing(kind)));
  const isConcerned = ({ source, other }: Pair) => !changed || changed.has(source) || changed.has(other);
  const joined = readAll<{ fact: number }>(database, joinedSql, changed ? JSON.stringify([...changed]) : null);
  const byFact = Map.groupBy(pairs, ({ fact }) => fact);
  const joining = new Joining(database, kinds);
  for (const fact of new Set([...joined, ...pairs.filter(isConcerned)].map((each) => each.fact)))
    joining.join(fact, byFact.get(fact) ?? []);
  // Two that contradict each other do so for every fact that has their subject.
  return [...new Map(joining.found.map((each) => [JSON.stringify(each), each])).values()];
}

/** A fact with its source as a check names it, the day on which that was looked up, and the last day for which it can speak. */
interface Stated {
  fact: Fact;
  /** What facts of other sources gave before. */
  others: string | null;
  source: Check['source'];
  on: string;
  until: string;
}

const stated = `SELECT f._document AS fact, f._others AS others, coalesce(retrieved, as_of, date) AS "on", ${knownUntil} AS until,
    json_patch('{}', json_object('title', s.title, 'publisher', publisher, 'url', link, 'grade', grade, 'date', coalesce(as_of, date))) AS source
  FROM _fact_rows f LEFT JOIN sources s USING (source)`;

/** Facts by their numbers. */
const numberedSql = 'f.fact IN (SELECT value FROM json_each(?))';

/** Facts that a check of this kind, in this source, can name together: of one other source, which is graded. */
const namedSql = `f.id IN (SELECT value FROM json_each(?1)) AND f.kind = ?2 AND f.source <> ?3 AND grade IS NOT NULL
  AND f.source = (SELECT source FROM _fact_rows WHERE id = ?1 ->> 0)`;

/** Facts that are joined, or have checks that name others: of these sources, with a fact of these, or all without sources. */
const joinedSql = `SELECT fact FROM _fact_rows f WHERE _others IS NOT NULL AND (?1 IS NULL OR EXISTS (SELECT 1 FROM json_each(?1)
  WHERE value = source OR instr(_document || _others, '"' || value || '/')))`;

/** The most facts of a source that are taken together: more are of no one thing. */
const maxTogether = 20;

/** With more changed sources than this, joining all facts is faster than finding those that have to do with them. */
const maxChanged = 20;

/** A fact, and the numbers, as JSON, of the facts of a source that share its subject. */
interface Pair {
  fact: number;
  others: string;
  source: string;
  other: string;
}

/** The SQL of the pairs of a kind, for facts of graded sources. */
function sharing(kind: Kind): string {
  const names = subjectOf(kind).map(({ name }) => quoteName(name));
  const isSame = names.map((name) => `k.${name} = o.${name}`).join(' AND ');
  // What leaves a part of its subject open is about no one thing.
  return `SELECT k.fact, o.others, k._source AS source, o._source AS other FROM (
      SELECT _source, ${names.join()}, json_group_array(o.fact) AS others FROM ${tableOf(kind)} o JOIN _fact_rows f ON f.fact = o.fact
      WHERE _source IN (SELECT source FROM sources WHERE grade IS NOT NULL) AND superseded_by IS NULL
      GROUP BY _source, ${names.join()} HAVING count(*) <= ${maxTogether}) o
    JOIN ${tableOf(kind)} k ON k._source <> o._source AND ${isSame} ORDER BY o._source`;
}

/** Joins facts with those of other sources, and collects what is wrong with them. */
class Joining {
  readonly found: FoundInFact[] = [];
  readonly #kinds: Kind[];
  readonly #isPart: ReturnType<typeof partFinder>;
  readonly #statementFor: (condition: string) => StatementSync;
  readonly #update: StatementSync;

  constructor(database: DatabaseSync, kinds: Kind[]) {
    this.#kinds = kinds;
    this.#isPart = partFinder(database);
    this.#statementFor = cached((condition) => database.prepare(`${stated} WHERE ${condition} ORDER BY f.id`));
    const set = '_others = ?, verdict = ?, agrees_in = ?, differs_in = ?, not_compared = ?, _disputed_by = ?';
    this.#update = database.prepare(`UPDATE _fact_rows SET ${set} WHERE fact = ?`);
  }

  /** Joins a fact with those of other sources that share its subject. */
  join(number: number, pairs: Pair[]): void {
    const [own] = this.#read(numberedSql, `[${number}]`);
    const kind = this.#kinds.find((each) => each.kind === own?.fact.kind);
    if (!own || !kind) return;
    const { fact } = own;
    const ofSources = pairs.map(({ others }) => this.#sharing(this.#read(numberedSql, others), own, kind));
    const checks = fact.checks.flatMap((check, item) => (check.facts ? this.#named(check, item, fact, kind) : check));
    checks.push(...ofSources.flatMap((each) => each.checks));
    const notes = [...fact.notes, ...ofSources.flatMap((each) => each.notes)];
    const isJoined = pairs.length > 0 || fact.checks.some((check) => check.facts);
    const joined = isJoined ? JSON.stringify({ checks, notes }) : null;
    // The rest follows from it and from the document.
    if (joined === own.others) return;
    const cells = Object.values(comparisonOf({ ...fact, checks }, kind)).map(sqlCell);
    this.#update.run(joined, ...cells, number);
  }

  #read(condition: string, ...values: string[]): Stated[] {
    const rows = this.#statementFor(condition).all(...values) as Record<keyof Stated, string>[];
    return rows.map((row) => ({ ...row, fact: parseStored(row.fact), source: parseStored(row.source) }));
  }

  /** The check with what the facts give that it names; nothing if it cannot name them, which is a problem of the fact. */
  #named(check: Check, item: number, fact: Fact, kind: Kind): Check[] {
    const facts = this.#read(namedSql, JSON.stringify(check.facts), kind.kind, fact.source);
    const fields = (check.on_field ?? []).flatMap((name) => fieldOf(kind, name) ?? []);
    const { value, clash } = this.#together(facts, fields);
    const place = { key: 'checks', item, id: fact.id };
    if (clash) this.found.push({ ...place, code: 'FACTS_CONTRADICT', arguments: clash });
    if (clash || facts.length < (check.facts?.length ?? 0)) return [];
    const whole = { ...check, value, ...saidBy(facts) };
    const { outcome, problem } = decide(whole, fields, fact, this.#isPart);
    if (problem) this.found.push({ ...place, code: problem.code, arguments: problem.values ?? {} });
    return [withVerdict(whole, outcome)];
  }

  /** What facts of a source with the subject of a fact give: checks on the fields that they decide, and notes of the rest. */
  #sharing(others: Stated[], own: Stated, kind: Kind): Record<'checks' | 'notes', Check[]> {
    const { value, clash } = this.#together(others.map(withoutInferred), writtenFields(kind));
    if (clash) this.found.push({ key: 'id', id: clash.two, code: 'FACTS_CONTRADICT', arguments: clash });
    if (clash) return { checks: [], notes: [] };
    // What the editor compared is compared once.
    const isOfSource = (id: string) => others.some(({ fact }) => id.startsWith(`${fact.source}/`));
    const ofEditor = own.fact.checks.filter(({ facts = [] }) => facts.some(isOfSource));
    const days = { own: lastDay(own.until), other: lastDay(others[0]?.until) };
    const decided = decidedBy(kind, own.fact, value, days, this.#isPart).filter(
      ({ field }) => !ofEditor.some(({ on_field = [] }) => on_field.includes(field.name)),
    );
    const byVerdict = Map.groupBy(decided, ({ outcome }) => outcome.verdict);
    const checks = Array.from(byVerdict, ([verdict, alike]): Check => {
      const given = Object.fromEntries(alike.map((each) => [each.field.name, each.value]));
      const on_field = Object.keys(given);
      const giving = others.filter(({ fact }) => on_field.some((name) => shares(given[name], fact[name])));
      const finer = alike.some(({ outcome }) => outcome.finer);
      return withVerdict({ on_field, value: given, ...saidBy(giving) }, { verdict, finer });
    });
    const said = [...checks, ...ofEditor].flatMap(({ facts = [] }) => facts);
    const rest = others.filter(({ fact }) => !said.includes(fact.id));
    return { checks, notes: rest.map((each) => saidBy([each])) };
  }

  #together(facts: Stated[], fields: Field[]) {
    return givenTogether(
      facts.map(({ fact }) => fact),
      fields,
      this.#isPart,
    );
  }
}

/** A fact without the values that its source does not state. */
function withoutInferred({ fact, ...rest }: Stated): Stated {
  return { ...rest, fact: { ...fact, ...Object.fromEntries(fact.inferred.map((name) => [name, null])) } };
}

/** What facts of a source say, as the parts of a check or a note that are read from them. */
function saidBy(facts: Stated[]): Check {
  const [{ source, on } = { source: undefined, on: '' }] = facts;
  const all = facts.map(({ fact }) => fact);
  return { facts: all.map(({ id }) => id), says: all.map(({ says }) => says).join(' '), source, on } as Check;
}

function lastDay(until = ''): string {
  const day = readDate(until);
  return 'last' in day ? day.last : until;
}

/** Whether a fact gives a value, or an item of it. */
function shares(all: unknown, value: unknown): boolean {
  return [all].flat().some((each) => [value].flat().includes(each));
}
