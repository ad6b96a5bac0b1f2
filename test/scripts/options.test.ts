import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['test/faults/kill.ts', '--task nothing', 'There is no task nothing'],
  ['test/fuzz/fuzz.ts', '--minutes abc', '--minutes takes a number, not abc'],
  ['test/load/load.ts', '--times 0', '--times takes a whole number from 1 on, not 0'],
  ['bench/bench.ts', '--nonsense', "Unknown option '--nonsense'"],
])('%s refuses %s', (script, options, reason) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options.split(' ')], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^${reason}[^]*\n\nnpm run `));
});
