import { isText, outcomeOf, outcomes, relationOf } from './checks.ts';
import { isList, writtenFields } from './fields/index.ts';
import type { IsPart } from './fields/type.ts';
import type { Field, Kind } from './kind.ts';
import { stagesOf } from './stages.ts';
import { relateStatuses, statusOn } from './status-on.ts';
import type { Json, JsonObject } from './values.ts';

/** What facts of one source give together for fields: the most exact value, every item of lists; or where two contradict each other. */
export function givenTogether(facts: JsonObject[], fields: Field[], isPart: IsPart) {
  const value: Record<string, Json> = {};
  let clash: Clash | undefined;
  for (const field of fields) {
    const { name } = field;
    const stating = facts.filter((fact) => (fact[name] ?? null) !== null);
    const all = [...new Set(stating.flatMap((fact) => fact[name] ?? []))];
    if (stating.length === 0) continue;
    const best = stating.reduce((one, two) => {
      const [first = null, second = null] = [one[name], two[name]];
      const relation = isList(field) || isText(field) ? 'open' : relationOf(field, first, second, [true, true], isPart);
      if (relation === 'different')
        clash = { field: name, one: `${one['id']}`, two: `${two['id']}`, first: `${first}`, second: `${second}` };
      return relation === 'finer' ? two : one;
    });
    value[name] = isList(field) ? all : isText(field) ? all.join('; ') : (best[name] ?? null);
  }
  return { value, clash };
}

/** Two facts of a source, by their ids, that contradict each other in a field, and what they give. */
type Clash = Record<'field' | 'one' | 'two' | 'first' | 'second', string>;

/** The last day for which each of two sources can speak. */
export interface Days {
  own: string;
  other: string;
}

/** The fields of a fact that a source decides by itself, each with the value that it gives and what follows. */
export function decidedBy(kind: Kind, fact: JsonObject, given: JsonObject, days: Days, isPart: IsPart) {
  const { status } = stagesOf(kind) ?? {};
  const isGiven = ({ name }: Field) =>
    !kind.subject.includes(name) && [fact, given].every((each) => each[name] != null);
  return writtenFields(kind).flatMap((field) => {
    if (!isGiven(field)) return [];
    const raw = { value: given[field.name] ?? null, isSure: !isList(field) };
    const { value, isSure } = field === status ? statusThen(kind, given, days) : raw;
    const stated = fact[field.name] ?? null;
    const binding = field === status ? relateStatuses(kind, String(stated), String(value)) : undefined;
    const outcome = binding ? outcomes[binding] : outcomeOf(field, stated, value, isPart);
    const counts = outcome?.verdict === 'agrees' || (outcome?.verdict === 'differs' && isSure);
    return outcome && counts ? [{ field, value, outcome }] : [];
  });
}

/** The status that a source gives for a day, and whether it was surely so then; null where it may have changed between the two. */
function statusThen(kind: Kind, given: JsonObject, { own, other }: Days): { value: Json; isSure: boolean } {
  const stated = given[stagesOf(kind)?.status.name ?? ''] ?? null;
  const isLast = stated === kind.stages.at(-1)?.status;
  if (other < own && !isLast) return { value: null, isSure: false };
  const { status, certainty } = statusOn(kind, own, given);
  if (certainty === 'known') return { value: status, isSure: true };
  return { value: certainty === 'undated' ? stated : null, isSure: other <= own };
}
