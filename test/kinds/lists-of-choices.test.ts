import { describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

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

  test('a choice finds those that it includes', async () => {
    const argv = ['sanctions', '--measures', 'restrictive-measures', '--count', '--facts', facts];
    expect((await pism(argv)).stdout).toBe('1\n');
  });

  test('can be asked for all of several, and a word that is none of them is refused by the name of the option', async () => {
    const all = (...others: string[]) => pism(['sanctions', ...others, '--count', '--facts', facts]);
    const both = ['--measures-all', 'asset-freeze', '--measures-all'];
    expect((await all(...both, 'transport-restriction')).stdout).toBe('1\n');
    expect((await all(...both, 'import-ban')).stdout).toBe('0\n');
    const { stderr, status } = await all('--measures', 'importban');
    expect(stderr).toBe('pism: importban is not a choice for --measures\nDid you mean import-ban or export-ban?\n');
    expect(status).toBe(2);
  });

  test('counts once for each item, and show has all', async () => {
    const { stdout } = await pism(['sanctions', '--group-by', 'measures', '--format', 'csv', '--facts', facts]);
    expect(stdout).toBe('measures,facts\r\nasset-freeze,1\r\ntransport-restriction,1\r\n');
    const { stdout: shown } = await pism(['show', 'ferry', '--facts', facts]);
    expect(shown).toMatch(/^ {2}measures +asset freeze, transport restriction +not compared$/m);
  });

  test('is an array in JSON, and in its schema', async () => {
    const { stdout } = await pism(['sanctions', '--json', '--fields', 'measures', '--facts', facts]);
    expect(JSON.parse(stdout)).toEqual([{ measures: ['asset-freeze', 'transport-restriction'] }]);
    const schema = JSON.parse((await pism(['kinds', 'sanctions', '--schema'])).stdout);
    const { type, items } = schema.items.properties.measures;
    expect([type, items.oneOf[1].const]).toEqual(['array', 'asset-freeze']);
  });
});
