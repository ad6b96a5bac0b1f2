import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A script that Node.js runs, with its arguments and environment. */
export interface Command {
  argv: string[];
  env: Record<string, string>;
  /** Runs before each measurement and is not measured. */
  before?: () => void;
}

/** Two figures that were measured one after the other. */
export interface Pair {
  base: number;
  measured: number;
}

/** The cells of a row of the table of results. */
export type Row = string[];

/** The largest figure allowed, and the one to aim at next. */
export type Limits = [budget: number, aim: number];

/** Runs a program with its output in a pipe; throws if it fails, and not if it answers "no". */
export function run({ argv, env }: Command, program = process.execPath): void {
  // Not /dev/null: that is a character device, and programs check whether such a one is a terminal.
  const { status, stderr, error } = spawnSync(program, argv, { env, input: '', maxBuffer: 2 ** 30 });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
}

/** Milliseconds from the start of a program to the end of its output. */
export function timeOf(command: Command): number {
  command.before?.();
  const start = process.hrtime.bigint();
  run(command);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The peak memory of a program in MiB, and its CPU time in milliseconds, as GNU time reports them. */
function usageOf(command: Command): { memory: number; cpu: number } {
  command.before?.();
  const report = join(command.env['HOME'] ?? '', 'usage');
  // Through a small program: Linux counts for a child what its parent held when it started it, which for Node.js is a lot.
  const argv = ['-f', '%M %U %S', '-o', report, process.execPath, ...command.argv];
  run({ ...command, argv }, '/usr/bin/time');
  // Before it, a line may say that the program ended with a status.
  const [kibibytes = 0, user = 0, system = 0] = readFileSync(report, 'utf8').trim().split(/\s+/).slice(-3).map(Number);
  return { memory: kibibytes / 1024, cpu: (user + system) * 1000 };
}

export const peakMemoryOf = (command: Command) => usageOf(command).memory;
export const cpuOf = (command: Command) => usageOf(command).cpu;

/** Measures two programs alternately after a warm-up. */
export function pairsOf(measured: Command, base: Command, runs: number, measure = timeOf): Pair[] {
  const pairs = Array.from({ length: runs + 1 }, () => ({ base: measure(base), measured: measure(measured) }));
  return pairs.slice(1);
}

/** A row that compares what a command takes with what another one takes, in the same run. */
export function ratioRow(what: string, pairs: Pair[], base: string, limits: Limits, unit = 'ms'): Row {
  const ratio = median(pairs.map((pair) => pair.measured / pair.base));
  const [measured, ofBase] = [median(pairs.map((pair) => pair.measured)), median(pairs.map((pair) => pair.base))];
  const compared = `${base} ${withUnit(ofBase, unit)}`;
  return [what, withUnit(measured, unit), compared, `${ratio.toFixed(2)} x`, ...judged(ratio, limits, 'x')];
}

/** A row about a number that has an absolute limit. */
export function limitRow(what: string, measured: number, limits: Limits, unit: string): Row {
  return [what, withUnit(measured, unit), '', '', ...judged(measured, limits, unit)];
}

function judged(value: number, [budget, aim]: Limits, unit: string): string[] {
  const met = value <= aim ? 'yes, and the aim' : value <= budget ? 'yes' : 'no';
  return [`${budget} ${unit}`, `${aim} ${unit}`, met];
}

function withUnit(value: number, unit: string): string {
  return `${value.toFixed(value >= 1000 ? 0 : 1)} ${unit}`;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
