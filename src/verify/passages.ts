import { homedir } from 'node:os';
import { basename, delimiter, extname, isAbsolute, join, resolve } from 'node:path';
import type { Copy } from '../copy/copy.ts';
import type { CopyInput } from '../copy/open.ts';
import { statIfExists } from '../files/output.ts';
import type { Fact } from '../model/fact.ts';
import { isLocalId } from '../model/file-keys.ts';
import type { Place } from '../model/source.ts';
import type { JsonObject } from '../model/values.ts';
import { sourceIds } from '../query/lookup.ts';
import { idsOf, type Query } from '../query/select.ts';
import type { Index } from '../store/open.ts';

/** Reads the copies of these sources, and returns a function that finds the passage of a fact, or why it has none. */
export async function passageFinder(sources: string[], { io, index, options }: CopyPlaces) {
  const isFolder = (text: string) => statIfExists(resolve(io.cwd, text))?.isDirectory() === true;
  const [folders = [], files = []] = [true, false].map((is) => options.text?.filter((text) => isFolder(text) === is));
  const found = sources.flatMap((source) => {
    const file = findCopy(source, folders, io);
    return file === undefined ? [] : [[source, file] as const];
  });
  const none = (because: string) => ({ text: null, because });
  const noCopy = (source: string) => none(`no copy of ${source} was found`);
  // Most readers have no copy, and then nothing that reads one is loaded.
  if (files.length + found.length === 0) return noCopy;
  const { openCopy } = await import('../copy/open.ts');
  const { copyOf, identifySource } = await import('./identify-source.ts');
  const { findPassages } = await import('../copy/anchor/find-passages.ts');
  const copies = new Map<string, Copy>();
  const known = sourceIds(index.database);
  for (const file of files) {
    const opened = await openCopy(file, io);
    const name = basename(file, extname(file)).toLowerCase();
    const named = known.includes(name) ? name : undefined;
    const source = identifySource(opened, index, named, 'name the file after one, as in <id>.txt');
    copies.set(source, copyOf(opened, source, index));
  }
  for (const [source, file] of found)
    if (!copies.has(source)) copies.set(source, copyOf(await openCopy(file, io), source, index));
  return (source: string, place: Place) => {
    const copy = copies.get(source);
    if (!copy) return noCopy(source);
    if (place.hash === null) return none('the fact has no anchor');
    const passage = findPassages(copy, [place])[0]?.first[0];
    return passage ? { text: passage.text } : none('the copy does not have it');
  };
}

/** Where the reader's copies are: files and folders from `--text`, PISM_TEXTS and the data folder. */
export interface CopyPlaces {
  readonly io: CopyInput & { readonly env: NodeJS.ProcessEnv };
  readonly index: Index;
  /** Files and folders that the user names. */
  readonly options: { readonly text?: readonly string[] | undefined };
}

/** Reads the copies for the facts of a query, and returns a function that puts its passage into a fact. */
export async function withPassages(query: Query, places: CopyPlaces): Promise<(fact: Fact) => JsonObject> {
  const sources = new Set(idsOf(places.index.database, query).map(({ source }) => source));
  const find = await passageFinder([...sources], places);
  return (fact) => ({ ...fact, passage: find(fact.source, fact.place).text });
}

/** Finds `<source>.txt`, `.pdf`, `.html` or `.docx` in these folders, in PISM_TEXTS or in the data folder. */
function findCopy(source: string, folders: string[], { env, cwd }: CopyPlaces['io']): string | undefined {
  // An id with slashes, from a stranger's facts, would lead out of the folder.
  if (!isLocalId(source)) return undefined;
  const places = (env['PISM_TEXTS'] ?? '').split(delimiter).filter((place) => place !== '');
  const names = ['txt', 'pdf', 'html', 'docx'].map((ending) => `${source}.${ending}`);
  for (const place of [...folders, ...places, dataFolder(env)].map((each) => resolve(cwd, each))) {
    if (names.includes(basename(place).toLowerCase())) return place;
    // Reading a named pipe or a device would never end.
    const inside = names.map((name) => join(place, name)).find((file) => statIfExists(file)?.isFile());
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function dataFolder(env: NodeJS.ProcessEnv): string {
  const base = env['XDG_DATA_HOME'];
  return join(base && isAbsolute(base) ? base : join(env['HOME'] || homedir(), '.local', 'share'), 'pism');
}
