import { expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();
const run = (...argv: string[]) => pism([...argv, '--facts', facts]);

test('sources with their facts, what editors chose, trends, and how much was compared', async () => {
  const { stdout } = await run('summary', '--format', 'table');
  expect(stdout).toMatchInlineSnapshot(`
    "Harbour Notes No. 2 (42), 4 February 2031; 1 fact
    Harbour Notes No. 1 (41), 4 January 2031; 6 facts

      Pacts: progress: 2021 Jun 14 25% → 2022 Q3 100%

    Disputed: 0 of 7 facts. In agreement: 1. Not compared, or not in full: 6.
    "
  `);
  const one = await run('summary', '--source', 'harbour-1', '--format', 'table');
  expect(one.stdout).toMatch(/^Harbours, part 1\n.*Harbour Notes No\. 1 \(41\), 4 January 2031; \d facts\n/);
});
