import { readDate } from '../model/date.ts';
import type { Kind } from '../model/kind.ts';
import { stageDates, stagesOf } from '../model/stages.ts';
import type { Json, JsonObject } from '../model/values.ts';
import type { Comparison } from './pair.ts';

type Side = 'first' | 'second';

/** How two sources compare on the same thing, or on a field of it. */
export type Outcome = 'same' | 'different' | 'each finer' | `${Side} ${'finer' | 'later'}` | `only ${Side}`;

/** The day up to which the source of this id says how things are. */
export type DayOf = (source: string) => string;

/** An outcome in words, with what the sources are called; without their names, what is common to both sides. */
export function outcomeText(outcome: string, [first, second]: (string | undefined)[]): string {
  const [side, how] = outcome.split(' ');
  if (how === undefined || side === 'each') return outcome;
  if (side === 'only') return `only in ${how === 'first' ? first : second}`;
  const source = side === 'first' ? first : second;
  return source === undefined ? how : `${how} in ${source}`;
}

/** The outcome of several fields together: what differs counts most. */
export function resultOf(all: Outcome[]): Outcome {
  if (all.includes('different')) return 'different';
  const finer = (['first finer', 'second finer'] as const).filter((outcome) => all.includes(outcome));
  if (finer.length === 2) return 'each finer';
  return finer[0] ?? all.find((outcome) => outcome !== 'same') ?? 'same';
}

/** How two facts compare on a field; nothing where nothing shows it. */
export function outcomeOf(
  { field, relation }: Comparison,
  kind: Kind,
  facts: JsonObject[],
  dayOf: DayOf,
): Outcome | undefined {
  if (relation === 'open') return undefined;
  if (relation === 'same') return 'same';
  if (relation !== 'different') return relation === 'finer' ? 'second finer' : 'first finer';
  return (field.name === stagesOf(kind)?.status.name && statusOutcome(kind, facts, dayOf)) || 'different';
}

// Two statuses can both be right: one source may be older than the step that the other knows, or not say how an actor
// came to be bound.
function statusOutcome(kind: Kind, facts: JsonObject[], dayOf: DayOf): Outcome | undefined {
  const { status, stages = [] } = stagesOf(kind) ?? {};
  const words = facts.map((fact) => String(fact[status?.name ?? '']));
  const [first = -1, second = -1] = words.map((word) => stages.findLastIndex((stage) => stage.status === word));
  const later = first > second ? 0 : 1;
  const begins = stageDates(kind, words[later]).map((name) => facts[later]?.[name] ?? null);
  const began = readDate(String(begins.find((date) => date !== null)));
  if ('first' in began && began.first > dayOf(sourceOf(facts[1 - later]?.['id'])))
    return later === 0 ? 'first later' : 'second later';
  if (!words.every((word) => kind.binding.includes(word))) return undefined;
  const isFiner = first >= 0 !== second >= 0 || stages[Math.max(first, second)]?.keeps_earlier;
  return isFiner ? (later === 0 ? 'first finer' : 'second finer') : undefined;
}

/** The id of the source of a fact. */
export function sourceOf(id: Json | undefined): string {
  return String(id).split('/')[0] ?? '';
}
