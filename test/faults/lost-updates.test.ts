/** An edit of the facts that is saved while `pism import` writes is not lost. */
import { readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pactsMap } from '../support/import-tables.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, temporaryFolder, writeInto } from '../support/run.ts';
import { ended, startProcess } from '../support/spawn.ts';

const tables = factsFolder({ 'one.csv': 'Pact,Stage\nSalt,Open\n', 'two.csv': 'Pact,Stage\nGrain,Open\n' });
const env = { XDG_CACHE_HOME: temporaryFolder() };
const folder = () => harbour({ 'maps/list.yaml': pactsMap });
const start = (facts: string, table: string, ...more: string[]) => {
  const argv = ['import', 'pacts', join(tables, table), '--map', 'list', '--into', join(facts, 'list')];
  return startProcess([...argv, '--retrieved', '2031-05-01', ...more], env);
};

test('an edit that is saved while an import writes stays, and the import says so', async () => {
  const facts = folder();
  const file = join(facts, 'list/pacts.yaml');
  expect(await ended(start(facts, 'one.csv'))).toMatchObject({ status: 0 });
  // With more files to copy, the edit is saved before the import ends.
  for (let note = 0; note < 1_000; note += 1) writeInto(facts, `list/notes/${note}.txt`, 'a note');
  const edited = `${readFileSync(file, 'utf8')}# see the letter of 3 May\n`;
  const watcher = watch(facts, (_, name) => {
    if (name?.startsWith('.pism-draft-')) writeFileSync(file, edited);
  });
  expect(await ended(start(facts, 'two.csv', '--force'))).toMatchObject(
    refused(3, 'list has changed meanwhile\nIt was left as it is. Run the command again.\n'),
  );
  watcher.close();
  expect(readFileSync(file, 'utf8')).toBe(edited);
});
