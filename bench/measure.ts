import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A program to run, with its arguments and environment. */
export interface Command {
  file: string;
  argv: string[];
  env: Record<string, string>;
  cwd: string;
  /** Runs before each measurement and is not measured. */
  before?: (() => void) | undefined;
  /** Whether it may answer "no", with status 1. */
  mayBeNo?: boolean;
}

/** Medians over pairs of runs: of each figure, and of the ratio within each pair. */
export interface Pairs {
  measured: number;
  base: number;
  ratio: number;
}

/** Runs a program with its output in a pipe and returns the output; throws if the program fails. */
export function outputOf({ file, argv, env, cwd, mayBeNo = false }: Command): string {
  // Not /dev/null: that is a character device, and programs check whether such a one is a terminal.
  const { status, stdout, stderr, error } = spawnSync(file, argv, { env, cwd, input: '', maxBuffer: 2 ** 30 });
  if (error) throw error;
  if (status !== 0 && !(mayBeNo && status === 1))
    throw new Error(`${file} ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.toString();
}

/** Milliseconds from the start of a program to the end of its output. */
export function timeOf(command: Command): number {
  command.before?.();
  const start = process.hrtime.bigint();
  outputOf(command);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Runs two programs alternately after a warm-up, and returns their times. */
export function timePairs(measured: Command, base: Command, runs: number, warmUps = 2): Pairs {
  for (let run = 0; run < warmUps; run += 1) {
    timeOf(measured);
    timeOf(base);
  }
  return mediansOf(
    Array.from({ length: runs }, () => {
      const before = timeOf(base);
      return { measured: timeOf(measured), base: before };
    }),
  );
}

/** The medians of pairs of figures. */
export function mediansOf(pairs: { measured: number; base: number }[]): Pairs {
  return {
    measured: median(pairs.map(({ measured }) => measured)),
    base: median(pairs.map(({ base }) => base)),
    ratio: median(pairs.map(({ measured, base }) => measured / base)),
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const timeProgram = '/usr/bin/time';

/** Whether peak memory can be measured: it needs GNU time. */
export const canMeasureMemory = existsSync(timeProgram);

/** The peak memory of a program in MiB. */
export function peakMemoryOf(command: Command, folder: string): number {
  command.before?.();
  const report = join(folder, 'peak-memory');
  // Through a small program: Linux counts for a child what its parent held when it started it, which for Node.js is a lot.
  outputOf({ ...command, file: timeProgram, argv: ['-f', '%M', '-o', report, command.file, ...command.argv] });
  // Before it, a line may say that the program ended with a status.
  const kibibytes = Number(readFileSync(report, 'utf8').trim().split('\n').at(-1));
  rmSync(report);
  return kibibytes / 1024;
}
