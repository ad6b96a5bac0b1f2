import type { Copy, Passage } from '../copy/copy.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { keyOf } from '../copy/reading/words.ts';
import type { Background } from '../verify/claim.ts';
import { isAbout, type Statement, statementsIn } from './compare.ts';
import type { Known } from './known.ts';

/** A sentence of a manuscript about the same as facts, with what it states for fields of each. */
export interface Proof {
  readonly passage: Passage;
  readonly about: readonly { readonly known: Known; readonly statements: readonly Statement[] }[];
}

/** Words that stand for what the sentence before names. */
const pronouns =
  /\b(?:it|its|itself|they|them|their|both|this|these|that|the (?:\w+ )?(?:covenant|convention|treaty|country|act|law|agreement|review|dialogue|talks|union|state|bloc))\b/i;

/** Compares each sentence of a manuscript with the facts that are about the same. */
export function proofread({ sentences }: Copy, facts: readonly Known[], background: Background): Proof[] {
  const byEntry = Map.groupBy(
    facts.flatMap((fact) => fact.keys.map((key) => ({ key, fact }))),
    ({ key }) => key,
  );
  let before: { paragraph: number | null; keys: string[] } = { paragraph: null, keys: [] };
  return sentences.flatMap((passage) => {
    const reading = readText(passage.text, background.names);
    const own = [...new Set(reading.entries.map(keyOf))];
    const isMeant = passage.paragraph === before.paragraph && pronouns.test(reading.text);
    const keys = new Set([...own, ...(isMeant ? before.keys : [])]);
    before = { paragraph: passage.paragraph, keys: isMeant ? [...keys] : own };
    const near = new Set([...keys].flatMap((key) => (byEntry.get(key) ?? []).map(({ fact }) => fact)));
    const known = [...near].filter((each) => isAbout(each, reading, keys));
    const about = known.map((each) => ({ known: each, statements: statementsIn(reading, each) }));
    const stating = about.filter(({ statements }) => statements.length > 0);
    return about.length > 0 ? [{ passage, about: settled(stating) }] : [];
  });
}

/** What another fact about the same says too is no difference. */
function settled(about: Proof['about']): Proof['about'] {
  const agreed = new Set(
    about.flatMap(({ statements }) => statements.flatMap(({ same, written }) => (same.length > 0 ? [written] : []))),
  );
  return about.map(({ known, statements }) => ({
    known,
    statements: statements.filter(({ same, written }) => same.length > 0 || !agreed.has(written)),
  }));
}
