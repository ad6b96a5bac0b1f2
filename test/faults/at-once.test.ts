import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { harbour, pact } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';
import { ended, startProcess, waitingNote } from '../support/spawn.ts';

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

  test('a reader of a pipe is slow', async () => {
    writeInto(facts, 'harbour-2/pacts.yaml', Array.from({ length: 2_000 }, (_, at) => pact(`old-${at}`)).join(''));
    await pism(['pacts', '--count', '--facts', facts], { env });
    const before = inode();
    const reader = startProcess(['pacts', '--format', 'json', '--facts', facts], env);
    await new Promise((resolve) => reader.stdout.once('readable', resolve));
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    const ask = ['pacts', '--source', '42', '--fields', 'id', '--facts', facts];
    expect(await pism(ask, { env })).toEqual({ status: 0, stdout: 'id\nharbour-2/new\n', stderr: '' });
    expect({ inode: inode(), isReading: reader.exitCode === null }).toEqual({ inode: before, isReading: true });
    // The update is committed: it did not wait for the reader.
    const index = new DatabaseSync(indexFile(), { readOnly: true });
    expect(index.prepare("SELECT id FROM facts WHERE source = 'harbour-2'").all()).toEqual([{ id: 'harbour-2/new' }]);
    index.close();
    reader.kill('SIGKILL');
  });

  test('another process is updating the index: the query says that it waits for it, and has read the edit', async () => {
    const other = new DatabaseSync(indexFile());
    other.exec("BEGIN IMMEDIATE; UPDATE _fact_rows SET _document = json_set(_document, '$.says', 'False.')");
    writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
    const asked = startProcess(['pacts', '--source', '42', '--fields', 'id', '--facts', facts], env);
    asked.stderr.once('data', () => other.close());
    expect(await ended(asked)).toEqual({ status: 0, stdout: 'id\nharbour-2/new\n', stderr: waitingNote });
  });
});
