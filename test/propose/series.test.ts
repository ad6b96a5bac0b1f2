import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { refused } from '../support/refused.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

const body = `
The ministers of the coast met in Gdynia, and the harbours of the north agreed on the meadows. The states that signed
the charter of the sea will protect the grass of the bay.

Poland signed the Gdynia Seagrass Charter on 4 June 2029. The council of the states of the sea will meet again in the
spring, and the harbours will report on the meadows in the autumn of the year.
`;
const polish = 'Polska i Szwecja na wiosnę spotkały się w Gdyni i w zatoce, a na morzu podpisano kartę.\n';
const note = (head: string, title = 'Meadows') => `NSI NOTES\n\n${head}\n\n${title}\n\nAnna Roe, Ben Doe\n${body}`;

const series = `id: nsi-{running}
series: NSI Notes
publisher: Northern Sea Institute
language: en
licence: with the consent of its publisher
list: list.csv
mastheads:
  - |
    NSI NOTES

    No. {number} ({running}), {date}

    {title}

    {authors}
  - |
    Issue {running} | {date}
    {title}
    by {authors}
  - |
    title: {title}
    author: {authors}
    date: {date}
    number: {number} / {running}
    about: {any}
    ---
`;

const longLine = `about: ${'The grass of the sea is as long as a line. '.repeat(9)}`;

const copies = {
  'a.txt': note('No. 11 (3111), 4 June 2029', 'Harbours of\nthe North'),
  'b.txt': `Issue 3112 | 5 June 2029\nThe Bay\nby Anna Roe and Ben Doe\n${body}`,
  'c.txt': `title: The Grass\nauthor: Anna Roe, et al.\ndate: 2029-06-06\nnumber: 13 / 3113\n${longLine}\n---\n${body}`,
  // Short texts have few common words.
  'd.txt': `The Divers\n\n${'Divers collect seeds; harbours report meadows; Sweden pays Poland for boats, anchors, maps. '.repeat(3)}`,
};
const others = {
  'bad.pdf': '%PDF-1.4\n',
  'day.txt': `Issue 3120 | summer\nThe Bay\nby Anna Roe\n${body}`,
  'empty.txt': '',
  'near.txt': `Issue 3122 | 5 June 2029\nThe Bay\nfrom Anna Roe\n${body}`,
  'other.txt': `Cake for six\n${body}`,
  'polish.txt': `Issue 3121 | 5 June 2029\nThe Bay\nby Anna Roe\n\n${polish.repeat(9)}`,
  'same-1.txt': note('No. 14 (3114), 7 June 2029'),
  'same-2.txt': note('No. 14 (3114), 7 June 2029'),
  'two.txt': `${note('No. 15 (3115), 8 June 2029')}\n${note('No. 16 (3116), 9 June 2029')}`,
};

/** A folder of copies with their series, and how to draft it. */
function seriesFolder() {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries({ ...copies, ...others })) writeInto(cwd, `copies/${name}`, text);
  mkdirSync(join(cwd, 'copies/folder'));
  writeInto(cwd, 'series.yaml', series);
  writeInto(cwd, 'list.csv', 'file,number,running,date,title,authors\nd.txt,17,3117,2029-06-10,The Divers,Eva Lind\n');
  const draft = (...more: string[]) =>
    pism(['draft', 'copies', '--series', 'series.yaml', '--facts', 'mine', '--json', ...more], { cwd });
  return { cwd, draft };
}

test('a folder of copies becomes bulletins with tasks; what does not fit is left with its reason', async () => {
  const { cwd, draft } = seriesFolder();
  const listed = await draft();
  expect(existsSync(join(cwd, 'mine'))).toBe(false);
  const made = await draft('--task', 'tasks');
  expect(made).toMatchObject({ status: 1, stdout: listed.stdout, stderr: '4 new, 10 left: tasks\n' });
  const rows: Record<string, string>[] = JSON.parse(made.stdout);
  const reasons = rows.filter(({ outcome }) => outcome === 'left').map(({ file, reason }) => [file, reason]);
  expect(Object.fromEntries(reasons)).toEqual({
    'bad.pdf': expect.stringMatching(/^it is a damaged PDF/),
    'day.txt': expect.stringMatching(/^no masthead fits/),
    'empty.txt': 'it has no text in it',
    folder: 'it is no file',
    'near.txt': 'no masthead fits; "by {authors}" does not fit "from Anna Roe"',
    'other.txt': expect.stringMatching(/^no masthead fits; it begins "Cake for six The ministers/),
    'polish.txt': 'it does not seem to be English',
    'same-1.txt': 'same-2.txt would be nsi-3114, too',
    'same-2.txt': 'same-1.txt would be nsi-3114, too',
    'two.txt': 'it has the mastheads of No. 15 (3115) and No. 16 (3116)',
  });
  const ids = ['nsi-3111', 'nsi-3112', 'nsi-3113', 'nsi-3117'];
  expect(readdirSync(join(cwd, 'tasks')).sort()).toEqual(ids.map((id) => `${id}.json`));
  expect(readdirSync(join(cwd, 'mine')).sort()).toEqual([...ids, 'schema']);
  const about = (id: string) => parse(readFileSync(join(cwd, 'mine', id, 'bulletin.yaml'), 'utf8'));
  expect(about('nsi-3111')).toEqual({
    ...{ series: 'NSI Notes', number: 11, running: 3111, date: '2029-06-04', title: 'Harbours of the North' },
    ...{ authors: ['Anna Roe', 'Ben Doe'], publisher: 'Northern Sea Institute', language: 'en' },
    licence: 'with the consent of its publisher',
  });
  expect(about('nsi-3112')).toMatchObject({ date: '2029-06-05', title: 'The Bay', authors: ['Anna Roe', 'Ben Doe'] });
  // The line before seems to begin the text.
  const lead = 'The ministers of the coast met';
  expect(about('nsi-3113')).toMatchObject({ number: 13, title: 'The Grass', authors: ['Anna Roe'], lead });
  expect(rows.find(({ bulletin }) => bulletin === 'nsi-3113')?.['reason']).toContain('not name all authors');
  expect(about('nsi-3117')).toMatchObject({ number: 17, title: 'The Divers', authors: ['Eva Lind'] });
  expect((await pism(['check', 'mine'], { cwd })).stdout).toBe('0 facts in 4 bulletins: no problems\n');
  const { stdout } = await pism(['summary', '--facts', 'mine', '--format', 'table'], { cwd });
  expect(stdout).toMatch(/Series +Bulletins +Facts +Confirmed +Proposed +Refused\nNSI Notes +4 +0 +0 +0 +0\n/);
});

test('again makes only what is missing, and leaves a bulletin that is another one', async () => {
  const { cwd, draft } = seriesFolder();
  await draft('--task', 'tasks');
  rmSync(join(cwd, 'tasks/nsi-3111.json'));
  rmSync(join(cwd, 'mine/nsi-3112'), { recursive: true });
  writeInto(cwd, 'copies/c.txt', copies['c.txt'].replace('The Grass', 'The Sand'));
  const before = readFileSync(join(cwd, 'mine/nsi-3113/bulletin.yaml'), 'utf8');
  const rows: Record<string, string>[] = JSON.parse((await draft('--task', 'tasks')).stdout);
  const own = rows.filter(({ file = '' }) => file in copies).map(({ file, outcome }) => [file, outcome]);
  expect(Object.fromEntries(own)).toEqual({ 'a.txt': 'task', 'b.txt': 'new', 'c.txt': 'left', 'd.txt': 'there' });
  const left = rows.find(({ file }) => file === 'c.txt');
  expect(left?.['reason']).toBe('nsi-3113 is there, and its title is The Grass');
  expect(readFileSync(join(cwd, 'mine/nsi-3113/bulletin.yaml'), 'utf8')).toBe(before);
});

test('a series.yaml with errors shows them with their lines', async () => {
  const { cwd, draft } = seriesFolder();
  writeInto(cwd, 'series.yaml', series.replace('by {authors}', 'by {author}').replace('nsi-{running}', 'nsi-{nr}'));
  const { status, stderr } = await draft();
  expect(status).toBe(3);
  expect(stderr).toContain('series.yaml:1:5: error UNKNOWN_NAME');
  expect(stderr).toMatch(/names author, which does not exist\. Did you mean authors\?/);
  writeInto(cwd, 'series.yaml', series.replace('publisher', 'publishr'));
  expect((await draft()).stderr).toContain('series.yaml:3:1: error UNKNOWN_FIELD');
  writeInto(cwd, 'series.yaml', series.replace('nsi-{running}', 'nsi-{file}'));
  expect((await draft()).stdout).toContain('"bulletin":"nsi-a","outcome":"new"');
  const without = await pism(['draft', 'copies', '--facts', 'mine'], { cwd });
  expect(without).toMatchObject(refused(2, 'draft of a folder needs --series'));
});
