import { fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { numberFrom, readOptions, wholeNumberFrom } from '../../scripts/options.ts';
import { removeFolders } from '../support/folders.ts';
import { properties } from './index.ts';
import type { Property } from './property.ts';

// `npm run fuzz -- --minutes 10` tries all properties, one after the other with new seeds, until the time is over.

const usage = `npm run fuzz -- [--minutes <number>] [--only <part of a name>] [--seed <number>]

  --minutes  how long to look for a failure; default 1
  --only     only properties with this in their name
  --seed     the first seed: repeats a failure

Properties: ${properties.map(({ name }) => name).join(', ')}`;

/** The result of one worker process. */
interface Outcome {
  inputs: number;
  /** The last seed that was tried. */
  seed: number;
  failure?: string;
}

/** Milliseconds after which a batch counts as hanging. */
const patience = 120_000;
/** At most this many milliseconds go to one property before the next one is tried. */
const maxTime = 15_000;

process.on('exit', removeFolders);
const { minutes, seed, chosen } = readArguments();
const end = performance.now() + minutes * 60_000;
let failed = false;
do {
  for (const [position, property] of chosen.entries()) {
    const share = (end - performance.now()) / (chosen.length - position);
    // With a seed there is one round, and the properties share the time.
    const milliseconds = seed === undefined ? Math.min(share, maxTime) : share;
    const first = seed ?? randomSeed();
    report(property, first, await tryFor(property, first, milliseconds));
  }
} while (!failed && seed === undefined && performance.now() < end);
process.exitCode = failed ? 1 : 0;

function report({ name }: Property, first: number, { inputs, seed, failure }: Outcome): void {
  const seeds = seed === first ? `seed ${first}` : `seeds ${first} to ${seed}`;
  console.log(`${failure === undefined ? 'holds' : 'FAILS'}  ${name}: ${inputs} inputs, ${seeds}`);
  if (failure === undefined) return;
  failed = true;
  console.log(`\n${failure}\n\nAgain: npm run fuzz -- --only ${JSON.stringify(name)} --seed ${seed}\n`);
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}

function tryFor(property: Property, first: number, milliseconds: number): Promise<Outcome> {
  const input = join(tmpdir(), `pism-fuzz-input-${process.pid}`);
  const child = fork(new URL('worker.ts', import.meta.url), [property.name, `${first}`, `${milliseconds}`, input]);
  const outcome: Outcome = { inputs: 0, seed: first };
  const stop = () => {
    outcome.failure = `An input never ends:\n${readFileSync(input, 'utf8')}`;
    child.kill('SIGKILL');
  };
  let watch = setTimeout(stop, patience);
  child.on('message', ({ seed, tried, failure }: { seed?: number; tried?: number; failure?: string }) => {
    clearTimeout(watch);
    watch = setTimeout(stop, patience);
    if (seed !== undefined) outcome.seed = seed;
    outcome.inputs += tried ?? 0;
    if (failure !== undefined) outcome.failure = failure;
  });
  return new Promise((resolve) => {
    child.on('exit', (status, signal) => {
      clearTimeout(watch);
      if (status !== 0) outcome.failure ??= `It ended with ${signal ?? status}, at\n${readFileSync(input, 'utf8')}`;
      rmSync(input, { force: true });
      resolve(outcome);
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
