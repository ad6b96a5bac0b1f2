import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Folders of `test/` whose tests take long: they start many processes or try many inputs. `npm run check` runs them. */
const long = ['faults', 'fuzz', 'hostile', 'load', 'recipes'];

export default defineConfig({
  test: {
    setupFiles: ['test/support/set-up.ts'],
    testTimeout: 60_000,
    // A browser starts slowly on a busy machine.
    hookTimeout: 60_000,
    reporters: ['default', 'json', './test/support/skipped-reporter.ts'],
    outputFile: { json: '.vitest/results.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          // By default one core is left free: of two, one would run no tests. Projects that differ in this take turns.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
          // To load the program anew for each file takes a quarter of the time; it keeps nothing between two runs.
          isolate: false,
          // Processes that the tests start compile our TypeScript once.
          env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'code') },
          include: ['test/**/*.test.ts'],
          exclude: long.map((folder) => `test/${folder}/**`),
        },
      },
      ...long.map((name) => ({ extends: true as const, test: { name, include: [`test/${name}/**/*.test.ts`] } })),
    ],
  },
});
