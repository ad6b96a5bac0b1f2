import { readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PismError } from '../errors.ts';
import { attempt, statIfExists } from '../export/output.ts';
import { visible } from '../render/page.ts';
import type { Context } from './command.ts';
import { foldersOf, withIndex } from './facts.ts';
import { type Item, type Review, rememberedCopy, review, type Subject } from './review.ts';
import { openScreen } from './screen.ts';
import { styleFor } from './style.ts';

/** Milliseconds from a change to the review: an editor changes a file several times when it saves. */
const pauseTime = 80;
/** Milliseconds until a place that the system cannot watch, such as a folder that has vanished, is tried again. */
const retryTime = 1000;

/** Shows what is left to do in facts, again after each change of them or of the copy, until a signal ends the process. */
export async function watchFacts(context: Context, check: Subject['check']): Promise<never> {
  const { io } = context;
  const { folders, copyFile, title } = readWords(context);
  const copy = copyFile === undefined ? undefined : rememberedCopy(copyFile, io);
  // What cannot be read now was not meant; later, it may be half-saved.
  await copy?.();
  await withIndex(await context.open(folders), async () => {});
  // Of no use here; and its transaction would keep the write-ahead log growing.
  context.index.database.close();
  const subject = { folders, check, copy, context, style: await styleFor(context.options, io) };
  const screen = openScreen(io);
  const fixedIn = fixes();
  try {
    for (;;) {
      // Before the review, so that what changes during it leads to another.
      const changes = watchPlaces(placesOf(folders, copyFile && resolve(io.cwd, copyFile)));
      const found = await review(subject);
      const heading = subject.style.strong(`${new Date().toTimeString().slice(0, 8)}   ${title}   Ctrl-C ends`);
      const fixed = fixedIn(found).map(({ brief }) => subject.style.good(`fixed: ${brief}`));
      await screen.draw([heading, ...found.tallies], fixed, found.items);
      await changes.first;
      await wait(pauseTime);
      changes.close();
    }
  } finally {
    screen.close();
  }
}

/** The folders and the copy that are meant. `check --watch my-facts` means a folder. */
function readWords({ io, options: { watch: named, facts = [] }, words }: Context) {
  if (!io.stdout.isTerminal)
    throw new PismError('usage', '--watch needs a terminal to draw on', 'Leave it out to check once.');
  if (named === '-') throw new PismError('usage', '--watch needs a file', 'Standard input is read only once.');
  const isFolder = typeof named === 'string' && statIfExists(resolve(io.cwd, named))?.isDirectory() === true;
  const [folder, second] = [...words, ...(isFolder ? [named] : [])];
  if (second !== undefined)
    throw new PismError('usage', `${second} is a folder`, 'After --watch, name your copy of the bulletin.');
  const copyFile = isFolder || named === true ? undefined : named;
  const title = ['pism check', folder, '--watch', copyFile].filter((word) => word !== undefined).join(' ');
  return { folders: foldersOf(folder === undefined ? facts : [folder], io), copyFile, title: visible(title) };
}

/** What a review no longer finds: while errors hide facts, only an error that is gone is fixed for certain. */
function fixes(): (review: Review) => Item[] {
  let [before, readable, last, fixed] = [new Map<string, Item>(), 0, 0, [] as Item[]];
  return ({ items, facts, isPartial }) => {
    const now = new Map(items.map((item) => [item.key, item]));
    const isHiding = isPartial || (facts < readable && items.some(({ isError }) => isError));
    const isCertain = ({ isError }: Item) => !isHiding || (isError === true && facts >= last);
    const gone = [...before.values()].filter((item) => !now.has(item.key) && isCertain(item));
    // An editor may save twice.
    const isSame = gone.length === 0 && [...now.keys()].every((key) => before.has(key));
    if (!isSame) fixed = gone;
    for (const { key } of gone) before.delete(key);
    before = isHiding ? new Map([...before, ...now]) : now;
    if (!isHiding) readable = facts;
    last = facts;
    return fixed;
  };
}

/** A folder, or a file in it, whose changes lead to another review. */
interface Place {
  folder: string;
  file?: string;
}

function placesOf(folders: string[], copyFile: string | undefined): Place[] {
  const inFile = (path: string): Place => ({ folder: dirname(path), file: basename(path) });
  const inFolders = folders.flatMap((root): Place[] => {
    if (attempt(() => statSync(root))?.isFile()) return [inFile(root)];
    const inside = attempt(() => readdirSync(root, { withFileTypes: true })) ?? [];
    const below = inside.filter((each) => !each.isFile()).map(({ name }) => ({ folder: join(root, name) }));
    // The last: a folder that is moved away does not notice it.
    return [{ folder: root }, ...below, inFile(root)];
  });
  return [...inFolders, ...(copyFile === undefined ? [] : [inFile(copyFile)])];
}

/** `first` is fulfilled at the first change, or soon if the system cannot watch a place. */
function watchPlaces(places: Place[]): { first: Promise<void>; close(): void } {
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
