import { relationOf } from '../model/checks.ts';
import { fieldType, isList, writtenFields } from '../model/fields/index.ts';
import {
  type Completeness,
  compareItems,
  type Display,
  type FieldReader,
  type ListItems,
  type Relation,
} from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { stagesOf, subjectOf } from '../model/stages.ts';
import { relateStatuses, stagesOn } from '../model/status-on.ts';
import { itemsIn, type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { type Column, headOf, idColumn, nounOf, plainColumn } from '../query/result.ts';
import type { SourcesAsked } from './sources.ts';

/** Pairs of facts of two sources about the same thing, each with at most one of each other source, then the others. */
export function pairUp(firsts: JsonObject[], seconds: JsonObject[], kind: Kind, mayPair: MayPair): Pair[] {
  const both = pairsBySubject(firsts, seconds, kind, mayPair);
  const paired = new Set(both.flatMap(({ first, second }) => [first, second]));
  const onlyFirst = firsts.filter((fact) => !paired.has(fact)).map((first) => ({ first, second: null }));
  const onlySecond = seconds.filter((fact) => !paired.has(fact)).map((second) => ({ first: null, second }));
  return [...both, ...onlyFirst, ...onlySecond];
}

/** Two facts about the same thing; null if a side has none. */
export type Pair<Fact extends Json = JsonObject> = Record<'first' | 'second', Fact | null>;

/** The values of two facts in a field, and how the second compares to the first. */
export interface ComparedField extends Pair<Json> {
  field: Field;
  relation: Relation;
  /** For lists: the items in both, and those that the second gained and lost. */
  items: ListItems | undefined;
}

/** Compares two facts in these fields as checks do, with what is part of what. */
export function comparePair(fields: Field[], facts: Pair, isPart?: FieldReader['isPart']): ComparedField[] {
  return fields.map((field) => {
    const [first, second] = [facts.first?.[field.name] ?? null, facts.second?.[field.name] ?? null];
    const complete: Completeness = [isComplete(field, facts.first), isComplete(field, facts.second)];
    const relation = relationOf(field, first, second, complete, isPart);
    const items = isList(field) ? compareItems(itemsIn(first), itemsIn(second), complete) : undefined;
    return { field, first, second, relation, items };
  });
}

/** Whether a fact has a complete list. */
export function isComplete({ name, complete }: Field, fact: JsonObject | null): boolean {
  return (fact?.[name] ?? null) !== null && (complete === undefined || fact?.[`${name}_complete`] === 1);
}

/** Whether the sources of two facts are to be compared. */
type MayPair = (first: JsonObject, second: JsonObject) => boolean;

// The most alike are paired first; one of them may state its date more exactly.
function pairsBySubject(firsts: JsonObject[], seconds: JsonObject[], kind: Kind, mayPair: MayPair) {
  const subject = subjectOf(kind);
  const undated = subject.filter((field) => !fieldType(field).isDate);
  // Neither the order of a list nor case matters.
  const valueKey = (value: Json | undefined) =>
    JSON.stringify(Array.isArray(value) ? value.toSorted() : value).toLowerCase();
  // Two empty fields are the same, but a fact with only empty ones is like no other.
  const isStated = (fact: JsonObject) => subject.some(({ name }) => fact[name] !== null);
  const keyOf = (fact: JsonObject) =>
    isStated(fact) ? undated.map(({ name }) => valueKey(fact[name])).join() : String(fact['id']);
  const byKey = Map.groupBy(seconds, keyOf);
  const pairs = firsts.flatMap((first) => {
    const others = (byKey.get(keyOf(first)) ?? []).filter((second) => mayPair(first, second));
    return others.flatMap((second) => {
      const agreeing = comparePair(writtenFields(kind), { first, second }).filter(agree);
      const names = new Set(agreeing.map(({ field }) => field.name));
      const isSame = subject.every((field) => undated.includes(field) || names.has(field.name));
      return isSame ? [{ first, second, likeness: names.size }] : [];
    });
  });
  const taken = new Set<string>();
  const mostAlike = pairs
    .toSorted((one, other) => other.likeness - one.likeness)
    .filter(({ first, second }) => {
      const keys = [`${first['id']} ${sourceOf(second['id'])}`, `${sourceOf(first['id'])} ${second['id']}`];
      const isFree = !keys.some((key) => taken.has(key));
      if (isFree) for (const key of keys) taken.add(key);
      return isFree;
    });
  const chosen = new Set(mostAlike);
  return pairs.filter((pair) => chosen.has(pair));
}

/** The id of the source of a fact. */
function sourceOf(id: Json | undefined): string {
  return String(id).split('/')[0] ?? '';
}

function agree({ first, second, relation }: ComparedField): boolean {
  return first === null || second === null ? first === second : relation !== 'different' && relation !== 'open';
}

/** How two facts about the same thing, or a field of them, compare. */
export type PairOutcome = (typeof pairOutcomes)[number];

/** Every outcome, in the order of summaries. */
export const pairOutcomes = [
  ...(['same', 'first finer', 'second finer', 'each finer', 'first later', 'second later', 'different'] as const),
  ...(['not compared', 'only first', 'only second'] as const),
];

/** The day up to which a source, by its id, describes events. */
export type DayOf = (source: string) => string;

/** An outcome in words, with the names of the sources; without names, the same for both sides. */
export function outcomeText(outcome: string, [first, second]: (string | undefined)[]): string {
  const [side, how] = outcome.split(' ');
  if (how === undefined || side === 'each' || side === 'not') return outcome;
  if (side === 'only') return `only in ${how === 'first' ? first : second}`;
  const source = side === 'first' ? first : second;
  return source === undefined ? how : `${how} in ${source}`;
}

/** The outcome of several fields together: a difference counts most. */
export function overallOutcome(all: PairOutcome[]): PairOutcome {
  if (all.length === 0) return 'not compared';
  if (all.includes('different')) return 'different';
  const finer = (['first finer', 'second finer'] as const).filter((outcome) => all.includes(outcome));
  if (finer.length === 2) return 'each finer';
  return finer[0] ?? all.find((outcome) => outcome !== 'same') ?? 'same';
}

/** How two facts compare on a field; undefined if it is open. */
export function fieldOutcome({ field, relation }: ComparedField, kind: Kind, facts: JsonObject[], dayOf: DayOf) {
  if (relation === 'open') return undefined;
  if (relation === 'same') return 'same';
  if (relation !== 'different') return finerSide[relation];
  return (field.name === stagesOf(kind)?.status.name && statusOutcome(kind, facts, dayOf)) || 'different';
}

// One source may be older than a step that the other reports.
function statusOutcome(kind: Kind, facts: JsonObject[], dayOf: DayOf): PairOutcome | undefined {
  const { status, stages = [] } = stagesOf(kind) ?? {};
  const [one = '', other = ''] = facts.map((fact) => String(fact[status?.name ?? '']));
  const [first = -1, second = -1] = [one, other].map((word) => stages.findLastIndex((stage) => stage.status === word));
  const later = first > second ? 0 : 1;
  const stagesThen = stagesOn(kind, dayOf(sourceOf(facts[1 - later]?.['id'])), facts[later] ?? {});
  const began = stagesThen.find((stage) => stage.status === [one, other][later] && stage.state !== 'undated');
  if (began?.state === 'ahead') return later === 0 ? 'first later' : 'second later';
  const relation = relateStatuses(kind, one, other);
  return relation && finerSide[relation];
}

const finerSide = { finer: 'second finer', coarser: 'first finer' } as const;

/** The columns of a comparison of sources. */
export function sourceColumns({ queries, sources }: Pick<SourcesAsked, 'queries' | 'sources'>): Column[] {
  const fieldsOf = (row: JsonObject) => queries.find(({ kind }) => kind.kind === row['kind'])?.kind.fields ?? [];
  const showByName: Record<string, Column['show']> = {
    subject: (values, display, row) => {
      const shown = shownValues(values, fieldsOf(row), display);
      const texts = shown.map(([field, text]) => (field.type === 'ordinal' ? `${nounOf(field)} ${text}` : text));
      return texts.join(', ');
    },
    result: (value, { forReader }, row) =>
      forReader ? outcomeText(String(value), [sourceOf(row['first_id']), sourceOf(row['second_id'])]) : String(value),
    first_id: idColumn().show,
    second_id: idColumn().show,
    first: (...cell) => showStated('first', ...cell),
    second: (...cell) => showStated('second', ...cell),
  };
  const showStated = (side: keyof Pair, ...[values, display, row]: Parameters<Column['show']>) => {
    if (values === null) return '';
    const before = sources[1] !== undefined || !display.forReader ? '' : `${sourceOf(row[`${side}_id`])}: `;
    if (String(row['result']).startsWith('only')) return before + row[`${side}_says`];
    const [compared, deciding] = [Object.keys(valuesIn(row['fields'])), decidingFields(row)];
    const fields = fieldsOf(row).filter(({ name }) => deciding.includes(name) || !compared.includes(name));
    const texts = shownValues(values, fields, display).map(([field, text]) => `${headOf(field).toLowerCase()} ${text}`);
    return before + texts.join('; ');
  };
  const names = 'kind subject result first_id second_id first second fields first_says second_says'.split(' ');
  const titles: Record<string, string | undefined> = sources[1] ? { first: sources[0], second: sources[1] } : {};
  return names.map((name) => {
    const column = plainColumn(name, titles[name]);
    return { ...column, show: showByName[name] ?? column.show };
  });
}

function shownValues(values: Json, fields: Field[], display: Display): [field: Field, text: string][] {
  return Object.entries(valuesIn(values)).flatMap(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    return field && value !== null ? [[field, fieldType(field).show(value, display, field)]] : [];
  });
}

/** The names of the fields that decide the outcome: those that are not the same, or all if all are. */
function decidingFields(row: JsonObject): string[] {
  const fields = Object.entries(valuesIn(row['fields']));
  return fields.flatMap(([name, outcome]) => (row['result'] === 'same' || outcome !== 'same' ? [name] : []));
}
