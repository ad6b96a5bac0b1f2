import type { Check, StatedFact } from './fact.ts';
import { fieldType } from './fields/index.ts';
import { type Verdict, verdicts } from './fields/type.ts';
import { type Field, fieldOf, type Kind } from './kind.ts';
import type { Json } from './values.ts';

/** The verdict on a fact as a whole: contested, or the strongest of its checks; null without checks. */
export function verdictOf({ checks = [] }: Pick<StatedFact, 'checks'>, kind: Kind): string | null {
  for (const [at, one] of checks.entries())
    if (checks.slice(at + 1).some((other) => contradict(one, other, kind))) return 'contested';
  const given = checks.map(({ verdict }) => verdict);
  return Object.keys(verdicts).findLast((verdict) => given.includes(verdict)) ?? null;
}

// Sources contradict each other if only one differs from the fact, or if both differ and give different values.
function contradict(one: Check, other: Check, kind: Kind): boolean {
  const field = fieldOf(kind, one.on_field ?? '');
  if (!field || one.on_field !== other.on_field) return false;
  if ((one.verdict === 'differs') !== (other.verdict === 'differs')) return true;
  const [mine, yours] = [one, other].map(({ value }) => value?.[field.name]);
  if (mine === undefined || yours === undefined || one.verdict !== other.verdict) return false;
  return fieldType(field).relate(mine, yours) === 'different';
}

/** The verdicts that fit this value of a source. Only for dates can a program see which of two is finer. */
export function verdictsFor(field: Field, stated: Json, given: Json): Verdict[] {
  const { relate, isDate } = fieldType(field);
  const relation = relate(stated, given);
  if (relation === 'different') return isDate ? ['differs'] : ['refines', 'differs'];
  return relation === 'same' ? ['agrees'] : relation === 'finer' ? ['refines'] : [];
}
