import { describe, expect, test } from 'vitest';
import { pactsOnly } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const source = '{ title: Gazette, url: https://example.org/gazette, grade: official }';
/** A fact with checks such as `agrees pages; refines signed 2021-06`. */
const fact = (id: string, checks: string, more = '') => {
  const all = checks.split('; ').filter((each) => each !== '');
  const lines = all.map((each, at) => {
    const [verdict, field, value] = each.split(' ');
    const other = value === undefined ? '' : `value: { ${field}: ${value} }, `;
    return `    - { verdict: ${verdict}, on_field: ${field}, says: "It is so, says ${at}.", ${other}source: ${source}, on: 2031-06-01 }\n`;
  });
  return `- id: ${id}
  name: ${id}
  stage: signed
  signed: 2021
  pages: 12
  members: [EE, LV]
  says: A pact.
  source: { paragraph: 1 }
${lines.length > 0 ? '  checks:\n' : ''}${lines.join('')}${more}`;
};

describe('the verdict of a fact', () => {
  test.each([
    [null, 'no check', ''],
    ['agrees', 'all agree', 'agrees signed; agrees pages 12'],
    ['refines', 'one is more exact', 'refines signed 2021-06; agrees pages'],
    ['refines', 'one date is within another', 'refines signed 2021-06; refines signed 2021-06-14'],
    ['differs', 'one differs, on another field', 'differs pages 13; agrees signed'],
    ['differs', 'two give the same other value', 'differs pages 13; differs pages 13'],
    ['contested', 'one agrees and another differs', 'agrees pages; differs pages 13'],
    ['contested', 'two other values', 'differs pages 13; differs pages 14'],
    ['contested', 'two dates within', 'refines signed 2021-06-14; refines signed 2021-06-15'],
    ['agrees', 'a list in another order', 'agrees members [LV,EE]'],
  ])('%s: %s', async (verdict, _, checks) => {
    const facts = pactsOnly(fact('one', checks));
    const { status, stdout, stderr } = await pism(['pacts', '--json', '--facts', facts]);
    expect({ status, stderr, verdict: JSON.parse(stdout)[0].verdict }).toEqual({ status: 0, stderr: '', verdict });
  });
});

const folder = pactsOnly(
  fact('borne-out', 'agrees pages') +
    fact('dated', 'refines signed 2021-06') +
    fact('doubted', 'differs pages 13') +
    fact('fought-over', 'agrees pages; differs pages 13') +
    fact('alone', '', `  notes:\n    - { says: Others signed it later., source: ${source}, on: 2031-06-01 }\n`),
);
const run = (...argv: string[]) => pism([...argv, '--facts', folder]);
const ids = async (...argv: string[]) =>
  JSON.parse((await run(...argv, '--json')).stdout).map(({ id }: { id: string }) => id.replace('notes-1/', ''));

test.each([
  ['--verdict agrees', ['borne-out']],
  ['--verdict Refines', ['dated']],
  ['--verdict differs', ['doubted']],
  ['--verdict contested', ['fought-over']],
  ['--verdict none', ['alone']],
  ['--verdict none --verdict agrees', ['borne-out', 'alone']],
  ['--disputed', ['doubted', 'fought-over']],
])('%s, of a kind and of all', async (argv, expected) => {
  expect(await ids('pacts', ...argv.split(' '))).toEqual(expected);
  expect(await ids('facts', ...argv.split(' '))).toEqual(expected);
});

test('facts are counted and ordered by verdict', async () => {
  const groups = JSON.parse((await run('facts', '--group-by', 'verdict', '--json')).stdout);
  expect(groups).toEqual([
    ...['agrees', 'contested', 'differs', 'refines'].map((verdict) => ({ verdict, facts: 1 })),
    { verdict: null, facts: 1 },
  ]);
  expect(await ids('pacts', '--sort', 'verdict')).toEqual(['borne-out', 'dated', 'doubted', 'fought-over', 'alone']);
});

test('checks of a contested fact, whatever they say', async () => {
  expect(await ids('checks', '--verdict', 'contested')).toEqual(['fought-over', 'fought-over']);
  expect(await ids('checks', '--disputed')).toEqual(['doubted', 'fought-over', 'fought-over']);
});

test('no check: which of the facts found have none', async () => {
  const { stderr } = await run('checks', '--verdict', 'agrees', '--grade', 'press');
  expect(stderr).toBe('There are 5 facts. None of them has a check that matches `--verdict agrees --grade press`.\n');
  expect((await run('checks', 'nosuchword')).stderr).toBe(
    'There are 5 facts. None of them has a check that matches `nosuchword`.\n',
  );
});

test('words find checks by the fact, and by what the source says and is', async () => {
  const ids = async (word: string) => (await run('checks', word, '--fields', 'id')).stdout;
  expect(await ids('gazette')).toContain('fought-over');
  expect(await ids('!gazette')).not.toContain('fought-over');
  const count = async (...words: string[]) => (await run('checks', ...words, '--count')).stdout;
  expect(await count('gazette', 'zzzz')).toBe('0\n');
  expect(await count('zzzz', 'gazette')).toBe('0\n');
  expect(await count('gazette', '!says')).toBe(await count('!says', 'gazette'));
});

test('show gives the verdict, and what each source gives for the field', async () => {
  const { stdout } = await run('show', 'fought-over');
  expect(stdout).toMatch(/^Checks +contested \(sources contradict each other\)$/m);
  expect(stdout).toMatch(/^agrees +It is so, says \d\.\nPages +12\nSource +Gazette \(official\)$/m);
  expect(stdout).toMatch(/^differs +It is so, says \d\.\nPages +13$/m);
});

test('a note is shown, and is data, but gives no verdict', async () => {
  expect((await run('show', 'alone')).stdout).toMatch(/^note +Others signed it later\.\nSource +Gazette/m);
  const [alone] = JSON.parse((await run('pacts', '--verdict', 'none', '--json')).stdout);
  expect([alone.verdict, alone.notes]).toEqual([
    null,
    [
      {
        says: 'Others signed it later.',
        source: { title: 'Gazette', url: 'https://example.org/gazette', grade: 'official' },
        on: '2031-06-01',
      },
    ],
  ]);
});

test('summary names what is disputed, by id', async () => {
  const { stdout } = await run('summary', '--format', 'plain');
  expect(stdout).toContain('\nAnother source differs: doubted\nSources contradict each other: fought-over\n');
  const [row] = JSON.parse((await run('summary', '--json')).stdout);
  expect(row).toMatchObject({
    verdicts: { agrees: 1, refines: 1, differs: 1, contested: 1 },
    disputed: { differs: ['notes-1/doubted'], contested: ['notes-1/fought-over'] },
  });
});
