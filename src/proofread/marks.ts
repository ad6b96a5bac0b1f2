import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, negationAt, type Word } from '../copy/reading/words.ts';
import { deniedIn, type Statement, statementsIn } from '../evidence/statements.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display, Evidence } from '../model/fields/type.ts';
import { type Field, field } from '../model/kind.ts';
import { cached } from '../model/text.ts';
import type { Json } from '../model/values.ts';
import { isAgainst } from '../model/verdicts.ts';
import { valueForReader } from '../page/words.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf } from '../verify/claims.ts';
import { type Candidate, NEAR, type Near } from './nearest.ts';
import type { Disputed, Mark } from './row.ts';

/** Makes a function that compares a sentence with what is near to it, by the names and statuses of an index. */
export function comparerFor(index: Index, display: Display) {
  const { names } = backgroundOf(index, null);
  const valuesIn = (reading: Reading) =>
    statementsIn(reading, noContext, index.kinds).flatMap((each) =>
      each.sort === 'status'
        ? comparableValues(each, each.kind, each.phrase)
        : comparableValues(each, '', reading.text.slice(each.start, each.end)),
    );
  const known = cached(({ says, others, of }: Candidate) => {
    const fields = of ? of.kind.fields.flatMap((field) => fieldValues(of, field, of.fact[field.name])) : [];
    const texts = readText([says, ...others].join('\n'), names);
    return { says: readText(says, names), values: [...valuesIn(texts), ...fields] };
  });
  return (sentence: string, near: readonly Near[]): { marks: Mark[]; disputed: Disputed[] } => {
    const nearest = near[0]?.candidate;
    if (!nearest) return { marks: [], disputed: [] };
    const { id } = nearest;
    const { says, values } = known(nearest);
    const reading = readText(sentence, names);
    const own = valuesIn(reading);
    const differing = exchanged(own, values);
    return {
      marks: [...differing, ...deniedByOne(reading, says, differing)].map((mark) => ({ ...mark, id })),
      disputed: near.slice(0, NEAR).flatMap(({ candidate }) => otherValues(own, candidate, display)),
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

/** The values of a sentence that a text does not have, each with one of the text that may be in its place. */
function exchanged(own: readonly Value[], theirs: readonly Value[]): Difference[] {
  const added = own.filter((value) => !includesValue(theirs, value));
  const lost = theirs.filter((value) => value.text !== '' && !includesValue(own, value));
  return added.flatMap(({ sort, group, text }): Difference[] => {
    const other = lost.find((value) => value.sort === sort && value.group === group);
    return other ? [{ sort, yours: text, theirs: other.text }] : [];
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
  const isStated = (field: Field, value: Json) =>
    fieldValues(of, field, value).some((each) => includesValue(own, each));
  const against = fact.checks.filter(({ verdict }) => isAgainst(verdict));
  return against.flatMap(({ on_field = [], value = {}, source }) => {
    const { title = '', publisher = title } = source ?? {};
    return kind.fields.flatMap((field): Disputed[] => {
      const { [field.name]: given = null } = value;
      const isOpen = on_field.includes(field.name) && given !== null;
      if (!isOpen || isStated(field, fact[field.name] ?? null) === isStated(field, given)) return [];
      return [{ id: fact.id, field: field.name, value: valueForReader(given, field, display), publisher }];
    });
  });
}
