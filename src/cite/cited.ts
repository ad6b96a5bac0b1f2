import type { Bulletin } from '../model/kind.ts';

/** What somebody cites: a bulletin, or the place in it where a fact stands. */
export interface Cited {
  bulletin: Bulletin;
  /** Absent where the bulletin is cited as a whole. */
  fact?: {
    /** Its id within the bulletin. */
    id: string;
    /** Paragraph of the printed bulletin; 0 is the lead. */
    paragraph: number;
  };
}

/** The place in words that stand alone, as the notes of BibTeX and RIS hold it: `Paragraph 3`, or `Lead`. */
export function placeInWords({ fact }: Cited): string | undefined {
  if (!fact) return undefined;
  return fact.paragraph === 0 ? 'Lead' : `Paragraph ${fact.paragraph}`;
}

/** The place as CSL has it: a locator and what it counts. The lead has no number, and so goes by its name. */
export function locatorOf({ fact }: Cited): { locator: string; label: 'paragraph' | 'section' } | undefined {
  if (!fact) return undefined;
  return fact.paragraph === 0
    ? { locator: 'lead', label: 'section' }
    : { locator: String(fact.paragraph), label: 'paragraph' };
}
