import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { program, shell } from './support/ended.ts';

const facts = harbour();
const query = ['pacts', '--pages', '7', '--fields', 'pages', '--facts', facts];
const csv = 'pages\r\n7\r\n';
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
  test.each([0o600, 0o664, 0o755])('a file keeps who may read it (%i)', async (before) => {
    writeFileSync(join(folder, 'old.csv'), 'old');
    chmodSync(join(folder, 'old.csv'), before);
    await write('old.csv');
    expect(read('old.csv')).toBe(csv);
    expect(mode('old.csv')).toBe(before.toString(8));
  });

  test('an exported database and folder, too', async () => {
    for (const [format, place] of [
      ['sqlite', 'all.db'],
      ['csv', 'all'],
    ] as const) {
      await exporting(format, place);
      chmodSync(join(folder, place), 0o700);
      expect(await exporting(format, place)).toMatchObject({ status: 0 });
      expect(mode(place)).toBe('700');
    }
    mkdirSync(join(folder, 'empty'), { mode: 0o700 });
    expect(await exporting('ndjson', 'empty')).toMatchObject({ status: 0 });
    expect(mode('empty')).toBe('700');
  });

  test.runIf(process.getuid?.() === 0)('a file of another user stays theirs', async () => {
    writeFileSync(join(folder, 'old.csv'), 'old');
    chownSync(join(folder, 'old.csv'), 65_534, 65_533);
    await write('old.csv');
    expect(statSync(join(folder, 'old.csv'))).toMatchObject({ uid: 65_534, gid: 65_533 });
  });

  test('behind links, the file or the folder is replaced and the link stays', async () => {
    const real = temporaryFolder();
    for (const [format, place] of [
      ['sqlite', 'all.db'],
      ['csv', 'all'],
    ] as const) {
      await exporting(format, join(real, place), '--bulletin', '41');
      const before = readdirSync(real);
      symlinkSync(join(real, place), join(folder, place));
      expect(await exporting(format, place)).toMatchObject({ status: 0 });
      expect(lstatSync(join(folder, place)).isSymbolicLink()).toBe(true);
      expect(readdirSync(real)).toEqual(before);
    }
    expect(await pism(['pacts', '--count', '--facts', 'all.db'], { cwd: real })).toMatchObject({ stdout: '5\n' });
    expect(readFileSync(join(real, 'all', 'pacts.csv'), 'utf8')).toContain('Second Grain Deal');
    expect(readdirSync(folder)).toEqual(['all', 'all.db']);
  });

  test('a database is not replaced by a part of itself', async () => {
    await exporting('sqlite', 'all.db');
    symlinkSync('all.db', join(folder, 'link.db'));
    const before = readFileSync(join(folder, 'all.db'));
    for (const from of ['all.db', 'link.db']) {
      const argv = ['export', 'sqlite', 'talks', '--facts', from, '-o', 'all.db'];
      const { status, stderr } = await pism(argv, { cwd: folder });
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/is among the facts that are read here/),
      });
      const query = await pism(['pacts', '--facts', from, '-o', 'all.db', '--format', 'csv'], { cwd: folder });
      expect(query.status).toBe(2);
    }
    expect(readFileSync(join(folder, 'all.db'))).toEqual(before);
  });
});

describe('what is not ours beside the output', () => {
  test.each(['-o', 'sqlite', 'csv'])('is left alone by %s, whatever its name', async (format) => {
    const names = ['out', 'out.draft', 'out.1234.draft', '.out.x.pism-draft', '.outer.1.pism-draft'].map((name) =>
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

  test('what ended processes left for it goes, of others that live it stays', async () => {
    const gone = spawnSync('true').pid;
    for (const pid of [gone, process.ppid]) {
      mkdirSync(join(folder, `.out.csv.${pid}.pism-draft`));
      writeFileSync(join(folder, `.out.csv.${pid}.pism-draft`, 'new'), 'half');
    }
    await write('out.csv');
    expect(readdirSync(folder)).toEqual([`.out.csv.${process.ppid}.pism-draft`, 'out.csv']);
  });

  test('a facts folder is not read with a draft in it', async () => {
    const inFacts = harbour();
    mkdirSync(join(inFacts, '.out.csv.1.pism-draft'));
    const argv = ['check', '--facts', inFacts];
    expect(await pism(argv)).toMatchObject({ status: 0 });
  });
});

describe('a place that cannot be written', () => {
  test('is a folder', async () => {
    mkdirSync(join(folder, 'out.csv'));
    expect(await write('out.csv')).toMatchObject({ status: 2, stderr: expect.stringMatching(/out\.csv is a folder/) });
    expect(await exporting('sqlite', 'out.csv')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/is there already/),
    });
  });

  test.each(['no/out.csv', 'file/out.csv', 'loop/out.csv', 'loop.csv'])('is %s', async (place) => {
    writeFileSync(join(folder, 'file'), 'mine');
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('loop.csv', join(folder, 'loop.csv'));
    const before = readdirSync(folder);
    for (const ran of [await write(place), await exporting('csv', place), await exporting('sqlite', place)]) {
      expect(ran).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/^pism: .* cannot be written: E[A-Z]+: [a-z ]+\n$/),
      });
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a link to nothing becomes the file', async () => {
    symlinkSync('nothing', join(folder, 'out.csv'));
    expect(await write('out.csv')).toMatchObject({ status: 0 });
    expect(read('out.csv')).toBe(csv);
  });

  test('another name of the file keeps what was in it', async () => {
    writeFileSync(join(folder, 'old.csv'), 'old');
    linkSync(join(folder, 'old.csv'), join(folder, 'other.csv'));
    await write('old.csv');
    expect([read('old.csv'), read('other.csv')]).toEqual([csv, 'old']);
  });
});

// The administrator may write everywhere; there, another user tries.
const isRoot = process.getuid?.() === 0;
const asOther = isRoot ? 'exec setpriv --reuid=65534 --regid=65534 --clear-groups' : 'exec';
const canBeOther = shell(`${asOther} ${program} --version`, { HOME: '/' }).status === 0;

describe.runIf(canBeOther)('a user without leave', () => {
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
    const ran = shell(`${asOther} ${program} ${command} ${place} --facts '${shared}'`, env, folder);
    chmodSync(folder, 0o755);
    expect(ran).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/out.* cannot be written: E[A-Z]+: permission denied\n$/),
    });
    expect(existsSync(join(folder, place)) ? read(place) : 'nothing').toBe(format === '-o' ? 'old' : 'nothing');
    expect(readdirSync(folder)).toHaveLength(format === '-o' ? 1 : 0);
  });
});
