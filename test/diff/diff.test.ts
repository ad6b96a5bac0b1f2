import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, harbourFiles } from '../support/harbour.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, pism, temporaryFolder, writeInto } from '../support/run.ts';

const pacts = harbourFiles['harbour-1/pacts.yaml'] ?? '';
const before = harbour();
const changedPacts = `${pacts
  .replace('signed: 2022-Q3', 'signed: 2022-07-22')
  .replace('host: TR', 'host: UA')
  .replace('source: { paragraph: 2 }', 'source: { paragraph: 4 }')
  .replace(/- id: arctic-note[\s\S]*?(?=- id: pilot-rules)/, '')}
- { id: ice-note, name: Ice *Note*, stage: open, says: A note on ice was | opened., source: { paragraph: 1 } }
`;
const after = harbour({ 'harbour-1/pacts.yaml': changedPacts });
const diff = (...argv: string[]) => pism(['diff', ...argv]);
const says = '1 added, 1 removed, 1 changed, 5 the same.\n';

describe('two folders', () => {
  test('as a table', async () => {
    const { status, stdout, stderr } = await diff(before, after, '--format', 'table');
    expect({ status, stderr }).toEqual({ status: 0, stderr: says });
    expect(stdout).toMatch(/^Change +Id +Field +Old +New\b/);
    expect(stdout).toMatch(/^changed +harbour-1\/grain-deal +host +Türkiye +Ukraine\b/m);
  });

  test('as JSON: each field whole, and the facts that are new or gone', async () => {
    const rows = JSON.parse((await diff(before, after, '--json')).stdout);
    expect(rows.map(({ change, id, field }: Record<string, string>) => `${change} ${id} ${field}`)).toEqual([
      'removed harbour-1/arctic-note null',
      'changed harbour-1/grain-deal signed',
      'changed harbour-1/grain-deal host',
      'changed harbour-1/grain-deal place',
      'added harbour-1/ice-note null',
    ]);
    const keys = ['change', 'kind', 'id', 'field', 'old', 'new', 'says'];
    expect(Object.keys(rows[0])).toEqual(keys);
    expect(readFileSync('docs/DATA.md', 'utf8')).toContain(keys.map((key) => `\`${key}\``).join(', '));
    expect(rows[0]).toMatchObject({ old: { name: 'Arctic Note', members: ['GB', 'KP'] }, new: null });
    expect(rows[1]).toMatchObject({ old: '2022-Q3', new: '2022-07-22' });
    expect(rows[3]).toMatchObject({ old: { paragraph: 2, hash: null }, new: { paragraph: 4 } });
  });

  test('as a table in Markdown', async () => {
    const { stdout } = await diff(before, after, '--format', 'markdown');
    expect(stdout).toContain('| changed | harbour-1/grain-deal | host | Türkiye | Ukraine | pacts |\n');
  });

  test('--exit-status is 1 where they differ', async () => {
    expect((await diff(before, after, '--exit-status')).status).toBe(1);
    expect((await diff(before, before, '--exit-status')).status).toBe(0);
  });

  test('a folder with itself', async () => {
    const stderr = 'No difference: 7 facts.\n';
    expect(await diff(before, before, '--json')).toEqual({ status: 0, stdout: '[]\n', stderr });
  });

  test('a kind that only one of them has', async () => {
    const { 'kinds/talks.yaml': _, 'harbour-1/talks.yaml': __, ...fewer } = harbourFiles;
    const folder = factsFolder(fewer);
    expect((await diff(before, folder)).stderr).toBe('0 added, 2 removed, 0 changed, 5 the same.\n');
    expect((await diff(folder, before)).stderr).toBe('2 added, 0 removed, 0 changed, 5 the same.\n');
  });

  test('a field that a kind has gained', async () => {
    const kind = harbourFiles['kinds/talks.yaml'] ?? '';
    const talks = harbourFiles['harbour-1/talks.yaml'] ?? '';
    const folder = harbour({
      'kinds/talks.yaml': kind.replace('  sides:', '  place_of: { type: text, about: Where }\n  sides:'),
      'harbour-1/talks.yaml': talks.replace('  sides: [LV, PL]', '  sides: [LV, PL]\n  place_of: Riga'),
    });
    const { stdout, stderr } = await diff(before, folder, '--fields', 'id,field,old,new');
    expect(stdout).toBe('id\tfield\told\tnew\nharbour-1/riga-talks\tplace_of\t\tRiga\n');
    expect(stderr).toBe('0 added, 0 removed, 1 changed, 6 the same.\n');
  });
});

test('an exported database', async () => {
  const file = join(temporaryFolder(), 'old.db');
  await pism(['export', 'sqlite', '-o', file, '--facts', before]);
  expect(await diff(file, after)).toMatchObject({ status: 0, stderr: says });
  expect((await diff(file, before)).stderr).toBe('No difference: 7 facts.\n');
});

describe('what cannot be compared', () => {
  test('a folder with problems', async () => {
    const wrong = harbour({ 'harbour-1/pacts.yaml': pacts.replace('stage: open', 'stage: opened') });
    const refused = await diff(before, wrong);
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toContain('UNKNOWN_CHOICE');
    const kept = await diff(before, wrong, '--keep-going');
    expect(kept.status).toBe(0);
    expect(kept.stderr).toContain('1 of 4 facts');
  });

  test('what is not there', async () => {
    const { status, stderr } = await diff('no-such-folder', before);
    expect(stderr).toContain('pism: There is no folder or file no-such-folder\n');
    expect(status).toBe(3);
  });

  test('one set alone', async () => {
    const says = expect.stringMatching(/^pism: diff needs <new>\nIt compares two states of a facts folder: /);
    for (const old of [before, 'HEAD~5:facts']) expect(await diff(old)).toMatchObject({ status: 2, stderr: says });
  });
});

describe('a folder at a revision', () => {
  const repository = temporaryFolder();
  const git = (...argv: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...argv], { cwd: repository });
  const path = { PATH: process.env['PATH'] ?? '' };
  const inRepository = (argv: string[], env: Record<string, string> = path) =>
    pism(['diff', ...argv], { cwd: repository, env });
  const commit = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeInto(repository, join('notes', name), text);
    git('add', '.');
    git('commit', '-qm', 'Notes');
  };
  git('init', '-q');
  commit({ ...harbourFiles, 'harbour-1/paper.txt': 'No facts.' });
  commit({ 'harbour-1/pacts.yaml': changedPacts });

  test('against a folder, and against another revision', async () => {
    expect(await inRepository(['HEAD~1:notes', 'notes'])).toMatchObject({ status: 0, stderr: says });
    expect(await inRepository(['HEAD~1:notes', 'HEAD:notes'])).toMatchObject({ status: 0, stderr: says });
    expect(await inRepository(['HEAD:notes', 'notes'])).toMatchObject({ stderr: 'No difference: 7 facts.\n' });
  });

  test('from a folder inside the repository, also by its place in there', async () => {
    const inside = { cwd: join(repository, 'notes', 'kinds'), env: path };
    expect(await pism(['diff', 'HEAD~1:notes', '..'], inside)).toMatchObject({ status: 0, stderr: says });
    expect(await pism(['diff', 'HEAD~1:./..', '..'], inside)).toMatchObject({ status: 0, stderr: says });
  });

  test('with problems, which are said of the revision', async () => {
    commit({ 'harbour-1/pacts.yaml': pacts.replace('stage: open', 'stage: opened') });
    commit({ 'harbour-1/pacts.yaml': pacts });
    const { status, stderr } = await inRepository(['HEAD~1:notes', 'notes']);
    expect(status).toBe(3);
    expect(stderr).toContain('HEAD~1:notes/harbour-1/pacts.yaml:');
    expect(stderr).not.toContain('pism-revision');
  });

  test.each([
    ['no such revision', 'nothing:notes', 'nothing:notes cannot be read: Not a valid object name nothing:notes'],
    ['no such folder', 'HEAD:nothing', 'HEAD:nothing cannot be read: Not a valid object name HEAD:nothing'],
    ['no facts', 'HEAD:notes/kinds/pacts.yaml', 'HEAD:notes/kinds/pacts.yaml cannot be read: not a tree object'],
    ['no facts in it', 'HEAD:', 'HEAD: cannot be read: there are no fact files in it'],
  ])('%s', async (_, revision, message) => {
    const { stderr, ...ran } = await inRepository([revision, 'notes']);
    expect(stderr).toContain(`pism: ${message}\n`);
    expect(ran).toEqual({ status: 3, stdout: '' });
  });

  test('outside a repository, and without git', async () => {
    const outside = await pism(['diff', 'HEAD:notes', before], { cwd: temporaryFolder(), env: path });
    expect(outside).toMatchObject(refused(3, 'not a git repository'));
    expect(await inRepository(['HEAD:notes', 'notes'], { PATH: temporaryFolder() })).toMatchObject(
      refused(3, 'HEAD:notes cannot be read: git is not installed'),
    );
  });
});
