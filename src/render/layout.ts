import type { Display } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { type Column, cellText } from '../query/result.ts';
import { titleText } from './options.ts';
import { textWidth, wordParts } from './text-width.ts';

/** The heading and the texts of a column, and how narrow it may be. */
interface Candidate {
  heading: string;
  texts: string[];
  /** Whether its texts are not wrapped. */
  isWhole?: boolean;
  /** Whether it gets twice the width of the other columns. */
  isWidest?: boolean | undefined;
}

/** The longest word that is not broken; addresses and hostile texts have longer ones. */
const maxWord = 30;
/** The space between columns of a document, in characters. */
const gap = 2;
/** The least width for sentences: in a narrower column they are harder to read than labelled lines. */
const minForSentence = 28;

/** How narrow and how wide a column may be, and how much it gets beside others. */
export type Share = Record<'least' | 'most' | 'weight', number>;

/** The widths of columns that fill a page; undefined if they do not fit. */
export function fitColumns(candidates: Candidate[], page: number, gap: number): number[] | undefined {
  const columns = candidates.map((candidate) => measure(candidate, page));
  return shareWidth(columns, page - gap * (candidates.length - 1));
}

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

/** The widths of columns, with space between them, on a page of this many characters, or of a wider one if their words need it. */
export function widthsOn(page: number, columns: Column[], sample: JsonObject[], display: Display) {
  const candidates = columns.map((column) => ({
    heading: titleText(column, display),
    texts: sample.map((row) => cellText(column, row, display)),
    isWidest: column.isWidest,
  }));
  for (let total = page; ; total += page) {
    const widths = fitColumns(candidates, total - gap, gap)?.map((width) => width + gap);
    if (widths) return { widths, total };
  }
}

function measure({ heading, texts, isWhole = false, isWidest = false }: Candidate, page: number): Share {
  const widest = (words: string[]) => words.reduce((width, word) => Math.max(width, textWidth(word)), 1);
  const most = widest([heading, ...texts]);
  const word = widest([heading, ...texts].flatMap(wordParts));
  const least = isWhole ? most : Math.max(Math.min(word, maxWord, page), isWidest ? minForSentence : 1);
  return { most, least, weight: isWidest ? 2 : 1 };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
