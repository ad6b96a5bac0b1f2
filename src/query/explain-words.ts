import type { DatabaseSync } from 'node:sqlite';
import { actorRegister } from '../model/register.ts';
import { counted, nearest } from '../model/text.ts';
import { readAsked } from './filters.ts';
import { entryNames } from './lookup.ts';
import { shellWord } from './operators.ts';
import { namesSearched } from './search-words.ts';
import { byActor, countFacts, type Filter, type Query, readCells } from './select.ts';

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

/** The words of a query that a fact must have. */
function searchOf({ filters }: Query): Filter | undefined {
  return filters.find(({ asked }) => asked?.isSearch && !asked.isNegated);
}

/** The most facts of an answer whose reader may miss those of other kinds. */
const maxFew = 12;

/** How many facts of other kinds have the words of a search, if few of this kind have them. */
export function explainElsewhere(database: DatabaseSync, query: Query): string {
  const { kind } = query;
  const search = searchOf(query);
  if (!kind || !search || countFacts(database, query) > maxFew) return '';
  const facts = countFacts(database, { kind: null, filters: [search, { sql: 'f.kind <> ?', values: [kind.kind] }] });
  return facts === 0 ? '' : `${counted(facts, 'fact')} of other kinds: \`pism search ${search.asked?.phrase}\`.`;
}

/** Where a word is the name of an actor, how many facts `--country` finds, which also name it in other words. */
export function explainActor(database: DatabaseSync, query: Query): string {
  const { kind, filters } = query;
  const search = searchOf(query);
  const named = namesSearched(database, search?.asked?.isSearch ?? []).find(({ others }) => others.length === 0);
  const actor = named?.names.find(({ register }) => register === actorRegister);
  const hasActor = filters.some(({ asked }) => asked?.breakdown === byActor);
  if (!actor || hasActor) return '';
  const name = entryNames(database)(actorRegister, actor.id);
  const ofActor = readAsked(database, kind, {}, (option, all) =>
    option.name === 'country' && !all ? [name] : undefined,
  );
  const rest = filters.filter((filter) => filter !== search);
  const facts = countFacts(database, { ...query, filters: [...rest, ...ofActor.filters] });
  return facts <= countFacts(database, query)
    ? ''
    : `${name} is an actor: --country ${shellWord(name)} finds ${facts}.`;
}
