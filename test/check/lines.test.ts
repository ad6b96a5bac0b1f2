import { expect, test } from 'vitest';
import { pactsOnly } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

async function problemsIn(pacts: string): Promise<{ line: number; excerpt: string }[]> {
  const { stdout } = await pism(['check', pactsOnly(pacts), '--json']);
  return JSON.parse(stdout);
}

test('problems stand where they are said to, also after what the parser cannot read', async () => {
  const text =
    '  pages: 16\n- id: one\n  says: A pact\n    of two lines.\n  source: { paragraph: 1 }\n\n  stage: open\n';
  const problems = await problemsIn(text);
  expect(problems.length).toBeGreaterThan(1);
  for (const { line, excerpt } of problems)
    expect({ line, excerpt }).toEqual({ line, excerpt: text.split('\n')[line - 1] });
});

test('a carriage return alone begins no line', async () => {
  const fact =
    'id: one\n  name: A\rB\n  stage: open\n  pages: 1\n  translated: 2\n  says: A pact.\n  source: { paragraph: 1 }\n';
  expect(await problemsIn(`# a\r# b\n- ${fact}`)).toMatchObject([
    { code: 'RULE_BROKEN', line: 2, excerpt: '- id: one' },
  ]);
});
