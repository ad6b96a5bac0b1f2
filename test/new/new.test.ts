import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { description, masthead, paragraphs, plain } from '../support/bulletin.ts';
import { testRefusals } from '../support/cases.ts';
import { print, scanned } from '../support/pdf.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, pism, temporaryFolder, writeInto } from '../support/run.ts';

const kind =
  'kind: pacts\ntitle: Pacts\nabout: Pacts\nfields:\n  name: { type: text, about: Name }\ncolumns: [name]\ncaption: name\n';
const required = ['--series', 'Notes', '--date', '2031-05-04', '--title', 'Cod: a tale', '--publisher', 'Harbour'];
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const sound = async (facts: string) => {
  expect(await pism(['check', facts])).toMatchObject({ status: 0, stdout: expect.stringMatching(/no problems\n$/) });
  expect((await pism(['check', facts, '--fix'])).stderr).toBe('');
};

testRefusals('new/refused.yaml', async (argv) => {
  const facts = join(temporaryFolder(), 'mine');
  const ran = await pism([...argv, '--facts', facts]);
  expect(existsSync(facts)).toBe(false);
  return ran;
});

describe('pism new bulletin', () => {
  test('from options, in a folder that does not exist yet', async () => {
    const cwd = temporaryFolder();
    const more = [
      ...'--number 12 --running 3001 --language en --author'.split(' '),
      'Anna Nowicka',
      '--author',
      'Jan Lis',
    ];
    const argv = ['new', 'bulletin', 'n-1', '--facts', 'mine', ...required, ...more, '--link', 'https://example.org/1'];
    const { status, stdout, stderr } = await pism(argv, { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Wrote mine\/n-1: bulletin\.yaml, /);
    expect(read(cwd, 'mine/n-1/bulletin.yaml')).toBe(`# yaml-language-server: $schema=../schema/bulletin.json
series: Notes
number: 12
running: 3001
date: 2031-05-04
title: "Cod: a tale"
authors: [Anna Nowicka, Jan Lis]
publisher: Harbour
language: en
link: https://example.org/1
`);
    await sound(join(cwd, 'mine'));
    const again = await pism(['new', 'bulletin', 'n-2', '--facts', 'mine', ...required, ...more], { cwd });
    expect(again).toMatchObject(refused(2, 'n-1 of Notes has the running number 3001'));
    for (const file of readdirSync(join(cwd, 'mine/n-1'))) {
      const schema = /\$schema=\.\.\/(.*)\n/.exec(read(cwd, `mine/n-1/${file}`))?.[1] ?? '';
      expect(JSON.parse(read(cwd, `mine/${schema}`))).toHaveProperty('title');
    }
  });

  test('has a file for each kind of the folder', async () => {
    const facts = factsFolder({ 'kinds/pacts.yaml': kind });
    expect((await pism(['new', 'bulletin', 'n-1', '--facts', facts, ...required])).status).toBe(0);
    expect(readdirSync(join(facts, 'n-1')).sort()).toEqual(
      [...readdirSync('facts/kinds'), 'bulletin.yaml', 'pacts.yaml'].sort(),
    );
    await sound(facts);
    expect((await pism(['new', 'bulletin', 'n-2', '--facts', facts, ...required])).status).toBe(0);
    await sound(facts);
  });

  test('overwrites nothing', async () => {
    const facts = factsFolder({ 'kinds/pacts.yaml': kind, 'n-1/notes.txt': 'mine', 'schema/pacts.json': '{}' });
    const { status, stderr } = await pism(['new', 'bulletin', 'n-1', '--facts', facts, ...required], { cwd: facts });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'pism: n-1 already exists\nNothing was changed. Choose another name.\n',
    });
    expect(readdirSync(join(facts, 'n-1'))).toEqual(['notes.txt']);
    expect((await pism(['new', 'bulletin', 'n-2', '--facts', facts, ...required])).status).toBe(0);
    expect(read(facts, 'schema/pacts.json')).toBe('{}');
  });

  test('in an empty folder, a running number of the built-in facts is free', async () => {
    const { stdout } = await pism(['sources', '--json', '--facts', 'builtin']);
    const all = JSON.parse(stdout) as Record<string, unknown>[];
    const { series, running } = all.find((each) => each['running'] !== null) ?? {};
    const own = ['--series', String(series), '--running', String(running), '--facts', temporaryFolder()];
    const argv = ['new', 'bulletin', 'my-own', ...required.slice(2), ...own];
    expect(await pism(argv)).toMatchObject({ status: 0, stdout: expect.stringContaining('bulletin.yaml') });
    const again = await pism(argv.with(2, 'my-other'));
    expect(again).toMatchObject(refused(2, 'The bulletin my-own of'));
  });

  test('needs one folder', async () => {
    const two = ['--facts', temporaryFolder(), '--facts', temporaryFolder()];
    for (const facts of [[], two, ['--facts', 'builtin']]) {
      expect(await pism(['new', 'bulletin', 'n-1', ...required, ...facts])).toMatchObject(
        refused(2, 'needs one folder'),
      );
    }
    const file = join(factsFolder({ a: 'text' }), 'a');
    expect((await pism(['new', 'bulletin', 'n-1', ...required, '--facts', file])).stderr).toContain('is not a folder');
    const below = await pism(['new', 'bulletin', 'n-1', ...required, '--facts', join(file, 'below')]);
    expect(below).toMatchObject(refused(3, 'cannot be written: not a directory'));
    const one = factsFolder({ 'bulletin.yaml': '' });
    expect((await pism(['new', 'bulletin', 'n-1', ...required, '--facts', one])).stderr).toContain('of one source');
  });
});

const found = description.replace('Northern Seas Institute', 'NORTHERN SEAS INSTITUTE');

describe('from a copy', () => {
  test('a web page says what it is; the option for what it lacks is named, beside what was found', async () => {
    const folder = temporaryFolder();
    const head =
      '<title>Cod | NSI</title><meta property="og:title" content="Cod: a tale"><meta name="author" content="Jan Lis, Anna Nowicka">';
    const meta =
      '<meta property="article:published_time" content="2031-05-04T08:00:00Z"><meta property="og:site_name" content="NSI">';
    const links =
      '<link rel="icon" href="https://example.org/i.png"><link rel="canonical" href="https://example.org/cod">';
    const page = `<html lang="en-GB"><head>${head}${meta}${links}</head><body><h1>Cod: a tale</h1><p>${plain.slice(-400)}</p></body></html>`;
    writeInto(folder, 'page.html', page);
    const argv = ['new', 'page', 'n-1', '--from', 'page.html', '--facts', 'mine'];
    const lacking = await pism(argv, { cwd: folder });
    const stated =
      'title: Cod: a tale|  date: 2031-05-04|  publisher: NSI|  language: en|  link: https://example.org/cod|  authors: Jan Lis, Anna Nowicka'.split(
        '|',
      );
    expect(lacking).toMatchObject(refused(2, 'The new page needs --retrieved\nThe copy states:\n'));
    expect(lacking.stderr).toMatch(/\nGive it as an option. Nothing was written.\n$/);
    for (const line of stated) expect(lacking.stderr).toContain(`${line}\n`);
    expect(await pism([...argv, '--retrieved', '2031-05-05'], { cwd: folder })).toMatchObject({ status: 0 });
    expect(read(folder, 'mine/n-1/source.yaml')).toContain(
      'form: page\ntitle: "Cod: a tale"\npublisher: NSI\nauthors: [Jan Lis',
    );
    await sound(join(folder, 'mine'));
  });

  const copies = { text: () => Buffer.from(plain), PDF: () => print({ columns: 2, furniture: true }) };
  test.each(Object.entries(copies))('%s: writes what it found, and shows it', async (_, copy) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'copy'), await copy());
    const argv = ['new', 'bulletin', 'n-1', '--from', 'copy', '--facts', 'mine'];
    const { status, stdout, stderr } = await pism(argv, { cwd: folder });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Wrote mine\/n-1: bulletin\.yaml, /),
    });
    expect(stderr).toContain(found);
    expect(stderr).toMatch(/^ {2}0: The fishing accord of the Baltic states .* \.\.\.$/m);
    expect(read(folder, 'mine/n-1/bulletin.yaml')).toContain(found);
    await sound(join(folder, 'mine'));
  });

  const mastheads: { head: string; found: string }[] = parse(read(import.meta.dirname, 'mastheads.yaml'));
  test.each(mastheads)('$head', async ({ head, found: expected }) => {
    const facts = temporaryFolder();
    const body = `${'It is a long lead, which says in many words what is to follow. '.repeat(3)}\n`;
    const given = expected.startsWith('series: S\n') ? ['--series', 'S', '--publisher', 'P'] : [];
    const argv = ['new', 'bulletin', 'n-1', '--from', '-', '--facts', facts, ...given];
    expect(await pism(argv, { input: `${head}\n${body}` })).toMatchObject({ status: 0 });
    expect(read(facts, 'n-1/bulletin.yaml')).toContain(expected);
  });

  /** Expects draft and verify to know which source a copy is of. */
  async function expectKnown(copy: string, cwd: string) {
    const drafted = await pism(['draft', copy, '--task', `${copy}.json`, '--facts', 'mine'], { cwd });
    expect(drafted).toMatchObject({ status: 0, stderr: expect.stringContaining('.json: some ') });
    expect(await pism(['verify', copy, '--facts', 'mine'], { cwd })).toMatchObject({ status: 0, stdout: '' });
  }

  test('the copy of a bulletin without a number is known by its title from then on', async () => {
    const cwd = temporaryFolder();
    writeInto(cwd, 'cod.txt', plain.replace('NO. 12 (3001), ', ''));
    const given = ['--series', 'NSI Notes', '--date', '2031-05-04', '--publisher', 'NSI', '--title', masthead[4] ?? ''];
    const argv = ['new', 'bulletin', 'cod', '--from', 'cod.txt', '--facts', 'mine', ...given];
    expect(await pism(argv, { cwd })).toMatchObject({ status: 0 });
    await expectKnown('cod.txt', cwd);
    // A copy with another number is another bulletin, whatever its title.
    writeInto(cwd, 'mine/cod/bulletin.yaml', read(cwd, 'mine/cod/bulletin.yaml').replace('date', 'running: 4\ndate'));
    writeInto(cwd, 'other.txt', plain);
    expect((await pism(['verify', 'other.txt', '--facts', 'mine'], { cwd })).stderr).toContain(
      'seems to be Bulletin No. 12 (3001), which has no facts here',
    );
    expect(await pism(['verify', 'cod.txt', '--facts', 'mine'], { cwd })).toMatchObject({ status: 0 });
  });

  test.each(['Cod and Its Quarrels | NSI', 'Cod and Its Quarrels - Northern Seas Institute'])(
    'a web page is known by its title, without the name of its site: %s',
    async (title) => {
      const cwd = temporaryFolder();
      const body = paragraphs.map((each) => `<p>${each}</p>`).join('');
      const page = `<html><head><title>${title}</title></head><body><h1>Cod and Its Quarrels</h1>${body}</body></html>`;
      writeInto(cwd, 'web.html', page);
      const given = ['--publisher', 'NSI', '--retrieved', '2031-05-05', '--facts', 'mine'];
      const made = await pism(['new', 'page', 'cod', '--from', 'web.html', ...given], { cwd });
      expect(made).toMatchObject({ status: 0 });
      await expectKnown('web.html', cwd);
    },
  );

  test('options have precedence', async () => {
    const folder = temporaryFolder();
    const argv = ['new', 'bulletin', 'n-1', '--from', '-', '--facts', folder, '--title', 'Cod', '--author', 'A'];
    expect((await pism(argv, { input: plain })).status).toBe(0);
    expect(read(folder, 'n-1/bulletin.yaml')).toContain('title: Cod\nauthors: [A]\npublisher: NORTHERN');
  });

  test('a text without a masthead gives nothing, and says what is needed', async () => {
    const argv = ['new', 'bulletin', 'n-1', '--from', '-', '--facts', temporaryFolder()];
    const ran = await pism(argv, { input: 'Only a sentence that somebody wrote, and that ends here.\n' });
    expect(ran).toMatchObject(refused(2, 'needs --series, --date, --title'));
  });

  test('a scan, an empty file and a missing one are told', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'scan.pdf'), await scanned());
    writeFileSync(join(folder, 'empty.txt'), '');
    for (const [file, says] of [
      ['scan.pdf', /text/],
      ['empty.txt', /it has no text in it/],
      ['none.txt', /cannot be read/],
    ] as const) {
      const argv = ['new', 'bulletin', 'n-1', '--from', file, '--facts', 'mine', ...required];
      expect(await pism(argv, { cwd: folder })).toMatchObject(refused(3, says));
    }
    expect(existsSync(join(folder, 'mine'))).toBe(false);
  });
});

describe('pism new kind', () => {
  test('makes a small kind that passes check', async () => {
    const facts = join(temporaryFolder(), 'mine');
    const { status, stdout } = await pism(['new', 'kind', 'port-calls', '--facts', facts], { cwd: join(facts, '..') });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Wrote mine/kinds/port-calls.yaml\n' });
    expect(read(facts, 'kinds/port-calls.yaml')).toContain('kind: port-calls\ntitle: Port calls\n');
    await sound(facts);
    expect((await pism(['port-calls', '--facts', facts])).status).toBe(0);
    expect((await pism(['new', 'bulletin', 'n-1', '--facts', facts, ...required])).status).toBe(0);
    expect(readdirSync(join(facts, 'n-1'))).toContain('port-calls.yaml');
  });

  test('keeps the built-in kinds for which the folder has files', async () => {
    const facts = temporaryFolder();
    await pism(['new', 'bulletin', 'n-1', '--facts', facts, ...required]);
    const { status } = await pism(['new', 'kind', 'votes', '--facts', facts]);
    expect(status).toBe(0);
    expect(readdirSync(join(facts, 'kinds'))).toEqual(['votes.yaml']);
    await sound(facts);
  });

  test('overwrites nothing, and adds to the kinds of a folder', async () => {
    const facts = factsFolder({ 'kinds/pacts.yaml': kind });
    writeInto(facts, 'kinds/readme.txt', 'mine');
    const again = await pism(['new', 'kind', 'pacts', '--facts', facts]);
    expect(again).toMatchObject(refused(2, 'already exists'));
    expect(read(facts, 'kinds/pacts.yaml')).toBe(kind);
    expect(await pism(['new', 'kind', 'votes', '--facts', facts])).toMatchObject({ status: 0 });
    expect(readdirSync(join(facts, 'kinds')).sort()).toEqual(['pacts.yaml', 'readme.txt', 'votes.yaml']);
  });
});
