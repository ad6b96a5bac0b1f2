import type { Check, StatedFact } from './fact.ts';
import { fieldType } from './fields/index.ts';
import { type FieldReader, factVerdicts, type Outcome, type Relation } from './fields/type.ts';
import { choiceWords, type Field, fieldOf, type Kind } from './kind.ts';
import { type Json, ownValue } from './values.ts';

type IsPart = FieldReader['isPart'];

/** The verdict on a fact as a whole, contested or the strongest of its checks, and whether a source is finer. */
export function verdictOf(
  { checks = [] }: Pick<StatedFact, 'checks'>,
  kind: Kind,
): { verdict: string | null; finer: 1 | null } {
  for (const [at, one] of checks.entries())
    if (checks.slice(at + 1).some((other) => contradict(one, other, kind)))
      return { verdict: 'contested', finer: null };
  const given = checks.map(({ verdict }) => verdict);
  const verdict = Object.keys(factVerdicts).findLast((each) => given.includes(each)) ?? null;
  return { verdict, finer: verdict === 'agrees' && checks.some(({ finer }) => finer) ? 1 : null };
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

/** What follows from the value of a source, or `is less exact`; undefined if an editor decides. */
export function outcomeOf(field: Field, stated: Json, given: Json, isPart?: IsPart): Outcome | undefined {
  const relation = relationOf(field, stated, given, isPart);
  // Two texts can say the same in other words.
  if (relation === 'open' || (relation === 'different' && /^texts?$/.test(field.type))) return undefined;
  return outcomes[relation];
}

const outcomes: Record<Exclude<Relation, 'open'>, Outcome> = {
  same: { verdict: 'agrees' },
  finer: { verdict: 'agrees', finer: true },
  coarser: { verdict: 'is less exact' },
  different: { verdict: 'differs' },
};

function relationOf(field: Field, stated: Json, given: Json, isPart: IsPart): Relation {
  const relation = fieldType(field).relate(stated, given, [field.complete === undefined, true]);
  // A list may be only examples; whether this one is, its condition says in SQL.
  if (relation === 'finer' && field.complete !== undefined) return 'open';
  if (relation !== 'different') return relation;
  if (isWithin(field, stated, given, isPart)) return 'finer';
  return isWithin(field, given, stated, isPart) ? 'coarser' : 'different';
}

// Every part is one of these or within it, and none of them is without a part.
function isWithin(field: Field, whole: Json, part: Json, isPart: IsPart): boolean {
  const register = fieldType(field).registerOf(field) ?? '';
  const includes = (one: string, other: string) =>
    one === other ||
    choiceWords(ownValue(field.choices ?? {}, one)).includes?.includes(other) ||
    isPart?.(register, other, one);
  const [wholes = [], parts = []] = [whole, part].map((value) => [value].flat().map(String));
  return (
    parts.every((each) => wholes.some((one) => includes(one, each))) &&
    wholes.every((one) => parts.some((each) => includes(one, each)))
  );
}
