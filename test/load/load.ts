import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeSeries } from '../../bench/archive.ts';
import { median } from '../../bench/measure.ts';
import { prepareArchive, type Workspace } from '../../bench/workspace.ts';
import { readOptions, wholeNumberFrom } from '../../scripts/options.ts';
import { type LoadReport, underLoad } from './under-load.ts';

const help = `npm run load [-- options]    queries the built program while files are edited, and checks each answer against them

  --times <n>      this many queries one by one, and as many in parallel; default 200, some three minutes
  --at-once <n>    this many in parallel; default 16
  --bulletins <n>  size of the archive in bulletins; default 2404, the whole series
  --in <folder>    use a copy of the archive of \`npm run bench -- --in <folder>\`
  --seed <n>       repeat the pauses between edits of an earlier run
`;

interface Wanted {
  times: number;
  atOnce: number;
  bulletins: number;
  place: string | undefined;
  seed: number;
}

const wanted = readOptions(help, readArguments);
if (!wanted) console.log(help);
else if (wanted.place !== undefined) await load(wanted.place, wanted);
else await within(mkdtempSync(join(tmpdir(), 'pism-load-')), (folder) => load(folder, wanted));

function readArguments(): Wanted | undefined {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '200' },
      'at-once': { type: 'string', default: '16' },
      bulletins: { type: 'string', default: String(wholeSeries.bulletins) },
      in: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    times: wholeNumberFrom('--times', values.times, 1),
    atOnce: wholeNumberFrom('--at-once', values['at-once'], 1),
    // The seventh is edited.
    bulletins: wholeNumberFrom('--bulletins', values.bulletins, 7),
    place: values.in === undefined ? undefined : resolve(values.in),
    seed: wholeNumberFrom('--seed', values.seed, 0),
  };
}

async function load(place: string, wanted: Wanted): Promise<void> {
  const size = { ...wholeSeries, bulletins: wanted.bulletins };
  const workspace = prepareArchive(place, size, (text) => console.error(text));
  await within(mkdtempSync(join(place, 'load-')), (folder) => loadIn(folder, workspace, wanted));
}

async function loadIn(folder: string, { archive, pism }: Workspace, wanted: Wanted): Promise<void> {
  const { times, atOnce, bulletins, seed } = wanted;
  const copy = join(folder, 'archive');
  cpSync(archive, copy, { recursive: true });
  const command = (argv: string[]) => {
    const env = { ...pism([]).env, XDG_CACHE_HOME: folder };
    return { ...pism([...argv, '--facts', copy]), env };
  };
  const loaded = { command, archive: copy, cache: join(folder, 'pism'), folder, seed };
  const report = await underLoad(loaded, { inARow: times, inParallel: times, atOnce });
  for (const line of [...report.failed, ...report.wrong]) console.log(line);
  console.log(`seed ${seed}, ${bulletins} bulletins\n${describeReport(report, times)}`);
  if (report.failed.length + report.wrong.length > 0 || !isFlat(report)) process.exitCode = 1;
}

async function within(folder: string, work: (folder: string) => Promise<void>): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true });
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describeReport(report: LoadReport, inARow: number): string {
  const { queries, edits, wrong, failed, index } = report;
  const locks = failed.filter((text) => /lock|busy/i.test(text)).length;
  const times = queries.map(({ time }) => time);
  const slowest = [times.slice(0, inARow), times.slice(inARow)].map((some) => (Math.max(...some) / 1000).toFixed(1));
  const middle = [times.slice(0, inARow), times.slice(inARow)].map((some) => (median(some) / 1000).toFixed(1));
  const [before, after] = index.map((bytes) => (bytes / 2 ** 20).toFixed(1));
  const { first, last, peak } = memoryOf(report);
  return [
    `${queries.length} queries, ${edits} edits: ${wrong.length} wrong, ${failed.length} failed, ${locks} of a lock`,
    `seconds: in a row ${middle[0]}, at most ${slowest[0]}; in parallel ${middle[1]}, at most ${slowest[1]}`,
    `memory in MiB: the first ten ${first}, the last ten ${last}, at most ${peak}`,
    `index in MiB: ${before} before, ${after} after`,
  ].join('\n');
}

/** Whether the last ten queries took no more memory than the first ten, apart from variation between runs. */
function isFlat(report: LoadReport): boolean {
  const { first, last } = memoryOf(report);
  return Number.isNaN(last) || last <= first * 1.1 + 5;
}

function memoryOf({ queries }: LoadReport): { first: number; last: number; peak: number } {
  const peaks = queries.map(({ peak }) => peak ?? Number.NaN);
  const middle = (some: number[]) => Math.round(median(some));
  return { first: middle(peaks.slice(0, 10)), last: middle(peaks.slice(-10)), peak: Math.round(Math.max(...peaks)) };
}
