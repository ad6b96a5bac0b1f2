import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../../src/model/values.ts';
import { bulletinFile } from '../support/harbour.ts';
import { withFacts } from './program.ts';
import { property } from './property.ts';

// Names with a meaning elsewhere: in SQL, in the tables of the index, in JavaScript.
const names = [
  ...'type key value path atom parent fullkey root json each down across field first last actor actors number series'.split(
    ' ',
  ),
  ...'details rank search snippet f k c d t select order group where table index from values null true rowid oid'.split(
    ' ',
  ),
  ...'status state verdicts grade publisher url on about note facts rows total covered length name size map then'.split(
    ' ',
  ),
  ...'no_smoking no-1 case option argv words args parent_of commands process is_first a1 x-y x_y to-json out-put'.split(
    ' ',
  ),
];

/** Each type of field, with a value, a word that finds it, and what else the kind must say. */
const types: Record<string, { value: unknown; word: string; more?: object }> = {
  text: { value: 'cod', word: 'co' },
  texts: { value: ['cod', 'herring'], word: 'herr' },
  choice: { value: 'open', word: 'open', more: { choices: { open: 'open to all', shut: 'shut' } } },
  date: { value: '2021-03', word: '2021' },
  count: { value: 7, word: '>=7' },
  flag: { value: true, word: 'yes' },
  actor: { value: 'PL', word: 'Poland' },
  actors: { value: ['PL', 'LV'], word: 'Latvia' },
  link: { value: 'https://example.org/a', word: 'example' },
};

interface Named {
  name: string;
  type: string;
}

const fields = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...names), type: fc.constantFrom(...Object.keys(types)) }),
  { minLength: 2, maxLength: 5, selector: ({ name }) => name },
);

function filesWith(fields: Named[]): Record<string, string> {
  const declared = fields.map(({ name, type }) => [name, { type, about: 'A field', ...types[type]?.more }]);
  const dated = fields.filter(({ type }) => type === 'date').map(({ name }) => name);
  const all = fields.map(({ name }) => name);
  const kind = {
    kind: 'things',
    title: 'Things',
    about: 'What is told.',
    fields: Object.fromEntries(declared) as JsonObject,
    columns: all,
    caption: all[0],
    ...(dated.length > 0 ? { date: dated } : {}),
    sort: all.slice(0, 2),
    summary: { count: all[0] },
  };
  const values = Object.fromEntries(fields.map(({ name, type }) => [name, types[type]?.value]));
  const shared = { says: 'A thing of cod.', source: { paragraph: 1 }, tags: ['fish'] };
  const check = {
    verdict: 'agrees',
    on_field: all[0],
    says: 'So it is.',
    source: { title: 'Gazette', url: 'https://example.org/gazette', grade: 'official' },
    on: '2031-06-01',
  };
  const facts = [
    { id: 'whole', ...values, ...shared, checks: [check] },
    { id: 'bare', ...shared },
  ];
  return {
    'kinds/things.yaml': JSON.stringify(kind),
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/things.yaml': JSON.stringify(facts),
  };
}

/** Commands that filter by one field and print another. */
function usesOf([by, other]: Named[]): string[][] {
  if (by === undefined || other === undefined) return [];
  const filter = [`--${by.name.replaceAll('_', '-')}`, types[by.type]?.word ?? ''];
  const conditions = [filter, ['--where', `"${by.name}" IS NOT NULL`], ['--where', 'id IS NOT NULL', ...filter]];
  const outputs = [
    ['cod', '--count'],
    ['--sort', other.name, '--fields', `id,${other.name}`],
    ...[other.name, by.name, 'tags'].map((name) => ['--group-by', name]),
    ...['tags', by.name].map((name) => ['--pivot', name, '--over', other.name]),
    ['--pivot', other.name, '--over', 'tags'],
  ];
  return conditions.flatMap((condition) => outputs.map((output) => ['things', ...condition, ...output]));
}

const shared = ['id', 'says', 'kind', 'bulletin', 'date', 'title', 'tags', 'paragraph', 'checks'];
const overAll = [
  ['facts'],
  ['facts', '--group-by', 'tags'],
  ['timeline'],
  ['search', 'cod'],
  ['checks'],
  ['facts', 'nosuch'],
];

/** The name of a field has no other meaning anywhere. */
export const fieldNames = [
  property('field names: have no other meaning', 2, fields, async (fields) => {
    await withFacts(filesWith(fields), async ({ pism }) => {
      const { status, stdout } = await pism(['check', '--json']);
      if (status !== 0) return assert.match(stdout, /RESERVED_NAME|BAD_PATTERN/);
      for (const argv of usesOf(fields)) {
        const { status, stdout, stderr } = await pism([...argv, '--exit-status']);
        assert.equal(status, 0, `pism ${argv.join(' ')}: ${stderr}`);
        if (!argv.some((word) => /^--(count|group-by|pivot)$/.test(word))) assert.match(stdout, /whole/);
      }
      for (const sql of [
        ...fields.map(({ name }) => `SELECT things."${name}" FROM things`),
        'SELECT * FROM facts JOIN things USING (id)',
      ]) {
        const { status, stderr } = await pism(['sql', sql]);
        assert.equal(status, 0, stderr);
      }
      for (const argv of overAll) {
        for (const name of shared) {
          const { status, stderr } = await pism([...argv, '--where', `${name} IS NOT 'x'`]);
          assert.equal(status, 0, `pism ${argv.join(' ')} --where ${name}: ${stderr}`);
        }
      }
    });
  }),
];
