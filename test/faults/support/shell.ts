import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** The start of a shell command line that runs the program. */
export const program = `'${process.execPath}' '${join(root, 'src', 'start.ts')}'`;

/** How a process ended. */
export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs a line of shell, and waits for every process that holds its output. */
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

/** Environment: the program sends itself a signal before this step; a step is a change that other processes can see. */
export function endingAt(step: number, signal: NodeJS.Signals): Record<string, string> {
  return { ...withSteps, END_BEFORE_STEP: String(step), END_BY: signal };
}

const withSteps = { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'steps.ts')}` };
