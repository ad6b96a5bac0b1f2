import { createContext, runInContext } from 'node:vm';
import { hasCode, messageOf, PismError } from '../../errors.ts';
import { clip } from '../../model/values.ts';
import { unreadable } from './decode.ts';

/** The most seconds that the patterns of a map may take for this many rows: some would take years for one cell. */
const maxSeconds = 5;
/** Starting the clock takes longer than reading a row. */
export const rowsAtOnce = 500;

// Only node:vm ends a regular expression from outside.
const clock = createContext();
let last = '';

/** What a pattern of a map finds in a text. */
export function find(pattern: RegExp, text: string): RegExpExecArray | null {
  last = pattern.source;
  try {
    return pattern.exec(text);
  } catch (thrown) {
    throw new PismError('unreadable', `The pattern ${clip(last, 80)} cannot be used: ${messageOf(thrown)}`, hint);
  }
}

const hint = 'Write it in the map so that no repetition is inside another, as in (a+)+ or (.*a){9}.';

/** The result of work with the patterns of a map. Throws a PismError for this file if it takes too long. */
export function inTime<Value>(file: string, work: () => Value): Value {
  try {
    clock['work'] = work;
    return runInContext('work()', clock, { timeout: maxSeconds * 1000, displayErrors: false });
  } catch (thrown) {
    if (!hasCode(thrown, 'ERR_SCRIPT_EXECUTION_TIMEOUT')) throw thrown;
    throw unreadable(file, `the pattern ${clip(last, 80)} of the map takes more than ${maxSeconds} seconds`, hint);
  }
}
