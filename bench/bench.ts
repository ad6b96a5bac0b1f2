import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Size, wholeSeries } from './archive.ts';
import { measureCopies } from './measure-copies.ts';
import { measureIndex } from './measure-index.ts';
import { measureQueries, type Runs } from './measure-queries.ts';
import { installedPrograms } from './other-programs.ts';
import { listOf, resultsOf, tableOf } from './report.ts';
import { prepareProgram, prepareWorkspace } from './workspace.ts';

// npm run bench [-- options]: measures every budget; takes about half an hour and 20 GB of temporary space.
//   --quick         use a small archive and few runs: some three minutes; does not write RESULTS.md
//   --copies        measure only the reader's copies; does not write RESULTS.md
//   --in <folder>   work in this folder, keep it, and reuse what is in it
const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { quick: flag, copies: flag, in: { type: 'string' } } });
bench(values.quick, values.in);

function bench(quick: boolean, given: string | undefined): void {
  const size: Size = quick ? { ...wholeSeries, bulletins: 100 } : wholeSeries;
  const runs: Runs = quick ? { fast: 8, slow: 1, isSmall: true } : { fast: 30, slow: 3, isSmall: false };
  const folder = given === undefined ? mkdtempSync(join(tmpdir(), 'pism-bench-')) : resolve(given);
  if (given === undefined) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Ctrl-C ends the program that is measured, and its failure ends this one.
  process.on('SIGINT', () => {});
  if (values.copies) {
    console.log(tableOf(measureCopies(prepareProgram(folder, size), runs)));
    return;
  }
  const before = loadavg()[0] ?? 0;
  const workspace = prepareWorkspace(folder, size);
  const others = installedPrograms();
  console.error('measuring queries');
  const queries = measureQueries(workspace, runs, others);
  console.error('measuring the index');
  const index = measureIndex(workspace, runs);
  console.error('measuring copies');
  const rows = [...queries, ...index, ...measureCopies(workspace, runs)];
  const circumstances = { size, others, load: [before, loadavg()[0] ?? 0] as [number, number] };
  console.log(`${listOf(circumstances)}\n${tableOf(rows)}`);
  if (!quick) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), resultsOf(rows, circumstances));
}
