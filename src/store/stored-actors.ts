import type { DatabaseSync } from 'node:sqlite';
import { type ActorRegister, registerOf } from '../load/actor-register.ts';
import type { Actor } from '../model/file-fields.ts';

/** The register of actors as the index has it, which spares reading their files when only facts have changed. */
export function storedActors(database: DatabaseSync): ActorRegister {
  const rows = database.prepare('SELECT id, name, polish, aliases, adjectives, about, part_of FROM actors').all();
  return registerOf(
    rows.map((row) => {
      const lists = { aliases: JSON.parse(String(row['aliases'])), adjectives: JSON.parse(String(row['adjectives'])) };
      return { ...row, ...lists } as unknown as Actor;
    }),
  );
}
