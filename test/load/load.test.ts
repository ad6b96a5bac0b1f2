import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeSeries, writeArchive } from '../../bench/archive.ts';
import { temporaryFolder } from '../support/run.ts';
import { underLoad } from './under-load.ts';

const start = join(import.meta.dirname, '..', '..', 'src', 'start.ts');
const seed = 2404;

test('one after the other and six in parallel, while files are edited: all answers are right', async () => {
  const [archive, folder] = [temporaryFolder(), temporaryFolder()];
  writeArchive(archive, { ...wholeSeries, bulletins: 20 });
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_CACHE_HOME: folder };
  const command = (argv: string[]) => {
    return { file: process.execPath, argv: [start, ...argv, '--facts', archive], env, cwd: folder };
  };
  const loaded = { command, archive, cache: join(folder, 'pism'), folder, seed };
  const { queries, edits, wrong, failed } = await underLoad(loaded, { inARow: 10, inParallel: 20, atOnce: 6 });
  expect({ queries: queries.length, wrong, failed }).toEqual({ queries: 30, wrong: [], failed: [] });
  expect(edits).toBeGreaterThan(10);
});
