import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';

const builtin = { env: { PISM_FACTS: 'builtin' } };

test.each([
  [
    'summary',
    /^Disputed: \d+ of \d+ facts\. In agreement: \d+\. Not compared, or not in full: \d+\.\n3 facts name only some: /,
  ],
  ['upr', /^Shared, Counted, Share, Named: counted by the author/],
  ['facts --group-by country', /^A fact counts once for each country it names: \d+ facts, \d+ counts\./],
  ['actors', /^Only facts that name the actor itself; `--group-by country` counts those on its parts too\.\n$/],
  ['sources', /^What other sources say of the facts: `pism checks`\.\n$/],
  [
    'checks upr-2024',
    /^Not compared: number that shared the narrative, number counted, states named as sharing it\.\n$/,
  ],
])('%s: a pipe says on standard error what stands below the table', async (line, says) => {
  expect(await pism(line.split(' '), builtin)).toMatchObject({ status: 0, stderr: expect.stringMatching(says) });
});
