import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { plainWords } from '../copy/reading/words.ts';
import { builtinFacts } from '../package.ts';

/** The words of `drafting.yaml`, where each list is explained. */
export type DraftingWords = Readonly<Record<'language' | 'otherwise', string> & Record<WordList, readonly string[]>>;
type WordList =
  | ('common' | 'divide' | 'contrast' | 'open' | 'speaking')
  | ('infinitive' | 'weak' | 'pronouns' | 'itself');

/** Reads the words for drafting that belong to no kind. */
export function draftingWords(): DraftingWords {
  return parse(readFileSync(join(builtinFacts, 'drafting.yaml'), 'utf8')) as DraftingWords;
}

/** A regular expression for any of these phrases. */
export function anyWordOf(phrases: Iterable<string>): string {
  return Array.from(phrases, (phrase) => phrase.split(/\s+/).map(RegExp.escape).join('\\s+')).join('|');
}

/** Whether a text has one of these phrases as a whole. */
export function hasWordOf(phrases: readonly string[], text: string): boolean {
  return new RegExp(`(?<!\\p{L})(?:${anyWordOf(phrases)})(?!\\p{L})`, 'u').test(text);
}

/** Whether a text seems to be in the language of the words: in others, its common words are rare. */
export function isInLanguage(text: string, { common }: DraftingWords): boolean {
  const words = plainWords(text.toLowerCase());
  return (
    words.length < FEW_WORDS || words.filter((word) => common.includes(word)).length >= words.length * COMMON_SHARE
  );
}

const [FEW_WORDS, COMMON_SHARE] = [20, 0.15];
