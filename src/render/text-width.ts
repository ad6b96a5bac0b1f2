import fastStringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** The number of columns of a text on a terminal. */
export function textWidth(text: string): number {
  // Most texts have only Latin letters, dashes, quotes, rules and our marks, and the library takes ten times as long.
  return /^[ -~\u00a0-\u024f‐-‧─●≠✓]*$/.test(text) ? text.length : fastStringWidth(text);
}

// A hyphen, slash or underscore ends a part, but not in dates, ranges or `pism-2404`.
const partEnd = /(?<=[^\d\s][-/_]|\d\/)(?=[^\d.])/;

/** The parts of a text that stay whole: words, divided at hyphens, slashes and underscores. */
export function wordParts(text: string): string[] {
  return text.split(' ').flatMap((word) => word.split(partEnd));
}

/** A text in lines of this width, broken between words, else between their parts, else anywhere. */
export function wrapText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const words = text.split(' ').map((word) => (textWidth(word) <= width ? word : breakWord(word, width)));
  return wrapAnsi(words.join(' '), width, { hard: true });
}

function breakWord(word: string, width: number): string {
  const lines = [''];
  for (const part of word.split(partEnd)) {
    const last = lines.length - 1;
    if (textWidth(`${lines[last]}${part}`) <= width) lines[last] += part;
    else lines.push(part);
  }
  return lines.filter((line) => line !== '').join('\n');
}

/** A text on one line of this width; a longer one ends in `…` after a whole word or part of one. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const part of text.split(' ').flatMap((word) => `${word} `.split(partEnd))) {
    if (textWidth((kept + part).trimEnd()) >= width) break;
    kept += part;
  }
  return `${kept.replace(/[\s,;:/_-]+$/, '')}…`;
}
