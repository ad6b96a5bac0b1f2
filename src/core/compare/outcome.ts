/** Compares two facts field by field, each value with what other sources give. */
import type { DatabaseSync } from 'node:sqlite';
import { isText, relationOf } from '../model/checks.ts';
import type { Fact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { isList } from '../model/fields/index.ts';
import { type Completeness, compareItems, type IsPart, type ListItems, type Relation } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import { relateStatuses, stagesOn } from '../model/status-on.ts';
import { itemsIn, type Json } from '../model/values.ts';
import { lastDays } from '../query/lookup.ts';
import { daysOf } from '../query/matchers.ts';
import { partFinder } from '../store/read.ts';

/** How two facts compare, or a field of them, the worst first. */
export const outcomes = [
  ...(['different', 'first later', 'second later', 'first finer', 'second finer', 'same'] as const),
  ...(['not compared', 'only first', 'only second'] as const),
];

export type Outcome = (typeof outcomes)[number];

/**
 * Compares a field of two facts as it is written or, of two sources, as checks do; empty where there is nothing to compare. Of a
 * list that both have: what is in both, and what the second gained and lost.
 */
export function compareField(field: Field, facts: [Fact, Fact], kind: Kind, sources?: OfSources) {
  const [first, second] = valuesOf(field, facts);
  const isBoth = first !== null && second !== null;
  const complete = completeness(field, facts);
  const items = isList(field) && isBoth ? compareItems(itemsIn(first), itemsIn(second), complete) : undefined;
  const stated = sources && isBoth ? outcomeOfSources(field, facts, kind, sources) : undefined;
  const result = sources ? stated : outcomeAsWritten(first, second, items);
  // What a list that is open may still have is neither gained nor lost.
  const gained = (complete[0] && items?.gained) || null;
  const lost = (complete[1] && items?.lost) || null;
  return result ? [{ result, field: field.name, first, second, both: items?.kept ?? null, gained, lost }] : [];
}

/** What is known of sources that are compared. */
export interface OfSources {
  /** The day up to which a source, by its id, describes events. */
  dayOf(source: string): string;
  isPart: IsPart;
}

export function knownOfSources(database: DatabaseSync): OfSources {
  const days = lastDays(database);
  return { dayOf: (id) => daysOf(days.get(id) ?? '9999').last, isPart: partFinder(database) };
}

/** Whether two facts state the same in a field, one of them more exactly perhaps, or both nothing. */
export function isSame(field: Field, facts: [Fact, Fact]): boolean {
  const [first, second] = valuesOf(field, facts);
  if (first === null || second === null) return first === second;
  return !['different', 'open'].includes(relationOf(field, first, second, completeness(field, facts)));
}

function valuesOf({ name }: Field, facts: [Fact, Fact]): [Json, Json] {
  return [facts[0][name] ?? null, facts[1][name] ?? null];
}

/** Which of two facts have all of a list. */
function completeness({ name, complete }: Field, facts: [Fact, Fact]): Completeness {
  const [first = true, second = true] = facts.map((fact) => complete === undefined || fact[`${name}_complete`] === 1);
  return [first, second];
}

function outcomeAsWritten(first: Json, second: Json, items: ListItems | undefined): Outcome | undefined {
  if (first === null) return second === null ? undefined : 'only second';
  if (second === null) return 'only first';
  if (!items) return JSON.stringify(first) === JSON.stringify(second) ? 'same' : 'different';
  if (items.gained.length + items.lost.length > 0) return 'different';
  return items.unknown.length > 0 ? 'not compared' : 'same';
}

function outcomeOfSources(field: Field, facts: [Fact, Fact], kind: Kind, { dayOf, isPart }: OfSources) {
  const relation = relationOf(field, ...valuesOf(field, facts), completeness(field, facts), isPart);
  const isDifferent = relation === 'different';
  if (isDifferent && field.name === stagesOf(kind)?.status.name) return statusOutcome(kind, facts, dayOf);
  // Two sources can say the same in other words.
  const outcome = isDifferent && isText(field) ? 'not compared' : byRelation[relation];
  // What paired two facts is the same in both, though one may state it more exactly.
  return kind.subject.includes(field.name) && !outcome.endsWith('finer') ? undefined : outcome;
}

const byRelation: Record<Relation, Outcome> = {
  same: 'same',
  finer: 'second finer',
  coarser: 'first finer',
  different: 'different',
  open: 'not compared',
};

// One source may be older than a step that the other reports.
function statusOutcome(kind: Kind, facts: [Fact, Fact], dayOf: OfSources['dayOf']): Outcome {
  const { status, stages = [] } = stagesOf(kind) ?? {};
  const [one, other] = facts.map((fact) => String(fact[status?.name ?? ''])) as [string, string];
  const stageOf = (word: string) => stages.findLastIndex((stage) => stage.status === word);
  const [later, earlier, word] =
    stageOf(one) > stageOf(other) ? ([...facts, one] as const) : ([facts[1], facts[0], other] as const);
  const began = stagesOn(kind, dayOf(earlier.source), later).find(
    (stage) => stage.status === word && stage.state !== 'undated',
  );
  if (began?.state === 'ahead') return later === facts[0] ? 'first later' : 'second later';
  return byRelation[relateStatuses(kind, one, other) ?? 'different'];
}
