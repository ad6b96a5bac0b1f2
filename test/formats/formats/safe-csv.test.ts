import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testRefusals } from '../../support/cases.ts';
import { pactsOf } from '../../support/harbour.ts';
import { readCsv } from '../../support/read-csv-and-tsv.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

/** Characters that start a formula in a spreadsheet, also in the wide letters of East Asian keyboards. */
const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const texts = [...starts.map((start) => `${start}1+1,"x"`), 'a=1', "'=1", '1-1'];
const facts = pactsOf(texts.map((text, pages) => ({ pages, topics: [`x${text}`] })));
// Texts of facts are trimmed, so that tabs and carriage returns can begin a cell of a query only.
const query = `SELECT substr(value, 2) AS text, -pages AS "=minus", 0.5 - pages AS half FROM pacts JOIN json_each(topics) ORDER BY pages`;
const ask = (...argv: string[]) => pism([...argv, '--facts', facts]);
const readSafe = (csv: string) => readCsv(csv.replace(/^\ufeff/, ''));

describe('--safe-csv', () => {
  test('puts an apostrophe before texts that would be formulas, and changes nothing else', async () => {
    const [heads, ...rows] = readSafe((await ask('sql', query, '--format', 'csv', '--safe-csv')).stdout);
    expect(heads).toEqual(['text', "'=minus", 'half']);
    expect(rows.map(([text]) => text)).toEqual(
      texts.map((text) => (starts.includes(text.charAt(0)) ? `'${text}` : text)),
    );
    expect(rows.map(([, minus]) => minus).slice(0, 3)).toEqual(['0', '-1', '-2']);
    expect(rows.map(([, , half]) => half).slice(0, 3)).toEqual(['0.5', '-0.5', '-1.5']);
  });

  test.each([
    ['x;=1+1', "x;'=1+1"],
    ['x\t@y', "x\t'@y"],
    ['x\n=1+1', "x\n'=1+1"],
    ['x;"=1+1"', 'x;"\'=1+1"'],
    ['x; 1-1', 'x; 1-1'],
  ])('finds no formula in %j, whatever separates cells', async (text, expected) => {
    const quoted = text.replaceAll("'", "''");
    const { stdout } = await ask('sql', `SELECT 1 AS one, '${quoted}' AS two`, '--format', 'csv', '--safe-csv');
    expect(stdout.split('\r\n')[1]).toMatch(/^1,".*"$/s);
    expect(readCsv(stdout)[1]).toEqual(['1', expected]);
    for (const cell of stdout.split(/[;\t\n\r]/)) expect(cell).not.toMatch(/^"*[=@]/);
  });

  test('applies to a .csv file and to export csv', async () => {
    const place = temporaryFolder();
    const formula = pactsOf([{ name: '=1+1', pages: 7, says: '@A pact' }]);
    const argv = ['pacts', '--fields', 'name,pages,says', '--safe-csv', '-o', join(place, 'facts.csv')];
    expect((await pism([...argv, '--facts', formula])).status).toBe(0);
    expect(readFileSync(join(place, 'facts.csv'), 'utf8')).toBe("\ufeffname,pages,says\r\n'=1+1,7,'@A pact\r\n");
    const exported = join(place, 'all');
    expect((await pism(['export', 'csv', '--safe-csv', '-o', exported, '--facts', formula])).status).toBe(0);
    expect(readFileSync(join(exported, 'pacts.csv'), 'utf8')).toContain(",'=1+1,");
  });
});

testRefusals('formats/formats/refused.yaml', (argv) => ask(...argv));
