import { placesOf } from '../copy/reading/choice-words.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { plainMarks } from '../copy/reading/words.ts';
import { type FactValue, factValueText, type Statement } from '../evidence/statements.ts';
import { dateInWords } from '../model/date.ts';
import { fieldOf, type Kind, meaningOf } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { doOverlap, type TextRange } from '../model/values.ts';
import type { InferredValue } from '../propose/hold.ts';
import type { Deck } from './cards.ts';
import type { ShownText } from './shown-text.ts';

/** A text as read for cards: with the numbers, dates and names that it states. */
export interface ReadText {
  reading: Reading;
  statements: readonly Statement[];
}

/** A part of a text that looks different: a value, a limit, or a word that the passage lacks. */
export interface TextMark extends TextRange {
  /** The class of its style. */
  sort: string;
  /** What is written behind it. */
  label?: string;
}

/** Where a value comes from: `words` is a text, or a name in other words; `chosen` a choice without a word for it. */
type ValueOrigin = 'passage' | 'words' | 'chosen' | 'paragraph' | 'elsewhere' | 'masthead' | 'nowhere';

/** A value of a fact as a card shows it. */
export interface CardValue {
  value: FactValue;
  /** As a person reads it. */
  text: string;
  /** What its field is called. */
  label: string;
  sort: 'who' | 'when' | 'law' | 'number' | 'choice' | 'words';
  /** The meaning of a choice, and the word of the passage for it. */
  means: string;
  word: string | undefined;
  origin: ValueOrigin;
  /** Its places in the paragraph. */
  places: TextMark[];
  /** The sentence of another paragraph that has it. */
  elsewhere: { paragraph: number | null; text: string; places: TextMark[] } | undefined;
}

/** A field as a card calls it. */
export function cardLabel(kind: Kind, name: string): string {
  return fieldOf(kind, name)?.label ?? name.replaceAll('_', ' ');
}

/** A value of a fact or a text in words. */
function valueText(value: FactValue | Statement, nameOf: Deck['nameOf']): string {
  if ('entry' in value) return nameOf(value.register, value.entry);
  if ('date' in value) return dateInWords(value.date);
  if ('number' in value) return String(value.number);
  return 'choice' in value ? value.choice.replaceAll('-', ' ') : value.text;
}

/** A value with its places in the paragraph of its passage; `from` says where values are that the passage lacks. */
export function cardValue(
  value: FactValue,
  kind: Kind,
  shown: ShownText,
  from: readonly InferredValue[],
  deck: Deck,
): CardValue {
  const { nameOf, read } = deck;
  const mark = { sort: valueSort(value), label: cardLabel(kind, value.field) };
  const marksIn = (text: string) =>
    rangesOf(value, read(text)).map(({ start, end }): TextMark => ({ start, end, ...mark }));
  const all = marksIn(shown.text);
  const own = all.filter((place) => doOverlap(place, shown.passage));
  const [first] = own;
  const inferred = first
    ? undefined
    : from.find((each) => each.field === value.field && each.value === factValueText(value));
  const number = all.length === 0 ? inferred?.sentence : undefined;
  const sentence = number === undefined ? undefined : deck.of.copy.sentences[number - 1];
  const originOf = (): ValueOrigin => {
    if (first) return 'passage';
    if (!inferred) return value.kind === 'choice' ? 'chosen' : 'words';
    if (all.length > 0) return 'paragraph';
    if (sentence) return 'elsewhere';
    return value.kind === 'date' && isSameTime(value.date, deck.of.background.date) ? 'masthead' : 'nowhere';
  };
  const choice = value.kind === 'choice' ? fieldOf(kind, value.field)?.choices?.[value.choice] : undefined;
  return {
    value,
    text: valueText(value, nameOf),
    ...mark,
    means: choice === undefined ? '' : meaningOf(choice),
    word: first && shown.text.slice(first.start, first.end),
    origin: originOf(),
    places: inferred ? all.slice(0, 1) : own,
    elsewhere: sentence && {
      paragraph: sentence.paragraph,
      text: plainMarks(sentence.text),
      places: marksIn(sentence.text),
    },
  };
}

function valueSort(value: FactValue): CardValue['sort'] {
  if (value.kind === 'entry') return [actorRegister, 'persons'].includes(value.register) ? 'who' : 'law';
  return ({ date: 'when', text: 'words', number: 'number', choice: 'choice' } as const)[value.kind];
}

/** Where a text has a value of a fact, as far as it is literal. */
export function rangesOf(value: FactValue, { reading, statements }: ReadText): TextRange[] {
  if (value.kind === 'choice')
    return (value.choices[value.choice]?.words ?? []).flatMap((phrase) => placesOf(phrase, reading));
  if (value.kind !== 'text') return statements.filter((each) => isStatedBy(value, each));
  const start = reading.text.toLowerCase().indexOf(plainMarks(value.text).toLowerCase());
  return start < 0 ? [] : [{ start, end: start + value.text.length }];
}

/** Whether a statement of a text states a value. */
function isStatedBy(value: FactValue, each: Statement): boolean {
  if (each.sort === 'entry')
    return value.kind === 'entry' && each.entry === value.entry && each.register === value.register;
  if (each.sort === 'date')
    return value.kind === 'date' && value.date.split('/').some((end) => isSameTime(each.date, end));
  return each.sort === 'number' && value.kind === 'number' && each.number === value.number;
}

function isSameTime(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
