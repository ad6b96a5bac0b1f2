/** The keys that docs/DATA.md promises. A change here breaks scripts of users: say so in CHANGELOG.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const before = ['kind', 'id', 'source'];
const after =
  'says place verdict agrees_in differs_in not_compared checks notes tags related inferred counted corrected superseded_by checked'.split(
    ' ',
  );
const pacts =
  'date date_first date_last name topics stage signed term pages translated secret host members listed text_at progress'.split(
    ' ',
  );
const compared = ['agrees_in', 'differs_in', 'not_compared'];
const talks = 'date date_first date_last about_what sides'.split(' ');
const lists: Record<string, string[]> = {
  search: ['kind', 'id', 'source', 'title', 'says', 'place', 'date', 'verdict', ...compared, 'snippet', 'score'],
  checks: 'fact field value verdict finer says title publisher url grade date on'.split(' '),
  summary: ['kind', 'facts', 'disputed', 'agree', 'trend'],
  sources:
    'source form series number running title publisher authors date as_of retrieved language licence link document grade short themes facts'.split(
      ' ',
    ),
  kinds: 'kind title about facts fields caption subject columns claim stages'.split(' '),
  compare: 'kind subject result first_id second_id field first second both gained lost'.split(' '),
  'show --quote': ['id', 'quote'],
};
const documented = readFileSync('docs/DATA.md', 'utf8');

const facts = harbour();
async function objects(...argv: string[]): Promise<Record<string, unknown>[]> {
  const { status, stdout, stderr } = await pism([...argv, '--json', '--facts', facts]);
  expect({ argv, status, stderr }).toEqual({ argv, status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('the keys of every object, in this order', () => {
  test.each(['pacts', 'talks', 'show riga-talks pilot-rules'])('%s', async (line) => {
    for (const fact of await objects(...line.split(' '))) {
      const fields = fact['kind'] === 'pacts' ? pacts : talks;
      expect(Object.keys(fact)).toEqual([...before, ...fields, ...after]);
    }
  });

  test('facts: those of the kind, then null for those of all others', async () => {
    const all = await objects('facts');
    for (const fact of all) {
      const fields = fact['kind'] === 'pacts' ? pacts : talks;
      const [own, others] = [[...before, ...fields, ...after], Object.entries(fact)];
      expect(others.splice(0, own.length).map(([key]) => key)).toEqual(own);
      expect(new Set(others.map(([, value]) => value))).toEqual(new Set([null]));
    }
    expect(new Set(all.map((fact) => Object.keys(fact).sort().join(' '))).size).toBe(1);
    expect(Object.keys(all[0] ?? {})).toEqual(expect.arrayContaining([...pacts, ...talks]));
  });

  test.each(Object.entries(lists))('%s', async (command, keys) => {
    const lines: Record<string, string[]> = {
      search: ['search', 'grain'],
      compare: ['compare', 'riga-talks', 'warsaw-talks'],
      'show --quote': ['show', 'riga-talks', '--quote'],
    };
    const argv = lines[command] ?? [command];
    const found = await objects(...argv);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(Object.keys(each)).toEqual(keys);
    expect(documented).toMatch(
      new RegExp(`^\\| \`${command}\` +\\| ${keys.map((key) => `\`${key}\``).join(', ')} +\\|$`, 'm'),
    );
  });

  test('of a fact and a place, as docs/DATA.md has them', async () => {
    const keys = [...documented.matchAll(/^\| (`(\w+)`|…) +\|/gm)].map(([, all, key]) => key ?? all);
    expect(keys.slice(0, 22)).toEqual([...before, 'date', 'date_first', 'date_last', '…', ...after]);
    const [fact] = await objects('pacts');
    expect(Object.keys(fact?.['place'] as object)).toEqual(['paragraph', 'page', 'file', 'row', 'chars', 'hash']);
  });

  test('of the kinds that come with pism', async () => {
    const { stdout } = await pism(['facts', '--json']);
    const all: Record<string, unknown>[] = JSON.parse(stdout);
    const lines = [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, [fact = {}]]) => {
      const keys = Object.keys(fact).join(' ');
      return `${kind}: ${keys.slice(0, keys.indexOf('checked') + 'checked'.length)}`;
    });
    await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('keys.txt');
  });
});
