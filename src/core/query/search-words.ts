/** Searched words as filters: all of them in any form, none after a `!`, or the id of a fact. */
import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { allOf, formsOf, phraseOf, Search } from '../search/ranked.ts';
import { isSentence, type Name, type Part } from '../search/terms.ts';
import { hasValue } from './operators.ts';
import { type Filter, withId } from './select.ts';

/** Facts that have every word, in any form and spelling, and none after a `!`; the id of a fact asks for that fact. */
export function wordsFilters(database: DatabaseSync, words: string[]): Filter[] {
  const { wanted, unwanted } = wordsBySign(words);
  const ofOne = (word: string) => filterById(database, word) ?? searchFilter(database, [word]);
  const byId = wanted.flatMap((word) => filterById(database, word) ?? []);
  const texts = wanted.filter((word) => !filterById(database, word));
  return [
    ...byId,
    ...(texts.length > 0 ? [searchFilter(database, texts)] : []),
    ...unwanted.map((word) => without(word, ofOne(word))),
  ];
}

/** The filter of a word that is the id of a fact; a word without a hyphen or a slash is more often meant as a word. */
export function filterById(database: DatabaseSync, word: string): Filter | undefined {
  return /^[a-z\d]+[-/][a-z\d/-]+$/.test(word) ? withId(database, word) : undefined;
}

/** The opposite of a filter for this word. */
export function without(word: string, filter: Filter): Filter {
  return { ...filter, sql: `NOT (${filter.sql})`, words: [`!${word}`] };
}

/** The filter of the facts that state all these words. */
function searchFilter(database: DatabaseSync, words: string[]): Filter {
  const expressions = readWords(new Search(database), words).map(({ expression }) => expression);
  return asFilter(allOf(expressions), words);
}

/** The filter of the facts that meet an expression of the search. */
export function asFilter(expression: string, words: string[]): Filter {
  if (expression === '')
    throw new PismError(
      'usage',
      `"${words.join(' ')}" is too common to look for`,
      'Add a word that tells facts apart.',
    );
  const sql = 'f.fact IN (SELECT rowid FROM search WHERE search MATCH ?)';
  return { sql, values: [expression], option: 'words', words };
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
  const terms = joined
    .replace(/(?<=^|\0)not[\s\0]+(?=.)/gi, '!')
    .split('\0')
    .filter(hasValue);
  if (terms.some((term) => /^!.* OR | OR !/.test(term)))
    throw new PismError('usage', 'OR joins only words to find', "Ask twice: '!word' leaves out facts with that word.");
  const unwanted = terms.filter((term) => term.startsWith('!'));
  const wanted = terms.filter((term) => !term.startsWith('!'));
  return { wanted, unwanted: unwanted.map((term) => term.slice(1).trim()) };
}

/** The words of a search: `not` is no operator in a question, and only quotation marks that are typed make a phrase. */
export function searchedWords(words: string[]): ReturnType<typeof wordsBySign> {
  const each = words.flatMap((word) => (/["!]/.test(word) ? word : word.trim().split(/\s+/)));
  return wordsBySign(each.filter((word) => word.toLowerCase() !== 'not'));
}

/** What joins words of which a fact must contain either. */
const either = ' OR ';

/** A word of a search, a name, a phrase, or several of which either is enough. */
export interface Wanted {
  typed: string;
  parts: Part[];
  isPhrase: boolean;
  /** The expression of FTS5 for it. */
  expression: string;
}

/** Reads the names and other words of a text. */
type Reader = Pick<Search, 'parts'>;

/** What the words of a search ask for, each once. */
export function readWords(search: Reader, words: string[]): Wanted[] {
  // A shell takes the quotes of a phrase.
  const isPhrase = (word: string) =>
    word.startsWith('"') || (/\s/.test(word) && !word.includes(either) && search.parts(word).length > 1);
  const others = words.filter((word) => !isPhrase(word));
  const texts = others.join(' ').split(either);
  // In "us sanctions", it is a state.
  const read = (text: string, isProse = isSentence(text)) =>
    search.parts(isProse ? text : text.replace(/\bus\b/g, 'US'));
  const isProse = texts.some(isSentence);
  const groups = texts
    .map((text) => read(text, isProse).map((part) => [part]))
    .reduce((all, [first = [], ...rest]) => [...all.slice(0, -1), [...(all.at(-1) ?? []), ...first], ...rest]);
  const phrases = words.filter(isPhrase).map((typed) => {
    const parts = read(typed);
    // Only quotation marks that are typed stand for these very words.
    return { typed, parts, isPhrase: true, expression: phraseOf(parts, typed.startsWith('"')) };
  });
  const all = [...groups.map(wantedOf), ...phrases].filter(({ parts }) => parts.length > 0);
  return [...new Map(all.map((wanted) => [wanted.typed, wanted])).values()];
}

/** These parts of a search as one thing to find, either being enough. */
function wantedOf(parts: Part[]): Wanted {
  const typed = parts.map((part) => part.typed).join(either);
  return { typed, parts, isPhrase: false, expression: formsOf(parts) };
}

/** What the words of a search name, each with the other words. */
export function namesSearched(database: DatabaseSync, words: string[]): { names: Name[]; others: string[] }[] {
  if (words.length === 0) return [];
  const all = readWords(new Search(database), words);
  const named = all.map((wanted) => ({
    names: wanted.isPhrase ? [] : wanted.parts.flatMap(({ names }) => names),
    others: all.filter((each) => each !== wanted).map(({ typed }) => typed),
  }));
  return named.filter(({ names }) => names.length > 0);
}
