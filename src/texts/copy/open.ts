import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { isSystemError, PismError, reasonOf } from '../../core/errors.ts';
import { type CopyText, MAX_BYTES, readCopyText } from './copy.ts';

/** Reads a copy from a file, or from standard input for `-`; throws a PismError with the reason and a remedy. */
export async function openCopy(given: string, io: CopyInput): Promise<CopyFile> {
  const file = given === '-' ? 'Standard input' : given;
  try {
    return { file, ...(await readCopyText(await bytesOf(given, io))) };
  } catch (thrown) {
    if (thrown instanceof PismError && thrown.code === 'unreadable')
      throw new PismError('unreadable', `${file}: ${thrown.message}`, thrown.hint);
    if (isSystemError(thrown)) {
      const hint = 'Name a text, PDF, HTML or DOCX file that you may read.';
      throw new PismError('unreadable', `${file} cannot be read: ${reasonOf(thrown)}`, hint);
    }
    throw thrown;
  }
}

/** The text of a reader's own copy, with its file as the user named it. */
export interface CopyFile extends CopyText {
  readonly file: string;
}

/** Where copies are read from: files, by paths relative to `cwd`, and up to `maxBytes` of standard input. */
export interface CopyInput {
  readonly cwd: string;
  readonly input?: ((maxBytes: number) => Promise<Uint8Array>) | undefined;
}

/** The bytes of a file, up to one more than the limit. */
async function bytesOf(file: string, { cwd, input }: CopyInput): Promise<Uint8Array> {
  if (file !== '-') return buffer(createReadStream(resolve(cwd, file), { end: MAX_BYTES }));
  if (input) return input(MAX_BYTES);
  throw new PismError('usage', 'There is no standard input to read a copy from');
}
