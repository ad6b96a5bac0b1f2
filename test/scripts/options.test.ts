import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the bench refuses options that it does not have', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/bench.ts', '--nonsense'], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Unknown option '--nonsense'[\s\S]*\n\nnpm run /);
});
