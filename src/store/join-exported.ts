import { DamagedText } from '../errors.ts';
import type { ReadFile } from '../load/file.ts';
import { fileInFolder, limits } from '../load/folder.ts';
import type { ReservedNames } from '../model/kind.ts';
import { damageOf, openExported } from './exported.ts';
import { makeReadOnly } from './guard.ts';
import type { Index } from './open.ts';

/**
 * Reads the YAML files in an exported database as if they were in a folder. Throws a PismError if pism did not export
 * it, or if it is damaged.
 */
export async function exportedFiles(path: string, reserved: ReservedNames): Promise<ReadFile[]> {
  using database = (await openExported(path, reserved)).database;
  try {
    requireWhole(database);
    const rows = database.prepare('SELECT path, text FROM yaml_files ORDER BY path').all();
    if (new Set(rows.map((row) => row['path'])).size < rows.length) throw new DamagedText('a file is there twice');
    const files = rows.map(({ path: name, text }) => {
      const isPath = /^([^/]+\/)+[^/]+\/[^/]+\.yaml$/.test(String(name));
      if (!isPath || typeof text !== 'string') throw new DamagedText('a file in it is none of a facts folder');
      const file = fileInFolder(`${path}/${name}`);
      return { file, text, hash: '', isGone: false };
    });
    if (files.filter(({ file }) => file.role === 'kind').length > limits.kinds)
      throw new DamagedText(`it has more than ${limits.kinds} kinds`);
    return files;
  } catch (thrown) {
    throw damageOf(path, thrown) ?? thrown;
  }
}

// Pages that point in a circle would be read forever.
function requireWhole(database: Index['database']): void {
  database.setAuthorizer(null);
  const [row] = database.prepare('PRAGMA quick_check(yaml_files)').all();
  if (row?.['quick_check'] !== 'ok') throw new DamagedText('its pages are not in order');
  makeReadOnly(database);
  database.limits.length = limits.fileBytes;
}
