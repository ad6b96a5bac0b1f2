import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';

const env = { PISM_FACTS: 'builtin' };

test.each([
  ['search Merkel Norway', 'No fact has: Merkel.\n'],
  ['search Macron communications', 'No fact has: Macron.\n'],
  ['has the US ratified the CRC', 'No fact has all of: US, ratified, CRC.\n'],
  ['search textile companies', ''],
  ['search university', 'No fact has: university.\n'],
  ['search Tibet lawyers --all', 'No fact has all of: Tibet, lawyers.\n'],
  ['search university Merkel', 'No fact has: university, Merkel.\n'],
])('%s: says which words nothing has', async (line, says) => {
  const { status, stderr } = await pism([...line.split(' '), '--json'], { env });
  expect({ status, says: stderr.replace(/^and .*\n/m, '') }).toEqual({ status: 0, says });
});

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

test.each([
  [
    'facts genocide not Canada',
    ['genocide-netherlands', 'genocide-us', 'us-country-report-china-2024/genocide-and-crimes'],
  ],
  ['treaties ratified', ['cedaw', 'crc', 'icescr', 'untoc']],
  ['treaties "has not ratified"', ['iccpr']],
  ['facts "US sanctions"', []],
])('%s: words after a kind are filters', async (line, ids) => {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  const { stdout } = await pism([...words, '--json'], { env });
  expect(JSON.parse(stdout).map(({ id }: { id: string }) => id.replace('pism-2404/', ''))).toEqual(ids);
});

const best = 'diplomats-monitoring-limited, repression-by-group, biden-xi-2023';

test.each([
  [[], undefined, 'verdict\tdate\tkind\tid\tsays\tsource\tagrees_in\tdiffers_in\tnot_compared\n', ` ${best}`],
  [['--json'], 80, '[]\n', ` ${best}`],
  [['--count'], 80, '0\n', ` ${best}`],
  [['--count', '--exit-status'], undefined, '0\n', ` ${best}`],
  [[], 80, '', ` ${best}`],
])(
  'where no fact has all words, the list is empty, and the best of a search follow: %j on %s',
  async (options, terminal, shown, ids) => {
    const ran = await pism(['facts', 'Tibet', 'lawyers', ...options], { env, ...(terminal && { terminal }) });
    expect(ran.status).toBe(options.length > 1 ? 1 : 0);
    expect(ran.stderr).toContain(` matches \`Tibet lawyers\`.\nNearest:${ids}`);
    expect(ran.stdout).toBe(shown);
  },
);
