/** `pism check` of files that cannot be read in full: places of problems, facts kept, problems counted. */
import { expect, test } from 'vitest';
import { pactsOnly } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const pact = (id: string, more = '', says = 'A pact.') =>
  `- id: ${id}\n  name: One\n  stage: open\n  says: ${says}\n  source: { paragraph: 1 }\n${more}`;
const check = async (pacts: string) => (await pism(['check', '.'], { cwd: pactsOnly(pacts) })).stdout;
const problemsIn = async (pacts: string): Promise<{ code: string; line: number; excerpt: string; says: string }[]> =>
  JSON.parse((await pism(['check', pactsOnly(pacts), '--json'])).stdout);

test('problems stand where they are said to, also after what the parser cannot read', async () => {
  const text =
    '  pages: 16\n- id: one\n  says: A pact\n    of two lines.\n  source: { paragraph: 1 }\n\n  stage: open\n';
  const problems = await problemsIn(text);
  expect(problems.length).toBeGreaterThan(1);
  for (const { line, excerpt } of problems) expect(excerpt).toBe(text.split('\n')[line - 1]);
});

test.each([
  ['an alias', '  topics: *many\n', 'YAML_ALIAS'],
  ['an alias in a list', '  topics: [a, *many]\n', 'YAML_ALIAS'],
  ['too deep a list', `  topics: ${'['.repeat(40)}a${']'.repeat(40)}\n`, 'TOO_DEEP'],
  ['a key twice', '  pages: 1\n  pages: 2\n', 'YAML_DUPLICATE_KEY'],
  ['a key that is no text', '  ? [pages]\n  : 1\n', 'YAML_KEY'],
])('a fact that loses %s is left out, and others are kept', async (_, lines, code) => {
  const printed = await check(pact('one', '  topics: [a, b]\n') + pact('two', lines) + pact('three'));
  expect(printed.match(/error \w+/g)).toContain(`error ${code}`);
  expect(printed).toContain('\n2 facts in 1 bulletin: ');
  expect(printed).not.toContain('EMPTY_VALUE');
});

test('problems beyond a hundred are counted', async () => {
  const pacts = Array.from({ length: 150 }, (_, number) => pact(`p-${number}`, '  pages: many\n')).join('');
  const problems = await problemsIn(pacts);
  expect(problems).toHaveLength(101);
  expect(problems[100]).toMatchObject({ code: 'MORE_ERRORS', says: 'There are 50 more errors in this file.' });
  expect(await check(pacts)).toContain('\n0 facts in 1 bulletin: 150 errors, 0 warnings\n');
});
