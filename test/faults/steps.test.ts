import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';
import { hashOf } from './support/hash.ts';
import { endingAt, program, shell } from './support/shell.ts';

const facts = harbour();
const newPact = (says: string) => `- { id: new, name: A pact, stage: open, says: ${says}, source: { paragraph: 1 } }\n`;

/** A cache and an output folder for one run. */
interface Places {
  cache: string;
  outputs: string;
}

function placesIn(folder: string): Places {
  return { cache: join(folder, 'cache'), outputs: join(folder, 'outputs') };
}

function copyOf(folder: string): Places {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return placesIn(copy);
}

const run = (argv: string[], { cache, outputs }: Places) =>
  pism([...argv, '--facts', facts], { cwd: outputs, env: { XDG_CACHE_HOME: cache } });

test.each([
  [['export', 'sqlite', '--force', '-o', 'facts.db'], 'without an index', 8],
  [['export', 'csv', '--force', '-o', 'facts'], 'with an old index', 4],
  [['pacts', '--format', 'json', '-o', 'facts.json'], 'with an old index', 3],
])('pism %j %s, killed before each of its steps: the next run is right', async (argv, which, leastSteps) => {
  const output = String(argv.at(-1));
  const folder = temporaryFolder();
  const start = placesIn(folder);
  writeInto(start.outputs, 'others.txt', 'Not ours.');
  writeInto(facts, 'harbour-2/pacts.yaml', newPact('A pact.'));
  await run(argv, start);
  const old = hashOf(join(start.outputs, output));
  writeInto(facts, 'harbour-2/pacts.yaml', newPact('Another pact.'));
  if (which === 'without an index') rmSync(start.cache, { recursive: true });
  const factsBefore = hashOf(facts);

  const unharmed = copyOf(folder);
  await run(argv, unharmed);
  const right = hashOf(join(unharmed.outputs, output));
  expect(right).not.toBe(old);
  // Between an old folder and a new one there is a moment without either.
  const allowed = existsSync(join(unharmed.outputs, output, 'pacts.csv')) ? [old, right, ''] : [old, right];

  let steps = 0;
  for (let isKilled = true; isKilled; steps += 1) {
    const places = copyOf(folder);
    const env = { XDG_CACHE_HOME: places.cache, ...endingAt(steps + 1, 'SIGKILL') };
    const { signal, status } = shell(`exec ${program} ${argv.join(' ')} --facts '${facts}'`, env, places.outputs);
    isKilled = signal === 'SIGKILL';
    expect({ steps, status }).toEqual({ steps, status: isKilled ? null : 0 });
    expect(allowed).toContain(hashOf(join(places.outputs, output)));
    expect({ steps, ...(await run(argv, places)) }).toMatchObject({ steps, status: 0 });
    expect({ steps, hash: hashOf(join(places.outputs, output)) }).toEqual({ steps, hash: right });
    const outputs = readdirSync(places.outputs);
    expect(outputs.filter((name) => !name.startsWith('.pism-draft-'))).toEqual([output, 'others.txt']);
    expect(outputs.length).toBeLessThanOrEqual(isKilled ? 3 : 2);
    // A log that a killed run left stays until the next update.
    for (const name of readdirSync(join(places.cache, 'pism'))) expect(name).toMatch(/^[0-9a-f]{8}\.db(-wal|-shm)?$/);
  }
  expect(steps).toBeGreaterThan(leastSteps);
  expect(hashOf(facts)).toBe(factsBefore);
});
