import type { Copy, Passage } from '../copy/copy.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { keyOf } from '../copy/reading/words.ts';
import type { Background } from '../verify/claim.ts';
import { actorOfCapital } from '../verify/wording-findings.ts';
import { describedEntries, describedIn } from './described.ts';
import { isAbout, likeness, type Statement, statementsIn } from './compare.ts';
import type { Known } from './known.ts';

/** A sentence of a manuscript about the same as facts, with what it states for fields of each. */
export interface Proof {
  readonly passage: Passage;
  readonly about: readonly { readonly known: Known; readonly statements: readonly Statement[] }[];
}

const persons =
  /\b(?:it|they|he|she)\s(?!(?:in|on|at|by|for|with|from|and|or|to|of|as|when|after|before|because)\b)\p{Ll}|\b(?:its|their|his|her|both|the (?:country|state|union))\b/iu;
const things =
  /\bit(?=\s*(?:$|[,.;:?!)]|(?:in|on|at|by|for|from|and|or|to|as|when|after|before|because)\b))|\b(?:both|(?:this|that|the (?:\w+ )?)(?:one|covenant|convention|treaty|act|law|agreement|declaration|text))\b(?! (?:on|against|for|of)\b)/i;

/** The actors for whose governments a text has their capitals: "talks between Oslo and Beijing", but not "in Oslo". */
function governmentsIn({ content, words }: Reading): { register: string; entry: string }[] {
  return content.flatMap(({ text, at }) => {
    const entry = /^(?:in|at|near)$/.test(words[at - 1]?.lower ?? '') ? undefined : actorOfCapital(text);
    return entry === undefined ? [] : [{ register: 'actors', entry }];
  });
}

function nameOf(key: string, { names }: Background): string {
  const [register = '', id = ''] = key.split(/\/(.*)/s);
  return names.of(register, id)[0] ?? '';
}

/** Whether a sentence stands for what the ones before it name, of a register, with "it" or "the covenant". */
function isMeant(register: string, { text, entries }: Reading): boolean {
  const first = entries.find((entry) => entry.register === register);
  const at = text.search(register === 'actors' || register === 'persons' ? persons : things);
  return at >= 0 && (first === undefined || ((register === 'actors' || register === 'persons') && at < first.start));
}

/** Compares each sentence of a manuscript with the facts that are about the same. */
export function proofread({ sentences }: Copy, facts: readonly Known[], background: Background): Proof[] {
  const byEntry = Map.groupBy(
    facts.flatMap((fact) => fact.keys.map((key) => ({ key, fact }))),
    ({ key }) => key,
  );
  const instruments = describedEntries(background);
  let paragraph: number | null = null;
  // What was named last in the paragraph, by register.
  let named = new Map<string, string[]>();
  return sentences.flatMap((passage) => {
    if (passage.paragraph !== paragraph) named = new Map();
    paragraph = passage.paragraph;
    const reading = readText(passage.text, background.names);
    const own = Map.groupBy([...reading.entries, ...describedIn(reading, instruments), ...governmentsIn(reading)], ({ register }) => register);
    const meant = [...named].flatMap(([register, before]) => (isMeant(register, reading) ? before : []));
    const keys = new Set([...[...own.values()].flat().map(keyOf), ...meant]);
    for (const [register, entries] of own) {
      const before = meant.filter((key) => key.startsWith(`${register}/`));
      named.set(register, [...new Set([...entries.map(keyOf), ...before])]);
    }
    const context = readText(meant.map((key) => nameOf(key, background)).join('. '), background.names);
    const near = new Set([...keys].flatMap((key) => (byEntry.get(key) ?? []).map(({ fact }) => fact)));
    const known = [...near].filter((each) => isAbout(each, reading, keys, context));
    const about = nearest(known.map((each) => ({ known: each, statements: statementsIn(reading, each, keys) })), reading);
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

/** Without the statements for facts that are less like the sentence than another one with that statement. */
function nearest(about: Proof['about'], sentence: Reading): Proof['about'] {
  const best = new Map<string, number>();
  for (const { known, statements } of about)
    for (const { written } of statements) best.set(written, Math.max(best.get(written) ?? 0, likeness(sentence, known)));
  return about.map(({ known, statements }) => ({
    known,
    statements: statements.filter(({ written }) => likeness(sentence, known) >= (best.get(written) ?? 0)),
  }));
}
