import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../../bench/archive.ts';
import { Random } from '../../bench/random.ts';
import { temporaryFolder } from '../support/run.ts';
import { killOnce, tasks } from './support/kills.ts';

const facts = join(temporaryFolder(), 'facts');
// So many bulletins that a first index takes long enough to be killed in the middle.
writeArchive(facts, { bulletins: 66, factsPerBulletin: 10 });

test.each(tasks)('$name, killed at any moment: the next run is right', async (task) => {
  const draw = new Random(2404);
  let met = 0;
  // On a busy machine, a task may be done before the kill comes.
  for (let time = 0; time < 3 || (met === 0 && time < 20); time += 1) met += Number(await killOnce(facts, task, draw));
  expect(met).toBeGreaterThan(0);
});
