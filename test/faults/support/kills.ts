import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Draw } from '../../../bench/draw.ts';
import { type End, type Ground, hashOf, type State } from './ground.ts';

/** Something that the program does and may be killed at. */
export interface Task {
  name: string;
  argv: string[];
  /** What it writes into the folder for outputs, and whether that is one file. */
  output?: { name: string; isFile: boolean };
  /** Whether it begins without an index; otherwise there is one of the facts as they were before. */
  isCold?: boolean;
  /** The states of the facts that it leads from one to the other. */
  states: [State, State];
}

const edited: [State, State] = ['first', 'edited'];

/** Everything that the program writes, and so may leave half written. */
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
  const argv = ['export', format, '-o', name];
  return { name: `export ${format}`, argv, output: { name, isFile }, states: edited };
}

/** Where the kills of a task met it, and how often. */
export type Met = Map<string, number>;

/** The longest time from start to kill, for each task, in milliseconds: it follows how long the task takes here. */
export type Reach = Map<string, number>;

/**
 * Kills a task at most so many times, one after the other, at moments drawn in turn from these, until it has ended before
 * the kill; and then runs it once more. Throws where anything is not as it must be: the facts the same bytes, no half output
 * at any time, the answers those of an index built at one go, and nothing left behind. Tells where the kills met it.
 */
export async function killRound(
  ground: Ground,
  task: Task,
  times: number,
  draws: [Draw, ...Draw[]],
  reach: Reach,
): Promise<Met> {
  const met: Met = new Map();
  await prepare(ground, task, draws[0]);
  const facts = ground.factsHash();
  const before = outputHash(ground, task);
  const seen = new Set<string>();
  let isThere = true;
  for (let time = 0; isThere && time < times; time += 1) {
    const longest = reach.get(task.name) ?? 400;
    const moment = Math.round((draws[time % draws.length] as Draw).next() * longest);
    const { pid, end } = ground.start(task.argv);
    isThere = await killAfter(moment, pid, end);
    reach.set(task.name, longest * (isThere ? 1.1 : 0.75));
    same(`the facts after a kill ${moment} ms after the start`, ground.factsHash(), facts);
    seen.add(outputHash(ground, task));
    if (isThere) met.set(placeOf(ground, task, before), (met.get(placeOf(ground, task, before)) ?? 0) + 1);
  }
  const { status, stderr } = await ground.start(task.argv).end;
  same('the status of the next run', `${status} ${task.output ? '' : stderr}`, '0 ');
  same('the facts at the end', ground.factsHash(), facts);
  await checkOutput(ground, task, before, seen);
  same('the answers', await ground.answers(), await ground.right());
  checkLeftovers(ground);
  return met;
}

/** How many kills these were. */
export function killsIn(met: Met): number {
  return [...met.values()].reduce((sum, count) => sum + count, 0);
}

/** Waits so long and kills a process with all that it started; tells whether it was still there. */
async function killAfter(milliseconds: number, pid: number, end: Promise<End>): Promise<boolean> {
  await Promise.race([pause(milliseconds), end]);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended, and nobody has its number.
  }
  return (await end).status === null;
}

async function prepare(ground: Ground, { argv, isCold, output, states }: Task, draw: Draw): Promise<void> {
  const [from, to] = draw.chance(0.5) ? states : [states[1], states[0]];
  ground.put(from);
  if (isCold) rmSync(ground.cache, { recursive: true, force: true });
  else await ground.ask(['facts', '--count']);
  if (output) {
    rmSync(join(ground.outputs, output.name), { recursive: true, force: true });
    if (draw.chance(0.7)) await ground.ask(argv);
  }
  ground.put(to);
  // An output is made from an index that is up to date, so that the kills meet the output.
  if (output) await ground.ask(['facts', '--count']);
}

async function checkOutput(ground: Ground, { argv, output }: Task, before: string, seen: Set<string>): Promise<void> {
  if (!output) return;
  const place = join(ground.outputs, output.name);
  const after = hashOf(place);
  if (output.name.endsWith('.db')) same('the exported answers', await ground.answers(place), await ground.right());
  else same('the output', after, await ground.rightOutput(argv, output.name));
  // Between an old folder and a new one there is a moment without any.
  const allowed = new Set([before, after, ...(output.isFile ? [] : [''])]);
  for (const hash of seen) {
    if (!allowed.has(hash)) throw new Error('A kill left an output that is neither the old nor the new one');
  }
}

function checkLeftovers(ground: Ground): void {
  const cached = readdirSync(join(ground.cache, 'pism')).filter((name) => !/^[0-9a-f]{8}\.db$/.test(name));
  same('left in the cache', cached.join(), '');
  const outputs = readdirSync(ground.outputs).filter((name) => name.startsWith('.') || name.includes('draft'));
  same('left beside the outputs', outputs.join(), '');
}

/** What a kill met, as what it left tells. */
function placeOf(ground: Ground, { output, isCold }: Task, before: string): string {
  const cached = namesIn(join(ground.cache, 'pism'));
  if (output) {
    if (namesIn(ground.outputs).some((name) => name.endsWith('.pism-draft'))) return 'writing';
    return hashOf(join(ground.outputs, output.name)) === before ? 'before it wrote' : 'after it wrote';
  }
  if (cached.some((name) => name.endsWith('.draft'))) return 'building';
  if (cached.some((name) => name.endsWith('.db-journal'))) return 'in a transaction';
  if (isCold) return cached.some((name) => name.endsWith('.db')) ? 'after it built' : 'before it built';
  return 'before or after';
}

function outputHash(ground: Ground, { output }: Task): string {
  return output ? hashOf(join(ground.outputs, output.name)) : '';
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
  throw new Error(`${what}, line ${at + 1}: "${lines[at]}" in the place of "${others[at]}"`);
}
