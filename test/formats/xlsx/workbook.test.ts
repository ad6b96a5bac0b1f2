import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const facts = harbour();
const cwd = temporaryFolder();
const run = (...argv: string[]) => pism(argv, { cwd, env: { PISM_FACTS: facts } });
const fields = 'name,signed,pages,secret,host,members,progress';

describe('a workbook', () => {
  test('has typed cells, and dates only where they are whole days', async () => {
    const stderr = '5 facts in pacts.xlsx\n';
    expect(await run('pacts', '--fields', fields, '-o', 'pacts.xlsx')).toEqual({ status: 0, stdout: '', stderr });
    expect(await readSheet(join(cwd, 'pacts.xlsx'))).toEqual([
      ['Name', 'Signed', 'Pages', 'Secret', 'Host', 'Members', 'Progress'],
      ['Arctic Note', '2021', null, null, null, 'United Kingdom, North Korea', null],
      [
        'Baltic Fishing Accord',
        new Date('2021-06-14'),
        120,
        false,
        'Latvia',
        'Estonia, Latvia, Lithuania, Poland',
        0.25,
      ],
      ['Grain Deal', '2022-Q3', 7, true, 'Türkiye', expect.stringContaining('and others'), 1],
      ['Second Grain Deal', '2031-02', 9, null, null, null, null],
      ['Pilot Rules', null, 15, null, 'Gdynia Harbour Board', null, null],
    ]);
  });

  test('is ready to filter, follow and print: one landscape page wide', async () => {
    const linked = pactsOf([{ name: 'a', text_at: 'https://example.org/?a=1&b="<i>"#part-2' }, { name: 'b' }]);
    await pism(['pacts', '--fields', 'id,name,text_at', '--facts', linked, '-o', 'linked.xlsx'], { cwd });
    const files = unzipSync(readFileSync(join(cwd, 'linked.xlsx')));
    const xml = (name: string) => strFromU8(files[`xl/${name}`] ?? new Uint8Array());
    const sheet = xml('worksheets/sheet1.xml');
    for (const part of [
      '<autoFilter ref="A1:C3"/>',
      '<hyperlink ref="C2" r:id="C2" location="part-2"/>',
      '<pageSetUpPr fitToPage="1"/>',
      'orientation="landscape" fitToHeight="0"/>',
      'state="frozen"',
      'numberStoredAsText="1"',
    ])
      expect(sheet).toContain(part);
    expect(xml('worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="https://example.org/?a=1&amp;b=%22%3Ci%3E%22"/>',
    );
  });

  test('has sheets of the sources and checks of the facts shown, whatever the columns', async () => {
    await run('pacts', '--source', 'harbour-1', '--fields', 'name', '-o', 'some.xlsx');
    const sheets = await readWorkbook(join(cwd, 'some.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Facts', 'Sources', 'Checks']);
    const [, sources, checks] = sheets.map(({ data }) => data);
    expect(sources?.map(([id, , citation]) => [id, citation])).toEqual([
      ['Source', 'Citation'],
      ['harbour-1', expect.stringMatching(/^Nowicka, A\. K\., & Kowal, J\. \(2031\)\. Harbours, part 1/)],
    ]);
    expect(checks).toHaveLength(2);
    expect(checks?.[1]).toEqual(expect.arrayContaining(['harbour-1/baltic-accord', 'agrees', new Date('2031-06-01')]));
    await run('pacts', '--pivot', 'stage', '--over', 'year', '-o', 'pivot.xlsx');
    const [pivot, ...others] = await readWorkbook(join(cwd, 'pivot.xlsx'));
    expect(others).toEqual([]);
    expect(pivot?.data[1]?.filter((cell) => typeof cell === 'number').length).toBeGreaterThan(0);
  });
});
