import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../model/fold.ts';
import type { JsonObject } from '../model/json.ts';
import type { Kind } from '../model/kind.ts';
import { type Column, plainColumn } from './columns.ts';
import type { Result } from './result.ts';

/** The bulletins there are, the newest first. */
export function listBulletins(database: DatabaseSync): Result {
  const sql = `SELECT bulletin, series, number, running, date, title, authors, publisher, language, link,
    (SELECT count(*) FROM fact_rows f WHERE f.bulletin = b.bulletin) AS facts FROM bulletins b ORDER BY date DESC, bulletin`;
  const rows = database.prepare(sql).all() as unknown as JsonObject[];
  for (const row of rows) row['authors'] = JSON.parse(String(row['authors'] ?? '[]'));
  const names = [
    'bulletin',
    'series',
    'number',
    'running',
    'date',
    'title',
    'authors',
    'publisher',
    'language',
    'link',
    'facts',
  ];
  return catalogue(names, ['bulletin', 'date', 'title', 'authors', 'facts'], rows);
}

/** The kinds of facts there are, and how many facts of each. */
export function listKinds(database: DatabaseSync, kinds: Kind[]): Result {
  const count = database.prepare('SELECT count(*) AS facts FROM fact_rows WHERE kind = ?');
  const rows = kinds.map(
    ({ kind, title, about, fields }): JsonObject => ({
      kind,
      title,
      about,
      facts: Number(count.get(kind)?.['facts']),
      fields: fields.map(({ name }) => name),
    }),
  );
  return catalogue(['kind', 'title', 'about', 'facts', 'fields'], ['kind', 'about', 'facts'], rows);
}

/** The fields of a kind, with what they hold. */
export function listFields({ fields }: Kind): Result {
  const rows = fields.map(
    ({ name, type, required = false, about, choices = null, is = null }): JsonObject => ({
      field: name,
      type,
      required,
      about,
      choices,
      is,
    }),
  );
  const holds: Column = { ...plainColumn('holds'), from: (row) => holdsText(row) };
  const result = catalogue(['field', 'type', 'required', 'about', 'choices', 'is'], ['field', 'type'], rows);
  return { ...result, columns: [...result.columns, holds] };
}

/** Actors that facts name, or, with words, all actors that a word finds. */
export function listActors(database: DatabaseSync, words: string[]): Result {
  const named = words
    .map(() => `EXISTS (SELECT 1 FROM actor_names n WHERE n.id = a.id AND instr(n.name, ?) > 0)`)
    .join(' AND ');
  const sql = `SELECT id, name, polish, aliases, adjectives, about,
    (SELECT count(DISTINCT fact) FROM fact_actors WHERE actor = a.id) AS facts FROM actors a
    WHERE ${words.length > 0 ? named : 'facts > 0'} ORDER BY facts DESC, name, id`;
  const rows = database.prepare(sql).all(...words.map(fold)) as unknown as JsonObject[];
  for (const row of rows) for (const name of ['aliases', 'adjectives']) row[name] = JSON.parse(String(row[name]));
  const names = ['id', 'name', 'polish', 'aliases', 'adjectives', 'about', 'facts'];
  return catalogue(names, ['id', 'name', 'polish', 'facts', 'about'], rows);
}

function catalogue(all: string[], shown: string[], rows: JsonObject[]): Result {
  const column = (name: string) =>
    plainColumn(name, undefined, ['facts', 'number', 'running'].includes(name) ? 'right' : 'left');
  return { columns: shown.map(column), all: all.map(column), rows };
}

function holdsText({ about, choices, is, required }: JsonObject): string {
  const words = Object.keys((choices ?? {}) as JsonObject);
  const more = [words.join(' | '), is ? `= ${is}` : '', required ? 'required' : ''].filter((text) => text !== '');
  return [String(about), ...more].join('; ');
}
