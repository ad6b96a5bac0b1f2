import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type ProblemCode, problemTexts } from '../../src/model/problem.ts';
import { bulletinFile, pactsKind } from '../support/harbour.ts';
import { oneFolder, pism } from '../support/run.ts';

const folder = join(import.meta.dirname, 'problems');
const codes = Object.keys(problemTexts);

const sound = { 'kinds/pacts.yaml': pactsKind, 'notes-1/bulletin.yaml': bulletinFile(1) };
const folderWith = oneFolder();

// A fixture is a facts folder in one file. The part before `# file: <path>` is notes-1/pacts.yaml; a bulletin and
// a kind are added. `# make: ...` makes a file that is no text; `# run: ...` gives other arguments.
const heading = /^# file: (.+)\n/m;

test('every code has a fixture and an expected output, and there are no others', () => {
  const expected = codes.flatMap((code) => [`${code}.txt`, `${code}.yaml`]);
  expect(readdirSync(folder).sort()).toEqual(expected.sort());
});

test.each(codes)('%s', async (code) => {
  const fixture = readFileSync(join(folder, `${code}.yaml`), 'utf8');
  const facts = folderWith(sound);
  const command = /^# run: (.+)\n/.exec(fixture);
  const [first = '', ...files] = fixture.slice(command?.[0].length ?? 0).split(heading);
  if (first !== '') makeFile(facts, 'notes-1/pacts.yaml', first);
  for (let at = 0; at < files.length; at += 2) makeFile(facts, files[at] ?? '', files[at + 1] ?? '');

  const { status, stdout, stderr } = await pism((command?.[1] ?? 'check .').split(' '), { cwd: facts });

  const { severity } = problemTexts[code as ProblemCode];
  expect(stdout).toContain(`${severity} ${code}\n`);
  await expect(stdout.replaceAll(`${facts}/`, '')).toMatchFileSnapshot(join(folder, `${code}.txt`));
  expect({ status, stderr }).toEqual({ status: severity === 'error' ? 1 : 0, stderr: '' });
});

test('with --strict a warning is a no, too', async () => {
  const warned = readFileSync(join(folder, 'CHECK_WITHOUT_SOURCE.yaml'), 'utf8');
  const strict = async (text: string) => {
    return pism(['check', '--strict', '.'], { cwd: folderWith({ ...sound, 'notes-1/pacts.yaml': text }) });
  };
  expect(await strict(warned)).toMatchObject({ status: 1, stdout: expect.stringContaining('0 errors, 1 warning\n') });
  expect(await strict(warned.replace(/ {2}checks:.*/s, ''))).toMatchObject({ status: 0 });
  expect(await pism(['check', '--strict', '--watch'])).toMatchObject({ status: 2 });
});

function makeFile(facts: string, path: string, text: string): void {
  const file = join(facts, path);
  mkdirSync(dirname(file), { recursive: true });
  const [, what, value = ''] = /^# make: (a folder|a link to|the bytes|\d+ bytes) ?(.*)\n$/.exec(text) ?? [];
  if (what === undefined) writeFileSync(file, text);
  else if (what === 'a folder') mkdirSync(file);
  else if (what === 'a link to') symlinkSync(value, file);
  else if (what === 'the bytes') writeFileSync(file, Buffer.from(value.replaceAll(' ', ''), 'hex'));
  else writeFileSync(file, ' '.repeat(Number.parseInt(what, 10)));
}
