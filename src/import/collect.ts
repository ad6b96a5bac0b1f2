import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { PismError } from '../errors.ts';
import type { JsonObject } from '../model/values.ts';
import { mapColumns } from './columns.ts';
import { inTime, rowsAtOnce } from './patterns.ts';
import { factOfRow, type ImportContext, type Rejection } from './row.ts';
import { openTable, type TableRow } from './table.ts';
import { limitRows } from './table-bytes.ts';

/** Reads the facts of tables by a map. Throws a PismError with the failures of all tables. */
export async function collectFacts(files: string[], context: ImportContext): Promise<Collected> {
  const collected: Collected = { facts: new Map(), rejected: [], leftOut: new Map(), rows: 0, unused: new Set() };
  const facts: JsonObject[] = [];
  const failures: PismError[] = [];
  for (const file of files) {
    try {
      facts.push(...(await factsInFile(file, context, collected)));
    } catch (thrown) {
      if (!(thrown instanceof PismError)) throw thrown;
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw together(failures, files.length);
  for (const [id, all] of Map.groupBy(facts, (fact) => String(fact['id']))) addFact(id, all, collected);
  return collected;
}

/** Facts by their ids. */
export type FactsById = Map<string, JsonObject>;

/** A rejected row with all reasons. */
export interface RejectedRow extends Rejection {
  file: string;
  row: number;
}

/** The results of all rows; every row that is not blank is in one of the first three. */
export interface Collected {
  /** In the order of the rows. */
  facts: FactsById;
  rejected: RejectedRow[];
  /** The number of rows that the map leaves out, by reason. */
  leftOut: Map<string, number>;
  rows: number;
  /** Columns that the map does not name. */
  unused: Set<string>;
}

async function factsInFile(path: string, context: ImportContext, collected: Collected): Promise<JsonObject[]> {
  const table = await openTable(path, context.map.table);
  collected.rows += limitRows(path, table.rows, collected.rows).length;
  const columns = inTime(path, () => mapColumns(path, table, context.map, context.kind));
  const file = basename(path);
  const facts: JsonObject[] = [];
  for (let start = 0; start < table.rows.length; start += rowsAtOnce) {
    if (start > 0) context.progress?.(file, start, table.rows.length);
    const rows = table.rows.slice(start, start + rowsAtOnce);
    const read = (row: TableRow) => factOfRow(context, columns, row, file);
    const results = inTime(path, () => rows.map((row) => ({ row, result: read(row) })));
    for (const { row, result } of results) {
      if ('fact' in result) facts.push(result.fact);
      else if ('leftOut' in result) leaveOut(result.leftOut, 1, collected);
      else collected.rejected.push({ file, row: row.row, ...result });
    }
  }
  for (const heading of columns.unused) collected.unused.add(heading);
  return facts;
}

function together([first, ...others]: PismError[], files: number): PismError {
  if (first && others.length === 0) return new PismError('unreadable', first.message, `${first.hint}\n${untouched}`);
  const each = [first, ...others].map((failure) => `${failure?.message}\n${failure?.hint?.replace(/^/gm, '  ')}`);
  const message = `${each.length} of ${files} tables cannot be read`;
  return new PismError('unreadable', message, [...each, untouched].join('\n'));
}

const untouched = 'Nothing was written.';

function leaveOut(why: string, count: number, { leftOut }: Collected): void {
  if (count > 0) leftOut.set(why, (leftOut.get(why) ?? 0) + count);
}

/** Adds the fact of the first row with a key. Rejects those of others that differ. */
function addFact(id: string, [first, ...others]: JsonObject[], collected: Collected): void {
  if (!first) return;
  collected.facts.set(id, first);
  const different = others.filter((fact) => !isDeepStrictEqual({ ...fact, source: null }, { ...first, source: null }));
  leaveOut('the same as another row', others.length - different.length, collected);
  const { file, row } = placeOf(first);
  const says = `it has the same key as ${file} row ${row}, which is kept; let \`key\` in the map tell them apart`;
  for (const fact of different) collected.rejected.push({ ...placeOf(fact), reasons: [{ column: '', says }], id });
}

/** The table and row of a fact. */
export function placeOf({ source }: JsonObject): { file: string; row: number } {
  return source as { file: string; row: number };
}
