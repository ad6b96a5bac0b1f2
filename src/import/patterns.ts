import { createContext, runInContext } from 'node:vm';
import { clip } from '../model/values.ts';
import { unreadableTable } from './table-bytes.ts';

/** Matches a pattern of a map within the time limit. */
export function matchWithin(pattern: RegExp, text: string): RegExpExecArray | null {
  last = pattern.source;
  return pattern.exec(text);
}

/** The time limit for the patterns of a map in `rowsAtOnce` rows: some would take years for one cell. */
export const maxSeconds = 5;
/** More than one row, as starting the clock takes longer than reading a row. */
export const rowsAtOnce = 500;

const clock = createContext();
let last = '';

/** Does work with the patterns of a map. Throws a PismError for the file if they take too long. */
export function inTime<Value>(file: string, work: () => Value): Value {
  clock['work'] = work;
  try {
    return runInContext('work()', clock, { timeout: maxSeconds * 1000, displayErrors: false });
  } catch (thrown) {
    // A timeout error is from another realm, so `instanceof` fails; a RangeError is a pattern out of memory.
    if (thrown instanceof Error && !(thrown instanceof RangeError)) throw thrown;
    const reason = `the pattern ${clip(last, 80)} of the map takes more than ${maxSeconds} seconds, or too much memory`;
    throw unreadableTable(file, reason, 'Write it so that no repetition is inside another, as in (a+)+ or (.*a){9}.');
  }
}
