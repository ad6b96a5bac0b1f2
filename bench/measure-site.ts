import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { wholeSeries, writeArchive } from './archive.ts';
import { type Command, canMeasureMemory, peakMemoryOf, timeOf } from './measure.ts';
import { limitRow, type Row } from './report.ts';
import type { Workspace } from './workspace.ts';

/** Measures writing a site of the built-in facts, and one of 62 bulletins. */
export function measureSite({ folder, pism }: Workspace): Row[] {
  const facts = join(folder, 'some-bulletins');
  const place = join(folder, 'public');
  writeArchive(facts, { ...wholeSeries, bulletins: 62 });
  const before = () => rmSync(place, { recursive: true, force: true });
  const siteOf = (of: string): Command => ({ ...pism(['site', '--facts', of, '-o', place]), before });
  const [builtin, larger] = [siteOf('builtin'), siteOf(facts)];
  // The first run indexes the facts.
  const [, small, , large] = [builtin, builtin, larger, larger].map(timeOf) as [number, number, number, number];
  const rows = [limitRow('site, built-in facts', small, 800, 'ms'), limitRow('site, 3,906 facts', large, 5000, 'ms')];
  if (canMeasureMemory) rows.push(limitRow('site, 3,906 facts, peak memory', peakMemoryOf(larger, folder), 250, 'MiB'));
  return rows;
}
