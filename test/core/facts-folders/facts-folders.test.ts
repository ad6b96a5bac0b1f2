import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, harbourFiles } from '../../support/harbour.ts';
import { factsFolder, pism, temporaryFolder, writeInto } from '../../support/run.ts';

describe('facts that cannot be used', () => {
  test('a folder that does not exist', async () => {
    const { status, stdout, stderr } = await pism(['facts', '--facts', 'no/such'], { cwd: '/' });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^pism: There is no folder \/no\/such\nName an existing facts folder with --facts or/);
  });

  test.each([
    ['empty', {}],
    ['without a YAML file in it', { 'README.md': '', 'notes-1/notes.txt': '' }],
  ])('a folder that is %s', async (_, files) => {
    const { status, stdout, stderr } = await pism(['facts', '--facts', '.'], { cwd: factsFolder(files) });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('There are no fact files in');
    expect(stderr).toContain('A facts folder has a folder for each source');
  });
});

describe('which facts are read', () => {
  const facts = harbour();
  const count = async (argv: string[], env: Record<string, string> = {}) =>
    (await pism(argv, { env, cwd: facts })).stdout;

  test('the built-in ones, unless --facts or PISM_FACTS names others', async () => {
    expect(await count(['pacts', '--count', '--facts', facts])).toBe('5\n');
    expect(await count(['--facts', '.', 'pacts', '--count'])).toBe('5\n');
    expect(await count(['pacts', '--count'], { PISM_FACTS: facts })).toBe('5\n');
    expect(await count(['treaties', '--source', 'pism-2404', '--signed', '1998', '--count'])).not.toBe('0\n');
  });

  test('--facts twice joins both; `builtin` names the built-in facts', async () => {
    const argv = ['facts', '--count', '--facts', facts, '--facts', 'builtin'];
    const expected = `${Number(await count(['facts', '--count', '--facts', 'builtin', '--source', 'pism-2404'])) + 7}\n`;
    expect(await count(argv)).toBe(expected);
    expect(await count(argv.slice(0, 2), { PISM_FACTS: `${facts}:builtin` })).toBe(expected);
    expect(await count(['pacts', '--count', '--facts', facts, '--facts', 'builtin'])).toBe('5\n');
  });

  test('nothing is written into the folder', async () => {
    const folder = harbour();
    writeInto(folder, 'harbour-1/talks.yaml', 'a: [');
    const cache = join(temporaryFolder(), 'cache');
    await pism(['check', folder], { env: { XDG_CACHE_HOME: cache } });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
      [...new Set(['kinds', 'registers', 'harbour-1', 'harbour-2', ...Object.keys(harbourFiles)])].sort(),
    );
  });
});
