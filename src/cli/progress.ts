import type { Progress } from '../store/update.ts';
import type { Io } from './command.ts';

/** Milliseconds before progress is shown: a short wait needs no explanation. */
const quietTime = 400;
/** Milliseconds between two updates. */
const updateTime = 100;

/** Shows on a terminal how the building of an index goes, in one line that is cleared at the end. */
export function progressOn({ stderr }: Io): Progress | undefined {
  if (!stderr.isTerminal) return undefined;
  const started = Date.now();
  let shown = started + quietTime - updateTime;
  return ({ files, of, facts }) => {
    const now = Date.now();
    if (files === of && shown > started + quietTime - updateTime) stderr.write('\r\x1b[K');
    if (files === of || now < shown + updateTime) return;
    shown = now;
    const left = Math.ceil(((now - started) / files) * ((of - files) / 1000));
    const text = `Reading the facts: ${files} of ${of} files, ${facts} facts, ${left} s left`;
    stderr.write(`\r${text.slice(0, (stderr.columns ?? 80) - 1)}\x1b[K`);
  };
}
