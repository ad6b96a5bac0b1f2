import { chmodSync, globSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatYaml } from '../../src/write/format.ts';
import { harbour } from '../support/harbour.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, pism, writeInto } from '../support/run.ts';

const example = (name: string) => readFileSync(join(import.meta.dirname, 'fix', name), 'utf8');
const [kind, untidy, tidy] = [example('kind.yaml'), example('untidy.yaml'), example('tidy.yaml')];
const bulletin = 'series: Notes\ndate: 2024\ntitle: One\npublisher: Harbour\n';
const folderWith = (facts: string) =>
  factsFolder({ 'kinds/pacts.yaml': kind, 'n-1/bulletin.yaml': bulletin, 'n-1/pacts.yaml': facts });
const factsOf = (folder: string) => readFileSync(join(folder, 'n-1/pacts.yaml'), 'utf8');

describe('pism check --fix', () => {
  test('puts the keys of a file into the usual order, and keeps its comments', async () => {
    const folder = folderWith(untidy);
    // A number stays as it is written.
    const ran = { status: 1, stdout: expect.stringContaining('BAD_COUNT') };
    const fixed = await pism(['check', '--fix'], { env: { PISM_FACTS: folder }, cwd: folder });
    expect(fixed).toEqual({ ...ran, stderr: 'Fixed n-1/pacts.yaml\n' });
    expect(factsOf(folder)).toBe(tidy);
    expect(await pism(['check', folder, '--fix'])).toEqual({ ...ran, stderr: '' });
  });

  test('writes `related` in the other fact of a source, and not in a fact of another', async () => {
    const fact = (id: string, more: string) =>
      `- { id: ${id}, name: ${id}, says: A., source: { paragraph: 1 }${more} }\n`;
    const folder = folderWith(fact('a', ', related: [b, c, n-2/d]') + fact('b', '') + fact('c', ', related: [b]'));
    writeInto(folder, 'n-2/bulletin.yaml', bulletin.replace('One', 'Two'));
    writeInto(folder, 'n-2/pacts.yaml', fact('d', ''));
    const related = async () => {
      const { stdout } = await pism(['pacts', '--json', '--fields', 'id,related', '--facts', folder]);
      return stdout;
    };
    expect((await pism(['check', folder])).stdout).toContain('3 warnings');
    expect((await pism(['check', folder, '--fix'])).stdout).toContain('no problems');
    expect(factsOf(folder)).toBe(
      fact('a', ', related: [b, c, n-2/d]') + fact('b', ', related: [a, c]') + fact('c', ', related: [b, a]'),
    );
    expect(await related()).toContain('{"id":"n-1/b","related":["n-1/a","n-1/c"]}');
    expect(await related()).toContain('{"id":"n-2/d","related":[]}');
  });

  test('a key without a value, in the long form, is written as any other', async () => {
    const folder = folderWith('- id: a\n  ? tags\n');
    expect((await pism(['check', '.', '--fix'], { cwd: folder })).stderr).toBe('Fixed n-1/pacts.yaml\n');
    expect(factsOf(folder)).toContain('- id: a\n  tags:\n');
  });

  test.each([
    ['- id: a\n  says: [\n', 'n-1/pacts.yaml is left as it is: line 3: '],
    ['- id: *x\n', 'n-1/pacts.yaml is left as it is: line 1: '],
    ['- id: a\n  id: b\n', 'n-1/pacts.yaml is left as it is: line 2: '],
    ['- id: \0\n', 'n-1/pacts.yaml is left as it is: '],
  ])('leaves %j alone, names it and fixes the others', async (broken, says) => {
    const folder = folderWith(broken);
    writeFileSync(join(folder, 'n-1/bulletin.yaml'), `title:   One\n${bulletin.replace('title: One\n', '')}`);
    const { status, stderr } = await pism(['check', '.', '--fix'], { cwd: folder });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining(`Fixed n-1/bulletin.yaml\n${says}`),
    });
    expect(factsOf(folder)).toBe(broken);
    expect(readFileSync(join(folder, 'n-1/bulletin.yaml'), 'utf8')).toBe(bulletin);
  });

  test('facts with other errors are fixed; unknown keys come last', async () => {
    const folder = folderWith('- { colour: red, says: A., id: a }\n');
    expect((await pism(['check', folder, '--fix'])).status).toBe(1);
    expect(factsOf(folder)).toBe('- { id: a, says: A., colour: red }\n');
  });

  test('the file behind a link in the folder is replaced, and keeps its mode', async () => {
    const linked = factsFolder({ 'kinds/pacts.yaml': kind, 'n-1/bulletin.yaml': bulletin, '_real.yaml': untidy });
    chmodSync(join(linked, '_real.yaml'), 0o640);
    symlinkSync('../_real.yaml', join(linked, 'n-1/pacts.yaml'));
    expect((await pism(['check', linked, '--fix'])).stderr).toMatch(/^Fixed /);
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
      const run = () => pism(['check', name === '.' ? '.' : '_link', '--fix'], { cwd: folder });
      const place = name === '.' ? '' : '_link/';
      expect(await run()).toEqual({
        status: 1,
        stdout: expect.stringContaining('UNKNOWN_KIND'),
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
    expect(await pism(['check', '--fix'])).toMatchObject(refused(2, '--fix needs a folder'));
    const file = join(factsFolder({}), 'facts.db');
    await pism(['export', 'sqlite', '-o', file, '--facts', harbour()]);
    expect((await pism(['check', file, '--fix'])).stderr).toContain('is an exported database');
    expect((await pism(['check', join(file, 'nothing'), '--fix'])).status).toBe(3);
  });
});

test.each(globSync('facts/**/*.yaml'))('%s needs no fix of its layout', async (file) => {
  const text = readFileSync(file, 'utf8');
  expect(formatYaml(text, [])).toBe(text);
});
