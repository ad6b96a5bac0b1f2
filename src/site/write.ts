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
import { join, posix } from 'node:path';
import { attempt, failureOf, PismError } from '../errors.ts';
import { isOwnPath } from '../files/ours.ts';
import { readTextFile } from '../load/file.ts';
import { cached, counted } from '../model/text.ts';
import { firstOf } from '../query/result.ts';
import { addresses } from './addresses.ts';
import type { SiteFile } from './site.ts';

/**
 * Writes the files of a site into an existing folder, and deletes those of the last run that are not among them. Other files
 * stay. Nothing is changed if making the files fails, if one would replace a file that is not of the last run, or while
 * another run writes there.
 */
export function writeSite(folder: string, files: Iterable<SiteFile>, former: Set<string>) {
  const draft = new Draft(realpathSync(folder));
  try {
    for (const file of files) draft.add(file);
    draft.refuseForeign(former);
    return draft.publish(former);
  } finally {
    draft.remove();
  }
}

/** How the name begins of a hidden folder in which a run prepares files. */
const draftName = '.pism-site-';

/** The file in a draft that begins with our mark; then comes the number of the process. */
const [markFile, mark] = ['.draft', 'A draft of pism site, by process '];

/** The files of a site, of which those that differ from what is there wait in a hidden folder. */
class Draft {
  readonly #root: string;
  readonly #folder: string;
  readonly #paths = new Set<string>();
  readonly #changed: string[] = [];
  readonly #makeFolder = cached((path: string) => mkdirSync(path, { recursive: true }));
  /** What is in the way of a folder of the site: writing through a link would change files elsewhere. */
  readonly #foreignAbove = cached((folder: string) => {
    const above = folder.split('/').map((_, at, parts) => join(this.#root, ...parts.slice(0, at + 1)));
    return above.find((place) => statusOf(place)?.isDirectory() === false);
  });

  constructor(root: string) {
    this.#root = root;
    for (const name of readdirSync(root).filter((each) => each.startsWith(draftName))) {
      const { text } = readTextFile(join(root, name, markFile));
      if (!text.startsWith(mark)) continue;
      const run = Number(text.slice(mark.length));
      if (run !== process.pid && attempt(() => process.kill(run, 0))) {
        const hint = 'Wait until it ends, or name another folder.';
        throw new PismError('usage', `Another run of pism site, process ${run}, writes to ${root}`, hint);
      }
      rmSync(join(root, name), { recursive: true, force: true });
    }
    this.#folder = mkdtempSync(join(root, draftName));
    writeFileSync(join(this.#folder, markFile), `${mark}${process.pid}`);
  }

  /** Prepares a file, or the files of a folder that its maker fills. */
  add({ path, content }: SiteFile): void {
    const place = join(this.#folder, path);
    if (typeof content !== 'function') {
      if (this.#isNew(path, Buffer.from(content))) this.#write(path, content);
      return;
    }
    content(place);
    for (const file of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
      const written = posix.join(path, file.replaceAll('\\', '/'));
      const isFolder = lstatSync(join(place, file)).isDirectory();
      if (!isFolder && !this.#isNew(written, readFileSync(join(place, file)))) rmSync(join(place, file));
    }
  }

  /** Throws if the site would replace a file that is not of its last run. */
  refuseForeign(former: Set<string>): void {
    const foreign = this.#changed.filter((path) => !former.has(path) && statusOf(join(this.#root, path)));
    if (foreign.length === 0) return;
    const says = `${counted(foreign.length, 'file')} in ${this.#root} would be replaced that the last run did not write`;
    const hint = `Move them away, name another folder, or bring back the ${addresses.name} of the last run.`;
    throw new PismError('usage', `${says}: ${firstOf(foreign.sort())}`, hint);
  }

  /** Moves the changed files into the site, and deletes those of the last run that are no longer part of it. */
  publish(former: Set<string>) {
    const gone = [...former].filter((path) => !this.#paths.has(path));
    // Until all is done the list has the files of both runs, so that a run after an interrupted one knows them all.
    this.#list([...this.#paths, ...gone]);
    for (const path of this.#changed) {
      this.#makeFolder(join(this.#root, path, '..'));
      renameSync(join(this.#folder, path), join(this.#root, path));
    }
    const deleted = gone.filter((path) => this.#delete(path)).length;
    this.#list(this.#paths);
    return { files: this.#paths.size, written: this.#changed.length, deleted };
  }

  /** Removes what was not moved into the site. */
  remove(): void {
    attempt(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** Whether this file is not in the site with these bytes; counts it as part of the site. */
  #isNew(path: string, bytes: Uint8Array): boolean {
    if (!isOwnPath(path) || path === addresses.name || this.#paths.has(path)) {
      const says = `The site cannot have the page ${path}: it is no address, or that of another page`;
      const hint = 'Ids have lower-case letters, digits and hyphens. Rename the source, fact, kind or entry.';
      throw new PismError('usage', says, hint);
    }
    this.#paths.add(path);
    const foreign = this.#foreignAbove(posix.dirname(path));
    if (foreign !== undefined) {
      const hint = 'The site needs a folder of that name. Move it away, or name another place.';
      throw new PismError('usage', `${foreign} is a link or a file`, hint);
    }
    const place = join(this.#root, path);
    const status = statusOf(place);
    if (status?.isFile() && status.size === bytes.length && readFileSync(place).equals(bytes)) return false;
    this.#changed.push(path);
    return true;
  }

  #write(path: string, content: string | Uint8Array): void {
    const place = join(this.#folder, path);
    this.#makeFolder(join(place, '..'));
    writeFileSync(place, content);
  }

  #list(paths: Iterable<string>): void {
    this.#write(addresses.name, addresses.textOf([...paths]));
    renameSync(join(this.#folder, addresses.name), join(this.#root, addresses.name));
  }

  /** Whether a file of the last run is gone now, with the folders that it leaves empty; one behind a link stays. */
  #delete(path: string): boolean {
    if (this.#foreignAbove(posix.dirname(path)) !== undefined) return false;
    const isDeleted = failureOf(() => rmSync(join(this.#root, path))) === undefined;
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder))
      attempt(() => rmdirSync(join(this.#root, folder)));
    return isDeleted;
  }
}

// Of a link itself, not of what it leads to.
function statusOf(place: string): Stats | undefined {
  return lstatSync(place, { throwIfNoEntry: false });
}
