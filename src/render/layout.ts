import type { Display } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText } from '../query/result.ts';
import { textWidth, wordParts } from './text-width.ts';

/** The widths of columns, with space between them, on a page of this many characters, or of a wider one if their words need it. */
export function widthsOn(page: number, columns: Column[], sample: JsonObject[], display: Display) {
  const shares = columns.map((column) => {
    const texts = [column.title, ...sample.map((row) => cellText(column, row, display))];
    return shareOf(column, texts, page);
  });
  for (let total = page; ; total += page) {
    const widths = shareWidth(shares, total - gap * columns.length)?.map((width) => width + gap);
    if (widths) return { widths, total };
  }
}

/** The longest word that is not broken; addresses and hostile texts have longer ones. */
const maxWord = 30;
/** The least width for sentences: in a narrower column they are harder to read than labelled lines. */
const minForSentence = 28;
/** The space between columns. */
export const gap = 2;

/** How narrow and how wide a column may be, and how much it gets beside others. */
export type Share = Record<'least' | 'most' | 'weight', number>;

/** The widths of columns that share this one, the same for all that get less than they need; undefined if they do not fit. */
export function shareWidth(columns: Share[], available: number): number[] | undefined {
  const widthsFor = (share: number) =>
    columns.map(({ least, most, weight }) => Math.min(most, Math.max(least, share * weight)));
  const shares = Array.from({ length: Math.max(0, available) }, (_, at) => available - at);
  const widths = [...shares, 0].map(widthsFor).find((each) => sum(each) <= available);
  if (!widths) return undefined;
  let left = available - sum(widths);
  return widths.map((width, at) => {
    const more = Math.min(left, (columns[at]?.most ?? 0) - width);
    left -= more;
    return width + more;
  });
}

/** How narrow a column of these texts may be if they wrap between words, and how wide. */
export function shareOf({ name, shown }: Pick<Column, 'name' | 'shown'>, texts: string[], page: number): Share {
  const isWidest = shown === 'sentence' || shown === 'below' || name === 'says' || name === 'about';
  const word = Math.min(widest(texts.flatMap(wordParts)), maxWord, page);
  return { most: widest(texts), least: Math.max(word, isWidest ? minForSentence : 1), weight: isWidest ? 2 : 1 };
}

/** The width of the widest of these texts. */
export function widest(texts: string[]): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text)), 1);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
