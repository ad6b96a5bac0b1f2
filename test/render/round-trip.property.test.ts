import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { displayWidth } from '../support/display-width.ts';
import { pactsOnly } from '../support/harbour.ts';
import { readCsv, readTsv } from '../support/read-csv.ts';
import { pism } from '../support/run.ts';

// The unit `binary` has every code point, controls and lone halves of pairs left out by the YAML reader among them.
const awkward = fc.constantFrom(
  '"',
  "'",
  ',',
  '\t',
  '\n',
  '\r',
  '\\',
  '|',
  '=',
  '\u001b[31m',
  '\u009b',
  '\u202e',
  '\u0000',
  '漢',
  '🐟',
  '`',
  '*',
  '#',
  ': ',
  '- ',
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 4 }), fc.constant('word ')), { maxLength: 12 })
  .map((parts) => `x${parts.join('')}x`.toWellFormed());

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

test('whatever texts hold, programs read them back and terminals are sent no control character', async () => {
  const property = fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (names) => {
    const facts = names.map((name, position) => ({
      id: `pact-${position}`,
      name,
      stage: 'open',
      says: 'A pact.',
      source: { paragraph: 1 },
    }));
    const folder = pactsOnly(escaped(facts));
    const print = async (format: string, terminal?: number) => {
      const argv = [
        'pacts',
        '--sort',
        'id',
        '--fields',
        'name',
        '--format',
        format,
        '--facts',
        folder,
        '--color=never',
      ];
      const { status, stdout, stderr } = await pism(argv, terminal === undefined ? {} : { terminal });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return stdout;
    };

    const [json, ndjson, yaml, tsv, csv] = await Promise.all(
      ['json', 'ndjson', 'yaml', 'tsv', 'csv'].map((format) => print(format)),
    );
    const rows = names.map((name) => ({ name }));
    expect(JSON.parse(json ?? '')).toEqual(rows);
    expect(
      (ndjson ?? '')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
    expect(parse(yaml ?? '')).toEqual(rows);
    expect(
      readTsv(tsv ?? '')
        .slice(1)
        .flat(),
    ).toEqual(names);
    expect(
      readCsv(csv ?? '')
        .slice(1)
        .flat(),
    ).toEqual(names);

    const table = await print('table', 60);
    for (const printed of [json, ndjson, yaml, tsv, table, await print('plain'), await print('markdown')]) {
      expect(printed).not.toMatch(obeyed);
    }
    for (const line of table.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });
  await fc.assert(property, { numRuns: 25 });
}, 30_000);

/** JSON that is YAML too: every character outside ASCII and every control is written as an escape. */
function escaped(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
