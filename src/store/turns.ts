import type { DatabaseSync } from 'node:sqlite';
import { isBusy } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { patience } from './draft.ts';

/** Milliseconds to wait for whoever has the turn before looking at what others have done meanwhile. */
const pause = 100;

/** The number of the last turn: of how often somebody has brought the index up to date since it was built. */
export function lastTurn(database: DatabaseSync): number {
  return Number(database.prepare('SELECT max(turn) AS turn FROM states').get()?.['turn'] ?? 0);
}

/**
 * Waits until it is our turn to bring the index up to date (`ours`, in a transaction), or until others have done for
 * queries of this kind (`null`: of everything) what we would (`theirs`, in a transaction to read). `since` is the last turn
 * there was when we began, if we know. Throws SQLite's word that the index is in use where nobody gets on for long.
 */
export function takeTurn(database: DatabaseSync, wanted: Kind | null, since: number | undefined): 'ours' | 'theirs' {
  let [last, waiting] = [since, 0];
  for (;;) {
    const refusal = refusalOfTurn(database);
    if (refusal === undefined) return 'ours';
    database.exec('BEGIN');
    if (since !== undefined && isDoneSince(database, wanted, since)) return 'theirs';
    const turn = lastTurn(database);
    database.exec('ROLLBACK');
    waiting = turn === last ? waiting + pause : 0;
    if (waiting > patience) throw refusal;
    last = turn;
  }
}

function refusalOfTurn(database: DatabaseSync): unknown {
  database.exec(`PRAGMA busy_timeout = ${pause}`);
  try {
    database.exec('BEGIN IMMEDIATE');
    return undefined;
  } catch (thrown) {
    if (isBusy(thrown)) return thrown;
    throw thrown;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
  }
}

/**
 * Whether all that such a query depends on was looked at in one turn, and after we began: whoever had the first turn since
 * may have looked before that, but whoever had the second looked when the first was over. No clock can tell as much.
 */
function isDoneSince(database: DatabaseSync, wanted: Kind | null, since: number): boolean {
  const sql = 'SELECT min(turn) AS first, max(turn) AS last FROM states WHERE ?1 IS NULL OR scope = ?1';
  const { first, last } = database.prepare(sql).get(wanted?.kind ?? null) as { first: number; last: number };
  return first === last && first >= since + 2;
}
