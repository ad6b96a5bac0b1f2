import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletinFile, harbour } from '../support/harbour.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';

const facts = harbour();

test.each([
  [['constructor']],
  [['__proto__']],
  [['help', 'constructor']],
  [['help', '__proto__']],
  [['schema', 'constructor']],
  [['kinds', 'constructor']],
  [['summary', '__proto__']],
  [['pacts', '--format', 'constructor']],
  [['pacts', '--secret', 'constructor']],
  [['pacts', '--verdict', 'constructor']],
  [['pacts', '--stage', '__proto__']],
  [['pacts', '--sort', 'constructor']],
  [['pacts', '--fields', '__proto__']],
  [['pacts', '--group-by', 'constructor']],
  [['pacts', '--constructor', 'x']],
  [['pacts', '--__proto__=x']],
  [['cite', 'grain-deal', '--style', 'constructor']],
  [['checks', '--grade', 'constructor']],
  [['export', '__proto__', '-o', 'x']],
])('properties of every JavaScript object are unknown words: pism %j', async (argv) => {
  const { status, stdout, stderr } = await pism(argv, { env: { PISM_FACTS: facts } });
  expect({ status, stdout }, stderr).toEqual({ status: 2, stdout: '' });
});

test.each([['csv'], ['datapackage'], ['ndjson'], ['parquet']])(
  'export %s writes only into its folder',
  async (format) => {
    const folder = factsFolder({
      'notes-1/bulletin.yaml': bulletinFile(1),
      'notes-1/events.yaml':
        '- { id: one, what: "../../x", type: award, says: ../y, source: { paragraph: 1 }, tags: [x] }\n',
    });
    const place = join(temporaryFolder(), 'deep', 'out');
    mkdirSync(dirname(place));
    const { stderr, status } = await pism(['export', format, '-o', place, '--facts', folder]);
    expect(status, stderr).toBe(0);
    expect(
      readdirSync(dirname(dirname(place)), { recursive: true })
        .map(String)
        .filter((path) => !path.startsWith('deep')),
    ).toEqual([]);
    expect(readdirSync(dirname(place))).toEqual(['out']);
  },
);
