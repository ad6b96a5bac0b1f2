import type { Json } from './values.ts';

/** Where a fact is in its source, with the anchor of its passage; null where a key does not apply. Paragraph 0 is the lead. */
export type Place = Record<'paragraph' | 'page' | 'row' | 'chars', number | null> &
  Record<'file' | 'hash', string | null>;

/** The columns of a place in `fact_rows`, in the order of its keys. */
export const placeColumns = ['paragraph', 'page_number', 'file_name', 'row_number', 'chars', 'hash'];

/** The SQL that orders facts by source and place. */
export const placeOrder = ['source', ...placeColumns.slice(0, 4)].map((name) => `f.${name}`).join(', ');

/** The place in these columns. */
export function placeIn(cells: Json[]): Place {
  const [paragraph = null, page = null, file = null, row = null, chars = null, hash = null] = cells;
  return { paragraph, page, file, row, chars, hash } as Place;
}

/** A place in words: `lead`, `paragraph 3`, `page 12`, `row 37 of 4-4.csv`. */
export function placeText({ paragraph, page, file, row }: Pick<Place, 'paragraph' | 'page' | 'file' | 'row'>): string {
  if (row !== null) return `row ${row} of ${file}`;
  if (page !== null) return `page ${page}`;
  return paragraph === 0 ? 'lead' : `paragraph ${paragraph}`;
}
