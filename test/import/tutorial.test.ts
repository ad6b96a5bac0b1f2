import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { followImport } from '../../scripts/examples.ts';
import { temporaryFolder } from '../support/run.ts';

test('docs/IMPORT.md takes its reader from a table to facts', async () => {
  const text = readFileSync('docs/IMPORT.md', 'utf8');
  expect(text).toContain(readFileSync('docs/example/harbour-pilots.csv', 'utf8'));
  const outputs = await followImport(text, temporaryFolder());
  expect(outputs.length).toBeGreaterThan(3);
  expect(outputs.map(({ printed }) => printed)).toEqual(outputs.map(({ expected }) => expected));
});
