/** Sources other than bulletins (datasets, reports, web pages): listed, cited, verified and begun with `pism new`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testRefusals } from '../../support/cases.ts';
import { pactsKind } from '../../support/harbour.ts';
import { factsFolder, filesIn, pism, temporaryFolder, writeInto } from '../../support/run.ts';

const files: Record<string, string> = { ...filesIn('test/ask/sources/facts'), 'kinds/pacts.yaml': pactsKind };
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
});

describe('pism cite', () => {
  test('a dataset with the day for which it is correct, a report by its page, a page of the web', async () => {
    await expect(await run('cite', 'tenth', 'piers', 'buoys')).toMatchFileSnapshot('cited.apa.txt');
    await expect(await run('cite', 'tenth', '--style', 'chicago')).toMatchFileSnapshot('cited.chicago.txt');
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

testRefusals('ask/sources/refused.yaml', (argv) => pism([...argv, '--facts', join(temporaryFolder(), 'my-facts')]));
