import type { Actor } from '../model/file-fields.ts';
import { fold } from '../model/text.ts';

/** All actors, by id and by every folded name that finds them. */
export interface ActorRegister {
  byId: Map<string, Actor>;
  /** Folded name to the ids it may mean; more than one only where ISO 3166-1 names meet (Congo). */
  readonly names: Map<string, string[]>;
  /** Ids of the actors with this id or name, whatever the case. */
  find(word: string): string[];
}

/** The register of these actors; their names are put in order only when one is looked for. */
export function registerOf(actors: Iterable<Actor>): ActorRegister {
  const byId = new Map([...actors].map((actor) => [actor.id, actor]));
  let names: Map<string, string[]> | undefined;
  return {
    byId,
    get names() {
      names ??= namesOfAll(byId.values());
      return names;
    },
    find(word) {
      return this.names.get(fold(word)) ?? [];
    },
  };
}

function namesOfAll(actors: Iterable<Actor>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const actor of actors) {
    for (const name of namesOf(actor)) {
      const ids = names.get(name) ?? [];
      if (ids.length === 0) names.set(name, ids);
      if (ids.at(-1) !== actor.id) ids.push(actor.id);
    }
  }
  return names;
}

/** Every folded word that finds an actor. */
export function namesOf(actor: Actor): string[] {
  return [actor.id, actor.name, actor.polish ?? '', ...actor.aliases].map(fold).filter((name) => name !== '');
}
