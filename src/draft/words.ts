import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { builtinFacts } from '../package.ts';

/** The words of `drafting.yaml`, which says what each list is for. */
export interface DraftingWords {
  readonly until: readonly string[];
  readonly divide: readonly string[];
  readonly otherwise: string;
}

/** Reads the words that tell how texts are drafted; those of the kinds are in the kinds. */
export function draftingWords(): DraftingWords {
  return parse(readFileSync(join(builtinFacts, 'drafting.yaml'), 'utf8')) as DraftingWords;
}

/** A pattern of these words or phrases. */
export function anyWordOf(phrases: Iterable<string>): string {
  return Array.from(phrases, (phrase) => phrase.split(/\s+/).map(RegExp.escape).join('\\s+')).join('|');
}
