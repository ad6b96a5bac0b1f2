import { expect, test } from 'vitest';
import { bulletinFile, harbour, pact } from '../support/harbour.ts';
import { temporaryFolder, writeInto } from '../support/run.ts';
import { hostileCases, makeHostile, statusOf } from './cases.ts';
import { runMeasured } from './run-measured.ts';

/** The cases that take the most memory, and two that took gigabytes before there was a limit. */
const heaviest = [
  '10,000 references to nothing',
  'as many keys in one mapping as a file may have',
  'as many closing brackets as are all looked at',
  '40 formulas, each of which names the one before twice',
];

// Unbuilt, the program takes some 60 MiB more than when built (355 in the first case): SECURITY.md promises 384 MiB.
test.each(heaviest)('%s: pism ends, and takes little memory', async (input) => {
  const hostile = hostileCases.find((each) => each.input === input);
  if (!hostile) throw new Error(`there is no case ${input}`);
  const check = () => {
    const folder = temporaryFolder();
    makeHostile(hostile, folder);
    return runMeasured(['check', folder]);
  };
  const first = await check();
  expect(first.status, first.stderr).toBe(statusOf(hostile));
  // Node.js frees memory at a time of its own: what a second run does not take was not needed.
  const least = first.megabytes < 444 ? first.megabytes : (await check()).megabytes;
  expect(least).toBeLessThan(444);
});

test('many large files that are added together take the memory of one', async () => {
  const facts = harbour();
  const count = () => runMeasured(['facts', '--count', '--facts', facts]);
  expect((await count()).stdout).toBe('7\n');
  for (let number = 3; number < 123; number += 1) {
    writeInto(facts, `harbour-${number}/bulletin.yaml`, bulletinFile(2));
    writeInto(facts, `harbour-${number}/pacts.yaml`, `${pact('one')}#${' '.repeat(4_000_000)}\n`);
  }
  const { status, stdout, stderr, megabytes } = await count();
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '127\n', stderr: '' });
  expect(megabytes).toBeLessThan(400);
});
