import { clip, doOverlap, type TextRange } from '../../core/model/values.ts';
import { type Anchor, anchorOf, nearestSentences } from '../../texts/copy/anchor/anchor.ts';
import { findPassages } from '../../texts/copy/anchor/find-passages.ts';
import type { Passage } from '../../texts/copy/copy.ts';
import type { SourceCopy } from '../../texts/copy/identify-source.ts';
import { type Reason, reasonFor } from './compare-with-passage.ts';

/** Finds the passages of quotes in one pass, each in its sentence; a reason says why there is none. */
export function findQuotes(copy: SourceCopy, quotes: readonly Quote[]): (FoundQuote | Reason)[] {
  const sought = quotes.map(({ quote, n }) => {
    return { ...anchorOf(quote), paragraph: copy.sentences[Number(n) - 1]?.paragraph ?? null };
  });
  const places = findPassages(copy, sought);
  return quotes.map((each, at) => placeOfQuote(copy, each, places[at]?.first ?? []));
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

/** The most sentences of a passage, and the most characters of one that an answer shows. */
const [maxSentences, maxShown] = [3, 300];

function placeOfQuote(copy: SourceCopy, { quote, n }: Quote, all: readonly Passage[]): FoundQuote | Reason {
  const { sentences } = copy;
  const own = sentences[Number(n) - 1];
  if (n !== '' && !own)
    return reasonFor('n', 'NO_SUCH_SENTENCE', `there is no sentence ${n}: they are 1 to ${sentences.length}`);
  if (quote.trim() === '') return reasonFor('quote', 'NO_QUOTE', 'the passage is missing');
  const inside = all.filter(({ paragraph }) => paragraph !== null);
  const isHere = ({ start }: Passage) => !own || (start >= own.start - 1 && start < own.end);
  const here = own?.text === quote ? [own] : inside.filter(isHere);
  const places = here.length > 0 ? here : inside;
  const [passage] = places;
  if (!passage)
    return reasonFor('quote', 'NOT_IN_COPY', `the copy does not have the passage${nearestWords(copy, quote, own)}`);
  if (sentences.filter((sentence) => doOverlap(sentence, passage)).length > maxSentences) {
    const says = `the passage is longer than ${maxSentences} sentences: take the words that state the fact`;
    return reasonFor('quote', 'LONG_QUOTE', says);
  }
  const anchor = anchorOf(quote);
  if (here.length === 1) return { passage, anchor, asks: [] };
  const numbers = places.map((each) => sentenceAt(copy, each));
  const where = `the passage is in ${numbers.length === 1 ? 'sentence' : 'sentences'} ${[...new Set(numbers)].join(', ')}`;
  const code = here.length === 0 ? 'OTHER_SENTENCE' : 'SEVERAL_PLACES';
  if (here.length === 0 && places.length > 1) return reasonFor('n', code, `${where}, and not in ${n}`);
  return { passage, anchor, asks: [reasonFor('quote', code, where)] };
}

function nearestWords(copy: SourceCopy, quote: string, own: Passage | undefined): string {
  const sentence = own ?? nearestSentences(copy, clip(quote, maxShown), 1)[0];
  return sentence ? `; nearest to it: "${clip(sentence.text, maxShown)}"` : '';
}

/** The number of the sentence in which a passage begins. */
function sentenceAt({ sentences }: SourceCopy, { start }: TextRange): number {
  return Math.max(1, sentences.findLastIndex((sentence) => sentence.start <= start) + 1);
}
