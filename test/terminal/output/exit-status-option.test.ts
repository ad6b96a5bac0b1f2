/** `--exit-status`: 1 where nothing matches, for each command that has the option. */
import { expect, test } from 'vitest';
import { wordsOf } from '../../support/cases.ts';
import { harbour } from '../../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../../support/run.ts';

const cwd = temporaryFolder();
const [facts, same] = [harbour(), harbour()];
const other = harbour({ 'harbour-1/talks.yaml': '' });
writeInto(cwd, 'wrong.md', 'Four Baltic states signed a fishing accord in Riga in 1981.\n');
writeInto(cwd, 'right.md', 'Four Baltic states signed a fishing accord in Riga.\n');

const table: [line: string, status: number][] = [
  ['pacts --pages 7 --json', 0],
  ['pacts --pages 8', 1],
  ['pacts --pages 8 --count', 1],
  ['pacts --pages 8 -o none.csv', 1],
  ['facts submarines', 1],
  ['search submarines', 1],
  ['search grain', 0],
  ['timeline --since 2050', 1],
  ['timeline', 0],
  ["sql 'SELECT 1 WHERE 0'", 1],
  ["sql 'SELECT 1'", 0],
  ['compare riga-talks warsaw-talks', 1],
  [`compare ${facts} ${other}`, 1],
  [`compare ${facts} ${same}`, 0],
  ['proofread wrong.md', 1],
  ['proofread right.md', 0],
];

test.each(table)('pism %s --exit-status ends with %i; without it, with 0', async (line, status) => {
  const run = (...more: string[]) => pism([...wordsOf(line), ...more], { cwd, env: { PISM_FACTS: facts } });
  expect((await run()).status).toBe(0);
  expect((await run('--exit-status')).status).toBe(status);
});
