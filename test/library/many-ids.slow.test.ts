import { expect, test } from 'vitest';
import { openFacts } from '../../src/library.ts';
import { manyPacts } from '../support/harbour.ts';

test('finds facts by thousands of ids, and an id with a NUL is one that is not there', async () => {
  using facts = await openFacts({ facts: manyPacts(4_000), cache: false });
  const all = facts.query({ fields: 'id' }).map(({ id }) => String(id));
  expect(facts.count({ filters: { id: all } })).toBe(4_000);
  expect(facts.count({ kind: 'pacts', filters: { id: all.map((id) => `!${id}`) } })).toBe(0);
  expect(() => facts.count({ filters: { tag: Array.from({ length: 5_001 }, (_, at) => `t${at}`) } })).toThrow(
    'tag takes at most 5000 different values',
  );
  expect(() => facts.show('p1\0')).toThrow('There is no fact p1\\u0000');
});
