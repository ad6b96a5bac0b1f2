/** The archive that `bench/archive.ts` generates: the same bytes for the same size, and facts without errors. */
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

  test('has no errors, though the facts of a bulletin are about other countries and years', async () => {
    const { status, stdout, stderr } = await pism(['check', first]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(': no problems');
    const { stdout: parties } = await pism(['treaties', '--group-by', 'participant', '--facts', first]);
    expect(parties.split('\n').length).toBeGreaterThan(4);
  });
});

function archive(size: Size): string {
  const folder = join(temporaryFolder(), 'archive');
  writeArchive(folder, size);
  return folder;
}
