import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { PismError } from '../errors.ts';
import type { JsonObject } from '../model/values.ts';
import { mapColumns } from './columns.ts';
import { maxRows, splitHint } from './decode.ts';
import { inTime, rowsAtOnce } from './patterns.ts';
import { factOfRow, type ImportContext, type Reason } from './row.ts';
import { openTable } from './table.ts';

/** Facts by their ids. */
export type Facts = Map<string, JsonObject>;

/** A row that is no fact, with all the reasons. */
export interface RejectedRow {
  file: string;
  row: number;
  reasons: Reason[];
}

/** What all rows of some tables came to; every row that is not blank is in one of the first three. */
export interface Collected {
  /** In the order of the rows. */
  facts: Facts;
  rejected: RejectedRow[];
  /** How many rows the map leaves out, by its reasons. */
  leftOut: Map<string, number>;
  rows: number;
  /** Columns that the map names nowhere. */
  unused: Set<string>;
}

/** How tables are read. */
export interface TableReading {
  encoding?: string | undefined;
  /** Is told how many rows have been read, of one table and of all. */
  progress?: ((file: string, rows: number, of: number) => void) | undefined;
}

/** Reads the facts in these tables as the map says. Throws a PismError with all that keeps a table from being read. */
export async function collectFacts(files: string[], context: ImportContext, reading: TableReading): Promise<Collected> {
  const collected: Collected = { facts: new Map(), rejected: [], leftOut: new Map(), rows: 0, unused: new Set() };
  const keys = new DuplicateKeys(collected);
  const failures: PismError[] = [];
  for (const file of files) {
    try {
      await collectTable(file, context, reading, keys);
    } catch (thrown) {
      if (!(thrown instanceof PismError)) throw thrown;
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw together(failures, files.length);
  return collected;
}

async function collectTable(
  path: string,
  context: ImportContext,
  { encoding, progress }: TableReading,
  keys: DuplicateKeys,
): Promise<void> {
  const { map, kind } = context;
  const { collected } = keys;
  const table = await openTable(path, { ...map.table, ...(encoding !== undefined && { encoding }) });
  collected.rows += table.rows.length;
  if (collected.rows > maxRows) {
    const message = `The tables have more than ${maxRows.toLocaleString('en-GB')} rows together`;
    throw new PismError('unreadable', message, splitHint);
  }
  const columns = inTime(path, () => mapColumns(path, table, map, kind));
  const file = basename(path);
  for (let start = 0; start < table.rows.length; start += rowsAtOnce) {
    const rows = table.rows.slice(start, start + rowsAtOnce);
    const results = inTime(path, () => rows.map((row) => ({ row, result: factOfRow(context, columns, row, file) })));
    for (const { row, result } of results) {
      if ('fact' in result) keys.add(result.fact);
      else if ('leftOut' in result) keys.leaveOut(result.leftOut);
      else collected.rejected.push({ file, row: row.row, reasons: result.reasons });
    }
    progress?.(file, start, table.rows.length);
  }
  for (const heading of columns.unused) collected.unused.add(heading);
}

function together([first, ...others]: PismError[], files: number): PismError {
  if (first && others.length === 0) return new PismError('unreadable', first.message, `${first.hint}\n${untouched}`);
  const each = [first, ...others].map((failure) => `${failure?.message}\n${failure?.hint?.replace(/^/gm, '  ')}`);
  const message = `${each.length} of ${files} tables cannot be read`;
  return new PismError('unreadable', message, [...each, untouched].join('\n'));
}

const untouched = 'Nothing was written.';

/** Keeps facts by their ids. Of different rows with one key none is taken: which of them is right is not known. */
class DuplicateKeys {
  readonly collected: Collected;
  /** Places of the first facts of keys that several rows have. */
  readonly #rejected = new Map<string, string>();

  constructor(collected: Collected) {
    this.collected = collected;
  }

  leaveOut(why: string): void {
    const { leftOut } = this.collected;
    leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  }

  add(fact: JsonObject): void {
    const { facts } = this.collected;
    const id = String(fact['id']);
    const former = facts.get(id);
    const other = former ? placeText(former) : this.#rejected.get(id);
    if (other === undefined) facts.set(id, fact);
    else if (former && isDeepStrictEqual({ ...former, source: null }, { ...fact, source: null }))
      this.leaveOut('the same as another row');
    else {
      this.#reject(fact, id, other);
      if (former) this.#reject(former, id, placeText(fact));
      facts.delete(id);
      this.#rejected.set(id, other);
    }
  }

  #reject(fact: JsonObject, id: string, other: string): void {
    const says = `it has the same key as ${other}; let \`key\` in the map tell them apart`;
    this.collected.rejected.push({ ...placeOf(fact), reasons: [{ column: '', cell: id, says }] });
  }
}

/** The table and row that a fact is from. */
export function placeOf({ source }: JsonObject): { file: string; row: number } {
  return source as { file: string; row: number };
}

function placeText(fact: JsonObject): string {
  const { file, row } = placeOf(fact);
  return `${file} row ${row}`;
}
