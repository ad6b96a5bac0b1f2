import { hash } from 'node:crypto';
import { normalise } from './normalise.ts';

/** Finds a passage again without holding a word of it: how long its normalised text is, and what that hashes to. */
export interface Anchor {
  /** Code points of the normalised passage. */
  readonly chars: number;
  /** The first 16 hex digits of the SHA-256 of the normalised passage in UTF-8. */
  readonly hash: string;
}

/** The anchor of a passage. */
export function anchorOf(passage: string): Anchor {
  const { text } = normalise(passage);
  return { chars: [...text].length, hash: hashOf(text) };
}

/** The `hash` of an anchor, of text that is normalised already. */
export function hashOf(normalised: string): string {
  return hash('sha256', normalised, 'hex').slice(0, 16);
}
