/** `pism sql` with a query that never ends: it has no time limit, and stops when the reader does. */
import { expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { type Ran, temporaryFolder } from '../../support/run.ts';
import { ended, startProcess } from '../../support/spawn.ts';

const world = { PISM_FACTS: harbour(), XDG_CACHE_HOME: temporaryFolder() };
const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c';

/** Runs the program in a process of its own. */
function inProcess(argv: string[], { input = '', cwd = '/' } = {}): Promise<Ran> {
  const child = startProcess(argv, world, cwd);
  child.stdin.end(input);
  return ended(child);
}

test('a query gives its rows from standard input', async () => {
  const query = 'SELECT count(*) AS pairs FROM pacts a, pacts b';
  const expected = { status: 0, stdout: 'pairs\n25\n', stderr: '' };
  expect(await inProcess(['sql', '-'], { input: `${query};\n` })).toEqual(expected);
});

test('Ctrl-C ends a query without end, which has no time limit', async () => {
  const child = startProcess(['sql', endless], world);
  setTimeout(() => child.kill('SIGINT'), 1_500);
  const [, signal] = await new Promise<unknown[]>((resolve) => child.on('exit', (...how) => resolve(how)));
  expect(signal).toBe('SIGINT');
});

test('a query that never ends stops when its reader closes the pipe', async () => {
  const query = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c';
  const child = startProcess(['sql', query], world);
  child.stdout.once('data', () => child.stdout.destroy());
  const { status, stderr } = await ended(child);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
