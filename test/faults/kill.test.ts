import { expect, test } from 'vitest';
import { Random } from '../../bench/random.ts';
import { temporaryFolder } from '../support/run.ts';
import { killRound, killsIn, type Met, metWork, type Reach, sumOf, tasks } from './support/kills.ts';
import { Workspace } from './support/workspace.ts';

// So many bulletins that a first index takes long enough to be killed in the middle.
const workspace = new Workspace(temporaryFolder(), { bulletins: 66, factsPerBulletin: 10 });
const reach: Reach = new Map();
const draws: [Random, Random] = [new Random(2404), new Random(20_240_703)];
const times = 3;
const maxRounds = 8;

test.each(tasks)('$name, killed at any moment: the next run is right', async (task) => {
  const met: Met = new Map();
  // On a busy machine, a task may be done before the kill comes.
  for (let round = 0; round < maxRounds && (killsIn(met) < times || !metWork(met)); round += 1)
    sumOf(met, await killRound(workspace, task, times, draws, reach));
  expect(metWork(met), [...met.keys()].join()).toBe(true);
});
