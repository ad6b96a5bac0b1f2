/** Reads a text file with its hash and its times, up to a limit. */
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { hasCode, reasonOf } from '../errors.ts';
import { fileProblem, type Problem, type ProblemArguments, type ProblemCode } from '../model/problem.ts';
import { type FolderFile, limits } from './folder.ts';

/** Reads a file of a facts folder. */
export function readFile<File extends { path: string }>(file: File): ReadFile<File> {
  const read = readTextFile(file.path);
  const content = read.problem ? JSON.stringify(read.problem) : read.text;
  return { file, ...read, hash: hash('sha256', content), isGone: read.problem !== undefined && !exists(file.path) };
}

/** The text of a file, or the problem that kept it from being read. */
export interface FileText {
  text: string;
  problem?: Problem;
}

/** A file of a facts folder, read and not yet parsed. */
export interface ReadFile<File = FolderFile> extends FileText {
  file: File;
  /** SHA-256 of its text, or of its problem. */
  hash: string;
  isGone: boolean;
}

/** Reads a text file; never waits for a pipe and never takes more than the limit. */
export function readTextFile(path: string, limit = limits.fileBytes): FileText {
  let descriptor: number | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe in the folder would wait for a writer for ever.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return failed(path, 'NOT_A_FILE');
    if (status.size > limit) return failed(path, 'TOO_LARGE', { size: `${status.size}`, limit: `${limit}` });
    // Files of the system, such as those in /proc, have a size of 0 but may go on for ever.
    if (status.size === 0) return { text: '' };
    const bytes = readFileSync(descriptor);
    // Also rejects UTF-16: every other byte of its ASCII characters is 0.
    if (bytes.includes(0) || !isUtf8(bytes)) return failed(path, 'NOT_UTF8');
    return { text: new TextDecoder().decode(bytes) };
  } catch (thrown) {
    const code = hasCode(thrown, 'ELOOP', 'ENXIO') ? 'NOT_A_FILE' : 'UNREADABLE_FILE';
    return failed(path, code, { reason: reasonOf(thrown) });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function failed(file: string, code: ProblemCode, values: ProblemArguments = {}): FileText {
  return { text: '', problem: fileProblem(file, code, values) };
}

// A broken link counts as existing, so that it is reported; so does a file in a folder without permission.
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (thrown) {
    return !hasCode(thrown, 'ENOTDIR');
  }
}
