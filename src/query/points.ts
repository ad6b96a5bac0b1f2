import { isText, outcomeOf } from '../model/checks.ts';
import type { Check, Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import { grades } from '../model/file-keys.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Json } from '../model/values.ts';
import { isAgainst, type Verdict, verdictOf } from '../model/verdicts.ts';
import { valueInWords } from './fact-lines.ts';
import { caveatsOf, nounOf } from './result.ts';

/** A value that sources give alike for a field, and their checks. */
interface GivenValue {
  value: Json;
  text: string;
  isAgainst: boolean;
  checks: Check[];
}

/** A stated field of a fact beside what other sources give for it. */
export interface Point {
  field: Field;
  label: string;
  own: string;
  isInferred: boolean;
  /** What sources make of this field alone; undefined if it was not compared. */
  verdict: Verdict | undefined;
  /** Whether the fact claims it and nobody compared it. */
  isOpen: boolean;
  given: GivenValue[];
}

/** A row of the table of points. */
export interface PointRow extends Pick<Point, 'label' | 'own'> {
  verdict?: Verdict | undefined;
  others: string;
}

/** The stated fields of a fact: those in which sources differ first, then what it claims and nobody compared, then those that agree. */
export function pointsOf(fact: Fact, kind: Kind, display: Display): Point[] {
  const points = kind.fields.flatMap((field): Point[] => {
    const own = ownText(field, fact, display);
    if (own === '') return [];
    const isOpen = fact.not_compared.includes(field.name);
    const verdict = verdictOn(field, fact, kind);
    const given = valuesGiven(field, own, fact, display);
    const isInferred = fact.inferred.includes(field.name);
    return [{ field, label: nounOf(field), own, isInferred, verdict, isOpen, given }];
  });
  return points.sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ verdict, isOpen }: Point): number {
  if (verdict) return verdict.style === 'good' ? 2 : 0;
  return isOpen ? 1 : 3;
}

function ownText(field: Field, fact: Fact, display: Display): string {
  const value = fact[field.name] ?? null;
  if (value === null) return '';
  const others = fact[`${field.name}_complete`] === 0 ? ' and others' : '';
  return valueInWords(value, field, display) + others;
}

function verdictOn({ name }: Field, { agrees_in, differs_in }: Fact, { opinion }: Kind): Verdict | undefined {
  const [agreeing, differing] = opinion ? ['supported', 'opposed'] : ['agrees', 'differs'];
  if (!differs_in.includes(name)) return agrees_in.includes(name) ? verdictOf(agreeing) : undefined;
  return verdictOf(agrees_in.includes(name) ? 'contested' : differing);
}

function valuesGiven(field: Field, own: string, fact: Fact, display: Display): GivenValue[] {
  const checks = fact.checks.filter(({ on_field = [] }) => on_field.includes(field.name));
  const texts = Map.groupBy(checks, (check) => givenText(check, field, own, display));
  const given = Array.from(texts, ([text, alike]): GivenValue => {
    const [{ value, verdict } = {}] = alike;
    return { value: value?.[field.name] ?? null, text, isAgainst: isAgainst(verdict), checks: alike };
  });
  // A date of the stage says that it was reached.
  const isReached = given.length === 0 && fact.agrees_in.includes(field.name);
  return isReached ? [{ value: null, text: 'follows from its date', isAgainst: false, checks: [] }] : given;
}

function givenText({ value, verdict }: Check, field: Field, own: string, display: Display): string {
  const given = value?.[field.name] ?? null;
  if (given !== null) return valueInWords(given, field, display);
  const { source } = verdictOf(verdict) ?? {};
  if (source || isAgainst(verdict)) return source ?? 'something else';
  return isText(field) ? 'the same' : own;
}

type Numbers = Map<string, { check: Check; number: number }>;

/** The statements of sources, numbered in the order in which the table of points needs them. */
export function numbersOf(points: Point[]): Numbers {
  const numbers: Numbers = new Map();
  for (const check of points.flatMap(({ given }) => given.flatMap(({ checks }) => checks)))
    if (!numbers.has(keyOf(check))) numbers.set(keyOf(check), { check, number: numbers.size + 1 });
  return numbers;
}

/** The points as rows of a table. */
export function rowsOf(points: Point[], numbers: Numbers): PointRow[] {
  const given = ({ text, checks }: GivenValue) => {
    const all = new Set(checks.map((check) => numbers.get(keyOf(check))?.number));
    return all.size === 0 ? text : `${text} [${[...all].join(', ')}]`;
  };
  return points.map((point) => {
    const open = point.isOpen ? ['not compared'] : [];
    const own = point.isInferred ? `${point.own} (inferred)` : point.own;
    return { ...point, own, others: [...open, ...point.given.map(given)].join(', ') };
  });
}

function keyOf({ says, source }: Check): string {
  return JSON.stringify([says, source]);
}

/** What must be said with these fields, such as whose count they are. */
export function caveatsOfPoints(points: Point[]): string[] {
  return caveatsOf(points.map(({ field, label }) => ({ name: label, caveat: field.note })));
}

/** The other values of a point, that of the best source first; one that is less exact counts as the exact one. */
export function otherValues({ field, given }: Point): GivenValue[] {
  // Two that agree, each more exactly, may contradict each other.
  const against = given.some((each) => each.isAgainst) ? given.filter((each) => each.isAgainst) : given;
  const isLessExact = (one: GivenValue) => against.find((other) => outcomeOf(field, one.value, other.value)?.finer);
  const exact = against.filter((each) => !isLessExact(each));
  return exact
    .map((each) => {
      const same = against.filter((other) => other === each || isLessExact(other) === each);
      return {
        ...each,
        checks: same.flatMap(({ checks }) => checks).sort((one, other) => gradeOf(one) - gradeOf(other)),
      };
    })
    .sort((one, other) => gradeOf(one.checks[0]) - gradeOf(other.checks[0]));
}

/** How close the source of a check is to the authority: 0 is the authority itself. */
export function gradeOf({ source }: Partial<Check> = {}): number {
  return Object.keys(grades).indexOf(source?.grade ?? 'site');
}
