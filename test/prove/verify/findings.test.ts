/** What `pism verify` finds in facts and copies with one planted mistake each. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pism, temporaryFolder } from '../../support/run.ts';
import { madeUpSample } from '../proof/sample.ts';

const sample = madeUpSample();

// Of one folder, the index is updated for each case.
const folder = temporaryFolder();

type Changes = [from: string, to: string][];

/** What verify prints for facts of a kind in which these texts are replaced, and for such a copy. */
async function verified(kind: string, changes: Changes, copyChanges: Changes = []) {
  cpSync(sample.folder, folder, { recursive: true });
  replaceIn(join(folder, sample.bulletin, `${kind}.yaml`), changes);
  const copy = join(folder, 'copy.txt');
  cpSync(sample.copy, copy);
  replaceIn(copy, copyChanges);
  const { status, stdout, stderr } = await pism(['verify', copy, '--facts', folder]);
  expect(status).toBe(stdout === '' ? 0 : 1);
  return { found: stdout.replace('fact\tfield\tvalue\tfound\n', '').replaceAll('nsi-3002/', ''), stderr };
}

function replaceIn(file: string, changes: Changes): void {
  const text = readFileSync(file, 'utf8');
  for (const [from] of changes) expect(text).toContain(from);
  writeFileSync(
    file,
    changes.reduce((changed, [from, to]) => changed.replace(from, to), text),
  );
}

type Case = { what: string; kind: string; changes?: object; copy?: object; found: string };
const cases: Case[] = parse(readFileSync(join(import.meta.dirname, 'findings.yaml'), 'utf8'));

test.each(cases)('verify finds $what', async ({ kind, changes = {}, copy = {}, found }) => {
  const printed = await verified(kind, Object.entries(changes), Object.entries(copy));
  expect(printed.found).toBe(found.replaceAll(' | ', '\t'));
});

const ratified = 'Romania ratified the Black Sea Charter in 2026';
const again: Changes = [['Relations', `${ratified}. Relations`]];

test('a passage that is in two paragraphs does not fail; verify says so unless the fact names one of them', async () => {
  const repeated = '1 in another place, or repeated';
  expect((await verified('treaties', [], again)).stderr).not.toContain(repeated);
  const elsewhere = await verified('treaties', [['paragraph: 1', 'paragraph: 6']], again);
  expect(elsewhere).toEqual({ found: '', stderr: expect.stringContaining(repeated) });
});
