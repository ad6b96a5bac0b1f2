/** Two questions of the README: with a second source that states the same, the JSON of the bulletin stays. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeInto } from '../../support/folders.ts';
import { pism } from '../../support/run.ts';

test.each(['treaties --status=signed', 'upr --year 2024'])(
  'pism %s --json: one of the bulletin, keys as ever',
  async (line) => {
    const facts = join(temporaryFolder(), 'facts');
    cpSync('facts', facts, { recursive: true });
    const files = {
      'list/source.yaml':
        '{ form: report, title: A list, publisher: A port, date: 2024-06-01, retrieved: 2031-01-01, grade: official }',
      'list/treaties.yaml':
        '[{ id: cat, participant: CN, instrument: cat, status: signed, signed: 1986, says: China signed it., source: { paragraph: 1 } }]',
      'list/upr.yaml': '[{ id: later, state: CN, date: 2024, says: China was reviewed., source: { paragraph: 1 } }]',
    };
    for (const [path, text] of Object.entries(files)) writeInto(facts, path, text);
    const ask = async (...more: string[]) => JSON.parse((await pism([...line.split(' '), '--json', ...more])).stdout);
    const [alone] = await ask('--source', 'pism-2404');
    const both: Record<string, unknown>[] = await ask('--facts', facts);
    expect(both.map(({ source }) => source)).toEqual(['pism-2404', 'list']);
    expect(both.map(Object.keys)).toEqual([Object.keys(alone), Object.keys(alone)]);
    expect(both[0]).toEqual(alone);
  },
);
