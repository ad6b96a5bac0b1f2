import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../../bench/archive.ts';
import { Random } from '../../bench/random.ts';
import { temporaryFolder } from '../support/run.ts';
import { killOnce, tasks } from './support/kills.ts';

const few = join(temporaryFolder(), 'few');
writeArchive(few, { bulletins: 9, factsPerBulletin: 4 });

// All exports to a folder take the same steps.
const different = tasks.filter(({ name }) => !/parquet/.test(name));

test.each(different)('$name, killed before each of its steps: the next run is right', async (task) => {
  let step = 1;
  while (await killOnce(few, task, step)) step += 1;
  expect(step).toBeGreaterThan(task.output ? 3 : 1);
});

const many = join(temporaryFolder(), 'many');
// That many bulletins, because a first index must take long enough to be killed in the middle.
writeArchive(many, { bulletins: 66, factsPerBulletin: 10 });

// `npm run kill` asks for more times, at new moments.
const { TIMES, SEED = TIMES === undefined ? '2404' : String(Date.now() % 1_000_000) } = process.env;
const times = Number(TIMES ?? 2);

test.each(tasks)(
  `$name, killed at any moment (SEED=${SEED}): the next run is right`,
  async (task) => {
    const draw = new Random(Number(SEED));
    let met = 0;
    // On a busy machine, a task may be done before the kill comes.
    for (let time = 0; time < times || (met === 0 && time < 60); time += 1)
      met += Number(await killOnce(many, task, draw));
    expect(met).toBeGreaterThan(0);
  },
  60_000 + 10_000 * times,
);
