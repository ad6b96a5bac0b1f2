import type { DatabaseSync } from 'node:sqlite';
import { entryOf, namesOf } from '../model/register.ts';
import { fold } from '../model/text.ts';
import { hasOneSource } from './lookup.ts';
import { readCells } from './select.ts';

/** A word that a user can type, with its meaning. */
export type Term = [word: string, meaning: string];

/** The most terms in a list for the shell. */
export const maxTerms = 500;

/** The most facts searched for tags, so that Tab is quick in an archive. */
const maxTagged = 5_000;

/** The names of entries that facts use, or of all that begin with the typed text, in any language. */
export function entriesBeginning(database: DatabaseSync, register: string, typed: string): Term[] {
  const inUse = 'EXISTS (SELECT 1 FROM fact_entries f WHERE f.register = e.register AND f.entry = e.id)';
  const sql = `SELECT * FROM entries e WHERE register = ? AND (${inUse} OR ? <> '') ORDER BY name`;
  const entries = database.prepare(sql).all(register, typed).map(entryOf);
  return entries.flatMap((entry): Term[] => {
    const fitting = namesOf(entry).find((each) => fold(each).startsWith(fold(typed)));
    return fitting === undefined ? [] : [[fitting, fitting === entry.name ? entry.id : entry.name]];
  });
}

/** The ids of facts that begin with the typed text, with or without the source. */
export function idsBeginning(database: DatabaseSync, typed: string): Term[] {
  const begun = typed.toLowerCase();
  const range = (from: string, limit: string) =>
    `SELECT f.id, coalesce(f.title, f.says) FROM ${from} WHERE f.id >= ${limit} AND f.id < ${limit} || char(1114111)
      ORDER BY f.id LIMIT ${maxTerms}`;
  const whole = [...readCells<Term>(database, range('fact_rows f', '?1'), [begun])];
  const part = readCells<Term>(database, range('sources s JOIN fact_rows f', "s.source || '/' || ?1"), [begun]);
  const short = Array.from(part, ([id, about]): Term => [id.slice(id.indexOf('/') + 1), about]);
  // Show ids with the source only if there are several sources or the user typed it.
  if (hasOneSource(database) && !begun.includes('/')) return short;
  return begun === '' ? whole : [...short, ...whole];
}

/** The ids of sources, with their titles. */
export function sourcesBeginning(database: DatabaseSync, typed: string): Term[] {
  const sql = `SELECT source, title FROM sources WHERE source >= ?1 AND source < ?1 || char(1114111) ORDER BY 1 LIMIT ${maxTerms}`;
  return [...readCells<Term>(database, sql, [typed.toLowerCase()])];
}

/** The tags of facts with their numbers of facts. */
export function tagsInUse(database: DatabaseSync): Term[] {
  const sql = `SELECT value, count(*) || iif(count(*) = 1, ' fact', ' facts') FROM (SELECT tags FROM fact_rows WHERE tags IS NOT NULL LIMIT ${maxTagged}), json_each(tags)
    GROUP BY value ORDER BY value`;
  return [...readCells<Term>(database, sql)];
}
