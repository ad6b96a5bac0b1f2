import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, harbourFiles } from '../support/harbour.ts';
import { factsFolder, pism, temporaryFolder, writeInto } from '../support/run.ts';

describe('facts that cannot be used', () => {
  test('a folder that does not exist', async () => {
    const { status, stdout, stderr } = await pism(['facts', '--facts', 'no/such'], { cwd: '/' });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^pism: There is no folder \/no\/such\nName an existing facts folder with --facts or/);
  });

  test('a file', async () => {
    const folder = factsFolder({ 'facts.yaml': '' });
    const { status, stderr } = await pism(['facts', '--facts', 'facts.yaml'], { cwd: folder });
    expect(status).toBe(3);
    expect(stderr).toContain('facts.yaml cannot be read: it is not a folder');
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

  test('the folder of a bulletin: the message names the folder above', async () => {
    const { status, stderr } = await pism(['facts', '--facts', 'harbour-1'], { cwd: harbour() });
    expect(status).toBe(3);
    expect(stderr).toMatch(/harbour-1 is the folder of one source\nName the folder above it: \//);
  });

  test('of many problems, the first twenty and the number of the rest', async () => {
    const facts = harbour({ 'harbour-2/pacts.yaml': '- pact\n'.repeat(23) });
    const { status, stderr } = await pism(['pacts', '--facts', facts]);
    expect(status).toBe(3);
    expect(stderr.match(/WRONG_TYPE/g)).toHaveLength(20);
    expect(stderr).toContain('and 3 more problems\n');
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

  test('--facts has precedence over PISM_FACTS', async () => {
    expect(await count(['pacts', '--count', '--facts', facts], { PISM_FACTS: '/no/such/folder' })).toBe('5\n');
  });

  test('--facts twice joins both; `builtin` names the built-in facts', async () => {
    const argv = ['facts', '--count', '--facts', facts, '--facts', 'builtin'];
    const expected = `${125 + Number(await count(['facts', '--count', '--facts', facts]))}\n`;
    expect(await count(argv)).toBe(expected);
    expect(await count(argv.slice(0, 2), { PISM_FACTS: `${facts}:builtin` })).toBe(expected);
    expect(await count(['pacts', '--count', '--facts', facts, '--facts', 'builtin'])).toBe('5\n');
  });

  test.each([
    [['check', facts], 0],
    [['compare', facts, facts], 0],
    [['new', 'kind', 'port-calls', '--facts', 'mine'], 0],
    [['completion', 'bash'], 0],
    [['kinds', 'pacts', '--schema', '--facts', facts], 0],
    [['help', 'filters'], 0],
    [['check', '--help'], 0],
  ])('those of the command alone: PISM_FACTS may be wrong or huge for %j', async (argv, status) => {
    const cwd = temporaryFolder();
    expect(await pism(argv, { cwd, env: { PISM_FACTS: 'nowhere' } })).toMatchObject({ status });
    const [unread, cache] = [harbour(), temporaryFolder()];
    const env = { PISM_FACTS: unread, XDG_CACHE_HOME: cache };
    expect(await pism([...argv], { cwd: temporaryFolder(), env })).toMatchObject({ status });
    const indexes = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.db'));
    for (const index of indexes) expect(readFileSync(join(cache, index), 'latin1')).not.toContain(unread);
  });

  test('hidden files, other files and folders without YAML are ignored', async () => {
    const folder = harbour({
      'README.md': 'Facts.',
      '.git/config.yaml': 'a: [',
      '_drafts/pacts.yaml': 'a: [',
      'harbour-1/.pacts.yaml.swp': 'a: [',
      'harbour-1/_old.yaml': 'a: [',
      'harbour-1/notes.txt': 'Notes.',
      'pictures/one.png': '',
    });
    expect(await count(['check', folder])).toMatch(/\n7 facts in 2 bulletins: 0 errors, \d warnings?\n$/);
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
