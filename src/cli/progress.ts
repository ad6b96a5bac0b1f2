import type { Progress } from '../store/update.ts';
import type { Output } from './io.ts';

/** Milliseconds before anything is shown: a short wait needs no explanation. */
const patience = 400;
/** Milliseconds between two updates. */
const pace = 100;

/** Shows on a terminal how the building of an index goes, in one line that is wiped when it is done. */
export function progressLine(stderr: Output): Progress {
  const started = Date.now();
  let shown = started + patience - pace;
  return ({ files: bulletins, of, facts }) => {
    const now = Date.now();
    if (bulletins === of && shown > started + patience - pace) stderr.write('\r\x1b[K');
    if (bulletins === of || now < shown + pace) return;
    shown = now;
    const left = Math.ceil(((now - started) / bulletins) * ((of - bulletins) / 1000));
    const text = `Reading the facts for the first time: ${bulletins} of ${of} files, ${facts} facts, ${left} s left`;
    stderr.write(`\r${text.slice(0, (stderr.columns ?? 80) - 1)}\x1b[K`);
  };
}
