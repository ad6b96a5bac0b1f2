import { test } from 'vitest';
import { parseYaml } from '../../../src/core/load/document.ts';

test('a long text takes neither all of the stack nor time that grows with its square', async () => {
  for (const part of [' ', 'a ', '[', '#\n', "''", '\n', ' #\n', '- ', ': ', '  a\n', '\n\n  a', 'a:\n ', '\na:']) {
    for (const [start, end] of [
      ['a: ', 'b'],
      ['a: "', '"'],
      ["a: '", "'"],
      ['a: >\n  b\n', '\n  c'],
      ['a: [', ']'],
      ['', ''],
    ]) {
      await parseYaml('', start + part.repeat(1_000_000 / part.length) + end);
    }
  }
});
