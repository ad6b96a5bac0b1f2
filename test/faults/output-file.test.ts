/** Output files: what is replaced, what is never written over, and places that cannot be written. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { harbour, pact, pactsOnly } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
import { refused } from '../support/refused.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { program, shell } from './support/shell.ts';
import { asOrdinary } from './support/users.ts';

const facts = harbour();
const query = ['pacts', '--pages', '7', '--fields', 'pages', '--facts', facts];
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

const write = (place: string) => pism([...query, '-o', place], { cwd: folder });
const exporting = (format: string, place: string, ...more: string[]) =>
  pism(['export', format, '-o', place, '--facts', facts, ...more], { cwd: folder });
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const mode = (path: string) => (statSync(join(folder, path)).mode & 0o777).toString(8);

describe('what is replaced', () => {
  test('an exported database and folder keep theirs, too', async () => {
    for (const [format, place] of [
      ['sqlite', 'all.db'],
      ['csv', 'all'],
    ] as const) {
      await exporting(format, place);
      chmodSync(join(folder, place), 0o700);
      expect(await exporting(format, place, '--force')).toMatchObject({ status: 0 });
      expect(mode(place)).toBe('700');
    }
    mkdirSync(join(folder, 'empty'), { mode: 0o700 });
    expect(await exporting('csv', 'empty')).toMatchObject({ status: 0 });
    expect(mode('empty')).toBe('700');
  });
});

describe('other files next to the output', () => {
  test.each(['-o', 'sqlite', 'csv'])('is left alone by %s, whatever its name', async (format) => {
    const names = ['out', 'out.draft', 'out.1234.draft', '.pism-draft-out', '.pism-draft-a1b2c3'].map((name) =>
      format === '-o' ? name.replace('out', 'out.csv') : name,
    );
    const [place = '', ...others] = names;
    for (const [at, name] of others.entries()) {
      if (at % 2 === 0) mkdirSync(join(folder, name, 'within'), { recursive: true });
      else writeFileSync(join(folder, name), 'mine');
    }
    expect(format === '-o' ? await write(place) : await exporting(format, place)).toMatchObject({ status: 0 });
    expect(readdirSync(folder)).toEqual(names.sort());
  });
});

describe('the facts that are read', () => {
  const among = refused(2, 'is in the facts folder that is being read');
  let facts: string;
  let shared: string;
  let target: string;

  beforeEach(() => {
    facts = pactsOnly(pact('a'));
    shared = join(folder, 'shared');
    renameSync(join(facts, 'notes-1'), shared);
    target = join(shared, 'pacts.yaml');
  });

  const linked = {
    'the bulletin is a link': () => symlinkSync(shared, join(facts, 'notes-1')),
    'the file is a link': () => {
      mkdirSync(join(facts, 'notes-1'));
      cpSync(join(shared, 'bulletin.yaml'), join(facts, 'notes-1', 'bulletin.yaml'));
      renameSync(target, join(shared, 'pacts.txt'));
      target = join(shared, 'pacts.txt');
      symlinkSync(target, join(facts, 'notes-1', 'pacts.yaml'));
    },
    'the file has another name': () => {
      cpSync(shared, join(facts, 'notes-1'), { recursive: true });
      rmSync(target);
      linkSync(join(facts, 'notes-1', 'pacts.yaml'), target);
    },
  };

  test.each(Object.entries(linked))('are not written over where %s', async (_, link) => {
    link();
    symlinkSync(facts, join(folder, 'facts'));
    symlinkSync(target, join(folder, 'out.yaml'));
    const places = [join(facts, 'notes-1', 'pacts.yaml'), target, 'facts/notes-1/pacts.yaml', 'out.yaml'];
    for (const place of places) {
      const ran = await pism(['pacts', '--format', 'json', '--facts', facts, '-o', place], { cwd: folder });
      expect({ place, ...ran }).toMatchObject({ place, ...among });
      const exported = await pism(['export', 'sqlite', '--facts', facts, '-o', place], { cwd: folder });
      expect({ place, ...exported }).toMatchObject({ place, ...among });
    }
    expect(readFileSync(target, 'utf8')).toBe(pact('a'));
    expect(lstatSync(join(folder, 'out.yaml')).isSymbolicLink()).toBe(true);
  });
});

describe('a place that cannot be written', () => {
  test.each(['no/out.csv', 'file/out.csv', 'loop/out.csv'])('is %s', async (place) => {
    writeFileSync(join(folder, 'file'), 'mine');
    symlinkSync('loop', join(folder, 'loop'));
    const before = readdirSync(folder);
    for (const ran of [await write(place), await exporting('csv', place), await exporting('sqlite', place)]) {
      expect(ran).toMatchObject(refused(3, /^pism: .* cannot be written: [a-z ]+\n$/));
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('a user without permission', needs('setpriv', asOrdinary !== undefined), () => {
  const env = { HOME: '/', XDG_CACHE_HOME: '/nowhere' };

  test.each([
    ['folder', '-o', 0o555, 0o644],
    ['file', '-o', 0o777, 0o444],
    ['folder', 'sqlite', 0o555, 0o644],
    ['folder', 'csv', 0o555, 0o644],
  ])('of a %s cannot write there with %s', (_, format, ofFolder, ofFile) => {
    const shared = harbour();
    spawnSync('chmod', ['-R', 'a+rX', shared, folder]);
    const place = format === '-o' ? 'out.csv' : 'out';
    if (format === '-o') {
      writeFileSync(join(folder, place), 'old');
      chmodSync(join(folder, place), ofFile);
    }
    chmodSync(folder, ofFolder);
    const command = format === '-o' ? 'pacts -o' : `export ${format} -o`;
    const ran = shell(`exec ${asOrdinary} ${program} ${command} ${place} --facts '${shared}'`, env, folder);
    chmodSync(folder, 0o755);
    expect(ran).toMatchObject(refused(3, /out.* cannot be written: permission denied\n$/));
    expect(existsSync(join(folder, place)) ? read(place) : 'nothing').toBe(format === '-o' ? 'old' : 'nothing');
    expect(readdirSync(folder)).toHaveLength(format === '-o' ? 1 : 0);
  });
});
