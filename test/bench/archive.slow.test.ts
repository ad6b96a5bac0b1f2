import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Size, wholeSeries, writeArchive } from '../../bench/archive.ts';
import { filesIn, pism, temporaryFolder } from '../support/run.ts';

const small: Size = { ...wholeSeries, bulletins: 6 };
const first = archive(small);

describe('the generated archive', () => {
  test('is the same bytes for the same size', () => {
    expect(filesIn(archive(small))).toEqual(filesIn(first));
  });

  test('has as many facts as asked for, of each kind of the real bulletin', async () => {
    const { stdout } = await pism(['facts', '--group-by', 'kind', '--format', 'csv', '--facts', first]);
    const [, ...lines] = stdout.trim().split(/\r?\n/);
    const counts = new Map(lines.map((line) => line.split(',') as [string, string]));
    const files = readdirSync('facts/pism-2404').filter((file) => file !== 'bulletin.yaml');
    expect([...counts.keys()].sort()).toEqual(files.map((file) => file.replace('.yaml', '')).sort());
    expect([...counts.values()].reduce((sum, count) => sum + Number(count), 0)).toBe(6 * 63);
  });

  test('has no errors, though the facts of a bulletin are about other countries and years', async () => {
    const { status, stdout, stderr } = await pism(['check', first]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(': no problems');
    const { stdout: parties } = await pism(['treaties', '--group-by', 'participant', '--facts', first]);
    expect(parties.split('\n').length).toBeGreaterThan(4);
  });

  test('can begin at another number, to be joined with the first', async () => {
    const folders = [first, archive({ ...small, first: 95 })];
    const facts = folders.flatMap((folder) => ['--facts', folder]);
    expect((await pism(['check', ...facts])).stdout).toContain(': no problems');
    expect((await pism(['facts', '--count', ...facts])).stdout).toBe(`${2 * 6 * 63}\n`);
  });
});

function archive(size: Size): string {
  const folder = join(temporaryFolder(), 'archive');
  writeArchive(folder, size);
  return folder;
}
