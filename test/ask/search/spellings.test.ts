import { describe, expect, test } from 'vitest';
import { pactsOf } from '../../support/harbour.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { pism } from '../../support/run.ts';

const found = async (...argv: string[]) => {
  const { stdout, status, stderr } = await pism(['search', ...argv, '--fields', 'id', '--limit', '1000']);
  expect({ status, stderr: /fault/.test(stderr) }).toEqual({ status: 0, stderr: false });
  return readTsv(stdout).slice(1).flat().sort();
};

describe('words that the British and the Americans spell in two ways', () => {
  const pairs: [string, string][] = [
    ['labour', 'labor'],
    ['neighbouring', 'neighboring'],
    ['organisations', 'organizations'],
    ['recognised', 'recognized'],
    ['analyse', 'analyze'],
    ['centres', 'centers'],
    ['defence', 'defense'],
    ['travelling', 'traveling'],
    ['dialogue', 'dialog'],
    ['programmes', 'programs'],
    ['judgement', 'judgment'],
  ];
  const folder = pactsOf(pairs.flat().map((word) => ({ says: `They met about ${word} in Riga.` })));

  test.each(pairs)('%s and %s', async (british, american) => {
    const at = pairs.findIndex(([word]) => word === british) * 2;
    for (const word of [british, american, american.toUpperCase(), `about ${british}`, `about ${american}`])
      expect(await found(word, '--facts', folder)).toEqual([`notes-1/p${at}`, `notes-1/p${at + 1}`].sort());
  });
});
