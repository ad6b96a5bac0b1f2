import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, canMeasureMemory, medians, outputOf, pairsOf, peakMemoryOf, timeOf } from './measure.ts';
import { question } from './others.ts';
import { limitRow, memoryRow, type Row, timeRow } from './row.ts';
import type { Runs } from './warm-rows.ts';
import { settle, type Workspace } from './workspace.ts';

/** The rows about the index: making it, keeping it up to date, the one of ten archives; and those about memory. */
export function heavyRows(workspace: Workspace, runs: Runs): Row[] {
  const { pism, bare, archive, folder, tenArchives } = workspace;
  const filter = pism([...question, '--facts', archive]);
  const first = firstIndex(workspace);
  const yaml = workspace.node(join(import.meta.dirname, 'yaml-alone.cjs'), [archive]);
  const rows = [
    timeRow('archive, first index', pairsOf(first, yaml, runs.slow, 0), 'yaml alone', { budget: 0.75, aim: 0.6 }),
  ];
  if (canMeasureMemory) rows.push(limitRow('archive, first index, peak memory', peakMemoryOf(first, folder), 512));
  rmSync(join(folder, 'cache-of-first'), { recursive: true, force: true });
  rows.push(editedRow(workspace, filter, runs.slow * 3));
  settle(filter);
  rows.push(
    timeRow(
      'ten archives in a .db, filter, 50 rows',
      pairsOf(pism([...question, '--facts', tenArchives]), filter, runs.fast),
      'one archive',
      { budget: 1.3, aim: 1.1 },
    ),
  );
  if (!canMeasureMemory) return rows;
  const peaks = Array.from({ length: 5 }, () => {
    return { base: peakMemoryOf(bare, folder), measured: peakMemoryOf(filter, folder) };
  });
  rows.push(memoryRow('archive, filter, peak memory', medians(peaks), 'bare', { budget: 1.6, aim: 1.4 }));
  const everything = pism(['facts', '--format', 'ndjson', '--facts', archive]);
  return [...rows, limitRow('archive, facts --format ndjson, peak memory', peakMemoryOf(everything, folder), 160)];
}

function firstIndex({ folder, pism, archive }: Workspace): Command {
  const cache = 'cache-of-first';
  const before = () => rmSync(join(folder, cache), { recursive: true, force: true });
  return { ...pism([...question, '--facts', archive], cache), before };
}

/** Each pair: a query of settled files, then a file is edited in place, then the same query. */
function editedRow(workspace: Workspace, filter: Command, runs: number): Row {
  const pairs = Array.from({ length: runs }, (_, run) => {
    const bulletin = `pism-${String(1 + run * 7).padStart(4, '0')}`;
    const file = join(workspace.archive, bulletin, 'treaties.yaml');
    const text = readFileSync(file, 'utf8');
    settle(filter);
    const base = timeOf(filter);
    writeFileSync(file, text.replace(/paragraph: \d+/, 'paragraph: 12'));
    const measured = timeOf(filter);
    writeFileSync(file, text);
    return { base, measured };
  });
  outputOf(filter);
  const budgets = { budget: 1.5, aim: 1.2 };
  return timeRow('archive, one file edited, next query', medians(pairs), 'nothing edited', budgets);
}
