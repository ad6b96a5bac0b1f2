import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { type Ran, temporaryFolder } from '../support/run.ts';
import { ended, startProcess } from '../support/spawn.ts';

const world = { PISM_FACTS: harbour(), XDG_CACHE_HOME: temporaryFolder() };
const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c';

/** Runs the program in a process of its own. */
function inProcess(argv: string[], { input = '', cwd = '/' } = {}): Promise<Ran> {
  const child = startProcess(argv, world, cwd);
  child.stdin.end(input);
  return ended(child);
}

test('a query gives its rows, from standard input and with a time limit', async () => {
  const query = 'SELECT count(*) AS pairs FROM pacts a, pacts b';
  const expected = { status: 0, stdout: 'pairs\n25\n', stderr: '' };
  expect(await inProcess(['sql', '-'], { input: `${query};\n` })).toEqual(expected);
  expect(await inProcess(['sql', query, '--timeout', '9'])).toEqual(expected);
  expect(await inProcess(['sql', '-', '--timeout', '9'], { input: query })).toEqual(expected);
  const wrong = await inProcess(['sql', 'SELECT * FROM pact', '--timeout', '9']);
  expect(wrong).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Did you mean pacts?') });
});

test('Ctrl-C ends a query without end, which has no time limit', async () => {
  const child = startProcess(['sql', endless], world);
  setTimeout(() => child.kill('SIGINT'), 1_500);
  const [, signal] = await new Promise<unknown[]>((resolve) => child.on('exit', (...how) => resolve(how)));
  expect(signal).toBe('SIGINT');
});

test.each([
  ['rows first, then no end', `SELECT 1 UNION ALL SELECT * FROM (${endless})`],
  ['joins without end', `SELECT count(*) FROM ${'abcdefghijklmnopqrst'.split('').map((name) => `actors ${name}`)}`],
])('%s: --timeout ends it', async (_, query) => {
  const folder = temporaryFolder();
  const argv = ['sql', query, '--timeout', '1', '-o', 'out.csv'];
  const stderr =
    'pism: The query ran for a second and was stopped\nAsk for less, or give it more time with --timeout.\n';
  expect(await inProcess(argv, { cwd: folder })).toEqual({ status: 130, stdout: '', stderr });
  // What was written so far stays in a hidden folder.
  expect(readdirSync(folder).filter((name) => !name.startsWith('.pism-draft-'))).toEqual([]);
});

test('a query that never ends stops when its reader closes the pipe', async () => {
  const query = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c';
  const child = startProcess(['sql', query], world);
  child.stdout.once('data', () => child.stdout.destroy());
  const { status, stderr } = await ended(child);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
