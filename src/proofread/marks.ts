import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, negationAt, type Word } from '../copy/reading/words.ts';
import { deniedIn, type Statement, statementsIn } from '../evidence/statements.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display, Evidence } from '../model/fields/type.ts';
import { type Field, field } from '../model/kind.ts';
import { cached } from '../model/text.ts';
import type { Json } from '../model/values.ts';
import { isAgainst } from '../model/verdicts.ts';
import { valueInWords } from '../query/points.ts';
import { labelOf } from '../query/result.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { namesOf } from '../texts/case.ts';
import { type Candidate, NEAR, type Near } from './nearest.ts';
import type { Disputed, Mark } from './row.ts';

/** Makes a function that compares a sentence with what is near to it, by the names and statuses of an index. */
export function comparerFor(index: Index, display: Display) {
  const names = namesOf(registersOf(index.database));
  const valuesIn = (reading: Reading) =>
    statementsIn(reading, noContext, index.kinds).flatMap((each) =>
      each.sort === 'status'
        ? comparableValues(each, each.kind, each.phrase)
        : comparableValues(each, '', reading.text.slice(each.start, each.end)),
    );
  const known = cached(({ says: text, of }: Candidate) => {
    const says = readText(text, names);
    const fields = of ? of.kind.fields.flatMap((field) => fieldValues(of, field, of.fact[field.name])) : [];
    const others = (of?.fact.checks ?? []).flatMap(({ says: theirs, source }) =>
      valuesIn(readText(theirs, names)).map((value) => ({ ...value, source })),
    );
    return { says, values: [...valuesIn(says), ...fields], others };
  });
  return (sentence: string, near: readonly Near[]): { marks: Mark[]; disputed: Disputed[] } => {
    const nearest = near[0]?.candidate;
    if (!nearest) return { marks: [], disputed: [] };
    const { id } = nearest;
    const { says, values, others } = known(nearest);
    const reading = readText(sentence, names);
    const own = valuesIn(reading);
    const differing = exchanged(own, values).map(({ sort, yours, theirs }) => ({ sort, yours, theirs: theirs.text }));
    const ofOthers = exchanged(own, [...values, ...others]).flatMap(({ theirs: { text, source } }) =>
      id && source ? [{ id, field: null, value: text, source }] : [],
    );
    return {
      marks: [...differing, ...deniedByOne(reading, says, differing)].map((mark) => ({ ...mark, id })),
      disputed: [...ofOthers, ...near.slice(0, NEAR).flatMap(({ candidate }) => otherValues(own, candidate, display))],
    };
  };
}

/** A value, which may be exchanged with others of its sort, and of its register or kind. */
interface Value {
  readonly sort: Mark['sort'];
  readonly group?: string;
  readonly key: string;
  /** As a text has it. */
  readonly text: string;
  /** The other source that has it. */
  readonly source?: Disputed['source'] | undefined;
}

const noContext = { bulletin: '' };
const dates = fieldType(field('date', 'date', ''));

/** The value of a number, date, entry or choice of a kind that a text states or a field has. */
function comparableValues(of: Statement | Evidence, kind: string, text = ''): Value[] {
  if ('number' in of)
    return [{ sort: 'isShare' in of && of.isShare ? 'share' : 'number', key: String(of.number), text }];
  if ('date' in of) return [{ sort: 'date', key: of.date.replace('/..', ''), text }];
  if ('entry' in of) return [{ sort: 'name', group: of.register, key: `${of.register}/${of.entry}`, text }];
  if (!('choice' in of)) return [];
  const not = 'isDenied' in of && of.isDenied ? 'not ' : '';
  return [{ sort: 'status', group: kind, key: `${kind}/${not}${of.choice}`, text }];
}

/** A mark without the text that it is about. */
type Difference = Pick<Mark, 'sort' | 'yours' | 'theirs'>;

/** The values of a sentence that a text does not have, each with the first of the text that may be in its place. */
function exchanged(own: readonly Value[], values: readonly Value[]) {
  const added = own.filter((value) => !includesValue(values, value));
  const lost = values.filter((value) => value.text !== '' && !includesValue(own, value));
  return added.flatMap(({ sort, group, text: yours }) => {
    const theirs = lost.find((value) => value.sort === sort && value.group === group);
    return theirs ? { sort, yours, theirs } : [];
  });
}

/** Whether one of these is the same value; a date must fit the most exact of them. */
function includesValue(values: readonly Value[], { sort, key }: Value): boolean {
  if (sort !== 'date') return values.some((value) => value.sort === sort && value.key === key);
  const known = values.filter((value) => value.sort === 'date');
  const isExact = (date: Value) => !known.some((other) => dates.relate(date.key, other.key) === 'finer');
  return known.some((date) => isExact(date) && dates.relate(date.key, key) !== 'different');
}

/** The first words with which either text denies what the other one says, if no other mark has them. */
function deniedByOne(one: Reading, other: Reading, marks: readonly Difference[]): Difference[] {
  const [yours, theirs] = [denialOf(one, other), denialOf(other, one)];
  const isMarked = marks.some((mark) => (mark.yours === yours || mark.theirs === theirs) && mark.sort === 'status');
  return isMarked || (yours === null && theirs === null) ? [] : [{ sort: 'denial', yours, theirs }];
}

function denialOf(one: Reading, other: Reading): string | null {
  const denied = deniedIn(other);
  const isIn = (words: readonly Word[], word: Word) => words.some((each) => isSameWord(word, each));
  // "Not Poland" denies something of Poland, and not the name.
  const word = deniedIn(one).find((each) => !each.isEntry && isIn(other.content, each) && !isIn(denied, each));
  if (!word) return null;
  const negation = one.words[negationAt(one.words, word.at)];
  return one.text.slice(negation?.start, one.words[word.at]?.end);
}

/** The values of a field, or those that a check has for it, without a text. */
function fieldValues({ kind }: NonNullable<Candidate['of']>, field: Field, value: Json = null): Value[] {
  const all = value === null ? [] : fieldType(field).evidence(value, field);
  return all.flatMap((each) => comparableValues(each, kind.kind));
}

/** What other sources have where a sentence states a value of a fact, or theirs. */
function otherValues(own: readonly Value[], { of }: Candidate, display: Display): Disputed[] {
  if (!of) return [];
  const { fact, kind } = of;
  const isStated = (field: Field, value?: Json) =>
    fieldValues(of, field, value).some((each) => includesValue(own, each));
  return fact.checks.flatMap(({ verdict, value = {}, source }) =>
    kind.fields.flatMap((field): Disputed[] => {
      const given = value[field.name] ?? null;
      if (!source || given === null || !isAgainst(verdict)) return [];
      if (isStated(field, fact[field.name]) === isStated(field, given)) return [];
      const name = display.forReader ? labelOf(field) : field.name;
      return [{ id: fact.id, field: name, value: valueInWords(given, field, display), source }];
    }),
  );
}
