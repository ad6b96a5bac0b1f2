import fastStringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** The columns that a text takes on a terminal; for most texts ten times faster than the library. */
export function textWidth(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (!isOneColumn(text.charCodeAt(at))) return fastStringWidth(text);
  }
  return text.length;
}

// ASCII, European letters and accents, typographic punctuation and the marks of tables. A regular expression for them
// takes a millisecond to compile.
function isOneColumn(code: number): boolean {
  if (code <= 0x7e) return code >= 0x20;
  if (code <= 0x2ff) return code >= 0xa1 && code !== 0xad;
  if (code <= 0x205e) return (code >= 0x2010 && code <= 0x2027) || code >= 0x2030;
  return code === 0x2500 || code === 0x25cf || code === 0x2260 || code === 0x2713;
}

/** No column is made narrower than this to let the others fit. */
const minWidth = 8;
/** Words up to the first of these widths stay whole if the page is wide enough for that; else up to the next. */
const wordWidths = [20, 16, 14, 12, 10, 9];

/** The widths of columns that let a table fit into a page, by narrowing the widest; nothing when it cannot fit. */
export function fitWidths(rows: string[][], page: number, gap: number): number[] | undefined {
  const cells = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
  const natural = cells.map((texts) => Math.min(page, widest(texts)));
  const words = cells.map((texts) => widest(texts.flatMap((text) => text.split(' '))));
  const available = page - gap * (natural.length - 1);
  for (const wordWidth of wordWidths) {
    const least = natural.map((width, column) => Math.min(width, wordWidth, Math.max(minWidth, words[column] ?? 0)));
    if (sum(least) <= available) return narrow(natural, least, available);
  }
  return undefined;
}

function widest(texts: string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 1);
}

// Takes width from the widest columns until all fit.
function narrow(natural: number[], least: number[], available: number): number[] {
  const widths = [...natural];
  for (let over = sum(widths) - available; over > 0; over -= 1) {
    const spare = widths.map((width, position) => (width > (least[position] ?? 0) ? width : 0));
    const first = spare.indexOf(Math.max(...spare));
    widths[first] = (widths[first] ?? 1) - 1;
  }
  return widths;
}

function sum(widths: number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** A text in lines of this width, broken between words, else after a hyphen, slash or underscore, else anywhere. */
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
