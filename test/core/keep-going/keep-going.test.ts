import { describe, expect, test } from 'vitest';
import { harbour, harbourFiles } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const broken = (path: string, from: string, to: string) => ({
  [path]: (harbourFiles[path] ?? '').replace(from, to),
});
const pacts = 'harbour-1/pacts.yaml';
const folders = new Map<string, string>();
const ask = async (files: Record<string, string>, ...argv: string[]) => {
  const facts = folders.get(JSON.stringify(files)) ?? harbour(files);
  folders.set(JSON.stringify(files), facts);
  const ran = await pism([...argv, '--facts', facts]);
  return { ...ran, stderr: ran.stderr.replaceAll(`${facts}/`, '') };
};
const leftOut = (...lines: string[]) =>
  ['Facts with problems are left out (`pism check` lists the problems):', ...lines.map((line) => `  ${line}`), ''].join(
    '\n',
  );

const oneFact = broken(pacts, 'stage: in-force', 'stage: inforce');

test('facts with problems stop what depends on them, and the message names --keep-going', async () => {
  const { status, stdout, stderr } = await ask(oneFact, 'pacts');
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toContain('error UNKNOWN_CHOICE');
  expect(stderr.trimEnd().split('\n').at(-1)).toBe(
    '`pism check` lists all problems; --keep-going answers from the other facts.',
  );
  expect((await ask(oneFact, 'talks', '--count')).stdout).toBe('2\n');
  expect(await ask(oneFact, 'summary', 'talks', '--fields', 'kind,facts', '--format', 'tsv')).toMatchObject({
    status: 0,
    stdout: 'kind\tfacts\ntalks\t2\n',
  });
  expect((await ask(oneFact, 'summary', 'pacts')).status).toBe(3);
});

describe('--keep-going answers from the good facts, and says what is missing', () => {
  const missing = leftOut(`${pacts}: 1 of 4 facts`);
  test.each([
    [['pacts', '--count'], '4\n'],
    [['facts', '--count'], '6\n'],
    [['search', 'grain', '--count'], '3\n'],
    [['timeline', '--count'], '6\n'],
    [['sql', 'SELECT count(*) AS n FROM facts'], 'n\n6\n'],
    [['pacts', '--fields', 'id', '--json', '--limit', '1'], '[\n{"id":"harbour-1/arctic-note"}\n]\n'],
    [['summary', 'pacts', '--fields', 'kind,facts', '--format', 'tsv'], 'kind\tfacts\npacts\t4\n'],
    [['show', 'pilot-rules', '--fields', 'id', '--format', 'tsv'], 'id\nharbour-1/pilot-rules\n'],
    [['cite', 'pilot-rules'], expect.stringContaining('Harbours, part 1')],
  ])('%j', async (argv, stdout) => {
    expect(await ask(oneFact, ...argv, '--keep-going')).toEqual({ status: 0, stdout, stderr: missing });
  });

  test('what does not depend on the file needs no word', async () => {
    expect(await ask(oneFact, 'talks', '--count', '--keep-going')).toEqual({ status: 0, stdout: '2\n', stderr: '' });
  });

  test('facts without problems change nothing', async () => {
    expect(await ask({}, 'pacts', '--keep-going')).toEqual(await ask({}, 'pacts'));
  });

  test.each([
    ['a fact that breaks a rule of its kind', 'translated: 7', 'translated: 8', '4', '1 of 4 facts'],
    ['a file that is no YAML', '[EE, LV, LT, PL]', '[EE, LV', '1', 'all of its facts'],
    ['an id used twice', 'id: arctic-note', 'id: pilot-rules', '4', '1 of 4 facts'],
  ])('%s', async (_, from, to, count, left) => {
    const ran = await ask(broken(pacts, from, to), 'pacts', '--count', '--keep-going');
    expect(ran).toEqual({ status: 0, stdout: `${count}\n`, stderr: leftOut(`${pacts}: ${left}`) });
  });

  test('the description of a bulletin, which then cannot be cited', async () => {
    const files = broken('harbour-2/bulletin.yaml', 'title:', 'titel:');
    const { stdout, stderr } = await ask(files, 'facts', '--json', '--keep-going');
    expect(JSON.parse(stdout)).toHaveLength(7);
    expect(stderr).toContain('harbour-2/bulletin.yaml: the description of the bulletin');
    for (const command of ['cite harbour-2/grain-deal', 'report --id harbour-2/grain-deal -o report.html']) {
      const refused = await ask(files, ...command.split(' '), '--keep-going');
      expect(refused.stderr).toContain('harbour-2 has no description to cite\n`pism check` says what is wrong.');
      expect(refused.status).toBe(3);
    }
  });

  test('a reference to nothing leaves out no fact', async () => {
    const files = broken(pacts, 'related: [grain-deal]', 'related: [grain-dael]');
    const stderr = 'Some files have problems, but no fact is left out (`pism check` lists the problems).\n';
    expect(await ask(files, 'facts', '--count', '--keep-going')).toEqual({ status: 0, stdout: '7\n', stderr });
  });
});

test('an export needs all facts', async () => {
  const { status, stderr } = await ask(oneFact, 'export', 'csv', '-o', 'facts-csv', '--keep-going');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^pism: export cannot be combined with --keep-going/);
});
