import { type DateAt, datesIn } from './dates.ts';
import { plainMarks } from './marks.ts';
import { type EntryAt, type Names, namesOf } from './names.ts';
import { type NumberAt, numbersIn } from './numbers.ts';
import { contentWords, type TextWord, textWords, type Word } from './words.ts';

/** What a text has: its words, numbers, dates and the entries that it names, each with its place in `text`. */
export class Reading {
  /** The text in one form of its marks. */
  readonly text: string;
  readonly #names: Names;
  #words: readonly TextWord[] | undefined;
  #wordSet: ReadonlySet<string> | undefined;
  #numbers: readonly NumberAt[] | undefined;
  #numberSet: ReadonlySet<number> | undefined;
  #dates: readonly DateAt[] | undefined;
  #entries: readonly EntryAt[] | undefined;
  #content: readonly Word[] | undefined;
  #single: readonly Word[] | undefined;

  constructor(text: string, names: Names) {
    this.text = plainMarks(text);
    this.#names = names;
  }

  get words(): readonly TextWord[] {
    this.#words ??= textWords(this.text);
    return this.#words;
  }

  /** Whether the text has a word in this form, in lower case. */
  hasWord(word: string): boolean {
    this.#wordSet ??= new Set(this.words.map(({ lower }) => lower));
    return this.#wordSet.has(word);
  }

  get numbers(): readonly NumberAt[] {
    this.#numbers ??= numbersIn(this.text);
    return this.#numbers;
  }

  get numberSet(): ReadonlySet<number> {
    this.#numberSet ??= new Set(this.numbers.map(({ number }) => number));
    return this.#numberSet;
  }

  get dates(): readonly DateAt[] {
    this.#dates ??= datesIn(this.text);
    return this.#dates;
  }

  get entries(): readonly EntryAt[] {
    this.#entries ??= this.#names.in(this.text, this.words);
    return this.#entries;
  }

  /** The content words, in which the name of an entry is one word. */
  get content(): readonly Word[] {
    this.#content ??= contentWords(this.words, this.entries);
    return this.#content;
  }

  /** The content words without regard to names that have several words. */
  get single(): readonly Word[] {
    this.#single ??= contentWords(this.words, []);
    return this.#single;
  }
}

/** More texts than the checks of a few facts read; older readings are forgotten. */
const maxTexts = 2_000;

const noNames = namesOf([]);
const readings = new WeakMap<Names, Map<string, Reading>>();

/** The reading of a text, made once: a fact has many checks, and passages overlap. */
export function readText(text: string, names: Names = noNames): Reading {
  const known = readings.get(names) ?? new Map<string, Reading>();
  const reading = known.get(text) ?? new Reading(text, names);
  if (known.size === maxTexts) known.clear();
  known.set(text, reading);
  readings.set(names, known);
  return reading;
}
