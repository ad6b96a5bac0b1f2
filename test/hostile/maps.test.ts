import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refused } from '../support/refused.ts';
import { importPacts, pactsMap, tablesFolder } from '../support/tables.ts';

const cell = `${'a'.repeat(60)}!`;
const table = `Pact,Stage,${cell}\nSalt,Open,x\n${cell},Open,x\n`;
const fields = (more: string) => pactsMap.replace('fields:\n', () => `parts:\n  more: ${more}\nfields:\n`);

// Each would take longer than the age of the earth.
test.each([
  ['(a+)+$', fields("{ column: Pact, pattern: '(a+)+$|Salt' }"), '(a+)+$|Salt'],
  ['^(a|aa)+$', pactsMap.replace('^Total', '^(a|aa)+$$'), '^(a|aa)+$'],
  ['(.*a){25}$', fields("{ heading: '(.*a){25}$' }"), '(.*a){25}$'],
  ['(.*.*)*!', fields("{ file: '^(a*)*!$' }"), '^(a*)*!$'],
])('%s in a map: import stops', async (_, map, pattern) => {
  const name = `${'a'.repeat(60)}.csv`;
  const folder = tablesFolder({ [name]: table }, map);
  expect(await importPacts(folder, name)).toEqual({
    status: 3,
    stdout: '',
    stderr: `pism: ${name}: the pattern ${pattern} of the map takes more than 5 seconds, or too much memory
Write it so that no repetition is inside another, as in (a+)+ or (.*a){9}.
Nothing was written.
`,
  });
  expect(readdirSync(join(folder, 'my-facts'))).toEqual(['kinds', 'maps']);
});

test('a pattern that needs too much memory', async () => {
  const text = 'ab'.repeat(1_900_000);
  const map = pactsMap.replace('^Total', '^((a)|(b))*$$');
  const folder = tablesFolder({ 'list.csv': `Pact,Stage\n${text},Open\n` }, map);
  const says = 'list.csv: the pattern ^((a)|(b))*$ of the map takes more than 5 seconds, or too much memory\n';
  expect(await importPacts(folder, 'list.csv')).toMatchObject(refused(3, says));
});
