import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsIn, importPacts, pactsMap, tablesFolder } from '../support/tables.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(...'-¦a, b¦"quoted"¦two\nlines¦# no comment¦a: b¦yes¦1998¦1.0¦~¦- item¦{a}¦it\'s'.split('¦')),
  fc.lorem({ maxCount: 40 }),
);
const row = fc.record({
  name: text,
  stage: fc.constantFrom('Open', 'Signed', 'In force', 'Lost', ''),
  signed: fc.constantFrom('', '5 Oct 1998', '1998', '31 Feb 1998', 'soon'),
  pages: fc.oneof(fc.nat(999).map(String), fc.constantFrom('', '-', 'many')),
  topics: fc.array(fc.constantFrom('salt', 'tar', 'fish: fresh', 'a, b', '[x]'), { maxLength: 3 }),
});
const map = pactsMap.replace('says:', "  topics: { column: Topics, split: '|' }\nsays:");
const clean = (cell: string) => cell.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim();

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

/** The fields of the fact of a row. */
function factOf({ name, signed, pages, topics }: Row) {
  return {
    name: clean(name),
    signed: signed === '5 Oct 1998' ? '1998-10-05' : signed || null,
    pages: ['', '-'].includes(pages) ? null : Number(pages),
    topics: topics.length > 0 ? [...new Set(topics)] : null,
  };
}

async function importRows(rows: Row[]): Promise<void> {
  const cells = rows.map(({ topics, ...others }) => [...Object.values(others), topics.join('|')]);
  const table = stringify([['Pact', 'Stage', 'Signed', 'Pages', 'Topics'], ...cells]);
  const folder = tablesFolder({ 'list.csv': table }, map);
  const { stderr } = await importPacts(folder, 'list.csv');
  const numbers = (stderr.split('\n')[0] ?? '').matchAll(/(\d+) (?:rows?|imported|rejected|left out)/g);
  const [all, imported = 0, ...others] = Array.from(numbers, ([, count]) => Number(count));
  expect(all).toBe(cells.filter((each) => each.some((cell) => cell !== '')).length);
  expect(others.reduce((sum, count) => sum + count, imported)).toBe(all);
  const facts = imported === 0 ? [] : await factsIn(folder, 'name,signed,pages,topics,place');
  expect(facts).toHaveLength(imported);
  for (const { place, ...fact } of facts)
    expect(fact).toMatchObject(factOf(rows[(place as { row: number }).row - 2] as Row));
}

test('every row is imported, rejected or left out, and every value is read back', async () => {
  await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), importRows), { numRuns: 6 });
});
