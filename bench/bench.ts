import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readOptions } from '../scripts/options.ts';
import { type Size, wholeSeries } from './archive.ts';
import { heavyRows } from './heavy-rows.ts';
import { othersInstalled } from './others.ts';
import { builtBeforeSource, circumstancesOf, resultsOf, tableOf } from './report.ts';
import { type Runs, warmRows } from './warm-rows.ts';
import { prepareWorkspace } from './workspace.ts';

const help = `npm run bench [-- options]    measures every budget; some ten minutes and 6 GB of temporary space

  --quick         a small archive and few runs: about a minute; writes no RESULTS.md
  --keep          leave the temporary folder, and say where it is
  --in <folder>   work in this folder and leave it; what is in it is used again
`;

const { values } = readOptions(help, () =>
  parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      in: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }),
);

if (values.help) console.log(help);
else bench(values.quick, values.in);

function bench(quick: boolean, given: string | undefined): void {
  const size: Size = quick ? { ...wholeSeries, bulletins: 240 } : wholeSeries;
  const runs: Runs = quick ? { fast: 8, slow: 1, few: true } : { fast: 30, slow: 3, few: false };
  const folder = given === undefined ? mkdtempSync(join(tmpdir(), 'pism-bench-')) : resolve(given);
  const repository = join(import.meta.dirname, '..');
  if (builtBeforeSource(repository)) console.error('The source is newer than the build: `npm run build` first.');
  if (values.keep || given !== undefined) console.error(`working in ${folder}, which is left there`);
  else removeAtTheEnd(folder);
  const before = loadavg()[0] ?? 0;
  const workspace = prepareWorkspace(folder, size, (text) => console.error(text));
  const others = othersInstalled();
  console.error('measuring queries');
  const warm = warmRows(workspace, runs, others);
  console.error('measuring the index');
  const rows = [...warm, ...heavyRows(workspace, runs)];
  const circumstances = { size, quick, others, load: [before, loadavg()[0] ?? 0] as [number, number] };
  console.log(`${circumstancesOf(circumstances)}\n${tableOf(rows)}`);
  if (!quick) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), resultsOf(rows, circumstances));
}

/** Removes a folder once this process has ended, in whatever way: its end closes the pipe that the remover reads. */
function removeAtTheEnd(folder: string): void {
  const script = 'cat; rm -rf "$1"';
  const remover = spawn('sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  remover.unref();
  (remover.stdin as Socket).unref();
}
