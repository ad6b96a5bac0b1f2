import type { TextRange } from '../../../core/model/values.ts';
import { type CopyText, layOut, noLayout, readable } from '../copy.ts';
import { copyLinesOf, placesIn, UNWRAPPED, wrapWidth } from './lines.ts';
import { beginsSentence, sentencesOf } from './sentences.ts';

/** Reads the sentences of a manuscript: plain text or Markdown, HTML, Word, or the text of a PDF; `leftOut` is empty if none is. */
export function readManuscript(file: CopyText): { sentences: ManuscriptSentence[]; leftOut: string } {
  const placeAt = placesIn(file.text);
  const all = file.format === 'pdf' ? layOut(file, noLayout).sentences : sentencesIn(withoutMarkup(file.text));
  const [long, others] = [all.filter(isLong), all.filter((each) => !isLong(each))];
  const kept = others.filter(({ text }) => /\d/.test(text) || (text.match(/\p{L}+/gu) ?? []).length >= MIN_WORDS);
  const leftOut = [
    long.length > 0 && `${long.length} longer than ${MAX_LENGTH} characters`,
    others.length > kept.length && `${others.length - kept.length} shorter than ${MIN_WORDS} words`,
  ].filter(Boolean);
  return {
    sentences: kept.map(({ start, paragraph, text }) => {
      return { line: file.format === 'text' ? placeAt(start).line : null, paragraph: (paragraph ?? 0) + 1, text };
    }),
    leftOut: leftOut.length > 0 ? `Left out: ${leftOut.join(', ')}.` : '',
  };
}

/** A sentence of a text that its author is still writing. */
export interface ManuscriptSentence {
  /** The line on which it begins, from 1; null in a document without lines. */
  readonly line: number | null;
  /** The number of its paragraph, list item, table row or note, from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** The longest sentence, in characters; longer ones are tables, lists and the like. */
const MAX_LENGTH = 3000;
/** The fewest words of a sentence without a number; shorter ones are headings and labels. */
const MIN_WORDS = 3;

function isLong({ text }: { text: string }): boolean {
  return text.length > MAX_LENGTH;
}

/** The sentences of a text; none goes on over an empty line, or into the next line where each paragraph is one. */
function sentencesIn(prose: string) {
  const lines = copyLinesOf(prose);
  const isUnwrapped = wrapWidth(lines) === UNWRAPPED;
  const blocks: TextRange[] = [];
  for (const { start, end, text, blankBefore } of lines) {
    const block = blocks.at(-1);
    if (block && !blankBefore && !(isUnwrapped && beginsSentence(text))) block.end = end;
    else blocks.push({ start, end });
  }
  return blocks.flatMap(({ start, end }, paragraph) =>
    sentencesOf(prose.slice(start, end)).map((range) => {
      const from = start + range.start;
      return { start: from, paragraph, text: readable(prose.slice(from, start + range.end)) };
    }),
  );
}

/** Front matter, code, tags, addresses, marks of notes, rules, ends of rows and of parts of a thread, quotes, emphasis. */
const MARKUP = [
  /(?<![\s\S])(?:---|\+\+\+)[ \t\r]*\n(?:[^\n]*\n){1,200}?(?:---|\+\+\+)[ \t\r]*$/m,
  /^(```|~~~)[^\n]*\n(?:(?!\1)[^\n]*\n)*\1[ \t\r]*$/gm,
  /<!--[^<>]{0,2000}-->|<\/?[a-z][^<>\n]{0,500}>/gi,
  /(?<!\]\(<?)https?:\/\/[^\s)>\]]{1,2000}/gi,
  /\[\^[^\]\n]{1,99}\](?!:)|(?<=\s)\d{1,3}\/(?=[ \t\r]*$)/gm,
  /^[ \t|:=*_-]{3,}$|\|(?=[ \t\r]*$)/gm,
  /^(?:[ \t]*>)+/gm,
  /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`|(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])/gu,
];
/** Tags that end a paragraph. */
const BREAK = /<\/?(?:blockquote|div|h[1-6]|li|ol|p|table|tr|ul)\b[^<>\n]{0,500}>/gi;
/** What begins a heading, an item of a list, a row of a table, a note or a part of a thread, as in "6/ Rights". */
const STARTER =
  /^[ \t\ufeff]*(?:(?:[-+•*]|\d{1,2}[.)])(?=\s)|\||\[\^[^\]\n]{1,99}\]:|\(?\d{1,3}\/\d{0,3}\)?(?=\s+[^\s\p{Ll}]))/gmu;

/** The text without markup, with white space in its place, so that all offsets stay the same; a vertical tab makes an empty line. */
function withoutMarkup(text: string): string {
  const blank = (markup: string) => markup.replace(/[^\n]/g, '\ufeff');
  const apart = (markup: string) => `\v${blank(markup.slice(1))}`;
  const marked = text.replace(BREAK, (tag) => `\v\v${blank(tag.slice(2))}`).replace(/<br\b/gi, ' <b');
  const heading = (_: string, marks: string, title: string) => `${'\v'.repeat(marks.length)}${title}\v`;
  return MARKUP.reduce((rest, pattern) => rest.replace(pattern, blank), marked)
    .replace(/^(#{1,6})[ \t]([^\n]*)$/gm, heading)
    .replace(STARTER, apart);
}
