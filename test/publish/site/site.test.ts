/** What `pism site` writes, keeps, deletes and refuses. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletinFile, harbour, pact, pactsOnly } from '../../support/harbour.ts';
import { oneFolder, pism, temporaryFolder, writeInto } from '../../support/run.ts';

/** Runs `pism site` for these facts; its files go to a folder `public`. */
async function site(cwd: string, facts: string, ...options: string[]) {
  const { status, stderr, stdout } = await pism(['site', '--facts', facts, '-o', 'public', ...options], { cwd });
  return { status, said: stdout + stderr };
}

/** Every file in a folder with its bytes. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

const two = pact('one') + pact('two');
const factsWith = oneFolder();

/** A new folder with a site of two pacts in `public`, and its facts. */
async function siteOfTwo() {
  const [cwd, facts] = [temporaryFolder(), pactsOnly(two, factsWith)];
  await site(cwd, facts);
  const folder = join(cwd, 'public');
  const change = (text: string, gone = '') => {
    writeInto(facts, 'notes-1/bulletin.yaml', bulletinFile(1) + gone);
    writeInto(facts, 'notes-1/pacts.yaml', text);
  };
  return { cwd, facts, folder, change, run: (...options: string[]) => site(cwd, facts, ...options) };
}

const gone = (now = '') => `gone:\n  - { id: one, on: 2031-05-01, why: It was no pact., ${now} }\n`;

test('two runs give the same bytes, write nothing twice, and list every file', async () => {
  const facts = harbour();
  const [cwd, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const first = await site(cwd, facts);
  const files = filesOf(join(cwd, 'public'));
  const count = Object.keys(files).length - 1;
  expect(first).toEqual({ status: 0, said: `7 facts in public: ${count} files (${count} written, 0 deleted)\n` });
  const { 'addresses.txt': list = '', ...others } = files;
  expect(list.split('\n').slice(1, -1)).toEqual(Object.keys(others).toSorted());
  writeInto(facts, 'harbour-1/pacts.yaml', `${readFileSync(join(facts, 'harbour-1/pacts.yaml'), 'utf8')}\n# Same.\n`);
  expect((await site(cwd, facts)).said).toContain('(0 written, 0 deleted)');
  // An index that learns of a file later numbers its facts otherwise than a new one.
  const [pacts, later] = [join(facts, 'harbour-1/pacts.yaml'), join(cwd, 'pacts.yaml')];
  renameSync(pacts, later);
  await pism(['facts', '--facts', facts]);
  renameSync(later, pacts);
  await site(elsewhere, facts);
  expect(filesOf(join(elsewhere, 'public'))).toEqual(files);
});

test('only what changed is written, and only files of the last run are deleted', async () => {
  const { folder, change, run } = await siteOfTwo();
  writeFileSync(join(folder, 'CNAME'), 'facts.example.org');
  writeInto(folder, 'notes-1/mine.html', 'mine');
  writeInto(folder, '.pism-draft/mine', 'mine');
  const before = filesOf(folder);
  change(pact('two') + pact('three'), gone('now: three'));
  expect((await run()).said).toMatch(/^2 facts in public: \d+ files \(\d+ written, \d+ deleted\)\n$/);
  const after = filesOf(folder);
  for (const path of ['CNAME', 'notes-1/mine.html', 'notes-1/two.json']) expect(after[path]).toBe(before[path]);
  expect(after['notes-1/one.html']).toMatch(/It was no pact\.[\s\S]*three\.html/);
  expect(Object.keys(after)).not.toContain('notes-1/one.json');
  // A former file that is in the list and was deleted by hand is written again.
  rmSync(join(folder, 'notes-1/two.html'));
  expect((await run()).said).toContain('(1 written, 0 deleted)');
});

test('a fact of the last run without a word on what became of it refuses the run, and nothing changes', async () => {
  const { folder, change, run } = await siteOfTwo();
  const before = filesOf(folder);
  change(pact('three'));
  const { status, said } = await run();
  expect(status).toBe(1);
  expect(said).toMatch(/^pism: 2 facts of the last run would lose their address: notes-1\/one, notes-1\/two\n.*`gone`/);
  expect(filesOf(folder)).toEqual(before);
  change(pact('two'), gone());
  expect((await run()).status).toBe(0);
  const { 'changes.html': page = '', 'changes.xml': feed = '' } = filesOf(folder);
  expect(page).toMatch(/1 May 2031[\s\S]*notes-1\/one[\s\S]*Withdrawn: It was no pact\./);
  expect(feed).toMatch(/<title>Withdrawn: notes-1\/one<\/title>[\s\S]*<updated>2031-05-01T00:00:00Z/);
});

test('a list that is no more leads to where its facts went, or else home', async () => {
  const { folder, change, run } = await siteOfTwo();
  const former = ['actor/lv-2019.html', 'browse.html', 'kind/pacts_2031.html', 'notes-1/index_2031.html'];
  const list = join(folder, 'addresses.txt');
  writeFileSync(list, `${readFileSync(list)}${former.join('\n')}\n`);
  change(two);
  expect((await run()).status).toBe(0);
  const files = filesOf(folder);
  expect(files['actor/lv-2019.html']).toContain('url=../index.html"');
  expect(files['browse.html']).toContain('url=index.html"');
  expect(files['kind/pacts_2031.html']).toContain('<a href="pacts.html">');
  expect(files['notes-1/index_2031.html']).toContain('<a href="index.html">');
});

test('nothing is written through links, nor deleted outside the folder', async () => {
  const { cwd, folder, run } = await siteOfTwo();
  const outside = join(cwd, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'precious.html'), 'precious');
  rmSync(join(folder, 'notes-1'), { recursive: true });
  symlinkSync(outside, join(folder, 'notes-1'));
  expect(await run()).toEqual({ status: 2, said: expect.stringMatching(/notes-1 is a link or a file\n/) });
  expect(readdirSync(outside)).toEqual(['precious.html']);

  rmSync(join(folder, 'notes-1'));
  const addresses = readFileSync(join(folder, 'addresses.txt'), 'utf8');
  for (const list of [`${addresses}../outside/precious.html\n`, 'Baker Street 221b\n']) {
    writeFileSync(join(folder, 'addresses.txt'), list);
    expect(await run()).toEqual({ status: 3, said: expect.stringContaining('addresses.txt cannot be read as a list') });
  }
  expect(readdirSync(outside)).toEqual(['precious.html']);
});

test.each<[string, (list: string) => void]>([
  ['a pipe', (list) => execFileSync('mkfifo', [list])],
  ['a link to a device', (list) => symlinkSync('/dev/zero', list)],
  ['a file of 1 GiB', (list) => [writeFileSync(list, ''), truncateSync(list, 2 ** 30)]],
])('a list of addresses that is %s is refused', async (_, make) => {
  const { folder, run } = await siteOfTwo();
  rmSync(join(folder, 'addresses.txt'));
  make(join(folder, 'addresses.txt'));
  expect(await run()).toEqual({
    status: 3,
    said: expect.stringContaining('addresses.txt cannot be read as a list'),
  });
});

test('--base gives pages their whole addresses; without it they have none', async () => {
  const { folder, run } = await siteOfTwo();
  expect(filesOf(folder)['notes-1/one.html']).not.toContain('canonical');
  await run('--base', 'https://facts.example.org/pacts');
  const based = filesOf(folder);
  const url = 'https://facts.example.org/pacts/notes-1/one.html';
  expect(based['notes-1/one.html']).toContain(`<link rel="canonical" href="${url}">`);
  expect(based['404.html']).toContain('<base href="https://facts.example.org/pacts/">');
  expect(based['changes.xml']).toContain('href="https://facts.example.org/pacts/changes.html"');
});

test('site.yaml describes the site; what it lacks is shown as missing, and its mistakes are all listed', async () => {
  const { facts, folder, run } = await siteOfTwo();
  expect(filesOf(folder)['about.html']?.match(/class="gap"/g)).toHaveLength(3);
  const whole =
    'title: Pacts & Ports\naddress: https://p.example.org\ncontact: pacts@example.org\nlicence: CC BY 4.0\n';
  writeInto(facts, 'site.yaml', `${whole}publisher: Northern Seas Institute\nlanguage: pl\n`);
  expect((await run()).status).toBe(0);
  const { 'about.html': about = '' } = filesOf(folder);
  expect(about).not.toContain('class="gap"');
  const given = ['<html lang="pl">', 'Pacts &amp; Ports', '"mailto:pacts@example.org"', 'CC BY 4.0'];
  for (const part of [...given, 'https://p.example.org/about.html']) expect(about).toContain(part);

  const before = filesOf(folder);
  writeInto(facts, 'site.yaml', 'titel: Pacts\ncontact: javascript:alert(1)\nlanguage: Polish\n');
  const { status, said } = await run();
  expect([status, said.match(/site\.yaml:\d+:\d+: error \w+/g)]).toEqual([
    3,
    ['site.yaml:1:1: error UNKNOWN_FIELD', 'site.yaml:2:10: error BAD_PATTERN', 'site.yaml:3:11: error BAD_PATTERN'],
  ]);
  expect(filesOf(folder)).toEqual(before);
  expect((await pism(['check', facts])).stdout).toContain('site.yaml:1:1: error UNKNOWN_FIELD');
});

test('what cannot be a site is refused in one line', async () => {
  const cwd = temporaryFolder();
  const facts = pactsOnly(two);
  writeFileSync(join(cwd, 'file'), '');
  const linked = join(temporaryFolder(), 'notes-1');
  renameSync(join(facts, 'notes-1'), linked);
  symlinkSync(linked, join(facts, 'notes-1'));
  const refusals: [argv: string[], says: string][] = [
    [[], 'site needs a folder to write to'],
    [['-o', 'file'], 'A site is a folder, and file is a file'],
    [['-o', 'facts.html'], 'A site is a folder, and facts.html is a file'],
    [['-o', join(facts, 'public')], 'is in the facts folder that is being read'],
    [['-o', linked], 'is in the facts folder that is being read'],
    [['-o', 'public', '--base', 'facts.example.org'], 'A site cannot have the address facts.example.org'],
    [['-o', 'public', '--base', 'javascript:alert(1)'], 'A site cannot have the address javascript:alert(1)'],
    [['-o', 'public', '--keep-going'], 'site cannot be combined with --keep-going'],
    [['-o', 'public', 'Latvia'], 'too many arguments'],
  ];
  for (const [argv, says] of refusals) {
    const { status, stderr } = await pism(['site', '--facts', facts, ...argv], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
  }
  writeInto(facts, 'notes-1/pacts.yaml', '[]');
  expect(await site(cwd, facts)).toEqual({ status: 1, said: 'There are no facts to publish: nothing was written.\n' });
  expect(readdirSync(cwd)).toEqual(['file']);
});
