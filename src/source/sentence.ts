import type { Span } from './span.ts';

/** Abbreviations that never end a sentence. */
const NEVER = /(?:^|[\s(“"'‘[])(?:e\.\s?g|i\.\s?e|cf|vs|viz|st|mr|mrs|ms|dr|prof|gen|col|sen|rep|gov|mt)\.$/i;

/** Abbreviations that do not end a sentence where a number follows, as in "No. 96". */
const BEFORE_NUMBER = /(?:^|[\s(“"'‘[])(?:nos?|nr|arts?|paras?|pp?|vol|fig|approx|ca)\.$/i;

/** A single initial ("Xi J.") never ends a sentence; several ("the U.S.") may. */
const INITIAL = /(?:^|[^\p{L}.])\p{Lu}\.$/u;
const INITIALS = /(?:^|[^\p{L}])(?:\p{Lu}\.){2,}$/u;

/** Words that begin a sentence rather than go on with a name after "U.S.": articles, pronouns, conjunctions and the like. */
const OPENERS = new Set(
  `a although an and as at because both but by despite during even for from further however if in instead it its many
  meanwhile moreover most nevertheless nor on one others since so some still such that the their there therefore these
  they this those though thus to under until we what when where whether which while with yet`.split(/\s+/),
);

/** A footnote mark may follow, but "3.5" is a number. */
const SENTENCE_END = /(?:[.!?…]["'”’»)\]]*|(?<!\d)[.!?…]["'”’»)\]]*\[?\d{1,2}\]?)$/;

/** Whether a line ends where a sentence may end. */
export function finished(text: string): boolean {
  return SENTENCE_END.test(text) && !NEVER.test(text);
}

/** Whether a line begins as a sentence may begin: not in lower case. */
export function begins(text: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  return first !== '' && first === first.toUpperCase();
}

/** Words of a heading that stay in lower case. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|vs\.?)$/;

/** Whether a sentence is a run-in heading such as "Conclusions and Perspectives.": up to six words in title case. */
export function isHeading(sentence: string): boolean {
  const words = sentence.replace(/\.$/, '').split(/\s+/);
  if (words.length > 6 || !finished(sentence)) return false;
  return words.every((word, at) => /^\p{Lu}/u.test(word) || (at > 0 && SMALL.test(word)));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a paragraph into sentences, as offsets into it. Abbreviations do not end one, and a run-in heading belongs to
 * the sentence after it.
 */
export function sentencesOf(paragraph: string): Span[] {
  const flat = paragraph.replace(/\s/g, ' ');
  const sentences: Span[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(flat)) {
    const end = index + segment.length;
    // Only the last words matter, and a text of a million initials must not be read again for each of them.
    const tail = flat.slice(Math.max(start, end - 200), end).trim();
    if (end < flat.length && goesOn(tail, flat.slice(end, end + 40))) continue;
    if (tail !== '') sentences.push(trimmed(flat, start, end));
    start = end;
  }
  return sentences;
}

/** Where the sentence proper begins, after a run-in heading; 0 without one. */
export function headingEnd(sentence: string): number {
  const match = /^\s*((?:\S+\s+){0,5}?\S*\p{L}{2}\.)\s+(?=\S)/u.exec(sentence);
  return match?.[1] !== undefined && isHeading(match[1].trim()) ? match[0].length : 0;
}

function goesOn(sentence: string, rest: string): boolean {
  if (NEVER.test(sentence) || INITIAL.test(sentence) || isHeading(sentence)) return true;
  // As in: He asked “why?” and left.
  if (/^[\s“"'‘(]*\p{Ll}/u.test(rest)) return true;
  if (BEFORE_NUMBER.test(sentence)) return /^\s*\d/.test(rest);
  const next = /\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '';
  return INITIALS.test(sentence) && !OPENERS.has(next);
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length };
}
