import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { commands } from '../../src/cli/commands/index.ts';
import { writeInto } from '../support/folders.ts';
import { harbourFiles } from '../support/harbour.ts';
import { junkSql } from './conditions.ts';
import { nearDate } from './dates.ts';
import { type Facts, withFacts } from './program.ts';
import { property } from './property.ts';
import { anyText } from './texts.ts';

const kinds = ['pacts', 'talks'];
// Words that every object of JavaScript has, and words that some part of the program gives a meaning to.
const inherited = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'];
const special = [
  'help',
  '--help',
  '-h',
  '--version',
  '-V',
  '--',
  '-',
  '',
  ' ',
  '--=',
  '-x',
  '--nosuch',
  '--no-such',
  'builtin',
];
const formats = [
  'table',
  'plain',
  'tsv',
  'csv',
  'json',
  'ndjson',
  'yaml',
  'markdown',
  'text',
  'github',
  'sqlite',
  'parquet',
];
const columns =
  'id,name,topics,stage,signed,pages,secret,host,members,text_at,progress,says,source,checks,tags,verdict,passage,dated,title,kind,date'.split(
    ',',
  );
const styles = ['apa', 'chicago', 'bibtex', 'ris', 'csl-json'];
const topics = ['filters', 'dates', 'formats', 'exit-codes'];
const ids = ['baltic-accord', 'harbour-1/grain-deal', 'grain-deal', 'harbour-1', '41', 'riga-talks', 'nosuch'];
const places = ['copy.txt', 'junk.pdf', 'out.csv', 'out.json', 'out.db', 'out', 'nosuch/out.txt', '.', '/dev/null'];

const command = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...Object.keys(commands), ...kinds, 'help') },
  fc.constantFrom(...inherited, ...special),
  fc.constantFrom('PACTS', 'pact', 'schow'),
);

const value = fc.oneof(
  fc.constantFrom(
    ...kinds,
    ...columns,
    ...columns.map((column) => `-${column}`),
    ...ids,
    ...formats,
    ...styles,
    ...topics,
  ),
  fc.constantFrom(
    'PL',
    'Poland',
    'signed',
    'open',
    'yes',
    'no',
    '>=10',
    '4..16',
    '25%',
    'agrees',
    'fish',
    'cod',
    'official',
    'actors',
    'kind',
  ),
  fc.constantFrom(
    '0',
    '1',
    '3',
    '-1',
    '1e3',
    '999999999999999',
    '99999999999999999999',
    'NaN',
    '0x10',
    '１',
    '50%',
    'auto',
    'always',
  ),
  fc.constantFrom(...inherited, ...special, ...places),
  fc.constantFrom('SELECT id, says FROM facts', 'SELECT 1', 'pages > 3', 'id,name', 'SELECT * FROM nosuch'),
  nearDate,
  junkSql,
  anyText,
);

const fieldOptions = 'name topics stage signed term pages translated secret host members listed text-at progress'.split(
  ' ',
);
const otherOptions = [
  ...'json format fields names no-names plain facts color no-pager year since until country bulletin tag verdict'.split(
    ' ',
  ),
  ...'where sort limit count group-by pivot over exit-status text style grade all failures min from to timeout'.split(
    ' ',
  ),
].concat(inherited);

// Where a place is written to, it is one of ours: an argument must not write to just any.
const option = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...fieldOptions, ...otherOptions), value)
      .map(([name, word]) => [`--${name}`, word]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...fieldOptions, ...otherOptions), value)
      .map(([name, word]) => [`--${name}=${word}`]),
  },
  { weight: 3, arbitrary: fc.constantFrom(...otherOptions).map((name) => [`--${name}`]) },
  { weight: 1, arbitrary: fc.constantFrom(...places).map((place) => ['-o', place]) },
  { weight: 1, arbitrary: fc.constantFrom(...formats).map((format) => ['--format', format]) },
);

/** Command lines of real commands, options and values, more or less in place. */
const commandLine = fc
  .tuple(
    command,
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: option },
        value.map((word) => [word]),
      ),
      { maxLength: 5 },
    ),
    fc.boolean(),
  )
  .map(([name, more, first]) => (first ? [[name], ...more] : [...more.slice(0, 1), [name], ...more.slice(1)]).flat())
  // No argument can hold NUL: to the system it ends there.
  .map((argv) => argv.map((word) => word.replaceAll('\0', '')))
  // What follows a bare `-o` is a place too.
  .filter((argv) => argv.every((word, at) => !isOutput(argv[at - 1]) || places.includes(word)));

function isOutput(word: string | undefined): boolean {
  return word === '-o' || word === '--output';
}

const terminal = fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined });
const lines = fc.array(fc.record({ argv: commandLine, terminal }), { minLength: 1, maxLength: 12 });

const copy = `HARBOUR NOTES

NO. 1 (41), 4 JANUARY 2031

Harbours, part 1

Four Baltic states signed a fishing accord in Riga. It was the first of its kind.

Türkiye hosted the signing of a deal on shipping grain in 2022. The board drafted rules for pilots.
`;

async function run(
  { folder, work, pism }: Facts,
  all: { argv: string[]; terminal?: number | undefined }[],
): Promise<void> {
  writeInto(work, 'copy.txt', copy);
  writeInto(work, 'junk.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n');
  for (const { argv, terminal } of all) await pism(argv, terminal === undefined ? {} : { terminal });
  for (const [path, text] of Object.entries(harbourFiles)) assert.equal(readFileSync(join(folder, path), 'utf8'), text);
}

/** Whatever is typed, there is an answer or a clear error, and the facts stay as they are. */
export const commandLines = [
  property('arguments: whatever is typed', 40, lines, (all) => withFacts(harbourFiles, (facts) => run(facts, all))),
];
