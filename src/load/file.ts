import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { hasCode, reasonOf } from '../errors.ts';
import type { ProblemCode } from '../model/problem.ts';
import { fileProblem, type Problem, type ProblemArguments } from '../model/problem.ts';
import type { FolderFile } from './folder.ts';
import { limits } from './limits.ts';

/** A file as it was at one moment: its text, or the problem that kept it from being read. */
export interface FileText {
  text: string;
  problem?: Problem;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a text file whole; never waits on a pipe and never takes more than the limit. */
export function readText(path: string, shown: string): FileText {
  let descriptor: number;
  try {
    // Without O_NONBLOCK, opening a named pipe in the folder would wait for a writer for ever.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (thrown) {
    return failed(shown, hasCode(thrown, 'ELOOP', 'ENXIO') ? 'NOT_A_FILE' : 'UNREADABLE_FILE', {
      reason: reasonOf(thrown),
    });
  }
  try {
    return readOpen(descriptor, shown);
  } catch (thrown) {
    return failed(shown, 'UNREADABLE_FILE', { reason: reasonOf(thrown) });
  } finally {
    closeSync(descriptor);
  }
}

function readOpen(descriptor: number, shown: string): FileText {
  const status = fstatSync(descriptor);
  if (!status.isFile()) return failed(shown, 'NOT_A_FILE', {});
  if (status.size > limits.fileBytes) {
    return failed(shown, 'TOO_LARGE', { size: `${status.size}`, limit: `${limits.fileBytes}` });
  }
  const bytes = Buffer.allocUnsafe(status.size + 1);
  let length = 0;
  for (let got = -1; got !== 0 && length < bytes.length; length += got) {
    got = readSync(descriptor, bytes, length, bytes.length - length, length);
  }
  const content = bytes.subarray(0, length);
  // UTF-16 without a mark is half NUL, and in UTF-8 no text has one.
  if (content.includes(0)) return failed(shown, 'NOT_UTF8', {});
  try {
    return { text: utf8.decode(content) };
  } catch {
    return failed(shown, 'NOT_UTF8', {});
  }
}

function failed(file: string, code: ProblemCode, values: ProblemArguments): FileText {
  return { text: '', problem: fileProblem(file, code, values) };
}

/** A file of the folders, read and not yet parsed. */
export interface ReadFile {
  file: FolderFile;
  text: string;
  /** What keeps it from being read. */
  problem: Problem | undefined;
  /** SHA-256 of its text, or of what keeps it from being read. */
  hash: string;
  isGone: boolean;
}

/** Reads a file. */
export function readFile(file: FolderFile): ReadFile {
  const { text, problem } = readText(file.path, file.path);
  const hash = createHash('sha256')
    .update(problem ? JSON.stringify(problem) : text)
    .digest('hex');
  return { file, text, problem, hash, isGone: problem !== undefined && !exists(file.path) };
}

// A link to nothing exists, and is a problem. A file in a folder that may not be entered must not be taken for one that is gone.
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (thrown) {
    return !hasCode(thrown, 'ENOTDIR');
  }
}
