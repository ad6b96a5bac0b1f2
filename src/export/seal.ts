import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PismError } from '../errors.ts';
import { statIfExists } from '../files/stat.ts';

/** Hex digits of a SHA-256. */
const length = 64;
const zeros = '0'.repeat(length);

/** Node.js reads no larger file in one piece. */
const maxBytes = 2 ** 31 - 1;

/** The SHA-256 of a file in which the digits at this position, where it will stand itself, count as zeros. */
export function sealOf(bytes: Buffer, at: number): string {
  const hash = createHash('sha256').update(bytes.subarray(0, at)).update(zeros);
  return hash.update(bytes.subarray(at + length)).digest('hex');
}

/** Whether a file is byte for byte as it was when it got its seal, which follows this mark. */
export function isSealed(file: string, mark: string): boolean {
  const status = statIfExists(file);
  if (!status?.isFile() || status.size > maxBytes) return false;
  const bytes = readFileSync(file);
  const at = bytes.indexOf(mark) + mark.length;
  return bytes.toString('latin1', at, at + length) === sealOf(bytes, at);
}

/** The error for a place with something that is not, or cannot be proven to be, an export as pism wrote it. */
export function occupied(place: string, reason = 'is not an unchanged export of pism', remove = place): PismError {
  const hint = `Only an unchanged export is replaced. Remove ${remove}, or name another place.`;
  return new PismError('usage', `${place} is there already and ${reason}`, hint);
}
