import { basename, extname, join, resolve } from 'node:path';
import { statIfExists } from '../../core/files/output.ts';
import { isLocalId } from '../../core/model/file-keys.ts';
import type { Place } from '../../core/model/source.ts';
import { sourceIds } from '../../core/query/lookup.ts';
import type { Index } from '../../core/store/open.ts';
import type { Copy } from './copy.ts';
import type { CopyInput } from './open.ts';

/** Reads the copies of these sources, and returns a function that finds the passage of a fact, or why it has none. */
export async function passageFinder(sources: string[], { io, index, options: { text = [] } }: CopyPlaces) {
  const none = (because: string) => ({ text: null, because });
  const noCopy = (source: string) => none(`no copy of ${source} was found`);
  // Most readers have no copy, and then nothing that reads one is loaded.
  if (text.length === 0) return noCopy;
  const { openCopy } = await import('./open.ts');
  const { copyOf, identifySource } = await import('./identify-source.ts');
  const { findPassages } = await import('./anchor/find-passages.ts');
  const copies = new Map<string, Copy>();
  const known = sourceIds(index.database);
  for (const file of text.flatMap((name) => copiesIn(resolve(io.cwd, name), sources) ?? [name])) {
    const opened = await openCopy(file, io);
    const name = basename(file, extname(file)).toLowerCase();
    const named = known.includes(name) ? name : undefined;
    const source = identifySource(opened, index, named, 'name the file after one, as in <id>.txt');
    if (!copies.has(source)) copies.set(source, copyOf(opened, source, index));
  }
  return (source: string, place: Place) => {
    const copy = copies.get(source);
    if (!copy) return noCopy(source);
    if (place.hash === null) return none('the fact has no anchor');
    const passage = findPassages(copy, [place])[0]?.first[0];
    return passage ? { text: passage.text } : none('the copy does not have it');
  };
}

/** The files and folders that the user names with `--text`. */
export interface CopyPlaces {
  readonly io: CopyInput;
  readonly index: Index;
  readonly options: { readonly text?: readonly string[] | undefined };
}

/** The files of a folder that are called after sources; undefined if it is no folder. */
function copiesIn(folder: string, sources: readonly string[]): string[] | undefined {
  if (statIfExists(folder)?.isDirectory() !== true) return undefined;
  // An id with slashes, from a stranger's facts, would lead out of the folder; reading a named pipe would never end.
  const own = sources
    .filter(isLocalId)
    .flatMap((source) => ['txt', 'pdf', 'html', 'docx'].map((end) => `${source}.${end}`));
  return own.map((name) => join(folder, name)).filter((file) => statIfExists(file)?.isFile());
}
