import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { harbour, manyPacts } from '../support/harbour.ts';
import { refused } from '../support/refused.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { hashOf } from './support/hash.ts';
import { program, shell } from './support/shell.ts';

const facts = harbour();
const many = manyPacts(300, 40);

const outputs = [
  ['-o', 'out.json'],
  ['csv', 'out'],
  ['parquet', 'out'],
  ['sqlite', 'out.db'],
] as const;

function commandFor(format: string, place: string): string[] {
  return format === '-o' ? ['pacts', '--json', '-o', place] : ['export', format, '--force', '-o', place];
}

describe('a limit on the size of files', () => {
  const env = { XDG_CACHE_HOME: temporaryFolder(), PISM_FACTS: many };

  beforeAll(() => pism(['pacts', '--count'], { env }));

  test.each(outputs)('pism %s: an error, and the former output stays', async (format, place) => {
    const folder = temporaryFolder();
    const argv = commandFor(format, place);
    expect(await pism([...argv, '--facts', facts], { env, cwd: folder })).toMatchObject({ status: 0 });
    const before = hashOf(join(folder, place));
    // Blocks of 512 bytes, or 1,024 in some shells.
    for (const blocks of [2, 20]) {
      const ran = shell(`ulimit -f ${blocks}; exec ${program} ${argv.join(' ')}`, env, folder);
      expect(ran).toMatchObject(refused(3, /^pism: .*out.* cannot be written: [^\n]+\n$/));
    }
    expect(readdirSync(folder)).toEqual([place]);
    expect(hashOf(join(folder, place))).toBe(before);
  });
});
