import type { DatabaseSync } from 'node:sqlite';
import { nearest } from '../model/text.ts';
import { countFacts, type Filter, readCells } from './select.ts';

/** Where no fact has the only word of a search: the nearest name that facts have. */
export function explainUnfound(database: DatabaseSync, filter: Filter): string {
  const { asked = {} } = filter;
  const [word = '', ...others] = asked.isSearch ?? [];
  // Of several words, some fact may have each.
  if (word === '' || asked.isNegated || others.length > 0 || word.includes(' ')) return '';
  if (countFacts(database, { kind: null, filters: [filter] }) > 0) return '';
  // A case of a name in another language is near it: Ujgurów.
  const names = `SELECT n.name, e.name FROM entry_names n JOIN entries e USING (register, id)
    WHERE length(n.name) > 3 AND (register, id) IN (SELECT register, entry FROM fact_entries)`;
  const known = new Map(readCells<[string, string]>(database, names));
  const [near] = nearest(word, known.keys());
  return near === undefined ? '' : `Did you mean ${known.get(near)}?`;
}
