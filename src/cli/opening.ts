import { openIndexFor } from '../facts/open.ts';
import type { Progress } from '../store/update.ts';
import type { Io, OpenIndex } from './command.ts';

/** Whether the user asks what the program does: PISM_DEBUG=1. */
export function isDebugging({ env }: Pick<Io, 'env'>): boolean {
  return !['', '0'].includes(env['PISM_DEBUG'] ?? '');
}

/** Opens facts, with progress and waiting on standard error, and what is done there with PISM_DEBUG=1. */
export function openerOn(io: Io, rebuild = false): OpenIndex {
  const waiting = () => io.stderr.write('Waiting for another pism to finish indexing these facts ...\n');
  const usual = { rebuild, waiting, progress: async () => progressOn(io) };
  return async (facts, wanted) => {
    if (!isDebugging(io)) return openIndexFor(facts, io, { ...usual, ...wanted });
    const { debugLog, timeStatements } = await import('./debug.ts');
    const index = await openIndexFor(facts, io, { ...usual, ...wanted, log: debugLog(io) });
    timeStatements(index.database);
    return index;
  };
}

/** Milliseconds before progress is shown: a short wait needs no explanation. */
const quietTime = 400;
/** Milliseconds between two updates. */
const updateTime = 100;

/** Shows on a terminal how the building of an index goes, in one line that is cleared at the end. */
function progressOn({ stderr }: Io): Progress | undefined {
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
