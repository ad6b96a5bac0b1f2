import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { writeArchive } from '../../bench/archive.ts';
import { harbour, pactsOnly } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { startProcess } from '../support/spawn.ts';
import { endingAt, notingReads, program, shell } from './support/shell.ts';

const perBatch = 8;

describe('the first index is interrupted', () => {
  const sizes = [24, 72];
  const archives = new Map(sizes.map((bulletins) => [bulletins, join(temporaryFolder(), 'archive')]));

  beforeAll(async () => {
    for (const [bulletins, folder] of archives) writeArchive(folder, { bulletins, factsPerBulletin: 10 });
    // Files that changed just now are read once more to be sure, which would blur what is counted here.
    await pause(2_600);
  });

  test.each([
    [24, 2, 'SIGINT'],
    [72, 1, 'SIGINT'],
    [72, 4, 'SIGTERM'],
    [72, 9, 'SIGHUP'],
  ] as const)(
    'of %i bulletins, after %i batches, by %s: the next run reads the others',
    async (all, batches, signal) => {
      const facts = String(archives.get(all));
      const cache = temporaryFolder();
      const line = `exec ${program} facts --format ndjson --facts '${facts}'`;
      // Steps before a batch is kept: the draft is taken, kinds and actors are kept, and the batches before it.
      const interrupted = shell(line, { XDG_CACHE_HOME: cache, ...endingAt(3 + batches, signal) });
      expect(interrupted).toEqual({ status: null, signal, stdout: '', stderr: '' });
      const reads = join(temporaryFolder(), 'reads');
      writeFileSync(reads, '');
      const next = shell(line, { XDG_CACHE_HOME: cache, ...notingReads(reads) });
      expect(next).toMatchObject({ status: 0, stderr: '' });
      expect(readFileSync(reads, 'utf8').match(/bulletin\.yaml$/gm) ?? []).toHaveLength(all - batches * perBatch);
      const clean = await pism(['facts', '--format', 'ndjson', '--facts', facts]);
      expect(next.stdout).toBe(clean.stdout);
      expect(readdirSync(join(cache, 'pism'))).toEqual([expect.stringMatching(/^[0-9a-f]{8}\.db$/)]);
    },
  );

  test('the time left is told by what this run has read, not by what an earlier one had', async () => {
    const facts = String(archives.get(72));
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    shell(`exec ${program} facts --count --facts '${facts}'`, { ...env, ...endingAt(3 + 4, 'SIGINT') });
    let now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
    const { stderr } = await pism(['facts', '--count', '--facts', facts], { env, errorTerminal: 100 });
    clock.mockRestore();
    // Eight bulletins took a second or more by this clock, and 32 are left.
    const [, left] = /40 of 72 bulletins, 400 facts, (\d+) s left/.exec(stderr) ?? [];
    expect(Number(left)).toBeGreaterThanOrEqual(4);
  });
});

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const cache = temporaryFolder();

describe.each(signals)('%s', (signal) => {
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

  test('ends a long query and its child process', async () => {
    expect(await endedBy(signal, env)).toEqual([null, signal]);
  });
});

const many = pactsOnly(
  Array.from({ length: 800 }, (_, position) => {
    const says = `Pact ${position} ${'holds and '.repeat(120)}holds.`;
    return `- { id: pact-${position}, name: Pact, stage: open, says: "${says}", source: { paragraph: 1 } }\n`;
  }).join(''),
);

test('kill -9 ends a long query and its child process', async () => {
  expect(await endedBy('SIGKILL', { XDG_CACHE_HOME: cache, PISM_FACTS: harbour() })).toEqual([null, 'SIGKILL']);
});

/** Sends a signal to a process whose query never ends; waits until no process holds its output. */
async function endedBy(signal: NodeJS.Signals, env: Record<string, string>): Promise<unknown> {
  const endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c WHERE x < 30000';
  const child = startProcess(['sql', endless, '--timeout', '60'], env);
  const closed = new Promise((resolve) => child.on('close', (...ended) => resolve(ended)));
  child.stdout.on('data', () => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  });
  const late = new Promise((resolve) => setTimeout(resolve, 20_000, 'The process that computes goes on').unref());
  return Promise.race([closed, late]);
}
