import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bulletinFile } from '../support/harbour.ts';
import { readTsv } from '../support/read-csv.ts';
import { factsFolder, pism } from '../support/run.ts';

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

test('a decision has a body, an outcome and votes', async () => {
  const what = 'body: RO, what: Motion on nets, date: 2031-02-03, document: M/12';
  const votes = 'outcome: rejected, in_favour: 17, against: 19, abstained: 11';
  const says = 'says: Romania rejected the motion on nets by 19 to 17 with 11 abstentions on 3 February 2031';
  const folder = folderOf('decisions', `${what}, ${votes}, ${says}`);
  const { stdout } = await pism(['decisions', '--against', '>=19', '--facts', folder]);
  expect(stdout).toContain('2031-02-03\tRO\tMotion on nets\trejected\t17\t19\t11');
  const odd = folderOf('decisions', `${what}, ${votes.replace('rejected', 'by-consensus')}, ${says}`);
  expect((await pism(['check', odd])).stdout).toContain('Adopted by consensus, and yet votes are counted');
  const wrong = folderOf('decisions', `${what}, ${votes.replace('rejected', 'lost')}, ${says}`);
  expect((await pism(['check', wrong])).stdout).toContain('lost is not a choice for outcome');
});

test.each(['treaties', 'laws', 'decisions'])('each choice of %s has words', (kind) => {
  const { fields } = parse(readFileSync(`facts/kinds/${kind}.yaml`, 'utf8'));
  const choices = Object.values<{ choices?: object }>(fields).flatMap(({ choices = {} }) => Object.entries(choices));
  expect(choices.filter(([, { words = [] }]) => words.length === 0).map(([name]) => name)).toEqual([]);
});
