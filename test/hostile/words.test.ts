import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletinFile, harbour } from '../support/harbour.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';
import { pact } from './cases.ts';

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
])('what every object has is no word of ours: pism %j', async (argv) => {
  const { status, stdout, stderr } = await pism(argv, { env: { PISM_FACTS: facts } });
  expect({ status, stdout }, stderr).toEqual({ status: 2, stdout: '' });
});

test('a field may be called as a method that every object has', async () => {
  const folder = factsFolder({
    'kinds/pacts.yaml': `
kind: pacts
title: Pacts
about: Pacts.
fields:
  name: { type: text, required: true, about: Name }
  stage: { type: text, about: Stage }
  value_of: { type: text, about: Value }
  to_string: { type: count, about: Number }
columns: [name, value_of]
caption: name
`,
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/pacts.yaml': pact('one', '  value_of: gold\n  to_string: 3\n') + pact('two'),
  });
  const ask = async (...argv: string[]) =>
    JSON.parse((await pism(['pacts', '--json', ...argv, '--facts', folder])).stdout);
  expect(await ask('--fields', 'id,value_of,to_string')).toEqual([
    { id: 'notes-1/one', value_of: 'gold', to_string: 3 },
    { id: 'notes-1/two', value_of: null, to_string: null },
  ]);
  expect(await ask('--value-of', 'gold', '--to-string', '3', '--fields', 'id')).toEqual([{ id: 'notes-1/one' }]);
  expect(await ask('--value-of', 'a', '--value-of', 'gold', '--fields', 'id')).toEqual([{ id: 'notes-1/one' }]);
});

test.each([['csv'], ['ndjson'], ['parquet']])('export %s writes into its folder and nowhere else', async (format) => {
  const folder = factsFolder({
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/events.yaml':
      '- { id: one, what: "../../x", type: award, says: ../y, source: { paragraph: 1 }, tags: [x] }\n',
  });
  const place = join(temporaryFolder(), 'deep', 'out');
  const { stderr, status } = await pism(['export', format, '-o', place, '--facts', folder]);
  expect(status, stderr).toBe(0);
  expect(
    readdirSync(dirname(dirname(place)), { recursive: true })
      .map(String)
      .filter((path) => !path.startsWith('deep')),
  ).toEqual([]);
  expect(readdirSync(dirname(place))).toEqual(['out']);
});
