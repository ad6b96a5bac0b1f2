import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeSeries } from '../../bench/archive.ts';
import { median } from '../../bench/measure.ts';
import { prepareArchive } from '../../bench/workspace.ts';
import { readOptions, wholeNumberFrom } from '../../scripts/options.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { indexSize, underLoad } from './under-load.ts';

const help = `npm run load [-- options]    queries the built program while files are edited, and checks each answer against them

  --times <n>      this many queries one by one, and as many in parallel; default 200, some three minutes
  --at-once <n>    this many in parallel; default 16
  --bulletins <n>  size of the archive in bulletins; default 2404, the whole series
  --in <folder>    use a copy of the archive of \`npm run bench -- --in <folder>\`
  --seed <n>       repeat the pauses between edits of an earlier run
`;

process.on('exit', removeFolders);
const { times, atOnce, bulletins, place, seed } = readOptions(help, () => {
  const options = {
    times: { type: 'string', default: '200' },
    'at-once': { type: 'string', default: '16' },
    bulletins: { type: 'string', default: String(wholeSeries.bulletins) },
    in: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  } as const;
  const { values } = parseArgs({ options });
  return {
    times: wholeNumberFrom('--times', values.times, 1),
    atOnce: wholeNumberFrom('--at-once', values['at-once'], 1),
    // The seventh is edited.
    bulletins: wholeNumberFrom('--bulletins', values.bulletins, 7),
    place: values.in === undefined ? temporaryFolder() : resolve(values.in),
    seed: wholeNumberFrom('--seed', values.seed, 0),
  };
});
const { archive, pism } = prepareArchive(place, { ...wholeSeries, bulletins }, (text) => console.error(text));
const folder = mkdtempSync(join(place, 'load-'));
const [copy, cache] = [join(folder, 'archive'), join(folder, 'pism')];
cpSync(archive, copy, { recursive: true });
const command = (argv: string[]) => ({
  ...pism([...argv, '--facts', copy]),
  env: { ...pism([]).env, XDG_CACHE_HOME: folder },
});
const report = await underLoad({ command, archive: copy, seed }, times, times, atOnce);
const seconds = (some: number[]) =>
  `${(median(some) / 1000).toFixed(1)}, at most ${(Math.max(...some) / 1000).toFixed(1)}`;
for (const line of report.wrong) console.log(line);
console.log(`seed ${seed}, ${bulletins} bulletins
${report.times.length} queries, ${report.edits} edits: ${report.wrong.length} wrong
seconds: in a row ${seconds(report.times.slice(0, times))}; in parallel ${seconds(report.times.slice(times))}
index in MiB: ${(indexSize(cache) / 2 ** 20).toFixed(1)}`);
rmSync(folder, { recursive: true });
if (report.wrong.length > 0) process.exitCode = 1;
