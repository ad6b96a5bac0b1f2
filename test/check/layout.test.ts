import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatYaml } from '../../src/write/format.ts';

test.each(globSync('facts/**/*.yaml'))('%s is laid out as the library writes it', async (file) => {
  const text = readFileSync(file, 'utf8');
  expect(formatYaml(text, [])).toBe(text);
});
