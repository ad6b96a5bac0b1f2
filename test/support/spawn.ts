import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Ran } from './run.ts';

const start = join(import.meta.dirname, '..', '..', 'src', 'start.ts');

/** Starts `pism` in a process of its own. */
export function startProcess(argv: string[], env: Record<string, string>, cwd = '/'): ChildProcessWithoutNullStreams {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return spawn(process.execPath, [start, ...argv], { cwd, env: { PATH, NODE_COMPILE_CACHE, ...env } });
}

/** Runs `pism` in a process of its own, and waits for its end. */
export async function runProcess(argv: string[], env: Record<string, string>, cwd = '/'): Promise<Ran> {
  return ended(startProcess(argv, env, cwd));
}

/** What a process printed, and how it ended. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  }
  // A signal counts as in a shell: 130 for Ctrl-C.
  const status = await new Promise<number>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
  return { status, ...printed };
}
