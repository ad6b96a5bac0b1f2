import type { Check, StatedFact } from './fact.ts';
import { fieldType, registerOfField } from './fields/index.ts';
import type { FieldReader, Relation } from './fields/type.ts';
import { grades } from './file-keys.ts';
import { choiceWords, type Field, type Kind } from './kind.ts';
import { stageDates, stagesOf } from './stages.ts';
import { type Json, ownValue } from './values.ts';
import { isAgainst, type Outcome } from './verdicts.ts';

type IsPart = FieldReader['isPart'];

/** What other sources make of a fact: its verdict, and the fields in which they agree, differ or were not compared. */
export interface Comparison {
  verdict: string | null;
  /** A contested field is in both lists. */
  agrees_in: string[];
  differs_in: string[];
  /** Fields of its claim that nobody compared. */
  not_compared: string[];
}

/** What the checks of a fact make of it; it agrees only if each field of its claim was compared and agrees. */
export function comparisonOf(fact: StatedFact, kind: Kind): Comparison {
  const outcomes = kind.fields.map((field) => ({ name: field.name, ...outcomeIn(field, fact, kind) }));
  const agrees_in = outcomes.flatMap(({ agrees, name }) => (agrees ? name : []));
  const differs_in = outcomes.flatMap(({ differs, name }) => (differs ? name : []));
  const claim = claimOf(fact, kind);
  const not_compared = claim.filter((name) => ![...agrees_in, ...differs_in].includes(name));
  const [agreeing, differing] = kind.opinion ? (['supported', 'opposed'] as const) : (['agrees', 'differs'] as const);
  const allAgrees = claim.length > 0 && not_compared.length === 0 ? agreeing : null;
  const isContested = differs_in.some((name) => agrees_in.includes(name));
  const verdict = isContested ? 'contested' : differs_in.length > 0 ? differing : allAgrees;
  return { verdict, agrees_in, differs_in, not_compared };
}

/** Whether other sources agree and differ in a field; both if they contradict each other. */
function outcomeIn(field: Field, { checks = [], ...fact }: StatedFact, kind: Kind) {
  // No verdict rests on a site alone.
  const counting = checks.filter(({ source }) => source?.grade !== 'site');
  const own = counting.filter(({ on_field = [] }) => on_field.includes(field.name));
  const isContested = own.some((one, at) => own.slice(at + 1).some((other) => haveOtherValues(one, other, field)));
  const agrees = own.some(({ verdict }) => !isAgainst(verdict)) || isReached(field, counting, fact[field.name], kind);
  const differs = own.some(({ verdict }) => isAgainst(verdict));
  return { agrees: agrees || isContested, differs: differs || isContested };
}

/** Whether a check dates the stage of this status: who dates it says that it was reached, on whatever day. */
function isReached(field: Field, checks: Check[], status: unknown, kind: Kind): boolean {
  if (checks.length === 0 || field !== stagesOf(kind)?.status) return false;
  const dates = stageDates(kind, status);
  return checks.some(({ on_field = [] }) => on_field.some((name) => dates.includes(name)));
}

// Two texts can say the same in other words; a less exact value contradicts no finer one.
function haveOtherValues(one: Check, other: Check, field: Field): boolean {
  const [mine, yours] = [one, other].map(({ value }) => value?.[field.name]);
  if (mine === undefined || yours === undefined || one.finer !== other.finer) return false;
  return outcomeOf(field, mine, yours)?.verdict === 'differs';
}

/** The stated fields of the claim of a fact: of the first group of its kind of which it states something. */
function claimOf(fact: StatedFact, { claim, columns, fields }: Kind): string[] {
  const stated = fields.map(({ name }) => name).filter((name) => (fact[name] ?? null) !== null);
  const groups = claim.length > 0 ? claim : [columns];
  return groups.map((group) => group.filter((name) => stated.includes(name))).find(({ length }) => length > 0) ?? [];
}

/** The grade of the best source that goes against a fact, as a number; null if none does. */
export function disputedBy({ checks = [] }: StatedFact): number | null {
  const against = checks.filter(({ verdict }) => isAgainst(verdict)).map(gradeOf);
  return against.length > 0 ? Math.min(...against) : null;
}

/** How close the source of a check is to the authority: 0 is the authority itself. */
export function gradeOf({ source }: Pick<Check, 'source'> = {}): number {
  return Object.keys(grades).indexOf(source?.grade ?? 'site');
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
  const register = registerOfField(field) ?? '';
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
