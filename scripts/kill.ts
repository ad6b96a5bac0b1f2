import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeSeries } from '../bench/archive.ts';
import { Draw } from '../bench/draw.ts';
import { Ground } from '../test/faults/support/ground.ts';
import { killRound, killsIn, type Met, type Reach, tasks } from '../test/faults/support/kills.ts';

const help = `npm run kill [-- options]    kills the program while it writes, and checks what the next run makes of that

  --times <n>      kill it so many times; 400 unless given, which takes some ten minutes
  --bulletins <n>  in a facts folder of so many bulletins; 100 unless given
  --seed <n>       draw the same moments again, as far as the machine keeps time
  --task <name>    only this: ${tasks.map(({ name }) => name).join(', ')}
`;

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '400' },
    bulletins: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    task: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else await campaign(Number(values.times), Number(values.bulletins), Number(values.seed));

async function campaign(times: number, bulletins: number, seed: number): Promise<void> {
  console.log(`seed ${seed}, ${bulletins} bulletins`);
  const folder = mkdtempSync(join(tmpdir(), 'pism-kill-'));
  try {
    const ground = new Ground(folder, { ...wholeSeries, bulletins });
    const [draw, reach, all]: [Draw, Reach, Map<string, Met>] = [new Draw(seed), new Map(), new Map()];
    const chosen = tasks.filter(({ name }) => values.task === undefined || name === values.task);
    for (let done = 0, turn = 0; done < times; turn += 1) {
      const task = chosen[turn % chosen.length] as (typeof chosen)[number];
      const met = await killRound(ground, task, Math.min(1 + draw.below(9), times - done), [draw], reach);
      const sum = all.get(task.name) ?? new Map<string, number>();
      for (const [where, count] of met) sum.set(where, (sum.get(where) ?? 0) + count);
      all.set(task.name, sum);
      done += killsIn(met);
      console.error(`${done} kills survived; the last ones, of ${task.name}: ${told(met)}`);
    }
    for (const [name, met] of all) console.log(`${name}: ${told(met)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function told(met: Met): string {
  return [...met].map((each) => each.join(' ')).join(', ');
}
