import { spawnSync } from 'node:child_process';
import type { TestOptions } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What a skipped test would need. */
    needs?: string;
  }
}

/** Options that skip a test where something is missing. The end of the run lists what was missing. */
export function needs(what: string, isThere: boolean): TestOptions {
  return isThere ? {} : { skip: true, meta: { needs: what } };
}

/** Options of a test that needs these programs. */
export function needsPrograms(...programs: string[]): TestOptions {
  const missing = programs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
  return needs(missing.join(' and '), missing.length === 0);
}

/** Options of a test that runs the program on a terminal. */
export const needsTerminal = needs(
  'script',
  spawnSync('script', ['-qec', 'stty rows 9 cols 80', '/dev/null']).status === 0,
);
