import type { Reading } from '../copy/reading/reading.ts';
import { type ClaimValue, nameOf } from './claim.ts';

/** What speaks against a fact: a field whose value a text does not bear out, and what the text has instead. */
export interface Finding {
  /** The field, or `says` for the fact's own sentence. */
  readonly field: string;
  readonly value: string;
  /** The text that was read: the passage, the sentence of the fact, or the paragraphs around the passage. */
  readonly where: 'passage' | 'says' | 'paragraph' | 'masthead';
  /** What stands there instead, as the end of a sentence: "the passage has 1992, 2001". */
  readonly found: string;
}

/** What messages call a text. */
export const textNames = {
  passage: 'the passage',
  says: 'its sentence',
  paragraph: 'the text around the passage',
  masthead: 'the masthead',
};

/** The finding that a text does not bear a value out. */
export function finding(value: ClaimValue, where: Finding['where'], found: string): Finding {
  return { field: value.field, value: nameOf(value), where, found };
}

/** What a text has instead of a value: "the passage has 1992, 2001". */
export function instead(where: Finding['where'], found: readonly string[]): string {
  return `${textNames[where]} ${found.length > 0 ? `has ${found.join(', ')}` : 'does not state it'}`;
}

/** What a text says against a value. */
export function opposite(where: Finding['where'], phrase: string): string {
  return `${textNames[where]} says "${phrase}"`;
}

/** A passage, and the text around it, from which inferred values must follow. */
export interface PassageText {
  readonly passage: Reading;
  near(): Reading;
}
