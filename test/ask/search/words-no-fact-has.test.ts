/** "No fact has: ..." below a search, and the nearest facts where no fact has all words. */
import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';

const env = { PISM_FACTS: 'builtin' };

test.each([
  ['search Merkel Norway', 'No fact has: Merkel.\n'],
  ['search Macron communications', 'No fact has: Macron.\n'],
  ['has the US ratified the CRC', 'No fact has all of: US, ratified, CRC.\n'],
  ['search textile companies', ''],
  ['search university', 'No fact has: university.\n'],
  ['search Serbia lawyers --all', 'No fact has all of: Serbia, lawyers.\n'],
  ['search university Merkel', 'No fact has: university, Merkel.\n'],
])('%s: says which words nothing has', async (line, says) => {
  const { status, stderr } = await pism([...line.split(' '), '--json'], { env });
  expect({ status, says: stderr.replace(/^and .*\n/m, '') }).toEqual({ status: 0, says });
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
    const ran = await pism(['facts', 'Tibet', 'lawyers', '--source', 'pism-2404', ...options], {
      env,
      ...(terminal && { terminal }),
    });
    expect(ran.status).toBe(options.length > 1 ? 1 : 0);
    expect(ran.stderr).toContain(` matches \`--source pism-2404 Tibet lawyers\`.\nNearest:${ids}`);
    expect(ran.stdout).toBe(shown);
  },
);
