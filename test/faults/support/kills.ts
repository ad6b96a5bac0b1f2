import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../bench/random.ts';
import { pism, temporaryFolder } from '../../support/run.ts';
import { ended, startProcess } from '../../support/spawn.ts';
import { hashOf } from './hash.ts';
import { endingAt } from './shell.ts';

/** A command that is killed. */
export interface Task {
  name: string;
  argv: string[];
  /** Its output, and whether that is one file. */
  output?: { name: string; isFile: boolean };
  /** Whether it begins without an index; otherwise with the index of earlier facts. */
  isCold?: boolean;
}

/** Every command that writes, and so may leave something half written. */
export const tasks: Task[] = [
  { name: 'first index', argv: ['facts', '--count'], isCold: true },
  { name: 'refresh', argv: ['facts', '--count'] },
  exporting('sqlite', 'facts.db', true),
  ...['csv', 'parquet'].map((format) => exporting(format, format, false)),
  {
    name: '-o',
    argv: ['facts', '--format', 'ndjson', '-o', 'facts.ndjson'],
    output: { name: 'facts.ndjson', isFile: true },
  },
];

function exporting(format: string, name: string, isFile: boolean): Task {
  return { name: `export ${format}`, argv: ['export', format, '--force', '-o', name], output: { name, isFile } };
}

/** Milliseconds that the last run took that was not killed. */
let lasted = 800;

/**
 * Runs a task over new facts, kills it, and runs it once more: killed before one of its steps, which change files, or at a
 * random moment. Throws unless the facts stay the same bytes, the output was never half written, the answers are those of
 * a new index, and nothing but a hidden draft is left. Returns whether the kill came in time; at random, while it wrote.
 */
export async function killOnce(facts: string, task: Task, moment: number | Random): Promise<boolean> {
  const { argv, output, isCold = false } = task;
  const folder = temporaryFolder();
  const [cache, clean, place] = [join(folder, 'cache'), join(folder, 'clean'), join(folder, output?.name ?? 'none')];
  const run = (command: string[], from: string) =>
    pism([...command, '--facts', facts], { cwd: folder, env: { XDG_CACHE_HOME: from } });
  edit(facts, 'Formerly');
  if (!isCold) await run(argv, cache);
  edit(facts, 'Later');
  // The index is fresh, so that the kill comes while the output is written.
  if (output) await run(['facts', '--count'], cache);
  const [before, factsBefore] = [hashOf(place), hashOf(facts)];

  const met = await kill(task, folder, facts, moment);
  const seen = hashOf(place);
  const start = performance.now();
  const last = await ended(startProcess([...argv, '--facts', facts], { XDG_CACHE_HOME: cache }, folder));
  lasted = performance.now() - start;
  assert.equal(last.status, 0, last.stderr);
  const after = hashOf(place);

  assert.equal(hashOf(facts), factsBefore, 'the facts have changed');
  rmSync(place, { recursive: true, force: true });
  await run(argv, clean);
  assert.equal(after, hashOf(place), 'the output is another one than without an index');
  // Between an old folder and a new one there is a moment without either.
  assert([before, after, ...(output?.isFile ? [] : [''])].includes(seen), 'the kill left half an output');
  for (const question of questions) {
    const [answer, right] = [await run(question, cache), await run(question, clean)];
    assert(JSON.stringify(answer) === JSON.stringify(right), `a new index answers otherwise: ${question.join(' ')}`);
  }
  for (const name of readdirSync(join(cache, 'pism'))) assert.match(name, /^[0-9a-f]{8}\.db(-wal|-shm)?$/);
  const others = readdirSync(folder).filter((name) => !['cache', 'clean', output?.name].includes(name));
  for (const name of others) assert.match(name, /^\.pism-draft-/);
  rmSync(folder, { recursive: true });
  return met;
}

const questions = [
  ['facts', '--json'],
  ['sanctions', '--format', 'ndjson', '--since', '2010'],
  ['timeline', '--country', 'PL', '--format', 'tsv'],
  ['search', 'agreement', '--json'],
  ['checks', '--json'],
];

/** Begins what every third bulletin says with a word. */
function edit(facts: string, word: string): void {
  for (const file of globSync(join(facts, '*[0369]', '*.yaml'))) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(/^( +says: "?)(?:Formerly |Later )?(?=\w)/gm, `$1${word} `));
  }
}

async function kill({ argv, output }: Task, folder: string, facts: string, moment: number | Random): Promise<boolean> {
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const start = (more = {}) => startProcess([...argv, '--facts', facts], { ...env, ...more }, folder);
  if (typeof moment === 'number') return (await ended(start(endingAt(moment, 'SIGKILL')))).status === 137;
  // A draft of the output; the journal of a first index, or the log of an update.
  const isWriting = () =>
    output
      ? readdirSync(folder).some((name) => name.startsWith('.pism-draft-'))
      : globSync(join(folder, 'cache/pism/*.db-{journal,wal}')).some(
          (file) => statSync(file, { throwIfNoEntry: false })?.size,
        );
  const child = start();
  const end = ended(child);
  // Most of the time passes before it writes.
  if (moment.chance(0.7)) {
    while (child.exitCode === null && !isWriting()) await pause(1);
    await pause(moment.next() * 20);
  } else await pause(moment.next() * lasted);
  child.kill('SIGKILL');
  await end;
  return child.signalCode === 'SIGKILL' && isWriting();
}
