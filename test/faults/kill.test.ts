import { expect, test } from 'vitest';
import { Random } from '../../bench/random.ts';
import { temporaryFolder } from '../support/run.ts';
import { Ground } from './support/ground.ts';
import { killRound, killsIn, type Met, metWork, type Reach, sumOf, tasks } from './support/kills.ts';

// As many bulletins as make the program use worker threads for them.
const ground = new Ground(temporaryFolder(), { bulletins: 66, factsPerBulletin: 10 });
const reach: Reach = new Map();
const seed = Date.now() % 1_000_000;
const draws: [Random, Random] = [new Random(2404), new Random(seed)];
const times = 3;
const mostRounds = 8;

test.each(tasks)(`$name, killed at any moment: the next run is right (seeds 2404 and ${seed})`, async (task) => {
  const met: Met = new Map();
  // On a busy machine, a task may be done before the kill comes.
  for (let round = 0; round < mostRounds && (killsIn(met) < times || !metWork(met)); round += 1)
    sumOf(met, await killRound(ground, task, times, draws, reach));
  expect(metWork(met), [...met.keys()].join()).toBe(true);
});
