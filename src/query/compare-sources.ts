import type { DatabaseSync } from 'node:sqlite';
import { fieldType } from '../model/fields/index.ts';
import type { Display, Lookup } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { pickColumns } from './columns.ts';
import { type Comparison, compareFacts } from './compare.ts';
import { sourceById } from './lookup.ts';
import { type Column, idColumn, plainColumn, type Result, withOptional } from './result.ts';
import { factReader } from './select.ts';
import { countOnly, onlyIn, type PairQuery, pairsOf, type Side, type SourceIds, subjectOf } from './source-pairs.ts';

/** How two sources compare on the same thing, or on a field of it. */
export const outcomes = [
  'same',
  'first finer',
  'second finer',
  'each finer',
  'first later',
  'second later',
  'different',
  'only first',
  'only second',
] as const;
type Outcome = (typeof outcomes)[number];

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

type Asked = SourcesAsked & { dayOf(source: string): string };

/** How many pairs or single facts have each outcome, and how many facts leave open what they are about. */
export type OutcomeCounts = Record<Outcome | 'open', number>;

/** What sources state about the same things, a row for each two facts, read one by one; the counts grow with the rows. */
export function compareSources(database: DatabaseSync, asked: SourcesAsked): { result: Result; counts: OutcomeCounts } {
  const counts = Object.fromEntries([...outcomes, 'open'].map((name) => [name, 0])) as OutcomeCounts;
  const all = columnsFor(asked);
  const named = (name: string) => all.find((column) => column.name === name) as Column;
  const stated = ['subject', 'result', 'first', 'second'];
  const short = asked.queries.length > 1 ? ['kind', ...stated] : stated;
  const columns = withOptional((asked.forReader ? short : ['kind', ...stated, 'first_id', 'second_id']).map(named), [
    'kind',
  ]);
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
    const day = days.get(id) ?? interval(String(as_of ?? date ?? retrieved)).last;
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
    return outcome === undefined || (outcome === 'same' && kind.subject.includes(field.name)) ? [] : [[field, outcome]];
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

/** The outcome of several fields together: what differs counts most. */
function resultOf(all: Outcome[]): Outcome {
  if (all.includes('different')) return 'different';
  const finer = (['first finer', 'second finer'] as const).filter((outcome) => all.includes(outcome));
  if (finer.length === 2) return 'each finer';
  return finer[0] ?? all.find((outcome) => outcome !== 'same') ?? 'same';
}

/** How two facts compare on a field; nothing where they do not, as one of them does not state it. */
function outcomeOf(
  { field, first, second, change, items }: Comparison,
  kind: Kind,
  facts: [JsonObject, JsonObject],
  asked: Asked,
): Outcome | undefined {
  if (first === null || second === null) return undefined;
  if (change === 'same') return 'same';
  if (change === 'unknown') {
    // Of what is in one list, the other, incomplete one may have it too.
    const [inFirst, inSecond] = [first, second].map((list) =>
      items?.unknown.some((item) => (list as string[]).includes(item)),
    );
    return inFirst === inSecond ? undefined : inFirst ? 'first finer' : 'second finer';
  }
  const { verdictsFor } = fieldType(field);
  const found = verdictsFor(first, second, asked);
  if (found.includes('agrees')) return 'same';
  if (!found.includes('differs')) return found.includes('refines') ? 'second finer' : 'first finer';
  return statusOutcome(field, kind, facts, asked) ?? 'different';
}

// Two statuses can both be right: one source may be older than the step that the other knows, or not say how an actor
// came to be bound.
function statusOutcome(
  field: Field,
  kind: Kind,
  facts: [JsonObject, JsonObject],
  { dayOf, interval }: Asked,
): Outcome | undefined {
  const { status, stages } = stagesOf(kind) ?? { stages: [] };
  if (field.name !== status?.name) return undefined;
  const words = facts.map((fact) => String(fact[field.name]));
  const places = words.map((word) => stages.findLastIndex((stage) => stage.status === word));
  const later = (places[0] ?? 0) > (places[1] ?? 0) ? 0 : 1;
  const date = facts[later]?.[stages[places[later] ?? 0]?.date ?? ''];
  const older = String(facts[1 - later]?.['id']).split('/')[0] ?? '';
  if (typeof date === 'string' && interval(date).first > dayOf(older))
    return later === 0 ? 'first later' : 'second later';
  const tellsHow = places.map((place) => place >= 0);
  if (!words.every((word) => kind.binding.includes(word)) || tellsHow[0] === tellsHow[1]) return undefined;
  return tellsHow[0] ? 'first finer' : 'second finer';
}

function columnsFor({ queries, sources }: SourcesAsked): Column[] {
  const kinds = new Map(queries.map(({ kind }) => [kind.kind, kind]));
  const fieldsOf = (row: JsonObject) => kinds.get(String(row['kind']))?.fields ?? [];
  const subject: Column = {
    ...plainColumn('subject'),
    show: (values, display, row) =>
      shownValues(values, fieldsOf(row), display)
        .map(([, text]) => text)
        .join(', '),
  };
  const result: Column = {
    ...plainColumn('result'),
    show: (value, { forReader }, row) => (forReader ? outcomeText(row) : String(value)),
  };
  return [
    plainColumn('kind'),
    subject,
    result,
    idOf('first_id'),
    idOf('second_id'),
    statedColumn('first', sources, fieldsOf),
    statedColumn('second', sources, fieldsOf),
    plainColumn('fields'),
    plainColumn('first_says'),
    plainColumn('second_says'),
  ];
}

function idOf(name: string): Column {
  const { show } = idColumn();
  return { ...plainColumn(name), show: (value, display, row) => (value === null ? '' : show(value, display, row)) };
}

/** What a source states, as far as it decides the outcome; of what only it has, the sentence. */
function statedColumn(side: Side, sources: SourceIds, fieldsOf: (row: JsonObject) => Field[]): Column {
  const isNamed = sources[1] !== undefined;
  const show: Column['show'] = (values, display, row) => {
    if (values === null) return '';
    const before = isNamed || !display.forReader ? '' : `${sourceOf(row[`${side}_id`])}: `;
    if (String(row['result']).startsWith('only')) return before + row[`${side}_says`];
    const telling = tellingFields(row);
    const isTelling = (name: string) => telling.includes(name) || !Object.hasOwn(row['fields'] as JsonObject, name);
    const fields = fieldsOf(row).filter(({ name }) => isTelling(name));
    return (
      before +
      shownValues(values, fields, display)
        .map(([name, text]) => `${name} ${text}`)
        .join('; ')
    );
  };
  const title = isNamed ? sources[side === 'first' ? 0 : 1] : undefined;
  return { ...plainColumn(side, title), show };
}

function shownValues(values: Json, fields: Field[], display: Display): [name: string, text: string][] {
  return Object.entries((values ?? {}) as JsonObject).flatMap(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    return field && value !== null ? [[name.replaceAll('_', ' '), fieldType(field).show(value, display, field)]] : [];
  });
}

function outcomeText(row: JsonObject): string {
  const result = String(row['result']);
  const [side, how] = result.split(' ') as [string, string | undefined];
  if (side === 'only') return `only in ${sourceOf(row[`${how}_id`])}`;
  return how === undefined || side === 'each' ? result : `${how} in ${sourceOf(row[`${side}_id`])}`;
}

/** The names of the fields that decide the outcome: those that are not the same or, where all are, all. */
export function tellingFields(row: JsonObject): string[] {
  const fields = Object.entries(row['fields'] as Record<string, Outcome>);
  return fields.flatMap(([name, outcome]) => (row['result'] === 'same' || outcome !== 'same' ? [name] : []));
}

/** The id of the source of a fact. */
export function sourceOf(id: Json | undefined): string {
  return String(id).split('/')[0] ?? '';
}
