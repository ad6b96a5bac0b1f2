import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The words of a command line; single quotes hold some together. */
export function wordsOf(line: string): string[] {
  return (line.match(/(?:'[^']*'|[^\s'])+/g) ?? []).map((word) => word.replaceAll("'", ''));
}

/** The tables of a YAML file in `test/`: of each its heading, and its cases as pairs of a line and what is expected of it. */
export function tablesIn<Expected>(file: string): [heading: string, cases: [line: string, expected: Expected][]][] {
  const tables: Record<string, Record<string, Expected>> = parse(readFileSync(join('test', file), 'utf8'));
  return Object.entries(tables).map(([heading, cases]) => [heading, Object.entries(cases)]);
}
