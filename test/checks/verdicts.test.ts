import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bulletinFile, pact, pactsKind, pactsOnly } from '../support/harbour.ts';
import { factsFolder, pism } from '../support/run.ts';

const source = '{ title: Gazette, url: https://example.org/gazette, grade: official }';
/** A fact with checks such as `pages 12; signed 2021-06`; a check without a value agrees. */
const fact = (id: string, checks: string, more = '') => {
  const all = checks.split('; ').filter((each) => each !== '');
  const lines = all.map((each, at) => {
    const [field, value] = each.split(' ');
    const given = value === undefined ? 'agrees: yes' : `value: { ${field}: ${value} }`;
    return `    - { on_field: ${field}, ${given}, says: "It is so, says ${at}.", source: ${source}, on: 2031-06-01 }\n`;
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
    ['agrees', 'all agree', 'signed; pages 12'],
    ['agrees, finer', 'one is more exact', 'signed 2021-06; pages'],
    ['agrees, finer', 'one date is within another', 'signed 2021-06; signed 2021-06-14'],
    ['differs', 'another choice', 'stage open'],
    ['differs', 'one differs, on another field', 'pages 13; signed'],
    ['differs', 'two give the same other value', 'pages 13; pages 13'],
    ['contested', 'one agrees and another differs', 'pages; pages 13'],
    ['contested', 'two other values', 'pages 13; pages 14'],
    ['contested', 'two dates within', 'signed 2021-06-14; signed 2021-06-15'],
    ['agrees', 'a list in another order', 'members [LV,EE]'],
  ])('%s: %s', async (expected, _, checks) => {
    const facts = pactsOnly(fact('one', checks));
    const { status, stdout, stderr } = await pism(['pacts', '--json', '--facts', facts]);
    const [{ verdict, finer }] = JSON.parse(stdout);
    expect({ status, stderr, verdict: finer ? `${verdict}, finer` : verdict }).toEqual({
      status: 0,
      stderr: '',
      verdict: expected,
    });
  });
});

test.each([
  ['agrees, finer', 'host riga'],
  ['agrees, finer', 'host LV'],
  ['differs', 'host PL'],
  ['agrees, finer', 'members [riga, EE]'],
  ['differs', 'members [riga, EE, PL]'],
  ['agrees, finer', 'stage in-force'],
  ['differs', 'stage signed'],
])('what includes what: %s: %s', async (expected, check) => {
  const [field, value] = check.split(/ (.*)/);
  const checked = `says: So., source: ${source}, on: 2031-06-01`;
  const facts = factsFolder({
    'kinds/pacts.yaml': pactsKind.replace(
      'open: open for signature',
      'open: { means: open for signature, includes: [in-force] }',
    ),
    'registers/actors.yaml':
      '- { id: riga, name: Riga, part_of: LV }\n- { id: baltics, name: Baltics, members: [{ id: LV }, { id: riga }] }\n',
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/pacts.yaml': pact(
      'one',
      `, host: baltics, members: [EE, LV], checks: [{ on_field: ${field}, value: { ${field}: ${value} }, ${checked} }]`,
    ),
  });
  const [{ verdict, finer }] = JSON.parse((await pism(['checks', '--json', '--facts', facts])).stdout);
  expect(finer ? `${verdict}, finer` : verdict).toBe(expected);
});

const folder = pactsOnly(
  fact('borne-out', 'pages') +
    fact('dated', 'signed 2021-06') +
    fact('doubted', 'pages 13') +
    fact('fought-over', 'pages; pages 13') +
    fact('alone', '', `  notes:\n    - { says: Others signed it later., source: ${source}, on: 2031-06-01 }\n`),
);
const run = (...argv: string[]) => pism([...argv, '--facts', folder]);
const ids = async (...argv: string[]) =>
  JSON.parse((await run(...argv, '--json')).stdout).map(({ id, fact }: Record<string, string>) =>
    (id ?? fact)?.replace('notes-1/', ''),
  );

test.each([
  ['--verdict agrees', ['borne-out', 'dated']],
  ['--finer', ['dated']],
  ['--verdict differs', ['doubted']],
  ['--verdict contested', ['fought-over']],
  ['--verdict none', ['alone']],
  ['--verdict none --verdict agrees', ['borne-out', 'dated', 'alone']],
  ['--disputed', ['doubted', 'fought-over']],
])('%s, of a kind and of all', async (argv, expected) => {
  expect(await ids('pacts', ...argv.split(' '))).toEqual(expected);
  expect(await ids('facts', ...argv.split(' '))).toEqual(expected);
});

test('facts are counted and ordered by verdict', async () => {
  const groups = JSON.parse((await run('facts', '--group-by', 'verdict', '--json')).stdout);
  expect(groups).toEqual([
    { verdict: 'agrees', facts: 2 },
    ...['contested', 'differs'].map((verdict) => ({ verdict, facts: 1 })),
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
  const ids = async (word: string) => (await run('checks', word, '--fields', 'fact')).stdout;
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
  expect(stdout).toMatch(/^ {3}agrees in pages\n {6}It is so, says \d\.\n {6}Gazette \(official\)$/m);
  expect(stdout).toMatch(/^Other sources differ\n\n {3}differs in pages: 13\n {6}It is so, says \d\.$/m);
});

test('a note is shown, and is data, but gives no verdict', async () => {
  expect((await run('show', 'alone')).stdout).toMatch(/^ {3}says also\n {6}Others signed it later\.\n {6}Gazette/m);
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
    verdicts: { agrees: 2, differs: 1, contested: 1 },
    disputed: { differs: ['notes-1/doubted'], contested: ['notes-1/fought-over'] },
  });
});

const overruled = (why: string, also = '') => {
  const gazette = `{ title: Gazette, url: https://example.org/gazette, grade: state-media${also} }`;
  const check = `on_field: signed, value: { signed: 2021-06 }, verdict: differs, says: They signed it in June 2021.`;
  return pactsOnly(pact('one', `, signed: 2021, checks: [{ ${check}, source: ${gazette}, on: 2031-06-01${why} }]`));
};

test('an editor overrules a verdict with a reason, and not without', async () => {
  const facts = overruled(', why: Others signed it.');
  expect((await pism(['show', 'one', '--facts', facts])).stdout).toMatch(
    /^ {3}differs in signed: June 2021\n {6}They signed.*\n {6}why: Others signed it\.$/m,
  );
  const [check] = JSON.parse((await pism(['checks', '--json', '--facts', facts])).stdout);
  expect(check).toMatchObject({ verdict: 'differs', finer: null, grade: 'state-media' });
  const { status, stdout } = await pism(['check', overruled('')]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('so the source agrees.\n') });
});

test('an address that nobody opened is shown as such', async () => {
  const facts = overruled(', why: Others signed it.', ', also: { url: https://example.org/act, seen: false }');
  expect((await pism(['show', 'one', '--facts', facts])).stdout).toMatch(
    /^ {6}not opened: https:\/\/example\.org\/act$/m,
  );
});

test('format writes the old form of a check anew', async () => {
  const facts = pactsOnly(
    fact(
      'one',
      '',
      `  checks:
    - verdict: refines
      on_field: signed
      value: { signed: 2021-06 }
      says: It was signed in June 2021.
      source: ${source}
      on: 2026-06-01
    - { on_field: name, value: { name: The One }, verdict: refines, says: It is so., source: ${source}, on: 2026-06-01 }
    - { on_field: pages, value: { pages: 12 }, says: It has 12., source: ${source}, on: 2026-06-01, verdict: agrees }
`,
    ),
  );
  const before = await pism(['checks', '--json', '--facts', facts]);
  expect((await pism(['check', facts])).stdout).toContain('0 errors, 3 warnings');
  expect((await pism(['format', facts])).status).toBe(0);
  expect((await pism(['check', facts])).stdout).toContain('no problems');
  const text = readFileSync(join(facts, 'notes-1/pacts.yaml'), 'utf8');
  expect(text).not.toContain('verdict');
  expect(text).toContain('agrees: finer');
  expect((await pism(['checks', '--json', '--facts', facts])).stdout).toBe(before.stdout);
});
