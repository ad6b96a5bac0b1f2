import { type DateAt, datesIn } from './dates.ts';
import { type EntryAt, type Names, prepareNames } from './names.ts';
import { type NumberAt, readNumbers } from './numbers.ts';
import { contentWords, plainMarks, type TextWord, textWords, type Word } from './words.ts';

/** What a text has: its words, numbers, dates and the entries that it names, each with its place in `text`. */
export class Reading {
  /** The text in one form of its marks. */
  readonly text: string;
  readonly #names: Names;

  constructor(text: string, names: Names) {
    this.text = plainMarks(text);
    this.#names = names;
  }

  get words(): readonly TextWord[] {
    return this.#keep('words', textWords(this.text));
  }

  /** The words in lower case. */
  get wordSet(): ReadonlySet<string> {
    return this.#keep('wordSet', new Set(this.words.map(({ lower }) => lower)));
  }

  get numbers(): readonly NumberAt[] {
    return this.#keep('numbers', readNumbers(this.text));
  }

  get numberSet(): ReadonlySet<number> {
    return this.#keep('numberSet', new Set(this.numbers.map(({ number }) => number)));
  }

  get dates(): readonly DateAt[] {
    return this.#keep('dates', datesIn(this.text));
  }

  get entries(): readonly EntryAt[] {
    return this.#keep('entries', this.#names.in(this.text, this.words));
  }

  /** The content words, in which the name of an entry is one word. */
  get content(): readonly Word[] {
    return this.#keep('content', contentWords(this.words, this.entries));
  }

  /** The content words without regard to names that have several words. */
  get single(): readonly Word[] {
    return this.#keep('single', contentWords(this.words, []));
  }

  /** Puts a part that was made in place of its getter. */
  #keep<Part>(name: keyof Reading, part: Part): Part {
    Object.defineProperty(this, name, { value: part });
    return part;
  }
}

/** More texts than the checks of a few facts read; older readings are forgotten. */
const maxTexts = 2_000;

const noNames = prepareNames([]);
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
