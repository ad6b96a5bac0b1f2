/** The folder of the index: of another user, open to all, or missing. */
import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test, vi } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { hashOf } from './support/hash.ts';
import { program, shell } from './support/shell.ts';
import { asOrdinary, isAdministrator, nobody } from './support/users.ts';

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
  database.exec('DELETE FROM _kind_talks');
  database.close();
  for (const folder of [facts, cache]) chmodSync(folder, 0o755);
});

const right = { status: 0, stdout: '2\n', stderr: '' };
const count = (variables: Record<string, string>, prefix = '', cwd?: string) =>
  shell(`exec ${prefix} ${program} talks --count --facts '${facts}'`, variables, cwd);

test('a cache folder of another user is neither read nor written', needs('root', isAdministrator), () => {
  expect(count({ XDG_CACHE_HOME: cache })).toMatchObject({ status: 0, stdout: '0\n' });
  for (const each of [join(cache, 'pism'), index]) chownSync(each, nobody, nobody);
  const before = hashOf(cache);
  expect(count({ XDG_CACHE_HOME: cache })).toMatchObject(right);
  expect(hashOf(cache)).toBe(before);
});

test('neither is one of root that is open to all', needs('root and setpriv', asOrdinary !== undefined), () => {
  for (const each of [cache, join(cache, 'pism'), index]) chmodSync(each, 0o777);
  const before = hashOf(cache);
  expect(count({ XDG_CACHE_HOME: cache }, asOrdinary)).toMatchObject(right);
  expect(hashOf(cache)).toBe(before);
});

test('a new cache folder is closed to other users', () => {
  const place = join(temporaryFolder(), 'new');
  expect(count({ XDG_CACHE_HOME: place })).toMatchObject(right);
  for (const folder of [place, join(place, 'pism')]) expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.each([
  { XDG_CACHE_HOME: 'here', HOME: '/proc/nowhere' },
  { XDG_CACHE_HOME: join(import.meta.dirname, 'cache-folder.test.ts') },
  { HOME: '/dev/null' },
])('without a cache folder (%j) the answer is right, and nothing is written where it runs', (variables) => {
  const here = temporaryFolder();
  expect(count(variables, '', here)).toMatchObject(right);
  expect(readdirSync(here)).toEqual([]);
});
