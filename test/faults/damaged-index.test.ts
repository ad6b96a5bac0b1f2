import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { Random } from '../../bench/random.ts';
import { harbour, pact, pactsOnly } from '../support/harbour.ts';
import { pism, type Ran, temporaryFolder, writeInto } from '../support/run.ts';

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
    expect(await ids('pacts', '--source', 'harbour-2')).toEqual(['harbour-2/new']);
  });
});

describe('next to the index', () => {
  const endings = ['-journal', '-wal', '-shm'];

  test('the log of an update is cut off, damaged, of another index or gone: every answer is right', async () => {
    expect(await ids('pacts')).toEqual(all);
    const file = indexFile();
    // While another connection reads, SQLite does not move what is in the log into the index.
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM _meta');
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    expect(await ids('pacts', '--source', 'harbour-2')).toEqual(['harbour-2/new']);
    const [former, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    reader.close();
    const half = Math.floor(log.length / 2);
    const damaged = Buffer.from(log).fill(0, half, half + 100);
    const ofAnother = Buffer.from(log).fill(7, 16, 24);
    for (const each of [log, log.subarray(0, half), log.subarray(0, -1), damaged, ofAnother, undefined]) {
      for (const ending of ['', ...endings]) rmSync(`${file}${ending}`, { force: true });
      writeFileSync(file, former);
      if (each) writeFileSync(`${file}-wal`, each);
      expect(await ids('pacts', '--source', 'harbour-2')).toEqual(['harbour-2/new']);
    }
  });
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

function alter(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
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
