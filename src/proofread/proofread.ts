import type { Copy, Passage } from '../copy/copy.ts';
import { draftingWords, isInLanguage } from '../draft/drafting-words.ts';
import { PismError } from '../errors.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf } from '../verify/claims.ts';
import { type KnownFact, type KnownValue, knownFacts, likeness } from './known-facts.ts';
import { type Sentence, sentencesOf } from './mentions.ts';
import { exchangedInstrument, isAbout, isSameEvent, type Statement, statementsIn } from './statements.ts';

/**
 * What a sentence of a manuscript says of a fact: the same as it, something else, or the same while other sources have
 * something else (disputed).
 */
export interface Compared extends Statement {
  readonly result: 'differs' | 'disputed' | 'agrees';
  readonly known: KnownFact;
}

/** A sentence about the same as facts; with nothing compared, it states no value of theirs that pism can read. */
export interface ProofreadSentence {
  readonly passage: Passage;
  readonly compared: readonly Compared[];
}

/**
 * Compares the sentences of a manuscript with the facts that are about the same, and with what other sources say beside
 * them. Throws a PismError for a text in another language than the words of the kinds.
 */
export function proofread({ text, sentences }: Pick<Copy, 'text' | 'sentences'>, index: Index): ProofreadSentence[] {
  const words = draftingWords();
  if (!isInLanguage(text, words)) {
    const language = new Intl.DisplayNames('en', { type: 'language' }).of(words.language);
    throw new PismError(
      'no',
      `The text does not seem to be ${language}`,
      'Nothing was compared: facts are read by their words.',
    );
  }
  const background = backgroundOf(index, null);
  const all = withParts([...sentencesOf(sentences, background)], index);
  const facts = knownFacts(index, new Set(all.flatMap(({ keys }) => [...keys])), background);
  const byEntry = Map.groupBy(
    facts.flatMap((fact) => fact.keys.map((key) => ({ key, fact }))),
    ({ key }) => key,
  );
  return all.flatMap((sentence) => {
    const near = new Set([...sentence.keys].flatMap((key) => (byEntry.get(key) ?? []).map(({ fact }) => fact)));
    const about = [...near].filter((known) => isAbout(known, sentence));
    const compared = [...near].flatMap((known) => {
      const stated = about.includes(known) ? statementsIn(sentence, known) : exchangedInstrument(known, sentence);
      return stated.map((each) => ({ ...each, known }));
    });
    const isAboutFacts = compared.length > 0 || about.some((known) => isSameEvent(sentence, known));
    return isAboutFacts ? [{ passage: sentence.passage, compared: settled(compared, sentence) }] : [];
  });
}

/** The sentences with parts and wholes of what they name: a ministry stands for its state, and the EU for its members. */
function withParts(sentences: readonly Sentence[], { database }: Index): Sentence[] {
  const pairs =
    "SELECT register || '/' || whole AS one, register || '/' || part AS other FROM entry_parts WHERE how = 'part'";
  const rows = database.prepare(`${pairs} UNION SELECT other, one FROM (${pairs})`).all();
  const others = Map.groupBy(rows, ({ one }) => String(one));
  return sentences.map(({ keys, ...sentence }) => {
    const related = [...keys].flatMap((key) => (others.get(key) ?? []).map(({ other }) => String(other)));
    return { ...sentence, keys: new Set([...keys, ...related]) };
  });
}

/** The comparisons with the facts that are most like a sentence; what another fact says too is no difference. */
function settled(all: readonly Omit<Compared, 'result'>[], { reading }: Sentence): Compared[] {
  return [...Map.groupBy(all, ({ written }) => written).values()].flatMap((own) => {
    const likenesses = own.map(({ known }) => likeness(reading, known));
    const nearest = own.filter((_, at) => likenesses[at] === Math.max(...likenesses));
    const agreeing = nearest.filter(({ same }) => same.length > 0);
    return (agreeing.length > 0 ? agreeing : nearest).map((each) => ({ ...each, result: resultOf(each) }));
  });
}

function resultOf({ same, other }: Statement): Compared['result'] {
  if (same.length === 0) return 'differs';
  return other.some(({ check }: KnownValue) => check) ? 'disputed' : 'agrees';
}
