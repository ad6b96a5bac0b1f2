/** Filters of a field that holds a list of choices, some of which include others. */
import { describe, expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const sanction = `- id: ferry
  imposer: LV
  measures: [asset-freeze, transport-restriction]
  target: Ferry line
  status: imposed
  says: Latvia froze the assets of the ferry line and refuses it entry to its airspace.
  source: { paragraph: 1 }
`;

describe('a list of choices', () => {
  const facts = harbour({ 'harbour-1/sanctions.yaml': sanction });

  test.each([
    ['--measures', 'asset-freeze', '1'],
    ['--measures', 'Asset-Freeze', '1'],
    ['--measures', 'import-ban', '0'],
    ['--measures', '!asset-freeze', '0'],
    ['--measures', '!import-ban', '1'],
    ['--measures', 'none', '0'],
    ['--measures', '=restrictive-measures', '0'],
    ['--measures', '!restrictive-measures', '0'],
    ['--measures', '!=restrictive-measures', '1'],
  ])('%s %s finds %s', async (option, value, count) => {
    expect((await pism(['sanctions', option, value, '--count', '--facts', facts])).stdout).toBe(`${count}\n`);
  });
});
