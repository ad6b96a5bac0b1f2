import type { DatabaseSync } from 'node:sqlite';
import type { Kind } from '../model/kind.ts';
import { counted } from '../model/text.ts';
import { canFilter, disputed, readAsked } from './filters.ts';
import { checksIn, checkWords, inTexts } from './lists.ts';
import { shellWord } from './operators.ts';
import { firstOf } from './result.ts';
import { actorIn, without } from './search-words.ts';
import {
  asSubquery,
  byActor,
  countFacts,
  type Filter,
  fromClause,
  isAmong,
  phrasesOf,
  type Query,
  selectCells,
} from './select.ts';

/** The most facts that are named, and the most facts of a search that is explained at length. */
const maxNamed = { notes: 5, found: 12 };

/** What facts beyond a search may have its words: they may name an actor, whom facts name in other words too. */
export function explainWords(database: DatabaseSync, query: Query, says = ''): string[] {
  const search = query.filters.find(({ asked }) => asked?.isSearch && !asked.isNegated);
  const words = search?.asked?.isSearch;
  if (!words) return [];
  const others = query.filters.filter((filter) => filter !== search);
  const actor = explainActor(database, query, others, words);
  // Who has many facts does not miss checks, which take long to read.
  const some = selectCells(database, '1', fromClause(query.kind), query.filters, `LIMIT ${maxNamed.found + 1}`);
  if ([...some].length > maxNamed.found) return [actor];
  const beyond = isAmong({ ...query, filters: [...others, without('', search)] });
  const elsewhere = says === '' ? explainElsewhere(database, search, query.kind) : '';
  return [actor, elsewhere, ...explainChecks(database, beyond, words, says)];
}

/** Facts of other kinds with the words of a search, and how many of them other sources dispute. */
export function explainElsewhere(database: DatabaseSync, search: Filter, kind: Kind | null): string {
  const others = [search, { sql: 'f.kind <> ?', values: [kind?.kind ?? ''] }];
  const facts = kind ? countFacts(database, { kind: null, filters: others }) : 0;
  const inDispute = countFacts(database, { kind: null, filters: [...others, disputed] });
  const which = inDispute === 0 ? '' : ` (${inDispute} disputed)`;
  const have = `${facts === 1 ? 'another kind has' : 'other kinds have'} ${search.asked?.isSearch?.length === 1 ? 'it' : 'them'}`;
  return facts === 0 ? '' : `${counted(facts, 'fact')} of ${have}${which}: \`pism search ${search.asked?.phrase}\`.`;
}

// Checks and notes of the facts that a search does not find may have its words.
function explainChecks(database: DatabaseSync, beyond: Filter, words: string[], says: string): string[] {
  const line = words.map(shellWord).join(' ');
  // Reads the JSON only of facts that have a word in it.
  const having = words.map(() => 'instr(lower(f.checks), ?) > 0').join(' OR ');
  const filters = [{ sql: having, values: words.map((word) => word.toLowerCase()) }, beyond];
  const checks = checksIn(database, [], { kind: null, filters }, checkWords(database, words)).count();
  const [one, several] = says.startsWith('No fact') ? ['does', 'do'] : [`mentions ${line}`, `mention ${line}`];
  const verb = `${says === '' ? ' of other facts' : ''} ${checks === 1 ? one : several}`;
  const checked = checks === 0 ? '' : `${counted(checks, 'check')}${verb}: \`pism checks ${line}\`.`;
  return says === '' ? [checked] : [checked, explainNotes(database, { kind: null, filters: [beyond] }, words).trim()];
}

/** A sentence, after a space, with the facts of a query whose notes have all these words; empty if there are none. */
export function explainNotes(database: DatabaseSync, query: Query, words: string[]): string {
  const [first = ''] = words;
  // Reads the JSON only of facts that have the first word in it.
  const having = { sql: "? <> '' AND instr(lower(f.notes), ?) > 0", values: [first, first.toLowerCase()] };
  const filters = [having, ...asSubquery(query), ...words.map((word) => inTexts("n.value ->> 'says'", word))];
  const notes = [...selectCells<[string]>(database, 'DISTINCT f.id', 'fact_rows f, json_each(f.notes) n', filters)];
  const noted = firstOf(notes.flat(), maxNamed.notes, ', and');
  return noted === '' ? '' : ` Mentioned in the notes on ${noted}.`;
}

function explainActor(database: DatabaseSync, query: Query, others: Filter[], words: string[]): string {
  const { kind, filters } = query;
  const actor = actorIn(database, words);
  const hasActor = filters.some(({ asked }) => asked?.breakdown === byActor);
  if (!actor || hasActor || (kind && !canFilter('country', kind))) return '';
  const ofActor = ({ name }: { name: string }, all: boolean) => (name === 'country' && !all ? [actor.name] : undefined);
  const about = readAsked(database, kind, { words: actor.rest }, ofActor);
  const facts = countFacts(database, { ...query, filters: [...others, ...about.filters] });
  const known = countFacts(database, { ...query, filters: [...filters, ...about.filters] });
  const option = `--country ${shellWord(actor.name)}`;
  const asked = [phrasesOf(others), ...actor.rest.map(shellWord), option].filter(Boolean).join(' ');
  const line = actor.rest.length === 0 ? option : `\`pism ${kind?.kind ?? 'search'} ${asked}\``;
  return facts === known ? '' : `${actor.name} is an actor: ${line} finds ${facts}.`;
}
