import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { run } from '../../src/main.ts';
import { bulletinFile, harbour, pactsOnly } from '../support/harbour.ts';
import { pism, type Ran, temporaryFolder, writeInto } from '../support/run.ts';
import { ended, runProcess, startProcess, waitingNote } from '../support/spawn.ts';

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

test('eight processes without an index, and again after an edit, all answer right', async () => {
  const facts = pactsOnly(pacts('cod'));
  const cache = temporaryFolder();
  const count = (command: string, word: string) =>
    runProcess([command, '--count', word, '--facts', facts], { XDG_CACHE_HOME: cache });
  const together = (word: string) =>
    Promise.all(Array.from({ length: 8 }, (_, at) => count(at % 2 === 0 ? 'pacts' : 'facts', word)));

  for (const ran of await together('cod')) expect(ran).toEqual({ status: 0, stdout: '300\n', stderr: '' });
  writeInto(facts, 'notes-1/pacts.yaml', pacts('eel'));
  for (const ran of await together('eel')) expect(ran).toEqual({ status: 0, stdout: '300\n', stderr: '' });

  expect(readdirSync(join(cache, 'pism'))).toEqual([expect.stringMatching(/^[0-9a-f]+\.db$/)]);
});

const pact = (id: string) => `- { id: ${id}, name: A pact, stage: open, says: A pact., source: { paragraph: 1 } }\n`;

test.each(['pacts', 'facts'])('while files change, pism %s shows each as it was during the query', async (command) => {
  const others = Array.from({ length: 40 }, (_, number) => [
    `other-${number}/bulletin.yaml`,
    describedAs(100 + number),
  ]);
  const bulletins = [1, 2];
  const facts = harbour({
    'harbour-1/pacts.yaml': pact('n-0'),
    'harbour-2/pacts.yaml': pact('n-0'),
    ...Object.fromEntries(others),
  });
  const env = { XDG_CACHE_HOME: temporaryFolder() };
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
  const written = () =>
    bulletins.map((bulletin) => numberIn(readFileSync(join(facts, `harbour-${bulletin}/pacts.yaml`), 'utf8')));
  const asked = async () => {
    const { status, stdout } = await pism([command, '--fields', 'id', '--facts', facts], { env });
    expect(status).toBe(0);
    return bulletins.map((bulletin) => numberIn(stdout, `harbour-${bulletin}/`));
  };
  const writer = spawn(process.execPath, ['-e', script, facts, pact('n-0')]);
  const seen = new Set<number>();
  try {
    for (let time = 0; time < 80; time += 1) {
      const [before, answer, after] = [written(), await asked(), written()];
      for (const at of [0, 1]) {
        const [least = -1, shown = -1, most = -1] = [before[at], answer[at], after[at]];
        expect({ least, shown, most, isRight: least <= shown && shown <= most }).toMatchObject({ isRight: true });
        seen.add(shown);
      }
    }
  } finally {
    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.on('close', resolve));
  }
  expect(seen.size).toBeGreaterThan(10);
  expect(await asked()).toEqual(written());
});

test('16 processes ask while another one edits: every answer is one that the files have given', async () => {
  const facts = pactsOnly(pacts('cod'));
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  let isOver = false;
  const edit = async () => {
    for (let time = 0; !isOver; time += 1) {
      writeInto(facts, 'notes-1/.pacts.yaml.new', pacts(time % 2 === 0 ? 'eel' : 'cod'));
      renameSync(join(facts, 'notes-1/.pacts.yaml.new'), join(facts, 'notes-1/pacts.yaml'));
      await pause(30);
    }
  };
  const ask = async () => {
    const { status, stdout, stderr } = await runProcess(['facts', '--fields', 'says', '--facts', facts], env);
    const [, ...lines] = stdout.trim().split('\n');
    return { status, stderr, facts: lines.length, different: new Set(lines).size };
  };
  const edits = edit();
  const answers = await Promise.all(Array.from({ length: 16 }, ask));
  isOver = true;
  await edits;
  for (const answer of answers) expect(answer).toEqual({ status: 0, stderr: '', facts: 300, different: 1 });
  writeInto(facts, 'notes-1/pacts.yaml', pacts('plaice', 20));
  expect(await ask()).toEqual({ status: 0, stderr: '', facts: 20, different: 1 });
});

describe('readers and an update of the index do not wait for each other', () => {
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
    expect(index.prepare("SELECT id FROM facts WHERE source = 'harbour-2'").all()).toEqual([{ id: 'harbour-2/new' }]);
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

  test('another process is updating the index: the query says that it waits for it, and has read the edit', async () => {
    const other = new DatabaseSync(indexFile());
    other.exec("BEGIN IMMEDIATE; UPDATE fact_rows SET says = 'False.'");
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    const asked = startProcess(['pacts', '--bulletin', '42', '--fields', 'id', '--facts', facts], env);
    asked.stderr.once('data', () => other.close());
    expect(await ended(asked)).toEqual({ status: 0, stdout: 'id\nharbour-2/new\n', stderr: waitingNote });
  });

  test('the folder that is checked is the one in use', async () => {
    const before = inode();
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    expect(await pism(['check', facts, '--facts', facts], { env })).toMatchObject({ status: 0 });
    expect(inode()).toBe(before);
  });

  test('a query with a limit on its time, which runs in a child', async () => {
    const before = inode();
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    const query =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3) SELECT count(*) AS c FROM n, pacts';
    const ran = await runProcess(['sql', query, '--timeout', '9', '--facts', facts], env);
    expect(ran).toEqual({ status: 0, stdout: 'c\n15\n', stderr: '' });
    expect(inode()).toBe(before);
  });
});

function numberIn(text: string, before = ''): number {
  return Number(new RegExp(`${before}n-(\\d+)`).exec(text)?.[1]);
}

function describedAs(running: number): string {
  return bulletinFile(1).replace('running: 41', `running: ${running}`);
}
