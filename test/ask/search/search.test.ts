import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();
const rows = async (...argv: string[]) => readTsv((await pism([...argv, '--facts', facts])).stdout).slice(1);

const ids = async (...argv: string[]) => (await rows('search', ...argv, '--fields', 'id')).flat();

test('over all kinds, in any form of a word, with matches marked', async () => {
  expect((await ids('negotiate')).sort()).toEqual(['harbour-1/riga-talks', 'harbour-1/warsaw-talks']);
  expect(await rows('search', 'sign', 'accord', '--limit', '1', '--fields', 'kind,snippet')).toEqual([
    ['pacts', 'Four Baltic states **signed** a fishing **accord** in Riga.'],
  ]);
});

test('a phrase in quotes stays together, in these words; in a search, the quotes must be typed', async () => {
  expect(await ids('grain shipping')).toContain('harbour-1/grain-deal');
  expect(await ids('"grain shipping"')).toEqual([]);
  expect(await rows('facts', 'grain shipping', '--fields', 'id')).toEqual([]);
});

test('a word is found in all its forms, also one that ends like a form of another', async () => {
  const folder = pactsOf([{ says: 'It used an act to sanction a port.' }]);
  for (const word of ['sanction', 'sanctions', 'sanctioned', 'sanctioning'])
    expect((await pism(['search', word, '--facts', folder, '--count'])).stdout).toBe('1\n');
});

test('an edited fact is found by its new words only, and what did not change keeps its score', async () => {
  const folder = pactsOf(['herring', 'salmon', 'trout'].map((fish) => ({ says: `On ${fish}.` })));
  const found = async (word: string) => {
    const { stdout } = await pism(['search', word, '--facts', folder, '--fields', 'id,score']);
    return stdout.trim().split('\n').slice(1);
  };
  const before = await found('salmon');
  const file = join(folder, 'notes-1', 'pacts.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('herring', 'mackerel'));
  expect([await found('herring'), (await found('mackerel')).length, await found('salmon')]).toEqual([[], 1, before]);
});

test('a word after ! must not occur', async () => {
  expect(await ids('grain', '!negotiate', '!second')).toEqual(['harbour-1/grain-deal']);
});

test.each([
  ['facts Ukraine OR fishing', ['baltic-accord', 'grain-deal', 'warsaw-talks']],
  ['facts Ukraine OR fishing OR pilots', ['baltic-accord', 'grain-deal', 'pilot-rules', 'warsaw-talks']],
  ['facts grain AND Ukraine', ['grain-deal', 'warsaw-talks']],
  ['facts grain OR fishing NOT Ukraine', ['baltic-accord', 'grain-deal']],
  ['facts Britain OR Estonia', ['arctic-note', 'baltic-accord']],
  ['pacts fishing OR shipping', ['baltic-accord', 'grain-deal']],
])('OR finds either word, AND needs both: %s', async (line, expected) => {
  const { stdout } = await pism([...line.split(' '), '--facts', facts, '--fields', 'id']);
  expect([...new Set(stdout.replace(/.*\//gm, '').trim().split('\n').slice(1))].sort()).toEqual(expected);
});

test.each(['facts', 'search', 'pacts', 'checks'])(
  'pism %s finds nothing by a hash or a longer word',
  async (command) => {
    for (const length of [87, 128, 3_000]) {
      const { status, stderr } = await pism([command, 'x1'.repeat(length / 2), '--facts', facts]);
      expect(status).toBe(0);
      expect(stderr).toMatch(/^.{1,250}\n$/);
    }
  },
);

const operators = ['AND', 'grain*', '"', 'grain" OR "cod', 'NEAR(grain cod)', 'says:grain', '-grain', '^grain'];

test.each(operators)('operators of the search engine are plain text: %s', async (words) => {
  const { status, stderr } = await pism(['search', '--facts', facts, '--', words]);
  expect([0, 2]).toContain(status);
  expect(stderr).not.toContain('fts5');
  expect(stderr).not.toContain('fault');
});

describe('without --limit', () => {
  const many = pactsOf(Array(23).fill({ says: 'A pact on herring.' }));
  const argv = ['search', 'herring', '--facts', many, '--fields', 'id'];
  const rest = 'and 13 more: --all\n';

  test.each([
    [[], undefined, 24, ''],
    [['--json'], undefined, 25, ''],
    [['--json'], 100, 25, ''],
    [['--plain'], 100, 19, rest],
    [['--format', 'table'], 100, 11, rest],
    [['--format', 'table', '--limit', '23'], 100, 24, ''],
    [['--format', 'table', '--limit', '3'], 100, 4, ''],
    [['--count'], 100, 1, ''],
  ])('%j on a terminal %s wide', async (options, terminal, lines, note) => {
    const { stdout, stderr } = await pism([...argv, ...options], terminal ? { terminal } : {});
    expect({ lines: stdout.trim().split('\n').length, stderr }).toEqual({ lines, stderr: note });
  });
});

describe('a short word in capitals is no form of another word', () => {
  const texts = ['The EU used a ban.', 'The US used a ban.', 'They tell us, the users, who it is.', 'The US-led WHO.'];
  const checks = { on_field: 'name', agrees: 'yes', says: 'IT because of us.', on: '2031-06-01' };
  const source = { title: 'Status', url: 'https://example.org', grade: 'press' };
  const short = pactsOf(texts.map((says, at) => ({ says, ...(at === 0 && { checks: [{ ...checks, source }] }) })));
  const found = async (...argv: string[]) => {
    const { stdout } = await pism([...argv, '--facts', short, '--fields', argv[0] === 'search' ? 'snippet' : 'says']);
    return readTsv(stdout).slice(1).flat().sort();
  };

  test.each([
    ['search US', ['The **US** used a ban.', 'The **US**-led WHO.']],
    ['facts US ban', [texts[1]]],
    ['search America', ['The **US** used a ban.', 'The **US**-led WHO.']],
    ['search EU !US', ['The **EU** used a ban.']],
    ['search WHO', ['The US-led **WHO**.']],
    ['facts US', [texts[1], texts[3]]],
    ['pacts US !WHO', [texts[1]]],
    ['pacts IT', []],
    ['checks IT', [checks.says]],
    ['checks US', []],
    ['checks us', [checks.says]],
  ])('%s', async (argv, expected) => {
    expect(await found(...argv.split(' '))).toEqual(expected);
  });
});
