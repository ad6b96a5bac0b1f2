/** `--not-holder`, `--not-party`: who is not bound by a treaty or lease, also on an earlier date (`--as-of`). */
import { describe, expect, test } from 'vitest';
import { testRefusals, wordsOf } from '../../support/cases.ts';
import { bulletinFile } from '../../support/harbour.ts';
import { factsFolder, filesIn, pism } from '../../support/run.ts';
import { fact, folderWith, given, rowsOf, runner } from './leases.ts';

const run = runner();
const unknown = 'Not known, as a date is missing or not exact enough:';
const missing = async (...argv: string[]) => {
  const ran = await run('leases', '--not-holder', ...argv, '--fields', 'holder,state,id');
  expect(ran.status).toBe(0);
  return { stderr: ran.stderr, rows: rowsOf(ran) };
};

test.each<[line: string, says: string, rows?: string[]]>([
  ["'South Berth' --among 'Coast League'", '3 members: no fact; they may be bound: Latvia, Lithuania, Poland.\n'],
  ["'Berth 1' --among league", '', ['PL ended whole']],
  ["south --among 'Coast League'", '3 members: no fact; they may be bound: Latvia, Lithuania, Poland.\n'],
  [
    'north --among league --as-of 1999',
    `${unknown} Estonia.\nFacts say of the other 2 that they are bound by north.\n`,
  ],
  ['north --among league --as-of 1995-06-01', `${unknown} Estonia, Lithuania.\n`, ['PL asked whole']],
  ['north --among league --as-of 1950', 'league has no members then.\n'],
  ['north-end --among league', 'No fact is about north-end, so nothing is known of who is bound by it.\n'],
])('%s: members of a group, each with what facts say of it', async (line, stderr, rows = []) => {
  expect(await missing(...wordsOf(line))).toEqual({ stderr, rows });
});

test('a source that is right up to an earlier day says so', async () => {
  const source = 'form: dataset\ntitle: List\npublisher: League\nas_of: 1999-01-01\nretrieved: 2001-01-01\n';
  const fact =
    '- { id: a, instrument: crc, participant: PL, status: signed, signed: 1990-01-26, says: Poland signed.,\n';
  const folder = factsFolder({
    'list/source.yaml': source,
    'list/treaties.yaml': `${fact}    source: { file: a.csv, row: 2 } }\n`,
  });
  const run = async (...more: string[]) =>
    (await pism(['treaties', '--facts', folder, '--not-party', 'crc', ...more])).stderr;
  expect(await run()).toContain('list is right up to 1999-01-01: who joined later is not in it.\n');
  expect(await run('--as-of', '1998')).not.toContain('right up to');
});

describe('a state that took the place of another', () => {
  const folder = (leases: string) =>
    factsFolder({
      ...given,
      'registers/actors.yaml': `- { id: union, name: Old Union, until: 1991-12-25, succeeded_by: RU }
- { id: old-league, name: Old League, until: 1992-04, succeeded_by: [HR, new-league] }
- { id: new-league, name: New League, until: 2006-06-02, succeeded_by: RS }
- { id: court, name: Court, members: [{ id: RU }, { id: HR }, { id: RS }, { id: PL }] }
`,
      'notes-1/leases.yaml': leases,
    });
  const ask = async (leases: string, ...more: string[]) => {
    const argv = ['leases', '--not-holder', 'north', '--among', 'court', '--fields', 'holder,state', ...more];
    const ran = await pism([...argv, '--facts', folder(leases)]);
    return { rows: rowsOf(ran), stderr: ran.stderr };
  };
  const bound =
    fact('union', 'union', 'state: granted, granted: 1973') +
    fact('league', 'old-league', 'state: granted, granted: 1971');

  test('the one that continues it keeps its status, and one of several does not', async () => {
    const { rows, stderr } = await ask(bound);
    expect(rows).toEqual([]);
    expect(stderr).toBe(`3 members: no fact; they may be bound: Croatia, Poland, Serbia.
Facts say of the other 1 that they are bound by north.
`);
  });

  test('an actor is not listed after its end', async () => {
    const facts = folder(fact('league', 'old-league', 'state: asked, asked: 1971'));
    const listed = async (day: string) => {
      const argv = ['leases', '--not-holder', 'north', '--as-of', day, '--fields', 'holder', '--facts', facts];
      return (await pism(argv)).stdout;
    };
    expect(await listed('1990')).toContain('old-league');
    expect(await listed('2000')).not.toContain('old-league');
  });
});

describe('consent binds once the treaty is in force for the participant, where that day is known', () => {
  const folder = factsFolder({ ...filesIn('test/ask/as-of/consent'), 'notes-1/bulletin.yaml': bulletinFile(1) });
  const unbound = async (...asOf: string[]) => {
    const argv = ['treaties', '--not-party', 'CEDAW', '--fields', 'participant,status', '--facts', folder];
    return rowsOf(await pism([...argv, ...asOf]));
  };

  test.each([
    ['1981-01-01', ['CN ratified', 'DK signed']],
    ['1981-09-03', ['DK signed', 'TR withdrawn']],
    // A notice of withdrawal binds until it takes effect.
    ['1981-02-01', ['CN ratified', 'DK signed']],
    ['1980-01-01', ['CN', 'DK', 'PL']],
  ])('as of %s', async (day, expected) => {
    expect(await unbound('--as-of', day)).toEqual(expected);
  });
});

test('what binds all members binds each', async () => {
  const all = folderWith(fact('all', 'league', 'state: held'));
  const argv = `leases --not-holder north --among league --exit-status --facts ${all}`;
  expect(await pism(argv.split(' '))).toEqual({
    status: 1,
    stdout: 'holder\tstate\tdate\tsays\tid\n',
    stderr: 'Facts say of all 3 that they are bound by north.\n',
  });
});

test('without a group, the actors that facts name', async () => {
  const { rows, stderr } = await missing('south');
  expect(rows).toEqual([]);
  expect(stderr).toContain('5 actors: no fact; they may be bound: Estonia, Latvia, Lithuania, Poland, Ukraine.');
  expect(stderr).toContain('These are actors that facts in leases name');
});

testRefusals('ask/as-of/not-bound-refused.yaml', (argv) => run(...argv));
