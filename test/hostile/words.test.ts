import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const facts = harbour();

test.each([
  [['constructor']],
  [['help', 'constructor']],
  [['schema', 'constructor']],
  [['summary', '__proto__']],
  [['pacts', '--format', 'constructor']],
  [['pacts', '--secret', 'constructor']],
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
