import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The keys of a record as its type declares them, with those that it inherits. */
function keysOf(file: string, name: string): string[] {
  const text = readFileSync(`src/query/${file}.ts`, 'utf8');
  const [, parent, body = ''] =
    new RegExp(`interface ${name}(?: extends (\\w+))? \\{\\n(.*?)\\n\\}`, 's').exec(text) ?? [];
  const own = Array.from(body.matchAll(/^ {2}(\w+)[?(:]/gm), ([, key = '']) => key);
  return [...(parent ? keysOf(file, parent) : []), ...own];
}

// Flags on them are how special cases spread to every list and printer.
test.each([
  ['result', 'Column', 9],
  ['result', 'Result', 6],
])('%s: a %s has few keys', (file, name, most) => {
  const keys = keysOf(file, name);
  expect(keys.length, keys.join(' ')).toBeLessThanOrEqual(most);
  expect(keys.length).toBeGreaterThan(3);
});
