import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A program to run, with what surrounds it. */
export interface Command {
  file: string;
  argv: string[];
  env: Record<string, string>;
  cwd: string;
  /** What is done before each run, outside the time that is measured. */
  before?: (() => void) | undefined;
}

/** Medians of paired runs: of two figures, and of their ratio in each pair. */
export interface Pairs {
  measured: number;
  base: number;
  ratio: number;
}

/** Runs a program, its output in a pipe, and returns what it printed; throws where it fails. */
export function outputOf({ file, argv, env, cwd }: Command): string {
  // /dev/null is a character device, which makes a program look whether it is a terminal; a pipe is not.
  const { status, stdout, stderr, error } = spawnSync(file, argv, { env, cwd, input: '', maxBuffer: 2 ** 30 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${file} ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.toString();
}

/** Milliseconds from the start of a program to the end of its output. */
export function timeOf(command: Command): number {
  command.before?.();
  const start = process.hrtime.bigint();
  outputOf(command);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Runs two programs by turns, after a warm-up. */
export function pairsOf(measured: Command, base: Command, runs: number, warmUps = 2): Pairs {
  for (let run = 0; run < warmUps; run += 1) {
    timeOf(measured);
    timeOf(base);
  }
  return medians(
    Array.from({ length: runs }, () => {
      const before = timeOf(base);
      return { measured: timeOf(measured), base: before };
    }),
  );
}

/** The medians of pairs of figures. */
export function medians(pairs: { measured: number; base: number }[]): Pairs {
  return {
    measured: median(pairs.map(({ measured }) => measured)),
    base: median(pairs.map(({ base }) => base)),
    ratio: median(pairs.map(({ measured, base }) => measured / base)),
  };
}

/** The value in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const timeProgram = '/usr/bin/time';

/** Whether peak memory can be measured here: GNU time has to be installed. */
export const canMeasureMemory = existsSync(timeProgram);

/**
 * The most memory a program holds, in MiB. A small program starts it, since what Node.js starts counts what Node.js
 * itself held at that moment.
 */
export function peakMemoryOf(command: Command, folder: string): number {
  command.before?.();
  const report = join(folder, 'peak-memory');
  outputOf({ ...command, file: timeProgram, argv: ['-f', '%M', '-o', report, command.file, ...command.argv] });
  const kibibytes = Number(readFileSync(report, 'utf8'));
  rmSync(report);
  return kibibytes / 1024;
}

/** Waits, and does nothing else. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
