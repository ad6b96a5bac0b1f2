import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { harbour, harbourFiles } from '../support/harbour.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, pism } from '../support/run.ts';

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
const compare = (...argv: string[]) => pism(['compare', ...argv]);
const says = '1 added, 1 removed, 1 changed, 5 the same.\n';

describe('two folders', () => {
  test('as a table', async () => {
    const { status, stdout, stderr } = await compare(before, after, '--format', 'table');
    expect({ status, stderr }).toEqual({ status: 0, stderr: says });
    expect(stdout).toMatch(/^Change +Id +Field +Old +New\b/);
    expect(stdout).toMatch(/^changed +harbour-1\/grain-deal +host +Türkiye +Ukraine\b/m);
  });

  test('as JSON: each field whole, and the facts that are new or gone', async () => {
    const rows = JSON.parse((await compare(before, after, '--json')).stdout);
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

  test('--exit-status is 1 where they differ', async () => {
    expect((await compare(before, after, '--exit-status')).status).toBe(1);
    expect((await compare(before, before, '--exit-status')).status).toBe(0);
  });

  test('a folder with itself', async () => {
    const stderr = 'No difference: 7 facts.\n';
    expect(await compare(before, before, '--json')).toEqual({ status: 0, stdout: '[]\n', stderr });
  });

  test('a kind that only one of them has', async () => {
    const { 'kinds/talks.yaml': _, 'harbour-1/talks.yaml': __, ...fewer } = harbourFiles;
    const folder = factsFolder(fewer);
    expect((await compare(before, folder)).stderr).toBe('0 added, 2 removed, 0 changed, 5 the same.\n');
    expect((await compare(folder, before)).stderr).toBe('2 added, 0 removed, 0 changed, 5 the same.\n');
  });

  test('a field that a kind has gained', async () => {
    const kind = harbourFiles['kinds/talks.yaml'] ?? '';
    const talks = harbourFiles['harbour-1/talks.yaml'] ?? '';
    const folder = harbour({
      'kinds/talks.yaml': kind.replace('  sides:', '  place_of: { type: text, about: Where }\n  sides:'),
      'harbour-1/talks.yaml': talks.replace('  sides: [LV, PL]', '  sides: [LV, PL]\n  place_of: Riga'),
    });
    const { stdout, stderr } = await compare(before, folder, '--fields', 'id,field,old,new');
    expect(stdout).toBe('id\tfield\told\tnew\nharbour-1/riga-talks\tplace_of\t\tRiga\n');
    expect(stderr).toBe('0 added, 0 removed, 1 changed, 6 the same.\n');
  });
});

describe('what cannot be compared', () => {
  test('a folder with problems', async () => {
    const wrong = harbour({ 'harbour-1/pacts.yaml': pacts.replace('stage: open', 'stage: opened') });
    const refused = await compare(before, wrong);
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toContain('UNKNOWN_CHOICE');
    const kept = await compare(before, wrong, '--keep-going');
    expect(kept.status).toBe(0);
    expect(kept.stderr).toContain('1 of 4 facts');
  });

  test('what is not there', async () => {
    expect(await compare('./no-such-folder', before)).toMatchObject(refused(3, 'no-such-folder'));
  });

  test.each([
    ['HEAD~1:my-facts', /^pism: .* is a facts folder, and HEAD~1:my-facts is not\n.*`git worktree add/],
    ['harbour-1/grain-deal', /^pism: .* is a facts folder, and harbour-1\/grain-deal is not\nName two folders/],
  ])('a folder and %s', async (other, says) => {
    expect(await compare(other, before)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(says) });
  });

  test('one state, or three', async () => {
    const says = 'compare takes two states of a facts folder, not';
    expect(await compare(before)).toMatchObject(refused(2, `${says} 1`));
    expect(await compare(before, after, before)).toMatchObject(refused(2, `${says} 3`));
  });

  test('in a facts folder, the folder of a source has the name of its id, and is no state', async () => {
    const { stderr } = await pism(['compare', 'harbour-1', 'harbour-2', '--facts', '.'], { cwd: before });
    expect(stderr).toMatch(/harbour-1 and harbour-2 do not both have|In both: /);
  });
});
