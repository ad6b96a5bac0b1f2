/** A piece of text on a page: where its baseline begins, counted from the lower left corner, how wide and how high it is. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a column: its fragments joined. */
export interface PrintedLine extends Fragment {
  /** The column it stands in, or `FURNITURE`. */
  readonly column: number;
}

/** The column number that stands for running heads and footers. */
export const FURNITURE = -1;

/** The middle one of some numbers, 0 without any. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The number that a share of some numbers lies below, 0 without any. */
export function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
}
