import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { hasCode, PismError } from '../errors.ts';
import type { Io } from './command.ts';

/** The most that is read from a repository, in bytes. */
const maxBytes = 512 * 2 ** 20;

/** Whether a word names a folder at a revision, as in `HEAD~1:facts`, and no file or folder. */
export function isRevision(word: string, { cwd }: Pick<Io, 'cwd'>): boolean {
  // Not resolved: `HEAD:./..` would become the current folder.
  return /^[^:]{2,}:/.test(word) && !existsSync(isAbsolute(word) ? word : `${cwd}/${word}`);
}

/** Writes the YAML files of a folder at a revision into a temporary folder, which is removed after the work. */
export async function withRevision<Value>(
  revision: string,
  io: Io,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const files = await readRevision(revision, io);
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

async function readRevision(revision: string, io: Io): Promise<[path: string, content: Buffer][]> {
  if (revision.startsWith('-')) throw unreadable(revision, 'a revision does not begin with a hyphen');
  const tree = await git(['ls-tree', '-r', '-z', '--full-tree', revision], '', revision, io);
  const files = tree
    .toString()
    .split('\0')
    .flatMap((line) => fileIn(line) ?? []);
  if (files.length === 0) throw unreadable(revision, 'there are no fact files in it');
  const ids = files.map(({ id }) => `${id}\n`).join('');
  const contents = blobsIn(await git(['cat-file', '--batch'], ids, revision, io));
  return files.map(({ path }, at) => [path, contents[at] ?? Buffer.alloc(0)]);
}

// Only the files that a facts folder has: `kinds/treaties.yaml`. A link could lead out of the folder, and so could `..`.
function fileIn(line: string): { id: string; path: string } | undefined {
  const [, id, path = ''] = /^100[0-7]{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
  const isSafe = /^(?:[^/\\]+\/)?[^/\\]+\.ya?ml$/.test(path) && !path.split('/').some((name) => name.startsWith('.'));
  return id === undefined || !isSafe ? undefined : { id, path };
}

/** The files in what `git cat-file --batch` prints: for each a line with its size, and its content. */
function blobsIn(output: Buffer): Buffer[] {
  const blobs: Buffer[] = [];
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    if (!Number.isSafeInteger(size)) return blobs;
    blobs.push(output.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return blobs;
}

function git(args: string[], input: string, revision: string, { cwd, env }: Io): Promise<Buffer> {
  // Of a partial clone, Git would fetch what is missing.
  const offline = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
  const options = {
    cwd,
    env: { ...process.env, ...env, ...offline, LC_ALL: 'C' },
    encoding: 'buffer',
    maxBuffer: maxBytes,
  } as const;
  return new Promise((done, fail) => {
    const child = execFile('git', args, options, (thrown, stdout, stderr) => {
      if (!thrown) done(stdout);
      else if (hasCode(thrown, 'ENOENT')) fail(unreadable(revision, 'git is not installed'));
      else if (hasCode(thrown, 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')) fail(unreadable(revision, 'it is too large'));
      else fail(unreadable(revision, reasonIn(stderr.toString()) || 'git cannot read it'));
    });
    child.stdin?.on('error', () => {}).end(input);
  });
}

function reasonIn(messages: string): string {
  return (messages.split('\n')[0] ?? '').replace(/^fatal: /, '');
}

function unreadable(revision: string, reason: string): PismError {
  const hint = 'Name a folder, an exported .db, or a folder at a revision of its Git repository, as in HEAD~1:facts.';
  return new PismError('unreadable', `${revision} cannot be read: ${reason}`, hint);
}
