import { phrasesIn, supports } from '../copy/reading/choice-words.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Choice, ChoiceWords, Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import type { Mentions } from './found.ts';

/** The kind whose words a text has most of; one that lacks an entry that it needs counts less, one that lacks a date not at all. */
export function kindOfText(found: Mentions, kinds: readonly Kind[]): Kind | undefined {
  const scored = kinds.map((kind) => ({ kind, ...scoreOf(kind, found) }));
  const best = scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || other.letters - one.letters);
  return best[0]?.kind;
}

/** How much a word of the kind counts, beside a word of one of its choices. */
const KIND_WORD = 2;

/** How long a word of a choice must be to tell the kind. */
const TELLING = 7;

function scoreOf(kind: Kind, found: Mentions): { score: number; letters: number } {
  const { reading } = found;
  const missing = kind.fields.filter((field) => isMissing(field, found));
  if (phrasesIn(kind.not, reading).length > 0 || missing.some((field) => fieldType(field).isDate))
    return { score: 0, letters: 0 };
  const words = phrasesIn(kind.words, reading);
  const required = kind.fields.filter((field) => field.required);
  const choices = required.flatMap((field) => saidChoices(field, reading).slice(0, 1));
  // Short words of choices alone, such as "no" or "about", tell little.
  const isKind = words.length > 0 || choices.some(({ length }) => length >= TELLING);
  return {
    score: isKind ? KIND_WORD * (words.length - missing.length) + choices.length : 0,
    letters: words.join('').length,
  };
}

/** Whether a kind needs a date or an entry that a text does not have. */
function isMissing(field: Field, { dates, entries }: Mentions): boolean {
  if (!field.required) return false;
  const register = fieldType(field).registerOf(field);
  if (register !== undefined && register !== actorRegister)
    return !entries.some((entry) => entry.register === register);
  return fieldType(field).isDate === true && dates.length === 0;
}

/** A choice that a text supports, and how long the longest word is that does so. */
export interface SaidChoice {
  readonly name: string;
  readonly length: number;
}

/** The choices of a field that a text supports, those with the longest words first. */
export function saidChoices({ choices = {} }: Field, text: Reading): SaidChoice[] {
  const said = Object.entries(choices).flatMap(([name, choice]) => {
    const wording = wordsOf(choice);
    if (!wording.words || !supports(text, wording)) return [];
    return [{ name, length: Math.max(...phrasesIn(wording.words, text).map((word) => word.length)) }];
  });
  return said.sort((one, other) => other.length - one.length);
}

/** The first choice of a field that needs no words. */
export function silentChoice({ choices = {} }: Field): string | undefined {
  return Object.keys(choices).find((name) => (wordsOf(choices[name] ?? '').words ?? []).length === 0);
}

function wordsOf(choice: Choice): ChoiceWords {
  return typeof choice === 'string' ? {} : choice;
}
