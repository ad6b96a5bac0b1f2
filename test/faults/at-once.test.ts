import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { run } from '../../src/main.ts';
import { bulletinFile, harbour, pactsOnly } from '../support/harbour.ts';
import { pism, type Ran, temporaryFolder, writeInto } from '../support/run.ts';
import { ended, runProcess, startProcess } from '../support/spawn.ts';

const pacts = (word: string, length = 300) =>
  Array.from({ length }, (_, position) =>
    [
      `- id: ${word}-${position}`,
      `name: Pact ${position}`,
      'stage: open',
      `says: A ${word}.`,
      'source: { paragraph: 1 }',
    ].join('\n  '),
  ).join('\n');

test('eight processes on a cold cache, and again after an edit, all answer right', async () => {
  const facts = pactsOnly(pacts('cod'));
  const cache = temporaryFolder();
  const count = (command: string, word: string) =>
    runProcess([command, '--count', word, '--facts', facts], { XDG_CACHE_HOME: cache });
  const allAtOnce = (word: string) =>
    Promise.all(Array.from({ length: 8 }, (_, at) => count(at % 2 === 0 ? 'pacts' : 'facts', word)));

  for (const ran of await allAtOnce('cod')) expect(ran).toEqual({ status: 0, stdout: '300\n', stderr: '' });
  writeInto(facts, 'notes-1/pacts.yaml', pacts('eel'));
  for (const ran of await allAtOnce('eel')) expect(ran).toEqual({ status: 0, stdout: '300\n', stderr: '' });

  expect(readdirSync(join(cache, 'pism'))).toEqual([expect.stringMatching(/^[0-9a-f]+\.db$/)]);
});

test('the leftovers of a killed process do no harm', async () => {
  const facts = pactsOnly(pacts('cod'));
  const cache = temporaryFolder();
  const count = () => runProcess(['pacts', '--count', '--facts', facts], { XDG_CACHE_HOME: cache });
  await count();
  const [index = ''] = readdirSync(join(cache, 'pism'));
  for (const leftover of ['1.draft', '2.draft-journal']) {
    writeFileSync(join(cache, 'pism', `${index}.${leftover}`), 'half an index');
  }
  mkdirSync(join(cache, 'pism', `${index}.3.draft`));
  symlinkSync('nowhere/nothing', join(cache, 'pism', `${index}.4.draft`));
  writeInto(facts, 'kinds/more.yaml', '');
  expect(await count()).toMatchObject({ status: 3 });
  writeInto(facts, 'notes-1/pacts.yaml', pacts('eel').replace('eel-7\n', 'eel-seven\n'));
  writeInto(
    facts,
    'kinds/more.yaml',
    'kind: more\ntitle: More\nabout: More.\nfields: { name: { type: text, about: Name } }\ncolumns: [name]\ncaption: name\n',
  );
  expect(await count()).toEqual({ status: 0, stdout: '300\n', stderr: '' });
  // A draft that cannot be opened may belong to a running process.
  expect(readdirSync(join(cache, 'pism'))).toEqual([index, `${index}.3.draft`, `${index}.4.draft`]);
});

const pact = (id: string) => `- { id: ${id}, name: A pact, stage: open, says: A pact., source: { paragraph: 1 } }\n`;

test.each(['pacts', 'facts'])(
  'while files change one after the other, pism %s shows them as they were at one moment',
  async (command) => {
    const others = Array.from({ length: 40 }, (_, number) => [
      `other-${number}/bulletin.yaml`,
      describedAs(100 + number),
    ]);
    const facts = harbour({
      'harbour-1/pacts.yaml': pact('n-0'),
      'harbour-2/pacts.yaml': pact('n-0'),
      ...Object.fromEntries(others),
    });
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    // The first bulletin always changes before the second, so its number is the same or one higher.
    const script = `const fs = require('node:fs');
    const put = (bulletin, number) => {
      const file = process.argv[1] + '/harbour-' + bulletin + '/pacts.yaml';
      fs.writeFileSync(file + '.new', process.argv[2].replace('n-0', 'n-' + number));
      fs.renameSync(file + '.new', file);
    };
    for (let number = 1; ; number += 1) {
      for (const bulletin of [1, 2]) put(bulletin, number);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 + number % 5);
    }`;
    const writer = spawn(process.execPath, ['-e', script, facts, pact('n-0')]);
    try {
      const seen = new Set<number>();
      for (let time = 0; time < 80; time += 1) {
        const { status, stdout } = await pism([command, '--fields', 'id', '--facts', facts], { env });
        const [first = -1, second = -1] = [1, 2].map((bulletin) => numberIn(stdout, bulletin));
        expect({ status, first, second, ahead: first - second }).toMatchObject({
          status: 0,
          ahead: expect.toBeOneOf([0, 1]),
        });
        seen.add(first);
      }
      expect(seen.size).toBeGreaterThan(10);
    } finally {
      writer.kill('SIGKILL');
    }
  },
);

describe('readers do not hold up an update of the index', () => {
  let facts: string;
  let env: { XDG_CACHE_HOME: string };
  const indexFile = () => {
    const cache = join(env.XDG_CACHE_HOME, 'pism');
    return join(cache, readdirSync(cache).find((name) => name.endsWith('.db')) ?? '');
  };
  const inode = () => statSync(indexFile()).ino;

  beforeEach(async () => {
    facts = harbour();
    env = { XDG_CACHE_HOME: temporaryFolder() };
    await pism(['facts', '--count', '--facts', facts], { env });
  });

  test('an answer is open in the pager', async () => {
    const before = inode();
    let answer: Ran | undefined;
    const io: Io = {
      stdout: { write: () => {}, isTerminal: true, columns: 80, rows: 2 },
      stderr: { write: () => {}, isTerminal: false, columns: undefined, rows: undefined },
      env: { ...env, TERM: 'xterm' },
      cwd: '/',
      page: async () => {
        writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
        answer = await pism(['pacts', '--bulletin', '42', '--fields', 'id', '--facts', facts], { env });
        return true;
      },
    };
    expect(await run(['pacts', '--facts', facts], io)).toBe(0);
    expect(answer).toEqual({ status: 0, stdout: 'id\nharbour-2/new\n', stderr: '' });
    expect(inode()).toBe(before);
  });

  test('a reader of a pipe is slow', async () => {
    writeInto(facts, 'harbour-2/pacts.yaml', pacts('old', 2_000));
    await pism(['pacts', '--count', '--facts', facts], { env });
    const before = inode();
    const reader = startProcess(['pacts', '--format', 'json', '--facts', facts], env);
    await new Promise((resolve) => reader.stdout.once('readable', resolve));
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    const ask = ['pacts', '--bulletin', '42', '--fields', 'id', '--facts', facts];
    expect(await pism(ask, { env })).toEqual({ status: 0, stdout: 'id\nharbour-2/new\n', stderr: '' });
    expect({ inode: inode(), isReading: reader.exitCode === null }).toEqual({ inode: before, isReading: true });
    // The update is committed: it did not wait for the reader.
    const index = new DatabaseSync(indexFile(), { readOnly: true });
    expect(index.prepare("SELECT id FROM facts WHERE bulletin = 'harbour-2'").all()).toEqual([{ id: 'harbour-2/new' }]);
    index.close();
    reader.kill('SIGKILL');
  });

  test('another program has a read transaction open: the answer is right', async () => {
    const before = inode();
    const reader = new DatabaseSync(indexFile(), { readOnly: true });
    const reading = reader.prepare('SELECT id FROM facts').iterate();
    reading.next();
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    const ask = () => pism(['pacts', '--bulletin', '42', '--fields', 'id', '--facts', facts], { env });
    const right = { status: 0, stdout: 'id\nharbour-2/new\n', stderr: '' };
    expect(await ask()).toEqual(right);
    expect(await pism(['talks', '--count', '--facts', facts], { env })).toMatchObject({ status: 0 });
    expect([...reading].some(({ id }) => id === 'harbour-2/new')).toBe(false);
    reader.close();
    expect(await ask()).toEqual(right);
    expect(inode()).toBe(before);
  });

  test.each([
    { turns: 1, answer: 'harbour-2/new', why: 'it may have read the files before the edit' },
    { turns: 2, answer: 'harbour-2/theirs', why: 'it has read the edit' },
  ])('another process updates the index $turns times meanwhile: $why', async ({ turns, answer }) => {
    const others = new DatabaseSync(indexFile());
    others.exec('BEGIN IMMEDIATE');
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    const asked = ended(startProcess(['pacts', '--bulletin', '42', '--fields', 'id', '--facts', facts], env));
    // Long enough to read the state of the files and wait for the lock.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    others.exec(`UPDATE states SET turn = turn + ${turns};
      UPDATE fact_rows SET id = 'harbour-2/theirs' WHERE bulletin = 'harbour-2'; COMMIT; BEGIN IMMEDIATE`);
    if (turns === 1) setTimeout(() => others.close(), 500);
    expect(await asked).toEqual({ status: 0, stdout: `id\n${answer}\n`, stderr: '' });
    if (others.isOpen) others.close();
  });

  test('the folder that is checked is the one in use', async () => {
    const before = inode();
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    expect(await pism(['check', facts, '--facts', facts], { env })).toMatchObject({ status: 0 });
    expect(inode()).toBe(before);
  });

  test('a query runs in a child', async () => {
    const before = inode();
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    const query =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3) SELECT count(*) AS c FROM n, pacts';
    const ran = await runProcess(['sql', query, '--timeout', '9', '--facts', facts], env);
    expect(ran).toEqual({ status: 0, stdout: 'c\n15\n', stderr: '' });
    expect(inode()).toBe(before);
  });
});

function numberIn(tsv: string, bulletin: number): number {
  return Number(new RegExp(`harbour-${bulletin}/n-(\\d+)`).exec(tsv)?.[1]);
}

function describedAs(running: number): string {
  return bulletinFile(1).replace('running: 41', `running: ${running}`);
}
