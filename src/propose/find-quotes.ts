import { type Anchor, anchorOf, nearestSentences } from '../copy/anchor/anchor.ts';
import { findPassages } from '../copy/anchor/find-passages.ts';
import type { Passage } from '../copy/copy.ts';
import { clip, doOverlap, type TextRange } from '../model/values.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { type Reason, reasonFor } from './hold.ts';

/** Finds the passages of quotes in one pass, each in its sentence; a reason says why there is none. */
export function findQuotes(copy: SourceCopy, quotes: readonly Quote[]): (FoundQuote | Reason)[] {
  const { sentences } = copy;
  const sought = quotes.map(({ quote, n }) => {
    const paragraph = sentences[Number(n) - 1]?.paragraph ?? null;
    return { ...anchorOf(quote.slice(0, maxQuote)), paragraph };
  });
  const places = findPassages(copy, sought);
  return quotes.map((each, at) => whyNot(copy, each) ?? placeOfQuote(copy, each, places[at]?.first ?? []));
}

/** Words that a line quotes, and the number of their sentence as written, which may be empty. */
export interface Quote {
  quote: string;
  n: string;
}

/** Where a quote is; `asks` is what a person should know of its place. */
export interface FoundQuote {
  passage: Passage;
  anchor: Anchor;
  asks: Reason[];
}

/** The most sentences and characters of a passage, and the most characters of one that an answer shows. */
const [maxSentences, maxQuote, maxShown] = [3, 3_000, 300];

/** What is wrong with a quote before it is looked for. */
function whyNot({ sentences }: SourceCopy, { quote, n }: Quote): Reason | undefined {
  const known = `they are 1 to ${sentences.length}`;
  if (n !== '' && !sentences[Number(n) - 1])
    return reasonFor('n', 'NO_SUCH_SENTENCE', `there is no sentence ${n}: ${known}`);
  if (quote.trim() === '') return reasonFor('quote', 'NO_QUOTE', 'the passage is missing');
  return quote.length > maxQuote ? tooLong : undefined;
}

const tooLong = reasonFor(
  'quote',
  'LONG_QUOTE',
  `the passage is longer than ${maxSentences} sentences: take the words that state the fact`,
);

function placeOfQuote(copy: SourceCopy, { quote, n }: Quote, all: readonly Passage[]): FoundQuote | Reason {
  const inside = all.filter(({ paragraph }) => paragraph !== null);
  const own = copy.sentences[Number(n) - 1];
  const isHere = ({ start }: Passage) => !own || (start >= own.start - 1 && start < own.end);
  const here = own?.text === quote ? [own] : inside.filter(isHere);
  const places = here.length > 0 ? here : inside;
  const [passage] = places;
  if (!passage)
    return reasonFor('quote', 'NOT_IN_COPY', `the copy does not have the passage${nearestWords(copy, quote, own)}`);
  if (copy.sentences.filter((sentence) => doOverlap(sentence, passage)).length > maxSentences) return tooLong;
  const numbers = places.map((each) => sentenceAt(copy, each));
  const where = `the passage is in ${numbers.length === 1 ? 'sentence' : 'sentences'} ${[...new Set(numbers)].join(', ')}`;
  const code = here.length === 0 ? 'OTHER_SENTENCE' : 'SEVERAL_PLACES';
  if (here.length === 0 && places.length > 1) return reasonFor('n', code, `${where}, and not in ${n}`);
  return { passage, anchor: anchorOf(quote), asks: here.length === 1 ? [] : [reasonFor('quote', code, where)] };
}

function nearestWords(copy: SourceCopy, quote: string, own: Passage | undefined): string {
  const sentence = own ?? nearestSentences(copy, clip(quote, maxShown), 1)[0];
  return sentence ? `; nearest to it: "${clip(sentence.text, maxShown)}"` : '';
}

/** The number of the sentence in which a passage begins. */
function sentenceAt({ sentences }: SourceCopy, { start }: TextRange): number {
  return Math.max(1, sentences.findLastIndex((sentence) => sentence.start <= start) + 1);
}
