import { expect, test } from 'vitest';
import { controlCharacters } from '../support/control-characters.ts';
import { pactsOf } from '../support/harbour.ts';
import { readCsv, readTsv } from '../support/read-csv.ts';
import { pism, type Surroundings } from '../support/run.ts';

test('every format gives a text back as it was, with control characters escaped', async () => {
  const odd = 'a "b", c|d\\ e\tf\u001b[31m\u0085 g\u202e\u00e9\u2067i\u200f\u061c\u2028\ufeff = h ~ 漢字';
  expect(JSON.parse(await printed(odd, 'json'))).toEqual([{ name: odd }]);
  expect(JSON.parse(await printed(odd, 'ndjson'))).toEqual({ name: odd });
  expect(readTsv(await printed(odd, 'tsv'))).toEqual([['name'], [odd]]);
  expect(readCsv(await printed(odd, 'csv'))).toEqual([['name'], [odd]]);
  expect(await printed(odd, 'tsv')).toContain('d\\\\ e\\tf\\u001b[31m');
  for (const format of ['json', 'ndjson', 'tsv', 'markdown', 'html', 'table', 'plain'])
    expect(await printed(odd, format)).not.toMatch(controlCharacters);
  expect(await printed(odd, 'csv', { terminal: 80 })).toContain('\\u001b[31m');
});

/** What `pism pacts` prints of a pact with this name. */
async function printed(name: string, format: string, surroundings: Surroundings = {}): Promise<string> {
  const argv = ['pacts', '--fields', 'name', '--format', format, '--facts', pactsOf([{ name }])];
  return (await pism(argv, surroundings)).stdout;
}
