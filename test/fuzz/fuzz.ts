import { fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { numberFrom, readOptions, wholeNumberFrom } from '../../scripts/options.ts';
import { removeFolders } from '../support/folders.ts';
import { properties } from './index.ts';
import type { Property } from './property.ts';
import { randomSeed } from './seed.ts';

// `npm run fuzz -- --minutes 10` tries all properties in turns, each with a fresh seed, until the time is over.

const usage = `npm run fuzz -- [--minutes <number>] [--only <part of a name>] [--seed <number>]

  --minutes  how long to look for a failure; 1 unless given
  --only     properties with this in their name
  --seed     where the seeds begin: repeats a failure that was found with it

Properties: ${properties.map(({ name }) => name).join(', ')}`;

/** How a turn went. */
interface Turn {
  inputs: number;
  /** The last seed that was tried. */
  seed: number;
  failure?: string;
}

/** Milliseconds after which a batch cannot be at work any more. */
const patience = 120_000;
/** Milliseconds of the longest turn: of a long run, no property has to wait for its turn for long. */
const longestTurn = 15_000;

process.on('exit', removeFolders);
const { minutes, seed, chosen } = readArguments();
const end = performance.now() + minutes * 60_000;
let failed = false;
do {
  for (const [position, property] of chosen.entries()) {
    const share = (end - performance.now()) / (chosen.length - position);
    // With a seed there is one round, which the properties share.
    const milliseconds = seed === undefined ? Math.min(share, longestTurn) : share;
    const first = seed ?? randomSeed();
    report(property, first, await turn(property, first, milliseconds));
  }
} while (!failed && seed === undefined && performance.now() < end);
process.exitCode = failed ? 1 : 0;

function report({ name }: Property, first: number, { inputs, seed, failure }: Turn): void {
  const seeds = seed === first ? `seed ${first}` : `seeds ${first} to ${seed}`;
  console.log(`${failure === undefined ? 'holds' : 'FAILS'}  ${name}: ${inputs} inputs, ${seeds}`);
  if (failure === undefined) return;
  failed = true;
  console.log(`\n${failure}\n\nAgain: npm run fuzz -- --only ${JSON.stringify(name)} --seed ${seed}\n`);
}

function turn(property: Property, first: number, milliseconds: number): Promise<Turn> {
  const input = join(tmpdir(), `pism-fuzz-input-${process.pid}`);
  const child = fork(new URL('turn.ts', import.meta.url), [property.name, `${first}`, `${milliseconds}`, input]);
  const turn: Turn = { inputs: 0, seed: first };
  const stop = () => {
    turn.failure = `An input never ends:\n${readFileSync(input, 'utf8')}`;
    child.kill('SIGKILL');
  };
  let watch = setTimeout(stop, patience);
  child.on('message', ({ seed, tried, failure }: { seed?: number; tried?: number; failure?: string }) => {
    clearTimeout(watch);
    watch = setTimeout(stop, patience);
    if (seed !== undefined) turn.seed = seed;
    turn.inputs += tried ?? 0;
    if (failure !== undefined) turn.failure = failure;
  });
  return new Promise((resolve) => {
    child.on('exit', (status, signal) => {
      clearTimeout(watch);
      if (status !== 0) turn.failure ??= `It ended with ${signal ?? status}, at\n${readFileSync(input, 'utf8')}`;
      rmSync(input, { force: true });
      resolve(turn);
    });
  });
}

function readArguments(): { minutes: number; seed: number | undefined; chosen: Property[] } {
  return readOptions(usage, () => {
    const { values } = parseArgs({
      options: { minutes: { type: 'string' }, only: { type: 'string' }, seed: { type: 'string' } },
    });
    const chosen = properties.filter(({ name }) => name.includes(values.only ?? ''));
    if (chosen.length === 0) throw new TypeError(`There is no property ${values.only}`);
    const minutes = numberFrom('--minutes', values.minutes ?? (values.seed === undefined ? '1' : '0'));
    return { minutes, chosen, seed: values.seed === undefined ? undefined : wholeNumberFrom('--seed', values.seed, 0) };
  });
}
