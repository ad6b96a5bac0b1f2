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
const says = '1 different, 5 same, 1 only in old, 1 only in new.\n';

describe('two folders', () => {
  test('as a table', async () => {
    const { status, stdout, stderr } = await compare(before, after, '--format', 'table');
    expect({ status, stderr }).toEqual({ status: 0, stderr: says });
    expect(stdout).toMatch(/^Subject +Result +Field +old +new\b/);
    expect(stdout).toMatch(/^harbour-1\/grain-deal +different +Host +Türkiye +Ukraine$/m);
  });

  test('as JSON: each field whole, and the facts that are new or gone', async () => {
    const rows = JSON.parse((await compare(before, after, '--json')).stdout);
    expect(
      rows.map(
        ({ result, subject, field }: { result: string; subject: { id: string }; field: string }) =>
          `${result} ${subject.id} ${field}`,
      ),
    ).toEqual([
      'only first harbour-1/arctic-note null',
      'different harbour-1/grain-deal signed',
      'different harbour-1/grain-deal host',
      'different harbour-1/grain-deal place',
      'only second harbour-1/ice-note null',
    ]);
    expect(rows[0]).toMatchObject({ first: expect.stringContaining('a note on ice'), second: null });
    expect(rows[1]).toMatchObject({ first: '2022-Q3', second: '2022-07-22' });
    expect(rows[3]).toMatchObject({ first: { paragraph: 2, hash: null }, second: { paragraph: 4 } });
  });

  test('--exit-status is 1 where they differ', async () => {
    expect((await compare(before, after, '--exit-status')).status).toBe(1);
    expect((await compare(before, before, '--exit-status')).status).toBe(0);
  });

  test('a folder with itself', async () => {
    const stderr = '7 same.\n';
    expect(await compare(before, before, '--json')).toEqual({ status: 0, stdout: '[]\n', stderr });
  });

  test('a kind that only one of them has', async () => {
    const { 'kinds/talks.yaml': _, 'harbour-1/talks.yaml': __, ...fewer } = harbourFiles;
    const folder = factsFolder(fewer);
    expect((await compare(before, folder)).stderr).toBe('5 same, 2 only in old.\n');
    expect((await compare(folder, before)).stderr).toBe('5 same, 2 only in new.\n');
  });

  test('a field that a kind has gained', async () => {
    const kind = harbourFiles['kinds/talks.yaml'] ?? '';
    const talks = harbourFiles['harbour-1/talks.yaml'] ?? '';
    const folder = harbour({
      'kinds/talks.yaml': kind.replace('  sides:', '  place_of: { type: text, about: Where }\n  sides:'),
      'harbour-1/talks.yaml': talks.replace('  sides: [LV, PL]', '  sides: [LV, PL]\n  place_of: Riga'),
    });
    const { stdout, stderr } = await compare(before, folder, '--fields', 'subject,field,first,second');
    expect(stdout).toBe('subject\tfield\tfirst\tsecond\nharbour-1/riga-talks\tplace_of\t\tRiga\n');
    expect(stderr).toBe('1 different, 6 same.\n');
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
    [
      'harbour-1/grain-deal',
      /^pism: .* is a facts folder, and harbour-1\/grain-deal is not\nName two facts of one kind, two sources, or two folders/,
    ],
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
    expect(stderr).toMatch(/harbour-1 and harbour-2 do not both have|only in harbour-1/);
  });
});
