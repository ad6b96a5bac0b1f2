import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { comparisonOf, decide, withVerdict } from '../model/checks.ts';
import { readDate } from '../model/date.ts';
import type { Check, Fact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { FieldReader } from '../model/fields/type.ts';
import { type Clash, decidedBy, givenTogether } from '../model/given.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { Source } from '../model/source.ts';
import { subjectOf } from '../model/stages.ts';
import { cached } from '../model/text.ts';
import { quoteName } from '../model/values.ts';
import type { FoundInFact } from './cross-checks.ts';
import { partFinder, readAll, tableOf } from './schema.ts';

/** The numbers of facts of other sources by the number of the fact whose subject they share. */
type Pairs = Map<number, number[]>;

/**
 * Writes beside each document what facts of other sources give: as checks where a check names them, or where their kind says
 * that one subject is one thing. Returns what is wrong with these. A document depends on its own file alone.
 */
export function joinSources(database: DatabaseSync, kinds: Kind[]): FoundInFact[] {
  const pairs = sharedSubjects(database, kinds);
  const joined = readAll<{ fact: number }>(database, 'SELECT fact FROM fact_rows WHERE others IS NOT NULL');
  const numbers = new Set([...joined.map(({ fact }) => fact), ...pairs.keys()]);
  const join = numbers.size === 0 ? undefined : joiner(database, kinds);
  const found = [...numbers].flatMap((number) => join?.(number, pairs.get(number) ?? []) ?? []);
  // Two that contradict each other do so for every fact that has their subject.
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Facts with the subject of a fact of a source that says how close it is to the authority, in kinds in which that is exact. */
function sharedSubjects(database: DatabaseSync, kinds: Kind[]): Pairs {
  const graded = 'SELECT source FROM sources WHERE grade IS NOT NULL';
  if (!database.prepare(`${graded} LIMIT 1`).get()) return new Map();
  const rows = kinds
    .filter(({ exact }) => exact)
    .flatMap((kind) => {
      const subject = subjectOf(kind).map(({ name }) => `k.${quoteName(name)} = o.${quoteName(name)}`);
      const sql = `SELECT k.fact, o.fact AS other FROM ${tableOf(kind)} o JOIN ${tableOf(kind)} k ON ${subject.join(' AND ')}
      JOIN fact_rows f ON f.fact = o.fact
      WHERE o._source IN (${graded}) AND k._source <> o._source AND f.superseded_by IS NULL ORDER BY 1, f.id`;
      return readAll<{ fact: number; other: number }>(database, sql);
    });
  const byFact = Map.groupBy(rows, ({ fact }) => fact);
  return new Map(Array.from(byFact, ([fact, ofFact]) => [fact, ofFact.map(({ other }) => other)]));
}

/** What a fact is joined by: its kind, what is read of others, and where problems go. */
interface Joining {
  fact: Fact;
  kind: Kind;
  isPart: FieldReader['isPart'];
  sourceOf(id: string): Partial<Source>;
  factOf(id: string): Fact | undefined;
  report(found: Omit<FoundInFact, 'id'> & { id?: string }): void;
}

/** Joins a fact, by its number, with those of other sources of these numbers; returns what is wrong with its checks or with these. */
function joiner(database: DatabaseSync, kinds: Kind[]) {
  const isPart = partFinder(database);
  const read = <Document>(from: string) => {
    const statement = database.prepare(`SELECT _document FROM ${from} = ?`);
    return (key: string | number): Document | undefined => {
      const document = statement.get(key)?.['_document'];
      return document === undefined ? undefined : parseStored<Document>(String(document));
    };
  };
  const [byNumber, byId] = [read<Fact>('fact_rows WHERE fact'), read<Fact>('fact_rows WHERE id')];
  const source = cached(read<Source>('sources WHERE source'));
  const update = database.prepare(
    'UPDATE fact_rows SET others = ?, verdict = ?, agrees_in = ?, differs_in = ?, not_compared = ? WHERE fact = ?',
  );
  return (number: number, others: number[]): FoundInFact[] => {
    const fact = byNumber(number) as Fact;
    const kind = kinds.find((each) => each.kind === fact.kind) as Kind;
    const found: FoundInFact[] = [];
    const report: Joining['report'] = (problem) => found.push({ id: fact.id, ...problem });
    const sourceOf = (id: string) => source(id) ?? {};
    const joining: Joining = { fact, kind, isPart, sourceOf, factOf: byId, report };
    const facts = others.flatMap((each) => byNumber(each) ?? []);
    const shared = [...Map.groupBy(facts, (each) => each.source).values()].map((group) => fromSubject(group, joining));
    const checks = fact.checks.flatMap((check, item) => (check.facts ? fromNames(check, item, joining) : check));
    checks.push(...shared.flatMap((each) => each.checks));
    const notes = [...fact.notes, ...shared.flatMap((each) => each.notes)];
    const { verdict, ...lists } = comparisonOf({ ...fact, checks }, kind);
    const cells = Object.values(lists).map((list) => (list.length > 0 ? JSON.stringify(list) : null));
    const isJoined = others.length > 0 || fact.checks.some((check) => check.facts);
    update.run(isJoined ? JSON.stringify({ checks, notes }) : null, verdict, ...cells, number);
    return found;
  };
}

/** A check that names facts, with what these give; nothing, with problems reported, if it cannot name them. */
function fromNames(check: Check, item: number, { fact, kind, isPart, sourceOf, factOf, report }: Joining): Check[] {
  const { facts: ids = [], on_field = [] } = check;
  const wrong = (named: string, why: string): Check[] => {
    const values = { named, why, kind: kind.kind };
    report({ code: 'WRONG_CHECK_FACT', key: 'checks', item, arguments: values });
    return [];
  };
  const facts = ids.flatMap((id) => factOf(id) ?? (wrong(id, 'there is no such fact without problems') as never[]));
  const [first] = facts;
  if (!first || facts.length < ids.length) return [];
  for (const other of facts) {
    const why = whyNot(other, fact, first.source);
    if (why !== undefined) return wrong(other.id, why);
  }
  const fields = on_field.flatMap((name) => fieldOf(kind, name) ?? []);
  const { value, clash } = givenTogether(facts, fields, isPart);
  if (clash) return wrong(clash.facts[1].id, `it contradicts ${clash.facts[0].id} in ${clash.field.name}`);
  const source = sourceOf(first.source);
  if (!source.grade) return wrong(first.id, `the description of ${first.source} has no grade`);
  const read = { ...check, value, ...spoken(facts, source) };
  const { outcome, problem } = decide(read, fields, fact, isPart);
  if (problem) report({ code: problem.code, key: 'checks', item, arguments: problem.values ?? {} });
  return [withVerdict(read, outcome)];
}

/** What facts of a source with the subject of a fact give: checks on the fields that they decide, and notes of the rest. */
function fromSubject(
  facts: Fact[],
  { fact, kind, isPart, sourceOf, report }: Joining,
): Record<'checks' | 'notes', Check[]> {
  const { value, clash } = givenTogether(facts.map(withoutInferred), writtenFields(kind), isPart);
  if (clash) report(contradiction(clash));
  if (clash) return { checks: [], notes: [] };
  const id = facts[0]?.source ?? '';
  const source = sourceOf(id);
  // What the editor compared is compared once.
  const named = fact.checks.filter((check) => check.facts?.some((each) => each.startsWith(`${id}/`)));
  const days = { own: dayOf(sourceOf(fact.source)), other: dayOf(source) };
  const decided = decidedBy(kind, fact, value, days, isPart).filter(
    ({ field }) => !named.some(({ on_field = [] }) => on_field.includes(field.name)),
  );
  const byVerdict = Map.groupBy(decided, ({ outcome }) => outcome.verdict);
  const checks = Array.from(byVerdict, ([verdict, alike]): Check => {
    const on_field = alike.map(({ field }) => field.name);
    const giving = facts.filter((each) => on_field.some((name) => shares(value[name], each[name])));
    const given = Object.fromEntries(alike.map((each) => [each.field.name, each.value]));
    const finer = alike.some(({ outcome }) => outcome.finer);
    return withVerdict({ on_field, value: given, ...spoken(giving, source) }, { verdict, finer });
  });
  const said = [...checks, ...named].flatMap((check) => check.facts ?? []);
  const rest = facts.filter((each) => !said.includes(each.id));
  return { checks, notes: rest.map((each) => spoken([each], source)) };
}

/** Why a check of a fact that names facts of a source cannot name another; undefined if it can. */
function whyNot(other: Fact, fact: Fact, source: string): string | undefined {
  if (other.source === fact.source) return 'it is of the same source';
  if (other.kind !== fact.kind) return `it is one of ${other.kind}`;
  return other.source === source ? undefined : `it is not of ${source}, as the first is`;
}

/** What facts of a source say, as the parts of a check or a note that are read from them. */
function spoken(facts: Fact[], { title = '', publisher, link, grade, date, as_of, retrieved }: Partial<Source>): Check {
  const day = as_of ?? date;
  const ofSource = { publisher, url: link, grade, date: day };
  const stated = Object.entries(ofSource).filter(([, value]) => value);
  return {
    facts: facts.map(({ id }) => id),
    says: facts.map(({ says }) => says).join(' '),
    source: { title, ...Object.fromEntries(stated) },
    on: retrieved ?? day ?? '',
  } as Check;
}

/** The last day for which a source can speak; without one, no source is more recent. */
function dayOf({ as_of, date, retrieved }: Partial<Source> = {}): string {
  const day = readDate(as_of ?? date ?? retrieved ?? '');
  return 'last' in day ? day.last : '9999-12-31';
}

/** A fact with only the values that its source states. */
function withoutInferred(fact: Fact): Fact {
  const stated = Object.entries(fact).filter(([name]) => !fact.inferred.includes(name));
  return Object.fromEntries(stated) as Fact;
}

/** Whether a fact gives a value, or an item of it, for a field. */
function shares(all: unknown, value: unknown): boolean {
  const items = [all].flat().map((each) => JSON.stringify(each));
  return [value ?? []].flat().some((each) => items.includes(JSON.stringify(each)));
}

function contradiction({ field, facts: [one, other] }: Clash<Fact>): FoundInFact {
  const text = ({ [field.name]: value }: Fact) => String(value);
  const values = { other: one.id, field: field.name, one: text(one), two: text(other) };
  return { code: 'FACTS_CONTRADICT', key: 'id', id: other.id, arguments: values };
}
