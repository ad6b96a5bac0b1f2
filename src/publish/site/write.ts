import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt, PismError } from '../../core/errors.ts';
import { isOwnPath } from '../../core/files/ours.ts';
import { cached, counted } from '../../core/model/text.ts';
import { firstOf } from '../../core/query/result.ts';
import { addresses } from './addresses.ts';
import type { SiteFile } from './site.ts';

/**
 * Writes the files of a site into an existing folder, and deletes those of the last run that are not among them. Other files
 * stay. Nothing is changed if making the files fails, or if one would replace a file that is not of the last run.
 */
export function writeSite(folder: string, files: Iterable<SiteFile>, former: Set<string>) {
  const root = realpathSync(folder);
  for (const other of readdirSync(root))
    if (attempt(() => hasBytes(join(root, other, '.draft'), mark))) rmSync(join(root, other), { recursive: true });
  const draft = mkdtempSync(join(root, '.pism-draft-'));
  writeFileSync(join(draft, '.draft'), mark);
  const inWayOf = cached((path: string): string | undefined => {
    const place = join(root, path);
    return statusOf(place)?.isDirectory() === false ? place : path === '.' ? undefined : inWayOf(dirname(path));
  });
  // Once a folder, not for each of its files.
  const makeFolder = cached((place: string) => mkdirSync(place, { recursive: true }) ?? place);
  const write = (path: string, content: string | Uint8Array) => {
    makeFolder(join(draft, path, '..'));
    writeFileSync(join(draft, path), content);
  };
  const move = (path: string) => {
    makeFolder(join(root, path, '..'));
    renameSync(join(draft, path), join(root, path));
  };
  const list = (paths: Iterable<string>) => {
    write(addresses.name, addresses.textOf([...paths]));
    move(addresses.name);
  };
  try {
    const [paths, changed] = [new Set<string>(), [] as string[]];
    for (const { path, content } of files) {
      if (!isOwnPath(path) || path === addresses.name || paths.has(path)) throw noAddress(path);
      paths.add(path);
      const inWay = inWayOf(dirname(path));
      if (inWay !== undefined) throw linkInWay(inWay);
      if (hasBytes(join(root, path), content)) continue;
      changed.push(path);
      write(path, content);
    }
    refuseForeign(changed, former, root);
    const gone = [...former].filter((path) => !paths.has(path));
    // Until all is done the list has the files of both runs, so that a run after an interrupted one knows them all.
    list([...paths, ...gone]);
    changed.forEach(move);
    const deleted = gone.filter((path) => inWayOf(dirname(path)) === undefined);
    for (const path of deleted) rmSync(join(root, path), { force: true });
    // Only empty folders can be removed so.
    for (const each of new Set(deleted.map(dirname))) attempt(() => rmdirSync(join(root, each)));
    list(paths);
    return { files: paths.size, written: changed.length, deleted: deleted.length };
  } finally {
    attempt(() => rmSync(draft, { recursive: true, force: true }));
  }
}

/** The text of a file in a draft, by which a later run knows that of one that was interrupted. */
const mark = 'A draft of pism site.\n';

function noAddress(path: string): PismError {
  const says = `The site cannot have the page ${path}: it is no address, or that of another page`;
  const hint = 'Ids have lower-case letters, digits and hyphens. Rename the source, fact, kind or entry.';
  return new PismError('usage', says, hint);
}

// Writing through a link would change files elsewhere.
function linkInWay(place: string): PismError {
  const hint = 'The site needs a folder of that name. Move it away, or name another place.';
  return new PismError('usage', `${place} is a link or a file`, hint);
}

/** Throws if the site would replace a file that is not of its last run. */
function refuseForeign(changed: string[], former: Set<string>, root: string): void {
  const foreign = changed.filter((path) => !former.has(path) && statusOf(join(root, path)));
  if (foreign.length === 0) return;
  const says = `${counted(foreign.length, 'file')} in ${root} would be replaced that the last run did not write`;
  const hint = `Move them away, name another folder, or bring back the ${addresses.name} of the last run.`;
  throw new PismError('usage', `${says}: ${firstOf(foreign.sort())}`, hint);
}

function hasBytes(place: string, content: string | Uint8Array): boolean {
  return statusOf(place)?.isFile() === true && readFileSync(place).equals(Buffer.from(content));
}

// Of a link itself, not of what it leads to.
function statusOf(place: string): Stats | undefined {
  return lstatSync(place, { throwIfNoEntry: false });
}
