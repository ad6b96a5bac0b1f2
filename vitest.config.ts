import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Folders of `test/` whose files each need a process of their own: they kill programs or try many inputs. */
const apart = ['faults', 'fuzz', 'hostile', 'load'];
const slowFiles = 'test/**/*.slow.test.ts';
const filesApart = apart.map((folder) => `test/${folder}/**`);

// By default one core is left free: of two, one would run no tests.
const maxWorkers = '100%';

/** Where temporary files are written fastest: in memory, if the system has a folder there with a gigabyte of room. */
function quickFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= 2 ** 30 ? memory : tmpdir();
}

/** The settings of the quick and the slow files of all other folders. */
const settings = {
  maxWorkers,
  // Projects that differ in `isolate` take turns.
  sequence: { groupOrder: 1 },
  // To load the program anew for each file takes a quarter of the time; it keeps nothing between two runs.
  isolate: false,
  env: {
    // Processes that the tests start compile our TypeScript once.
    NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'code'),
    // Tests make hundreds of folders with an index each: on a disk, that takes as long as all else.
    TMPDIR: quickFolder(),
  },
};

export default defineConfig({
  test: {
    globalSetup: 'test/support/shared-cache.ts',
    setupFiles: ['test/support/set-up.ts'],
    testTimeout: 60_000,
    // A browser starts slowly on a busy machine.
    hookTimeout: 60_000,
    reporters: ['default', 'json', './test/support/skipped-reporter.ts'],
    outputFile: { json: '.vitest/results.json' },
    projects: [
      {
        extends: true,
        test: { ...settings, name: 'quick', include: ['test/**/*.test.ts'], exclude: [slowFiles, ...filesApart] },
      },
      { extends: true, test: { ...settings, name: 'slow', include: [slowFiles], exclude: filesApart } },
      ...apart.map((name) => ({
        extends: true as const,
        test: { name, include: [`test/${name}/**/*.test.ts`], maxWorkers, sequence: { groupOrder: 2 } },
      })),
    ],
  },
});
