import type { Check, StatedFact } from './fact.ts';
import { fieldType, isList } from './fields/index.ts';
import { type FieldReader, factVerdicts, type Outcome } from './fields/type.ts';
import { choiceWords, type Field, fieldOf, type Kind } from './kind.ts';
import type { Relation } from './relation.ts';
import { type Json, ownValue } from './values.ts';

/** The verdict on a fact as a whole, contested or the strongest of its checks, and whether a source is finer. */
export function verdictOf(
  { checks = [] }: Pick<StatedFact, 'checks'>,
  kind: Kind,
): Pick<Outcome, 'finer'> & { verdict: string | null } {
  for (const [at, one] of checks.entries())
    if (checks.slice(at + 1).some((other) => contradict(one, other, kind))) return { verdict: 'contested' };
  const given = checks.map(({ verdict }) => verdict);
  const verdict = Object.keys(factVerdicts).findLast((each) => given.includes(each)) ?? null;
  return { verdict, ...(verdict === 'agrees' && checks.some(({ finer }) => finer) && { finer: true }) };
}

// Sources contradict each other if only one differs from the fact, or if both differ and give different values.
function contradict(one: Check, other: Check, kind: Kind): boolean {
  const field = fieldOf(kind, one.on_field ?? '');
  if (!field || one.on_field !== other.on_field) return false;
  if ((one.verdict === 'differs') !== (other.verdict === 'differs')) return true;
  const [mine, yours] = [one, other].map(({ value }) => value?.[field.name]);
  if (mine === undefined || yours === undefined || one.finer !== other.finer) return false;
  return fieldType(field).relate(mine, yours) === 'different';
}

/** What follows from the value of a source: an outcome; null if it is less exact than the fact; undefined if an editor decides. */
export function outcomeOf(
  field: Field,
  stated: Json,
  given: Json,
  isPart?: FieldReader['isPart'],
): Outcome | null | undefined {
  const relation = relationOf(field, stated, given, isPart);
  if (relation === 'coarser') return null;
  if (relation === 'same') return { verdict: 'agrees' };
  if (relation === 'finer') return { verdict: 'agrees', finer: true };
  // Two texts can say the same in other words.
  return relation === 'open' || ['text', 'texts'].includes(field.type) ? undefined : { verdict: 'differs' };
}

function relationOf(field: Field, stated: Json, given: Json, isPart?: FieldReader['isPart']): Relation {
  const relation = fieldType(field).relate(stated, given, [field.complete === undefined, true]);
  if (relation !== 'different') return relation;
  if (isWithin(field, stated, given, isPart)) return 'finer';
  return isWithin(field, given, stated, isPart) ? 'coarser' : 'different';
}

// Every part is one of these or within it, and none of them is without a part.
function isWithin(field: Field, whole: Json, part: Json, isPart: FieldReader['isPart']): boolean {
  const register = fieldType(field).registerOf(field) ?? '';
  const includes = (one: Json, other: Json) =>
    one === other ||
    choiceWords(ownValue(field.choices ?? {}, String(one))).includes?.includes(String(other)) ||
    isPart?.(register, String(other), String(one));
  const [wholes, parts] = [whole, part].map((value) => (isList(field) ? (value as Json[]) : [value])) as [
    Json[],
    Json[],
  ];
  return (
    parts.every((each) => wholes.some((one) => includes(one, each))) &&
    wholes.every((one) => parts.some((each) => includes(one, each)))
  );
}
