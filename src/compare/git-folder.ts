import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { hasCode, PismError } from '../errors.ts';
import type { FactsEnvironment } from '../facts/open.ts';

/** The most bytes to read from a repository. */
const maxBytes = 512 * 2 ** 20;

/** Whether an argument is a folder at a revision, such as `HEAD~1:facts`, and not a path. */
export function isRevision(word: string, { cwd }: Pick<FactsEnvironment, 'cwd'>): boolean {
  // Not resolved, as `HEAD:./..` would become the current folder.
  return /^[^:]{2,}:/.test(word) && !existsSync(isAbsolute(word) ? word : `${cwd}/${word}`);
}

/** Runs work on a temporary folder with the YAML files of a folder at a revision. */
export async function withRevision<T>(revision: string, io: FactsEnvironment, work: (folder: string) => Promise<T>) {
  const files = filesAt(revision, io);
  const folder = mkdtempSync(join(tmpdir(), 'pism-revision-'));
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Only the files of a facts folder, such as `kinds/treaties.yaml`: a link or `..` could lead out of it.
const factFiles = /(?<=^|\0)100[0-7]{3} blob ([0-9a-f]+)\t((?:[^./\\\0][^/\\\0]*\/)?[^./\\\0][^/\\\0]*\.ya?ml)(?=\0)/g;

function filesAt(revision: string, io: FactsEnvironment): [path: string, content: Buffer][] {
  if (revision.startsWith('-')) throw unreadableRevision(revision, 'a revision does not begin with a hyphen');
  const tree = git(['ls-tree', '-r', '-z', '--full-tree', revision], '', revision, io).toString();
  const files = [...tree.matchAll(factFiles)];
  if (files.length === 0) throw unreadableRevision(revision, 'there are no fact files in it');
  const contents = git(['cat-file', '--batch'], files.map(([, id]) => `${id}\n`).join(''), revision, io);
  let at = 0;
  return files.map(([, , path = '']) => {
    // Git prints a line that ends with the size before each file, and a line break after it.
    const start = contents.indexOf('\n', at) + 1;
    const size = Number(contents.toString('utf8', at, start).split(' ')[2]);
    if (!Number.isSafeInteger(size)) throw unreadableRevision(revision, `Git does not have ${path}`);
    at = start + size + 1;
    return [path, contents.subarray(start, start + size)];
  });
}

function git(args: string[], input: string, revision: string, { cwd, env }: FactsEnvironment): Buffer {
  // Git would fetch missing objects of a partial clone.
  const offline = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  const options = { cwd, input, env: { ...process.env, ...env, ...offline }, maxBuffer: maxBytes };
  const { error, status, stdout, stderr } = spawnSync('git', args, options);
  if (!error && status === 0) return stdout;
  if (hasCode(error, 'ENOENT')) throw unreadableRevision(revision, 'git is not installed');
  if (hasCode(error, 'ENOBUFS')) throw unreadableRevision(revision, 'it is too large');
  const [reason = ''] = (stderr?.toString() ?? '').split('\n');
  throw unreadableRevision(revision, reason.replace(/^fatal: /, '') || 'git cannot read it');
}

function unreadableRevision(revision: string, reason: string): PismError {
  const hint = 'Name a folder, an exported .db, or a folder at a revision of its Git repository, as in HEAD~1:facts.';
  return new PismError('unreadable', `${revision} cannot be read: ${reason}`, hint);
}
