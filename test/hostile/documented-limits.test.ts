/** SECURITY.md, RESULTS.md and FACT-FILES.md state the limits that the code has. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { maxListBytes } from '../../src/core/files/ours.ts';
import { limits } from '../../src/core/load/folder.ts';
import { defaultMaxEntries } from '../../src/core/model/fields/index.ts';
import { maxTextLength } from '../../src/core/model/fields/text.ts';
import { maxFields, maxRules, maxStages } from '../../src/core/model/kind.ts';
import { maxProblems, problemTexts } from '../../src/core/model/problem.ts';
import { maxPassage } from '../../src/core/model/source.ts';
import { maxComputedBytes, maxExpressionLength, valueLimits } from '../../src/core/store/guard.ts';
import { tableLimits } from '../../src/enter/lines/table/table.ts';
import { maxRows, maxTableBytes } from '../../src/enter/lines/table/table-bytes.ts';
import { MAX_BYTES, MAX_CHARACTERS, pdfLimits } from '../../src/texts/copy/copy.ts';
import { MAX_UNPACKED } from '../../src/texts/copy/documents/docx.ts';
import { MAX_DEPTH, MAX_PIECES } from '../../src/texts/copy/documents/markup.ts';
import { hostileCases, results, tableRows } from './cases.ts';

const count = (number: number) => number.toLocaleString('en');
const mebibytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`;

const expected: Record<string, string> = {
  'size of a file': mebibytes(limits.fileBytes),
  'encoding of a file': 'UTF-8',
  'levels of nesting': count(limits.nesting),
  aliases: 'none',
  'lines and commas of a file': count(limits.entries),
  'characters of broken YAML in which every mistake is found': count(limits.explained),
  'facts of a file, actors of a file': count(limits.facts),
  'entries of a list or mapping in a fact': count(defaultMaxEntries),
  'characters of a text': count(maxTextLength),
  'fields of a kind': count(maxFields),
  'rules of a kind': count(maxRules),
  'stages of a kind': count(maxStages),
  'characters of a formula, rule or condition': count(maxExpressionLength),
  'what is computed of a fact': `${count(maxComputedBytes)} bytes`,
  'kinds of a folder': count(limits.kinds),
  'problems kept of a file': count(maxProblems),
  'a value or row in SQLite': `${count(valueLimits.length)} bytes`,
  'size of a copy': mebibytes(MAX_BYTES),
  "size of the list of a folder's files": mebibytes(maxListBytes),
  'characters of a copy': count(MAX_CHARACTERS),
  'letters and digits of a passage': count(maxPassage),
  'elements of HTML or DOCX': count(MAX_PIECES),
  'levels of elements of HTML or DOCX': count(MAX_DEPTH),
  'unpacked size of a part of DOCX': mebibytes(MAX_UNPACKED),
  'memory to read a PDF': `${pdfLimits.megabytes} MiB`,
  'seconds to read a PDF': count(pdfLimits.seconds),
  'size of a table': `${maxTableBytes / 1_000_000} MB`,
  'rows of the tables of an import': count(maxRows),
  'memory to read a table, with the patterns of its map': `${count(tableLimits.megabytes)} MiB`,
  'seconds to read a table, with the patterns of its map': count(tableLimits.seconds),
};

test('SECURITY.md lists the limits of the code, and no others', () => {
  const rows = tableRows('SECURITY.md');
  const table = rows.slice(rows.findIndex(([what]) => what === 'what') + 2);
  expect(Object.fromEntries(table.map(([what, limit]) => [what, limit]))).toEqual(expected);
  for (const [, , , seen = ''] of table) {
    if (seen !== 'status 3') expect(Object.keys(problemTexts)).toContain(seen.replaceAll('`', ''));
  }
});

test('RESULTS.md lists every hostile input, each within 2 seconds and 384 MiB', () => {
  expect(results.map(([input]) => input)).toEqual(hostileCases.map(({ input }) => input));
  for (const [input, , seconds, megabytes] of results) {
    expect(Number(seconds), input).toBeLessThanOrEqual(2);
    expect(Number(megabytes), input).toBeLessThanOrEqual(384);
  }
});

test('docs/FACT-FILES.md states the size of a file', () => {
  expect(readFileSync('docs/FACT-FILES.md', 'utf8')).toContain(
    `up to ${mebibytes(limits.fileBytes)} and ${count(limits.facts)} facts`,
  );
});
