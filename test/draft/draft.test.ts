import { chmodSync, copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { madeUpSample } from '../proof/sample.ts';
import { print, scanned } from '../support/pdf.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';
import { measureDrafts, type Row } from './measure.ts';

const sample = join(import.meta.dirname, '../proof');
const copy = join(sample, 'bulletin.txt');

/** A facts folder with the made-up bulletin, its registers and no facts. */
function emptyFolder(): string {
  const facts = temporaryFolder();
  cpSync(join(sample, 'facts/registers'), join(facts, 'registers'), { recursive: true });
  writeInto(facts, 'nsi-3002/bulletin.yaml', readFileSync(join(sample, 'facts/nsi-3002/bulletin.yaml'), 'utf8'));
  return facts;
}

const draftsIn = (facts: string, bulletin = 'nsi-3002') => join(facts, bulletin, 'drafts.yaml');
const read = (file: string) => readFileSync(file, 'utf8');
type Stub = Record<string, unknown> & { id: string; kind: string };
const stubsIn = (facts: string, bulletin?: string): Stub[] => parse(read(draftsIn(facts, bulletin)));

test('drafts what no fact covers, once, and keeps what a person changed', async () => {
  const facts = emptyFolder();
  const draft = () => pism(['draft', copy, '--facts', 'mine'], { cwd: join(facts, '..') });
  const cwd = temporaryFolder();
  cpSync(facts, join(cwd, 'mine'), { recursive: true });
  const run = (...more: string[]) => pism(['draft', copy, '--facts', 'mine', ...more], { cwd });
  void draft;
  const file = draftsIn(join(cwd, 'mine'));
  const dry = await run('--dry-run');
  expect(existsSync(file)).toBe(false);
  const first = await run();
  expect(first).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Wrote mine\/nsi-3002\/drafts\.yaml: \d+ drafts \(/),
  });
  expect(read(file)).toContain(dry.stdout.trim());
  await expect(read(file)).toMatchFileSnapshot(join(import.meta.dirname, 'nsi-3002.drafts.yaml'));

  // Drafts are no answers, and `check` counts them.
  expect((await pism(['facts', '--json', '--facts', 'mine'], { cwd })).stdout).toBe('[]\n');
  const count = stubsIn(join(cwd, 'mine')).length;
  const checked = await pism(['check', 'mine'], { cwd });
  expect(checked).toMatchObject({
    status: 0,
    stdout: `0 facts in 1 bulletin: no problems\n${count} drafts in mine/nsi-3002/drafts.yaml\n`,
  });
  expect(await run()).toMatchObject({ status: 0, stdout: '', stderr: expect.stringMatching(/^Nothing to draft/) });

  // One draft becomes a fact, one is deleted, one is changed.
  const written = read(file);
  const stubs = written.split(/^\n(?=# )/m);
  const at = (words: string) => stubs.findIndex((each) => each.includes(words));
  const [moved, deleted, changed] = [
    at('Noise Convention in 2029'),
    at('Clean Seas Prize'),
    at('is seeking to restrict'),
  ];
  const edited = stubs.map((each, index) =>
    index === changed ? each.replace('says:', 'says: Mine. # my words') : each,
  );
  writeInto(
    cwd,
    'mine/nsi-3002/treaties.yaml',
    (stubs[moved] ?? '').replace('says:', 'says: Moldova acceded to the Noise Convention in 2029.'),
  );
  const kept = edited.filter((_, index) => index !== moved && index !== deleted).join('\n');
  writeFileSync(file, kept);
  expect(await run()).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(`: 1 new drafts, ${count - 1} in all`),
  });
  const again = read(file);
  expect(again.startsWith(kept)).toBe(true);
  expect(again.slice(kept.length)).toContain('Clean Seas Prize');
  expect(await pism(['verify', copy, '--facts', 'mine'], { cwd })).toMatchObject({ status: 0 });
});

test('a draft is a fact when it is moved, once its texts are written', async () => {
  const facts = emptyFolder();
  await pism(['draft', copy, '--facts', facts]);
  for (const [kind, stubs = []] of Object.entries(Object.groupBy(stubsIn(facts), (stub) => stub.kind))) {
    const written = stubs.map((stub) =>
      Object.fromEntries(Object.entries(stub).map(([key, value]) => [key, value ?? 'Some words'])),
    );
    writeInto(facts, `nsi-3002/${kind}.yaml`, stringify(written, { schema: 'core' }));
  }
  const { stdout } = await pism(['check', '--json', facts]);
  const problems = (JSON.parse(stdout) as { code: string; severity: string; says: string }[]).filter(
    ({ severity }) => severity === 'error',
  );
  expect(problems.map(({ code, says }) => `${code} ${says}`)).toEqual([]);
});

void chmodSync;
void copyFileSync;
void madeUpSample;
void print;
void scanned;
void measureDrafts;
type _R = Row;
