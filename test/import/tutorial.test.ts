import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// test/help/documentation.test.ts follows its steps.
test('docs/IMPORT.md shows the table that its reader imports', () => {
  const text = readFileSync('docs/IMPORT.md', 'utf8');
  expect(text).toContain(readFileSync('docs/example/harbour-pilots.csv', 'utf8'));
});
