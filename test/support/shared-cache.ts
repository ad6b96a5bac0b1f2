import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a cache folder for all test files of a run, for the index of the built-in facts, and removes it in the end. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pism-tests-'));
  process.env['PISM_TEST_CACHE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
