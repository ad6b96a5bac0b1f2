import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeArchive } from '../../bench/archive.ts';
import { harbour } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { refused } from '../support/refused.ts';
import { temporaryFolder } from '../support/run.ts';
import { program, shell } from './support/shell.ts';
import { asOrdinary, isAdministrator, nobody } from './support/users.ts';

const bulletins = 70;

const facts = join(temporaryFolder(), 'many');
writeArchive(facts, { bulletins, factsPerBulletin: 1 });
const line = `exec ${program} facts --count --facts '${facts}'`;
const whole = { status: 0, stdout: `${bulletins}\n`, stderr: '' };

test('few file descriptors: the answer is right or says so, and the next one is right', () => {
  // Below the first of these Node.js itself does not start; from the last on there are enough.
  for (const descriptors of [22, 23, 25, 29, 33]) {
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const { status, stdout, stderr } = shell(`ulimit -n ${descriptors}; ${line}`, env);
    if (status === 0) expect({ stdout, stderr }).toEqual({ stdout: `${bulletins}\n`, stderr: '' });
    else if (status === 3) expect(stderr).toContain('too many open files');
    // Node.js ends with 1 or by a signal when it cannot even load the program.
    else expect({ descriptors, status, stderr }).toMatchObject({ status: expect.not.toBeOneOf([2, 70]) });
    expect(shell(line, env)).toMatchObject(whole);
  }
});

describe('as an ordinary user', needs('setpriv', asOrdinary !== undefined), () => {
  test('a bulletin without permission to read, and with it again', () => {
    const facts = harbour();
    const cache = temporaryFolder();
    chmodSync(facts, 0o755);
    for (const each of isAdministrator ? [cache] : []) chownSync(each, nobody, nobody);
    const count = (kind: string) =>
      shell(`exec ${asOrdinary} ${program} ${kind} --count --facts '${facts}'`, { XDG_CACHE_HOME: cache });
    expect(count('talks')).toMatchObject({ status: 0, stdout: '2\n' });
    chmodSync(join(facts, 'harbour-1'), 0o000);
    for (const kind of ['talks', 'facts']) expect(count(kind)).toMatchObject(refused(3, 'ermission denied'));
    chmodSync(join(facts, 'harbour-1'), 0o755);
    expect(count('talks')).toMatchObject({ status: 0, stdout: '2\n' });
    chmodSync(join(facts, 'harbour-1/talks.yaml'), 0o000);
    expect(count('talks')).toMatchObject(refused(3, 'ermission denied'));
    expect(count('pacts')).toMatchObject({ status: 0, stdout: '5\n' });
    chmodSync(join(facts, 'harbour-1/talks.yaml'), 0o644);
    writeFileSync(join(facts, 'harbour-1/talks.yaml'), '');
    expect(count('talks')).toMatchObject({ status: 0, stdout: '0\n' });
  });
});
