import type { DatabaseSync } from 'node:sqlite';
import { codesDisplay, type SqlValue } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { alternatives, counted } from '../model/text.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { datesAsOf } from './as-of.ts';
import { completeSql } from './fact-columns.ts';
import { canFilter, disputed, readAsked, statusOnDayIs } from './filters.ts';
import { groupingOf } from './group.ts';
import { checksIn, checkWords, inTexts } from './lists.ts';
import { entryNames } from './lookup.ts';
import { nearSearch } from './near-words.ts';
import { shellWord } from './operators.ts';
import { columnLabel, firstOf } from './result.ts';
import { actorIn, searchFilter, without } from './search-words.ts';
import {
  asSubquery,
  byActor,
  byYear,
  countFacts,
  type Filter,
  fromClause,
  isAmong,
  isOneOf,
  type Query,
  readCells,
  readTexts,
  selectCells,
} from './select.ts';

/** The most values and the most left-out facts in a message. */
const maxNamed = { values: 12, facts: 5 };

/** Explains an empty result: the filter that no fact passed, and the values found instead. */
export function explainEmpty(database: DatabaseSync, query: Query): string {
  const firstFilters = (count: number): Query => ({ ...query, filters: query.filters.slice(0, count) });
  const passed = [null, ...query.filters].map((_, count) => countFacts(database, firstFilters(count)));
  const [total = 0] = passed;
  const inKind = query.kind ? ` in ${query.kind.kind}` : '';
  const all = `${counted(total, 'fact')}${inKind}`;
  if (total === 0) return `There are no facts${inKind}.`;
  const position = passed.indexOf(0) - 1;
  const filter = query.filters[position];
  const matching = passed.at(-1);
  if (!filter && query.filters.length === 0) return `There ${total === 1 ? 'is' : 'are'} ${all}.`;
  if (!filter) return `${matching} of ${all} ${matching === 1 ? 'matches' : 'match'} \`${phrases(query)}\`.`;
  const before = firstFilters(position);
  const both = `No fact${inKind} matches both \`${phrases(before)}\` (${passed[position]} of ${total}) and \`${filter.phrase}\`.`;
  const says = position === 0 ? noneMatches(filter, total, query.kind) : both;
  const values = filter.breakdown ? valuesFound(database, before, filter.breakdown) : '';
  const also = explainAlso(database, before, filter);
  const [open, words] = [explainOpen(database, query, true), explainWords(database, query, says)];
  const unseen = query.kind && filter.phrase === '--verdict none' ? explainUncompared(database, query.kind) : '';
  const texts = [says, ...open, also, values, unseen, explainUndated(database, query), ...words];
  const unfound = explainUnfound(database, filter, query.kind, words.some(Boolean));
  return [...texts, ...unfound].filter(Boolean).join(' ');
}

/** What else has the words of a search that finds nothing: facts with the words of its phrases, and sources. */
function explainUnfound(database: DatabaseSync, filter: Filter, kind: Kind | null, isExplained: boolean): string[] {
  const { isSearch = [], isNegated, ...search } = filter;
  if (isSearch.length === 0 || isNegated) return [];
  const elsewhere = explainElsewhere(database, filter, kind);
  if (elsewhere !== '') return [elsewhere];
  if (countFacts(database, { kind: null, filters: [search] }) > 0) return [];
  // Signs between words are none, and a word "not" would exclude the next one, as "OR" would join two.
  const each = isSearch.flatMap((phrase) => phrase.match(/[\p{L}\p{N}]\S*/gu) ?? []);
  const hasOperator = each.some((word) => /^(not|or)$/i.test(word));
  const inSources = isSearch.map((word) => inTexts('text', word));
  const sources = [...selectCells<[string]>(database, 'says', sourceTexts, inSources, 'LIMIT 3')].flat();
  if (isExplained || hasOperator || sources.length > 0) return sources;
  // The last words are often the main one: "legal assistance" of "mutual legal assistance", or a surname.
  const searches = [each, ...each.slice(1).map((_, at) => [each.slice(at + 1).join(' ')])];
  const [all, ...ends] = searches.map((words) => explainSearch(database, words));
  return [all || nearSearch(database, each) || (ends.find(Boolean) ?? '')];
}

// What a search for these words would find; empty if that is nothing.
function explainSearch(database: DatabaseSync, words: string[]): string {
  const facts = countFacts(database, { kind: null, filters: [searchFilter(database, words)] });
  const line = words.map(shellWord).join(' ');
  if (facts > 0) return `\`pism search ${line}\` finds ${counted(facts, 'fact')}.`;
  return explainNotes(database, { kind: null, filters: [] }, words).replace(' M', `${line} is m`);
}

// Facts of other kinds with the words of a search, and whether other sources dispute them.
function explainElsewhere(database: DatabaseSync, search: Filter, kind: Kind | null): string {
  const others = [search, { sql: 'f.kind <> ?', values: [kind?.kind ?? ''] }];
  const facts = kind ? countFacts(database, { kind: null, filters: others }) : 0;
  const inDispute = countFacts(database, { kind: null, filters: [...others, disputed] });
  const which = inDispute === 0 ? '' : ` (${inDispute} disputed)`;
  const have = `${facts === 1 ? 'another kind has' : 'other kinds have'} ${search.isSearch?.length === 1 ? 'it' : 'them'}`;
  return facts === 0 ? '' : `${counted(facts, 'fact')} of ${have}${which}: \`pism search ${search.phrase}\`.`;
}

const sourceTexts = `(SELECT text, says || ': \`pism show ' || source || '\`.' AS says FROM (
  SELECT source, title AS text, 'The title of ' || source || ' mentions it' AS says FROM sources
  UNION ALL SELECT source, value, value || ' is an author of ' || source FROM sources, json_each(authors)))`;

// Words and years are said as one says them, other filters as they were typed.
function noneMatches(filter: Filter, total: number, kind: Kind | null): string {
  const { phrase, option, isSearch, isNegated, wanted = [], days } = filter;
  const name = kind?.kind ?? 'facts';
  if (total === 1) return `The only fact${kind ? ` in ${name}` : ''} does not match \`${phrase}\`.`;
  const none = `None of ${name.endsWith('s') ? `${total} ${name}` : `${total} facts in ${name}`}`;
  if (option === '--year' && days) return `${none} is dated ${wanted.join('')}.`;
  if (!isSearch || isNegated) return `${none} matches \`${phrase}\`.`;
  const words = isSearch.map(shellWord).join(' and ');
  return kind ? `${none} has the word${/\s/.test(words) ? 's' : ''} ${words}.` : `No fact mentions ${words}.`;
}

/** What a result includes or leaves out and a reader may not expect, in sentences. */
export function explainFound(database: DatabaseSync, query: Query): string {
  const all = [explainEither, explainIncluded, explainElse, explainOpen, explainUndated, explainInexact, explainWords];
  const notes = query.filters.flatMap(({ note }) => note ?? []);
  return [...notes, ...all.flatMap((explain) => explain(database, query))].filter(Boolean).join(' ');
}

// An option with several values finds any of them; a reader may expect facts about all.
function explainEither(database: DatabaseSync, query: Query): string[] {
  return query.filters.flatMap(({ ofAll, wanted = [] }, at) => {
    if (!ofAll) return [];
    const facts = countFacts(database, { ...query, filters: query.filters.with(at, ofAll) });
    return [`${alternatives(wanted)}. ${wanted.length === 2 ? 'Both' : 'All'}: ${facts} (${ofAll.option}).`];
  });
}

// A date that is less exact than the period that the user named may lie outside it.
function explainInexact(database: DatabaseSync, query: Query): string[] {
  const periods = query.filters.flatMap(({ days }) => days ?? []);
  const from = periods.map(({ first }) => first).sort();
  const to = periods.map(({ last }) => last).sort();
  const bounds = [...from.slice(-1), ...to.slice(0, 1)];
  if (bounds.length === 0) return [];
  const [among, asOf] = [isAmong(query, 'fact'), datesAsOf(query.kind)];
  const sql = `SELECT iif(date LIKE '%/..', 'no end', date || ' only') FROM fact_dates
    WHERE ${among.sql} AND last >= ? AND first <= ?${asOf} GROUP BY fact HAVING NOT max(first >= ? AND last <= ?)`;
  const byDate = Map.groupBy(readTexts(database, sql, [...among.values, ...bounds, ...bounds]), (date) => date);
  const counts = [...byDate].map(([date, { length }]) => {
    const [is, has] = length === 1 ? ['is', 'has'] : ['are', 'have'];
    return `${length} ${date === 'no end' ? has : `${is} dated`} ${date}`;
  });
  return counts.length === 0 ? [] : [`${firstOf(counts, maxNamed.facts, ', and')}.`];
}

// The words of a search may name an actor, whom facts name in other words too.
function explainWords(database: DatabaseSync, query: Query, says = ''): string[] {
  const search = query.filters.find(({ isSearch, isNegated }) => isSearch && !isNegated);
  if (!search?.isSearch) return [];
  const others = query.filters.filter((filter) => filter !== search);
  const actor = explainActor(database, query, others, search.isSearch);
  // Who has many facts does not miss checks, which take long to read.
  const some = selectCells(database, '1', fromClause(query.kind), query.filters, `LIMIT ${maxNamed.values + 1}`);
  if ([...some].length > maxNamed.values) return [actor];
  const beyond = isAmong({ ...query, filters: [...others, without('', search)] });
  const elsewhere = says === '' ? explainElsewhere(database, search, query.kind) : '';
  return [actor, elsewhere, ...explainChecks(database, beyond, search.isSearch, says)];
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
  const noted = firstOf(notes.flat(), maxNamed.facts, ', and');
  return noted === '' ? '' : ` Mentioned in the notes on ${noted}.`;
}

function explainActor(database: DatabaseSync, query: Query, others: Filter[], words: string[]): string {
  const { kind, filters } = query;
  const actor = actorIn(database, words);
  const hasActor = filters.some(({ breakdown }) => breakdown === byActor);
  if (!actor || hasActor || (kind && !canFilter('country', kind))) return '';
  const ofActor = ({ name }: { name: string }, all: boolean) => (name === 'country' && !all ? [actor.name] : undefined);
  const about = readAsked(database, kind, { words: actor.rest }, ofActor);
  const facts = countFacts(database, { ...query, filters: [...others, ...about.filters] });
  const known = countFacts(database, { ...query, filters: [...filters, ...about.filters] });
  const option = `--country ${shellWord(actor.name)}`;
  const asked = [phrases({ filters: others }), ...actor.rest.map(shellWord), option].filter(Boolean).join(' ');
  const line = actor.rest.length === 0 ? option : `\`pism ${kind?.kind ?? 'search'} ${asked}\``;
  return facts === known ? '' : `${actor.name} is an actor: ${line} finds ${facts}.`;
}

/** A sentence with the columns of a kind that no check compares; empty if there are none, or no checks. */
export function explainUncompared(database: DatabaseSync, { kind, columns }: Kind): string {
  const sql = 'SELECT DISTINCT on_field FROM checks c JOIN fact_rows f ON f.fact = c.fact WHERE f.kind = ?';
  const compared = readTexts(database, sql, [kind]);
  const open = columns.filter((name) => !compared.includes(name)).map((name) => columnLabel({ name }));
  return compared.length === 0 || open.length === 0 ? '' : `No source was compared in ${open.join(', ')}.`;
}

/** Lists the facts left out because their dates do not show their status on the requested day. */
export function explainLeftOut(database: DatabaseSync, query: Query, word: string, idText: (id: string) => string) {
  const reasons = { inexact: `a date is less exact than ${word}`, undated: 'no date says since when' };
  const lines = Object.entries(reasons).flatMap(([then, why]) => {
    const filters = [statusOnDayIs(then), ...independentFilters(query)];
    const facts = selectCells<[string]>(database, 'f.id', fromClause(query.kind), filters, 'ORDER BY f.id');
    const ids = Array.from(facts, ([id]) => idText(id));
    const idList = firstOf(ids, maxNamed.facts, ', and');
    return ids.length === 0 ? [] : [`Left out, as ${why}: ${counted(ids.length, 'fact')} (${idList}).`];
  });
  return lines.join('\n');
}

// Drop filters on status and dates: these are unknown for such facts.
function independentFilters({ kind, filters }: Query): Filter[] {
  const { status, stages } = (kind && stagesOf(kind)) ?? { status: undefined, stages: [] };
  const dependent = new Set(['date', byYear, status?.name, ...stages.map(({ date }) => date)]);
  return filters.filter((each) => !each.byUser && each.option !== '--as-of' && !dependent.has(each.breakdown));
}

// An incomplete list shows neither that it contains a value nor that it does not.
function explainOpen(database: DatabaseSync, query: Query, isEmpty = false): string[] {
  return query.filters.flatMap((filter) => {
    const { leftOpenBy: field, isNegated, sql, values } = filter;
    if (!field) return [];
    const isOpen = { sql: `${completeSql(field)} IS NOT 1`, values: [] };
    const others = query.filters.filter((each) => each !== filter);
    const list = `k.${quoteName(field.name)}`;
    const uncertain = isNegated ? filter : { sql: `${list} IS NOT NULL AND (${sql}) IS NOT TRUE`, values };
    const filters = [...others, uncertain, isOpen];
    const ids = [...selectCells<[string]>(database, 'f.id', fromClause(query.kind), filters, 'ORDER BY f.id')].flat();
    const facts = ids.length;
    if (facts === 0) return [];
    const remedy = ` (leave such facts out with --where ${field.name}_complete)`;
    const which = isNegated ? `${facts} of these facts` : isEmpty ? `${facts} of them` : counted(facts, 'other fact');
    const more = isNegated ? remedy : `: ${firstOf(ids, 3)}`;
    return [`Uncertain for ${which}, as the list of ${columnLabel(field)} is incomplete${more}.`];
  });
}

// A date filter drops undated facts; "not in 2021" and "none" keep them.
function explainUndated(database: DatabaseSync, query: Query): string {
  const others = query.filters.filter(({ breakdown }) => breakdown !== byYear);
  if (others.length === query.filters.length) return '';
  const undated = { sql: 'f.fact NOT IN (SELECT fact FROM fact_dates)', values: [] };
  const count = (filters: Filter[]) => countFacts(database, { ...query, filters: [...filters, undated] });
  const facts = count(others) - count(query.filters);
  const of = query.kind || others.length > 0 ? '' : ` of ${countFacts(database, { ...query, filters: [] })} facts`;
  const has = facts === 1 ? 'has' : 'have';
  // In `timeline`, the option alone finds nothing.
  const line = ['pism facts', ...others.map(({ phrase }) => phrase), '--year none'].join(' ');
  return facts === 0 ? '' : `${facts}${of} ${has} no date${query.kind ? ' (--year none)' : `: \`${line}\``}.`;
}

// Names entries by which alone facts matched, as they belong to one that the user named, and choices that are the named one more exactly.
function explainIncluded(database: DatabaseSync, query: Query): string {
  const name = entryNames(database);
  const counts = query.filters.flatMap((filter) => factsIncludedBy(database, query, filter));
  const names = counts.toSorted(([, , a], [, , b]) => b - a).map((each) => `${name(each[0], each[1])} (${each[2]})`);
  return names.length === 0 ? '' : `Includes facts that name ${[...new Set(names)].join(', ')}.`;
}

/** How many facts of a query name each entry, or have each choice, that a filter included. */
function factsIncludedBy(database: DatabaseSync, query: Query, filter: Filter) {
  const { included = [], named, breakdown = '', option } = filter;
  if (included.length === 0) return [];
  const isChoice = query.kind && fieldOf(query.kind, breakdown)?.choices;
  // With `--country-all`, who is named may not be enough.
  const but = option?.endsWith('-all') ? [] : named;
  if (!isChoice) return factsNaming(database, query, isOneOf('entry', included), breakdown, but);
  const { value, join } = groupingOf(query, breakdown, breakdown);
  const [from, filters] = [`${fromClause(query.kind)} ${join}`, [...asSubquery(query), isOneOf(value, included)]];
  return [...selectCells<[string, string, number]>(database, `'', ${value}, count(*)`, from, filters, 'GROUP BY 2')];
}

// An actor whom the user names in one field may be in others.
function explainElse(database: DatabaseSync, query: Query): string[] {
  return query.filters.flatMap((filter) => {
    const { named = [], included = [], breakdown, wanted = [], isNegated } = filter;
    if (named.length === 0 || isNegated) return [];
    const others = { ...query, filters: query.filters.map((each) => (each === filter ? without('', filter) : each)) };
    if (breakdown === byActor) return explainAlso(database, others, filter);
    const filters = [isActor, isOneOf('entry', [...named, ...included]), isAmong(others, 'fact')];
    const says = "count(DISTINCT fact) || ' more with it in ' || replace(field, '_', ' ')";
    const fields = [...selectCells<[string]>(database, says, 'fact_entries', filters, 'GROUP BY field')].flat();
    return fields.length === 0 ? [] : [`${firstOf(fields)}: --country ${shellWord(wanted.join())}.`];
  });
}

// Names entries that readers take for one that the user named, and members of a group that belongs to it, as of the EU's states.
function explainAlso(database: DatabaseSync, query: Query, filter: Filter): string {
  const { named = [], included = [], breakdown, option, isNegated } = filter;
  if (named.length === 0 || isNegated || option?.endsWith('-all')) return '';
  const linked = `WITH asked AS (SELECT * FROM entries WHERE id IN (SELECT value FROM json_each(?)))
    SELECT value, value FROM asked, json_each(see) UNION SELECT m.part, m.whole FROM asked e
    JOIN entry_parts p ON (p.register, p.whole, p.how) = (e.register, e.id, 'part')
    JOIN entry_parts m ON (m.register, m.whole, m.how) = (e.register, p.part, 'member')`;
  const foundBy = new Map(readCells<[string, string]>(database, linked, [JSON.stringify(named)]));
  const entries = isOneOf('entry', [...foundBy.keys()]);
  const others = factsNaming(database, query, entries, breakdown, [...named, ...included]);
  const name = entryNames(database);
  const texts = [...Map.groupBy(others, ([, id]) => foundBy.get(id))].map(([id, all]) => {
    const names = all.map(([of, id, facts]) => `${name(of, id)} (${counted(facts, 'fact')})`);
    return `${firstOf(names, maxNamed.facts, ', and')}: ${option} ${id}`;
  });
  return texts.length === 0 ? '' : `See also ${texts.join('; ')}.`;
}

/** How many facts of a query name each of these entries, but none of the others, in the field of a breakdown. */
function factsNaming(database: DatabaseSync, query: Query, entries: Filter, breakdown = '', but: string[] = []) {
  const inField = breakdown === byActor ? isActor : isOneOf('field', [breakdown]);
  const { sql, values } = isOneOf('entry', but);
  const named = `SELECT fact FROM fact_entries WHERE ${sql} AND ${inField.sql}`;
  const alone = { sql: `fact NOT IN (${named})`, values: [...values, ...inField.values] };
  const columns = 'register, entry, count(DISTINCT fact)';
  const filters = [entries, inField, alone, isAmong(query, 'fact')];
  return [
    ...selectCells<[string, string, number]>(
      database,
      columns,
      'fact_entries',
      filters,
      'GROUP BY 1, 2 ORDER BY 3 DESC',
    ),
  ];
}

const largestFirst = 'GROUP BY 1 ORDER BY 2 DESC, 1';
const isActor: Filter = { sql: `register = ${quoteText(actorRegister)}`, values: [] };

function phrases({ filters }: Pick<Query, 'filters'>): string {
  return filters.map(({ phrase }) => phrase).join(' ');
}

function valuesFound(database: DatabaseSync, query: Query, by: string): string {
  const { column, value, join } = groupingOf(query, by, by);
  const [among, inOrder] = [isAmong(query, 'fact'), `${datesAsOf(query.kind)} GROUP BY 1 ORDER BY 1`];
  type Select = [expressions: string, from: string, filters: Filter[], rest: string];
  const each: Select = [`${value}, count(*)`, `${fromClause(query.kind)} ${join}`, asSubquery(query), largestFirst];
  const sql: Record<string, Select> = {
    [byActor]: ['entry, count(DISTINCT fact)', 'fact_entries', [isActor, among], largestFirst],
    [byYear]: ['substr(first, 1, 4), count(DISTINCT fact)', 'fact_dates', [among], inOrder],
  };
  const display = { ...codesDisplay, entry: entryNames(database), forReader: true };
  const counts = selectCells<[SqlValue, number]>(database, ...(sql[by] ?? each))
    .filter(([cell]) => cell !== null)
    .map(([cell, facts]) => `${column.show(column.source.restore([cell]), display, {})} (${facts})`);
  const valueList = firstOf([...counts], maxNamed.values, ', and');
  return valueList === '' ? 'No other value is stated.' : `${by === byYear ? 'Dated' : 'Values found'}: ${valueList}.`;
}
