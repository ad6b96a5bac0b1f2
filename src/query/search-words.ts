import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { actorRegister } from '../model/register.ts';
import { allWords, phraseOf, Search } from '../search/ranked.ts';
import { isSentence, type Name } from '../search/terms.ts';
import { entryNames } from './lookup.ts';
import { hasValue, shellWord } from './operators.ts';
import { type Filter, withId } from './select.ts';

/** Facts that have every word, in any form and spelling, and none after a `!`; the id of a fact asks for that fact. */
export function wordsFilters(database: DatabaseSync, words: string[]): Filter[] {
  const { wanted, unwanted } = wordsBySign(words);
  const idFilter = (word: string) => filterById(database, word);
  const ids = wanted.map(idFilter);
  const others = wanted.filter((_, at) => !ids[at]);
  return [
    ...ids.filter((each) => each !== undefined),
    ...(others.length > 0 ? [searchFilter(database, others)] : []),
    ...unwanted.map((word) => without(word, idFilter(word) ?? searchFilter(database, [word]))),
  ];
}

/** The filter of a word that is the id of a fact; a word without a hyphen or a slash is more often meant as a word. */
export function filterById(database: DatabaseSync, word: string): Filter | undefined {
  return /^[a-z\d]+[-/][a-z\d/-]+$/.test(word) ? withId(database, word) : undefined;
}

/** The opposite of a filter for this word. */
export function without(word: string, filter: Filter): Filter {
  const asked = { ...filter.asked, isNegated: true, phrase: shellWord(`!${word}`) };
  return { ...filter, sql: `NOT (${filter.sql})`, asked };
}

/** The filter of the facts that state all these words. */
export function searchFilter(database: DatabaseSync, words: string[]): Filter {
  const search = new Search(database);
  const { parts, phrases } = readWords(search, words);
  const expressions = phrases.map(({ expression }) => expression);
  return asFilter(allWords(parts, expressions), words, 'all');
}

/** The filter of the facts that meet an expression of the search, for all or any of these words. */
export function asFilter(expression: string, words: string[], join: 'all' | 'any'): Filter {
  if (expression === '')
    throw new PismError('usage', `Every sentence has "${words.join(' ')}"`, 'Add a word that tells facts apart.');
  const asked = { phrase: words.map(shellWord).join(' '), isSearch: words, ...(join === 'any' && { isAny: true }) };
  return { sql: 'f.fact IN (SELECT rowid FROM search WHERE search MATCH ?)', values: [expression], asked };
}

/**
 * The words that a fact must contain, and those after a `!` or a `not`, which it must not; `a`, `OR`, `b` is one word of
 * which either must occur. Throws a usage error for a word of signs only.
 */
export function wordsBySign(words: string[]): { wanted: string[]; unwanted: string[] } {
  const strange = words.find((word) => !hasValue(word));
  if (strange !== undefined) throw new PismError('usage', `${strange} is not a word to search for`);
  const each = words.flatMap((word) => (word.includes('"') ? word.trim().split(/\s+/) : word.trim()));
  const line = each.join('\0').replace(/"[^"]*"/g, (quoted) => quoted.replaceAll('\0', ' '));
  const joined = line.replace(/[\0 ]AND[\0 ]/g, '\0').replaceAll('\0OR\0', either);
  // "Why did the US not resume" is a sentence.
  const isPlain = isSentence(joined.replace(/^not\b|\bOR\b/gi, ''));
  const terms = joined
    .replace(isPlain ? /(?<=^|\0)NOT[\s\0]+(?=.)/g : /(?<=^|\0)not[\s\0]+(?=.)/gi, '!')
    .split('\0')
    .filter(hasValue);
  const [unwanted = [], wanted = []] = [true, false].map((is) => terms.filter((term) => term.startsWith('!') === is));
  if (unwanted.some((term) => term.includes(either)) || wanted.some((term) => term.includes(`${either}!`)))
    throw new PismError('usage', 'OR joins only words to find', "Ask twice: '!word' leaves out facts with that word.");
  return { wanted, unwanted: unwanted.map((term) => term.slice(1).trim()) };
}

/** What joins words of which a fact must contain either. */
const either = ' OR ';

/** The words of a search and what they name, those in one list being alternatives, and the phrases in quotes. */
export function readWords(search: Search, words: string[]) {
  // A shell takes the quotes of a phrase; what they enclose may be a name, in any spelling.
  const isName = (word: string) => search.parts(word).length === 1 && (search.parts(word)[0]?.names.length ?? 0) > 0;
  const isPhrase = (word: string) =>
    word.startsWith('"') || (/\s/.test(word) && !word.includes(either) && !isName(word));
  const texts = words
    .filter((word) => !isPhrase(word))
    .join(' ')
    .split(either);
  const isProse = texts.some(isSentence);
  const [first = [], ...rest] = texts.map((text) => search.parts(text, isProse));
  const parts = first.map((part) => [part]);
  for (const [next = [], ...others] of rest)
    parts.push([parts.pop() ?? [], next].flat(), ...others.map((part) => [part]));
  const phrases = words.filter(isPhrase).map((typed) => {
    // Only quotation marks that are typed stand for these very words.
    const [parts, isExact] = [search.parts(typed), typed.startsWith('"')];
    return { typed, parts, isExact, expression: phraseOf(parts, isExact) };
  });
  return {
    parts: parts.filter(({ length }) => length > 0),
    phrases: phrases.filter((phrase) => phrase.parts.length > 0),
  };
}

/** What the words of a search name, each with the other words. */
export function namesIn(database: DatabaseSync, words: string[]): { typed: string; names: Name[]; others: string[] }[] {
  const all = readWords(new Search(database), words).parts.flat();
  // A name that is repeated a thousand times is one.
  const parts = [...new Map(all.map((part) => [part.typed, part])).values()];
  const named = parts.filter(({ names }) => names.length > 0);
  return named.map((part) => ({
    ...part,
    others: parts.filter((each) => each !== part).map(({ typed }) => typed),
  }));
}

/** The actor that one of these words names, or all together, and the other words. */
export function actorIn(database: DatabaseSync, words: string[]): { name: string; rest: string[] } | undefined {
  const isActor = ({ register }: Name) => register === actorRegister;
  const part = namesIn(database, words).find(({ names }) => names.some(isActor));
  const actor = part?.names.find(isActor);
  return part && actor && { name: entryNames(database)(actorRegister, actor.id), rest: part.others };
}
