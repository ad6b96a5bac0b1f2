import { expect, test } from 'vitest';
import { missingPrograms, outputOf, readExamples } from '../../scripts/examples.ts';
import { documents, follow, walkthroughs } from '../../scripts/walkthroughs.ts';
import { temporaryFolder } from '../support/run.ts';

const examples = readExamples(documents);
const cache = temporaryFolder();

test('the README has examples', () => {
  expect(examples.filter(({ file }) => file === 'README.md').length).toBeGreaterThan(5);
});

for (const example of examples) {
  test.skipIf(missingPrograms(example).length > 0)(`${example.file}:${example.line} $ ${example.command}`, async () => {
    expect((await outputOf(example, cache)).trimEnd()).toBe(example.output.trimEnd());
  });
}

for (const file of walkthroughs) {
  test(`${file}, followed step by step from an empty folder`, async () => {
    for (const { example, printed } of await follow(file, cache))
      expect(printed.trimEnd(), `${file}:${example.line} $ ${example.command}`).toBe(example.output.trimEnd());
  });
}
