import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

let facts: string;
let cache: string;

beforeEach(() => {
  facts = harbour();
  cache = temporaryFolder();
});

async function ids(...argv: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await pism([...argv, '--json', '--facts', facts], {
    env: { XDG_CACHE_HOME: cache },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout).map(({ id }: { id: string }) => id.replace('harbour-1/', ''));
}

const all = ['arctic-note', 'baltic-accord', 'grain-deal', 'harbour-2/grain-deal', 'pilot-rules'];
const newPact = '- { id: new, name: A pact, stage: open, says: A pact., source: { paragraph: 1 } }\n';

function indexFiles(): string[] {
  const folder = join(cache, 'pism');
  const names = readdirSync(folder).filter((name) => name.endsWith('.db'));
  return names.map((name) => join(folder, name));
}

test.each<[string, (file: string) => void]>([
  ['something else', (file) => writeFileSync(file, 'This is no database.')],
  ['an empty file', (file) => truncateSync(file, 0)],
  ['half an index', (file) => truncateSync(file, 40_960)],
  ['an index whose middle is overwritten', overwrite],
  ['a folder', putFolder],
  ['a link to nothing', putDanglingLink],
  ['an index of another version', (file) => alter(file, "UPDATE meta SET value = 'pism 0.0.0' WHERE name = 'version'")],
  ['an index without a table', (file) => alter(file, 'DROP TABLE files')],
])('%s in place of the index: it is made again', async (_, damage) => {
  expect(await ids('pacts')).toEqual(all);
  const [index = ''] = indexFiles();
  damage(index);
  expect(await ids('pacts')).toEqual(all);
  writeInto(facts, 'harbour-2/pacts.yaml', newPact);
  expect(await ids('pacts', '--bulletin', '42')).toEqual(['harbour-2/new']);
});

test.each([
  ['a file', () => join(facts, 'README.md')],
  ['a path that cannot be', () => '/dev/null/cache'],
])('%s as the cache folder: the index lives in memory', async (_, place) => {
  writeInto(facts, 'README.md', 'A file.');
  cache = place();
  expect(await ids('pacts')).toEqual(all);
  writeInto(facts, 'harbour-2/pacts.yaml', newPact);
  expect(await ids('pacts', '--bulletin', '42')).toEqual(['harbour-2/new']);
});

test('each set of folders has an index of its own', async () => {
  const other = harbour({ 'harbour-1/talks.yaml': '', 'harbour-2/pacts.yaml': newPact });
  expect(await ids('pacts', '--bulletin', '42')).toEqual(['harbour-2/grain-deal']);
  facts = other;
  expect(await ids('pacts', '--bulletin', '42')).toEqual(['harbour-2/new']);
  expect(indexFiles()).toHaveLength(2);
});

function alter(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

function putFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

function putDanglingLink(file: string): void {
  rmSync(file);
  symlinkSync('/no/such/file', file);
}

/** Keeps the first pages, which say what the rest is, and spoils every other one. */
function overwrite(file: string): void {
  const database = new DatabaseSync(file);
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  const size = Number(database.prepare('PRAGMA page_size').get()?.['page_size']);
  database.close();
  const descriptor = openSync(file, 'r+');
  for (let page = 8; page < pages; page += 1) writeSync(descriptor, Buffer.alloc(size, 0xa5), 0, size, page * size);
  closeSync(descriptor);
}
