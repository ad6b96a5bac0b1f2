import type { DatabaseSync } from 'node:sqlite';

/**
 * Whether a query could run for ever, or longer than anyone would wait: SQLite's plan has a recursion, or more than one
 * loop over rows that are not picked by their number. A plan with one loop ends after a look at each row of a table.
 */
export function mayRunLong(database: DatabaseSync, sql: string): boolean {
  if (isExplain(sql)) return false;
  const steps = database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => String(detail));
  return steps.includes('RECURSIVE STEP') || steps.filter(isLoop).length > 1;
}

/** Whether a statement has a parameter: where nobody fills it in it is NULL, and the answer wrong without a word. */
export function hasParameter(database: DatabaseSync, sql: string): boolean {
  if (!/[?:@$]/.test(sql) || isExplain(sql)) return false;
  return database
    .prepare(`EXPLAIN ${sql}`)
    .all()
    .some(({ opcode }) => opcode === 'Variable');
}

// Such a statement only asks how another one would be run.
function isExplain(sql: string): boolean {
  return /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*explain\b/i.test(sql);
}

/** Searches by these columns find one fact, or the few rows of one. */
const picked = /^SEARCH .* \((rowid|id|fact)=\?\)( LEFT-JOIN)?$/;

function isLoop(step: string): boolean {
  if (/^SCAN (CONSTANT ROW|\d+ CONSTANT ROWS?)$/.test(step)) return false;
  return /^(SCAN|SEARCH) /.test(step) && !picked.test(step);
}
