import { test } from 'vitest';
import { Draw } from '../../bench/draw.ts';
import { temporaryFolder } from '../support/run.ts';
import { Ground } from './support/ground.ts';
import { killRound, killsIn, type Reach, tasks } from './support/kills.ts';

// As many bulletins as make the program use worker threads for them.
const ground = new Ground(temporaryFolder(), { bulletins: 66, factsPerBulletin: 10 });
const reach: Reach = new Map();
const seed = Date.now() % 1_000_000;
const draws: [Draw, Draw] = [new Draw(2404), new Draw(seed)];
const times = 3;

test.each(tasks)(`killed at three moments of $name, the next run is right (seeds 2404 and ${seed})`, async (task) => {
  for (let kills = 0; kills < times; ) kills += killsIn(await killRound(ground, task, times - kills, draws, reach));
});
