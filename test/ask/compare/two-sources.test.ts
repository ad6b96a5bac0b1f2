import { expect, test } from 'vitest';
import { testRefusals } from '../../support/cases.ts';
import { pactsKind } from '../../support/pacts-kind.ts';
import { factsFolder, filesIn, pism } from '../../support/run.ts';

// Invented data: two sources with facts about treaties, dated 4 January and 4 February 2031.
const files: Record<string, string> = { ...filesIn('test/ask/compare/facts'), 'kinds/pacts.yaml': pactsKind };
const facts = factsFolder(files);
const compare = (...argv: string[]) => pism(['compare', ...argv, '--facts', facts]);

test('as JSON: what both state, field by field; swapped, each outcome is that of the other side', async () => {
  const rows = async (...argv: string[]) =>
    JSON.parse((await compare(...argv, '--show', 'all', '--json')).stdout) as Record<string, unknown>[];
  const [there, back] = [await rows('notes', 'table'), await rows('table', 'notes')];
  expect(there.find((row) => row['first_id'] === 'notes/untoc')).toEqual({
    kind: 'treaties',
    subject: { instrument: 'untoc', participant: 'LV' },
    result: 'different',
    first_id: 'notes/untoc',
    second_id: 'table/h',
    field: 'status',
    first: 'signed',
    second: 'ratified',
    ...{ both: null, gained: null, lost: null },
  });
  // A value that only one source states, such as the signature of ICERD, is not a difference.
  expect(there[0]).toMatchObject({ result: 'same', field: null, first: 'Poland ratified ICERD.' });
  const other = { first: 'second', second: 'first' };
  const swapped = (text: string) => text.replace(/first|second/, (side) => other[side as 'first']);
  const outcomes = (all: Record<string, unknown>[], swap = (text: string) => text) =>
    all.map((row) => [swap(String(row['result'])), row['field'], JSON.stringify(row['subject'])].join()).sort();
  expect(outcomes(back)).toEqual(outcomes(there, swapped));
  const names = JSON.parse((await compare('notes', 'table', '--names', '--json')).stdout);
  expect(names[0].subject.participant).toBe('Poland');
});

test('a dataset tells how things stood on its day', async () => {
  const days = (asOf: string) => `as_of: ${asOf}, retrieved: 2031-01-02, `;
  const old = (day: string, dates = days(day)) =>
    factsFolder({
      ...files,
      'old/source.yaml': `{ form: dataset, title: Treaties, publisher: Board, ${dates}link: https://example.org/old }`,
      'old/treaties.yaml': `
- { id: cat, instrument: cat, participant: PL, status: signed, signed: 1986-01-13, says: Poland signed CAT., source: { file: t.csv, row: 2 } }
- { id: iccpr, instrument: iccpr, participant: PL, status: ratified, ratified: 1977-03-18, says: Poland did., source: { file: t.csv, row: 3 } }
`,
    });
  const ran = async (...argv: string[]) => (await pism(['compare', ...argv])).stdout;
  expect(await ran('old', 'notes', '--show', 'later', '--facts', old('1988'))).toContain('second later');
  expect(await ran('old', 'notes', '--show', 'different', '--facts', old('1990'))).toContain('\tstatus\tsigned\t');
  // Without a date of the dataset, the result is `different`: it could not be called `later`.
  expect(await ran('old', 'notes', '--show', 'different', '--facts', old('', ''))).toContain('\tstatus\tsigned\t');
});

test('several kinds: lists in any order, dates that lie in each other, and what leaves open what it is about', async () => {
  const imposed = 'measures: [import-ban], status: imposed';
  const folder = factsFolder({
    ...files,
    'notes/sanctions.yaml': `
- { id: fish, imposer: eu, target: Fish, basis: Fish Act, ${imposed}, announced: 2030-05, says: The EU banned fish., source: { paragraph: 4 } }
- { id: salt, imposer: eu, target: Salt, ${imposed}, says: The EU banned salt., source: { paragraph: 4 } }
`,
    'table/sanctions.yaml': `
- { id: k, imposer: eu, target: fish, basis: Fish Act, ${imposed}, announced: 2030-05-04, says: The EU banned fish in May., source: { paragraph: 4 } }
- { id: l, imposer: eu, target: Salt, basis: Salt Act, ${imposed}, says: The EU banned salt., source: { paragraph: 4 } }
`,
    'notes/events.yaml': `
- { id: tour, type: unrest, actors: [PL, LV], happened: 2030-06, what: A visit, says: Poland and Latvia met in June 2030., source: { paragraph: 5 } }
`,
    'table/events.yaml': `
- { id: m, type: unrest, actors: [LV, PL], happened: 2030-06-09, what: A visit, says: Latvia and Poland met on 9 June 2030., source: { paragraph: 5 } }
`,
  });
  const ran = (...argv: string[]) =>
    pism(['compare', 'notes', 'table', ...argv, '--format', 'table', '--facts', folder]);
  const { stdout, stderr } = await ran('sanctions', 'events');
  await expect(stdout + stderr).toMatchFileSnapshot('several-kinds.txt');
  const open = `
- { id: salt, imposer: eu, target: Salt, ${imposed}, says: The EU banned salt., source: { paragraph: 4 } }
- { id: tar, imposer: eu, target: Tar, ${imposed}, says: The EU banned tar., source: { paragraph: 4 } }
`;
  const twice = factsFolder({ ...files, 'notes/sanctions.yaml': open, 'table/sanctions.yaml': open });
  const { stderr: all } = await pism(['compare', 'notes', 'table', 'sanctions', '--facts', twice]);
  expect(all).toBe('2 same.\n');
});

test('of several facts about one thing, those whose values agree are compared', async () => {
  const event = (id: string, what: string) =>
    `- { id: ${id}, type: unrest, actors: [PL], happened: 2030-06, what: A ${what}, says: Poland saw a ${what}., source: { paragraph: 4 } }\n`;
  const folder = factsFolder({
    ...files,
    'notes/events.yaml': event('march-1', 'march') + event('strike-1', 'strike'),
    'table/events.yaml': event('strike-2', 'strike') + event('march-2', 'march'),
  });
  for (const named of [['notes', 'table'], ['notes'], []]) {
    const argv = ['compare', ...named, 'events', '--show', 'same', '--fields', 'first_id,second_id', '--facts', folder];
    const { stdout, stderr } = await pism(argv);
    expect({ named, text: stdout + stderr }).toEqual({
      named,
      text: expect.stringMatching(
        /^first_id\tsecond_id\nnotes\/march-1\ttable\/march-2\nnotes\/strike-1\ttable\/strike-2\n2 same/,
      ),
    });
  }
});

testRefusals('ask/compare/refused.yaml', ([, ...argv]) => compare(...argv));
