import { fieldType } from '../model/fields/index.ts';
import type { Lookup } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import type { JsonObject } from '../model/values.ts';
import type { Comparison } from './compare.ts';

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
/** One of them. */
export type Outcome = (typeof outcomes)[number];

/** What outcomes depend on besides the facts. */
export interface Judging {
  /** The day up to which a source of this id tells how things stand. */
  dayOf(source: string): string;
  interval: Lookup['interval'];
}

/** The outcome of several fields together: what differs counts most. */
export function resultOf(all: Outcome[]): Outcome {
  if (all.includes('different')) return 'different';
  const finer = (['first finer', 'second finer'] as const).filter((outcome) => all.includes(outcome));
  if (finer.length === 2) return 'each finer';
  return finer[0] ?? all.find((outcome) => outcome !== 'same') ?? 'same';
}

/** How two facts compare on a field; nothing where they do not, as one of them does not state it. */
export function outcomeOf(
  { field, first, second, change, items }: Comparison,
  kind: Kind,
  facts: [JsonObject, JsonObject],
  judging: Judging,
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
  const found = verdictsFor(first, second, judging);
  if (found.includes('agrees')) return 'same';
  if (!found.includes('differs')) return found.includes('refines') ? 'second finer' : 'first finer';
  return statusOutcome(field, kind, facts, judging) ?? 'different';
}

// Two statuses can both be right: one source may be older than the step that the other knows, or not say how an actor
// came to be bound.
function statusOutcome(
  field: Field,
  kind: Kind,
  facts: [JsonObject, JsonObject],
  { dayOf, interval }: Judging,
): Outcome | undefined {
  const { status, stages } = stagesOf(kind) ?? { stages: [] };
  if (field.name !== status?.name) return undefined;
  const words = facts.map((fact) => String(fact[field.name]));
  const places = words.map((word) => stages.findLastIndex((stage) => stage.status === word));
  const later = (places[0] ?? 0) > (places[1] ?? 0) ? 0 : 1;
  const date = stages
    .filter((stage) => stage.status === words[later])
    .map((stage) => facts[later]?.[stage.date] ?? null)
    .find((each) => each !== null);
  const older = String(facts[1 - later]?.['id']).split('/')[0] ?? '';
  if (typeof date === 'string' && interval(date).first > dayOf(older))
    return later === 0 ? 'first later' : 'second later';
  if (!words.every((word) => kind.binding.includes(word))) return undefined;
  const laterIsFiner = later === 0 ? 'first finer' : 'second finer';
  const tellsHow = places.map((place) => place >= 0);
  if (tellsHow[0] !== tellsHow[1]) return laterIsFiner;
  return stages[places[later] ?? -1]?.keeps_earlier ? laterIsFiner : undefined;
}
