import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { testRefusals } from '../../support/cases.ts';
import { harbour, pactsKind, pactsOf } from '../../support/harbour.ts';
import { pism as run, type Surroundings, temporaryFolder } from '../../support/run.ts';

const facts = harbour();
const pism = (argv: string, more: Surroundings = {}) =>
  run(argv.split(' '), { env: { PISM_FACTS: facts, COLUMNS: '60' }, ...more });

describe('bars in a terminal', () => {
  test('the trend of the kind, with what is incomplete and what has no number', async () => {
    const { status, stdout, stderr } = await pism('pacts --chart');
    expect([status, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot('bars.txt');
  });

  test('a square for each state counted, and the facts that name only some', async () => {
    const { stdout } = await run(['upr', '--chart'], { env: { COLUMNS: '60' } });
    expect(stdout).toMatch(/^In 2024, 23 of the 36 countries that the author counted/);
    expect(stdout).toContain(`2013  ${'■'.repeat(4)}${'□'.repeat(12)}${' '.repeat(21)}4 of 16 (25%)\n`);
    expect(stdout).toContain(`2024  ${'■'.repeat(23)}${'□'.repeat(13)} 23 of 36 (64%)\n`);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'No. 96 (2404), 3 July 2024, paragraph 5. Counted by the author; what is counted is not stated. 2024 names 14 of 23 states.',
    );
    const narrow = await run(['upr', '--chart'], { env: { COLUMNS: '40' } });
    expect(narrow.stdout).not.toMatch(/[■□]/);
  });

  test('a number that the user names, over what the user names', async () => {
    expect((await pism('pacts --chart --fields host,pages --sort -pages')).stdout).toMatch(
      /^Pacts: pages\nLatvia, .* 120\n[\s\S]*\nGdynia Harbour Board, .* 15\n[\s\S]*Türkiye, Grain Deal, +█+ 7\n/,
    );
  });

  test('numbers below zero go to the left', async () => {
    const kind = pactsKind.replace('1.0 * translated / pages, show: percent', 'pages - 20');
    const env = { PISM_FACTS: harbour({ 'kinds/pacts.yaml': kind }), COLUMNS: '60' };
    expect((await pism('pacts --chart --fields name,progress --limit 3', { env })).stdout).toMatch(
      /^Baltic.* {6}█{20,} 100\n[^█]*Grain.* {2}█{3,4} -13\n/m,
    );
  });

  test('counts of an incomplete list', async () => {
    expect((await pism('pacts --chart --group-by members --limit 2')).stdout.replace(/\s+/g, ' ')).toMatch(
      /Latvia █+ 1 Sources?: .*A fact counts once for each of its members: 5 facts, \d+ counts. harbour-1\/grain-deal names only some states\. Counts may be higher\. $/,
    );
    expect((await pism('pacts --group-by members')).stderr).toContain('names only some states. Counts may be higher.');
  });
});

describe('what a bare chart draws', () => {
  test('of counts by a column, how to count by year', async () => {
    for (const [line, says] of [
      ['facts --chart --source pism-2404', 'By year: --group-by year.\n'],
      ['treaties --chart --group-by status', ''],
      ['treaties --chart --status ratified', ''],
      ['upr --chart --source pism-2404', ''],
    ])
      expect((await run((line ?? '').split(' '))).stderr).toBe(says);
  });

  const bars = async (argv: string, env: Record<string, string> = { PISM_FACTS: facts }) => {
    const { status, stdout } = await pism(`${argv} --chart --plain`, { env });
    expect(status).toBe(0);
    const [title, ...lines] = stdout.split('\n');
    return `${title}|${lines.filter((line) => /: \d+($| )(?!facts)/.test(line)).join('\n')}`;
  };

  test('the trend of the kind, else its facts by the column of its summary', async () => {
    expect(await bars('pacts')).toMatch(/^Pacts: progress\|/);
    expect(await bars('talks')).toBe('Talks by sides|Poland: 2\nLatvia: 1\nUkraine: 1');
    expect(await bars('facts')).toBe('Facts by kind|pacts: 5\ntalks: 2');
    expect(await bars('treaties --status ratified', {})).toMatch(/^Treaties and declarations by year\|/);
  });
});

testRefusals('formats/charts/refused.yaml', (argv) =>
  run(argv, { env: { PISM_FACTS: facts }, cwd: temporaryFolder() }),
);

describe('nothing to draw', () => {
  test('facts without the number: no file, and a word why', async () => {
    const folder = temporaryFolder();
    const argv = 'pacts --chart --fields translated --id pilot-rules -o none.svg --exit-status';
    expect(await pism(argv, { cwd: folder })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Nothing to draw: none.svg was not written.\nFound: 1 of 5 pacts. None of them has a number to draw.\n',
    });
    expect(existsSync(join(folder, 'none.svg'))).toBe(false);
    const { status, stderr } = await run('upr --chart --source un-upr-2009 --exit-status'.split(' '));
    expect([status, stderr]).toEqual([1, expect.stringContaining('None of them has a number to draw.')]);
    expect((await pism('pacts --chart --limit 0')).stderr).toContain(
      ' None of those within --limit has a number to draw.',
    );
  });
});

/** The SVG of a chart, as a parser of XML reads it. */
async function picture(argv: string, env: Record<string, string> = { PISM_FACTS: facts }) {
  const folder = temporaryFolder();
  const ran = await pism(`${argv} -o chart.svg`, { cwd: folder, env });
  const { stderr, ...done } = ran;
  expect(done).toEqual({ status: 0, stdout: '' });
  expect(stderr).toMatch(/^\d+ bars? in .*\n(1 has no date: `pism pacts --year none`\.\n)?$/);
  const file = join(folder, 'chart.svg');
  const wellFormed = spawnSync('xmllint', ['--noout', file], { encoding: 'utf8' });
  expect(wellFormed.error ? '' : wellFormed.stderr).toBe('');
  const document = parseDocument(readFileSync(file, 'utf8'), { xmlMode: true });
  const all = (name: string) => DomUtils.getElementsByTagName(name, document);
  const [root] = all('svg');
  const texts = all('text').map((each) => each.children.map(DomUtils.textContent).join('\n'));
  return { file, root, all, texts };
}

/** The bars of a picture, without the white grounds of its texts. */
function barsIn(all: Awaited<ReturnType<typeof picture>>['all']) {
  return all('rect').filter(({ attribs }) => attribs['fill'] === '#0072b2');
}

describe('a picture', () => {
  test('has title, labels, values, notes and source, for readers and for screen readers', async () => {
    const { root, all, texts } = await picture('pacts --chart --until 2022');
    expect(root?.attribs['role']).toBe('img');
    expect(root?.attribs['aria-label']).toBe('Pacts: progress');
    expect(DomUtils.textContent(all('title'))).toBe('Pacts: progress');
    expect(DomUtils.textContent(all('desc'))).toContain('14 June 2021, Baltic Fishing Accord: 30 of 120 (25%).');
    await expect(`${texts.join('\n---\n')}\n`).toMatchFileSnapshot('texts-of-a-picture.txt');
    // Bars as long as what they stand for, on a white ground.
    const widths = barsIn(all).map((each) => Number(each.attribs['width']));
    expect(widths.map((width) => Math.round((100 * width) / (widths[1] ?? 0)))).toEqual([25, 100]);
    // A strict Content-Security-Policy lets it pass.
    expect([all('style'), all('script'), all('*').filter((each) => 'style' in each.attribs)]).toEqual([[], [], []]);
  });

  test('takes the text of a stranger for text', async () => {
    const name = `</text><script>alert("1")</script> & 'x' \u001b[31m\u202e ]]> ${'long '.repeat(30)}`;
    const env = { PISM_FACTS: pactsOf([{ name, pages: 3 }]) };
    const { all, texts } = await picture('pacts --chart --fields name,pages', env);
    expect(all('script')).toEqual([]);
    // Long labels wrap.
    const shown = name.replace('\u001b', '\\u001b').replace('\u202e', '\\u202e');
    expect(texts.join('').replace(/\s+/g, '')).toContain(shown.replace(/\s+/g, ''));
  });

  test('counts small numbers in whole ones, and is the same each time', async () => {
    const one = await picture('facts --chart --group-by kind');
    const sources =
      'Sources: Harbour Notes No. 1 (41), 4 January 2031; Harbour Notes No. 2 (42), 4 February 2031; 7 facts.';
    expect(one.texts.map((text) => text.replaceAll('\n', ' '))).toEqual([
      'Facts by kind',
      'pacts',
      '5',
      'talks',
      '2',
      sources,
    ]);
    const other = await picture('facts --chart --group-by kind');
    expect(readFileSync(other.file, 'utf8')).toBe(readFileSync(one.file, 'utf8'));
  });
});

test.each([
  ['events --chart year', '(year).'],
  ['treaties --chart --plain covenant not ratified', "(--status '!ratified' covenant)."],
])('of facts found by words, the words stand below: pism %s', async (line, says) => {
  const { stdout } = await pism(`${line} --facts builtin`, { env: {} });
  expect(stdout.replace(/\s+/g, ' ')).toContain(says);
});
