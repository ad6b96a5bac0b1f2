import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readOptions } from '../scripts/options.ts';
import { type Size, wholeSeries } from './archive.ts';
import { measureCopies } from './measure-copies.ts';
import { measureIndex } from './measure-index.ts';
import { measureQueries, type Runs } from './measure-queries.ts';
import { installedPrograms } from './other-programs.ts';
import { listOf, resultsOf, tableOf } from './report.ts';
import { prepareProgram, prepareWorkspace } from './workspace.ts';

const help = `npm run bench [-- options]    measures every budget; takes about half an hour and 20 GB of temporary space

  --quick         use a small archive and few runs: some three minutes; does not write RESULTS.md
  --copies        measure only the reader's copies; does not write RESULTS.md
  --keep          keep the temporary folder, and print its path
  --in <folder>   work in this folder, keep it, and reuse what is in it
`;

const { values } = readOptions(help, () =>
  parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      copies: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      in: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }),
);

if (values.help) console.log(help);
else bench(values.quick, values.in);

function bench(quick: boolean, given: string | undefined): void {
  const size: Size = quick ? { ...wholeSeries, bulletins: 100 } : wholeSeries;
  const runs: Runs = quick ? { fast: 8, slow: 1, isSmall: true } : { fast: 30, slow: 3, isSmall: false };
  const folder = given === undefined ? mkdtempSync(join(tmpdir(), 'pism-bench-')) : resolve(given);
  const repository = join(import.meta.dirname, '..');
  const newer = ['src', '-newer', 'dist/start.cjs', '-name', '*.ts'];
  if (execFileSync('find', newer, { cwd: repository }).length > 0)
    console.error('The source is newer than the build: run `npm run build` first.');
  if (values.keep || given !== undefined) console.error(`working in ${folder}, which is kept`);
  else removeAtExit(folder);
  if (values.copies) {
    console.log(tableOf(measureCopies(prepareProgram(folder, size), runs)));
    return;
  }
  const before = loadavg()[0] ?? 0;
  const workspace = prepareWorkspace(folder, size, (text) => console.error(text));
  const others = installedPrograms();
  console.error('measuring queries');
  const queries = measureQueries(workspace, runs, others);
  console.error('measuring the index');
  const index = measureIndex(workspace, runs);
  console.error('measuring copies');
  const rows = [...queries, ...index, ...measureCopies(workspace, runs)];
  const circumstances = { size, quick, others, load: [before, loadavg()[0] ?? 0] as [number, number] };
  console.log(`${listOf(circumstances)}\n${tableOf(rows)}`);
  if (!quick) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), resultsOf(rows, circumstances));
}

/** Removes a folder when this process ends, even if it is killed: that closes the pipe from which the remover reads. */
function removeAtExit(folder: string): void {
  const script = 'cat; rm -rf "$1"';
  const remover = spawn('sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  remover.unref();
  (remover.stdin as Socket).unref();
}
