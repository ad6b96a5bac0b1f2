import { outcomeOf, outcomes, relationOf } from './checks.ts';
import { fieldType, isList, writtenFields } from './fields/index.ts';
import type { FieldReader } from './fields/type.ts';
import type { Field, Kind } from './kind.ts';
import { stagesOf } from './stages.ts';
import { relateStatuses, statusOn } from './status-on.ts';
import { itemsIn, type Json, type JsonObject } from './values.ts';

type IsPart = FieldReader['isPart'];

/** Two facts of a source that contradict each other in a field. */
export interface Clash<Of = JsonObject> {
  field: Field;
  facts: [Of, Of];
}

/** What facts of one source give together for fields: the most exact value, every item of lists; or where two contradict each other. */
export function givenTogether<Of extends JsonObject>(
  facts: Of[],
  fields: Field[],
  isPart: IsPart,
): { value: JsonObject; clash?: Clash<Of> } {
  const value: Record<string, Json> = {};
  for (const field of fields) {
    const stating = facts.filter((fact) => (fact[field.name] ?? null) !== null);
    const [first] = stating;
    if (!first) continue;
    let best = first;
    for (const next of isList(field) || field.type === 'text' ? [] : stating.slice(1)) {
      const relation = relationOf(field, best[field.name] ?? null, next[field.name] ?? null, [true, true], isPart);
      if (relation === 'different') return { value, clash: { field, facts: [best, next] } };
      if (relation === 'finer') best = next;
    }
    value[field.name] =
      together(
        field,
        stating.map((fact) => fact[field.name] ?? null),
      ) ??
      best[field.name] ??
      null;
  }
  return { value };
}

/** All items of lists, and all of several texts; undefined for other values. */
function together(field: Field, values: Json[]): Json | undefined {
  const all = [...new Set(values.flatMap(itemsIn))];
  if (isList(field)) return all;
  return field.type === 'text' ? [...new Set(values)].join('; ') : undefined;
}

/** The last day for which each of two sources can speak. */
export interface Days {
  own: string;
  other: string;
}

/** The fields of a fact that a source decides by itself, each with the value that it gives and what follows. */
export function decidedBy(kind: Kind, fact: JsonObject, given: JsonObject, days: Days, isPart: IsPart) {
  const fields = writtenFields(kind).filter(({ name }) => !kind.subject.includes(name));
  return fields.flatMap((field) => {
    const [stated, raw] = [fact[field.name] ?? null, given[field.name] ?? null];
    if (stated === null || raw === null) return [];
    const isStatus = field === stagesOf(kind)?.status;
    const { value, isSure } = isStatus ? statusThen(kind, given, days) : { value: raw, isSure: !isList(field) };
    if (value === null) return [];
    const binding = isStatus ? relateStatuses(kind, String(stated), String(value)) : undefined;
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
  return { value: certainty === 'undated' ? stated : null, isSure: other === own };
}
