import type { DatabaseSync } from 'node:sqlite';
import type { ActorRegister } from '../load/actors.ts';
import type { Actor } from '../model/actor.ts';
import { fold } from '../model/fold.ts';

/** The register of actors as the index has it, which spares reading their files when only facts have changed. */
export function storedActors(database: DatabaseSync): ActorRegister {
  const rows = database.prepare('SELECT id, name, polish, aliases, adjectives, about, part_of FROM actors').all();
  const actors = rows.map((row) => {
    const lists = { aliases: JSON.parse(String(row['aliases'])), adjectives: JSON.parse(String(row['adjectives'])) };
    return { ...row, ...lists } as unknown as Actor;
  });
  const names = new Map<string, string[]>();
  for (const { name, id } of database.prepare('SELECT name, id FROM actor_names').iterate()) {
    names.set(String(name), [...(names.get(String(name)) ?? []), String(id)]);
  }
  return {
    byId: new Map(actors.map((actor) => [actor.id, actor])),
    names,
    find: (word) => names.get(fold(word)) ?? [],
  };
}
