import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify as toCsv } from 'csv-stringify/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';
import { copy, moved } from './support.ts';

type Row = Record<string, string>;
type Outcome = { line: number; outcome: string; id: string; reasons: { code: string; says: string }[] };

const finished = join(import.meta.dirname, '../../docs/example/finished');
const proposed = { by: 'model X', on: '2026-11-30', round: 1 };

/** The made-up bulletin with all its facts, of which these are proposed only, and how to write its sheet, to import one and to enter its answers. */
function bulletin(waiting: string[] = []) {
  const cwd = temporaryFolder();
  cpSync(finished, join(cwd, 'mine'), { recursive: true });
  const run = (...argv: string[]) => pism([...argv, '--facts', 'mine'], { cwd });
  const factsIn = (kind: string): Record<string, unknown>[] =>
    parseYaml(readFileSync(join(cwd, `mine/nsi-3107/${kind}.yaml`), 'utf8'));
  const treaties = factsIn('treaties');
  const isWaiting = ({ id }: Record<string, unknown>) => waiting.includes(String(id));
  if (waiting.length > 0) {
    const facts = treaties.filter(isWaiting).map((fact) => ({ kind: 'treaties', ...fact, proposed }));
    const source = treaties[0]?.['source'];
    const names = ['Board of the Sound', 'Sound Board'].map((name) => {
      return { register: 'actors', id: name.toLowerCase().replaceAll(' ', '-'), name, source, proposed };
    });
    const none = [{ reason: 'opinion', source, proposed }];
    writeInto(cwd, 'mine/nsi-3107/proposed.yaml', JSON.stringify({ facts, names, none }));
    writeInto(cwd, 'mine/nsi-3107/treaties.yaml', stringify(treaties.filter((fact) => !isWaiting(fact))));
  }
  const write = (rows: Row[], name = 'sheet.csv') => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    writeFileSync(join(cwd, name), toCsv(rows, { header: true, columns }));
  };
  const sheet = async (name: string): Promise<Row[]> => {
    const { status, stderr } = await run('draft', copy, '--all', '-o', name);
    if (status !== 0) throw new Error(stderr);
    return name.endsWith('.csv') ? parse(readFileSync(join(cwd, name), 'utf8'), { columns: true, bom: true }) : [];
  };
  const load = async (name = 'sheet.csv') => {
    const { status, stdout, stderr } = await run('import', name, '--copy', copy, '--json');
    return { status, stderr, rows: (stdout === '' ? [] : JSON.parse(stdout)) as Outcome[] };
  };
  const answer = (name = 'sheet.csv') => run('review', copy, '--answers', name);
  return { cwd, run, factsIn, write, sheet, load, answer };
}

const rowOf = (rows: Row[], id: string) => rows.find((row) => row['id'] === id) as Row;

test('a sheet has all facts and what nobody holds, and comes back sorted, with own columns and without others as it was', async () => {
  const { run, sheet, write, load, answer } = bulletin(['finland-charter']);
  const rows = await sheet('all.csv');
  const { stdout } = await run('facts', '--count');
  expect(rows.filter(({ stage }) => stage === 'fact')).toHaveLength(Number(stdout));
  const poland = { participant: 'Poland', signed: '2029-06-04', n: '4', stage: 'fact' };
  expect(rowOf(rows, 'poland-charter')).toMatchObject(poland);
  expect(rowOf(rows, 'finland-charter')).toMatchObject({ stage: 'proposed' });
  const without = rows.map(({ found: _, signed: __, n: ___, ...row }) => ({ mine: 'own', ...row }));
  write(without.reverse());
  expect(await load()).toMatchObject({ status: 0, rows: [], stderr: expect.stringContaining('36 rows as before') });
  expect(await answer()).toMatchObject({ status: 0, stderr: 'Nothing is answered.\n' });
  write(rows.filter(({ id }) => id !== 'poland-charter'));
  expect((await load()).stderr).toContain('No row, deleted or not yet there when the sheet was made: poland-charter');
  write(rows.filter(({ id }) => id !== '').map((row) => ({ ...row, id: `other-${row['id']}` })));
  expect((await load()).stderr).toContain('None of its rows is of this source');
});

test('a changed row is a change for review, is answered in the same sheet, and becomes the fact; another editor is told', async () => {
  const { sheet, write, load, answer, factsIn, run } = bulletin();
  const rows = await sheet('all.csv');
  const fact = () => factsIn('treaties').find(({ id }) => id === 'finland-charter') ?? {};
  const before = fact();
  const row = rowOf(rows, 'finland-charter');
  const says = 'In 2029, Finland signed the Gdynia Seagrass Charter, and has not ratified it.';
  const reviewed = { says, tags: 'sea; charter', answer: 'yes', answered_by: 'Ewa Lis' };
  const withRow = (values: Row) => rows.map((each) => (each === row ? { ...row, ...values } : each));
  write(withRow(reviewed));
  write(withRow({ says: 'Finland signed the Gdynia Seagrass Charter in 2029.' }), 'other.csv');
  const change = { outcome: 'proposed', id: 'finland-charter', reasons: [{ code: 'CHANGES' }, {}] };
  expect(await load()).toMatchObject({ status: 0, rows: [change] });
  expect(fact()).toEqual(before);
  expect((await load()).rows).toEqual([]);
  expect(await load('other.csv')).toMatchObject({ status: 1, rows: [{ reasons: [{ code: 'WAITS' }] }] });

  expect(await answer()).toMatchObject({ status: 0, stderr: '1 entered.\n' });
  const checked = [{ by: 'Ewa Lis', on: expect.stringMatching(/^20/) }];
  expect(fact()).toEqual({ ...before, says, tags: ['sea', 'charter'], checked });
  expect(await answer()).toMatchObject({ status: 0, stderr: '1 already.\n' });
  const differs = expect.stringContaining('differs from this row in says, tags');
  expect((await load('other.csv')).rows).toMatchObject([{ reasons: [{ code: 'CHANGED', says: differs }] }]);
  expect((await run('check')).status).toBe(0);
});

test('proposals are answered: as they are, corrected, declined, left; what is new waits', async () => {
  const waiting = ['finland-charter', 'sweden-charter', 'poland-charter'];
  const { cwd, run, sheet, write, load, answer, factsIn } = bulletin(waiting);
  writeInto(cwd, 'asks.jsonl', JSON.stringify({ ...moved, unit: '' }));
  await run('import', 'asks.jsonl', '--copy', copy);
  const rows = await sheet('all.csv');
  expect(rows.filter((row) => row['asks (to read)'] === 'The number has no unit')).toHaveLength(1);
  const by = { answered_by: 'Ewa Lis' };
  const says = 'In 2029 Finland signed, but has not ratified, the Gdynia Seagrass Charter.';
  const given: Record<string, Row> = {
    'finland-charter': { answer: 'yes', ...by, says },
    'poland-charter': { answer: 'no', why: 'role', ...by },
    'sweden-charter': { answer: 'Skip', ...by },
  };
  const none = { ...rows.find((row) => row['none'] === 'opinion'), none: 'question', answer: 'yes', ...by };
  const added = {
    ...{ ...rowOf(rows, 'poland-charter'), id: '', was: '', status: 'signed', ratified: '' },
    says: 'Poland signed the Gdynia Seagrass Charter on 4 June 2029.',
  };
  const answered = rows.map((row) => ({ ...row, ...(row['none'] === '' ? given[row['id'] ?? ''] : none) }));
  write([...answered, added]);
  expect((await load()).rows).toMatchObject([{ id: expect.stringContaining('gdynia') }]);
  expect(await answer()).toMatchObject({ status: 0, stderr: '1 declined, 2 entered, 1 later.\n' });
  expect(readFileSync(join(cwd, 'mine/nsi-3107/bulletin.yaml'), 'utf8')).toContain('why: question');
  expect(factsIn('treaties').map(({ id }) => id)).toEqual(['estonia-charter', 'germany-charter', 'finland-charter']);
  expect(factsIn('treaties').find(({ id }) => id === 'finland-charter')).toMatchObject({ says });
  const sweden = rowOf(rows, 'sweden-charter');
  const typo = { ...sweden, answer: 'y', ...by };
  write([typo, { ...added, answer: 'no', ...by }, { ...rowOf(rows, 'poland-charter'), answer: 'no', ...by }]);
  const { status, stdout } = await answer();
  const told = /^2\t.*\trefused\t.* is none of yes.*\n3\t.*\trefused\tit does not say which.*\n4\t.*\talready/m;
  expect([status, stdout]).toEqual([1, expect.stringMatching(told)]);
  write([
    { ...sweden, answer: 'yes' },
    { ...sweden, answer: 'no', ...by },
  ]);
  expect((await answer()).stdout).toMatch(/does not say by whom.*\n3\t.*another line has another answer/);
});

test('names are answered and added in their own sheet of a workbook, and a row that is gone asks', async () => {
  const { cwd, sheet, load, answer, run } = bulletin(['finland-charter']);
  await sheet('all.xlsx');
  const book = unzipSync(readFileSync(join(cwd, 'all.xlsx')));
  const change = (at: number, from: RegExp, to: string) => {
    const part = `xl/worksheets/sheet${at}.xml`;
    const xml = strFromU8(book[part] ?? new Uint8Array());
    expect(xml).toMatch(from);
    book[part] = strToU8(xml.replace(from, to));
    writeFileSync(join(cwd, 'sheet.xlsx'), zipSync(book));
  };
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const names = strFromU8(book['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*?name="([^"]*)"/g);
  expect(Array.from(names, ([, name]) => name)).toEqual(['Facts', 'Checks (to read)', 'Names', 'Kinds', 'Lists']);
  const known = [cell('E2', 'known'), cell('G2', 'Ewa Lis'), cell('H2', 'sound-board')].join('');
  change(3, /(<row r="2".*?)(?=<c r="I2")/, `$1${known}`);
  change(3, /(<row r="3".*?)(?=<c r="I3")/, `$1${cell('E3', 'new')}${cell('G3', 'Ewa Lis')}`);
  change(3, /(?=<\/sheetData>)/, `<row r="99">${cell('A99', 'actors')}${cell('B99', 'Bornholm')}</row>`);
  change(1, /<row r="2".*?<\/row>/, '');
  const { rows } = await load('sheet.xlsx');
  expect(rows).toEqual([
    expect.objectContaining({ line: '', outcome: 'asks', reasons: [expect.objectContaining({ code: 'ROW_GONE' })] }),
    expect.objectContaining({ line: 'Names 99', outcome: 'proposed', id: 'bornholm' }),
  ]);
  expect(await answer('sheet.xlsx')).toMatchObject({ status: 0, stderr: '2 entered.\n' });
  expect((await run('actors', 'Sound Board', '--all')).stdout).toContain('sound-board');
});

describe('a row that cannot be imported is told with the reason, and changes nothing', () => {
  const says = 'Other words.';
  const charter = 'finland-charter';
  test.each<[string, string, (row: Row, rows: Row[]) => Row[]]>([
    ['has the id of another source', 'UNKNOWN_ID', (row) => [{ ...row, id: 'harbour-fire', says }]],
    ['is a copy with the same id', 'SAME_ID', (row) => [row, { ...row, says }]],
    ['is of another kind now', 'KIND', (row) => [{ ...row, kind: 'laws' }]],
    ['lost its kind in merged cells', 'KIND', (row) => [{ ...row, kind: '' }]],
    ['lost its tags', 'KEPT', (row) => [{ ...row, tags: '' }]],
    ['has an error of a formula', 'BAD_DATE', (row) => [{ ...row, signed: '#REF!' }]],
    ['has another passage than the copy', 'NOT_IN_COPY', (row) => [{ ...row, passage: 'Norway left.' }]],
  ])('%s', async (_, code, change) => {
    const { cwd, sheet, write, load } = bulletin();
    const file = join(cwd, 'mine/nsi-3107/treaties.yaml');
    const text = readFileSync(file, 'utf8').replace(`- id: ${charter}\n`, `$&  tags: [sea]\n`);
    writeFileSync(file, text);
    const rows = await sheet('all.csv');
    write(change(rowOf(rows, charter), rows));
    const loaded = await load();
    expect(loaded).toMatchObject({ status: 1, rows: [{ outcome: 'refused', reasons: [{ code }] }] });
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readFileSync(join(cwd, 'mine/nsi-3107/proposed.yaml'), 'utf8')).not.toMatch(/^facts:/m);
  });
});
