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

test('a carriage return alone ends a line, as in YAML', async () => {
  const lines = [
    '# a',
    '- id: one',
    '  name: A',
    '  stage: open',
    '  pages: 1',
    '  translated: 2',
    '  says: A pact.',
    '  source: { paragraph: 1 }',
    '',
  ];
  expect(await problemsIn(lines.join('\r'))).toMatchObject([{ code: 'RULE_BROKEN', line: 2, excerpt: '- id: one' }]);
});
