import type { JsonObject } from '../model/json.ts';
import type { Column } from './columns.ts';

/** What a command found, ready for any format. */
export interface Result {
  /** What tables show. */
  columns: Column[];
  /** What data formats hold; the same as `columns` where the user named them. */
  all: Column[];
  rows: Iterable<JsonObject>;
  /** Whether the rows may have no end, so that each chunk is written as it comes. */
  endless?: boolean;
  /** Lines below a table: what its marks mean, what its numbers show. */
  notes?: string[];
}
