import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { pism, temporaryFolder } from '../../support/run.ts';

/** The file that reports are written to. */
export const file = join(temporaryFolder(), 'report.html');

/** A day on which every report is made. */
export const env = { SOURCE_DATE_EPOCH: '1924819200' };

/** Writes a report of these facts, and reads it. */
export async function writeReport(facts: string[]): Promise<string> {
  // The tests of another file may have removed it.
  mkdirSync(dirname(file), { recursive: true });
  const { status, stderr } = await pism(['report', ...facts, '-o', file], { env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^\d+ facts? in /) });
  return readFileSync(file, 'utf8');
}
