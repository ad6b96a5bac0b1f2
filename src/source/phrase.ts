import { type Copy, type Passage, paragraphAt } from './copy.ts';
import { normalise } from './normalise.ts';
import { passageText } from './readable.ts';
import type { Span } from './span.ts';
import { firstAtOrAfter } from './windows.ts';

/** The sentences that hold a phrase, whatever its case, quotes and line breaks; one that runs on takes in what it needs. */
export function sentencesHolding(copy: Copy, phrase: string): Passage[] {
  const places = occurrences(copy, phrase).flatMap(({ start, end }) => {
    const touched = copy.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
    const [first, last] = [touched[0], touched.at(-1)];
    return first && last ? [passageOf(copy, { start: first.start, end: last.end })] : [];
  });
  return places.filter(
    (place, at) => places.findIndex(({ start, end }) => start === place.start && end === place.end) === at,
  );
}

/** The passages that begin with one phrase and end with another in the same paragraph, widened to whole words. */
export function passagesBetween(copy: Copy, from: string, to: string): Passage[] {
  const ends = occurrences(copy, to);
  return occurrences(copy, from).flatMap(({ start, end: least }) => {
    const paragraph = paragraphAt(copy, start);
    const last = ends.find(({ end }) => end >= least);
    const together = last !== undefined && paragraph !== null && paragraphAt(copy, last.end - 1) === paragraph;
    return together ? [passageOf(copy, wholeWords(copy, { start, end: last.end }))] : [];
  });
}

/** The sentences that share most with a phrase, nearest first: what to offer when it is not there. */
export function nearestSentences(copy: Copy, phrase: string, count: number): Passage[] {
  const wanted = trigrams(normalise(phrase).text);
  const scored = copy.sentences.map((sentence) => {
    const theirs = trigrams(textOf(copy, sentence));
    return { sentence, score: [...wanted].filter((trigram) => theirs.has(trigram)).length };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ sentence }) => sentence);
}

function passageOf(copy: Copy, span: Span): Passage {
  return { paragraph: paragraphAt(copy, span.start), ...span, text: passageText(copy.body, span) };
}

function occurrences({ normalised }: Copy, phrase: string): Span[] {
  const { text, starts, ends } = normalised;
  const wanted = normalise(phrase).text;
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); wanted !== '' && at >= 0; at = text.indexOf(wanted, at + 1)) {
    spans.push({ start: starts[at] as number, end: ends[at + wanted.length - 1] as number });
  }
  return spans;
}

/** Anchors are sought at word edges only, so a phrase cut within a word would not be found again. */
function wholeWords({ normalised }: Copy, { start, end }: Span): Span {
  const { breaks, starts, ends } = normalised;
  let from = firstAtOrAfter(starts, start);
  let to = firstAtOrAfter(starts, end);
  while (breaks[from] === 0) from -= 1;
  while (breaks[to] === 0) to += 1;
  return { start: starts[from] as number, end: ends[to - 1] as number };
}

function textOf({ normalised }: Copy, { start, end }: Span): string {
  const { text, starts } = normalised;
  return text.slice(firstAtOrAfter(starts, start), firstAtOrAfter(starts, end));
}

function trigrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}
