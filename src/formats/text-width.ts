/** Measures, wraps and cuts texts by their columns on a terminal. */
import fastStringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** The number of columns of a text on a terminal. */
export function textWidth(text: string): number {
  // Most texts have only Latin letters, dashes, quotes, rules and our marks, and the library takes ten times as long.
  return /^[ -~\u00a0-\u024f‐-‧●≠✓]*$/.test(text) ? text.length : fastStringWidth(text);
}

// Day, month and year stay on one line.
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const insideDate = new RegExp(`(?<=\\d) (?=${month})|(?<=\\b${month}[a-z]{0,6}) (?=\\d)`, 'g');
const noBreak = '\u00a0';

/** The words of a text; a date counts as one word. */
export function wordsIn(text: string): string[] {
  return text.replace(insideDate, noBreak).split(' ');
}

/** A text in lines of this width, broken between words, else anywhere. */
export function wrapText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return wrapAnsi(wordsIn(text).join(' '), width, { hard: true }).replaceAll(noBreak, ' ');
}

/** A text on one line of this width; a longer one ends in `…`, and not after *of the* or a comma. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return wrapText(text, width - 1).replace(
    /(?: (?:an?|and|at|by|for|from|in|of|on|or|the|to|with)){0,2}[,;:/_-]?\n[\s\S]*$/i,
    '…',
  );
}

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
  cuts[0] = `${items.length}${others || ' in all'}`;
  return cuts.findLast((cut) => textWidth(cut) <= width) ?? '…';
}
