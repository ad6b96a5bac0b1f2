import type { Progress } from '../core/store/update.ts';
import type { Io } from './command.ts';

/** Shows on a terminal the progress of building an index. */
export function progressOn(io: Io): Progress {
  const show = progressLine(io);
  return ({ files, of, facts }) =>
    show(files === of ? undefined : `Reading the facts: ${files} of ${of} files, ${facts} facts`);
}

/** Milliseconds before progress is shown: a short wait needs no explanation. */
const quietTime = 400;
/** Milliseconds between two updates. */
const updateTime = 100;

/** Shows progress on a terminal, in one line; a call without a text clears it. */
export function progressLine({ stderr }: Io): (text?: string) => void {
  const first = Date.now() + quietTime;
  let next = first;
  return (text) => {
    if (!stderr.isTerminal || (text === undefined ? next === first : Date.now() < next)) return;
    next = Date.now() + updateTime;
    stderr.write(`\r${(text ?? '').slice(0, (stderr.columns ?? 80) - 1)}\x1b[K`);
  };
}
