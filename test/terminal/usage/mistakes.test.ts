/** Mistyped commands, options and ids: the message and what it offers. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run as main } from '../../../src/main.ts';
import { tablesIn, testRefusals, wordsOf } from '../../support/cases.ts';
import { harbour } from '../../support/harbour.ts';
import { refused } from '../../support/refused.ts';
import { pism, temporaryFolder } from '../../support/run.ts';

const facts = harbour();
const run = (argv: string[]) => pism(argv, { env: { PISM_FACTS: facts } });
const ofOurs = (argv: string[]) => pism(argv, { env: { PISM_FACTS: 'builtin' } });

test('a fault of ours is reported immediately: nothing is rebuilt, nothing is tried again', async () => {
  const cache = temporaryFolder();
  const world = { env: { PISM_FACTS: facts, XDG_CACHE_HOME: cache } };
  expect((await pism(['pacts'], world)).status).toBe(0);
  const index = () => readdirSync(join(cache, 'pism')).map((name) => statSync(join(cache, 'pism', name)).ino);
  const before = index();
  const said: string[] = [];
  const output = { isTerminal: false, columns: undefined, rows: undefined, write: (text: string) => said.push(text) };
  const stdout = { ...output, write: vi.fn().mockThrow(new TypeError('a fault')) };
  expect(await main(['pacts'], { stdout, stderr: output, ...world, cwd: '/', page: async () => false })).toBe(70);
  expect({ writes: stdout.write.mock.calls.length, index: index() }).toEqual({ writes: 1, index: before });
  expect(said.join('')).toMatch(/^pism: this is a bug in pism.*\nTypeError: a fault\n +at /);
});

testRefusals('terminal/usage/refused.yaml', run);
testRefusals('terminal/usage/instead.yaml', ofOurs);

const [[, otherNames = []] = [], [, searches = []] = []] = tablesIn<string>('terminal/usage/answered.yaml');

test.each([...otherNames, ...searches])('%s is the same as %s', async (line, real) => {
  const [asked, meant] = await Promise.all([line, real].map((each) => ofOurs(wordsOf(each))));
  expect(asked).toEqual({ ...meant, status: 0, stderr: meant?.stderr });
});

test.each([
  ['law on NGOs', true, 0, 'Did you mean `pism laws on NGOs`?\n'],
  ['law on NGOs', false, 2, 'Did you mean `pism laws on NGOs` or `pism search law on NGOs`?\n'],
  ['law on NGOs --json', true, 2, 'or `pism search law on NGOs --json`?\n'],
  ['law on NGOs --status adopted', true, 2, 'Did you mean `pism laws on NGOs --status adopted`?\n'],
  ['law', true, 2, 'Did you mean `pism laws` or `pism search law`?\n'],
])(
  'a first word that is nearly a command, only asked back where a reader gets a search: %s',
  async (line, isRead, status, says) => {
    const ran = await pism(line.split(' '), { env: { PISM_FACTS: 'builtin' }, ...(isRead && { terminal: 100 }) });
    expect(ran.status).toBe(status);
    expect(ran.stderr).toContain(says);
    expect(ran.stdout.includes('repression-by-group')).toBe(status === 0);
  },
);

test('`--` may stand before a command, and alone is the overview', async () => {
  const ran = await run(['pacts', 'grain']);
  expect(await run(['--', 'pacts', 'grain'])).toEqual({ ...ran, status: 0 });
  expect(await run(['--'])).toEqual(await run([]));
});

test('an id that is nearly right, or that two bulletins have', async () => {
  const near = /^pism: There is no fact GRIAN-DEAL\n.*grain-deal/;
  expect(await run(['show', 'GRIAN-DEAL'])).toMatchObject(refused(1, near));
  const says =
    'pism: 2 sources have a fact grain-deal\nWrite the whole id, such as harbour-1/grain-deal or harbour-2/grain-deal.\n';
  expect(await run(['show', 'grain-deal'])).toEqual({ status: 1, stdout: '', stderr: says });
});
