/** Random command lines: each gives an answer or a clear error, and leaves the facts as they are. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Option } from 'commander';
import fc from 'fast-check';
import { parse } from 'yaml';
import { allCommands, commandNames } from '../../src/commands.ts';
import { sharedOptions } from '../../src/terminal/options.ts';
import { wordsOf } from '../support/cases.ts';
import { writeInto } from '../support/folders.ts';
import { harbourFiles, pactsKind } from '../support/harbour.ts';
import { nearDate } from './dates.ts';
import { junkSql } from './junk-sql.ts';
import { withFacts } from './program.ts';
import { property } from './property.ts';
import { anyText } from './texts.ts';

const kinds = ['pacts', 'talks'];
const fields = [pactsKind, harbourFiles['kinds/talks.yaml'] ?? ''].flatMap((kind) => Object.keys(parse(kind).fields));
const lists = readFileSync(join(import.meta.dirname, 'words.txt'), 'utf8').split('\n\n');
const [words = [], inherited = [], special = [], columns = [], ...others] = lists.map((list) =>
  wordsOf(list.replace(/^#.*/, '')),
);
const places = ['copy.txt', 'junk.pdf', 'out.csv', 'out.json', 'out.db', 'out', 'nosuch/out.txt', '.', '/dev/null'];

const loaded = await allCommands();
const flags = [
  ...new Set(
    [...loaded.map(({ options }) => options), sharedOptions]
      .flatMap(Object.values<Option>)
      .map(({ long }) => long ?? ''),
  ),
  ...['--names', ...inherited.map((name) => `--${name}`)],
];

/** Command lines of real commands, options and values, more or less in place. */
function commandLine(): fc.Arbitrary<string[]> {
  const command = fc.oneof(
    // Those that write facts change what the other lines are about; they have properties of their own.
    { weight: 8, arbitrary: fc.constantFrom(...commandNames.filter(onlyReads), ...kinds) },
    fc.constantFrom(...inherited, ...special, 'schow', ...kinds.map((kind) => kind.toUpperCase())),
  );
  const value = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...kinds, ...[...fields, ...columns].flatMap((name) => [name, `-${name}`])),
    fc.constantFrom(...others.flat(), ...places),
    fc.constantFrom(...inherited, ...special),
    nearDate,
    junkSql,
    anyText,
  );
  const flag = fc.constantFrom(...flags, ...fields.map((name) => `--${name.replaceAll('_', '-')}`));
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(flag, value) },
    { weight: 2, arbitrary: fc.tuple(flag, value).map(([name, word]) => [`${name}=${word}`]) },
    { weight: 2, arbitrary: fc.tuple(flag) },
    { weight: 3, arbitrary: fc.tuple(value) },
    fc.constantFrom(...places).map((place) => ['-o', place]),
  );
  return (
    fc
      .tuple(command, fc.array(piece, { maxLength: 5 }), fc.boolean())
      .map(([name, more, first]) =>
        (first ? [[name], ...more] : [...more.slice(0, 1), [name], ...more.slice(1)]).flat(),
      )
      // To the system, an argument ends at NUL.
      .map((argv) => argv.map((word) => word.replaceAll('\0', '')))
      .filter(writesToOurPlaces)
  );
}

function onlyReads(command: string): boolean {
  return !['draft', 'import', 'check', 'new'].includes(command);
}

function writesToOurPlaces(argv: string[]): boolean {
  const next = argv.flatMap((word, at) => (word === '-o' || word === '--output' ? (argv[at + 1] ?? []) : []));
  const attached = argv.flatMap((word) => /^(?:--output=|-o)(.+)$/s.exec(word)?.[1] ?? []);
  return [...next, ...attached].every((word) => places.includes(word));
}

const terminal = fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined });
const lines = fc.array(fc.record({ argv: commandLine(), terminal }), { minLength: 1, maxLength: 12 });

const copy = `HARBOUR NOTES

NO. 1 (41), 4 JANUARY 2031

Harbours, part 1

Four Baltic states signed a fishing accord in Riga. It was the first of its kind.

Türkiye hosted the signing of a deal on shipping grain in 2022. The board drafted rules for pilots.
`;

/** Any command line gives an answer or a clear error, and leaves the facts as they are. */
export const commandLines = [
  property('arguments: any command line', 12, lines, (lines) =>
    withFacts(harbourFiles, async ({ folder, work, pism }) => {
      writeInto(work, 'copy.txt', copy);
      writeInto(work, 'junk.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n');
      for (const { argv, terminal } of lines) await pism(argv, terminal === undefined ? {} : { terminal });
      for (const [path, text] of Object.entries(harbourFiles))
        assert.equal(readFileSync(join(folder, path), 'utf8'), text);
    }),
  ),
];
