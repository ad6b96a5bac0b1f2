import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bulletinFile } from '../support/harbour.ts';
import { pactsKind } from '../support/pacts-kind.ts';
import { factsFolder, filesIn, pism } from '../support/run.ts';

// Made up: two sources and what both state of treaties; the first is of 4 January 2031, the second of 4 February.
const files: Record<string, string> = { ...filesIn('test/compare/facts'), 'kinds/pacts.yaml': pactsKind };
const facts = factsFolder(files);
const compare = (...argv: string[]) => pism(['compare', ...argv, '--facts', facts]);

test('a table by subject, with what decides each outcome', async () => {
  const { stdout, stderr, status } = await compare('notes', 'table', '--show', 'all', '--format', 'table');
  expect(stdout).toMatchInlineSnapshot(`
    "Subject               Result          notes                 table
    ────────────────────  ──────────────  ────────────────────  ────────────────────
    ICERD, Poland         same            status ratified;      status ratified;
                                          ratified 1968-12-05   ratified 1968-12-05
    ICCPR, Poland         finer in table  ratified 1977         ratified 1977-03-18
    CAT, Poland           each finer      signed 1986-01-13;    signed 1986;
                                          ratified 1989         ratified 1989-07-26
    CRC, Poland           finer in notes  ratified 1991-06-07   ratified 1991
    ICESCR, Poland        different       ratified 1977-03-18   ratified 1978
    CRPD, Poland          finer in table  status party          status ratified;
                                                                ratified 2012-09-25
    CEDAW, Latvia         later in table  status signed         status ratified;
                                                                ratified 2031-01-20
    UNTOC, Latvia         different       status signed         status ratified;
                                                                ratified 2001-12-07
    ICPPED, Poland        finer in table  status ratified       status in-force; in
                                                                force 2014-08-01
    Accord on Harbours,   only in notes   Latvia signed an
    Latvia                                accord.
    CRPD, Latvia          only in table                         Latvia signed CRPD
                                                                in 2008.
    CAT, Latvia           only in table                         Latvia ratified CAT.
    "
  `);
  const counts = '1 the same, 1 finer in notes, 3 finer in table, 1 each finer, 1 later in table, 2 different';
  expect({ stderr, status }).toEqual({
    stderr: `In both: 9 (${counts}). Only in notes: 1. Only in table: 2.\n`,
    status: 0,
  });
});

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
    first: { status: 'signed' },
    second: { status: 'ratified', ratified: '2001-12-07' },
    fields: { status: 'different' },
    first_says: 'Latvia signed UNTOC.',
    second_says: 'Latvia ratified UNTOC in 2001.',
  });
  const keys = (JSON.parse((await compare('notes', 'table', '--json')).stdout) as object[]).map((row) =>
    Object.keys(row),
  );
  const [documented = ''] = /^\| `compare source source` .*$/m.exec(readFileSync('docs/DATA.md', 'utf8')) ?? [];
  for (const own of keys) expect(own).toEqual([...documented.matchAll(/`(\w+)`/g)].map(([, key]) => key));
  // What only one states, such as the signature of ICERD, is no difference.
  expect(there[0]).toMatchObject({ result: 'same', fields: { status: 'same', ratified: 'same' } });
  const other = { first: 'second', second: 'first' };
  const swapped = (text: string) => text.replace(/first|second/, (side) => other[side as 'first']);
  const outcomes = (all: Record<string, unknown>[], swap = (text: string) => text) =>
    all.map((row) => [swap(String(row['result'])), JSON.stringify(row['subject'])].join()).sort();
  expect(outcomes(back)).toEqual(outcomes(there, swapped));
  const names = JSON.parse((await compare('notes', 'table', '--names', '--json')).stdout);
  expect(names[0].subject.participant).toBe('Poland');
});

test('filters apply to either fact, and what is paired stays paired', async () => {
  const list = async (...argv: string[]) => (await compare('notes', 'table', ...argv)).stdout.split('\n').slice(1, -1);
  // The pair of UNTOC: signed in one, ratified in the other.
  expect(await list('--status', 'signed', '--show', 'different')).toHaveLength(1);
  expect(await list('--country', 'Latvia', '--status', 'signed', '--show', 'only-second')).toEqual([
    'treaties\tcrpd, LV\tonly second\t\tLatvia signed CRPD in 2008.\t\ttable/i',
  ]);
  const { stderr } = await compare('notes', 'table', '--country', 'Lithuania');
  expect(stderr).toBe('In both: 0. Only in notes: 0. Only in table: 0.\n');
});

test('--exit-status is 1 where something is different', async () => {
  expect((await compare('notes', 'table', '--exit-status')).status).toBe(1);
  expect((await compare('notes', 'table', '--exit-status', '--instrument', 'ICCPR')).status).toBe(0);
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
  expect(await ran('old', 'notes', '--show', 'different', '--facts', old('1990'))).toContain('status signed');
  // Without a date nothing shows that the other source knows a later step.
  expect(await ran('old', 'notes', '--show', 'different', '--facts', old('', ''))).toContain('status signed');
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
  expect(stdout + stderr).toMatchInlineSnapshot(`
    "Subject                  Result          notes              table
    ───────────────────────  ──────────────  ─────────────────  ────────────────────
    EU, Fish, Fish Act       finer in table  announced 2030-05  announced 2030-05-04
    unrest, Poland, Latvia,  finer in table  happened 2030-06   happened 2030-06-09
    2030-06
    In both: 2 (all finer in table). Only in notes: 1. Only in table: 1. List them with --show only-first or --show only-second.
    "
  `);
  const open = `
- { id: salt, imposer: eu, target: Salt, ${imposed}, says: The EU banned salt., source: { paragraph: 4 } }
- { id: tar, imposer: eu, target: Tar, ${imposed}, says: The EU banned tar., source: { paragraph: 4 } }
`;
  const twice = factsFolder({ ...files, 'notes/sanctions.yaml': open, 'table/sanctions.yaml': open });
  const { stderr: all } = await pism(['compare', 'notes', 'table', 'sanctions', '--facts', twice]);
  expect(all).toBe('In both: 2 (all the same). Only in notes: 0. Only in table: 0.\n');
  // Both kinds have a status, and only one of them has this one.
  expect((await ran('--status', 'imposed')).stdout).toContain('Fish');
  expect((await ran('--status', 'party')).stdout).toContain('CRPD');
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
    const argv = ['compare', ...named, 'events', '--fields', 'first_id,second_id', '--facts', folder];
    const { stdout, stderr } = await pism(argv);
    expect({ named, text: stdout + stderr }).toEqual({
      named,
      text: expect.stringMatching(
        /^first_id\tsecond_id\nnotes\/march-1\ttable\/march-2\nnotes\/strike-1\ttable\/strike-2\nIn .*: 2 \(all the same\)/,
      ),
    });
  }
});

test('one source is compared with all others, and none with each other', async () => {
  const third = {
    'more/bulletin.yaml': bulletinFile(3),
    'more/treaties.yaml': String(files['table/treaties.yaml'])
      .split(/^(?=- )/m)
      .slice(0, 2)
      .join(''),
  };
  const folder = factsFolder({ ...files, ...third });
  const ran = async (...argv: string[]) => pism(['compare', ...argv, '--format', 'table', '--facts', folder]);
  const { stdout } = await ran('more');
  expect(stdout).toMatch(/^ICCPR, Poland +finer in more +more: ratified +notes: ratified 1977$/m);
  expect(stdout.match(/more: |notes: |table: /g)?.join('')).toBe(
    'more: notes: more: table: more: notes: more: table: ',
  );
  const { stderr } = await ran('treaties', '--instrument', 'ICCPR');
  expect(stderr).toBe('In two sources: 3 (1 the same, 2 finer).\n');
});

test.each([
  ['notes notes', 2, 'A source cannot be compared with itself: both ids name notes', /Name two/],
  ['notes tabel', 1, 'There is no fact or source tabel', /table/],
  ['notes table notes', 2, 'compare takes two sources, not 3', /Name two/],
  ['crc table', 2, 'The fact crc cannot be compared with the source table', /or two sources/],
  ['notes table pacts', 2, 'Facts of pacts cannot be compared across sources', /`subject`/],
  ['notes table upr', 2, 'notes and table do not both have facts of upr', /notes has treaties, pacts/],
  ['notes table --cycle 3', 2, 'No kind that these sources have in common can be filtered by --cycle', /treaties/],
  ['notes table --status singed', 2, 'singed is not a choice for --status', /signed/],
  ['notes table --show finner', 2, '--show cannot be finner', /finer/],
  ['notes --show only-second', 2, '--show only-second needs two sources', /both/],
  ['crc cat --show same', 2, '--show compares sources, not two facts', /two sources/],
  ['table notes --as checks', 2, 'compare has no option --as', /--show different --json/],
])('%s', async (argv, status, message, hint) => {
  const ran = await compare(...argv.split(' '));
  const [says, remedy] = ran.stderr.split('\n');
  expect({ status: ran.status, says }).toEqual({ status, says: `pism: ${message}` });
  expect(remedy).toMatch(hint);
});

test('with one source there is nothing to compare', async () => {
  const { status, stderr } = await pism(['compare', '--country', 'China', '--facts', 'builtin']);
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('the only source') });
});
