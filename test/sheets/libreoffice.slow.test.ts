import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { pactsOf } from '../support/harbour.ts';
import { needsPrograms } from '../support/needs.ts';
import { pism, temporaryFolder } from '../support/run.ts';

const cwd = temporaryFolder();

const odd = [
  '=cmd()',
  '+1',
  '@SUM(A1)',
  'constructor',
  '__proto__',
  '2024-02-31',
  '1899-12-31',
  'Zażółć "gęślą"; jaźń, 漢字 😀',
  'two\nlines',
  'a_x0041_b',
  'tab\tand\u001b[31m and\r\n\u0085\u202e',
];

describe('LibreOffice', needsPrograms('soffice'), () => {
  function convert(file: string, to: string, out: string): void {
    const profile = pathToFileURL(join(cwd, 'profile')).href;
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', out];
    execFileSync('soffice', [...options, join(cwd, file)], { stdio: 'pipe' });
  }

  /** The rows of each sheet of a file, as LibreOffice reads it. */
  function opened(file: string): Record<string, string[][]> {
    const out = temporaryFolder();
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    convert(file, filter, out);
    const read = (name: string): string[][] =>
      parse(readFileSync(join(out, name), 'utf8'), { relax_column_count: true });
    return Object.fromEntries(readdirSync(out).map((name) => [name.replace(/^.*-|\.csv$/g, ''), read(name)]));
  }

  test('reads the same values from a workbook and from CSV', async () => {
    const signed = (at: number) => ['2021-06-14', 1998, '2022-Q3'][at % 3];
    const pacts = odd.map((name, at) => ({ name, signed: signed(at), pages: at * 1000, says: name }));
    const argv = ['pacts', '--fields', 'name,signed,pages', '--sort', 'pages', '--facts', pactsOf(pacts)];
    for (const file of ['odd.xlsx', 'odd.csv']) await pism([...argv, '-o', file], { cwd });
    await pism([...argv, '-o', 'safe.csv', '--safe-csv'], { cwd });
    // LibreOffice ends lines by a line feed.
    const expected = pacts.map(({ name, signed, pages }) => [name.replace('\r', ''), `${signed}`, `${pages}`]);
    expect(opened('odd.xlsx')).toMatchObject({
      Facts: [['Name', 'Signed', 'Pages'], ...expected],
      Sources: [
        expect.anything(),
        expect.arrayContaining(['notes-1', 'bulletin', expect.stringContaining('Nowicka, A. K.'), '2031-01-04']),
      ],
      Checks: [expect.anything()],
    });
    // A text that begins like a formula is run, unless --safe-csv puts an apostrophe before it.
    const texts = odd.filter((name) => /^[=+@]/.test(name));
    const safe = expected.map(([name = '', ...others]) => [texts.includes(name) ? `'${name}` : name, ...others]);
    expect(opened('safe.csv')).toEqual({ safe: [['name', 'signed', 'pages'], ...safe] });
    expect(opened('odd.csv')['odd']?.slice(1 + texts.length)).toEqual(expected.slice(texts.length));
  });
});
