/** Limits how many keys the types Column, Result and Filter have. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const records = ['result', 'select', 'operators']
  .map((file) => readFileSync(`src/core/query/${file}.ts`, 'utf8'))
  .join('\n');

/** The keys of a record as its type declares them, with those that it inherits. */
function keysOf(name: string): string[] {
  const form = new RegExp(`interface ${name}(?: extends (\\w+))? \\{\\n(.*?)\\n\\}`, 's');
  const [, parent, body = ''] = form.exec(records) ?? [];
  const own = Array.from(body.matchAll(/^ {2}(\w+)[?(:]/gm), ([, key = '']) => key);
  return [...(parent ? keysOf(parent) : []), ...own];
}

// Every list and printer uses these types, so each new key adds a special case to all of them.
test.each([
  ['Column', 9],
  ['Result', 6],
  ['Filter', 4],
])('a %s has at most %i keys', (name, most) => {
  const keys = keysOf(name);
  expect(keys.length, keys.join(' ')).toBeLessThanOrEqual(most);
  expect(keys.length).toBeGreaterThan(3);
});
