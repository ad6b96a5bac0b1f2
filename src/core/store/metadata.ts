/** What an index stores of itself: its version, kinds and registers. */
import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { packageVersion, programMark } from '../package.ts';

/** A metadata value of the index, such as its version or its kinds. */
export function metaOf(database: DatabaseSync, name: string): string | undefined {
  return database.prepare('SELECT value FROM _meta WHERE name = ?').get(name)?.['value'] as string | undefined;
}

/** Sets a metadata value. */
export function setMeta(database: DatabaseSync, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO _meta (name, value) VALUES (?, ?)').run(name, value);
}

/** The version that an index of these folders must record: program, folders, and how often its tables were changed. */
export function versionOf(database: DatabaseSync, folders: string[]): string {
  const changes = database.prepare('PRAGMA schema_version').get()?.['schema_version'];
  return [packageVersion, programMark, changes, ...folders].join('\n');
}

/** The kinds of an index, and the names of its registers. */
export interface KindsAndRegisters {
  kinds: Kind[];
  registers: string[];
}

/** The kinds and register names in an index. */
export function storedNames(database: DatabaseSync): KindsAndRegisters {
  return { kinds: parseStored(metaOf(database, 'kinds')), registers: parseStored(metaOf(database, 'registers')) };
}
