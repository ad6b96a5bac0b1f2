import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeSeries, writeArchive } from '../../bench/archive.ts';
import { temporaryFolder } from '../support/run.ts';
import { indexSize, underLoad } from './under-load.ts';

// `npm run load` asks for more, of the whole series, with new pauses between edits.
const { TIMES, SEED = TIMES === undefined ? '2404' : String(Date.now() % 1_000_000) } = process.env;
const [inARow, inParallel, atOnce] = TIMES === undefined ? [10, 25, 8] : [Number(TIMES), Number(TIMES), 16];
const bulletins = TIMES === undefined ? 20 : wholeSeries.bulletins;

test(
  `one after the other and many in parallel, while files are edited (SEED=${SEED}): all answers are right`,
  async () => {
    const [archive, cache] = [temporaryFolder(), temporaryFolder()];
    writeArchive(archive, { ...wholeSeries, bulletins });
    const { queries, edits, wrong } = await underLoad(
      { archive, cache, seed: Number(SEED) },
      inARow,
      inParallel,
      atOnce,
    );
    expect({ queries, wrong }).toEqual({ queries: inARow + inParallel, wrong: [] });
    expect(edits).toBeGreaterThan(10);
    expect(indexSize(join(cache, 'pism'))).toBeGreaterThan(0);
  },
  120_000 + 10_000 * Number(TIMES ?? 0),
);
