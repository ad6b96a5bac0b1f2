/** The order of hits: those of bulletins first, then those of each other source, the best first. */
import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';

const env = { PISM_FACTS: 'builtin' };

test('hits of bulletins come first and are cut by themselves, then those of each other source', async () => {
  const search = ['search', 'ratify', 'ICCPR'];
  const { stdout } = await pism([...search, '--json'], { env });
  const hits: { source: string; score: number }[] = JSON.parse(stdout);
  const bySource = Map.groupBy(hits, ({ source }) => source);
  expect([...bySource.keys()]).toEqual(['pism-2404', 'un-upr-2009', 'un-upr-2013']);
  expect([...bySource.values()].flat()).toEqual(hits);
  for (const [first, ...others] of bySource.values())
    expect(first?.score).toBe(Math.max(first?.score ?? 0, ...others.map(({ score }) => score)));

  // The heading of another source has its id, too.
  const shown = async (...options: string[]) => {
    const list = await pism([...search, '--fields', 'source', ...options], { env, terminal: 100 });
    return [...[...bySource.keys()].map((source) => list.stdout.split(source).length - 1), list.stderr];
  };
  expect(await shown()).toEqual([4, 6, 6, `and ${hits.length - 14} more, 9 weaker ones: --all\n`]);
  expect(await shown('--limit', '2')).toEqual([2, 3, 3, '']);
  const { stdout: limited } = await pism([...search, '--json', '--limit', '2'], { env });
  expect(JSON.parse(limited)).toEqual(hits.slice(0, 2));
});
