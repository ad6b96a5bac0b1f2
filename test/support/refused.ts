import { expect } from 'vitest';

/** What a run prints that ends with this status: nothing on standard output, and these words on standard error. */
export function refused(status: number, says: string | RegExp) {
  const stderr = typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says);
  return { status, stdout: '', stderr };
}
