import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { description, plain } from '../support/bulletin.ts';
import { harbour } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, temporaryFolder, writeInto } from '../support/run.ts';
import { pactsMap } from '../support/tables.ts';
import { hashOf } from './support/hash.ts';
import { program, shell } from './support/shell.ts';
import { asOrdinary, canRemount, onReadOnly } from './support/users.ts';

const given = factsFolder({
  'copy.txt': plain,
  'list.csv': 'Pact,Stage\nSalt,Open\n',
  'none.jsonl': '{"n": 1, "none": "heading"}\n',
});
const untidy = 'title: T\nseries:   S\ndate: 2031\npublisher: P\n';

describe.each([
  ['an ordinary user may not write', () => asOrdinary, 'permission denied', needs('setpriv', asOrdinary !== undefined)],
  ['the disk is read-only', onReadOnly, 'read-only file system', needs('unshare', canRemount)],
] as const)('where %s', (_, prefixFor, reason, options) => {
  test.each<[string, (facts: string) => string]>([
    ['new bulletin', (facts) => `new bulletin n-1 --facts '${facts}'`],
    ['new kind', (facts) => `new kind votes --facts '${facts}'`],
    ['import --copy', (facts) => `import '${given}/none.jsonl' --copy '${given}/copy.txt' --facts '${facts}'`],
    ['import', (facts) => `import pacts '${given}/list.csv' --map list --into '${facts}/list' --retrieved 2031-05-01`],
  ])('pism %s says so, and leaves everything as it was', options, (_, line) => {
    const facts = harbour({ 'maps/list.yaml': pactsMap, 'nsi-3001/bulletin.yaml': description });
    writeInto(facts, 'untidy/bulletin.yaml', untidy);
    shell(`chmod -R a-w,a+rX '${facts}'`, {});
    const prefix = prefixFor(facts);
    const cache = temporaryFolder();
    chmodSync(cache, 0o777);
    chmodSync(given, 0o755);
    const before = hashOf(facts);
    const ran = shell(`${prefix} ${program} ${line(facts)}`, { XDG_CACHE_HOME: cache });
    shell(`chmod -R u+w '${facts}'`, {});
    expect(ran).toMatchObject(refused(3, `cannot be written: ${reason}`));
    expect(hashOf(facts)).toBe(before);
  });
});
