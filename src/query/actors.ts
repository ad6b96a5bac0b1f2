import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { fold } from '../model/fold.ts';
import { didYouMean } from '../model/suggest.ts';

/** The codes of the actors that a word means: a code, a name in English or Polish, or an alias, whatever the case. */
export function findActors(database: DatabaseSync, word: string): string[] {
  const found = database.prepare('SELECT id FROM actor_names WHERE name = ? ORDER BY id').all(fold(word));
  if (found.length > 0) return found.map(({ id }) => String(id));
  const names = database.prepare('SELECT name FROM actors UNION SELECT name FROM actor_names').all();
  const near = didYouMean(
    word,
    names.map(({ name }) => String(name)),
  );
  const hint = near.startsWith('Did') ? near : '`pism actors` lists the actors there are.';
  throw new PismError('usage', `There is no country or other actor called ${word}`, hint);
}

/** The names of all actors, by code. */
export function actorNames(database: DatabaseSync): Map<string, string> {
  const rows = database.prepare('SELECT id, name FROM actors').all();
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]));
}
