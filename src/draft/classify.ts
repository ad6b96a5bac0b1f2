import { phrasesIn, supports } from '../copy/reading/choice-words.ts';
import { type DateContext, type PlacedDate, resolveDates } from '../copy/reading/dates.ts';
import type { EntryAt, Names } from '../copy/reading/names.ts';
import type { NumberAt } from '../copy/reading/numbers.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { fieldType } from '../model/fields/index.ts';
import { choiceWords, type Field, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import type { TextRange } from '../model/values.ts';

/** The values in a text that a fact may have, with their places. */
export interface Mentions {
  readonly reading: Reading;
  readonly dates: readonly PlacedDate[];
  readonly numbers: readonly NumberAt[];
  readonly entries: readonly EntryAt[];
}

/** Finds the dates, numbers and entries of registers in a text. */
export function mentionsIn(text: string, names: Names, context: DateContext): Mentions {
  const reading = readText(text, names);
  const entries = reading.entries.filter(({ isPart }) => !isPart);
  const isApart = (one: TextRange) => (other: TextRange) => one.end <= other.start || other.end <= one.start;
  const dates = resolveDates(reading.dates, context);
  // Numbers of dates and names of laws are not counts, nor are "one of them" and "the first time".
  const numbers = reading.numbers.filter(
    (number) =>
      !number.isPart &&
      dates.every(isApart(number)) &&
      entries.every(isApart(number)) &&
      // As in "COVID-19".
      !/\p{L}-$/u.test(reading.text.slice(0, number.start)) &&
      (number.number > 1 || !number.isSpelled),
  );
  return { reading, dates: dates.filter((date) => entries.every(isApart(date))), numbers, entries };
}

/** The kind with most words in a text; a missing entry lowers its score, and a missing date excludes it. */
export function kindOfText(found: Mentions, kinds: readonly Kind[]): Kind | undefined {
  const scored = kinds.map((kind) => ({ kind, ...scoreOf(kind, found) })).filter(({ score }) => score > 0);
  return scored.sort((one, other) => other.score - one.score || other.letters - one.letters)[0]?.kind;
}

/** The weight of a word of the kind, and the least length of a word of a choice that alone identifies the kind. */
const [KIND_WORD, MIN_CHOICE_LENGTH] = [2, 7];

function scoreOf(kind: Kind, found: Mentions): { score: number; letters: number } {
  const { reading } = found;
  const missing = kind.fields.filter((field) => isMissing(field, found));
  if (phrasesIn(kind.not, reading).length > 0 || missing.some((field) => fieldType(field).isDate))
    return { score: 0, letters: 0 };
  const words = phrasesIn(kind.words, reading);
  const required = kind.fields.filter((field) => field.required);
  const choices = required.flatMap((field) => saidChoices(field, reading).slice(0, 1));
  // Short words of choices, such as "no" or "about", do not identify a kind.
  const isKind = words.length > 0 || choices.some(({ length }) => length >= MIN_CHOICE_LENGTH);
  const score = isKind ? KIND_WORD * (words.length - missing.length) + choices.length : 0;
  return { score, letters: words.join('').length };
}

/** Whether a required date or entry is missing in a text. */
function isMissing(field: Field, { dates, entries }: Mentions): boolean {
  if (!field.required) return false;
  const register = fieldType(field).registerOf(field);
  if (register !== undefined && register !== actorRegister)
    return !entries.some((entry) => entry.register === register);
  return fieldType(field).isDate === true && dates.length === 0;
}

/** The choices of a field that a text supports, those with the longest words first. */
export function saidChoices({ choices = {} }: Field, text: Reading): { name: string; length: number }[] {
  const said = Object.entries(choices).flatMap(([name, choice]) => {
    const wording = choiceWords(choice);
    if (!wording.words || !supports(text, wording)) return [];
    return [{ name, length: Math.max(...phrasesIn(wording.words, text).map((word) => word.length)) }];
  });
  return said.sort((one, other) => other.length - one.length);
}

/** The first choice of a field that needs no words. */
export function silentChoice({ choices = {} }: Field): string | undefined {
  return Object.keys(choices).find((name) => (choiceWords(choices[name]).words ?? []).length === 0);
}
