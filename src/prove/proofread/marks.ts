/** Finds in a sentence of a manuscript the values that differ from a fact or a copy, and marks them. */
import type { Check } from '../../core/model/fact.ts';
import { type Field, field } from '../../core/model/field.ts';
import { fieldType } from '../../core/model/fields/index.ts';
import type { Display, Evidence } from '../../core/model/fields/type.ts';
import { cached } from '../../core/model/text.ts';
import type { Json, JsonObject } from '../../core/model/values.ts';
import { isAgainst } from '../../core/model/verdicts.ts';
import { valueInWords } from '../../core/query/points.ts';
import { labelOf } from '../../core/query/result.ts';
import type { Index } from '../../core/store/open.ts';
import { registersOf } from '../../core/store/registers.ts';
import { namesOf } from '../../texts/case.ts';
import { type Statement, statementsIn } from '../../texts/proof/statements.ts';
import { readText } from '../../texts/reading/reading.ts';
import { type Candidate, NEAR, type Near } from './nearest.ts';

/** A value that a sentence and the fact or sentence nearest to it do not share, in the words of each. */
export interface Mark extends JsonObject {
  sort: 'number' | 'share' | 'date' | 'name';
  yours: string;
  theirs: string;
  /** The id of the fact; null for a sentence of a copy. */
  id: string | null;
}

/** What another source has for a field of one of the two nearest facts, or says where the nearest fact states no such value. */
export interface Disputed extends JsonObject {
  id: string;
  /** Null for a value that the source says in a sentence. */
  field: string | null;
  value: string;
  source: NonNullable<Check['source']>;
}

/** Makes a function that compares the numbers, dates and names of a sentence with what is near to it. */
export function comparerFor(index: Index, display: Display) {
  const names = namesOf(registersOf(index.database));
  const valuesIn = (sentence: string) => {
    const reading = readText(sentence, names);
    return statementsIn(reading, '').flatMap((each) => exchangeable(each, reading.text.slice(each.start, each.end)));
  };
  const known = cached(({ says, of }: Candidate) => {
    const fields = of ? of.kind.fields.flatMap((each) => fieldValues(each, of.fact[each.name])) : [];
    const others = (of?.fact.checks ?? []).flatMap(({ says: theirs, source }) =>
      valuesIn(theirs).map((value) => ({ ...value, source })),
    );
    return { values: [...valuesIn(says), ...fields], others };
  });
  return (sentence: string, near: readonly Near[]): { marks: Mark[]; disputed: Disputed[] } => {
    const nearest = near[0]?.candidate;
    if (!nearest) return { marks: [], disputed: [] };
    const { id } = nearest;
    const { values, others } = known(nearest);
    const own = valuesIn(sentence);
    const marks = exchanged(own, values).map(([{ sort, text }, theirs]) => {
      return { sort, yours: text, theirs: theirs.text, id };
    });
    const ofOthers = exchanged(own, [...values, ...others]).flatMap(([, { text, source }]) =>
      id && source ? [{ id, field: null, value: text, source }] : [],
    );
    const ofFields = near.slice(0, NEAR).flatMap(({ candidate }) => otherValues(own, candidate, display));
    return { marks, disputed: [...ofOthers, ...ofFields] };
  };
}

/** A value, which may be exchanged with others of its sort, and of its register. */
interface Value {
  readonly sort: Mark['sort'];
  readonly group: string;
  readonly key: string;
  /** As a text has it; empty in a field. */
  readonly text: string;
  /** The other source that has it. */
  readonly source?: Check['source'];
}

/** The value of a number, date or entry that a text states or a field has. */
function exchangeable(of: Statement | Evidence, text = ''): Value[] {
  if ('number' in of)
    return [{ sort: 'isShare' in of && of.isShare ? 'share' : 'number', group: '', key: String(of.number), text }];
  if ('date' in of) return [{ sort: 'date', group: '', key: of.date.replace('/..', ''), text }];
  if ('entry' in of) return [{ sort: 'name', group: of.register, key: of.entry, text }];
  return [];
}

/** The values of a field, without a text. */
function fieldValues(of: Field, value: Json = null): Value[] {
  return value === null
    ? []
    : fieldType(of)
        .evidence(value, of)
        .flatMap((each) => exchangeable(each));
}

/** The values of a sentence that a text does not have, each with the first of the text that may be in its place. */
function exchanged(own: readonly Value[], values: readonly Value[]): [yours: Value, theirs: Value][] {
  const lost = values.filter((value) => value.text !== '' && !includesValue(own, value));
  return own.flatMap((value): [Value, Value][] => {
    const theirs = lost.find(({ sort, group }) => sort === value.sort && group === value.group);
    return theirs && !includesValue(values, value) ? [[value, theirs]] : [];
  });
}

const dates = fieldType(field('date', 'date', ''));

/** Whether one of these is the same value; a date must fit the most exact of them. */
function includesValue(values: readonly Value[], { sort, group, key }: Value): boolean {
  const known = values.filter((value) => value.sort === sort && value.group === group);
  if (sort !== 'date') return known.some((value) => value.key === key);
  const isExact = (date: Value) => !known.some((other) => dates.relate(date.key, other.key) === 'finer');
  return known.some((date) => isExact(date) && dates.relate(date.key, key) !== 'different');
}

/** What other sources have where a sentence states a value of a fact, or theirs. */
function otherValues(own: readonly Value[], { of }: Candidate, display: Display): Disputed[] {
  if (!of) return [];
  const isStated = (each: Field, value?: Json) => fieldValues(each, value).some((one) => includesValue(own, one));
  return of.fact.checks.flatMap(({ verdict, value = {}, source }) =>
    of.kind.fields.flatMap((each): Disputed[] => {
      const given = value[each.name] ?? null;
      if (!source || given === null || !isAgainst(verdict)) return [];
      if (isStated(each, of.fact[each.name]) === isStated(each, given)) return [];
      const name = display.forReader ? labelOf(each) : each.name;
      return [{ id: of.fact.id, field: name, value: valueInWords(given, each, display), source }];
    }),
  );
}
