/** Test cases in YAML files: their command lines, tables and refusals. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Ran } from './run.ts';

/** The words of a command line; quotation marks hold some together. */
export function wordsOf(line: string): string[] {
  const words = line.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}

/** The rows of a table of a YAML file in `test/`. */
export function rowsIn<Row>(file: string, heading: string): Row[] {
  const tables: Record<string, Row[]> = parse(readFileSync(join('test', file), 'utf8'));
  return tables[heading] ?? [];
}

/** The tables of a YAML file in `test/`: of each its heading, and its cases as pairs of a line and what is expected of it. */
export function tablesIn<Expected>(file: string): [heading: string, cases: [line: string, expected: Expected][]][] {
  const tables: Record<string, Record<string, Expected>> = parse(readFileSync(join('test', file), 'utf8'));
  return Object.entries(tables).map(([heading, cases]) => [heading, Object.entries(cases)]);
}

/**
 * Tests for the tables of a YAML file that each command is refused and prints nothing on standard output. Expected is what
 * follows the first line of the message, or both; where `…` ends it, its beginning.
 */
export function testRefusals(file: string, run: (argv: string[]) => Promise<Ran>, status = 2): void {
  describe.each(tablesIn<string | [message: string, hint: string]>(file))('%s', (_, cases) => {
    test.each(cases)('pism %s', async (line, says) => {
      const { stderr, ...ran } = await run(wordsOf(line));
      expect(ran).toEqual({ status, stdout: '' });
      const [, message = '', hint = ''] = /^pism: (.*)\n([\s\S]*?)\n?$/.exec(stderr) ?? [];
      if (typeof says === 'string') expectToBe(hint, says);
      else for (const [at, text] of [message, hint].entries()) expectToBe(text, says[at] ?? '');
    });
  });
}

function expectToBe(text: string, says: string): void {
  expect(says.endsWith('…') ? `${text.slice(0, says.length - 1)}…` : text).toBe(says);
}
