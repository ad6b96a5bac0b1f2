import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { print } from '../support/pdf.ts';
import { refused } from '../support/refused.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';
import { hashOf } from './support/hash.ts';
import { program, shell } from './support/shell.ts';
import { asOrdinary, canRemount, isAdministrator, nobody, onReadOnly } from './support/users.ts';

const root = join(import.meta.dirname, '..', '..');
const launcher = `'${process.execPath}' '${join(root, 'bin', 'pism.js')}'`;
const isBuilt = existsSync(join(root, 'dist', 'start.cjs'));
const asRoot = needs('root', isAdministrator);
const asBoth = needs('root and setpriv', isAdministrator && asOrdinary !== undefined);

let facts: string;
let cache: string;
let index: string;

/** Facts, and an index that says something false, so that an answer shows whether the index was used. */
beforeEach(async () => {
  facts = harbour();
  cache = temporaryFolder();
  // An hour ahead, so that no file looks as if it had just changed.
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
  await pism(['talks', '--facts', facts], { env: { XDG_CACHE_HOME: cache } });
  clock.mockRestore();
  index = join(cache, 'pism', readdirSync(join(cache, 'pism'))[0] ?? '');
  const database = new DatabaseSync(index);
  database.exec("DELETE FROM _kind_talks; UPDATE _fact_rows SET _document = json_set(_document, '$.says', 'False.')");
  database.close();
  for (const folder of [facts, cache]) chmodSync(folder, 0o755);
});

const right = { status: 0, stdout: '2\n', stderr: '' };

function byProgram(prefix = '') {
  return shell(`exec ${prefix} ${program} talks --count --facts '${facts}'`, { XDG_CACHE_HOME: cache });
}

test('an index that looks fresh is believed: these tests rely on it', () => {
  expect(byProgram()).toMatchObject({ ...right, stdout: '0\n', stderr: 'There are no facts in talks.\n' });
});

describe('a cache folder of another user is neither read nor written', () => {
  test('the cache folder belongs to another user', asRoot, () => {
    for (const each of [join(cache, 'pism'), index]) chownSync(each, nobody, nobody);
    const before = hashOf(cache);
    expect(byProgram()).toMatchObject(right);
    expect(hashOf(cache)).toBe(before);
  });

  test('a link to the cache folder belongs to another user', asRoot, () => {
    const place = temporaryFolder();
    symlinkSync(join(cache, 'pism'), join(place, 'pism'));
    lchownSync(join(place, 'pism'), nobody, nobody);
    cache = place;
    expect(byProgram()).toMatchObject(right);
  });

  test('the cache folder belongs to root and is open to all', asBoth, () => {
    for (const each of [cache, join(cache, 'pism'), index]) chmodSync(each, 0o777);
    const before = hashOf(cache);
    expect(byProgram(asOrdinary)).toMatchObject(right);
    expect(hashOf(cache)).toBe(before);
  });

  test('compiled code is not loaded from it either', needs('root and dist/', isAdministrator && isBuilt), () => {
    const place = temporaryFolder();
    mkdirSync(join(place, 'pism'));
    chownSync(join(place, 'pism'), nobody, nobody);
    const line = `exec ${launcher} talks --count --facts '${facts}'`;
    expect(shell(line, { XDG_CACHE_HOME: place })).toMatchObject(right);
    expect(readdirSync(join(place, 'pism'))).toEqual([]);
  });
});

test('a link of the user to a cache folder of the user is followed', async () => {
  const place = temporaryFolder();
  symlinkSync(temporaryFolder(), join(place, 'pism'));
  cache = place;
  expect(byProgram()).toMatchObject(right);
  expect(readdirSync(join(place, 'pism'))).toEqual([expect.stringMatching(/\.db$/)]);
});

test('a new cache folder is closed to other users', needs('dist/', isBuilt), () => {
  for (const start of [program, launcher]) {
    const place = join(temporaryFolder(), 'new');
    const line = `umask 022; exec ${start} talks --count --facts '${facts}'`;
    expect(shell(line, { XDG_CACHE_HOME: place })).toMatchObject(right);
    for (const folder of [place, join(place, 'pism')]) expect(statSync(folder).mode & 0o777).toBe(0o700);
  }
});

describe('folders that cannot be written', () => {
  const ways = [
    ['to an ordinary user', closedToOrdinary, needs('setpriv', asOrdinary !== undefined)],
    ['because of the disk', () => onReadOnly(cache), needs('unshare', canRemount)],
  ] as const;

  function closedToOrdinary(): string | undefined {
    if (isAdministrator) for (const each of [join(cache, 'pism'), index]) chownSync(each, nobody, nobody);
    chmodSync(index, 0o444);
    chmodSync(join(cache, 'pism'), 0o555);
    return asOrdinary;
  }

  describe.each(ways)('the cache, %s', (_, close, options) => {
    afterEach(() => chmodSync(join(cache, 'pism'), 0o755));

    test('an index is used while it is fresh', options, () => {
      const prefix = close();
      expect(byProgram(prefix)).toMatchObject({ status: 0, stdout: '0\n' });
      const talk = '- { id: one, about_what: Eel, says: Eel., source: { paragraph: 1 } }\n';
      writeInto(facts, 'harbour-1/talks.yaml', talk);
      expect(byProgram(prefix)).toMatchObject({ ...right, stdout: '1\n' });
      expect(readdirSync(join(cache, 'pism'))).toHaveLength(1);
    });
  });

  describe.each(ways)('the facts, %s', (where, _, options) => {
    test('are read as always', options, () => {
      const prefix = where.startsWith('to') ? asOrdinary : onReadOnly(facts);
      cache = '/dev/null';
      shell(`chmod -R a-w '${facts}'`, {});
      const before = hashOf(facts);
      expect(byProgram(prefix)).toMatchObject(right);
      expect(hashOf(facts)).toBe(before);
      shell(`chmod -R u+w '${facts}'`, {});
    });
  });
});

describe('no cache folder', () => {
  test.each<[string, Record<string, string>]>([
    ['no variable is set', {}],
    ['XDG_CACHE_HOME is relative', { XDG_CACHE_HOME: 'here', HOME: '/proc/nowhere' }],
    ['XDG_CACHE_HOME is a file', { XDG_CACHE_HOME: join(root, 'package.json') }],
    ['HOME is nonsense', { HOME: join(temporaryFolder(), 'such', '\u0001folder\n') }],
    ['HOME is a device', { HOME: '/dev/null' }],
  ])('%s: the answer is right, and nothing is written to the current folder', (_, variables) => {
    const here = temporaryFolder();
    // A user id without an account has no home folder.
    const prefix = isAdministrator && asOrdinary ? asOrdinary.replaceAll(String(nobody), '54321') : '';
    if (prefix === '' && !('HOME' in variables)) return;
    chmodSync(here, 0o777);
    const home = `${variables['HOME'] === undefined ? 'unset HOME;' : ''}`;
    for (const start of isBuilt ? [program, launcher] : [program]) {
      const line = `${home} exec ${prefix} ${start} talks --count --facts '${facts}'`;
      expect(shell(line, variables, here)).toMatchObject(right);
    }
    expect(readdirSync(here)).toEqual([]);
  });
});

describe('the current folder', () => {
  const countFrom = (before: string, prefix = '') =>
    shell(`${before}; exec ${prefix} ${program} talks --count --facts '${facts}'`, { XDG_CACHE_HOME: cache });

  beforeEach(() => {
    cache = temporaryFolder();
    for (const folder of [facts, cache]) chmodSync(folder, 0o777);
  });

  test('is gone: absolute paths work, relative ones do not', () => {
    const folder = join(temporaryFolder(), 'gone');
    const gone = `mkdir '${folder}'; cd '${folder}'; rmdir '${folder}'`;
    for (let time = 0; time < 2; time += 1) expect(countFrom(gone)).toMatchObject({ status: 0, stdout: '2\n' });
    const lost = shell(`${gone}; exec ${program} talks --facts here`, { XDG_CACHE_HOME: cache });
    expect(lost).toMatchObject(refused(3, '/gone/here'));
  });

  test('is gone: a PDF is read by its absolute path', async () => {
    const pdf = join(temporaryFolder(), 'bulletin.pdf');
    writeFileSync(pdf, await print({ columns: 1 }));
    const folder = join(temporaryFolder(), 'gone');
    const line = `mkdir '${folder}'; cd '${folder}'; rmdir '${folder}'; exec ${program} anchor '${pdf}' 'fishing'`;
    expect(shell(line, { XDG_CACHE_HOME: cache })).toMatchObject({ status: 0, stderr: '' });
  });

  test('is closed to the user', asBoth, () => {
    const closed = temporaryFolder();
    for (let time = 0; time < 2; time += 1)
      expect(countFrom(`cd '${closed}'; chmod 700 .`, asOrdinary)).toMatchObject(right);
  });
});
