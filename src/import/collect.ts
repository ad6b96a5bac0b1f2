import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { PismError } from '../errors.ts';
import type { JsonObject } from '../model/values.ts';
import { FactStore } from './fact-store.ts';
import type { Reason, RowContext, RowResult } from './row.ts';
import { openRows } from './row-reader.ts';

/** A row that is no fact, with all the reasons. */
interface RejectedRow {
  file: string;
  row: number;
  reasons: Reason[];
}

/** What all rows of some tables came to; every row that is not blank is in one of the three. */
export interface Collected {
  /** By id, in the order of the rows. */
  facts: FactStore;
  rejected: RejectedRow[];
  /** How many rows the map leaves out, by its reasons. */
  leftOut: Map<string, number>;
  rows: number;
  /** Columns that the map names nowhere. */
  unused: string[];
}

/** How reading tables is going. */
export interface TableProgress {
  bytes(count: number): void;
  rows(count: number): void;
}

/** Reads the facts in these tables as the map says. Throws a PismError with all that keeps a table from being read. */
export async function collectFacts(
  files: string[],
  context: RowContext,
  { encoding, progress }: { encoding?: string | undefined; progress?: TableProgress | undefined } = {},
): Promise<Collected> {
  const collected: Collected = { facts: new FactStore(), rejected: [], leftOut: new Map(), rows: 0, unused: [] };
  const failures: PismError[] = [];
  const unused = new Set<string>();
  const keys = new KeyKeeper(collected);
  for (const file of files) {
    try {
      const { reader, rows } = await openRows(file, context, { encoding, onBytes: progress?.bytes });
      for await (const { row, result } of rows) {
        collected.rows += 1;
        if (collected.rows % rowsBetween === 0) progress?.rows(collected.rows);
        take(result, { file: basename(file), row: row.row }, keys);
      }
      for (const heading of reader.unused()) unused.add(heading);
    } catch (thrown) {
      if (!(thrown instanceof PismError)) throw thrown;
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw together(failures, files.length);
  collected.unused = [...unused];
  return collected;
}

function together([first, ...others]: PismError[], files: number): PismError {
  if (first && others.length === 0) return new PismError('unreadable', first.message, `${first.hint}\n${untouched}`);
  const each = [first, ...others].map((failure) => `${failure?.message}\n${failure?.hint?.replace(/^/gm, '  ')}`);
  const message = `${each.length} of ${files} tables cannot be read`;
  return new PismError('unreadable', message, [...each, untouched].join('\n'));
}

const untouched = 'Nothing was written.';

/** How often progress is told, in rows. */
const rowsBetween = 500;

function take(result: RowResult, place: { file: string; row: number }, keys: KeyKeeper): void {
  const { leftOut, rejected } = keys.collected;
  if ('fact' in result) keys.add(result.fact);
  else if ('leftOut' in result) leftOut.set(result.leftOut, (leftOut.get(result.leftOut) ?? 0) + 1);
  else rejected.push({ ...place, reasons: result.reasons });
}

/** Keeps facts by their ids. Of different rows with one key none is taken: which of them is right is not known. */
class KeyKeeper {
  readonly collected: Collected;
  /** Where the first fact of a key stood that several rows have. */
  readonly #rejected = new Map<string, string>();

  constructor(collected: Collected) {
    this.collected = collected;
  }

  add(fact: JsonObject): void {
    const { facts, leftOut } = this.collected;
    const id = String(fact['id']);
    const former = facts.get(id);
    const other = former ? placeOf(former) : this.#rejected.get(id);
    if (other === undefined) {
      facts.set(fact);
    } else if (former && isDeepStrictEqual({ ...former, source: null }, { ...fact, source: null })) {
      leftOut.set(repeated, (leftOut.get(repeated) ?? 0) + 1);
    } else {
      this.#reject(fact, id, other);
      if (former) this.#reject(former, id, placeOf(fact));
      facts.delete(id);
      this.#rejected.set(id, other);
    }
  }

  #reject(fact: JsonObject, id: string, other: string): void {
    const { file, row } = fact['source'] as { file: string; row: number };
    const says = `it has the same key as ${other}; let \`key\` in the map tell them apart`;
    this.collected.rejected.push({ file, row, reasons: [{ column: '', cell: id, says }] });
  }
}

/** Why a row is left out that says what another one says. */
const repeated = 'the same as another row';

function placeOf(fact: JsonObject): string {
  const { file, row } = fact['source'] as { file: string; row: number };
  return `${file} row ${row}`;
}
