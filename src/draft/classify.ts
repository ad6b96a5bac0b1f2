import { phrasesIn } from '../copy/reading/choice-words.ts';
import type { DateContext } from '../copy/reading/dates.ts';
import type { Names } from '../copy/reading/names.ts';
import { readText } from '../copy/reading/reading.ts';
import { datesIn, entriesIn, numbersIn } from '../evidence/statements.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import { actOf, actsIn, requiredRegisters, saidChoices } from './act.ts';
import type { DraftingWords } from './drafting-words.ts';

/** The values in a text that a fact may have, with their places. */
export type Mentions = ReturnType<typeof mentionsIn>;

/** Finds the dates, numbers and entries of registers in a text. */
export function mentionsIn(text: string, names: Names, context: DateContext) {
  const reading = readText(text, names);
  const entries = entriesIn(reading);
  const dates = datesIn(reading, context);
  return { reading, dates, numbers: numbersIn(reading), entries };
}

/** The kind with most words in a text, if the text has more than words for it. */
export function kindOfText(found: Mentions, kinds: readonly Kind[], words: DraftingWords): Kind | undefined {
  const scored = kinds.map((kind) => ({ kind, score: scoreOf(kind, found, words) })).filter(({ score }) => score > 0);
  return scored.sort((one, other) => other.score - one.score)[0]?.kind;
}

/** A word of the kind counts twice as much as a choice; of two kinds with as many, that with more letters wins. */
function scoreOf(kind: Kind, found: Mentions, drafting: DraftingWords): number {
  const { reading } = found;
  const words = phrasesIn(kind.words, reading);
  if (words.length === 0 || phrasesIn(kind.not, reading).length > 0 || !isStated(kind, found, drafting)) return 0;
  const choices = kind.fields.filter((field) => field.required && saidChoices(field, reading).length > 0);
  return 2 * words.length + choices.length + words.join('').length / 1000;
}

/** Whether a text has more for a kind than words: a status of a named or meant law or treaty, an act, a date or a figure. */
function isStated(kind: Kind, found: Mentions, words: DraftingWords): boolean {
  const status = stagesOf(kind)?.status;
  const named = requiredRegisters(kind);
  if (status && named.length === 0) return actsIn(kind, found, words).length > 0;
  const isNamed = named.every((register) => found.entries.some((entry) => entry.register === register));
  if (status && isNamed) return saidChoices(status, found.reading, words.weak).length > 0;
  if (status) return actOf(kind, found, words) !== undefined;
  const isFigure = kind.fields.some((field) => fieldType(field).exportType === 'number');
  return kind.date.length === 0 || found.dates.length > 0 || (isFigure && found.numbers.length > 0);
}
