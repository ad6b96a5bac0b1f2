import { constants, type DatabaseSync } from 'node:sqlite';
import { compileUnder } from '../store/guard.ts';
import { isPlainFunction } from '../store/plain-expression.ts';

/** The longest query that is compiled without being watched, in characters. */
const short = 1_000;

/** Functions over many rows, and those of full-text search, that end soon and make nothing larger than the rows are. */
const plainOverRows = new Set(
  'avg count group_concat json_group_array string_agg sum total match bm25 highlight snippet'.split(' '),
);

/**
 * Whether already to compile a query could take for ever, or all memory: each SELECT inside another one can double what
 * SQLite makes of it. The words count wherever they stand; one too many does no harm.
 */
export function mayCompileLong(sql: string): boolean {
  return sql.length > short || (sql.match(/select|values/gi) ?? []).length > 1;
}

/**
 * Whether a query could run for ever, or longer than anyone would wait, or take all memory: SQLite's plan has a recursion,
 * or more than one loop over rows that are not picked by their number, or it calls a function that can make much of little.
 * Any other ends after a look at each row of a table.
 */
export function mayRunLong(database: DatabaseSync, sql: string): boolean {
  if (callsHeavyFunction(database, sql)) return true;
  if (isExplain(sql)) return false;
  const steps = database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => String(detail));
  return steps.includes('RECURSIVE STEP') || steps.filter(isLoop).length > 1;
}

/** Whether a statement only asks how another one would be run. */
export function isExplain(sql: string): boolean {
  return /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*explain\b/i.test(sql);
}

function callsHeavyFunction(database: DatabaseSync, sql: string): boolean {
  let heavy = false;
  const note = (action: number, _: string | null, name: string | null) => {
    if (
      action === constants.SQLITE_FUNCTION &&
      !isPlainFunction(name) &&
      !plainOverRows.has(String(name).toLowerCase())
    )
      heavy = true;
    return true;
  };
  compileUnder(database, note, () => database.prepare(sql));
  return heavy;
}

/** Searches by these columns find one fact, or the few rows of one. */
const picked = /^SEARCH .* \((rowid|id|fact)=\?\)( LEFT-JOIN)?$/;

function isLoop(step: string): boolean {
  if (/^SCAN (CONSTANT ROW|\d+ CONSTANT ROWS?)$/.test(step)) return false;
  return /^(SCAN|SEARCH) /.test(step) && !picked.test(step);
}
