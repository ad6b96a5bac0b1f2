/** Every change of a facts folder is seen by the next query, whichever query it is. */
import {
  cpSync,
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
import { bulletinFile, harbour, harbourFiles } from '../../support/harbour.ts';
import { factsFolder, pism, type Ran, temporaryFolder, writeInto } from '../../support/run.ts';

const talks = (says: string) =>
  `- { id: new, about_what: Cod, date: 2021-05, sides: [LV], says: ${says}, source: { paragraph: 1 } }\n`;
const talksFile = 'harbour-1/talks.yaml';
const eel = talks('Eel was spoken of.');
const talksKind = harbourFiles['kinds/talks.yaml'] ?? '';
const withPort = talksKind.replace('  sides:', '  port: { type: text, about: Where }\n  sides:');

function dated(facts: string, time: string): void {
  writeInto(facts, talksFile, eel);
  utimesSync(join(facts, talksFile), new Date(time), new Date(time));
}

/** Has a clock that is an hour ahead, so that no file looks as if it had just changed. */
const anHourAhead = () => vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);

/** What can happen to a facts folder; the next answer must show each of them. */
const changes: Record<string, (facts: string) => void> = {
  'a second file of a kind is added': (facts) => writeInto(facts, 'harbour-1/talks-eel.yaml', talks('Cod and eel.')),
  'a second file of a kind is edited': (facts) => writeInto(facts, 'harbour-3/talks-cod.yaml', eel),
  'a second file of a kind is deleted': (facts) => rmSync(join(facts, 'harbour-3/talks-cod.yaml')),
  'a second file of a kind is moved': (facts) =>
    renameSync(join(facts, 'harbour-3/talks-cod.yaml'), join(facts, 'harbour-2/talks-eel.yaml')),
  'a kind takes over the second file of another': (facts) =>
    writeInto(facts, 'kinds/talks-cod.yaml', talksKind.replace('kind: talks', 'kind: talks-cod')),
  'a file is edited': (facts) => writeInto(facts, talksFile, eel),
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
    writeInto(facts, 'harbour-1/new', eel);
    renameSync(join(facts, 'harbour-1/new'), join(facts, talksFile));
  },
  'a file is deleted': (facts) => rmSync(join(facts, talksFile)),
  'a file is deleted and made again': (facts) => {
    rmSync(join(facts, talksFile));
    writeInto(facts, talksFile, eel);
  },
  'a file is moved to another bulletin': (facts) =>
    renameSync(join(facts, talksFile), join(facts, 'harbour-2/talks.yaml')),
  'a file is added': (facts) => writeInto(facts, 'harbour-2/talks.yaml', eel),
  'a folder takes the place of a file': (facts) => {
    rmSync(join(facts, talksFile));
    writeInto(facts, `${talksFile}/inside`, '');
  },
  'a link takes the place of a file': (facts) => {
    const place = factsFolder({ 'talks.yaml': eel });
    rmSync(join(facts, talksFile));
    symlinkSync(join(place, 'talks.yaml'), join(facts, talksFile));
  },
  'a bulletin is moved': (facts) => renameSync(join(facts, 'harbour-1'), join(facts, 'harbour-4')),
  'a bulletin is deleted': (facts) => rmSync(join(facts, 'harbour-1'), { recursive: true }),
  'a link takes the place of a bulletin': (facts) => {
    const place = factsFolder({ 'bulletin.yaml': bulletinFile(1), 'talks.yaml': eel });
    rmSync(join(facts, 'harbour-1'), { recursive: true });
    symlinkSync(place, join(facts, 'harbour-1'));
  },
  'a kind is edited': (facts) => {
    const other = withPort.replace('caption: about_what', 'caption: date');
    writeInto(facts, 'kinds/talks.yaml', other.replace('{ count: sides }', '{ count: about_what }'));
  },
  'a kind is broken': (facts) => writeInto(facts, 'kinds/talks.yaml', 'a: ['),
  'a kind is deleted': (facts) => rmSync(join(facts, 'kinds/talks.yaml')),
  'actors are edited': (facts) => {
    const actors = harbourFiles['registers/actors.yaml'] ?? '';
    writeInto(facts, 'registers/actors.yaml', `${actors}- { id: LV, name: Latvija }\n`);
    writeInto(facts, 'harbour-2/talks.yaml', talks('Latvija spoke of eel.'));
  },
};

/** A query of each sort; the talks are in the answer to each. */
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
  // The index is made by a clock that is an hour ahead, so that no file looks as if it had just changed.
  ['have not changed for long', 3_600_000],
])('of files that %s', (_, ahead) => {
  test.each(Object.keys(changes))('%s: the next query shows it, whichever it is', async (change) => {
    const facts = harbour({
      'harbour-3/bulletin.yaml': bulletinFile(3),
      'harbour-3/talks.yaml': talks('Cod was spoken of.').replace('id: new', 'id: newer'),
      'harbour-3/talks-cod.yaml': talks('Cod was spoken of again.'),
    });
    const ask = (argv: string[], cache: string) =>
      pism([...argv, '--facts', facts], { env: { XDG_CACHE_HOME: cache } });
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + ahead);
    const cache = temporaryFolder();
    const before: Ran[] = [];
    for (const argv of queries) before.push(await ask(argv, cache));
    clock.mockRestore();

    changes[change]?.(facts);

    const other = temporaryFolder();
    const right: Ran[] = [];
    for (const argv of queries) {
      right.push(await ask(argv, other));
      // A copy, so that no query refreshes the index for the next one.
      const copy = temporaryFolder();
      cpSync(cache, copy, { recursive: true });
      expect(await ask(argv, copy)).toEqual(right.at(-1));
    }
    expect(right.filter((answer, at) => answer.stdout !== before[at]?.stdout).length).toBeGreaterThan(2);
  });
});

test('a file that is edited again and again within a moment, to the same size, is read each time', async () => {
  const { facts, ask } = await indexed();
  for (let edit = 0; edit < 20; edit += 1) {
    const says = `Cod ${100 + edit}`;
    writeInto(facts, talksFile, talks(says));
    expect((await ask('talks', '--fields', 'says')).stdout).toBe(`says\n${says}\n`);
  }
});

test('an edit that changes neither size nor times is seen if the file was indexed just before', async () => {
  const facts = harbour();
  const [cache, other] = [temporaryFolder(), temporaryFolder()];
  const says = async (place: string) =>
    (await pism(['talks', '--fields', 'says', '--facts', facts], { env: { XDG_CACHE_HOME: place } })).stdout;
  writeInto(facts, talksFile, talks('Cod.'));
  // Some file systems round times down by up to two seconds: the edit looks as if it came before the index.
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_000);
  expect(await says(cache)).toBe('says\nCod.\n');
  clock.mockRestore();
  writeInto(facts, talksFile, talks('Eel.'));
  expect(await says(other)).toBe('says\nEel.\n');
  // As if the first index, too, had seen the times that the file has now.
  alter(
    indexIn(cache),
    `ATTACH '${indexIn(other)}' AS other;
    UPDATE _stats SET stat = (SELECT stat FROM other._stats o WHERE o.path = _stats.path)`,
  );
  expect(await says(cache)).toBe('says\nEel.\n');
});

test('an index of another version of pism is rebuilt', async () => {
  const { index, ask } = await indexed();
  const right = await ask('facts');
  alter(index(), "UPDATE _fact_rows SET _document = '{}'; UPDATE _meta SET value = '9.9.9' WHERE name = 'version'");
  expect(await ask('facts')).toEqual(right);
});

describe('problems are those of the files as they are now', () => {
  test('a new link that leads nowhere', async () => {
    const { facts, ask } = await indexed();
    symlinkSync('/no/such/file', join(facts, 'harbour-2/talks.yaml'));
    expect((await ask('talks')).stderr).toContain('UNREADABLE_FILE');
  });

  test('a bulletin replaced by a link to another bulletin', async () => {
    const { facts, ask } = await indexed();
    rmSync(join(facts, 'harbour-2'), { recursive: true });
    symlinkSync('harbour-1', join(facts, 'harbour-2'));
    for (const command of ['talks', 'facts', 'talks']) expect((await ask(command)).stderr).toContain('are one folder');
    rmSync(join(facts, 'harbour-2'));
    expect(await ask('facts', '--count')).toMatchObject({ status: 0, stdout: '6\n' });
  });

  test('an id in two files of one kind and source: also in a query for that kind, until it is changed', async () => {
    const { facts, ask } = await indexed();
    const more = 'harbour-1/talks-more.yaml';
    for (const command of ['talks', 'facts', 'talks', 'pacts']) {
      writeInto(facts, more, talks('Cod was spoken of.').replace('new', 'riga-talks'));
      const { status, stderr } = await ask(command);
      if (command === 'pacts') expect(status).toBe(0);
      else expect(stderr).toContain('talks.yaml:2:7: error DUPLICATE_ID');
    }
    expect((await ask('talks', '--keep-going', '--count')).stdout).toBe('3\n');
    const shown = await ask('show', 'riga-talks', '--keep-going');
    expect(shown).toMatchObject({ status: 1, stdout: '' });
    expect(shown.stderr).toContain('The id harbour-1/riga-talks is used twice\n`pism check` says in which files.\n');
    writeInto(facts, more, talks('Cod was spoken of.'));
    expect(await ask('talks', '--count')).toEqual({ status: 0, stdout: '3\n', stderr: '' });
  });
});

describe('what can be asked follows the files', () => {
  const pact = (id: string, more = '') =>
    `- { id: ${id}, name: A pact, stage: open, says: A pact., source: { paragraph: 1 } ${more} }\n`;
  const secondPacts = 'harbour-2/pacts.yaml';

  test('facts whose mistake was mended', async () => {
    const { facts, ask } = await indexed({ [secondPacts]: pact('one', ', related: [two]') });
    expect((await ask('facts')).stderr).toContain('UNKNOWN_RELATED');
    writeInto(facts, secondPacts, pact('one', ', related: [two]') + pact('two'));
    expect((await ask('pacts', '--source', 'harbour-2', '--count')).stdout).toBe('2\n');
  });
});

interface Indexed {
  facts: string;
  cache: string;
  /** The file of the index. */
  index(): string;
  ask(...argv: string[]): Promise<Ran>;
}

/** Facts, with these files among them, and an index of all of them. */
async function indexed(files: Record<string, string> = {}): Promise<Indexed> {
  const facts = harbour(files);
  const cache = temporaryFolder();
  const ask = (...argv: string[]) => pism([...argv, '--facts', facts], { env: { XDG_CACHE_HOME: cache } });
  const clock = anHourAhead();
  await ask('facts');
  clock.mockRestore();
  return { facts, cache, index: () => indexIn(cache), ask };
}

function indexIn(cache: string): string {
  const folder = join(cache, 'pism');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.db')) ?? '');
}

function alter(index: string, sql: string): void {
  const database = new DatabaseSync(index);
  database.exec(sql);
  database.close();
}
