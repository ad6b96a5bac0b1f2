import type { DatabaseSync } from 'node:sqlite';
import { fieldType } from '../model/fields/index.ts';
import type { Display, Lookup } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { pickColumns } from '../query/columns.ts';
import { sourceById } from '../query/lookup.ts';
import type { Column, Result } from '../query/result.ts';
import { factReader } from '../query/select.ts';
import { compareFacts } from './compare.ts';
import { type Judging, type Outcome, outcomeOf, outcomes, resultOf } from './outcome.ts';
import { columnsFor } from './source-columns.ts';
import { countOnly, onlyIn, type PairQuery, pairsOf, type Side, type SourceIds, subjectOf } from './source-pairs.ts';

/** What is compared: the sources, facts of which kinds, and which outcomes are listed. */
export interface SourcesAsked {
  sources: SourceIds;
  queries: PairQuery[];
  isShown(outcome: Outcome): boolean;
  interval: Lookup['interval'];
  /** Whether the columns of tables are for people. */
  forReader: boolean;
  /** How data name entries, if not by their ids. */
  names?: Display['entry'] | undefined;
}

type Asked = SourcesAsked & Judging;

/** How many pairs or single facts have each outcome, and how many facts leave open what they are about. */
export type OutcomeCounts = Record<Outcome | 'open', number>;

/** What sources state about the same things, a row for each two facts, read one by one; the counts grow with the rows. */
export function compareSources(database: DatabaseSync, asked: SourcesAsked): { result: Result; counts: OutcomeCounts } {
  const counts = Object.fromEntries([...outcomes, 'open'].map((name) => [name, 0])) as OutcomeCounts;
  const all = columnsFor(asked.queries, asked.sources);
  const named = (name: string) => all.find((column) => column.name === name) as Column;
  const stated = ['subject', 'result', 'first', 'second'];
  const columns = (asked.forReader ? stated : ['kind', ...stated, 'first_id', 'second_id']).map(named);
  return {
    result: { columns, all, rows: rowsOf(database, { ...asked, dayOf: dayFinder(database, asked) }, counts) },
    counts,
  };
}

function* rowsOf(database: DatabaseSync, asked: Asked, counts: OutcomeCounts): Generator<JsonObject> {
  for (const query of asked.queries) {
    const { kind } = query;
    const names = ['id', ...writtenFields(kind).map(({ name }) => name), 'says'];
    const read = factReader(database, kind, pickColumns(kind, names));
    for (const [first, second] of pairsOf(database, query, asked.sources)) {
      const row = pairRow(kind, [read(first), read(second)], asked);
      counts[row.result] += 1;
      if (asked.isShown(row.result)) yield row;
    }
    for (const side of sides(asked.sources)) {
      const [only, open] = countOnly(database, side, query, asked.sources);
      counts[`only ${side}`] += only;
      counts.open += open;
      if (asked.isShown(`only ${side}`)) yield* onlyRows(database, query, side, read, asked);
    }
  }
}

function* onlyRows(
  database: DatabaseSync,
  query: PairQuery,
  side: Side,
  read: (fact: number) => JsonObject,
  asked: Asked,
) {
  for (const [number] of onlyIn(database, side, query, asked.sources)) {
    const fact = read(number);
    yield rowOf(query.kind, `only ${side}`, [], side === 'first' ? [fact, null] : [null, fact], asked);
  }
}

/** Finds the day up to which a source tells how things stand. */
function dayFinder(database: DatabaseSync, { interval }: SourcesAsked): Asked['dayOf'] {
  const days = new Map<string, string>();
  return (id) => {
    const { as_of, date, retrieved } = days.has(id) ? {} : (sourceById(database, id) as JsonObject);
    // Without a date nothing shows that what another source has is later.
    const day = days.get(id) ?? interval(String(as_of ?? date ?? retrieved ?? '9999')).last;
    days.set(id, day);
    return day;
  };
}

/** The sides of which a source is named, so that what only it has can be told. */
function sides(ids: SourceIds) {
  return (['first', 'second'] satisfies Side[]).filter((_, at) => ids[at] !== undefined);
}

function writtenFields({ fields }: Kind): Field[] {
  return fields.filter((field) => fieldType(field).isWritten);
}

function pairRow(kind: Kind, facts: [JsonObject, JsonObject], asked: Asked) {
  const fields = compareFacts(kind, ...facts).flatMap((comparison): [Field, Outcome][] => {
    const { field } = comparison;
    const outcome = fieldType(field).isWritten ? outcomeOf(comparison, kind, facts, asked) : undefined;
    // What they are about is the same, though one may state it more exactly.
    const isShared = kind.subject.includes(field.name) && !outcome?.endsWith('finer');
    return outcome === undefined || isShared ? [] : [[field, outcome]];
  });
  return rowOf(kind, resultOf(fields.map(([, outcome]) => outcome)), fields, facts, asked);
}

/** A row for two facts or, where only one source has one, for that fact and null. */
function rowOf(
  kind: Kind,
  result: Outcome,
  fields: [Field, Outcome][],
  facts: [JsonObject | null, JsonObject | null],
  { names }: Asked,
) {
  const subject = subjectOf(kind);
  const compared = fields.map(([field]) => field);
  const stated = (fact: JsonObject) =>
    facts.includes(null)
      ? writtenFields(kind).filter((field) => fact[field.name] !== null && !subject.includes(field))
      : [...new Set([...compared, ...stageField(kind, fields, fact)])];
  const [first, second] = facts.map((fact) => fact && valuesOf(stated(fact), fact, names));
  const [one, other] = facts;
  return {
    kind: kind.kind,
    subject: valuesOf(subject, (one ?? other) as JsonObject, names),
    result,
    first_id: one?.['id'] ?? null,
    second_id: other?.['id'] ?? null,
    first: first ?? null,
    second: second ?? null,
    fields: Object.fromEntries(fields.map(([{ name }, outcome]) => [name, outcome])),
    first_says: one?.['says'] ?? null,
    second_says: other?.['says'] ?? null,
  };
}

/** The date since when the status of a fact is so, where the other fact has another status. */
function stageField(kind: Kind, fields: [Field, Outcome][], fact: JsonObject): Field[] {
  const { status, stages } = stagesOf(kind) ?? { stages: [] };
  if (!status || !fields.some(([field, outcome]) => field === status && outcome !== 'same')) return [];
  const dates = stages.filter((stage) => stage.status === fact[status.name]).map(({ date }) => date);
  return kind.fields.filter(({ name }) => dates.includes(name) && fact[name] !== null);
}

function valuesOf(fields: Field[], fact: JsonObject, names: Asked['names']): JsonObject {
  const named = (value: Json, register: string | undefined): Json => {
    if (names === undefined || register === undefined || value === null) return value;
    return Array.isArray(value) ? value.map((id) => names(register, String(id))) : names(register, String(value));
  };
  const values = fields.map((field) => [
    field.name,
    named(fact[field.name] ?? null, fieldType(field).registerOf(field)),
  ]);
  return Object.fromEntries(values) as JsonObject;
}
