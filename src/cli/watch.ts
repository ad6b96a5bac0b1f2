import { readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openCopy } from '../copy/open.ts';
import { attempt, isSystemError, PismError } from '../errors.ts';
import { foldersOf, withIndex } from '../facts/open.ts';
import { statIfExists } from '../files/output.ts';
import type { Context, Io, OwnContext } from './command.ts';
import type { checkOptions } from './commands/check.ts';
import { command as coverage } from './commands/coverage.ts';
import { command as verify } from './commands/verify.ts';
import { note } from './print.ts';
import { reportFailure } from './problems.ts';

/** Milliseconds between a change and the check: an editor changes a file several times per save. */
const pauseTime = 80;
/** Milliseconds between attempts to watch a path that cannot be watched, such as a deleted folder. */
const retryTime = 1000;
/** Clears the terminal and its scrollback, and moves the cursor to the top. */
const clearTerminal = '\x1b[2J\x1b[3J\x1b[H';

type Watching = OwnContext<typeof checkOptions>;
/** Where failures are reported, and in which colour. */
type Reporting = { io: Io; options: { color?: string } };
type CheckRun = (context: Context<typeof checkOptions>) => Promise<unknown>;

/** Checks the facts now and after each change of the facts or the copy, until a signal ends the process. */
export async function watchFacts(context: Watching, check: CheckRun): Promise<never> {
  const { io } = context;
  const meant = readWords(context);
  const { folders, copyFile } = meant;
  // An unreadable path is a mistake at the start; later, it may be a half-saved file.
  if (copyFile !== undefined) await openCopy(copyFile, io);
  await withIndex(await context.open(folders), async () => {});
  const files = copyFile === undefined ? [] : [resolve(io.cwd, copyFile)];
  return repeatOnChange([folders, files], context, () => checkOnce(context, meant, check));
}

/** Does some work now and after each change of these folders of facts or files, until a signal ends the process. */
export async function repeatOnChange(
  [folders, files]: [folders: string[], files: string[]],
  context: Reporting,
  work: () => Promise<unknown>,
): Promise<never> {
  const { io } = context;
  for (;;) {
    // Watch before the work, so that a change during it starts it again.
    const changes = watchPlaces(watchedPaths(folders, files));
    if (io.stdout.isTerminal && io.env['TERM'] !== 'dumb') io.stdout.write(clearTerminal);
    await orReport(context, work);
    await note(`${new Date().toTimeString().slice(0, 8)}  Watching for changes. Ctrl-C ends.\n`, io);
    await changes.first;
    await wait(pauseTime);
    changes.close();
  }
}

/** Prints errors of files last, at the bottom of the terminal. */
async function checkOnce(context: Watching, { folders, copyFile }: ReturnType<typeof readWords>, check: CheckRun) {
  // A table would break source lines that people paste.
  const options = { ...context.options, format: 'plain', pager: false };
  return withIndex(await context.open(folders), async (index) => {
    const inCopy = { ...context, index, options, words: copyFile === undefined ? [] : [copyFile] };
    await orReport(context, async () => {
      if (copyFile === undefined) return;
      await coverage.run(inCopy);
      await verify.run(inCopy);
    });
    await check(inCopy);
  });
}

async function orReport({ io, options }: Reporting, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof PismError) && !isSystemError(thrown)) throw thrown;
    await reportFailure(thrown, [`--color=${options.color ?? 'auto'}`], io);
  }
}

/** The folders and the copy that the arguments name. `check --watch my-facts` means a folder. */
function readWords({ io, options: { watch: named, facts = [] }, words }: Watching) {
  if (named === '-') throw new PismError('usage', '--watch needs a file', 'Standard input is read only once.');
  const isFolder = typeof named === 'string' && statIfExists(resolve(io.cwd, named))?.isDirectory() === true;
  const [folder, second] = [...words, ...(isFolder ? [named] : [])];
  if (second !== undefined)
    throw new PismError('usage', `${second} is a folder`, 'After --watch, name your copy of the bulletin.');
  const copyFile = isFolder || named === true ? undefined : named;
  return { folders: foldersOf(folder === undefined ? facts : [folder], io), copyFile };
}

/** A folder, or a file in it, whose changes start another check. */
type WatchedPath = { folder: string; file?: string };

function watchedPaths(folders: string[], files: string[]): WatchedPath[] {
  const inFile = (path: string): WatchedPath => ({ folder: dirname(path), file: basename(path) });
  const inFolders = folders.flatMap((root): WatchedPath[] => {
    if (attempt(() => statSync(root))?.isFile()) return [inFile(root)];
    const inside = attempt(() => readdirSync(root, { withFileTypes: true })) ?? [];
    const below = inside.filter((each) => !each.isFile()).map(({ name }) => ({ folder: join(root, name) }));
    // Also watch its parent: a watcher on a moved folder gets no event.
    return [{ folder: root }, ...below, inFile(root)];
  });
  return [...inFolders, ...files.map(inFile)];
}

/** `first` resolves at the first change, or soon if a path cannot be watched. */
function watchPlaces(places: WatchedPath[]): { first: Promise<void>; close(): void } {
  const { promise: first, resolve: changed } = Promise.withResolvers<void>();
  const retry = () => void setTimeout(changed, retryTime);
  const watchers = places.flatMap(({ folder, file }) => {
    try {
      const onChange = (_: string, name: string | null) => {
        if (file === undefined ? !/^\.|~$/.test(name ?? '') : [file, null].includes(name)) changed();
      };
      return [watch(folder, onChange).on('error', retry)];
    } catch {
      retry();
      return [];
    }
  });
  return { first, close: () => watchers.forEach((watcher) => void watcher.close()) };
}
