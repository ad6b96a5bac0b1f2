import { cached } from '../../../core/model/text.ts';
import type { TextRange } from '../../../core/model/values.ts';

/** Splits a paragraph into sentences; a run-in heading belongs to the sentence after it. */
export function sentencesOf(paragraph: string): TextRange[] {
  const text = paragraph.replace(/\s/g, ' ');
  const sentences: TextRange[] = [];
  let start = 0;
  for (const { segment, index } of segmenter().segment(text)) {
    const end = index + segment.length;
    // Reading the whole part for each of a million initials would take quadratic time; only its last words matter.
    const tail = text.slice(Math.max(start, end - 200), end).trim();
    if (end < text.length && continuesAfter(tail, text.slice(end, end + 40))) continue;
    const part = text.slice(start, end);
    if (tail !== '') sentences.push({ start: end - part.trimStart().length, end: start + part.trimEnd().length });
    start = end;
  }
  return sentences;
}

/** Abbreviations that never end a sentence. */
const ABBREVIATION = /(?:^|[\s(“"'‘[])(?:e\.\s?g|i\.\s?e|cf|vs|viz|st|mr|mrs|ms|dr|prof|gen|col|sen|rep|gov|mt)\.$/i;

/** Abbreviations that end no sentence if a number follows, as in "No. 96". */
const BEFORE_NUMBER = /(?:^|[\s(“"'‘[])(?:nos?|nr|arts?|paras?|pp?|vol|fig|approx|ca)\.$/i;

/** A single initial ("Xi J.") never ends a sentence; several ("the U.S.") may. */
const INITIAL = /(?:^|[^\p{L}.])\p{Lu}\.$/u;
const INITIALS = /(?:^|[^\p{L}])(?:\p{Lu}\.){2,}$/u;

/** Words that begin a sentence after "U.S."; others continue a name. */
const OPENERS = new Set(
  `a although an and as at because both but by despite during even for from further however if in instead it its many
  meanwhile moreover most nevertheless nor on one others since so some still such that the their there therefore these
  they this those though thus to under until we what when where whether which while with yet`.split(/\s+/),
);

/** A footnote mark may follow the full stop, but "3.5" is a number. */
const SENTENCE_END = /(?:[.!?…]["'”’»)\]]*|(?<!\d)[.!?…]["'”’»)\]]*\[?\d{1,2}\]?)$/;

/** Whether a line ends as a sentence may end. */
export function endsSentence(text: string): boolean {
  // A line may be a whole text; only its last words matter.
  const end = text.slice(-200);
  return SENTENCE_END.test(end) && !ABBREVIATION.test(end);
}

/** Whether a line begins as a sentence may begin: not in lower case. */
export function beginsSentence(text: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  return first !== '' && first === first.toUpperCase();
}

/** Words that stay in lower case in a heading. */
const SMALL_WORD = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|vs\.?)$/;

/** The longest heading, in characters. */
const MAX_HEADING = 200;

/** Whether a sentence is a run-in heading such as "Conclusions and Perspectives.": up to six words in title case. */
export function isHeading(sentence: string): boolean {
  if (sentence.length > MAX_HEADING) return false;
  const words = sentence.replace(/\.$/, '').split(/\s+/);
  if (words.length > 6 || !endsSentence(sentence)) return false;
  return words.every((word, at) => /^\p{Lu}/u.test(word) || (at > 0 && SMALL_WORD.test(word)));
}

const RUN_IN_HEADING = /^\s*((?:\S+\s+){0,5}?\S*\p{L}{2}\.)\s+(?=\S)/u;

/** Where a sentence begins after its run-in heading; 0 without one. */
export function headingEnd(sentence: string): number {
  const match = RUN_IN_HEADING.exec(sentence.slice(0, 2 * MAX_HEADING));
  return match?.[1] !== undefined && isHeading(match[1]) ? match[0].length : 0;
}

// Making one takes 10 ms, and most commands that read a copy need none.
const segmenter = cached(() => new Intl.Segmenter('en', { granularity: 'sentence' }));

/** Whether a sentence continues with `rest` although the segmenter ends it. */
function continuesAfter(sentence: string, rest: string): boolean {
  if (ABBREVIATION.test(sentence) || INITIAL.test(sentence) || isHeading(sentence)) return true;
  // As in: He asked “why?” and left.
  if (/^[\s“"'‘(]*\p{Ll}/u.test(rest)) return true;
  if (BEFORE_NUMBER.test(sentence)) return /^\s*\d/.test(rest);
  const next = /\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '';
  return INITIALS.test(sentence) && !OPENERS.has(next);
}
