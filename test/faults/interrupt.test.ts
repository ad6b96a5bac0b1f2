/** Ctrl-C and other signals end an export or a query, and leave no half output. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, manyPacts } from '../support/harbour.ts';
import { temporaryFolder } from '../support/run.ts';
import { startProcess } from '../support/spawn.ts';
import { endingAt, program, shell } from './support/shell.ts';

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
