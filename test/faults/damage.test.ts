import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { Random } from '../../bench/random.ts';
import { harbour, pact, pactsOnly } from '../support/harbour.ts';
import { pism, type Ran, temporaryFolder, writeInto } from '../support/run.ts';
import { runProcess } from '../support/spawn.ts';

let facts: string;
let cache: string;

beforeEach(() => {
  facts = harbour();
  cache = temporaryFolder();
});

function ask(...argv: string[]): Promise<Ran> {
  return pism([...argv, '--facts', facts], { env: { XDG_CACHE_HOME: cache } });
}

async function ids(...argv: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await ask(...argv, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout).map(({ id }: { id: string }) => id.replace('harbour-1/', ''));
}

const all = ['arctic-note', 'baltic-accord', 'grain-deal', 'harbour-2/grain-deal', 'pilot-rules'];

function indexFiles(): string[] {
  const folder = join(cache, 'pism');
  const names = readdirSync(folder).filter((name) => name.endsWith('.db'));
  return names.map((name) => join(folder, name));
}

function indexFile(): string {
  return indexFiles()[0] ?? '';
}

/** A change that shows in the answers if a damaged index is used. */
const falsehood = "UPDATE _fact_rows SET _document = json_set(_document, '$.id', 'harbour-1/false');";

describe('in place of the index', () => {
  test.each<[string, (file: string) => void]>([
    ['something else', (file) => writeFileSync(file, 'This is no database.')],
    ['an empty file', (file) => truncateSync(file, 0)],
    ['half an index', (file) => truncateSync(file, 40_960)],
    ['an index without its last byte', (file) => truncateSync(file, statSync(file).size - 1)],
    ['an index whose middle is overwritten', overwrite],
    ['a link to nothing', (file) => putLink(file, '/no/such/file')],
    ['a link to a device', (file) => putLink(file, '/dev/zero')],
    ['a named pipe', putPipe],
    ['an index without a table', (file) => alter(file, 'DROP TABLE _files')],
    [
      'an index of kinds that are no JSON',
      (file) => alter(file, `${falsehood} UPDATE _meta SET value = '[{' WHERE name = 'kinds'`),
    ],
    ['an index that noted no times', (file) => alter(file, "UPDATE _stats SET stat = x'00'")],
  ])('%s: the answer is right, and the index is rebuilt', async (_, damage) => {
    expect(await ids('pacts')).toEqual(all);
    damage(indexFile());
    expect(await ids('pacts')).toEqual(all);
    const { size } = statSync(indexFile());
    expect({ isWhole: size > 40_960 && size % 4096 === 0 }).toEqual({ isWhole: true });
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    expect(await ids('pacts', '--source', '42')).toEqual(['harbour-2/new']);
  });

  test('a folder: it stays, and the index is kept in memory', async () => {
    expect(await ids('pacts')).toEqual(all);
    const file = indexFile();
    rmSync(file);
    writeInto(file, 'kept', 'A file.');
    expect(await ids('pacts')).toEqual(all);
    expect(await ids('pacts')).toEqual(all);
    expect(readdirSync(file)).toEqual(['kept']);
    expect(readdirSync(join(cache, 'pism'))).toHaveLength(1);
  });

  test.each(['a text', 'a database'])('a link to %s of the user: it is not touched', async (what) => {
    expect(await ids('pacts')).toEqual(all);
    const precious = join(temporaryFolder(), 'precious');
    if (what === 'a text') writeFileSync(precious, 'A text.');
    // As long as pages of the index are, so that its size does not tell them apart.
    else
      alter(
        precious,
        'PRAGMA page_size = 4096; CREATE TABLE _meta (name TEXT, value TEXT); INSERT INTO _meta VALUES (1, 2)',
      );
    const before = readFileSync(precious);
    const file = indexFile();
    putLink(file, precious);
    expect(await ids('pacts')).toEqual(all);
    expect(readFileSync(precious).equals(before)).toBe(true);
    expect(await ids('pacts')).toEqual(all);
  });
});

describe('next to the index', () => {
  const endings = ['-journal', '-wal', '-shm'];

  test.each(endings)('a file %s that makes no sense, or is a folder', async (ending) => {
    expect(await ids('pacts')).toEqual(all);
    const place = `${indexFile()}${ending}`;
    writeFileSync(place, 'This makes no sense. '.repeat(2_000));
    expect(await ids('pacts')).toEqual(all);
    rmSync(place, { force: true });
    mkdirSync(place);
    for (const id of ['new', 'newer']) {
      writeInto(facts, 'harbour-2/pacts.yaml', pact(id));
      expect(await ids('pacts', '--source', '42')).toEqual([`harbour-2/${id}`]);
    }
  });

  test('a change that was committed by a process that was killed then, and then other kinds: it is not applied to the new index', async () => {
    expect(await ids('pacts')).toEqual(all);
    cutOff(indexFile(), 'BEGIN', 'COMMIT');
    const kind = readFileSync(join(facts, 'kinds/pacts.yaml'), 'utf8');
    writeInto(facts, 'kinds/pacts.yaml', kind.replace('Pacts', 'Facts'));
    writeInto(facts, 'harbour-1/pacts.yaml', pact('new'));
    expect(await ids('pacts')).toEqual(['harbour-2/grain-deal', 'new']);
    expect(await ids('pacts')).toEqual(['harbour-2/grain-deal', 'new']);
  });

  test('the log of an update is cut off, damaged, of another index or gone: every answer is right', async () => {
    expect(await ids('pacts')).toEqual(all);
    const file = indexFile();
    // While another connection reads, SQLite does not move what is in the log into the index.
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM _meta');
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    expect(await ids('pacts', '--source', '42')).toEqual(['harbour-2/new']);
    const [former, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    reader.close();
    const half = Math.floor(log.length / 2);
    const damaged = Buffer.from(log).fill(0, half, half + 100);
    const ofAnother = Buffer.from(log).fill(7, 16, 24);
    for (const each of [log, log.subarray(0, half), log.subarray(0, -1), damaged, ofAnother, undefined]) {
      for (const ending of ['', ...endings]) rmSync(`${file}${ending}`, { force: true });
      writeFileSync(file, former);
      if (each) writeFileSync(`${file}-wal`, each);
      expect(await ids('pacts', '--source', '42')).toEqual(['harbour-2/new']);
    }
  });
});

test('eight processes find a damaged index: every answer is right', async () => {
  facts = pactsOnly(Array.from({ length: 300 }, (_, at) => pact(`new-${at}`)).join(''));
  expect(await ask('pacts', '--count')).toMatchObject({ stdout: '300\n' });
  for (const damage of [
    overwrite,
    (file: string) => truncateSync(file, 40_960),
    (file: string) => truncateSync(file, 999),
  ]) {
    damage(indexFile());
    const count = () => runProcess(['pacts', '--count', '--facts', facts], { XDG_CACHE_HOME: cache });
    const answers = await Promise.all(Array.from({ length: 8 }, count));
    for (const answer of answers) expect(answer).toEqual({ status: 0, stdout: '300\n', stderr: '' });
    expect(await ask('pacts', '--count')).toMatchObject({ stdout: '300\n', stderr: '' });
  }
});

describe('damage at random', () => {
  const commands = [
    ...[['pacts', '--json'], ['pacts', '--country', 'PL'], ['search', 'grain'], ['timeline'], ['summary', '--json']],
    ...[['show', 'harbour-1/baltic-accord'], ['check'], ['help', 'pacts'], ['sql', 'SELECT * FROM pacts ORDER BY id']],
  ];

  /** Damages an index this many times, and returns the answers that were not right. */
  async function damaged(times: number, damage: (bytes: Buffer, draw: Random) => Buffer) {
    const draw = new Random(2404);
    const right = new Map<string[], Ran>();
    for (const command of commands) right.set(command, await ask(...command));
    const file = indexFile();
    const whole = readFileSync(file);
    const others: Ran[] = [];
    for (let time = 0; time < times; time += 1) {
      // A new file: the program may have the old one open.
      rmSync(file);
      writeFileSync(file, damage(Buffer.from(whole), draw));
      const command = commands[draw.below(commands.length)] ?? [];
      const got = await ask(...command);
      if (JSON.stringify(got) !== JSON.stringify(right.get(command))) others.push(got);
    }
    return others;
  }

  test.each<[string, Parameters<typeof damaged>[1]]>([
    ['cut off anywhere', (bytes, draw) => bytes.subarray(0, draw.below(bytes.length))],
    [
      'overwritten from any page on',
      (bytes, draw) => bytes.fill(draw.below(256), 4096 * draw.below(bytes.length / 4096)),
    ],
  ])('an index %s: every answer is right', async (_, damage) => {
    expect(await damaged(25, damage)).toEqual([]);
  });

  // SQLite has no checksums, so a changed letter in a text cannot be noticed.
  test('one bit flipped: no crash, and hardly ever another answer', async () => {
    const others = await damaged(100, (bytes, draw) => {
      const at = draw.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << draw.below(8));
      return bytes;
    });
    for (const { status, stderr } of others) expect({ isFault: status > 3, stderr }).toMatchObject({ isFault: false });
    expect(others.length).toBeLessThan(6);
  });
});

/** Facts with long texts, and their index with a page of zeros in the text of one fact. */
async function damagedAt(fact: number, length: number): Promise<Ran> {
  const pact = (at: number) =>
    `- { id: pact-${at}, name: A pact, stage: open, says: '${`"Word ${at}" `.repeat(260)}end.', source: { paragraph: 1 } }\n`;
  const bulletin = Array.from({ length }, (_, at) => pact(at)).join('');
  facts = pactsOnly(bulletin);
  const right = await ask('pacts', '--fields', 'id,says');
  const file = indexFile();
  const bytes = readFileSync(file);
  const page = Math.floor(bytes.indexOf(`Word ${fact}`) / 4096);
  writeFileSync(file, bytes.fill(0, page * 4096, (page + 1) * 4096));
  return right;
}

test('damage found before anything is printed: the answer is right', async () => {
  const right = await damagedAt(8, 12);
  expect(await ask('pacts', '--fields', 'id,says')).toEqual(right);
});

test('damage found after half is printed: an error says so, and the next answer is right', async () => {
  const right = await damagedAt(1_215, 1_220);
  const { status, stdout, stderr } = await ask('pacts', '--fields', 'id,says');
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr:
      'pism: The index was damaged, so the output is incomplete\nThe index is rebuilt now. Run the command again.\n',
  });
  expect(right.stdout.startsWith(stdout)).toBe(true);
  expect(await ask('pacts', '--fields', 'id,says')).toEqual(right);
});

test('each set of folders has an index of its own', async () => {
  const other = harbour({ 'harbour-1/talks.yaml': '', 'harbour-2/pacts.yaml': pact('new') });
  expect(await ids('pacts', '--source', '42')).toEqual(['harbour-2/grain-deal']);
  facts = other;
  expect(await ids('pacts', '--source', '42')).toEqual(['harbour-2/new']);
  expect(indexFiles()).toHaveLength(2);
});

function alter(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

/** Starts a process that begins to change the index, and kills it: before it commits, or before it puts the change in place. */
function cutOff(file: string, begin: string, end = ''): void {
  const script = `const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync(process.argv[1]);
    database.exec("PRAGMA cache_size = 1; ${begin}; ${falsehood} UPDATE _fact_rows SET details = says; ${end}");
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['-e', script, file]);
  expect(existsSync(`${file}-wal`)).toBe(true);
}

function putLink(file: string, target: string): void {
  rmSync(file);
  symlinkSync(target, file);
}

function putPipe(file: string): void {
  rmSync(file);
  execFileSync('mkfifo', [file]);
}

/** Keeps the first pages, which hold the schema, and overwrites the others. */
function overwrite(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, 8 * 4096));
}
