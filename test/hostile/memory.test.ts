import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/run.ts';
import { hostileCases, makeHostile } from './cases.ts';
import { measured } from './measured.ts';

/** The case that takes most of all, and two that took gigabytes before there was a limit. */
const heaviest = [
  '10,000 levels of brackets that are not closed',
  'as many closing brackets as the parser is given',
  '40 formulas, each of which names the one before twice',
];

// Unbuilt, the program takes some 30 MiB more than the 256 MiB that SECURITY.md promises have room for.
test.each(heaviest)('%s: a process ends, and takes little memory', async (input) => {
  const hostile = hostileCases.find((each) => each.input === input);
  if (!hostile) throw new Error(`there is no case ${input}`);
  const folder = temporaryFolder();
  makeHostile(hostile, folder);
  const { status, stdout, stderr, megabytes } = await measured(['check', folder]);
  for (const words of hostile.says) expect(stdout + stderr).toContain(words);
  expect(status, stderr).toBe(hostile.status);
  expect(megabytes).toBeLessThan(300);
});
