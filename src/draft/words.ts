import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { builtinFacts } from '../package.ts';

/** The words of `drafting.yaml`, which says what each list is for. */
export interface DraftingWords {
  readonly years: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly before_month: Readonly<Record<string, number>>;
  readonly introduce_month: readonly string[];
  readonly following: Readonly<Record<string, number>>;
  readonly after_years: Readonly<Record<string, number>>;
  readonly ago: readonly string[];
  readonly since: readonly string[];
  readonly until: readonly string[];
  readonly unsettled: readonly string[];
  readonly before_ing: readonly string[];
  readonly after_ing: readonly string[];
  readonly done: readonly string[];
  readonly failing: readonly string[];
  readonly pronouns: readonly string[];
  readonly impersonal: readonly string[];
  readonly divide: readonly string[];
  readonly otherwise: string;
}

/** Reads the words that tell how texts are drafted; those of the kinds are in the kinds. */
export function draftingWords(): DraftingWords {
  return parse(readFileSync(join(builtinFacts, 'drafting.yaml'), 'utf8')) as DraftingWords;
}

/** A pattern of these words or phrases, the longest first. */
export function anyOf(phrases: Iterable<string>): string {
  const escaped = [...phrases].map((phrase) => phrase.split(/\s+/).map(RegExp.escape).join('\\s+'));
  return escaped.sort((one, other) => other.length - one.length).join('|');
}
