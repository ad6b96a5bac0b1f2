import { fieldType } from '../model/fields/index.ts';
import type { Choice, ChoiceWords, Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { phrasesIn, supports } from '../verify/choice-words.ts';
import { isPhraseAt } from '../verify/phrases.ts';
import type { Found } from './found.ts';
import { isUnsettled, openingOf } from './unsettled.ts';
import type { DraftingWords } from './words.ts';

/** The kind whose words a text has most of; one that lacks an entry that it needs counts less, one that lacks a date not at all. */
export function guessKind(found: Found, kinds: readonly Kind[], words: DraftingWords): Kind | undefined {
  const scored = kinds.map((kind) => ({ kind, ...scoreOf(kind, found, words) }));
  const best = scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || other.letters - one.letters);
  return best[0]?.kind;
}

/** How much a word of the kind counts, beside a word of one of its choices. */
const KIND_WORD = 2;

/** How long a word of a choice must be to tell the kind. */
const TELLING = 7;

function scoreOf(kind: Kind, found: Found, drafting: DraftingWords): { score: number; letters: number } {
  const { text } = found;
  const missing = kind.fields.filter((field) => isMissing(field, found));
  if (phrasesIn(kind.not, text).length > 0 || missing.some((field) => fieldType(field).isDate))
    return { score: 0, letters: 0 };
  const words = phrasesIn(kind.words, text);
  const required = kind.fields.filter((field) => field.required);
  const choices = required.flatMap((field) => settledChoices(kind, field, text, drafting).slice(0, 1));
  // What is only considered is no stage of anything.
  const status = stagesOf(kind)?.status;
  const isOpen =
    status && saidChoices(status, text).length > 0 && settledChoices(kind, status, text, drafting).length === 0;
  // "34 of the 47" and "2 in favour" tell as much as a word.
  const phrased = kind.fields.filter(
    ({ phrases, ...field }) =>
      phrases &&
      fieldType(field).exportType === 'integer' &&
      found.numbers.some((number) => phrases.some((phrase) => isPhraseAt(phrase, number, text))),
  );
  // Short words of choices alone, such as "no" or "about", tell little.
  const isKind = words.length > 0 || phrased.length > 0 || choices.some(({ length }) => length >= TELLING);
  return {
    score: isKind
      ? KIND_WORD * (words.length + phrased.length - missing.length - Number(isOpen ?? false)) + choices.length
      : 0,
    letters: words.join('').length,
  };
}

/** Whether a kind needs a date or an entry that neither a text nor what stands in front of it has. */
function isMissing(field: Field, { dates, entries, near }: Found): boolean {
  if (!field.required) return false;
  const register = fieldType(field).registerOf(field);
  if (register !== undefined && register !== actorRegister)
    return !near.entries.has(register) && !entries.some((entry) => entry.register === register);
  return fieldType(field).isDate === true && dates.length === 0;
}

/** A choice that a text bears out, and how long the word is that does so. */
export interface SaidChoice {
  readonly name: string;
  readonly length: number;
}

/** The choices of a field that a text bears out, those with the longest words first. */
export function saidChoices({ choices = {} }: Field, text: string): SaidChoice[] {
  const said = Object.entries(choices).flatMap(([name, choice]) => {
    const wording = wordsOf(choice);
    if (!wording.words || !supports(text, wording)) return [];
    return [{ name, length: Math.max(...phrasesIn(wording.words, text).map((word) => word.length)) }];
  });
  return said.sort((one, other) => other.length - one.length);
}

/** Those of the choices that a text bears out of which it does not speak as only considered, planned or denied. */
export function settledChoices(kind: Kind, field: Field, text: string, words: DraftingWords): SaidChoice[] {
  const opening = openingOf(kind, field, words);
  return saidChoices(field, text).filter(
    ({ name }) => !isUnsettled(wordsOf(field.choices?.[name] ?? ''), text, opening),
  );
}

/** The first choice of a field that needs no words. */
export function silentChoice({ choices = {} }: Field): string | undefined {
  return Object.keys(choices).find((name) => (wordsOf(choices[name] ?? '').words ?? []).length === 0);
}

/** The words of a choice, if it has any. */
export function wordsOf(choice: Choice): ChoiceWords {
  return typeof choice === 'string' ? {} : choice;
}
