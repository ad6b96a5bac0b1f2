import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manPage } from '../../scripts/man-page.ts';
import { reserved } from '../../src/facts/reserved.ts';
import { builtinFacts } from '../../src/package.ts';
import { openIndex } from '../../src/store/open.ts';
import { needsPrograms } from '../support/needs.ts';
import { temporaryFolder } from '../support/run.ts';

const file = 'man/pism.1';
const page = readFileSync(file, 'utf8');
const run = (program: string, ...argv: string[]) => spawnSync(program, argv, { encoding: 'utf8' });

test('man/pism.1 is what `npm run generate` makes of the help pages, and is in the package', async () => {
  const index = await openIndex(
    [builtinFacts],
    { XDG_CACHE_HOME: temporaryFolder() },
    { reserved: async () => reserved },
  );
  const made = await manPage(index);
  index.database.close();
  expect(page, 'out of date: run `npm run generate`').toBe(made);
  const { man, files } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(man).toEqual([file]);
  expect(files).toContain('man');
});

test('mandoc finds no fault with the page, and shows every command on 80 columns', needsPrograms('mandoc'), () => {
  const lint = run('mandoc', '-T', 'lint', file);
  expect({ status: lint.status, said: lint.stdout + lint.stderr }).toEqual({ status: 0, said: '' });
  // Without the overstrikes of bold letters.
  const shown = run('mandoc', '-T', 'utf8', '-O', 'width=80', file).stdout.replace(/.[\b]/g, '');
  expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  for (const part of ['pism verify <copy...>', '--format <format>', 'EXIT STATUS', 'PISM_FACTS', "'>=1990', '<1990'"])
    expect(shown).toContain(part);
});
