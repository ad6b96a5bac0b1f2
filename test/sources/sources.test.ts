import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBibtex, parseRIS } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { testRefusals } from '../support/cases.ts';
import { bulletinFile, pactsKind } from '../support/harbour.ts';
import { factsFolder, filesIn, pism, temporaryFolder, writeInto } from '../support/run.ts';

const files: Record<string, string> = { ...filesIn('test/sources/facts'), 'kinds/pacts.yaml': pactsKind };
const facts = factsFolder(files);

async function run(...argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await pism([...argv, '--facts', facts]);
  expect({ argv, status, stderr }).toEqual({ argv, status: 0, stderr: '' });
  return stdout;
}

describe('facts of datasets, reports and pages', () => {
  test('are facts like any others, alone and joined with the built-in ones', async () => {
    expect(await run('check')).toBe('6 facts in 4 sources: no problems\n');
    const joined = await pism(['sources', '--json', '--facts', 'builtin', '--facts', facts]);
    const listed = (JSON.parse(joined.stdout) as { grade: string | null }[]).filter(({ grade }) => grade === null);
    expect(listed).toMatchObject([
      { source: 'port-list', form: 'dataset', date: null, as_of: '2031-04', licence: 'CC BY 4.0', facts: 3 },
      { source: 'harbour-page', form: 'page', facts: 1 },
      { source: 'notes-1', form: 'bulletin', as_of: null, retrieved: null, licence: null },
      { source: 'survey', form: 'report', authors: ['Anna Nowak'], retrieved: '2031-05-02' },
      { source: 'pism-2404', form: 'bulletin', series: 'PISM Bulletin' },
    ]);
  });

  test('are found by source and shown with their place, in the order of rows', async () => {
    const list = ['facts', '--source', 'port-list', '--fields', 'id,place,row_number', '--format', 'tsv'];
    expect(await run(...list)).toBe(
      'id\tplace\trow_number\nport-list/other\trow 30 of a.csv\t30\nport-list/second\trow 2 of b-2.csv\t2\nport-list/tenth\trow 10 of b-2.csv\t10\n',
    );
    const shown = await run('show', 'tenth', 'piers', 'buoys');
    expect(shown).toMatch(/Ports & pacts: a list, retrieved on 2 May 2031,\s+row 10\s+of b-2\.csv\n/);
    expect(shown).toContain('A survey of small harbours, 2030, page 12\n');
    expect(shown).toContain('Harbours at a glance, 2031, paragraph 2\n');
    expect(await run('facts', '--where', 'page_number > 10', '--fields', 'id', '--format', 'tsv')).toBe(
      'id\nsurvey/piers\n',
    );
    const [fact] = JSON.parse(await run('show', 'tenth', '--json'));
    expect(fact).toMatchObject({
      source: 'port-list',
      place: { paragraph: null, page: null, file: 'b-2.csv', row: 10, chars: null, hash: null },
    });
    const { stderr } = await pism(['facts', '--source', 'port-lst', '--facts', facts]);
    expect(stderr).toBe('pism: There is no bulletin or other source port-lst\nDid you mean port-list?\n');
  });

  test('are in SQL and in exports', async () => {
    const sql = 'SELECT file_name, row_number, form FROM pacts JOIN sources USING (source) WHERE row_number > 2';
    expect(JSON.parse(await run('sql', `${sql} ORDER BY 1`, '--json'))).toEqual([
      { file_name: 'a.csv', row_number: 30, form: 'dataset' },
      { file_name: 'b-2.csv', row_number: 10, form: 'dataset' },
    ]);
    const place = temporaryFolder();
    await pism(['export', 'csv', '-o', join(place, 'csv'), '--facts', facts]);
    const csv = (name: string) => readFileSync(join(place, 'csv', name), 'utf8');
    expect(csv('pacts.csv')).toContain(',paragraph,page_number,file_name,row_number,chars,hash,');
    expect(csv('sources.csv')).toContain(',2031-04,2031-05-02,,CC BY 4.0,https://example.org/ports,,,\r\n');
  });

  test('compare of two folders leaves out a row that moved', async () => {
    const changed = factsFolder({
      ...files,
      'port-list/pacts.yaml': String(files['port-list/pacts.yaml']).replace('row: 30', 'row: 31'),
    });
    const { stdout } = await pism(['compare', facts, changed, '--format', 'tsv']);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  test('a bulletin that becomes a dataset is noticed', async () => {
    const folder = factsFolder(files);
    const check = async () => (await pism(['check', folder])).stdout;
    expect(await check()).toContain('no problems');
    writeFileSync(join(folder, 'survey/source.yaml'), String(files['survey/source.yaml']).replace('report', 'dataset'));
    expect(await check()).toContain('survey is a dataset, whose facts have no page.\n  Give its file and row');
    writeInto(folder, 'survey/bulletin.yaml', bulletinFile(9));
    expect(await check()).toContain('The folder has a bulletin.yaml and a source.yaml.');
  });
});

describe('pism cite', () => {
  test('a dataset with the day for which it is correct, a report by its page, a page of the web', async () => {
    await expect(await run('cite', 'tenth', 'piers', 'buoys')).toMatchFileSnapshot('cited.apa.txt');
    await expect(await run('cite', 'tenth', '--style', 'chicago')).toMatchFileSnapshot('cited.chicago.txt');
  });

  test('in the formats of reference managers', async () => {
    const items = JSON.parse(await run('cite', 'tenth', 'piers', 'harbour-page', '--json'));
    const accessed = { 'date-parts': [[2031, 5, 2]] };
    expect(items).toMatchObject([
      { type: 'dataset', accessed, locator: 'row 10 of b-2.csv', custom: { label: 'section' } },
      { type: 'report', issued: { 'date-parts': [[2030, 11]] }, locator: '12', custom: { label: 'page' } },
      { type: 'webpage', accessed, URL: 'https://example.org/glance' },
    ]);
    const bibtex = await run('cite', 'tenth', 'piers', 'harbour-page', '--style', 'bibtex');
    expect(bibtex).toContain(
      '  note = {Row 10 of b-2.csv},\n}\n\n@techreport{nowak2030-survey,\n  author = {Nowak, Anna},\n',
    );
    expect(bibtex).toContain('  howpublished = {Web page, Quay},\n  year = {2031},\n  month = feb,\n');
    expect(parseBibtex(bibtex, { processUnexpected: true }).errors).toEqual([]);
    const ris = await run('cite', 'tenth', 'piers', 'harbour-page', '--style', 'ris');
    expect(ris).toContain('TY  - DATA\nDA  - 2031/04//\nPY  - 2031\nID  - port-list\nN1  - Row 10 of b-2.csv\n');
    expect(ris).toContain('Y2  - 2031/05/02/\n');
    expect(parseRIS(ris).errors).toEqual([]);
  });
});

describe('pism verify, coverage and anchor', () => {
  const report = readFileSync(join(import.meta.dirname, 'survey.txt'), 'utf8').trimEnd();
  const passage = 'The pact on piers is open';

  test('the pages of a report, which is known by its title', async () => {
    const folder = factsFolder(files);
    writeInto(folder, 'survey.txt', report);
    const copy = join(folder, 'survey.txt');
    const anchored = await pism(['anchor', copy, `${passage.slice(0, 8)} ... ${passage.slice(-4)}`, '--facts', folder]);
    const [, line = ''] = /(source: \{ page: 2, chars: \d+, hash: [0-9a-f-]+ \})/.exec(anchored.stdout) ?? [];
    const pact = '- id: piers\n  name: Piers\n  stage: open\n  says: The piers.\n';
    const write = (source: string) => writeInto(folder, 'survey/pacts.yaml', `${pact}  ${source}\n`);
    const verify = async (...argv: string[]) => (await pism(['verify', copy, ...argv, '--facts', folder])).stdout;
    expect(anchored).toMatchObject({ status: 0, stderr: '' });
    write(line.replace('page: 2', 'page: 3'));
    expect(JSON.parse(await verify('--json'))).toMatchObject([
      { id: 'survey', findings: [] },
      { id: 'survey/piers', paragraph: null, page: 3, passage: 'found', places: [3] },
    ]);
    write(line.replace('page: 2', 'page: 1'));
    expect(await verify('--json')).toContain('"places":[2,3]');
    const { stdout } = await pism(['coverage', copy, '--facts', folder, '--json']);
    expect(JSON.parse(stdout)[0]).toMatchObject({ bulletin: 'survey', source: { page: 1 } });
    const shown = await pism(['show', 'piers', '--text', folder, '--facts', folder]);
    expect(shown.stdout).toContain(passage);
  });

  test('a copy without a known title is of the source that --source names', async () => {
    const folder = factsFolder({ ...files, 'other.txt': report.replace('SMALL', 'LARGE') });
    const copy = join(folder, 'other.txt');
    const unknown = await pism(['verify', copy, '--facts', folder]);
    expect(unknown.stderr).toContain('states neither the number nor the title of a source');
    const named = await pism(['verify', copy, '--facts', folder, '--source', 'survey']);
    expect(named.stdout).toContain('title\tA survey of small harbours');
    const dataset = await pism(['verify', copy, '--facts', folder, '--source', 'port-list']);
    expect(dataset.stderr).toContain('There is no bulletin, report or page port-list');
  });
});

describe('pism new dataset, report, page', () => {
  test('leaves empty what only the user knows, and overwrites nothing', async () => {
    const folder = temporaryFolder();
    const make = (...argv: string[]) => pism(['new', ...argv, '--facts', 'my-facts'], { cwd: folder });
    const checked = async (facts: string) => (await pism(['check', facts], { cwd: folder })).stdout;
    expect(await make('dataset', 'ports')).toEqual({
      status: 0,
      stdout: 'Wrote my-facts/ports: source.yaml\n',
      stderr: 'Fill in title, publisher, retrieved in my-facts/ports/source.yaml.\n',
    });
    const written = readFileSync(join(folder, 'my-facts/ports/source.yaml'), 'utf8').split('\n');
    expect(written.map((line) => line.split(' #')[0])).toEqual([
      ...['# yaml-language-server: $schema=../schema/source.json', '# publisher:', '# retrieved:'],
      ...['form: dataset', 'title:', ''],
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'my-facts/schema/source.json'), 'utf8')).required).toContain('form');
    expect((await make('report', 'ports')).stderr).toContain('my-facts/ports already exists');
    expect(await make('report', 'survey')).toMatchObject({
      stdout: expect.stringContaining('treaties.yaml'),
      stderr: 'Fill in title, publisher in my-facts/survey/source.yaml.\n',
    });
    expect((await checked('my-facts')).match(/is empty/g)).toHaveLength(2);
    const filled = 'title: T\npublisher: Quay\n';
    writeInto(folder, 'my-facts/ports/source.yaml', `form: dataset\nretrieved: 2031-05-02\n${filled}`);
    writeInto(folder, 'my-facts/survey/source.yaml', `form: report\n${filled}`);
    expect(await checked('my-facts')).toBe('0 facts in 2 sources: no problems\n');
    writeInto(folder, 'none/registers/actors.yaml', '- { id: quay, name: Quay }\n');
    expect(await checked('none')).toBe('0 facts in 0 sources: no problems\n');
  });
});

testRefusals('sources/refused.yaml', (argv) => pism([...argv, '--facts', join(temporaryFolder(), 'my-facts')]));
