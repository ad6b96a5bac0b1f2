import { wrapAnsi } from 'fast-wrap-ansi';
import { textWidth } from './text-width.ts';

/** No column is made narrower than this to let the others fit. */
const narrowest = 8;
/** Words up to the first of these widths are not broken if there is room for that; else up to the next. */
const unbroken = [20, 16, 14, 12, 10, 9];

/**
 * The widths of columns that let a table fit into a page: each as wide as its content where there is room, the widest
 * ones narrowed where there is not. Nothing when even narrow columns would not fit.
 */
export function fitWidths(rows: string[][], page: number, gap: number): number[] | undefined {
  const natural = (rows[0] ?? []).map((_, column) => Math.max(1, ...rows.map((row) => textWidth(row[column] ?? ''))));
  const words = natural.map((_, column) => longestWord(rows, column));
  const room = page - gap * (natural.length - 1);
  for (const longest of unbroken) {
    const least = natural.map((width, column) => Math.min(width, longest, Math.max(narrowest, words[column] ?? 0)));
    if (sum(least) <= room) return narrow(natural, least, room);
  }
  return undefined;
}

function longestWord(rows: string[][], column: number): number {
  let longest = 0;
  for (const row of rows)
    for (const word of (row[column] ?? '').split(' ')) longest = Math.max(longest, textWidth(word));
  return longest;
}

/** Takes width from the widest columns, one step at a time, until all fit. */
function narrow(natural: number[], least: number[], room: number): number[] {
  const widths = [...natural];
  for (let over = sum(widths) - room; over > 0; over = sum(widths) - room) {
    const spare = widths.map((width, position) => (width > (least[position] ?? 0) ? width : 0));
    const widest = Math.max(...spare);
    const next = Math.max(0, ...spare.filter((width) => width < widest));
    const chosen = spare.flatMap((width, position) => (width === widest ? [position] : []));
    const step = Math.max(1, Math.min(Math.ceil(over / chosen.length), widest - Math.max(next, 1)));
    for (const position of chosen.slice(0, over)) {
      widths[position] = Math.max(least[position] ?? 1, widest - step);
    }
  }
  return widths;
}

function sum(widths: number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** A text broken into lines of this width: between words, else after a hyphen, slash or underscore, else anywhere. */
export function wrapText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const words = text.split(' ').map((word) => (textWidth(word) <= width ? word : breakWord(word, width)));
  return wrapAnsi(words.join(' '), width, { hard: true });
}

function breakWord(word: string, width: number): string {
  const lines = [''];
  for (const part of word.split(/(?<=[-/_])/)) {
    const last = lines.length - 1;
    if (textWidth(`${lines[last]}${part}`) <= width) lines[last] += part;
    else lines.push(part);
  }
  return lines.filter((line) => line !== '').join('\n');
}
