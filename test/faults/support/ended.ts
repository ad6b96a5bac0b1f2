import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** The program as a command line for a shell, to which arguments are added. */
export const program = `'${process.execPath}' '${join(root, 'src', 'start.ts')}'`;

/** How a process ended. */
export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs a line of shell to its end, and waits as well for all to whom it left its output. */
export function shell(line: string, env: Record<string, string>, cwd = '/'): Ended {
  const { status, signal, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  return { status, signal, stdout, stderr };
}

/** What makes the program end itself by a signal before one of the steps that others see on disk. */
export function endingAt(step: number, signal: NodeJS.Signals): Record<string, string> {
  return { ...withSteps, END_BEFORE_STEP: String(step), END_BY: signal };
}

/** What makes the program note in a file which fact files it opens. */
export function notingReads(file: string): Record<string, string> {
  return { ...withSteps, NOTE_READS: file };
}

/**
 * What leaves the program without a descriptor whenever it opens a file whose path ends like this; and an hour ahead, where
 * all files look as if they had long been at rest.
 */
export function failingToOpen(ending: string): Record<string, string> {
  return { ...withSteps, FAIL_TO_OPEN: ending, HOURS_AHEAD: '1' };
}

const withSteps = { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'steps.ts')}` };
