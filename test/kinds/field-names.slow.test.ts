import { describe, expect, test } from 'vitest';
import { bulletinFile, harbour } from '../support/harbour.ts';
import { factsFolder, pism } from '../support/run.ts';

// SQLite's json_each has columns `type`, `value`, `id` and so on.
const folder = 'test/kinds/things';
const printed = (argv: string[], facts = folder) => pism([...argv, '--facts', facts]);

describe('a field may have the name of a column that SQLite adds in a join', () => {
  test.each([
    [['things', '--type', 'trap', '--group-by', 'tags'], 'tags\tfacts\nfish\t1\n'],
    [['things', '--value', 'some', '--group-by', 'type'], 'type\tfacts\ntool\t1\ntrap\t1\n'],
    [['things', '--where', "value = 'all'", '--group-by', 'type'], 'type\tfacts\nmark\t1\n'],
    [['things', '--value', 'all', '--pivot', 'type', '--over', 'tags'], 'type\tfish\nmark\t1\n'],
    [['things', '--pivot', 'type', '--over', 'value'], 'type\tall\tsome\nmark\t1\t\ntool\t0\t1\ntrap\t0\t1\n'],
    [['things', '--type', 'MARK', '--fields', 'name,made-of'], 'name\tmade-of\nBuoy\tcork\n'],
  ])('%j', async (argv, stdout) => {
    const { stderr, ...rest } = await printed(argv);
    expect(rest).toEqual({ status: 0, stdout });
    expect(stderr.replace(/^(?:A fact counts once|net names only some) .*\n/gm, '')).toBe('');
  });

  test('also in the values listed when nothing matches', async () => {
    const { stderr } = await printed(['things', '--value', 'some', '--type', 'boat']);
    expect(stderr).toContain('Some: tool (1), trap (1).');
  });
});

test.each([['facts', '--group-by', 'tags'], ['timeline'], ['search', 'grain'], ['checks']])(
  '%s: --where sees the columns of the facts only',
  async (...argv) => {
    const facts = harbour();
    for (const name of ['id', 'says', 'date', 'title', 'kind']) {
      const { status } = await printed([...argv, '--where', `${name} IS NOT NULL`], facts);
      expect({ name, status }).toEqual({ name, status: 0 });
    }
  },
);

// Names with a meaning in SQL, in the tables of the index, in JavaScript, or as an option that begins with no.
const names =
  'key path atom parent fullkey root each down across field first last number rank snippet f k c d select order ' +
  'group table index from null rowid oid state verdicts grade note rows total size map then case ' +
  'option argv words a1 x_y to-json';

test('the name of a field has no other meaning anywhere', async () => {
  const all = names.split(' ');
  const facts = factsFolder({
    'kinds/things.yaml': JSON.stringify({
      kind: 'things',
      title: 'Things',
      about: 'Things.',
      fields: Object.fromEntries(all.map((name) => [name, { type: 'text', about: 'A field' }])),
      columns: all,
      caption: all[0],
    }),
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/things.yaml': JSON.stringify([
      { id: 'whole', ...Object.fromEntries(all.map((name) => [name, 'cod'])), says: 'A.', source: { paragraph: 1 } },
      { id: 'bare', says: 'B.', source: { paragraph: 1 } },
    ]),
  });
  for (const [at, name] of all.entries()) {
    const other = all.at(at - 1) ?? '';
    const condition = [`--${name.replaceAll('_', '-')}`, 'co', '--where', `"${name}" IS NOT NULL`];
    for (const [output, stdout] of [
      [['--sort', other, '--fields', `${name},${other}`], `${name}\t${other}\ncod\tcod\n`],
      [['--group-by', name], `${name}\tfacts\ncod\t1\n`],
      [['--pivot', name, '--over', other], `${name}\tcod\ncod\t1\n`],
    ] as const)
      expect(await printed(['things', ...condition, ...output], facts)).toEqual({ status: 0, stdout, stderr: '' });
    expect(await printed(['sql', `SELECT things."${name}" FROM things`], facts)).toMatchObject({ status: 0 });
  }
});
