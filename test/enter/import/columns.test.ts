/** How a map turns columns of a table into values: patterns, tables of values, lists, names and dates. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { factsIn, importPacts, pactsMap, tablesFolder } from '../../support/import-tables.ts';
import { pism } from '../../support/run.ts';

test('places, patterns, tables of values, lists and names', async () => {
  const map = readFileSync('test/enter/import/columns/map.yaml', 'utf8');
  const folder = tablesFolder(
    {
      'list-2031.csv':
        'Harbour,Code,Status,Acts,Who,Secret,Topics,Town\n' +
        'Old Port,12-a,S (all),1 May 2031 s,"Latvia\n Estonian",x,"salt, tar",\n' +
        ',13-b,O,2031 t,,,,Lithuania\n,Total,,,,,,\n',
    },
    map,
  );
  const { stdout, stderr, status } = await importPacts(folder, 'list-2031.csv');
  expect({ stdout, status }).toEqual({ stdout: 'file\trow\toutcome\tid\treasons\n', status: 0 });
  expect(stderr).toBe(
    '3 rows: 2 imported, 0 rejected, 1 left out (a line with totals)\nFacts: 2 new\n' +
      'Wrote my-facts/list: source.yaml, pacts.yaml\n',
  );
  const written = readFileSync(join(folder, 'my-facts/list/pacts.yaml'), 'utf8');
  await expect(written).toMatchFileSnapshot('columns/pacts.yaml');
  expect(readFileSync(join(folder, 'my-facts/list/source.yaml'), 'utf8')).toBe(
    '# yaml-language-server: $schema=../schema/source.json\nform: dataset\ntitle: List\npublisher: League\nretrieved: 2031-05-01\n',
  );
  expect((await pism(['check', 'my-facts'], { cwd: folder })).stdout).toBe('2 facts in 1 source: no problems\n');
});

type Cases = Record<string, Record<string, string>>;
const dates: Cases = parse(readFileSync('test/enter/import/columns/dates.yaml', 'utf8'), { schema: 'failsafe' });

test('dates in many forms, and none that could be another', async () => {
  for (const [order, expectations] of Object.entries(dates)) {
    const cases = Object.entries(expectations);
    const table = cases.map(([cell], at) => `Pact ${at},Open,"${cell}"\n`).join('');
    const map = order === 'any' ? pactsMap : `${pactsMap}dates: ${order}\n`;
    const folder = tablesFolder({ 'list.csv': `Pact,Stage,Signed\n${table}` }, map);
    const { stdout: rejected } = await importPacts(folder, 'list.csv', '--dry-run');
    await importPacts(folder, 'list.csv');
    const facts = await factsIn(folder, 'name,signed');
    for (const [at, [cell, expected]] of cases.entries()) {
      const fact = facts.find(({ name }) => name === `Pact ${at}`);
      if (fact) expect({ cell, date: fact['signed'] }).toEqual({ cell, date: expected });
      else expect(rejected).toMatch(new RegExp(`list.csv\t${at + 2}\trejected\t.*Signed: .*${expected}`));
    }
  }
});
