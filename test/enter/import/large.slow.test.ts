import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPacts, pactsMap, tablesFolder } from '../../support/import-tables.ts';
import { pism } from '../../support/run.ts';

const lines = (count: number) => Array.from({ length: count }, (_, at) => `Pact ${at + 1},Open`).join('\n');

test('many facts are written to several files, in the order of the rows', async () => {
  const says = `says: ["{name} is {stage}, ${'and so on, '.repeat(100)}as we have it."]`;
  const folder = tablesFolder(
    { 'list.csv': `Pact,Stage\n${lines(500)}\n` },
    pactsMap.replace(/says:\n(?: .*\n)+/, `${says}\n`),
  );
  const first = await importPacts(folder, 'list.csv');
  expect(first.stderr).toContain('Wrote my-facts/list: source.yaml, pacts.yaml, pacts-002.yaml\n');
  const texts = () =>
    ['pacts', 'pacts-002'].map((name) => readFileSync(join(folder, `my-facts/list/${name}.yaml`), 'utf8'));
  const before = texts();
  expect((await importPacts(folder, 'list.csv')).stderr).toContain('Facts: 500 the same\n');
  expect(texts()).toEqual(before);
  writeFileSync(join(folder, 'list.csv'), `Pact,Stage\nTar,Open\n${lines(500)}\n`);
  expect((await importPacts(folder, 'list.csv')).stderr).toContain('Facts: 1 new, 500 the same\n');
  expect(texts()[0]).toMatch(/^(?:#.*\n)*- id: tar\n/);
  // A file that is no longer needed is removed.
  writeFileSync(join(folder, 'list.csv'), `Pact,Stage\n${lines(3)}\n`);
  const fewer = await importPacts(folder, 'list.csv');
  expect(fewer.stderr).toContain('Facts: 3 the same, 498 gone\n');
  expect(fewer.stderr).toContain('Wrote my-facts/list: source.yaml, pacts.yaml, pacts-002.yaml\n');
  expect((await pism(['check', 'my-facts'], { cwd: folder })).stdout).toBe('3 facts in 1 source: no problems\n');
});
