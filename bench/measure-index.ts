import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, canMeasureMemory, mediansOf, outputOf, peakMemoryOf, timeOf, timePairs } from './measure.ts';
import type { Runs } from './measure-queries.ts';
import { question } from './other-programs.ts';
import { limitRow, type Row, ratioRow } from './report.ts';
import { type Workspace, waitUntilClean } from './workspace.ts';

/** Measures building the index, updating it, and peak memory. */
export function measureIndex(workspace: Workspace, runs: Runs): Row[] {
  const { pism, bare, archive, folder } = workspace;
  const filter = pism([...question, '--facts', archive]);
  const first = firstIndex(workspace);
  const yaml = workspace.node(join(import.meta.dirname, 'yaml-parse.cjs'), [archive]);
  const rows = [
    ratioRow('archive, first index', timePairs(first, yaml, runs.slow, 0), 'yaml alone', { budget: 0.8, aim: 0.5 }),
  ];
  if (canMeasureMemory)
    rows.push(limitRow('archive, first index, peak memory', peakMemoryOf(first, folder), 512, 'MiB'));
  rmSync(join(folder, 'cache-of-first'), { recursive: true, force: true });
  rows.push(editedRow(workspace, filter, runs.slow * 3));
  if (!canMeasureMemory) return rows;
  const everything = pism(['facts', '--format', 'ndjson', '--facts', archive]);
  waitUntilClean(filter, everything);
  const peaks = Array.from({ length: 5 }, () => {
    return { base: peakMemoryOf(bare, folder), measured: peakMemoryOf(filter, folder) };
  });
  rows.push(ratioRow('archive, filter, peak memory', mediansOf(peaks), 'bare', { budget: 1.6, aim: 1.4 }, 'MiB'));
  const peak = peakMemoryOf(everything, folder);
  return [...rows, limitRow('archive, facts --format ndjson, peak memory', peak, 160, 'MiB')];
}

function firstIndex({ folder, pism, archive }: Workspace): Command {
  const cache = 'cache-of-first';
  const before = () => rmSync(join(folder, cache), { recursive: true, force: true });
  return { ...pism([...question, '--facts', archive], cache), before };
}

/** Each pair: a query of unchanged files, then an edit in place, then the same query. */
function editedRow(workspace: Workspace, filter: Command, runs: number): Row {
  const pairs = Array.from({ length: runs }, (_, run) => {
    const bulletin = `pism-${String(1 + run * 7).padStart(4, '0')}`;
    const file = join(workspace.archive, bulletin, 'treaties.yaml');
    const text = readFileSync(file, 'utf8');
    waitUntilClean(filter);
    const base = timeOf(filter);
    writeFileSync(file, text.replace(/paragraph: \d+/, 'paragraph: 12'));
    const measured = timeOf(filter);
    writeFileSync(file, text);
    return { base, measured };
  });
  outputOf(filter);
  const budget = { budget: 1.8, aim: 1.3 };
  return ratioRow('archive, one file edited, next query', mediansOf(pairs), 'nothing edited', budget);
}
