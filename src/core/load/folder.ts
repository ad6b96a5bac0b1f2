/** Lists the files of facts folders by what they hold, and refuses folders without facts; the limits of sizes. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { attempt, hasCode, PismError, reasonOf } from '../errors.ts';
import { builtinFacts } from '../package.ts';

/** The layouts of these folders, preceded by the built-in kinds and registers, which every folder uses. */
export function readLayouts(folders: string[]): FolderLayout[] {
  const layouts = folders.map(readFolderLayout);
  const [builtin] = layouts.filter(({ root }) => root === builtinFacts);
  const own = layouts.filter((layout) => layout !== builtin);
  return [builtin ?? { ...readFolderLayout(builtinFacts), sources: [] }, ...own];
}

/** Limits of a file in a facts folder; beyond them, a problem is reported before the memory is spent. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 4 * 1024 * 1024,
  /** Levels of nesting in a file. */
  nesting: 32,
  /** Facts in a file, or entries in a register. */
  facts: 10_000,
  /** Lines and commas in a file: each entry of a list or mapping takes one. */
  entries: 200_000,
  /** Characters of broken YAML; in a longer text, only the first mistake is reported. */
  explained: 200_000,
  /** Kinds in a folder. */
  kinds: 100,
};

/** What a file of a facts folder is for. */
type Role = 'kind' | 'register' | 'bulletin' | 'source' | 'facts';

/** A file of a facts folder. */
export interface FolderFile {
  path: string;
  role: Role;
  /** For `bulletin`, `source` and `facts`: the name of the source's folder; for others empty. */
  source: string;
  /** For `kind`, `register` and `facts`: the file's name without its ending; in the index, its kind. */
  kind: string;
}

/** The top of a facts folder, without the files in its sources' folders. */
export interface FolderLayout {
  root: string;
  /** Names of the folders in it that may be sources. */
  sources: string[];
  /** The files of its kinds and registers. */
  definitions: FolderFile[];
}

// In a source's folder, the whole name of a `.yml` is taken for a kind that there is not, and so reported.
const fileName = /\.ya?ml$/;

/** Reads the top of a facts folder; names that begin with a dot or underscore are left out. Throws if it cannot be read. */
function readFolderLayout(root: string): FolderLayout {
  const names = namesInFolder(root);
  // Whether each is a folder is slow to ask. A file turns out later to have no facts.
  const sources = names.filter((name) => !['kinds', 'registers', 'maps'].includes(name)).sort();
  // With slashes, on Windows too, as for facts: others compare the beginnings of paths.
  const filesIn = (folder: string, role: Role) => {
    const files = names.includes(folder) ? yamlNames(namesInFolder(join(root, folder))) : [];
    return files.map((name) => ({
      path: `${root}/${folder}/${name}`,
      role,
      source: '',
      kind: name.replace(fileName, ''),
    }));
  };
  const kinds = filesIn('kinds', 'kind');
  if (kinds.length > limits.kinds)
    throw unreadableFolder(
      `There are more than ${limits.kinds} kinds in ${root}`,
      'Remove some; a kind is for many facts.',
    );
  return { root, sources, definitions: [...kinds, ...filesIn('registers', 'register')] };
}

/** Whether a folder has sources, kinds or registers, or is the folder of one source. */
export function hasFacts(root: string): boolean {
  const isYaml = (name: string) => /^[^._].*\.ya?ml$/.test(name);
  const folders = existsSync(root)
    ? ['.', ...readdirSync(root).filter((name) => /^[^._]/.test(name) && name !== 'maps')]
    : [];
  return folders.some((name) => attempt(() => readdirSync(join(root, name)))?.some(isYaml));
}

/** The file of a source's folder with what is proposed and not confirmed. */
export const proposedFile = 'proposed.yaml';

/** The files in a source's folder, without those that have no facts yet. */
export function listBulletin(folder: string): FolderFile[] {
  return yamlNames(namesInFolder(folder, true)).flatMap((name) =>
    name === proposedFile ? [] : bulletinFile(folder, name.replace(/\.yaml$/, '')),
  );
}

/** The file of this name, without `.yaml`, in a source's folder: its description, or facts of a kind. */
export function bulletinFile(folder: string, kind: string): FolderFile {
  const role = kind === 'bulletin' || kind === 'source' ? kind : 'facts';
  const name = kind.endsWith('.yml') ? kind : `${kind}.yaml`;
  return { path: `${folder}/${name}`, role, source: basename(folder), kind: role === 'facts' ? kind : '' };
}

/** Throws the error for a facts folder without any files, such as the folder of a single source. */
export function refuseEmptyFolder(root: string): never {
  if (['bulletin.yaml', 'source.yaml'].some((name) => existsSync(join(root, name))))
    throw unreadableFolder(`${root} is the folder of one source`, `Name the folder above it: ${dirname(root)}.`);
  const hint =
    'A facts folder has a folder for each source, with a bulletin.yaml or source.yaml and a file for each kind.';
  throw unreadableFolder(`There are no fact files in ${root}`, hint);
}

/** Throws for a link to a folder that is read anyway: a thousand such links would make a small download huge. */
export function refuseLinksToTheSame({ root, sources }: FolderLayout): void {
  const places = new Map([[realpathSync.native(root), root]]);
  for (const name of sources) {
    const place = join(root, name);
    // Reading the folder behind a link that leads nowhere reports why.
    const target = attempt(() => realpathSync.native(place)) ?? place;
    const other = places.get(target);
    if (other !== undefined)
      throw unreadableFolder(`${place} and ${other} are one folder`, 'Remove the link: its facts would be read twice.');
    places.set(target, place);
  }
}

function yamlNames(names: string[]): string[] {
  return names.filter((name) => fileName.test(name)).sort();
}

// Names without types: with types it takes four times as long.
function namesInFolder(folder: string, mayBeMissing = false): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name[0] !== '.' && name[0] !== '_');
    // Node.js replaces bytes that are not UTF-8 by this character, and cannot open a file under the changed name.
    const strange = names.find((name) => name.includes('\ufffd'));
    if (strange === undefined) return names;
    throw unreadableFolder(`The name ${strange} in ${folder} is not UTF-8`, 'Rename it.');
  } catch (thrown) {
    // A link to a plain file, or a folder deleted meanwhile, has no facts.
    if (mayBeMissing && hasCode(thrown, 'ENOTDIR', 'ENOENT')) return [];
    throw thrown instanceof PismError ? thrown : folderError(folder, thrown);
  }
}

function folderError(folder: string, thrown: unknown): PismError {
  if (hasCode(thrown, 'ENOENT'))
    return unreadableFolder(
      `There is no folder ${folder}`,
      'Name an existing facts folder with --facts or PISM_FACTS.',
    );
  const reason = hasCode(thrown, 'ENOTDIR') ? 'it is not a folder' : reasonOf(thrown);
  return unreadableFolder(`The folder ${folder} cannot be read: ${reason}`, 'Check its name and its permissions.');
}

function unreadableFolder(message: string, hint: string): PismError {
  return new PismError('unreadable', message, hint);
}
