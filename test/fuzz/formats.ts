import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { controlCharacters } from '../support/control-characters.ts';
import { readCsv, readTsv } from '../support/read-csv.ts';
import { readMarkdownTable } from '../support/read-markdown.ts';
import { filesOf, jsonOf, type Pact, pact } from './pacts.ts';
import { type Facts, withFacts } from './program.ts';
import { property } from './property.ts';
import { oddText } from './texts.ts';

const pacts = fc.array(pact(oddText), { minLength: 1, maxLength: 4 });

type Row = Record<string, unknown>;

async function printed(facts: Facts, format: string, ...argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await facts.pism(['pacts', '--sort', 'id', '--format', format, ...argv]);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  // Only CSV has no way to write them otherwise.
  if (format !== 'csv') assert.doesNotMatch(stdout, controlCharacters);
  return stdout;
}

/** Facts in the order of their ids. */
function inOrder(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

/** A value as the cell of a table; for programs by default. */
function cell(value: unknown, separator = '; '): string {
  if (Array.isArray(value)) return value.join(separator);
  return value === null ? '' : String(value);
}

async function dataFormats(pacts: Pact[]): Promise<void> {
  await withFacts(filesOf(pacts), async (facts) => {
    const rows = inOrder(jsonOf(pacts) as Row[]);
    assert.deepEqual(JSON.parse(await printed(facts, 'json')), rows);
    const lines = (await printed(facts, 'ndjson')).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      rows,
    );
    assert.deepEqual(parse(await printed(facts, 'yaml')), rows);

    const names = 'id name topics stage signed pages host members text_at progress says tags'.split(' ');
    const cells = [names, ...rows.map((row) => names.map((name) => cell(row[name])))];
    const fields = ['--fields', names.join()];
    assert.deepEqual(readCsv(await printed(facts, 'csv', ...fields)), cells);
    assert.deepEqual(readTsv(await printed(facts, 'tsv', ...fields)), cells);
  });
}

/** A text with its control characters written out. */
function writtenOut(text: string): string {
  return text.replaceAll(
    new RegExp(`${controlCharacters.source}|[\\t\\n]`, 'g'),
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

async function readerFormats(pacts: Pact[]): Promise<void> {
  await withFacts(filesOf(pacts), async (facts) => {
    const rows = inOrder(jsonOf(pacts) as Row[]);
    const fields = ['--fields', 'id,name,stage,topics'];
    const shown = (row: Row) => ['id', 'name', 'stage', 'topics'].map((name) => cell(row[name], ', '));
    const markdown = readMarkdownTable(await printed(facts, 'markdown', ...fields));
    // A line break cannot stand in a cell: runs of white space become a space.
    const inCells = rows.map((row) => shown(row).map((text) => writtenOut(text.replace(/\s+/g, ' '))));
    assert.deepEqual(markdown, [['Id', 'Name', 'Stage', 'Topics'], ...inCells]);

    const plain = await printed(facts, 'plain', ...fields);
    const labels = ['Id', 'Name', 'Stage', 'Topics'];
    const blocks = rows.map((row) =>
      shown(row)
        .map((text, at) => `${labels[at]}: ${writtenOut(text)}\n`)
        .filter((line) => !/^\w+: \n$/.test(line))
        .join(''),
    );
    assert.equal(plain, blocks.join('\n'));
  });
}

async function exports(pacts: Pact[]): Promise<void> {
  await withFacts(filesOf(pacts), async (facts) => {
    for (const [format, place] of [
      ['sqlite', 'facts.db'],
      ['csv', 'csv'],
      ['ndjson', 'ndjson'],
    ] as const) {
      const { status, stderr } = await facts.pism(['export', format, '-o', place]);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: `${pacts.length} facts in ${place}\n` });
    }
    const database = join(facts.work, 'facts.db');
    const fromDatabase = await facts.pism(['pacts', '--json', '--sort', 'id'], { env: { PISM_FACTS: database } });
    const rows = inOrder(jsonOf(pacts) as Row[]);
    assert.deepEqual(JSON.parse(fromDatabase.stdout), rows);
    const read = (path: string) => readFileSync(join(facts.work, path), 'utf8');
    const names = readCsv(read('csv/pacts.csv'));
    const columns = names[0] ?? [];
    const csv = names.slice(1).map((cells) => Object.fromEntries(cells.map((text, at) => [columns[at], text])));
    assert.deepEqual(
      inOrder(csv).map(({ id, name, says }) => ({ id, name, says })),
      rows.map(({ id, name, says }) => ({ id, name, says })),
    );
    const ndjson = read('ndjson/pacts.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    assert.deepEqual(
      inOrder(ndjson).map(({ id, name, says, members }) => ({ id, name, says, members })),
      rows.map(({ id, name, says, members }) => ({ id, name, says, members })),
    );
  });
}

/** Programs read back from every format what the facts hold. */
export const formats = [
  property('formats: JSON, NDJSON, YAML, CSV and TSV are read back', 8, pacts, dataFormats),
  property('formats: markdown and plain are read back', 8, pacts, readerFormats),
  property('formats: exports are read back', 4, pacts, exports),
];
