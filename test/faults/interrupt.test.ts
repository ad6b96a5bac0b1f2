import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { writeArchive } from '../../bench/archive.ts';
import { harbour, manyPacts } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { startProcess } from '../support/spawn.ts';
import { endingAt, program, shell } from './support/shell.ts';

test('a terminal shows how far a first index has come, and the time left', async () => {
  const folder = join(temporaryFolder(), 'many');
  writeArchive(folder, { bulletins: 30, factsPerBulletin: 12 });
  let now = Date.now();
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 100));
  const { status, stdout, stderr } = await pism(['facts', '--count', '--facts', folder], { errorTerminal: 100 });
  clock.mockRestore();
  expect({ status, stdout }).toEqual({ status: 0, stdout: '360\n' });
  const shown = stderr.split('\r').flatMap((line) => {
    const [, files] = /^Reading the facts: (\d+) of \d+ files, \d+ facts, \d+ s left/.exec(line) ?? [];
    return files === undefined ? [] : [Number(files)];
  });
  expect(shown.length).toBeGreaterThan(10);
  expect(shown).toEqual(shown.toSorted((one, other) => one - other));
  expect(stderr.endsWith('\r\x1b[K')).toBe(true);
});

const cache = temporaryFolder();

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  const env = { XDG_CACHE_HOME: cache, PISM_FACTS: harbour() };

  test('ends an export, and leaves no half output', () => {
    const folder = temporaryFolder();
    const line = `exec ${program} export csv -o out`;
    // Its steps: the folder is moved into place, and what it was made in is removed.
    shell(`${program} pacts --count`, env);
    const ran = shell(line, { ...env, ...endingAt(1, signal) }, folder);
    expect(ran).toEqual({ status: null, signal, stdout: '', stderr: '' });
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(shell(line, env, folder).status).toBe(0);
    expect(readdirSync(folder).filter((name) => !name.startsWith('.pism-draft-'))).toEqual(['out']);
  });

  test('ends a query whose reader is slow', async () => {
    const child = startProcess(['pacts', '--json', '--facts', many], env);
    const how = new Promise((resolve) => child.on('exit', (...ended) => resolve(ended)));
    child.stdout.once('readable', () => child.kill(signal));
    expect(await how).toEqual([null, signal]);
    child.stdout.destroy();
  });
});

const many = manyPacts(800, 120);
