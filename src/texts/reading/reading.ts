import { cached } from '../../core/model/text.ts';
import { type DateAt, datesIn } from './dates.ts';
import { type Names, prepareNames } from './names.ts';
import { type NumberAt, readNumbers } from './numbers.ts';
import { contentWords, type EntryAt, plainMarks, type TextWord, textWords, type Word } from './words.ts';

/** The words, numbers, dates and names of a text, with their places in `text`. */
export class Reading {
  /** The text with straight quotes and plain hyphens. */
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

  get dates(): readonly DateAt[] {
    return this.#keep('dates', datesIn(this.text));
  }

  get entries(): readonly EntryAt[] {
    return this.#keep('entries', this.#names.in(this.text, this.words));
  }

  /** The content words; the name of an entry is one word. */
  get content(): readonly Word[] {
    return this.#keep('content', contentWords(this.words, this.entries));
  }

  /** The content words; a name counts as its single words. */
  get single(): readonly Word[] {
    return this.#keep('single', contentWords(this.words, []));
  }

  /** Replaces a getter by its value. */
  #keep<Part>(name: keyof Reading, part: Part): Part {
    Object.defineProperty(this, name, { value: part });
    return part;
  }
}

const noNames = prepareNames([]);
// 2,000 texts are more than the checks of a few facts need.
const readerOf = cached((names: Names) => cached((text: string) => new Reading(text, names), 2_000), 2);

/** The reading of a text, cached: a fact has many checks, and passages overlap. */
export function readText(text: string, names: Names = noNames): Reading {
  return readerOf(names)(text);
}
