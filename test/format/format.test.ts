import { chmodSync, globSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatYaml } from '../../src/write/format.ts';
import { harbour } from '../support/harbour.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, pism } from '../support/run.ts';

const example = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const [kind, untidy, tidy] = [example('kind.yaml'), example('untidy.yaml'), example('tidy.yaml')];
const bulletin = 'series: Notes\ndate: 2024\ntitle: One\npublisher: Harbour\n';
const folderWith = (facts: string) =>
  factsFolder({ 'kinds/pacts.yaml': kind, 'n-1/bulletin.yaml': bulletin, 'n-1/pacts.yaml': facts });
const factsOf = (folder: string) => readFileSync(join(folder, 'n-1/pacts.yaml'), 'utf8');

describe('pism format', () => {
  test('puts a file into the usual order and layout, and keeps its comments', async () => {
    const folder = folderWith(untidy);
    expect(await pism(['format'], { env: { PISM_FACTS: folder }, cwd: folder })).toEqual({
      status: 0,
      stdout: 'n-1/pacts.yaml\n1 of 3 files changed\n',
      stderr: '',
    });
    expect(factsOf(folder)).toBe(tidy);
    expect(await pism(['format', folder])).toEqual({ status: 0, stdout: '0 of 3 files changed\n', stderr: '' });
  });

  test('--check changes nothing and says so with its status', async () => {
    const folder = folderWith(untidy);
    const check = () => pism(['format', '.', '--check'], { cwd: folder });
    expect(await check()).toEqual({ status: 1, stdout: 'n-1/pacts.yaml\n1 of 3 files would change\n', stderr: '' });
    expect(factsOf(folder)).toBe(untidy);
    writeFileSync(join(folder, 'n-1/pacts.yaml'), tidy);
    expect(await check()).toEqual({ status: 0, stdout: '0 of 3 files would change\n', stderr: '' });
  });

  test('a key without a value, in the long form, is written as any other', async () => {
    const folder = folderWith('- id: a\n  ? tags\n');
    expect(await pism(['format', '.'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect(factsOf(folder)).toContain('- id: a\n  tags:\n');
  });

  test.each([
    ['- id: a\n  says: [\n', 'n-1/pacts.yaml is left as it is: line 3: '],
    ['- id: *x\n', 'n-1/pacts.yaml is left as it is: line 1: '],
    ['- id: a\n  id: b\n', 'n-1/pacts.yaml is left as it is: line 2: '],
    ['- id: \0\n', 'n-1/pacts.yaml is left as it is: '],
  ])('leaves %j alone, names it and formats the others', async (broken, says) => {
    const folder = folderWith(broken);
    writeFileSync(join(folder, 'n-1/bulletin.yaml'), `title:   One\n${bulletin.replace('title: One\n', '')}`);
    const { status, stdout, stderr } = await pism(['format', '.'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'n-1/bulletin.yaml\n1 of 3 files changed\n' });
    expect(stderr).toContain(says);
    expect(factsOf(folder)).toBe(broken);
    expect(readFileSync(join(folder, 'n-1/bulletin.yaml'), 'utf8')).toBe(bulletin);
  });

  test('facts with other errors are formatted; unknown keys come last', async () => {
    const folder = folderWith('- { colour: red, says: A., id: a }\n');
    expect((await pism(['format', folder])).status).toBe(0);
    expect(factsOf(folder)).toBe('- { id: a, says: A., colour: red }\n');
  });

  test('the file behind a link in the folder is replaced, and keeps its mode', async () => {
    const linked = factsFolder({ 'kinds/pacts.yaml': kind, 'n-1/bulletin.yaml': bulletin, '_real.yaml': untidy });
    chmodSync(join(linked, '_real.yaml'), 0o640);
    symlinkSync('../_real.yaml', join(linked, 'n-1/pacts.yaml'));
    expect((await pism(['format', linked])).status).toBe(0);
    expect(readFileSync(join(linked, '_real.yaml'), 'utf8')).toBe(tidy);
    expect(lstatSync(join(linked, '_real.yaml')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(linked, 'n-1/pacts.yaml')).isSymbolicLink()).toBe(true);
  });

  test.each([['.'], ['link']])(
    'files outside the folder %s and files that are no facts stay as they are',
    async (name) => {
      const outside = factsFolder({ 'play.yaml': untidy, 'n-2/bulletin.yaml': `${bulletin}number:   2\n` });
      const compose = 'services:\n    web:   {image: a}\n';
      const files = { 'kinds/pacts.yaml': kind, 'n-1/bulletin.yaml': bulletin, 'n-1/compose.yaml': compose };
      const folder = factsFolder({ ...files, 'n-1/hosts.yaml': '- hosts:   all\n' });
      symlinkSync(folder, join(folder, '_link'));
      symlinkSync(join(outside, 'play.yaml'), join(folder, 'n-1/pacts.yaml'));
      symlinkSync(join(outside, 'n-2'), join(folder, 'n-2'));
      const run = () => pism(['format', name === '.' ? '.' : '_link'], { cwd: folder });
      const place = name === '.' ? '' : '_link/';
      expect(await run()).toEqual({
        status: 1,
        stdout: '0 of 6 files changed\n',
        stderr:
          `${place}n-1/compose.yaml is left as it is: it is no list of facts.\n` +
          `${place}n-1/hosts.yaml is left as it is: it is no list of facts.\n` +
          `${place}n-1/pacts.yaml is left as it is: it is a link to ${outside}/play.yaml, outside the folder.\n` +
          `${place}n-2/bulletin.yaml is left as it is: it is a link to ${outside}/n-2/bulletin.yaml, outside the folder.\n`,
      });
      expect(readFileSync(join(outside, 'play.yaml'), 'utf8')).toBe(untidy);
      expect(readFileSync(join(folder, 'n-1/compose.yaml'), 'utf8')).toBe(compose);
    },
  );

  test('needs a folder, and not an exported database', async () => {
    expect(await pism(['format'])).toMatchObject(refused(2, 'format needs a folder'));
    const file = join(factsFolder({}), 'facts.db');
    await pism(['export', 'sqlite', '-o', file, '--facts', harbour()]);
    expect((await pism(['format', file])).stderr).toContain('is an exported database');
    expect((await pism(['format', join(file, 'nothing')])).status).toBe(3);
  });
});

test.each(globSync('facts/**/*.yaml'))('%s is in the layout of pism format', async (file) => {
  const text = readFileSync(file, 'utf8');
  expect(formatYaml(text, [])).toBe(text);
});
