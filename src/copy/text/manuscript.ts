import type { TextRange } from '../../model/values.ts';
import { type Copy, type CopyText, layOut, noLayout, readable } from '../copy.ts';
import { type CopyLine, copyLinesOf, placesIn, UNWRAPPED, wrapWidth } from './lines.ts';
import { beginsSentence, endsSentence, sentencesOf } from './sentences.ts';

/** Reads the sentences of a manuscript: plain text or Markdown, HTML, Word, or the text of a PDF. */
export function readManuscript(file: CopyText): Manuscript {
  const leftOut = new Map<string, number>();
  const leave = (reason: string) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  const placeAt = placesIn(file.text);
  const sentences: ManuscriptSentence[] = [];
  for (const { start, paragraph, text } of file.format === 'pdf' ? pdfSentences(file) : passagesOfText(file, leave)) {
    if (text.length > MAX_LENGTH) leave(`longer than ${MAX_LENGTH} characters`);
    else if (!/\d/.test(text) && (text.match(/\p{L}+/gu) ?? []).length < MIN_WORDS)
      leave(`shorter than ${MIN_WORDS} words`);
    else sentences.push({ line: file.format === 'text' ? placeAt(start).line : null, paragraph, text });
  }
  return { sentences, leftOut };
}

/** A sentence of a text that its author is still writing. */
interface ManuscriptSentence {
  /** The line on which it begins, from 1; null in a document without lines. */
  readonly line: number | null;
  /** The number of its paragraph, list item, table row or note, from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** The sentences of a manuscript, and how many parts are left out for each reason. */
export interface Manuscript {
  readonly sentences: readonly ManuscriptSentence[];
  readonly leftOut: ReadonlyMap<string, number>;
}

/** The longest sentence, in characters; longer ones are tables, lists and the like. */
const MAX_LENGTH = 3000;
/** The fewest words of a sentence without a number; shorter ones are headings and labels. */
const MIN_WORDS = 3;

type ManuscriptPart = { readonly start: number; readonly paragraph: number; readonly text: string };

/** The sentences of a PDF, whose paragraphs are found by the layout. */
function pdfSentences(file: CopyText): ManuscriptPart[] {
  const copy: Copy = layOut(file, noLayout);
  return copy.sentences.map(({ start, paragraph, text }) => ({ start, text, paragraph: (paragraph ?? 0) + 1 }));
}

function* passagesOfText({ text }: CopyText, leave: (reason: string) => void): Generator<ManuscriptPart> {
  const prose = withoutMarkup(text, leave);
  for (const [at, { start, end }] of blocksOf(prose).entries()) {
    for (const range of sentencesOf(prose.slice(start, end))) {
      const [from, to] = [start + range.start, start + range.end];
      yield { start: from, paragraph: at + 1, text: readable(prose.slice(from, to)) };
    }
  }
}

/** Markup, and why what is in it is left out if it is. */
const MARKUP: [RegExp, reason?: string][] = [
  [/(?<![\s\S])(?:---|\+\+\+)[ \t\r]*\n(?:[^\n]*\n){1,200}?(?:---|\+\+\+)[ \t\r]*$/m, 'front matter'],
  [/^(```|~~~)[^\n]*\n(?:(?!\1)[^\n]*\n)*\1[ \t\r]*$/gm, 'code'],
  [/<!--[^<>]{0,2000}-->|<\/?[a-z][^<>\n]{0,500}>/gi],
  [/(?<!\]\(<?)https?:\/\/[^\s)>\]]{1,2000}/gi],
  // The mark of a note, and the number at the end of a part of a thread.
  [/\[\^[^\]\n]{1,99}\](?!:)|(?<=\s)\d{1,3}\/(?=[ \t\r]*$)/gm],
  // Rules, lines below headings, and the ends of rows.
  [/^[ \t|:=*_-]{3,}$|\|(?=[ \t\r]*$)/gm],
  [/^(?:[ \t]*>)+/gm],
  [/\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`/g],
  [/(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])/gu],
];

/** Tags that end a line or a paragraph. */
const BREAK = /^<\/?(?:blockquote|br|div|h[1-6]|li|ol|p|table|tr|ul)\b/i;

/** The text without markup: white space that `readable` removes is there instead, so that all offsets stay the same. */
function withoutMarkup(text: string, leave: (reason: string) => void): string {
  return MARKUP.reduce((rest, [pattern, reason]) => {
    return rest.replace(pattern, (markup) => {
      if (reason !== undefined) leave(reason);
      const blank = markup.replace(/[^\n]/g, '\ufeff');
      if (!BREAK.test(markup)) return blank;
      return /^<br/i.test(markup) ? ` ${blank.slice(1)}` : `\n\n${blank.slice(2)}`;
    });
  }, text);
}

/** What begins a heading, an item of a list, a row of a table, a note or a part of a thread, as in "6/ Rights". */
const STARTER =
  /^(?:(?:#{1,6}|[-+•*]|\d{1,2}[.)])(?=\s)|\||\[\^[^\]\n]{1,99}\]:|\(?\d{1,3}\/\d{0,3}\)?(?=\s+[^\s\p{Ll}]))\s*/u;

/** The parts of a text from which no sentence goes on into the next one. */
function blocksOf(prose: string): TextRange[] {
  const lines = copyLinesOf(prose);
  const width = wrapWidth(lines);
  const blocks: { start: number; end: number }[] = [];
  let last: CopyLine | undefined;
  for (const line of lines) {
    const marks = STARTER.exec(line.text)?.[0] ?? '';
    const block = blocks.at(-1);
    if (!block || !last || line.blankBefore || marks !== '' || isApart(last, line, width))
      blocks.push({ start: line.start + marks.length, end: line.end });
    else block.end = line.end;
    last = line;
  }
  return blocks;
}

/** Whether no sentence goes on from a line to the next: it is a heading, or each paragraph is one line. */
function isApart(line: CopyLine, next: CopyLine, width: number): boolean {
  if (line.text.startsWith('#')) return true;
  if (!beginsSentence(next.text)) return false;
  if (width === UNWRAPPED) return true;
  return line.text.length < width / 2 && !endsSentence(line.text) && !/[,;:–—-]$|\s\p{Ll}{1,3}$/u.test(line.text);
}
