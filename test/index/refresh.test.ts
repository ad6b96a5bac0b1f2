import { readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { measured } from '../hostile/measured.ts';
import { bulletinFile, harbour, harbourFiles } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

let facts: string;
let cache: string;

beforeEach(() => {
  facts = harbour();
  cache = temporaryFolder();
});

async function run(...argv: string[]) {
  return pism([...argv, '--facts', facts], { env: { XDG_CACHE_HOME: cache } });
}

async function ids(...argv: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await run(...argv, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout).map(({ id }: { id: string }) => id.replace('harbour-1/', ''));
}

const pact = (id: string, more = '') =>
  `- { id: ${id}, name: A pact, stage: open, says: A pact., source: { paragraph: 1 } ${more} }\n`;

describe('the index is as the files are', () => {
  const secondFile = 'harbour-2/pacts.yaml';

  test('a file is edited, twice within a second and with the same size and time', async () => {
    const time = new Date('2031-01-01');
    for (const id of ['aaa', 'bbb', 'ccc']) {
      writeInto(facts, secondFile, pact(id));
      utimesSync(join(facts, secondFile), time, time);
      expect(await ids('pacts', '--bulletin', '42')).toEqual([`harbour-2/${id}`]);
    }
  });

  test('a file appears, vanishes and is renamed', async () => {
    expect(await ids('talks')).toEqual(['riga-talks', 'warsaw-talks']);
    writeInto(facts, 'harbour-2/talks.yaml', '- { id: new, about_what: Eel, says: Eel., source: { paragraph: 1 } }\n');
    expect(await ids('talks', '--bulletin', '42')).toEqual(['harbour-2/new']);
    rmSync(join(facts, 'harbour-1/talks.yaml'));
    expect(await ids('talks')).toEqual(['harbour-2/new']);
    renameSync(join(facts, 'harbour-2/talks.yaml'), join(facts, 'harbour-2/talks.yml'));
    expect((await run('check')).stdout).toContain('Rename it to talks.yaml.');
    renameSync(join(facts, 'harbour-2/talks.yml'), join(facts, 'harbour-1/talks.yaml'));
    expect(await ids('talks')).toEqual(['new']);
    renameSync(join(facts, 'harbour-1/talks.yaml'), join(facts, 'harbour-2/talks.yaml'));
    renameSync(join(facts, 'harbour-2'), join(facts, 'harbour-3'));
    expect(await ids('talks')).toEqual(['harbour-3/new']);
    expect(await ids('search', 'fishing')).toEqual(['baltic-accord']);
    expect(await ids('search', 'eel')).toEqual(['harbour-3/new']);
  });

  test('a bulletin is edited', async () => {
    writeInto(facts, 'harbour-2/bulletin.yaml', bulletinFile(3));
    expect(await ids('pacts', '--bulletin', '43')).toEqual(['harbour-2/grain-deal']);
  });

  test('what is found by words goes with the fact', async () => {
    writeInto(facts, secondFile, pact('eel', ', tags: [eel]'));
    expect(await ids('facts', 'eel')).toEqual(['harbour-2/eel']);
    writeInto(facts, secondFile, pact('cod', ', tags: [cod]'));
    expect(await ids('facts', 'cod')).toEqual(['riga-talks', 'harbour-2/cod']);
    expect((await run('facts', 'eel', '--count')).stdout).toBe('0\n');
  });

  test('a kind changes', async () => {
    const kind = harbourFiles['kinds/talks.yaml'] ?? '';
    writeInto(facts, 'kinds/talks.yaml', kind.replace('  sides:', '  place: { type: text, about: Where }\n  sides:'));
    expect((await run('talks', '--place', 'Riga', '--count')).stdout).toBe('0\n');
    writeInto(facts, 'kinds/talks.yaml', kind);
    expect((await run('talks', '--place', 'Riga', '--count')).status).toBe(2);
  });

  test('actors change', async () => {
    expect((await run('facts', '--country', 'the board', '--count')).status).toBe(2);
    writeInto(facts, 'actors.yaml', '- { id: harbour-board, name: The Board }\n');
    expect((await run('facts', '--country', 'the board', '--count')).stdout).toBe('1\n');
    expect((await run('facts', '--country', 'PL', '--count')).stdout).toBe('3\n');
    rmSync(join(facts, 'actors.yaml'));
    expect((await run('facts', '--count')).stderr).toContain('UNKNOWN_ACTOR');
  });

  test('a mistake comes and goes', async () => {
    writeInto(facts, secondFile, pact('one', ', related: [two]'));
    expect((await run('facts')).stderr).toContain('UNKNOWN_RELATED');
    writeInto(facts, secondFile, pact('one', ', related: [two]') + pact('two'));
    expect(await ids('pacts', '--bulletin', '42')).toEqual(['harbour-2/one', 'harbour-2/two']);
    writeInto(facts, secondFile, 'a: [');
    expect((await run('pacts')).stderr).toContain('YAML_SYNTAX');
    writeInto(facts, secondFile, pact('two'));
    expect(await ids('pacts', '--bulletin', '42')).toEqual(['harbour-2/two']);
  });
});

test('many large files that come at once are in memory one at a time', async () => {
  const count = () => measured(['facts', '--count', '--facts', facts]);
  expect((await count()).stdout).toBe('7\n');
  const text = `${pact('one')}#${' '.repeat(4_000_000)}\n`;
  for (let number = 3; number < 123; number += 1) putBulletin(number, text);
  const { status, stdout, stderr, megabytes } = await count();
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '127\n', stderr: '' });
  expect(megabytes).toBeLessThan(400);
});

test('where most of many files have changed, the index is built anew, and otherwise it is not', async () => {
  const index = () => {
    const [name = ''] = readdirSync(join(cache, 'pism'));
    return statSync(join(cache, 'pism', name)).ino;
  };
  const put = (from: number, says: string) => {
    for (let number = from; number < 1103; number += 1) putBulletin(number, pact('one').replace('A pact.', says));
  };
  put(3, 'Herring.');
  expect((await run('facts', 'herring', '--count')).stdout).toBe('1100\n');
  const first = index();
  put(603, 'Salmon.');
  expect((await run('facts', 'salmon', '--count')).stdout).toBe('500\n');
  expect((await run('facts', 'herring', '--count')).stdout).toBe('600\n');
  expect(index()).toBe(first);
  put(3, 'Trout.');
  expect((await run('facts', 'trout', '--count')).stdout).toBe('1100\n');
  expect((await run('facts', 'herring', '--count')).stdout).toBe('0\n');
  expect(index()).not.toBe(first);
});

function putBulletin(number: number, pacts: string): void {
  writeInto(facts, `harbour-${number}/bulletin.yaml`, `${bulletinFile(2)}# With ${pacts.length}\n`);
  writeInto(facts, `harbour-${number}/pacts.yaml`, pacts);
}
