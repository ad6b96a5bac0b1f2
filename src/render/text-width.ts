import fastStringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** The number of columns of a text on a terminal. */
export function textWidth(text: string): number {
  // Most texts have only Latin letters, dashes, quotes, rules and our marks, and the library takes ten times as long.
  return /^[ -~\u00a0-\u024f‐-‧●≠✓]*$/.test(text) ? text.length : fastStringWidth(text);
}

// A hyphen, slash or underscore ends a part, but not in dates, ranges or `pism-2404`.
const partEnd = /(?<=[^\d\s][-/_]|\d\/)(?=[^\d.])/;

// Day, month and year stay on one line, and so does a place such as "paragraph 7".
const monthWord = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const inside = new RegExp(
  `(?<=\\d) (?=${monthWord})|(?<=\\b(?:${monthWord}[a-z]{0,6}|paragraph|page|row)) (?=\\d)`,
  'g',
);
const noBreak = '\u00a0';

function breakableWords(text: string): string[] {
  return text.replace(inside, noBreak).split(' ');
}

/** The parts of a text that stay whole: words, divided at hyphens, slashes and underscores. */
export function wordParts(text: string): string[] {
  return breakableWords(text).flatMap(piecesOfWord);
}

// Scripts that have no spaces between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function piecesOfWord(word: string): string[] {
  if (/^[ -~\u00a0-\u024f‐-‧]*$/.test(word) || !unspaced.test(word)) return word.split(partEnd);
  const parts: string[] = [];
  // A mark of punctuation stays with the word before it.
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(word))
    parts.push(isWordLike ? segment : `${parts.pop() ?? ''}${segment}`);
  return parts;
}

/** A text in lines of this width, broken between words, else between their parts, else anywhere. */
export function wrapText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const words = breakableWords(text).map((word) => (textWidth(word) <= width ? word : breakWord(word, width)));
  return wrapAnsi(words.join(' '), width, { hard: true }).replaceAll(noBreak, ' ');
}

function breakWord(word: string, width: number): string {
  const lines = [''];
  for (const part of piecesOfWord(word)) {
    const last = lines.length - 1;
    if (textWidth(`${lines[last]}${part}`) <= width) lines[last] += part;
    else lines.push(part);
  }
  return lines.filter((line) => line !== '').join('\n');
}

/** A text on one line of this width; a longer one ends in `…`, and not after *of* or *the*. */
export function cutText(text: string, width: number): string {
  // A first word that just fits, such as a date, is not broken for the sign that more follows.
  const [first = ''] = text.replace(inside, noBreak).split(' ');
  if (textWidth(text) <= width || textWidth(first) === width) return wrapText(text, width).split('\n')[0] ?? '';
  const [line = ''] = wrapText(text, Math.max(1, width - 1)).split('\n');
  const words = line.split(' ');
  while (words.length > 1 && weakEnd.test(words.at(-1) ?? '')) words.pop();
  return `${words.join(' ').replace(/[,;:/_-]$/, '')}…`;
}

const weakEnd = /^(a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/i;

/** A text in lines of this width, those after the first with an indent. */
export function wrapHanging(text: string, indent: number, width: number): string {
  return wrapText(text, Math.max(20, width - indent)).replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** A list on one line of this width; a longer one says how many more there are. */
export function cutList(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const [others = ''] = / and others$/.exec(text) ?? [];
  const items = text.slice(0, text.length - others.length).split(', ');
  const cuts = items.map((_, at) => `${items.slice(0, at).join(', ')}, ${items.length - at} more${others}`);
  return cuts.slice(1).findLast((cut) => textWidth(cut) <= width) ?? '…';
}
