/** Gives each check its verdict, and a fact the verdict and the fields that follow from its checks. */
import type { Check } from './fact.ts';
import { choiceWords, type Field } from './field.ts';
import { fieldType, registerOfField } from './fields/index.ts';
import { type Completeness, codesDisplay, type IsPart, type Relation } from './fields/type.ts';
import type { Kind } from './kind.ts';
import type { ProblemArguments, ProblemCode } from './problem.ts';
import { grades } from './source.ts';
import { stageDates, stagesOf } from './stages.ts';
import { type Json, type JsonObject, ownValue } from './values.ts';
import { agreements, isAgainst, type Outcome, supportWords, verdictOf } from './verdicts.ts';

/**
 * The columns that follow from the checks of a fact: its verdict, and the fields in which sources agree, differ (a contested
 * one is in both), or, of its claim, were not compared. It agrees only if each field of its claim was compared and agrees.
 */
export function comparisonOf(fact: FactWithChecks, kind: Kind) {
  const { checks = [] } = fact;
  // No verdict rests on a site alone. A check that names facts has its verdict once these are read.
  const counting = checks.filter(({ source, verdict }) => source?.grade !== 'site' && verdict !== undefined);
  const outcomes = (counting.length > 0 ? kind.fields : []).map((field) => outcomeIn(field, fact, counting, kind));
  const agrees_in = outcomes.flatMap(({ agrees, name }) => (agrees ? name : []));
  const differs_in = outcomes.flatMap(({ differs, name }) => (differs ? name : []));
  const claim = statedClaim(fact, kind);
  const not_compared = claim.filter((name) => ![...agrees_in, ...differs_in].includes(name));
  const [agreeing, differing] = kind.opinion ? (['supported', 'opposed'] as const) : (['agrees', 'differs'] as const);
  const allAgrees = claim.length > 0 && not_compared.length === 0 ? agreeing : null;
  const isContested = differs_in.some((name) => agrees_in.includes(name));
  const verdict = isContested ? 'contested' : differs_in.length > 0 ? differing : allAgrees;
  return { verdict, agrees_in, differs_in, not_compared };
}

/** The fields of a fact, and its checks. */
type FactWithChecks = JsonObject & { checks?: Check[] };

/** Whether other sources agree and differ in a field, by the checks that count; both if they disagree. */
function outcomeIn(field: Field, fact: JsonObject, counting: Check[], kind: Kind) {
  const { name } = field;
  const isOn = (names: string[]) =>
    counting.filter(({ on_field = [] }) => on_field.some((each) => names.includes(each)));
  const own = isOn([name]);
  const isContested = own.some((one, at) => own.slice(at + 1).some((other) => haveOtherValues(one, other, field)));
  // Who dates a stage says that it was reached, on whatever day.
  const isReached = field === stagesOf(kind)?.status && isOn(stageDates(kind, fact[name])).length > 0;
  const agrees = isReached || own.some(({ verdict }) => !isAgainst(verdict));
  return { name, agrees, differs: isContested || own.some(({ verdict }) => isAgainst(verdict)) };
}

// Two texts can say the same in other words; a less exact value contradicts no finer one.
function haveOtherValues(one: Check, other: Check, field: Field): boolean {
  const [mine, yours] = [one, other].map(({ value }) => value?.[field.name]);
  if (mine === undefined || yours === undefined || one.finer !== other.finer) return false;
  // Of what a fact sums up, one source may list more than the other: a regulation freezes assets, a decision also bars entry.
  if (one.finer && (hasAll(mine, yours) || hasAll(yours, mine))) return false;
  return outcomeOf(field, mine, yours)?.verdict === 'differs';
}

function hasAll(whole: Json, part: Json): boolean {
  const items = [whole].flat();
  return [part].flat().every((item) => items.includes(item));
}

/** The stated fields of the claim of a fact: of the first group of its kind of which it states something. */
function statedClaim(fact: JsonObject, { claim, columns, fields }: Kind): string[] {
  const stated = fields.map(({ name }) => name).filter((name) => (fact[name] ?? null) !== null);
  const groups = claim.length > 0 ? claim : [columns];
  return groups.map((group) => group.filter((name) => stated.includes(name))).find(({ length }) => length > 0) ?? [];
}

/** How close the source of a check is to the authority: 0 is the authority itself. */
export function gradeOf({ source }: Pick<Check, 'source'> = {}): number {
  return Object.keys(grades).indexOf(source?.grade ?? 'site');
}

/** What follows from the value of a source, or `is less exact`; undefined if an editor decides. */
function outcomeOf(field: Field, stated: Json, given: Json, isPart?: IsPart): Outcome | undefined {
  const complete: Completeness = [field.complete === undefined, true];
  // A list may be only examples; whether this one is, its condition says in SQL.
  if (!complete[0] && fieldType(field).relate(stated, given, complete) === 'finer') return undefined;
  const relation = relationOf(field, stated, given, complete, isPart);
  // Two texts can say the same in other words.
  if (relation === 'open' || (relation === 'different' && isText(field))) return undefined;
  return outcomes[relation];
}

/** Whether the values of a field are free texts, which say the same in many words. */
export function isText({ type }: Pick<Field, 'type'>): boolean {
  return type === 'text' || type === 'texts';
}

/** The outcome of a check by how the value of the source compares to the stated one. */
const outcomes: Record<Exclude<Relation, 'open'>, Outcome> = {
  same: { verdict: 'agrees' },
  finer: { verdict: 'agrees', finer: true },
  coarser: { verdict: 'is less exact' },
  different: { verdict: 'differs' },
};

/** How a given value compares to a stated one, with what is part of what. */
export function relationOf(field: Field, stated: Json, given: Json, complete: Completeness, isPart?: IsPart): Relation {
  const relation = fieldType(field).relate(stated, given, complete);
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

/** What is wrong with a check, and the key to point at; without one, the check as a whole. */
export interface CheckProblem {
  code: ProblemCode;
  key?: string;
  values?: ProblemArguments;
}

/** The outcome of a check on these fields of a fact: that of its values or, where these do not decide or are overruled, of the editor. */
export function decide(
  check: Check,
  fields: Field[],
  fact: JsonObject,
  isPart?: IsPart,
): { outcome: Outcome; problem?: CheckProblem | undefined } {
  const { verdict, finer, agrees = '', supports, value = {} } = check;
  if (supports !== undefined) return { outcome: supportWords[supports] ?? { verdict: '' } };
  if (verdict !== undefined) return { outcome: { verdict, finer } };
  const followed = fields.map((field) => {
    const { [field.name]: given = null } = value;
    return given === null ? undefined : outcomeOf(field, fact[field.name] ?? null, given, isPart);
  });
  const outcomes = followed.map((each) => each ?? agreements[agrees]);
  const [outcome = { verdict: '' }] = outcomes;
  return {
    outcome: { ...outcome, finer: outcomes.some((each) => each?.finer) },
    problem: problemIn(check, fields, fact, followed),
  };
}

/** What is wrong with a check of whose fields these outcomes follow; undefined if nothing is. */
function problemIn(
  { agrees = '', value, facts }: Check,
  fields: Field[],
  fact: JsonObject,
  followed: (Outcome | undefined)[],
): CheckProblem | undefined {
  const editor = agreements[agrees];
  const undecided = fields.filter((_, at) => !followed[at]);
  const on_field = fieldNames(undecided);
  if (undecided.length > 0 && !editor) return { code: 'CHECK_UNDECIDED', values: { on_field } };
  const verdicts = followed.map((each) => (each ?? editor)?.verdict);
  const [verdict = '', other] = new Set(verdicts);
  if (other !== undefined) {
    const outcomes = verdicts.map((each, at) => `${each} on ${fields[at]?.name}`).join(', ');
    return { code: 'TWO_OUTCOMES', key: 'on_field', values: { outcomes } };
  }
  if (undecided.length > 0)
    return agrees === 'yes' || value ? undefined : { code: 'CHECK_WITHOUT_VALUE', values: { on_field } };
  // The values decide: an editor's word says the same again, or contradicts them.
  if (editor?.verdict === verdict) return { code: 'VERDICT_FOLLOWS', key: 'agrees' };
  if (!editor && verdictOf(verdict)) return undefined;
  const text = (values: JsonObject) =>
    fields.map((field) => fieldType(field).show(values[field.name] ?? null, codesDisplay, field)).join(', ');
  const values = { field: fieldNames(fields), stated: text(fact), given: text(value ?? {}), follows: verdict };
  return { code: 'WRONG_VERDICT', key: editor ? 'agrees' : facts ? 'facts' : 'value', values };
}

/** A check with its outcome in the place of the editor's word. */
export function withVerdict({ verdict: _, finer: __, agrees, supports, ...rest }: Check, outcome: Outcome): Check {
  return { verdict: outcome.verdict, ...(outcome.finer && { finer: true }), ...rest };
}

/** The names of fields in a text. */
export function fieldNames(fields: Field[]): string {
  return fields.map(({ name }) => name).join(', ');
}
