/** The built-in kinds `treaties`, `laws` and `decisions`: a treaty's own status needs no participant, and each choice lists its words. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bulletinFile } from '../../support/harbour.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { factsFolder, pism } from '../../support/run.ts';

const source = 'source: { paragraph: 1 }';
const folderOf = (kind: string, ...facts: string[]) =>
  factsFolder({
    'notes-1/bulletin.yaml': bulletinFile(1),
    [`notes-1/${kind}.yaml`]: facts.map((fact, at) => `- { id: f${at}, ${fact}, ${source} }\n`).join(''),
  });

test('a treaty enters into force without a participant; a status of a participant needs one', async () => {
  const entry = 'instrument: cedaw, status: in-force, in_force: 1981-09-03, says: CEDAW entered into force in 1981.';
  const own = folderOf('treaties', entry.slice(0, -1));
  expect((await pism(['check', own])).status).toBe(0);
  const { stdout } = await pism(['treaties', '--participant', 'none', '--fields', 'instrument,date', '--facts', own]);
  expect(readTsv(stdout).slice(1)).toEqual([['cedaw', '1981-09-03']]);
  const none = folderOf('treaties', 'instrument: cedaw, status: ratified, says: Somebody ratified CEDAW');
  const { status, stdout: problems } = await pism(['check', none]);
  expect(status).toBe(1);
  expect(problems).toContain('The participant is missing; only a treaty itself is adopted, concluded or in force');
});

test.each(['treaties', 'laws', 'decisions', 'commitments', 'memberships'])('each choice of %s has words', (kind) => {
  const { fields } = parse(readFileSync(`facts/kinds/${kind}.yaml`, 'utf8'));
  const choices = Object.values<{ choices?: object }>(fields).flatMap(({ choices = {} }) => Object.entries(choices));
  expect(choices.filter(([, { words = [] }]) => words.length === 0).map(([name]) => name)).toEqual([]);
});
