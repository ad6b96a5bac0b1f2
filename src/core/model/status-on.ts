import { openEnd, readDate } from './date.ts';
import type { Kind } from './kind.ts';
import { datingFields, stagesOf } from './stages.ts';
import { cached } from './text.ts';
import type { JsonObject } from './values.ts';

/** The status of a fact on a day: that of the latest stage, or the stated one once all its stages have begun. */
export function statusOn(kind: Kind, day: string, fact: JsonObject): StatusOn {
  const stages = stagesOn(kind, day, fact);
  const stated = (fact[stagesOf(kind)?.status.name ?? ''] ?? null) as string | null;
  const isComing = stages.some(({ state }) => state === 'open' || state === 'ahead');
  const ending = latestOf(stages.filter(({ keeps_earlier }) => !keeps_earlier));
  const ended = ending.findLast(({ ends }) => ends.includes(stated ?? ''))?.status ?? null;
  const status = ended ?? (isComing ? (latestOf(stages).at(-1)?.status ?? null) : stated);
  const isKnown = (name: string) => stages.every(({ date, state }) => date !== name || state !== 'ahead');
  return {
    status,
    certainty: certaintyOf(stages, stated),
    ended,
    isBeforeForce: stages.some(
      (each) => each.keeps_earlier && kind.binding.includes(each.status) && each.state === 'ahead',
    ),
    datedBy: datingFields(kind, status).find((name) => (fact[name] ?? null) !== null && isKnown(name)),
  };
}

/** A stage of a fact on a day: its first day, the last day on which it may have begun, and whether it had. */
export interface StageOn {
  date: string;
  status: string;
  keeps_earlier?: boolean;
  ends: string[];
  first: string;
  end: string;
  state: 'undated' | 'ahead' | 'open' | 'begun';
}

/** What the dates of a fact say of its status on a day. */
export interface StatusOn {
  status: string | null;
  /** Whether the status follows from the dates; `undated` also if the start of the stated status is unknown. */
  certainty: 'known' | 'not yet' | 'inexact' | 'undated';
  /** The status that a stage before the day put in place of the stated one. */
  ended: string | null;
  /** Whether what binds has yet to enter into force. */
  isBeforeForce: boolean;
  /** The field that dates the fact, of those that had begun. */
  datedBy: string | undefined;
}

/** The stages of a fact on a day, in the order of its kind, from its dates as written. */
export function stagesOn(kind: Kind, day: string, fact: JsonObject): StageOn[] {
  return endingStages(kind).map((stage) => {
    const days = readDate(String(fact[stage.date] ?? ''));
    if ('reason' in days) return { ...stage, first: '', end: '', state: 'undated' };
    const { first, last } = days;
    // A time with an open end has begun on its first day.
    const end = last === openEnd ? first : last;
    return { ...stage, first, end, state: end <= day ? 'begun' : first > day ? 'ahead' : 'open' };
  });
}

/** The status of the latest stage by the dates of a fact, whatever the day. */
export function latestStatus(kind: Kind, fact: JsonObject): string | undefined {
  return latestOf(stagesOn(kind, openEnd, fact)).at(-1)?.status;
}

/** How a second status compares to a first where both bind: they can both be right, if one does not say how; undefined for others. */
export function relateStatuses(kind: Kind, first: string, second: string): 'finer' | 'coarser' | undefined {
  if (first === second || ![first, second].every((word) => kind.binding.includes(word))) return undefined;
  const { stages = [] } = stagesOf(kind) ?? {};
  const [one = -1, other = -1] = [first, second].map((word) => stages.findLastIndex(({ status }) => status === word));
  const isFiner = one >= 0 !== other >= 0 || stages[Math.max(one, other)]?.keeps_earlier;
  if (!isFiner) return undefined;
  return other > one ? 'finer' : 'coarser';
}

/** The stages that had begun, without those that ended before another began. */
function latestOf(stages: StageOn[]): StageOn[] {
  const begun = stages.filter(({ state }) => state === 'begun');
  return begun.filter(({ end }) => begun.every(({ first }) => end >= first));
}

/** The stages of a kind, each with the statuses that it ends: earlier ones, and those that it contradicts. */
const endingStages = cached((kind: Kind) => {
  const { status: field, stages } = stagesOf(kind) ?? { status: undefined, stages: [] };
  const binds = (status: string) => kind.binding.includes(status);
  const others = Object.keys(field?.choices ?? {}).filter((choice) => stages.every(({ status }) => status !== choice));
  return stages.map((stage, at) => {
    const { status } = stage;
    const earlier = stages.slice(0, at).map((each) => each.status);
    const firstAt = stages.findIndex((each) => each.status === status);
    const isAfterBinding = earlier.slice(0, firstAt).some(binds);
    // A state that ratified is no mere signatory, one that withdrew no party.
    const contradicted = others.filter((choice) => (binds(status) ? !binds(choice) : binds(choice) && isAfterBinding));
    return { ...stage, ends: [...earlier.filter((each) => each !== status), ...contradicted] };
  });
}, 100);

function certaintyOf(stages: StageOn[], stated: string | null): StatusOn['certainty'] {
  const lastWith = (state: StageOn['state']) => stages.findLastIndex((stage) => stage.state === state);
  if (stages.every(({ state }) => state === 'undated')) return 'undated';
  if (lastWith('open') > lastWith('begun')) return 'inexact';
  if (lastWith('begun') < 0) return 'not yet';
  const own = stages.filter(({ status }) => status === stated);
  const earlier = own[0] ? stages.slice(0, stages.indexOf(own[0])) : stages;
  // Without a date of its own, the stated status may have begun at any time, unless an earlier stage was yet to come.
  const isSinceUnknown =
    own.every(({ state }) => state === 'undated') && earlier.every(({ state }) => state !== 'ahead');
  return isSinceUnknown ? 'undated' : 'known';
}
