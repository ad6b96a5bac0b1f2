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
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const sound = async (facts: string) => {
  expect(await pism(['check', facts])).toMatchObject({ status: 0, stdout: expect.stringMatching(/no problems\n$/) });
};

testRefusals('new/refused.yaml', async (argv) => {
  const facts = join(temporaryFolder(), 'mine');
  const ran = await pism([...argv, '--facts', facts]);
  expect(existsSync(facts)).toBe(false);
  return ran;
});

describe('pism new bulletin', () => {
  test('in a folder that does not exist yet, with what is to be filled in', async () => {
    const cwd = temporaryFolder();
    const { status, stdout, stderr } = await pism(['new', 'bulletin', 'n-1', '--facts', 'mine'], { cwd });
    const open = 'Fill in series, date, title, publisher in mine/n-1/bulletin.yaml.\n';
    expect({ status, stderr }).toEqual({ status: 0, stderr: open });
    expect(stdout).toMatch(/^Wrote mine\/n-1: bulletin\.yaml, /);
    expect(read(cwd, 'mine/n-1/bulletin.yaml')).toBe(`# yaml-language-server: $schema=../schema/bulletin.json
# publisher:
series: # Name of the series
date: # Day of publication
title: # Title
`);
    expect((await pism(['check', 'mine'], { cwd })).stdout).toContain('0 facts in 0 sources: 3 errors');
    for (const file of readdirSync(join(cwd, 'mine/n-1'))) {
      const schema = /\$schema=\.\.\/(.*)\n/.exec(read(cwd, `mine/n-1/${file}`))?.[1] ?? '';
      expect(JSON.parse(read(cwd, `mine/${schema}`))).toHaveProperty('title');
    }
  });

  test('overwrites nothing', async () => {
    const facts = factsFolder({ 'kinds/pacts.yaml': kind, 'n-1/notes.txt': 'mine', 'schema/pacts.json': '{}' });
    const again = await pism(['new', 'bulletin', 'n-1', '--facts', facts], { cwd: facts });
    expect(again).toMatchObject(refused(2, 'n-1 already exists\nNothing was changed. Choose another name.\n'));
    expect(readdirSync(join(facts, 'n-1'))).toEqual(['notes.txt']);
    expect((await pism(['new', 'bulletin', 'n-2', '--facts', facts])).status).toBe(0);
    expect(read(facts, 'schema/pacts.json')).toBe('{}');
  });

  test('a running number that another bulletin of the series has is refused', async () => {
    const facts = temporaryFolder();
    const argv = ['new', 'bulletin', 'n-1', '--from', '-', '--facts', facts];
    expect(await pism(argv, { input: plain })).toMatchObject({ status: 0 });
    const again = await pism(argv.with(2, 'n-2'), { input: plain });
    expect(again).toMatchObject(refused(2, 'The bulletin n-1 of'));
  });

  test('needs one folder', async () => {
    const two = ['--facts', temporaryFolder(), '--facts', temporaryFolder()];
    for (const facts of [[], two, ['--facts', 'builtin']])
      expect(await pism(['new', 'bulletin', 'n-1', ...facts])).toMatchObject(refused(2, 'needs one folder'));
    const file = join(factsFolder({ a: 'text' }), 'a');
    expect((await pism(['new', 'bulletin', 'n-1', '--facts', file])).stderr).toContain('is not a folder');
    const below = await pism(['new', 'bulletin', 'n-1', '--facts', join(file, 'below')]);
    expect(below).toMatchObject(refused(3, 'cannot be written: not a directory'));
    const one = factsFolder({ 'bulletin.yaml': '' });
    expect((await pism(['new', 'bulletin', 'n-1', '--facts', one])).stderr).toContain('of one source');
  });
});

describe('from a copy', () => {
  test('a web page says what it is; what it lacks is left empty', async () => {
    const folder = temporaryFolder();
    const page = `<html lang="en-GB"><head><title>Cod | NSI</title><meta property="og:title" content="Cod: a tale">
<meta name="author" content="Jan Lis, Anna Nowicka"><meta property="article:published_time" content="2031-05-04T08:00Z">
<meta property="og:site_name" content="NSI"><link rel="canonical" href="https://example.org/cod"></head>
<body><h1>Cod: a tale</h1><p>${plain.slice(-400)}</p></body></html>`;
    writeInto(folder, 'page.html', page);
    const argv = ['new', 'page', 'n-1', '--from', 'page.html', '--facts', 'mine'];
    const { status, stderr } = await pism(argv, { cwd: folder });
    expect([status, stderr]).toEqual([0, expect.stringMatching(/\nFill in retrieved in .*source.yaml\.\n$/)]);
    const text = read(folder, 'mine/n-1/source.yaml');
    expect(text).toContain('form: page\ntitle: "Cod: a tale"\npublisher: NSI\nauthors: [Jan Lis');
    writeInto(folder, 'mine/n-1/source.yaml', text.replace(/(retrieved:).*/, '$1 2031-05-05'));
    await sound(join(folder, 'mine'));
  });

  const copies = { text: () => Buffer.from(plain), PDF: () => print({ columns: 2, furniture: true }) };
  test.each(Object.entries(copies))('%s: writes what it found, and shows it', async (_, copy) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'copy'), await copy());
    const argv = ['new', 'bulletin', 'n-1', '--from', 'copy', '--facts', 'mine'];
    const { status, stderr } = await pism(argv, { cwd: folder });
    expect([status, stderr]).toEqual([0, expect.stringContaining(description)]);
    expect(stderr).toMatch(/^ {2}0: The fishing accord of the Baltic states .* \.\.\.$/m);
    expect(read(folder, 'mine/n-1/bulletin.yaml')).toContain(description);
    await sound(join(folder, 'mine'));
  });

  const mastheads: { head: string; found: string }[] = parse(read(import.meta.dirname, 'mastheads.yaml'));
  test.each(mastheads)('$head', async ({ head, found: expected }) => {
    const facts = temporaryFolder();
    const body = `${'It is a long lead, which says in many words what is to follow. '.repeat(3)}\n`;
    const argv = ['new', 'bulletin', 'n-1', '--from', '-', '--facts', facts];
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
    const argv = ['new', 'bulletin', 'cod', '--from', 'cod.txt', '--facts', 'mine'];
    expect(await pism(argv, { cwd })).toMatchObject({ status: 0 });
    const stated = `series: NSI Notes\ndate: 2031-05-04\npublisher: NSI\ntitle: '${masthead[4]}'\n`;
    writeInto(cwd, 'mine/cod/bulletin.yaml', stated);
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
      const made = await pism(['new', 'page', 'cod', '--from', 'web.html', '--facts', 'mine'], { cwd });
      expect(made).toMatchObject({ status: 0 });
      const text = read(cwd, 'mine/cod/source.yaml').replace(/publisher:.*/, 'publisher: NSI');
      writeInto(cwd, 'mine/cod/source.yaml', text.replace(/(retrieved:).*/, '$1 2031-05-05'));
      await expectKnown('web.html', cwd);
    },
  );

  test.each(['bulletin', 'page'])('a publisher that could not be read stops nothing: %s', async (form) => {
    const facts = temporaryFolder();
    const input = masthead.slice(0, 2).reduce((text, line) => text.replace(line, ''), plain);
    const made = await pism(['new', form, 'n-1', '--from', '-', '--facts', facts], { input });
    expect(made.stderr).toContain('\nFill in publisher');
    await sound(facts);
    for (const command of ['facts', 'show n-1', 'cite n-1', 'cite n-1 --style bibtex'])
      expect(await pism([...command.split(' '), '--facts', facts]), command).toMatchObject({
        status: 0,
        stdout: expect.not.stringMatching(/null|undefined|, }|Nowicka, ?\n/),
      });
  });

  test('a scan, an empty file and a missing one are told', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'scan.pdf'), await scanned());
    writeFileSync(join(folder, 'empty.txt'), '');
    const files = { 'scan.pdf': /text/, 'empty.txt': /it has no text in it/, 'none.txt': /cannot be read/ };
    for (const [file, says] of Object.entries(files)) {
      const argv = ['new', 'bulletin', 'n-1', '--from', file, '--facts', 'mine'];
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
    expect((await pism(['new', 'bulletin', 'n-1', '--facts', facts])).status).toBe(0);
    expect(readdirSync(join(facts, 'n-1'))).toContain('port-calls.yaml');
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
