import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failingToOpen, notingReads, program, shell } from '../faults/support/ended.ts';
import { bulletinFile, harbour, harbourFiles } from '../support/harbour.ts';
import { factsFolder, pism, type Ran, temporaryFolder, writeInto } from '../support/run.ts';

const talks = (says: string) =>
  `- { id: new, about_what: Cod, date: 2021-05, sides: [LV], says: ${says}, source: { paragraph: 1 } }\n`;
const talksFile = 'harbour-1/talks.yaml';
const talksKind = harbourFiles['kinds/talks.yaml'] ?? '';

function dated(facts: string, time: string): void {
  writeInto(facts, talksFile, talks('Eel was spoken of.'));
  utimesSync(join(facts, talksFile), new Date(time), new Date(time));
}

/** What can happen to a facts folder, each of which the next answer must show. */
const changes: Record<string, (facts: string) => void> = {
  'a file is edited': (facts) => writeInto(facts, talksFile, talks('Eel was spoken of.')),
  'a file is edited, and its size and time stay': (facts) => {
    const file = join(facts, talksFile);
    const { atime, mtime } = statSync(file);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('cod', 'eel').replaceAll('Cod', 'Eel').replaceAll('LV', 'LT'));
    utimesSync(file, atime, mtime);
  },
  'a file is edited and dated in the past': (facts) => dated(facts, '1990-01-01'),
  'a file is edited and dated in the future': (facts) => dated(facts, '2050-01-01'),
  'another file is moved over a file': (facts) => {
    writeInto(facts, 'harbour-1/new', talks('Eel was spoken of.'));
    renameSync(join(facts, 'harbour-1/new'), join(facts, talksFile));
  },
  'a file is deleted': (facts) => rmSync(join(facts, talksFile)),
  'a file is deleted and made again': (facts) => {
    rmSync(join(facts, talksFile));
    writeInto(facts, talksFile, talks('Eel was spoken of.'));
  },
  'a file is moved to another bulletin': (facts) =>
    renameSync(join(facts, talksFile), join(facts, 'harbour-2/talks.yaml')),
  'a file comes to be': (facts) => writeInto(facts, 'harbour-2/talks.yaml', talks('Eel was spoken of.')),
  'a folder takes the place of a file': (facts) => {
    rmSync(join(facts, talksFile));
    writeInto(facts, `${talksFile}/inside`, '');
  },
  'a link takes the place of a file': (facts) => {
    const place = factsFolder({ 'talks.yaml': talks('Eel was spoken of.') });
    rmSync(join(facts, talksFile));
    symlinkSync(join(place, 'talks.yaml'), join(facts, talksFile));
  },
  'a bulletin is moved': (facts) => renameSync(join(facts, 'harbour-1'), join(facts, 'harbour-3')),
  'a bulletin is deleted': (facts) => rmSync(join(facts, 'harbour-1'), { recursive: true }),
  'a link takes the place of a bulletin': (facts) => {
    const place = factsFolder({ 'bulletin.yaml': bulletinFile(1), 'talks.yaml': talks('Eel was spoken of.') });
    rmSync(join(facts, 'harbour-1'), { recursive: true });
    symlinkSync(place, join(facts, 'harbour-1'));
  },
  'a kind is edited': (facts) => {
    const other = talksKind
      .replace('  sides:', '  place: { type: text, about: Where }\n  sides:')
      .replace('caption: about_what', 'caption: date')
      .replace('summary: { count: sides }', 'summary: { count: about_what }');
    writeInto(facts, 'kinds/talks.yaml', other);
  },
  'a kind is broken': (facts) => writeInto(facts, 'kinds/talks.yaml', 'a: ['),
  'a kind is deleted': (facts) => rmSync(join(facts, 'kinds/talks.yaml')),
  'actors are edited': (facts) => {
    const actors = harbourFiles['actors.yaml'] ?? '';
    writeInto(facts, 'actors.yaml', `${actors}- { id: LV, name: Latvija }\n`);
    writeInto(facts, 'harbour-2/talks.yaml', talks('Latvija spoke of eel.'));
  },
};

/** A query of each sort; all of them show the talks. */
const queries = [
  ['talks', '--format', 'table'],
  ['facts', '--json'],
  ['search', 'cod', '--json'],
  ['timeline', '--json'],
  ['summary', '--json'],
];

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['have just been written', 0],
  // To a clock that is an hour ahead, they look as if they had: nothing but a look at them can tell of the change.
  ['have long been at rest', 3_600_000],
])('of files that %s', (_, ahead) => {
  test.each(Object.keys(changes))('%s: every query shows it at once', async (change) => {
    const facts = harbour();
    const caches = queries.map(temporaryFolder);
    const askAll = (places: string[]) =>
      Promise.all(
        queries.map((argv, at) => pism([...argv, '--facts', facts], { env: { XDG_CACHE_HOME: places[at] ?? '' } })),
      );
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + ahead);
    const before = await askAll(caches);
    clock.mockRestore();

    changes[change]?.(facts);

    const anew = temporaryFolder();
    const right = await askAll(queries.map(() => anew));
    expect(await askAll(caches)).toEqual(right);
    expect(right.filter((answer, at) => answer.stdout !== before[at]?.stdout).length).toBeGreaterThan(2);
  });
});

test('a file that is touched is read again, and gives the same facts', async () => {
  const { facts, index, ask } = await indexed();
  const before = numbers(index());
  utimesSync(join(facts, talksFile), new Date(), new Date());
  await ask('facts');
  expect(numbers(index())).toEqual(before);
});

test('a file that is edited again and again, faster than clocks tick, with the same size', async () => {
  const { facts, ask } = await indexed();
  for (let edit = 0; edit < 60; edit += 1) {
    const says = `Cod ${100 + edit}`;
    writeInto(facts, talksFile, talks(says));
    expect((await ask('talks', '--fields', 'says')).stdout).toBe(`says\n${says}\n`);
  }
});

test('a file that is edited before the clock of its disk ticks again, with the same size', async () => {
  const facts = harbour();
  const [cache, other] = [temporaryFolder(), temporaryFolder()];
  const says = async (place: string) =>
    (await pism(['talks', '--fields', 'says', '--facts', facts], { env: { XDG_CACHE_HOME: place } })).stdout;
  writeInto(facts, talksFile, talks('Cod.'));
  expect(await says(cache)).toBe('says\nCod.\n');
  writeInto(facts, talksFile, talks('Eel.'));
  expect(await says(other)).toBe('says\nEel.\n');
  // As if the first index, too, had seen the times that the file has now.
  alter(
    indexIn(cache),
    `ATTACH '${indexIn(other)}' AS other;
    UPDATE states SET stats = (SELECT stats FROM other.states o WHERE o.scope = states.scope)`,
  );
  expect(await says(cache)).toBe('says\nEel.\n');
});

test('an index of another version is made anew', async () => {
  const { index, ask } = await indexed();
  const right = await ask('facts');
  alter(index(), "UPDATE fact_rows SET says = 'False.'; UPDATE meta SET value = '9.9.9' WHERE name = 'version'");
  expect(await ask('facts')).toEqual(right);
});

test('only what changed is read', async () => {
  const { facts, cache, index, ask } = await indexed();
  const before = numbers(index());
  writeInto(facts, talksFile, talks('Eel was spoken of.'));
  const notes = join(temporaryFolder(), 'notes');
  const { stdout } = shell(`exec ${program} facts --count --facts '${facts}'`, {
    XDG_CACHE_HOME: cache,
    ...notingReads(notes),
  });
  expect(stdout).toBe('6\n');
  expect(readFileSync(notes, 'utf8')).toBe(`${join(facts, talksFile)}\n`);
  await ask('facts');
  const after = numbers(index());
  expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([join(facts, talksFile)]);
});

test('where a bulletin is new, only its files are read', async () => {
  const { facts, cache } = await indexed();
  const [described, talked] = [join(facts, 'harbour-0/bulletin.yaml'), join(facts, 'harbour-0/talks.yaml')];
  writeInto(facts, 'harbour-0/bulletin.yaml', bulletinFile(3));
  writeInto(facts, 'harbour-0/talks.yaml', talks('Eel was spoken of.'));
  const notes = join(temporaryFolder(), 'notes');
  const env = { XDG_CACHE_HOME: cache, ...notingReads(notes) };
  expect(shell(`exec ${program} facts --count --facts '${facts}'`, env)).toMatchObject({ status: 0 });
  expect(readFileSync(notes, 'utf8').trim().split('\n').sort()).toEqual([described, talked]);
});

test('a mistake between files shows, though a query for a kind has read the file before', async () => {
  const { facts, ask } = await indexed();
  writeInto(facts, talksFile, talks('Eel was spoken of.').replace('says:', 'related: [nothing], says:'));
  const { now } = Date;
  // By then the file has long been at rest, and is not looked into again.
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 3_600_000);
  expect((await ask('talks')).status).toBe(0);
  expect((await ask('facts')).stderr).toContain('UNKNOWN_RELATED');
  clock.mockRestore();
});

test('a query for a kind does not read files of others, and does not mind what is wrong with them', async () => {
  const { facts, cache } = await indexed();
  writeInto(facts, 'harbour-1/pacts.yaml', 'a: [');
  writeInto(facts, talksFile, talks('Eel was spoken of.'));
  const notes = join(temporaryFolder(), 'notes');
  const env = { XDG_CACHE_HOME: cache, ...notingReads(notes) };
  expect(shell(`exec ${program} talks --count --facts '${facts}'`, env)).toMatchObject({ status: 0, stdout: '1\n' });
  expect(readFileSync(notes, 'utf8')).toBe(`${join(facts, talksFile)}\n`);
  expect(shell(`exec ${program} pacts --count --facts '${facts}'`, env)).toMatchObject({ status: 3, stdout: '' });
});

describe('what keeps a file from being read is not held against it for longer than it does', () => {
  test.each([
    ['something that is no text', (file: string) => writeFileSync(file, Buffer.from([0xff]))],
    ['something too large', (file: string) => writeFileSync(file, Buffer.alloc(9_000_000, ' '))],
  ])('%s, and then nothing at all', async (_, spoil) => {
    const { facts, ask } = await indexed();
    spoil(join(facts, talksFile));
    expect(await ask('talks', '--count')).toMatchObject({ status: 3 });
    writeInto(facts, talksFile, '');
    expect(await ask('talks', '--count')).toMatchObject({ status: 0, stdout: '0\n' });
  });

  test('a system that was out of descriptors', async () => {
    const { facts, cache, ask } = await indexed();
    writeInto(facts, talksFile, talks('Eel was spoken of.'));
    const env = { XDG_CACHE_HOME: cache, ...failingToOpen(talksFile) };
    const line = `exec ${program} talks --count --facts '${facts}'`;
    expect(shell(line, env)).toMatchObject({ status: 3, stderr: expect.stringContaining('too many open files') });
    expect(await ask('talks', '--count')).toMatchObject({ status: 0, stdout: '1\n' });
  });
});

describe('what is wrong is told as it is now', () => {
  test('in a file of a kind that is not known', async () => {
    const { facts, ask } = await indexed({ 'harbour-1/odd.yaml': 'a: [' });
    expect((await ask('check')).stdout).toContain('YAML_SYNTAX');
    writeInto(facts, 'harbour-1/odd.yaml', '- {}');
    const { stdout } = await ask('check');
    expect(stdout).toContain('UNKNOWN_KIND');
    expect(stdout).not.toContain('YAML_SYNTAX');
  });

  test('in facts of a kind whose file is broken', async () => {
    const { facts, ask } = await indexed({ 'kinds/talks.yaml': 'a: [' });
    const before = await ask('check');
    writeInto(facts, talksFile, talks('Eel was spoken of.'));
    expect(await ask('check')).toEqual(before);
  });

  test('where a link to nothing comes to be', async () => {
    const { facts, ask } = await indexed();
    symlinkSync('/no/such/file', join(facts, 'harbour-2/talks.yaml'));
    expect(await ask('talks')).toMatchObject({ status: 3, stderr: expect.stringContaining('UNREADABLE_FILE') });
  });

  test('where a link to facts that are there already takes the place of a bulletin', async () => {
    const { facts, ask } = await indexed();
    rmSync(join(facts, 'harbour-2'), { recursive: true });
    symlinkSync('harbour-1', join(facts, 'harbour-2'));
    for (const command of ['talks', 'facts', 'talks']) {
      expect(await ask(command)).toMatchObject({
        status: 3,
        stderr: expect.stringContaining('among the facts already'),
      });
    }
    rmSync(join(facts, 'harbour-2'));
    expect(await ask('facts', '--count')).toMatchObject({ status: 0, stdout: '6\n' });
  });

  test('of two files, whichever was read last', async () => {
    const { facts, ask } = await indexed({ [talksFile]: talks('Cod was spoken of.').replace('new', 'grain-deal') });
    const before = await ask('check');
    expect(before.stdout).toContain('talks.yaml:1:3: error DUPLICATE_ID');
    writeInto(facts, 'harbour-1/pacts.yaml', `${harbourFiles['harbour-1/pacts.yaml']}# edited\n`);
    expect(await ask('check')).toEqual(before);
  });
});

test('ids are as short as the bulletins that there are now allow', async () => {
  const { facts, ask } = await indexed({ 'harbour-2/pacts.yaml': '' });
  expect((await ask('talks', '--format', 'table')).stdout).toContain('harbour-1/riga-talks');
  rmSync(join(facts, 'harbour-2/bulletin.yaml'));
  expect((await ask('talks', '--format', 'table')).stdout).not.toContain('harbour-1/');
  writeInto(facts, 'harbour-2/bulletin.yaml', bulletinFile(2));
  expect((await ask('talks', '--format', 'table')).stdout).toContain('harbour-1/riga-talks');
});

test('a line break in the name of a folder makes no two folders of it', async () => {
  const { facts, ask } = await indexed({ 'a\nb/talks.yaml': talks('Cod was spoken of.') });
  expect((await ask('talks', '--count')).stdout).toBe('3\n');
  rmSync(join(facts, 'a\nb'), { recursive: true });
  for (const name of ['a', 'b']) writeInto(facts, `${name}/bulletin.yaml`, bulletinFile(3));
  expect((await ask('talks', '--count')).stdout).toBe('2\n');
});

interface Indexed {
  facts: string;
  cache: string;
  /** The file of the index. */
  index(): string;
  ask(...argv: string[]): Promise<Ran>;
}

/** Facts, with these files among them, and an index that has looked at everything. */
async function indexed(files: Record<string, string> = {}): Promise<Indexed> {
  const facts = harbour(files);
  const cache = temporaryFolder();
  const index = () => indexIn(cache);
  const ask = (...argv: string[]) => pism([...argv, '--facts', facts], { env: { XDG_CACHE_HOME: cache } });
  // An hour ahead, so that all files look as if they had long been at rest.
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
  await ask('facts');
  clock.mockRestore();
  return { facts, cache, index, ask };
}

function indexIn(cache: string): string {
  const folder = join(cache, 'pism');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.db')) ?? '');
}

/** The numbers that an index gave to files when it read them. */
function numbers(index: string): Record<string, unknown> {
  const database = new DatabaseSync(index, { readOnly: true });
  const files = database.prepare('SELECT path, file FROM files').all();
  database.close();
  return Object.fromEntries(files.map(({ path, file }) => [path, file]));
}

function alter(index: string, sql: string): void {
  const database = new DatabaseSync(index);
  database.exec(sql);
  database.close();
}
