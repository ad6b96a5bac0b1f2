import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Size, wholeSeries } from './archive.ts';
import { measureCopies } from './measure-copies.ts';
import { measureIndex } from './measure-index.ts';
import { measureQueries, type Runs } from './measure-queries.ts';
import { measureSite } from './measure-site.ts';
import { installedPrograms } from './other-programs.ts';
import { type Circumstances, listOf, resultsOf, tableOf } from './report.ts';
import { prepareWorkspace } from './workspace.ts';

// npm run bench [-- options]: measures every budget; takes about half an hour and 20 GB of temporary space.
//   --bulletins <number>  an archive of this many bulletins in place of the whole series
//   --quick               an archive of 100, and few runs: some three minutes; RESULTS.md is not written
const options = { quick: { type: 'boolean', default: false }, bulletins: { type: 'string' } } as const;
const { quick, bulletins } = parseArgs({ options }).values;
const size: Size = { ...wholeSeries, bulletins: quick ? 100 : Number(bulletins ?? wholeSeries.bulletins) };
const runs: Runs = quick ? { fast: 8, slow: 1, isSmall: true } : { fast: 30, slow: 3, isSmall: false };
const folder = mkdtempSync(join(tmpdir(), 'pism-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Ctrl-C ends the program that is measured, and its failure ends this one.
process.on('SIGINT', () => {});
const before = loadavg()[0] ?? 0;
const workspace = prepareWorkspace(folder, size);
const others = installedPrograms();
const rows = [
  ...measureQueries(workspace, runs, others),
  ...measureIndex(workspace, runs),
  ...measureCopies(workspace, runs),
  ...measureSite(workspace),
];
const circumstances: Circumstances = { size, others, load: [before, loadavg()[0] ?? 0] };
console.log(`${listOf(circumstances)}\n${tableOf(rows)}`);
if (!quick) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), resultsOf(rows, circumstances));
