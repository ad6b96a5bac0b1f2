import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { temporaryFolder, writeInto } from '../support/run.ts';
import { hashOf } from './support/hash.ts';
import { program, shell } from './support/shell.ts';
import { asOrdinary, canRemount, onReadOnly } from './support/users.ts';

const required = '--series S --date 2031 --title T --publisher P';
const untidy = 'title: T\nseries:   S\ndate: 2031\npublisher: P\n';

describe.each([
  ['an ordinary user may not write', () => asOrdinary, 'permission denied', needs('setpriv', asOrdinary !== undefined)],
  ['the disk is read-only', onReadOnly, 'read-only file system', needs('unshare', canRemount)],
] as const)('where %s', (_, prefixFor, reason, options) => {
  test.each([
    ['format', (facts: string) => `format '${facts}'`],
    ['new bulletin', (facts: string) => `new bulletin n-1 ${required} --facts '${facts}'`],
    ['new kind', (facts: string) => `new kind votes --facts '${facts}'`],
  ])('pism %s says so, and leaves everything as it was', options, (_, line) => {
    const facts = harbour();
    writeInto(facts, 'untidy/bulletin.yaml', untidy);
    shell(`chmod -R a-w,a+rX '${facts}'`, {});
    const prefix = prefixFor(facts);
    const cache = temporaryFolder();
    chmodSync(cache, 0o777);
    const before = hashOf(facts);
    const { status, stderr } = shell(`${prefix} ${program} ${line(facts)}`, { XDG_CACHE_HOME: cache });
    shell(`chmod -R u+w '${facts}'`, {});
    expect({ status, stderr }).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(`cannot be written: ${reason}`),
    });
    expect(hashOf(facts)).toBe(before);
  });
});
