import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { needsPrograms } from '../../support/needs.ts';

const file = 'man/pism.1';
const run = (program: string, ...argv: string[]) => spawnSync(program, argv, { encoding: 'utf8' });

test('mandoc finds no fault with the page, and shows every command', needsPrograms('mandoc'), () => {
  const lint = run('mandoc', '-T', 'lint', '-W', 'warning', file);
  // A version that is not released has no date.
  expect((lint.stdout + lint.stderr).replace(/^.*: (Dd )?Unreleased\n/m, '')).toBe('');
  // Without the overstrikes of bold letters.
  const shown = run('mandoc', '-T', 'utf8', '-O', 'width=80', file).stdout.replace(/.[\b]/g, '');
  for (const part of [
    'pism verify [options] <copy...>',
    '--format <format>',
    'EXIT STATUS',
    'PISM_FACTS',
    "'>=1990', '<1990'",
  ])
    expect(shown).toContain(part);
});
