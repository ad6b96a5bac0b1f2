/** Exports, reports, `-o` and imports that write through a symbolic link. */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const isLink = (path: string) => lstatSync(path).isSymbolicLink();

test.each(['csv', 'parquet'])(
  'export %s writes into the folder behind a link, and only over its own',
  async (format) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'real'));
    symlinkSync('real', join(cwd, 'link'));
    const run = () => pism(['export', format, '-o', 'link/', '--force', '--facts', harbour()], { cwd });
    expect((await run()).status).toBe(0);
    const files = readdirSync(join(cwd, 'real'));
    expect(files).toContain('_export.json');
    expect((await run()).status).toBe(0);
    expect(isLink(join(cwd, 'link'))).toBe(true);
    writeFileSync(join(cwd, 'real/notes.txt'), 'ours\n');
    expect(await run()).toMatchObject({ status: 2, stderr: expect.stringContaining('notes.txt was not written by') });
    expect(readdirSync(join(cwd, 'real')).sort()).toEqual([...files, 'notes.txt'].sort());
    expect(readdirSync(cwd).sort()).toEqual(['link', 'real']);
  },
);

test.each([
  ['export sqlite --force', 'facts.db'],
  ['report', 'page.html'],
  ['pacts', 'pacts.csv'],
])('%s replaces the file behind a link', async (command, name) => {
  const cwd = temporaryFolder();
  const run = (place: string) => pism([...command.split(' '), '-o', place, '--facts', harbour()], { cwd });
  mkdirSync(join(cwd, 'real'));
  await run(`real/${name}`);
  symlinkSync(`real/${name}`, join(cwd, name));
  expect((await run(name)).status).toBe(0);
  expect(isLink(join(cwd, name))).toBe(true);
  expect(readdirSync(join(cwd, 'real'))).toEqual([name]);
});

test('import writes behind the link of a bulletin, and not into a file outside of it', async () => {
  const cwd = temporaryFolder();
  const sample = join(import.meta.dirname, '../../prove/proof');
  cpSync(join(sample, 'facts/registers'), join(cwd, 'mine/registers'), { recursive: true });
  mkdirSync(join(cwd, 'mine/nsi-3002'));
  cpSync(join(sample, 'facts/nsi-3002/bulletin.yaml'), join(cwd, 'mine/nsi-3002/bulletin.yaml'));
  renameSync(join(cwd, 'mine/nsi-3002'), join(cwd, 'real'));
  symlinkSync('../real', join(cwd, 'mine/nsi-3002'));
  writeFileSync(join(cwd, 'none.jsonl'), '{"n": 1, "none": "heading"}\n');
  const run = () => pism(['import', 'none.jsonl', '--copy', join(sample, 'bulletin.txt'), '--facts', 'mine'], { cwd });
  expect((await run()).status).toBe(0);
  renameSync(join(cwd, 'real/proposed.yaml'), join(cwd, 'elsewhere.yaml'));
  symlinkSync('../elsewhere.yaml', join(cwd, 'real/proposed.yaml'));
  const left = readFileSync(join(cwd, 'elsewhere.yaml'), 'utf8').replace('heading', 'question');
  writeFileSync(join(cwd, 'elsewhere.yaml'), left);
  expect(await run()).toMatchObject({ status: 3, stderr: expect.stringContaining('outside the folder') });
  expect(readFileSync(join(cwd, 'elsewhere.yaml'), 'utf8')).toBe(left);
});
