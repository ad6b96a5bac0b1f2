import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { description, plain } from '../../support/bulletin.ts';
import { testRefusals } from '../../support/cases.ts';
import { print } from '../../support/pdf.ts';
import { refused } from '../../support/refused.ts';
import { factsFolder, pism, temporaryFolder, writeInto } from '../../support/run.ts';

const kind =
  'kind: pacts\ntitle: Pacts\nabout: Pacts\nfields:\n  name: { type: text, about: Name }\ncolumns: [name]\ncaption: name\n';
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const sound = async (facts: string) => {
  expect(await pism(['check', facts])).toMatchObject({ status: 0, stdout: expect.stringMatching(/no problems\n$/) });
};

testRefusals('enter/new/refused.yaml', async (argv) => {
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
});
