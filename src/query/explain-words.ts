import type { DatabaseSync } from 'node:sqlite';
import { canFilter, readAsked } from './filters.ts';
import { shellWord } from './operators.ts';
import { actorIn } from './search-words.ts';
import { byActor, countFacts, phrasesOf, type Query } from './select.ts';

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
