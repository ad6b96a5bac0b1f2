import type { DatabaseSync } from 'node:sqlite';
import { counted, nearest } from '../model/text.ts';
import { formsOf, Search } from '../search/ranked.ts';
import { canFilter, readAsked } from './filters.ts';
import { inTexts } from './lists.ts';
import { shellWord } from './operators.ts';
import { actorIn, readWords } from './search-words.ts';
import { byActor, countFacts, type Filter, phrasesOf, type Query, readCells, selectCells } from './select.ts';

/** The most words that are looked for in sources. */
const maxNear = 20;

/** Where no fact has the words of a search: the sources whose title or authors have them, or else the nearest name. */
export function explainUnfound(database: DatabaseSync, filter: Filter): string {
  const { isSearch = [], isNegated } = filter.asked ?? {};
  if (isSearch.length === 0 || isNegated || countFacts(database, { kind: null, filters: [filter] }) > 0) return '';
  const having = isSearch.slice(0, maxNear).map((word) => inTexts('title, authors', word));
  const [source] = [...selectCells<[string]>(database, 'source', 'sources', having, 'LIMIT 1')].flat();
  if (source !== undefined) return `The title or an author of ${source} has it: \`pism show ${source}\`.`;
  const search = new Search(database);
  const { parts, phrases } = readWords(search, isSearch);
  const words = [...parts.flat(), ...phrases.flatMap((phrase) => phrase.parts)];
  if (words.some((part) => search.has(formsOf(part)))) return '';
  const names = `SELECT n.name, e.name FROM entry_names n JOIN entries e USING (register, id)
    WHERE length(n.name) > 3 AND (register, id) IN (SELECT register, entry FROM fact_entries)`;
  const known = new Map(readCells<[string, string]>(database, names));
  const [near = ''] = nearest(isSearch.join(' '), known.keys());
  return near === '' ? '' : `Did you mean ${known.get(near)}?`;
}

/** The most facts of an answer whose reader may miss those of other kinds. */
const maxFew = 12;

/** How many facts of other kinds have the words of a search, if few of this kind have them. */
export function explainElsewhere(database: DatabaseSync, query: Query): string {
  const { kind, filters } = query;
  const search = filters.find(({ asked }) => asked?.isSearch && !asked.isNegated);
  if (!kind || !search || countFacts(database, query) > maxFew) return '';
  const facts = countFacts(database, { kind: null, filters: [search, { sql: 'f.kind <> ?', values: [kind.kind] }] });
  return facts === 0 ? '' : `${counted(facts, 'fact')} of other kinds: \`pism search ${search.asked?.phrase}\`.`;
}

/** Where words name an actor, how many facts `--country` finds, which also name it in other words. */
export function explainActor(database: DatabaseSync, query: Query): string {
  const { kind, filters } = query;
  const search = filters.find(({ asked }) => asked?.isSearch && !asked.isNegated);
  const actor = actorIn(database, search?.asked?.isSearch ?? []);
  const hasActor = filters.some(({ asked }) => asked?.breakdown === byActor);
  if (!actor || hasActor || (kind && !canFilter('country', kind))) return '';
  // A search ranks the other words, and does not need them.
  if (search?.asked?.isAny && actor.rest.length > 0) return '';
  const others = filters.filter((filter) => filter !== search);
  const ofActor = ({ name }: { name: string }, all: boolean) => (name === 'country' && !all ? [actor.name] : undefined);
  const about = readAsked(database, kind, { words: actor.rest }, ofActor);
  const facts = countFacts(database, { ...query, filters: [...others, ...about.filters] });
  const known = countFacts(database, { ...query, filters: [...filters, ...about.filters] });
  const option = `--country ${shellWord(actor.name)}`;
  const asked = [phrasesOf(others), ...actor.rest.map(shellWord), option].filter(Boolean).join(' ');
  const line = actor.rest.length === 0 ? option : `\`pism ${kind?.kind ?? 'facts'} ${asked}\``;
  return facts === known ? '' : `${actor.name} is an actor: ${line} finds ${facts}.`;
}
