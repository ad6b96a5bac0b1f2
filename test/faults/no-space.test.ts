import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbour, manyPacts } from '../support/harbour.ts';
import { needs } from '../support/needs.ts';
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

/** Bytes that an index may leave if it cannot be kept: its first pages, without facts. */
const almostNothing = 16_384;

/** How many bytes the files in a folder take. */
function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

const mounted = temporaryFolder();

/** Mounts an empty file system of this size in KiB. */
function mount(kibibytes: number): boolean {
  if (process.getuid?.() !== 0) return false;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'none', mounted]).status === 0;
}

// -l: unmounts even while this process has files open in it.
const unmount = () => spawnSync('umount', ['-l', mounted]);
const canMount = mount(16);
if (canMount) unmount();

describe('a full disk', needs('mount', canMount), () => {
  afterAll(unmount);

  test('no space for an index: the answer is right, and the next one is, with space again', async () => {
    const env = { XDG_CACHE_HOME: mounted, PISM_FACTS: facts };
    mount(2_048);
    const ballast = join(mounted, 'ballast');
    writeFileSync(ballast, Buffer.alloc(1024 * 1_990));
    expect(await pism(['pacts', '--count'], { env })).toEqual({ status: 0, stdout: '5\n', stderr: '' });
    expect(bytesIn(join(mounted, 'pism'))).toBeLessThan(almostNothing);
    rmSync(ballast);
    expect(await pism(['pacts', '--count'], { env })).toEqual({ status: 0, stdout: '5\n', stderr: '' });
    expect(readdirSync(join(mounted, 'pism'))).toEqual([expect.stringMatching(/^[0-9a-f]{8}\.db$/)]);
    unmount();
  });
});
