import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../bench/random.ts';
import { type End, hashOf, type State, type Workspace } from './workspace.ts';

/** A command that is killed. */
export interface Task {
  name: string;
  argv: string[];
  /** Its output, and whether that is one file. */
  output?: { name: string; isFile: boolean };
  /** Whether it begins without an index; otherwise with the index of an earlier state. */
  isCold?: boolean;
  /** The states of the facts before and after. */
  states: [State, State];
}

const edited: [State, State] = ['first', 'edited'];

/** Every command that writes, and so may leave something half written. */
export const tasks: Task[] = [
  { name: 'first index', argv: ['facts', '--count'], isCold: true, states: edited },
  { name: 'refresh', argv: ['facts', '--count'], states: edited },
  { name: 'new actors', argv: ['facts', '--count'], states: ['edited', 'renamed'] },
  exporting('sqlite', 'facts.db', true),
  exporting('csv', 'csv', false),
  exporting('ndjson', 'ndjson', false),
  exporting('parquet', 'parquet', false),
  {
    name: '-o',
    argv: ['facts', '--format', 'ndjson', '-o', 'facts.ndjson'],
    output: { name: 'facts.ndjson', isFile: true },
    states: edited,
  },
];

function exporting(format: string, name: string, isFile: boolean): Task {
  const argv = ['export', format, '--force', '-o', name];
  return { name: `export ${format}`, argv, output: { name, isFile }, states: edited };
}

/** What the task was doing when it was killed, and how often. */
export type Met = Map<string, number>;

const work = ['writing an output', 'writing a first index', 'writing to the index'] as const;

/** At most this many milliseconds pass from the first sign of writing to an aimed kill. */
const maxAimedWait = 20;

/** For each task, the longest time from start to kill in milliseconds; it adapts to the machine. */
export type Reach = Map<string, number>;

/**
 * Kills a task up to this many times, one after the other, at random moments, until it ends before the kill; then runs it
 * once more. Throws unless the facts are the same bytes, the output was never half written, the answers are those of a
 * new index, and no temporary file is left. Returns what the task was doing when it was killed.
 */
export async function killRound(
  workspace: Workspace,
  task: Task,
  times: number,
  draws: [Random, ...Random[]],
  reach: Reach,
): Promise<Met> {
  const met: Met = new Map();
  await prepare(workspace, task, draws[0]);
  const facts = workspace.factsHash();
  const before = outputHash(workspace, task);
  const seen = new Set<string>();
  let isRunning = true;
  for (let time = 0; isRunning && time < times; time += 1) {
    const former = workSigns(workspace, task);
    const kill = await killOnce(workspace, task, draws[time % draws.length] as Random, reach);
    isRunning = kill.isRunning;
    same(`the facts after a kill ${kill.moment}`, workspace.factsHash(), facts);
    seen.add(outputHash(workspace, task));
    if (isRunning) sumOf(met, new Map([[placeOf(workspace, task, before, former), 1]]));
  }
  const { status, stderr } = await workspace.start(task.argv).end;
  same('the status of the next run', `${status} ${task.output ? '' : stderr}`, '0 ');
  same('the facts at the end', workspace.factsHash(), facts);
  await checkOutput(workspace, task, before, seen);
  same('the answers', await workspace.answers(), await workspace.right());
  checkLeftovers(workspace);
  return met;
}

/** Starts a task and kills it, at any moment or soon after it begins to write. */
async function killOnce(
  workspace: Workspace,
  task: Task,
  draw: Random,
  reach: Reach,
): Promise<{ moment: string; isRunning: boolean }> {
  const maxWait = reach.get(task.name) ?? 400;
  const isAimed = draw.chance(0.5);
  const wait = Math.round(draw.next() * (isAimed ? maxAimedWait : maxWait));
  const { pid, end } = workspace.start(task.argv);
  if (isAimed) await untilAtWork(workspace, task, end);
  const isRunning = await killAfter(wait, pid, end);
  if (isAimed) return { moment: `${wait} ms after the first sign of work`, isRunning };
  reach.set(task.name, maxWait * (isRunning ? 1.1 : 0.75));
  return { moment: `${wait} ms after the start`, isRunning };
}

/** Adds the second counts to the first. */
export function sumOf(met: Met, more: Met): Met {
  for (const [where, count] of more) met.set(where, (met.get(where) ?? 0) + count);
  return met;
}

/** Whether a kill came while the task was writing. */
export function metWork(met: Met): boolean {
  return work.some((where) => met.has(where));
}

/** The number of kills. */
export function killsIn(met: Met): number {
  return [...met.values()].reduce((sum, count) => sum + count, 0);
}

/** Waits until a process writes or ends: most of its time passes before it writes. */
async function untilAtWork(workspace: Workspace, task: Task, end: Promise<End>): Promise<void> {
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  const former = new Set(workSigns(workspace, task));
  while (!isOver && workSigns(workspace, task).every((name) => former.has(name))) await pause(1);
}

/** Waits and kills a process group; returns whether the process was still running. */
async function killAfter(milliseconds: number, pid: number, end: Promise<End>): Promise<boolean> {
  await Promise.race([pause(milliseconds), end]);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
  return (await end).status === null;
}

async function prepare(workspace: Workspace, { argv, isCold, output, states }: Task, draw: Random): Promise<void> {
  const [from, to] = draw.chance(0.5) ? states : [states[1], states[0]];
  workspace.put(from);
  if (isCold) rmSync(workspace.cache, { recursive: true, force: true });
  else await workspace.ask(['facts', '--count']);
  if (output) {
    rmSync(join(workspace.outputs, output.name), { recursive: true, force: true });
    if (draw.chance(0.7)) await workspace.ask(argv);
  }
  workspace.put(to);
  // The index is fresh, so that the kills come while the output is written.
  if (!output) return;
  rmSync(workspace.cache, { recursive: true, force: true });
  await workspace.ask(['facts', '--count']);
}

async function checkOutput(
  workspace: Workspace,
  { argv, output }: Task,
  before: string,
  seen: Set<string>,
): Promise<void> {
  if (!output) return;
  const place = join(workspace.outputs, output.name);
  const after = hashOf(place);
  if (output.name.endsWith('.db'))
    same('the exported answers', await workspace.answers(place), await workspace.right());
  else same('the output', after, await workspace.rightOutput(argv, output.name));
  // Between an old folder and a new one there is a moment without either.
  const allowed = new Set([before, after, ...(output.isFile ? [] : [''])]);
  for (const hash of seen) {
    if (!allowed.has(hash)) throw new Error('A kill left an output that is neither the old nor the new one');
  }
}

function checkLeftovers(workspace: Workspace): void {
  const cached = readdirSync(join(workspace.cache, 'pism')).filter(
    (name) => !/^[0-9a-f]{8}\.db(-wal|-shm)?$/.test(name),
  );
  same('left in the cache', cached.join(), '');
  // A kill may leave a hidden folder next to an output, which later runs leave alone.
  for (const name of namesIn(workspace.outputs).filter((each) => each.startsWith('.pism-draft-')))
    rmSync(join(workspace.outputs, name), { recursive: true });
  const outputs = namesIn(workspace.outputs).filter((name) => name.startsWith('.') || name.includes('draft'));
  same('left next to the outputs', outputs.join(), '');
}

/** What the task was doing when it was killed, by what this kill left behind. */
function placeOf(workspace: Workspace, task: Task, before: string, former: string[]): string {
  const { output, isCold } = task;
  const [sign] = workSigns(workspace, task).filter((name) => !former.includes(name));
  if (sign?.startsWith('.pism-draft-')) return work[0];
  if (output) return hashOf(join(workspace.outputs, output.name)) === before ? 'before it wrote' : 'after it wrote';
  if (sign !== undefined) return work[isCold ? 1 : 2];
  if (!isCold) return 'before or after';
  return namesIn(join(workspace.cache, 'pism')).some((name) => name.endsWith('.db'))
    ? 'after it built'
    : 'before it built';
}

/** The files with which a task writes, which are there meanwhile and after it was killed then. */
function workSigns(workspace: Workspace, { output }: Task): string[] {
  if (output) return namesIn(workspace.outputs).filter((name) => name.startsWith('.pism-draft-'));
  return signsIn(join(workspace.cache, 'pism'));
}

/** The journal of a first index, and the log of an update with its length. */
function signsIn(cache: string): string[] {
  return namesIn(cache).flatMap((name) => {
    if (name.endsWith('.db-journal')) return [name];
    const length = name.endsWith('.db-wal') ? statSync(join(cache, name), { throwIfNoEntry: false })?.size : 0;
    return length ? [`${name} of ${length} bytes`] : [];
  });
}

function outputHash(workspace: Workspace, { output }: Task): string {
  return output ? hashOf(join(workspace.outputs, output.name)) : '';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function same(what: string, is: string, expected: string): void {
  if (is === expected) return;
  const [lines, others] = [is.split('\n'), expected.split('\n')];
  const at = lines.findIndex((line, place) => line !== others[place]);
  throw new Error(`${what}, line ${at + 1}: "${lines[at]}" instead of "${others[at]}"`);
}
