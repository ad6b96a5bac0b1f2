import { describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const catches = (value: string) => `- id: catch
  measure: Fish caught
  value: ${value}
  unit: tonnes
  concerns: [PL]
  says: The fleet caught ${value} tonnes of fish near Poland.
  source: { paragraph: 1 }
`;
const none = { 'harbour-1/pacts.yaml': '[]', 'harbour-1/talks.yaml': '[]' };
const folder = (value: string) => harbour({ ...none, 'harbour-1/figures.yaml': catches(value) });

describe('a number with decimals', () => {
  test('is found, ordered and exported as a number', async () => {
    const facts = folder('4.5');
    const ids = async (...argv: string[]) => (await pism(['figures', ...argv, '--count', '--facts', facts])).stdout;
    expect(await ids('--value', '4.5')).toBe('1\n');
    expect(await ids('--value', '4..5')).toBe('1\n');
    expect(await ids('--value', '>4.5')).toBe('0\n');
    const { stdout } = await pism(['figures', '--json', '--fields', 'value', '--facts', facts]);
    expect(JSON.parse(stdout)).toEqual([{ value: 4.5 }]);
    expect((await pism(['figures', '--chart', '--fields', 'value', '--facts', facts])).stdout).toContain('4.5');
    const schema = JSON.parse((await pism(['kinds', 'figures', '--schema'])).stdout);
    expect(schema.items.properties.value).toMatchObject({ type: 'number', minimum: 0 });
  });

  test.each(['1e3', '-2', '4.', '4,5', '0x10', 'many'])('%s is none', async (value) => {
    const { stdout, status } = await pism(['check', folder(value)]);
    expect(stdout).toContain('value must be a number, 0 or more, but is');
    expect(status).toBe(1);
  });
});
