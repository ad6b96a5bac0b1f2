/** Each problem that `pism check` reports, provoked by `problems/CODE.yaml`; `problems.yaml` has what it reports. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { maxTextLength } from '../../../src/core/model/fields/text.ts';
import { type ProblemCode, problemTexts } from '../../../src/core/model/problem.ts';
import { bulletinFile, pactsKind } from '../../support/harbour.ts';
import { oneFolder, pism } from '../../support/run.ts';

const folder = join(import.meta.dirname, 'problems');
const codes = Object.keys(problemTexts);

const sound = { 'kinds/pacts.yaml': pactsKind, 'notes-1/bulletin.yaml': bulletinFile(1) };
const folderWith = oneFolder();

// A fixture is a facts folder in one file. The part before `# file: <path>` is notes-1/pacts.yaml; a bulletin and
// a kind are added. `# make: ...` makes a file that is no text; `# run: ...` gives other arguments, and `# times: ...`
// repeats the facts, each with its number for `%`.
const heading = /^# file: (.+)\n/m;
const expected: Record<string, string[]> = parse(readFileSync(`${folder}.yaml`, 'utf8'));

/** A problem in the JSON of `pism check`. */
type Reported = Record<'file' | 'severity' | 'code' | 'says', string> & { line: number | null; column: number };

test('every code has a fixture and what it reports, and there are no others', () => {
  expect(readdirSync(folder).sort()).toEqual(codes.map((code) => `${code}.yaml`).sort());
  expect(Object.keys(expected).sort()).toEqual(codes.toSorted());
});

test.each(codes)('%s', async (code) => {
  const facts = folderWith(sound);
  const { argv, files } = fixtureOf(code);
  for (const [path, text] of files) makeFile(facts, path, text);
  const { severity } = problemTexts[code as ProblemCode];
  const { status, stdout } = await pism([...argv, '--json'], { cwd: facts });
  expect(status).toBe(severity === 'error' ? 1 : 0);
  const problems: Reported[] = JSON.parse(stdout.replaceAll(`${facts}/`, ''));
  const own = problems.filter((each) => each.code === code);
  for (const [at, { file, line, column, says, severity: as }] of own.entries()) {
    expect(as).toBe(severity);
    const place = [file, ...(line === null ? [] : [line, column])].join(':');
    const words = expected[code]?.[at] ?? 'no other problem';
    expect(`${place} ${says}`.slice(0, words.length)).toBe(words);
  }
  expect(own).toHaveLength(expected[code]?.length ?? 0);
});

test('a problem is shown with its line, marks below what is wrong, and what to do', async () => {
  const facts = folderWith({ ...sound, 'notes-1/pacts.yaml': fixtureOf('BAD_LINK').files[0]?.[1] ?? '' });
  expect((await pism(['check', '.'], { cwd: facts })).stdout).toMatchInlineSnapshot(`
    "notes-1/pacts.yaml:4:12: error BAD_LINK
          text_at: www.example.org/pact
                   ^^^^^^^^^^^^^^^^^^^^
      www.example.org/pact is not a web address.
      Write the full address, starting with https://.

    0 facts in 1 bulletin: 1 error, 0 warnings
    "
  `);
});

test('the length of a text is counted in characters, whatever they take', async () => {
  const problemsOf = async (length: number) => {
    const text = `- { id: one, name: One, stage: open, says: ${'🙂'.repeat(length)}, source: { paragraph: 1 } }\n`;
    const { stdout } = await pism(['check', '.', '--json'], {
      cwd: folderWith({ ...sound, 'notes-1/pacts.yaml': text }),
    });
    return JSON.parse(stdout);
  };
  expect(await problemsOf(maxTextLength)).toEqual([]);
  expect(await problemsOf(maxTextLength + 1)).toMatchObject([
    { code: 'TOO_LONG', says: expect.stringContaining(`${maxTextLength + 1} characters`) },
  ]);
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

function fixtureOf(code: string): { argv: string[]; files: [path: string, text: string][] } {
  const text = readFileSync(join(folder, `${code}.yaml`), 'utf8');
  const [line = '', word, value = ''] = /^# (run|times): (.+)\n/.exec(text) ?? [];
  const body = text.slice(line.length);
  const copies = Array.from({ length: word === 'times' ? Number(value) : 1 }, (_, at) => body.replace('%', String(at)));
  const [first = '', ...files] = (word === 'times' ? copies.join('') : body).split(heading);
  const pairs = files.flatMap((each, at): [string, string][] => (at % 2 === 0 ? [[each, files[at + 1] ?? '']] : []));
  const argv = (word === 'run' ? value : 'check .').split(' ');
  return { argv, files: first === '' ? pairs : [['notes-1/pacts.yaml', first], ...pairs] };
}

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
