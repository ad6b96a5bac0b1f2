import { expect, test } from 'vitest';
import { pactsOnly } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const pact = (id: string, more: string) =>
  `- id: ${id}\n  name: One\n  stage: open\n  says: A pact.\n  source: { paragraph: 1 }\n${more}`;
const check = async (pacts: string) => (await pism(['check', '.'], { cwd: pactsOnly(pacts) })).stdout;

test('after a syntax error, the lines of further ones are those of the file', async () => {
  const broken = '- id: one\n%x\n  name: [a\n';
  expect((await check(broken)).match(/^notes-1\/pacts\.yaml:\d+:\d+/gm)).toEqual([
    'notes-1/pacts.yaml:2:1',
    'notes-1/pacts.yaml:3:7',
    'notes-1/pacts.yaml:4:1',
  ]);
});

test.each([
  ['an alias', '  topics: *many\n', 'YAML_ALIAS'],
  ['an alias in a list', '  topics: [a, *many]\n', 'YAML_ALIAS'],
  ['too deep a list', `  topics: ${'['.repeat(40)}a${']'.repeat(40)}\n`, 'TOO_DEEP'],
  ['a key twice', '  pages: 1\n  pages: 2\n', 'YAML_DUPLICATE_KEY'],
  ['a key that is no text', '  ? [pages]\n  : 1\n', 'YAML_KEY'],
])('a fact that loses %s is left out, and others are kept', async (_, lines, code) => {
  const printed = await check(pact('one', '  topics: [a, b]\n') + pact('two', lines) + pact('three', ''));
  expect(printed.match(/error \w+/g)).toContain(`error ${code}`);
  expect(printed).toContain('\n2 facts in 1 bulletin: ');
  expect(printed).not.toContain('EMPTY_VALUE');
});

test('a line of many kilobytes is shown around its mistake', async () => {
  const printed = await check(pact('one', `  topics: [${'x'.repeat(9_000)}, 7, y]\n`));
  const [, line = '', marks = ''] = printed.split('\n');
  expect(line.length).toBeLessThan(120);
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('7');
});

test('problems beyond a hundred are counted', async () => {
  const pacts = Array.from({ length: 150 }, (_, number) => pact(`p-${number}`, '  pages: many\n')).join('');
  const { stdout } = await pism(['check', '.', '--json'], { cwd: pactsOnly(pacts) });
  const problems = JSON.parse(stdout) as { code: string; says: string }[];
  expect(problems).toHaveLength(101);
  expect(problems[100]).toMatchObject({ code: 'MORE_ERRORS', says: 'There are 50 more errors in this file.' });
  expect(await check(pacts)).toContain('\n0 facts in 1 bulletin: 150 errors, 0 warnings\n');
});
