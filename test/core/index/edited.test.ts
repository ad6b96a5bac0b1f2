import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harbour, pact } from '../../support/harbour.ts';
import { pism, writeInto } from '../../support/run.ts';

test('the answer after an edit is that of the files as they are', async () => {
  const facts = harbour();
  const ids = async (source: string) =>
    (await pism(['pacts', '--source', source, '--fields', 'id', '--facts', facts])).stdout.split('\n').slice(1, -1);
  expect(await ids('harbour-2')).toEqual(['harbour-2/grain-deal']);
  writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
  expect(await ids('harbour-2')).toEqual(['harbour-2/new']);
  rmSync(join(facts, 'harbour-2/pacts.yaml'));
  expect(await ids('harbour-2')).toEqual([]);
});
