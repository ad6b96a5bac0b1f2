import { describe, expect, test } from 'vitest';
import { harbour, harbourFiles } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const pacts = harbourFiles['harbour-1/pacts.yaml'] ?? '';
const before = harbour();
const changedPacts = `${pacts
  .replace('signed: 2022-Q3', 'signed: 2022-07-22')
  .replace('host: TR', 'host: UA')
  .replace('source: { paragraph: 2 }', 'source: { paragraph: 4 }')
  .replace(/- id: arctic-note[\s\S]*?(?=- id: pilot-rules)/, '')}
- { id: ice-note, name: Ice *Note*, stage: open, says: A note on ice was | opened., source: { paragraph: 1 } }
`;
const after = harbour({ 'harbour-1/pacts.yaml': changedPacts });
const compare = (...argv: string[]) => pism(['compare', ...argv]);

describe('two folders', () => {
  test('as JSON: each field whole, and the facts that are new or gone', async () => {
    const rows = JSON.parse((await compare(before, after, '--json')).stdout);
    expect(
      rows.map(
        ({ result, subject, field }: { result: string; subject: { id: string }; field: string }) =>
          `${result} ${subject.id} ${field}`,
      ),
    ).toEqual([
      'only first harbour-1/arctic-note null',
      'different harbour-1/grain-deal signed',
      'different harbour-1/grain-deal host',
      'different harbour-1/grain-deal place',
      'only second harbour-1/ice-note null',
    ]);
    expect(rows[0]).toMatchObject({ first: expect.stringContaining('a note on ice'), second: null });
    expect(rows[1]).toMatchObject({ first: '2022-Q3', second: '2022-07-22' });
    expect(rows[3]).toMatchObject({ first: { paragraph: 2, hash: null }, second: { paragraph: 4 } });
  });
});

describe('what cannot be compared', () => {
  test('in a facts folder, the folder of a source has the name of its id, and is no state', async () => {
    const { stderr } = await pism(['compare', 'harbour-1', 'harbour-2', '--facts', '.'], { cwd: before });
    expect(stderr).toMatch(/no kind has facts of both sources/);
  });
});
