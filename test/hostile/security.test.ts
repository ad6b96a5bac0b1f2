import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limits } from '../../src/load/limits.ts';
import { defaultMaxEntries } from '../../src/model/fields/list.ts';
import { maxTextLength } from '../../src/model/fields/text.ts';
import { maxFields, maxRules } from '../../src/model/file-fields.ts';
import { maxProblems } from '../../src/model/problem.ts';
import { problemTexts } from '../../src/model/problem-texts.ts';
import { LARGEST, LONGEST } from '../../src/source/bytes.ts';
import { MOST_PAGES, MOST_PIECES } from '../../src/source/pdf.ts';
import { MOST_MEMORY, MOST_SECONDS } from '../../src/source/pdf-apart.ts';
import { valueLimits } from '../../src/store/guard.ts';
import { longestExpression, plainFunctions } from '../../src/store/plain-expression.ts';
import { hostileCases } from './cases.ts';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
const count = (number: number) => number.toLocaleString('en');
const mebibytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`;

const expected: Record<string, string> = {
  'size of a file': mebibytes(limits.fileBytes),
  'encoding of a file': 'UTF-8',
  'levels of nesting': count(limits.nesting),
  aliases: 'none',
  'list items and keys of a file': count(limits.entries),
  'words and signs of YAML that is not plain': count(limits.tokens),
  'facts of a file, actors of a file': count(limits.facts),
  'entries of a list or mapping in a fact': count(defaultMaxEntries),
  'characters of a text': count(maxTextLength),
  'different dates of unusual forms in a file': count(limits.unusualDates),
  'fields of a kind': count(maxFields),
  'rules of a kind': count(maxRules),
  'characters of a formula, rule or condition': count(longestExpression),
  'kinds of a folder': count(limits.kinds),
  'problems kept of a file': count(maxProblems),
  'a value or row in SQLite': `${count(valueLimits.length)} bytes`,
  'size of a copy': mebibytes(LARGEST),
  'characters of a copy': count(LONGEST),
  'pages of a PDF': count(MOST_PAGES),
  'pieces of text of a PDF': count(MOST_PIECES),
  'memory to read a PDF': `${MOST_MEMORY} MiB`,
  'seconds to read a PDF': count(MOST_SECONDS),
};

test('SECURITY.md has the limits of the code, and no others', () => {
  const table = rows.slice(
    rows.findIndex(([what]) => what === 'what') + 2,
    rows.findIndex(([what]) => what === 'facts'),
  );
  expect(Object.fromEntries(table.map(([what, limit]) => [what, limit]))).toEqual(expected);
  for (const [, , , seen = ''] of table) {
    if (seen !== 'status 3') expect(Object.keys(problemTexts)).toContain(seen.replaceAll('`', ''));
  }
});

test('SECURITY.md tells what comes of each hostile input, in two seconds and 256 MiB at the most', () => {
  const table = rows.slice(rows.findIndex(([what]) => what === 'facts') + 2);
  expect(table.map(([input, result]) => [input, result])).toEqual(
    hostileCases.map(({ input, result }) => [input, result]),
  );
  for (const [input, , seconds, megabytes] of table) {
    expect(Number(seconds), input).toBeLessThanOrEqual(2);
    expect(Number(megabytes), input).toBeLessThanOrEqual(256);
  }
});

test('the README of the facts names every function that a kind may call', () => {
  const readme = readFileSync('facts/README.md', 'utf8');
  for (const name of plainFunctions) expect(readme).toContain(`\`${name}\``);
  expect(readme).toContain(`up to ${mebibytes(limits.fileBytes)} and ${count(limits.facts)} facts`);
});
