import { gradeOf, isText, outcomeOf } from '../model/checks.ts';
import type { Check, Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { isAgainst, verdictOf } from '../model/verdicts.ts';
import { speakerOf, valueInWords } from './fact-lines.ts';
import { type Column, caveatsOf, notesAt, nounOf, type OtherValue, plainColumn, type Result } from './result.ts';

/** The stated fields among these: those in which sources differ first, then what the fact claims and nobody compared, then those that agree. */
export function pointsOf(fact: Fact, fields: Field[], display: Display): Point[] {
  const points = fields.flatMap((field): Point[] => {
    const value = fact[field.name] ?? null;
    const others = fact[`${field.name}_complete`] === 0 ? ' and others' : '';
    const own = value === null ? '' : valueInWords(value, field, display) + others;
    const isOpen = fact.not_compared.includes(field.name);
    const given = givenValues(field, own, fact, display);
    return own === '' ? [] : [{ field, own, verdict: verdictOn(field, fact), isOpen, given }];
  });
  const rank = ({ verdict, isOpen }: Point) => {
    if (verdict) return verdictOf(verdict)?.style === 'good' ? 2 : 0;
    return isOpen ? 1 : 3;
  };
  return points.sort((one, other) => rank(one) - rank(other));
}

/** A value that sources give alike for a field, and their checks. */
export interface GivenValue {
  value: Json;
  text: string;
  checks: Check[];
}

/** A stated field of a fact beside what other sources give for it. */
export interface Point {
  field: Field;
  own: string;
  /** What sources make of this field alone; undefined if it was not compared. */
  verdict: string | undefined;
  /** Whether the fact claims it and nobody compared it. */
  isOpen: boolean;
  given: GivenValue[];
}

function verdictOn({ name }: Field, { agrees_in, differs_in }: Fact): string | undefined {
  const agrees = agrees_in.includes(name);
  if (differs_in.includes(name)) return agrees ? 'contested' : 'differs';
  return agrees ? 'agrees' : undefined;
}

function givenValues(field: Field, own: string, fact: Fact, display: Display): GivenValue[] {
  const given = ({ value }: Check) => value?.[field.name] ?? null;
  const textOf = (check: Check) => {
    const value = given(check);
    if (value !== null) return valueInWords(value, field, display);
    const { source } = verdictOf(check.verdict) ?? {};
    if (source || isAgainst(check.verdict)) return source ?? 'something else';
    return isText(field) ? 'the same' : own;
  };
  const ofField = fact.checks.filter(({ on_field = [] }) => on_field.includes(field.name));
  const byText = Map.groupBy(ofField, textOf);
  return Array.from(byText, ([text, checks]) => ({ value: checks.map(given)[0] ?? null, text, checks }));
}

/** The points of a fact as a table, what differs first, and the statements of sources in the order of their numbers in it. */
export function pointTable(fact: Fact, kind: Kind, display: Display): { table: Result; said: Check[] } {
  const points = pointsOf(fact, kind.fields, display);
  const said = new Map(
    points.flatMap(({ given }) => given.flatMap(({ checks }) => checks)).map((check) => [checkKey(check), check]),
  );
  const keys = [...said.keys()];
  const withNumbers = ({ text, checks }: GivenValue) => {
    const numbers = new Set(checks.map((check) => keys.indexOf(checkKey(check)) + 1));
    return `${text} [${[...numbers].join(', ')}]`;
  };
  const rows = points.map(({ field, own, verdict = null, isOpen, given }): JsonObject => {
    const texts = given.map(withNumbers);
    // A date of the stage says that it was reached.
    const others = verdict && texts.length === 0 ? ['follows from its date'] : texts;
    const isInferred = fact.inferred.includes(field.name);
    return {
      verdict,
      point: nounOf(field),
      own: isInferred ? `${own} (inferred)` : own,
      others: [...(isOpen ? ['not compared'] : []), ...others].join(', '),
    };
  });
  const isCompared = rows.some(({ others }) => others !== '');
  const notes = notesAt(
    'table',
    ...caveatsOf(points.map(({ field }) => ({ name: field.name, title: nounOf(field), field }))),
  );
  return { table: { columns: pointColumns(isCompared), rows, notes }, said: [...said.values()] };
}

function checkKey({ says, source }: Check): string {
  return JSON.stringify([says, source]);
}

/** The columns of what is compared: the field, the value of the bulletin and those of others, which have the colour of the verdict. */
export function pointColumns(hasHeadings = true): Column[] {
  const [own, others] = hasHeadings ? ['Bulletin', 'Others'] : ['', ''];
  return [
    { ...plainColumn('verdict'), shown: 'mark' },
    plainColumn('point', ''),
    plainColumn('own', own),
    plainColumn('others', others),
  ];
}

/** What other sources give for the fields of a row in which they differ; facts are of these kinds. */
export function othersOf(index: { kinds: Kind[] }): (row: JsonObject, display: Display) => OtherValue[] {
  return (row, display) => {
    const fact = { ...valuesIn(row['_document']), ...row } as Fact;
    const kind = index.kinds.find((each) => each.kind === fact['kind']);
    return kind ? othersIn(fact, kind, display) : [];
  };
}

/** What other sources give for the fields of a fact in which they differ, field by field. */
export function othersIn(fact: Fact, kind: Kind, display: Display): OtherValue[] {
  const fields = kind.fields.filter(({ name }) => fact.differs_in.includes(name));
  return pointsOf(fact, fields, display).flatMap((point) => {
    const { field, own, verdict = '' } = point;
    const isDate = fact[field.name] === fact['date'];
    return bestFirst(point).map(({ text, checks: [best, ...more] }): OtherValue => {
      const { publisher, title = '' } = best?.source ?? {};
      const by = { speaker: speakerOf(publisher ?? title), more: more.length > 0 ? `; ${more.length} more` : '' };
      return { verdict, field, isDate, own, text, ...by, best };
    });
  });
}

/** The other values of a point, that of the best source first; one that is less exact counts as the exact one. */
function bestFirst({ field, given }: Point): GivenValue[] {
  const differing = given.filter(({ checks }) => checks.some(({ verdict }) => isAgainst(verdict)));
  // Two that agree, each more exactly, may contradict each other.
  const against = differing.length > 0 ? differing : given;
  const finerThan = (one: GivenValue) =>
    against.find((other) => outcomeOf(field, one.value, other.value)?.finer) ?? one;
  const byValue = Map.groupBy(against, finerThan);
  const sorted = Array.from(byValue, ([value, alike]) => {
    const checks = alike.flatMap((each) => each.checks).sort((one, other) => gradeOf(one) - gradeOf(other));
    return { ...value, checks };
  });
  return sorted.sort((one, other) => gradeOf(one.checks[0]) - gradeOf(other.checks[0]));
}
