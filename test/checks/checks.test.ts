import { expect, test } from 'vitest';
import { pactsOnly } from '../support/harbour.ts';
import { readTsv } from '../support/read-csv.ts';
import { refused } from '../support/refused.ts';
import { pism } from '../support/run.ts';

const check = (verdict: string, says: string, title: string, date: string) =>
  `{ on_field: name, agrees: ${verdict === 'differs' ? 'no, value: { name: Other }' : 'yes'}, says: ${says}, source: { title: ${title}, url: 'https://example.org', grade: press, date: ${date} }, on: 2031-06-01 }`;
const pact = (id: string, checks: string[]) =>
  `- { id: ${id}, name: ${id}, stage: open, says: A pact., source: { paragraph: 1 }${checks.length > 0 ? `, checks: [${checks.join(', ')}]` : ''} }\n`;
const folder = pactsOnly(
  pact('one', [check('agrees', 'Late.', 'B', '2031-05'), check('differs', 'Early.', 'C', '2030-12-24')]) +
    pact('two', [check('agrees', 'Middle.', 'A', '2031')]) +
    pact('three', []),
);
const says = async (argv: string) =>
  readTsv((await pism([...argv.split(' '), '--fields', 'says', '--facts', folder])).stdout)
    .slice(1)
    .flat();

test.each([
  ['checks', ['Early.', 'Late.', 'Middle.']],
  ['checks --sort date', ['Early.', 'Middle.', 'Late.']],
  ['checks --sort -date', ['Late.', 'Middle.', 'Early.']],
  ['checks --sort title', ['Middle.', 'Late.', 'Early.']],
  ['checks --sort says', ['Early.', 'Late.', 'Middle.']],
  ['checks --sort -verdict --sort -fact', ['Early.', 'Middle.', 'Late.']],
  ['checks --sort -date --limit 1', ['Late.']],
])('%s', async (argv, expected) => {
  expect(await says(argv)).toEqual(expected);
});

test.each([
  ['checks', 3],
  ['checks --verdict agrees', 2],
  ['checks --verdict contested', 2],
  ['checks --disputed', 2],
  ['checks --verdict differs --grade press --limit 0', 1],
  ['checks --grade official', 0],
])('%s --count', async (argv, expected) => {
  const { stdout } = await pism([...argv.split(' '), '--count', '--json', '--facts', folder]);
  expect(stdout).toBe(`${expected}\n`);
});

test('a word for a kind asks for its checks, and says so', async () => {
  const { stdout, stderr } = await pism(['checks', 'treaties', '--fields', 'fact']);
  expect(stdout).toContain('pism-2404/udhr-republic-of-china');
  expect(stderr).toBe('Checks of treaties.\n');
  expect((await pism(['checks', 'Accords', '--fields', 'fact'])).stdout).toBe(stdout);
});

test('an id is not looked for as a word; in capitals it is', async () => {
  const count = async (...argv: string[]) => (await pism(['checks', '--count', ...argv])).stdout;
  expect([await count('udhr'), await count('UDHR')]).toEqual(['0\n', '7\n']);
  const says = 'The status was not compared. udhr has no check; 1 note: `pism show udhr`.\n';
  expect((await pism(['checks', 'udhr'])).stderr).toContain(says);
  expect((await pism(['checks', 'UDHR'])).stderr).toBe(says);
  expect(await count('cedaw', 'crc')).toBe(`${Number(await count('cedaw')) + Number(await count('crc'))}\n`);
});

test('--sort by an unknown column lists the columns', async () => {
  expect(await pism(['checks', '--sort', 'zzzzzz', '--facts', folder])).toMatchObject(
    refused(2, 'Columns are fact, field, value, verdict, finer, says,'),
  );
});

test('an argument that is the id of a fact asks for that fact', async () => {
  const texts = ['The one-off deal.', 'A deal about a one-off.'];
  const pacts = ['one-off', 'other-deal'].map((id, at) => ({
    ...{ id, name: id, stage: 'open', says: texts[at], source: { paragraph: 1 } },
    checks: [{ on_field: 'name', agrees: 'yes', says: `One-off: ${id}.`, on: '2031-06-01' }].map((each) => ({
      ...each,
      source: { title: 'A', url: 'https://example.org', grade: 'press' },
    })),
  }));
  const folder = pactsOnly(JSON.stringify(pacts));
  const found = async (...argv: string[]) => {
    const { stdout } = await pism([...argv, '--facts', folder, '--fields', argv[0] === 'checks' ? 'fact' : 'id']);
    return readTsv(stdout).slice(1).flat().sort();
  };
  const [first, second] = ['notes-1/one-off', 'notes-1/other-deal'];
  for (const command of ['checks', 'facts', 'pacts']) {
    expect(await found(command, 'one-off')).toEqual([first]);
    expect(await found(command, 'notes-1/one-off')).toEqual([first]);
    expect(await found(command, 'one-off', 'deal')).toEqual([first]);
    expect(await found(command, 'one-off', 'about')).toEqual([]);
    expect(await found(command, '!one-off')).toEqual([second]);
    expect(await found(command, 'One-off')).toEqual([first, second]);
  }
  expect(await found('search', 'one-off')).toEqual([first]);
  expect(await found('search', 'One-off')).toEqual([first, second]);
});

test('each fact once, what differs first, with the value, publisher and grade of each source', async () => {
  const { stdout, stderr } = await pism(['checks', '--format', 'table', '--facts', folder]);
  expect(stdout).toBe(
    '±  one  A pact.\n   differs in name: Other\n      Early.\n      C, 24 December 2030 (press)\n' +
      '   agrees in name\n      B, May 2031 (press)\n\n✓  two  A pact.\n   agrees in name\n      A, 2031 (press)\n',
  );
  expect(stderr).toBe('1 of 3 checks differs. Links: `pism show ID` or --format csv\n');
  const disputed = await pism(['checks', '--disputed', '--format', 'table', '--facts', folder]);
  expect(disputed.stderr).toMatch(/^1 of 2 checks of disputed facts differs\./);
});

test('several ids ask for these facts', async () => {
  expect((await pism(['checks', 'one', 'two', '--count', '--facts', folder])).stdout).toBe('3\n');
});

test('sources with the same value are together, and so are fields in which one source agrees', async () => {
  const { stdout } = await pism(['checks', 'us-sanctions', '--format', 'table']);
  expect(stdout.match(/differs in basis/g)).toHaveLength(1);
  expect(stdout).toMatch(
    /agrees, more exactly, in date of announcement: 22 March 2021; target country:\s+China; target: .*; measures:\s+asset\s+freeze/s,
  );
  expect(stdout).toMatch(/^ {6}Willkie Compliance Concourse, 24 March 2021 \(digest\)$/m);
});
