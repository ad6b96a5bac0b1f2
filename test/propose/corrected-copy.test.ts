import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cardsIn } from '../review/deck.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { copy } from './support.ts';

/** The facts of the example, and a copy in which a number, some words and a paragraph have changed, and a sentence is gone. */
function corrected() {
  const cwd = temporaryFolder();
  cpSync(join(copy, '../finished'), join(cwd, 'mine'), { recursive: true });
  const text = readFileSync(copy, 'utf8')
    .replace('more than 60 anchorages', 'more than 75 anchorages')
    .replace('but has not ratified it', 'and has still not ratified it')
    .replace(/In 2033, the biologist[^.]*\./, '')
    .replace(
      'Conclusions. ',
      'Harbours. The harbours of the north have no part in this, and nobody asks them.\n\nConclusions. ',
    );
  writeFileSync(join(cwd, 'new.txt'), text);
  const run = (...argv: string[]) => pism([...argv, '--facts', 'mine'], { cwd });
  return { cwd, run };
}

test('a corrected copy says whose passages moved, changed or are gone, and a review enters them', async () => {
  const { cwd, run } = corrected();
  const first = await run('draft', 'new.txt', '--json');
  expect(first.status).toBe(0);
  const rows: { id: string; passage: string; against: string[]; text: string | null }[] = JSON.parse(first.stdout);
  const of = (id: string) => rows.find((row) => row.id === id);
  expect(rows.filter(({ passage }) => passage !== 'moved').map(({ id, passage }) => [id, passage])).toEqual([
    ['finland-charter', 'changed'],
    ['anchorages-moved', 'changed'],
    ['baltic-prize', 'gone'],
  ]);
  const text = 'Finland signed it in 2029 and has still not ratified it.';
  expect(of('finland-charter')).toMatchObject({ text, against: [] });
  expect(of('anchorages-moved')?.against).toEqual(['value is 60, but the passage has 75']);
  expect(of('climate-targets')).toMatchObject({ was: { paragraph: 5 }, now: { paragraph: 6 } });
  expect((await run('draft', 'new.txt')).stderr).not.toContain('offered for review:');

  await run('review', 'new.txt', '-o', 'review.html');
  const cards = cardsIn(readFileSync(join(cwd, 'review.html'), 'utf8'));
  const says = 'More than 75 anchorages in Sweden have been moved away from the meadows.';
  const given: Record<string, object> = {
    'finland-charter': { answer: 'yes' },
    'anchorages-moved': { answer: 'edit', fields: { value: '75', says } },
    'climate-targets': { answer: 'yes' },
    'pay-in-advance': { answer: 'no', why: 'other' },
  };
  const lines = cards.flatMap(({ id, was }) => {
    return id in given ? [{ id, was, by: 'Ewa Lis', on: '2026-11-30', ...given[id] }] : [];
  });
  const all = [{ format: 'pism-answers/1', source: 'nsi-3107' }, ...lines].map((line) => JSON.stringify(line));
  writeFileSync(join(cwd, 'answers.jsonl'), all.join('\n'));
  const { status, stderr } = await run('review', 'new.txt', '--answers', 'answers.jsonl');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '3 entered, 1 declined.\n' });
  const facts = (kind: string): { id: string }[] =>
    parse(readFileSync(join(cwd, `mine/nsi-3107/${kind}.yaml`), 'utf8'));
  const checked = [{ by: 'Ewa Lis', on: '2026-11-30' }];
  expect(facts('figures').find(({ id }) => id === 'anchorages-moved')).toMatchObject({ value: 75, says, checked });
  const target = facts('recommendations').find(({ id }) => id === 'climate-targets');
  expect(target).toMatchObject({ source: { paragraph: 6 }, checked });
  const again = await run('draft', 'new.txt', '--json');
  const left: { id: string }[] = JSON.parse(again.stdout);
  expect(left.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['finland-charter']));
  expect(again.stderr).not.toContain('offered for review:');
});

test('a copy of another text is refused, and one as it was has nothing to say', async () => {
  const { cwd, run } = corrected();
  const text = readFileSync(copy, 'utf8');
  writeFileSync(join(cwd, 'same.txt'), text);
  expect((await run('draft', 'same.txt')).stderr).toBe('The copy has the passages of all facts where they are.\n');
  writeFileSync(
    join(cwd, 'other.txt'),
    text.replace(/(?<=\n\n)(?:Poland signed|First|Money|New Rules)[\s\S]*?\n\n/g, 'Nothing is left of this. '),
  );
  const other = await run('draft', 'other.txt');
  expect(other).toMatchObject({ status: 1, stderr: expect.stringMatching(/lacks the passages of \d+ of 35 facts/) });
});
