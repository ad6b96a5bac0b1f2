import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeSeries, writeArchive } from '../../bench/archive.ts';
import { temporaryFolder } from '../support/run.ts';
import { indexSize, underLoad } from './under-load.ts';

const start = join(import.meta.dirname, '..', '..', 'src', 'start.ts');
const seed = 2404;

test('one after the other and eight in parallel, while files are edited: all answers are right', async () => {
  const [archive, folder] = [temporaryFolder(), temporaryFolder()];
  writeArchive(archive, { ...wholeSeries, bulletins: 20 });
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_CACHE_HOME: folder };
  const command = (argv: string[]) => {
    return { file: process.execPath, argv: [start, ...argv, '--facts', archive], env, cwd: folder };
  };
  const loaded = { command, archive, seed };
  const { times, edits, wrong } = await underLoad(loaded, 10, 25, 8);
  expect({ queries: times.length, wrong }).toEqual({ queries: 35, wrong: [] });
  expect(edits).toBeGreaterThan(10);
  expect(indexSize(join(folder, 'pism'))).toBeGreaterThan(0);
});
