/** Each value of --format for lists: JSON, CSV, TSV, Markdown, HTML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { readCsv, readTsv } from '../../support/read-csv-and-tsv.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();
const print = async (...argv: string[]) => (await pism(argv, { env: { PISM_FACTS: facts } })).stdout;

const grainDeal = JSON.parse(readFileSync(join(import.meta.dirname, 'grain-deal.json'), 'utf8'));

describe('data formats hold every field, null where nothing is stated', () => {
  test.each([
    ['--json', (text: string) => JSON.parse(text)],
    ['--format=json', (text: string) => JSON.parse(text)],
    ['--format=ndjson', (text: string) => JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`)],
  ])('%s', async (option, read) => {
    const all = read(await print('pacts', option));
    expect(all[2]).toEqual(grainDeal);
    expect(all.map((fact: object) => Object.keys(fact))).toEqual(Array(5).fill(Object.keys(grainDeal)));
  });

  test('checks as they are written, and ids whole wherever they stand', async () => {
    const [accord] = JSON.parse(await print('facts', '--json', '--verdict', 'agrees'));
    const check = { on_field: ['term'], says: 'It applies from May 2022.', value: { term: '2022-05/2026' } };
    const source = { title: 'Gazette', url: 'https://example.org/gazette', grade: 'official' };
    const id = 'harbour-1/baltic-accord';
    expect(accord).toMatchObject({ id, verdict: 'agrees', agrees_in: ['term'], not_compared: [] });
    expect(accord.checks).toEqual([{ verdict: 'agrees', finer: true, ...check, source, on: '2031-06-01' }]);
  });
});

const fields = ['--fields', 'name,signed,pages,secret,members,progress'];

describe('tables', () => {
  const expected = [
    ['name', 'signed', 'pages', 'secret', 'members', 'progress'],
    ['Arctic Note', '2021', '', '', 'GB; KP', ''],
    ['Baltic Fishing Accord', '2021-06-14', '120', 'no', 'EE; LV; LT; PL', '0.25'],
    ['Grain Deal', '2022-Q3', '7', 'yes', 'TR; UA', '1'],
    ['Second Grain Deal', '2031-02', '9', '', '', ''],
    ['Pilot Rules', '', '15', '', '', ''],
  ];

  test('csv', async () => {
    expect(readCsv(await print('pacts', ...fields, '--format', 'csv'))).toEqual(expected);
  });

  test('tsv, the format in a pipe', async () => {
    expect(readTsv(await print('pacts', ...fields))).toEqual(expected);
  });

  test('markdown, with names and percentages', async () => {
    await expect(await print('pacts', ...fields, '--format', 'markdown')).toMatchFileSnapshot('pacts.md.txt');
  });

  const inMarkdown = (name: string) =>
    print('pacts', '--facts', pactsOf([{ name }]), '--fields', 'name', '--format', 'markdown');

  test.each([
    ['https://example.org/a_b_c?x=*y', '<https://example.org/a_b_c?x=*y>'],
    ['(see https://example.org/a_(b)_c), or a_b.', '(see <https://example.org/a_(b)_c>), or a\\_b.'],
    ['https://example.org/a|b?c=1&copy;=2', '<https://example.org/a\\|b?c=1&amp;copy;=2>'],
    ['<https://example.org/a_b>', '\\<<https://example.org/a_b>\\>'],
  ])('in markdown an address stays a link: %s', async (name, expected) => {
    expect(await inMarkdown(name)).toContain(`| ${expected} |`);
  });

  test('html, with the heads of rows where the fact has no row below', async () => {
    expect(await print('show', 'pilot-rules', '--format', 'html')).toMatch(/<th scope="row"[^>]*>Says<\/th><td /);
    expect(await print('pacts', '--format', 'html')).not.toContain('scope="row"');
  });

  test('plain, for screen readers', async () => {
    await expect(await print('pacts', ...fields, '--plain', '--limit', '2')).toMatchFileSnapshot('pacts.txt');
  });
});

describe('codes or names', () => {
  const members = async (...argv: string[]) => await print('pacts', '--stage=signed', '--fields=host,members', ...argv);

  test('programs get codes, unless they ask for names', async () => {
    expect(JSON.parse(await members('--json'))[1]).toEqual({ host: 'TR', members: ['TR', 'UA'] });
    const names = { host: 'Türkiye', members: ['Türkiye', 'Ukraine'] };
    expect(JSON.parse(await members('--json', '--names'))[1]).toEqual(names);
    expect(readCsv(await members('--format=csv', '--names'))[2]).toEqual(['Türkiye', 'Türkiye; Ukraine']);
  });

  test('readers get names', async () => {
    expect(await members('--format=markdown')).toContain('| Türkiye | Türkiye, Ukraine and others |\n');
  });
});
