import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, pactsOf } from '../../support/harbour.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const facts = harbour();

describe('-o writes a file in the format of its ending', () => {
  test.each([
    ['csv', 'name,pages\r\nGrain Deal,7\r\n'],
    ['tsv', 'name\tpages\nGrain Deal\t7\n'],
    ['JSON', '[\n{"name":"Grain Deal","pages":7}\n]\n'],
    ['ndjson', '{"name":"Grain Deal","pages":7}\n'],
    ['jsonl', '{"name":"Grain Deal","pages":7}\n'],
    ['md', '| Name | Pages |\n| --- | ---: |\n| Grain Deal | 7 |\n'],
    ['markdown', '| Name | Pages |\n| --- | ---: |\n| Grain Deal | 7 |\n'],
    ['txt', 'Name        Pages\nGrain Deal      7\n'],
  ])('.%s', async (ending, expected) => {
    const folder = temporaryFolder();
    const argv = ['pacts', '--pages', '7', '--fields', 'name,pages', '-o', `pacts.${ending}`, '--facts', facts];
    const stderr = `1 fact in pacts.${ending}\n`;
    expect(await pism(argv, { cwd: folder, terminal: 80 })).toEqual({ status: 0, stdout: '', stderr });
    expect(readdirSync(folder)).toEqual([`pacts.${ending}`]);
    expect(readFileSync(join(folder, `pacts.${ending}`), 'utf8')).toBe(expected);
  });

  test.each([
    ['pacts', 'a.csv', '5 facts'],
    ['pacts --group-by stage', 'a.csv', '3 rows'],
    ['pacts --chart', 'a.svg', '2 bars'],
    ['pacts --count', 'a.txt', '1 line'],
    ['checks', 'a.json', '1 check'],
    ['show arctic-note', 'a.txt', '1 fact'],
    ['cite harbour-2 arctic-note', 'a.bib', '2 citations'],
    ['report', 'a.html', '7 facts'],
    ['export csv', 'a', '7 facts'],
  ])('%s -o %s says that it has %s', async (line, file, what) => {
    const cwd = temporaryFolder();
    const { stderr } = await pism([...line.split(' '), '--facts', facts, '-o', file], { cwd });
    expect(stderr.split('\n')[0]).toBe(`${what} in ${file}`);
  });

  test('- is standard output, in the format of the stream or the one that is chosen', async () => {
    const folder = temporaryFolder();
    const argv = ['pacts', '--pages', '7', '--fields', 'name,pages', '--facts', facts, '-o', '-'];
    expect((await pism(argv, { cwd: folder })).stdout).toBe('name\tpages\nGrain Deal\t7\n');
    expect((await pism([...argv, '--color', 'never'], { cwd: folder, terminal: 80 })).stdout).toMatch(/^Name +Pages\n/);
    expect((await pism([...argv, '--json'], { cwd: folder })).stdout).toBe('[\n{"name":"Grain Deal","pages":7}\n]\n');
    expect((await pism(['cite', 'harbour-1', '--facts', facts, '-o', '-'], { cwd: folder })).status).toBe(0);
    expect((await pism(['kinds', 'kind', '--schema', '-o', '-'], { cwd: folder })).stdout).toMatch(/^\{\n/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the facts that are read are never written over', async () => {
    const folder = pactsOf([{}]);
    const file = 'notes-1/pacts.yaml';
    const before = readFileSync(join(folder, file), 'utf8');
    const argv = ['pacts', '--facts', folder, '--limit', '0', '-o', file, '--format', 'tsv'];
    const { status, stderr } = await pism(argv, { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('is in the facts folder that is being read');
    expect(readFileSync(join(folder, file), 'utf8')).toBe(before);
  });
});
