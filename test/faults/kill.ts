import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeSeries } from '../../bench/archive.ts';
import { Random } from '../../bench/random.ts';
import { readOptions, wholeNumberFrom } from '../../scripts/options.ts';
import { killRound, killsIn, type Met, metWork, type Reach, sumOf, type Task, tasks } from './support/kills.ts';
import { Workspace } from './support/workspace.ts';

const help = `npm run kill [-- options]    kills the program while it writes, and checks that the next run is right

  --times <n>      number of kills; default 400, some ten minutes
  --bulletins <n>  size of the facts folder in bulletins; default 100
  --seed <n>       repeat the moments of an earlier run, where the timing allows it
  --task <name>    only this task: ${tasks.map(({ name }) => name).join(', ')}
`;

interface Campaign {
  times: number;
  bulletins: number;
  seed: number;
  chosen: Task[];
}

/** A task killed this often and never while writing was not really tried. */
const minKills = 10;

const campaign = readOptions(help, readArguments);
if (campaign) await run(campaign);
else console.log(help);

function readArguments(): Campaign | undefined {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '400' },
      bulletins: { type: 'string', default: '100' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      task: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const chosen = tasks.filter(({ name }) => values.task === undefined || name === values.task);
  if (chosen.length === 0) throw new TypeError(`There is no task ${values.task}`);
  return {
    times: wholeNumberFrom('--times', values.times, 1),
    bulletins: wholeNumberFrom('--bulletins', values.bulletins, 3),
    seed: wholeNumberFrom('--seed', values.seed, 0),
    chosen,
  };
}

async function run({ times, bulletins, seed, chosen }: Campaign): Promise<void> {
  console.log(`seed ${seed}, ${bulletins} bulletins`);
  const folder = mkdtempSync(join(tmpdir(), 'pism-kill-'));
  try {
    const workspace = new Workspace(folder, { ...wholeSeries, bulletins });
    const [draw, reach, all]: [Random, Reach, Map<string, Met>] = [new Random(seed), new Map(), new Map()];
    for (let done = 0, round = 0; done < times; round += 1) {
      const task = chosen[round % chosen.length] as Task;
      const met = await killRound(workspace, task, Math.min(1 + draw.below(9), times - done), [draw], reach);
      all.set(task.name, sumOf(all.get(task.name) ?? new Map(), met));
      done += killsIn(met);
      console.error(`${done} kills survived; the last ones, of ${task.name}: ${describeKills(met)}`);
    }
    for (const [name, met] of all) console.log(`${name}: ${describeKills(met)}`);
    const missed = [...all].filter(([, met]) => killsIn(met) >= minKills && !metWork(met));
    for (const [name] of missed) console.error(`FAILS: no kill met ${name} at its work`);
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describeKills(met: Met): string {
  return [...met].map((each) => each.join(' ')).join(', ');
}
