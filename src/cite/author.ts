import { parse } from '@citation-js/name';
import type { Bulletin } from '../model/kind.ts';
import { oneLine } from './one-line.ts';

/** A name in the parts that CSL knows; an organisation's is `literal`. */
export interface Name {
  given?: string;
  family?: string;
  literal?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
}

/** The authors of a bulletin, each split into given and family name; a publisher that is its own author stays whole. */
export function authorsOf(bulletin: Bulletin): Name[] {
  const publisher = oneLine(bulletin['publisher']);
  const authors = (bulletin['authors'] ?? []) as string[];
  return authors.map(oneLine).map((author) => (author === publisher ? { literal: author } : split(author)));
}

// One word is no name of a person that could be split: it is an abbreviation, such as PISM.
function split(author: string): Name {
  return /^[\p{L}\p{M}.'’-]+,? \p{L}/u.test(author) ? parse(author) : { literal: author };
}
