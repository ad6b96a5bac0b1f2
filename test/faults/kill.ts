import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeSeries, writeArchive } from '../../bench/archive.ts';
import { Random } from '../../bench/random.ts';
import { readOptions, wholeNumberFrom } from '../../scripts/options.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { killOnce, tasks } from './support/kills.ts';

const help = `npm run kill [-- options]    kills the program while it writes, and checks that the next run is right

  --times <n>      number of kills of each task; default 60
  --bulletins <n>  size of the facts folder in bulletins; default 100
  --seed <n>       repeat the moments of an earlier run, where the timing allows it
  --task <name>    only this task: ${tasks.map(({ name }) => name).join(', ')}
`;

process.on('exit', removeFolders);
const { times, bulletins, seed, chosen } = readOptions(help, () => {
  const options = {
    times: { type: 'string', default: '60' },
    bulletins: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    task: { type: 'string' },
  } as const;
  const { values } = parseArgs({ options });
  const chosen = tasks.filter(({ name }) => values.task === undefined || name === values.task);
  if (chosen.length === 0) throw new TypeError(`There is no task ${values.task}`);
  return {
    times: wholeNumberFrom('--times', values.times, 1),
    bulletins: wholeNumberFrom('--bulletins', values.bulletins, 3),
    seed: wholeNumberFrom('--seed', values.seed, 0),
    chosen,
  };
});
console.log(`seed ${seed}, ${bulletins} bulletins`);
const facts = join(temporaryFolder(), 'facts');
writeArchive(facts, { ...wholeSeries, bulletins });
const draw = new Random(seed);
for (const task of chosen) {
  let met = 0;
  for (let time = 0; time < times; time += 1) met += Number(await killOnce(facts, task, draw));
  console.log(`${task.name}: ${times} kills survived, ${met} of them while it wrote`);
  // A task killed often and never while writing was not really tried.
  if (times >= 10 && met === 0) process.exitCode = 1;
}
