import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode, messageOf, PismError } from '../errors.ts';

/** What a file of a facts folder is for. */
export type Role = 'kind' | 'actors' | 'bulletin' | 'facts';

/** A file of a facts folder. */
export interface FolderFile {
  path: string;
  role: Role;
  /** For `bulletin` and `facts`: the name of the bulletin's folder; otherwise empty. */
  bulletin: string;
  /** For `kind` and `facts`: the file's name without its ending; otherwise empty. */
  kind: string;
}

const ending = /\.ya?ml$/;

/** The YAML files of a facts folder, in a fixed order; folders and files whose names begin with a dot or _ are left out. */
export function listFolder(root: string): FolderFile[] {
  const entries = list(root, true);
  const files: FolderFile[] = [];
  for (const { name } of entries) {
    if (name === 'actors.yaml') files.push({ path: join(root, name), role: 'actors', bulletin: '', kind: '' });
    else if (!ending.test(name))
      files.push(...(name === 'kinds' ? kindFiles(join(root, name)) : bulletinFiles(root, name)));
  }
  if (files.length === 0) {
    const hint = 'A facts folder holds one folder a bulletin, with a bulletin.yaml and a file for each kind of facts.';
    throw new PismError('unreadable', `There are no fact files in ${root}`, hint);
  }
  return files;
}

function kindFiles(folder: string): FolderFile[] {
  return yamlNames(folder).map((name) => ({
    path: join(folder, name),
    role: 'kind',
    bulletin: '',
    kind: name.replace(ending, ''),
  }));
}

function bulletinFiles(root: string, bulletin: string): FolderFile[] {
  const folder = join(root, bulletin);
  return yamlNames(folder).map((name) => ({
    path: join(folder, name),
    role: name === 'bulletin.yaml' ? 'bulletin' : 'facts',
    bulletin,
    kind: name === 'bulletin.yaml' ? '' : name.replace(ending, ''),
  }));
}

function yamlNames(folder: string): string[] {
  return list(folder, false)
    .map(({ name }) => name)
    .filter((name) => ending.test(name));
}

function list(folder: string, isRoot: boolean): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !/^[._]/.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (thrown) {
    // A plain file beside the bulletins, such as README.md, or a folder that vanished meanwhile holds no facts.
    if (!isRoot && hasCode(thrown, 'ENOTDIR', 'ENOENT')) return [];
    throw unreadable(folder, thrown);
  }
}

function unreadable(folder: string, thrown: unknown): PismError {
  if (hasCode(thrown, 'ENOENT')) {
    return new PismError(
      'unreadable',
      `There is no folder ${folder}`,
      'Name an existing facts folder with --facts or PISM_FACTS.',
    );
  }
  if (hasCode(thrown, 'ENOTDIR')) {
    return new PismError(
      'unreadable',
      `${folder} is not a folder`,
      'Name a facts folder: it holds one folder a bulletin.',
    );
  }
  return new PismError(
    'unreadable',
    `The folder ${folder} cannot be read: ${messageOf(thrown)}`,
    'Check its permissions.',
  );
}
