import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { hasCode, PismError, reasonOf } from '../errors.ts';
import { fileProblem, type Problem } from '../model/problem.ts';
import { builtinFacts } from '../package.ts';
import { limits } from './limits.ts';

/** What a file of a facts folder is for. */
type Role = 'kind' | 'actors' | 'bulletin' | 'facts';

/** A file of a facts folder. */
export interface FolderFile {
  path: string;
  role: Role;
  /** For `bulletin` and `facts`: the name of the bulletin's folder; otherwise empty. */
  bulletin: string;
  /** For `kind` and `facts`: the file's name without its ending; otherwise empty. */
  kind: string;
}

/** The top of a facts folder; what its bulletins' folders hold is not read. */
export interface Layout {
  root: string;
  /** Names of the folders in it, each of which may be a bulletin's. */
  bulletins: string[];
  /** Its kinds and registers, on which all facts rest. */
  definitions: FolderFile[];
}

// `.yml` is listed too, in a bulletin's folder under a name that no kind has, so that it is reported and not passed over.
const fileName = /\.ya?ml$/;

/** Whether a file is listed only to tell that its name must end in `.yaml`. */
export function hasWrongEnding({ path }: FolderFile): boolean {
  return path.endsWith('.yml');
}

/** The problem of a file that must be renamed to end in `.yaml`. */
export function wrongEnding({ path }: FolderFile): Problem {
  return fileProblem(path, 'WRONG_ENDING', { name: basename(path).replace(/yml$/, 'yaml') });
}

/** Reads the top of a facts folder; what begins with a dot or underscore is left out. Throws where it cannot be read. */
function readLayout(root: string): Layout {
  const names = list(root, true);
  // Sorted without a function of ours: with thousands of bulletins that is the difference of a millisecond.
  const bulletins = names.filter((name) => name !== 'kinds' && mayBeFolder(root, name)).sort();
  const kinds = names.includes('kinds') ? yamlNames(join(root, 'kinds'), true) : [];
  if (kinds.length > limits.kinds) {
    const hint = 'Take some out; a kind is what many facts have in common.';
    throw new PismError('unreadable', `There are more than ${limits.kinds} kinds in ${root}`, hint);
  }
  const definitions = kinds.map((name): FolderFile => {
    return { path: join(root, 'kinds', name), role: 'kind', bulletin: '', kind: name.replace(fileName, '') };
  });
  for (const actors of ['actors.yaml', 'actors.yml']) {
    if (names.includes(actors)) definitions.push({ path: join(root, actors), role: 'actors', bulletin: '', kind: '' });
  }
  return { root, bulletins, definitions };
}

/** The files in a bulletin's folder. */
export function listBulletin(folder: string): FolderFile[] {
  return yamlNames(folder, false).map((name) => bulletinFile(folder, name.replace(/\.yaml$/, '')));
}

/** The file in a bulletin's folder for a kind of facts; for the kind `bulletin`, its own description. */
export function bulletinFile(folder: string, kind: string): FolderFile {
  const role = kind === 'bulletin' ? 'bulletin' : 'facts';
  const name = kind.endsWith('.yml') ? kind : `${kind}.yaml`;
  return { path: `${folder}/${name}`, role, bulletin: basename(folder), kind: role === 'facts' ? kind : '' };
}

/**
 * The tops of the folders, and of the built-in facts what the folders rest on: actors always, kinds where a folder has none.
 * The built-in ones come first: what a folder says of an actor adds to what they say.
 */
export function readLayouts(folders: string[]): Layout[] {
  const layouts = folders.map(readLayout);
  for (const { root, bulletins, definitions } of layouts)
    if (bulletins.length + definitions.length === 0) refuseEmpty(root);
  if (folders.includes(builtinFacts)) return layouts;
  const haveKinds = layouts.every(({ definitions }) => definitions.some(({ role }) => role === 'kind'));
  const own = readLayout(builtinFacts).definitions.filter(({ role }) => role === 'actors' || !haveKinds);
  return [{ root: builtinFacts, bulletins: [], definitions: own }, ...layouts];
}

/** Throws the error for a facts folder in which there is nothing, such as the folder of a single bulletin. */
export function refuseEmpty(root: string): never {
  if (existsSync(join(root, 'bulletin.yaml')))
    throw new PismError(
      'unreadable',
      `${root} is the folder of one bulletin`,
      `Name the one above it: ${dirname(root)}`,
    );
  const hint = 'A facts folder holds one folder a bulletin, with a bulletin.yaml and a file for each kind of facts.';
  throw new PismError('unreadable', `There are no fact files in ${root}`, hint);
}

// A file in the place of a folder only turns out to hold no facts; but for names as files have them, a look is worth it.
function mayBeFolder(root: string, name: string): boolean {
  if (!name.includes('.')) return true;
  try {
    return statSync(join(root, name), { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return true;
  }
}

/** Whether the bulletin's folder that a file is in is a link. */
export function isBehindLink({ path }: FolderFile): boolean {
  return isLink(dirname(path));
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

/** Throws for a link to a folder of facts that are read anyway: a thousand of them would make a small download a large archive. */
export function refuseLinksToTheSame({ root, bulletins }: Layout): void {
  const links = bulletins.map((name) => join(root, name)).filter(isLink);
  if (links.length === 0) return;
  const targets = new Set<string>();
  const own = realpathSync(root);
  for (const link of links) {
    const target = targetOf(link);
    if (target === undefined) continue;
    if (target === own || target.startsWith(own + sep) || targets.has(target)) {
      const hint = 'Take the link away: its facts would be read twice.';
      throw new PismError('unreadable', `${link} is a link to a folder that is among the facts already`, hint);
    }
    targets.add(target);
  }
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return undefined;
    throw unreadable(link, thrown);
  }
}

function yamlNames(folder: string, isNeeded: boolean): string[] {
  return list(folder, isNeeded)
    .filter((name) => fileName.test(name))
    .sort();
}

function list(folder: string, isNeeded: boolean): string[] {
  const names = namesIn(folder, isNeeded);
  // Node.js gives bytes that are no text as this sign, and under such a name nothing is found again.
  const strange = names.find((name) => name.includes('\ufffd'));
  if (strange === undefined) return names;
  throw new PismError('unreadable', `The name ${strange} in ${folder} is not UTF-8`, 'Rename it.');
}

// Names alone: to be told what each is takes four times as long.
function namesIn(folder: string, isNeeded: boolean): string[] {
  try {
    return readdirSync(folder).filter((name) => name[0] !== '.' && name[0] !== '_');
  } catch (thrown) {
    // A link to a plain file, or a folder that vanished meanwhile, holds no facts.
    if (!isNeeded && hasCode(thrown, 'ENOTDIR', 'ENOENT')) return [];
    throw unreadable(folder, thrown);
  }
}

function unreadable(folder: string, thrown: unknown): PismError {
  if (hasCode(thrown, 'ENOENT')) {
    const hint = 'Name an existing facts folder with --facts or PISM_FACTS.';
    return new PismError('unreadable', `There is no folder ${folder}`, hint);
  }
  if (hasCode(thrown, 'ENOTDIR')) {
    const hint = 'Name a facts folder: it holds one folder a bulletin.';
    return new PismError('unreadable', `${folder} is not a folder`, hint);
  }
  if (hasCode(thrown, 'ELOOP')) {
    return new PismError('unreadable', `${folder} is a link that leads back to itself`, 'Take the link away.');
  }
  return new PismError(
    'unreadable',
    `The folder ${folder} cannot be read: ${reasonOf(thrown)}`,
    'Check its name and its permissions.',
  );
}
