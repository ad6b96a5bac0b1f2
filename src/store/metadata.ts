import type { DatabaseSync } from 'node:sqlite';
import { DamagedText, parseStored } from '../errors.ts';
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
  kindNamed(name: string): Kind | undefined;
  registers: string[];
}

/** The kinds and register names in an index. */
export function storedNames(database: DatabaseSync): KindsAndRegisters {
  const text = metaOf(database, 'kinds') ?? '';
  let kinds: Kind[] | undefined;
  return {
    // Most queries need one of them, and to parse all takes a millisecond.
    get kinds() {
      kinds ??= parseStored<Kind[]>(text).map(soundKind);
      return kinds;
    },
    kindNamed(name) {
      const line = text.split('\n').find((each) => each.startsWith(`{"kind":${JSON.stringify(name)},`));
      return line ? soundKind(parseStored<Kind>(line.replace(/,$/, ''))) : undefined;
    },
    registers: parseStored(metaOf(database, 'registers')),
  };
}

/** A kind as it was stored. Throws an error that `isDamage` recognises if a field lacks its name. */
function soundKind(kind: Kind): Kind {
  if (kind.fields.some(({ name }) => name === undefined)) throw new DamagedText(`a field of ${kind.kind} has no name`);
  return kind;
}

/** Stores the kinds of an index, a line each. */
export function storeKinds(database: DatabaseSync, kinds: Kind[]): void {
  setMeta(database, 'kinds', `[\n${kinds.map((kind) => JSON.stringify(kind)).join(',\n')}\n]`);
}
