import { fieldType } from '../../model/fields/index.ts';
import type { Choice, ChoiceWords, Field, Kind } from '../../model/kind.ts';
import { actorRegister } from '../../model/register.ts';
import { beginningsIn, saidOf } from '../../source/evidence/choice-words.ts';
import type { Found } from './found.ts';

/** The kind whose words a text has most of; one that lacks an entry that it needs counts less, one that lacks a date not at all. */
export function guessKind(found: Found, kinds: readonly Kind[]): Kind | undefined {
  const scored = kinds.map((kind) => ({ kind, ...scoreOf(kind, found) }));
  const best = scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || other.letters - one.letters);
  return best[0]?.kind;
}

/** How much a word of the kind counts, beside a word of one of its choices. */
const KIND_WORD = 2;

/** How long a word of a choice must be to tell the kind. */
const TELLING = 6;

function scoreOf(kind: Kind, found: Found): { score: number; letters: number } {
  const { text } = found;
  const missing = kind.fields.filter((field) => isMissing(field, found));
  if (beginningsIn(kind.not, text).length > 0 || missing.some((field) => fieldType(field).isDate))
    return { score: 0, letters: 0 };
  const words = beginningsIn(kind.words, text);
  const choices = kind.fields.flatMap((field) => (field.required ? (bestChoice(field, text) ?? []) : []));
  // Short words of choices alone, such as "no" or "about", tell little.
  const isKind = words.length > 0 || choices.some(({ length }) => length >= TELLING);
  return {
    score: isKind ? KIND_WORD * (words.length - missing.length) + choices.length : 0,
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

/** The choice of a field that a text bears out: of several the one with the longest word, then the first. */
export function saidChoice(field: Field, text: string): string | undefined {
  return bestChoice(field, text)?.name;
}

function bestChoice({ choices = {} }: Field, text: string): { name: string; length: number } | undefined {
  const said = Object.entries(choices).flatMap(([name, choice]) => {
    const { words = [], not = [] } = wordsOf(choice);
    const { isSaid, against } = saidOf({ words, not }, text);
    if (words.length === 0 || !isSaid || against !== null) return [];
    return [{ name, length: Math.max(...beginningsIn(words, text).map((word) => word.length)) }];
  });
  return said.sort((one, other) => other.length - one.length)[0];
}

/** The first choice of a field that needs no words. */
export function silentChoice({ choices = {} }: Field): string | undefined {
  return Object.keys(choices).find((name) => (wordsOf(choices[name] ?? '').words ?? []).length === 0);
}

/** The words of a choice, if it has any. */
export function wordsOf(choice: Choice): ChoiceWords {
  return typeof choice === 'string' ? {} : choice;
}
