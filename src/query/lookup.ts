import type { DatabaseSync } from 'node:sqlite';
import { PismError, parseStored } from '../errors.ts';
import type { Bulletin, Kind } from '../model/kind.ts';
import { didYouMean, fold, nearest } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { readCells, selectFacts } from './select.ts';

/** The facts with this id: `bulletin/id`, or the part after the slash, which several bulletins may use. */
export function factsById(database: DatabaseSync, kinds: Kind[], id: string): { kind: Kind; fact: JsonObject }[] {
  const wanted = id.toLowerCase();
  const sql = wanted.includes('/')
    ? 'SELECT id, kind FROM fact_rows WHERE id = ?'
    : "SELECT id, kind FROM fact_rows WHERE id IN (SELECT bulletin || '/' || ? FROM bulletins) ORDER BY id";
  const rows = database.prepare(sql).all(wanted);
  return rows.flatMap((row) => {
    const kind = kinds.find((each) => each.kind === row['kind']);
    if (!kind) return [];
    const filter = { phrase: id, sql: 'f.id = ?', values: [String(row['id'])] };
    const facts = selectFacts(database, { kind, filters: [filter], sort: [], limit: null });
    return [...facts].map((fact) => ({ kind, fact }));
  });
}

/** The ids nearest to an unknown one. */
export function nearestIds(database: DatabaseSync, id: string): string[] {
  const ids = [...readCells<[string]>(database, 'SELECT id FROM fact_rows')].map(([each]) => each);
  if (id.includes('/')) return nearest(id, ids);
  const local = new Map(ids.map((each) => [each.slice(each.indexOf('/') + 1), each]));
  return nearest(id, local.keys()).map((each) => local.get(each) ?? each);
}

/** The bulletin with this id, ignoring case, or else the only one with this running number. */
export function bulletinById(database: DatabaseSync, id: string): Bulletin | undefined {
  const byId = database.prepare('SELECT * FROM bulletins WHERE bulletin = ?').get(id.toLowerCase());
  const byNumber = database.prepare('SELECT * FROM bulletins WHERE CAST(running AS TEXT) = ?');
  const [row, other] = byId ? [byId] : byNumber.all(id);
  if (!row || other) return undefined;
  const { file, authors, ...fields } = row;
  return { ...fields, authors: parseStored(authors ?? '[]') } as unknown as Bulletin;
}

/** The ids of all bulletins. */
export function bulletinIds(database: DatabaseSync): string[] {
  return [...readCells<[string]>(database, 'SELECT bulletin FROM bulletins ORDER BY bulletin')].map(([id]) => id);
}

/** The codes of the actors that a word names: by code, name (English or Polish) or alias, ignoring case. */
export function actorsByName(database: DatabaseSync, word: string): string[] {
  const found = database.prepare('SELECT id FROM actor_names WHERE name = ? ORDER BY id').all(fold(word));
  if (found.length > 0) return found.map(({ id }) => String(id));
  const names = readCells<[string]>(database, 'SELECT name FROM actors UNION SELECT name FROM actor_names');
  const near = didYouMean(
    word,
    names.map(([name]) => name),
  );
  const hint = near.startsWith('Did') ? near : '`pism actors` lists all actors.';
  throw new PismError('usage', `There is no country or other actor called ${word}`, hint);
}

/** The names of all actors, by code. */
export function actorNames(database: DatabaseSync): Map<string, string> {
  return new Map(readCells<[string, string]>(database, 'SELECT id, name FROM actors'));
}

/** Whether there is one bulletin and no other. */
export function hasOneBulletin(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM bulletins LIMIT 2').all().length === 1;
}
