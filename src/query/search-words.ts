import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { actorRegister, entryOf, spellingsOf } from '../model/register.ts';
import { abbreviation, unstemmed } from '../model/text.ts';
import { actorsByAdjective, type EntryRow, entriesCalled } from './lookup.ts';
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

/** The filter of the facts that contain all these words. */
export function searchFilter(database: DatabaseSync, words: string[]): Filter {
  const sql = 'f.fact IN (SELECT rowid FROM search WHERE search MATCH ?)';
  const asked = { phrase: words.map(shellWord).join(' '), isSearch: words };
  return { sql, values: [matchAll(database, words)], asked };
}

/**
 * The words that a fact must contain, and those after a `!` or a `not`, which it must not; `a`, `OR`, `b` is one word of
 * which either must occur. Throws a usage error for a word of signs only.
 */
export function wordsBySign(words: string[]): { wanted: string[]; unwanted: string[] } {
  const strange = words.find((word) => !hasValue(word));
  if (strange !== undefined) throw new PismError('usage', `${strange} is not a word to search for`);
  const line = words.map((word) => word.trim()).join('\0');
  const joined = line.replace(/[\0 ]AND[\0 ]/g, '\0').replaceAll('\0OR\0', either);
  const terms = joined
    .replace(/(?<=^|\0)not[\s\0]+(?=.)/gi, '!')
    .split('\0')
    .filter(Boolean);
  const [unwanted = [], wanted = []] = [true, false].map((is) => terms.filter((term) => term.startsWith('!') === is));
  if (unwanted.some((term) => term.includes(either)) || wanted.some((term) => term.includes(`${either}!`)))
    throw new PismError('usage', 'OR joins only words to find', "Ask twice: '!word' leaves out facts with that word.");
  return { wanted, unwanted: unwanted.map((term) => term.slice(1).trim()) };
}

/** What joins words of which a fact must contain either. */
const either = ' OR ';

/** The most words that are tried together as a name. */
const maxWordsInName = 8;

/** The FTS5 expression for facts that contain all these words, in any spelling that the registers know. */
export function matchAll(database: DatabaseSync, wanted: string[]): string {
  const parts = namesIn(database, wanted).map(({ words, entries }) => {
    const own = words.map((word) => anyTermOf(word.split(either).flatMap(spellings).map(quotedTerm)));
    const names = new Set(entries.flatMap((row) => spellingsOf(entryOf(row))));
    return anyTermOf([own.length > 1 ? `(${own.join(' AND ')})` : own.join(''), ...Array.from(names, quotedTerm)]);
  });
  return parts.join(' AND ');
}

/** One or more words of a search, and the entries that they name together. */
type NamedWords = { words: string[]; entries: EntryRow[] };

/** The words of a search in order, with the entries that they name: those of a name together, the longest first. */
export function namesIn(database: DatabaseSync, wanted: string[]): NamedWords[] {
  const all: NamedWords[] = [];
  for (let at = 0; at < wanted.length; at += all.at(-1)?.words.length ?? 1)
    all.push(longestName(database, wanted.slice(at, at + maxWordsInName)));
  return all;
}

function longestName(database: DatabaseSync, words: string[]): NamedWords {
  const names = words.length > 1 ? [words.join(' ')] : words.flatMap((word) => word.split(either));
  const entries = names.filter(canBeName).flatMap((name) => entriesCalled(database, name));
  return entries.length > 0 || words.length <= 1 ? { words, entries } : longestName(database, words.slice(0, -1));
}

/** The actor that one of these words names, or all together, as a name or an adjective: what `--country` takes, and the other words. */
export function actorIn(database: DatabaseSync, words: string[]): { name: string; rest: string[] } | undefined {
  for (const word of [words.join(' '), ...words].filter(canBeName)) {
    const isNamed = entriesCalled(database, word).some(({ register }) => register === actorRegister);
    const name = isNamed ? word : actorsByAdjective(database, word)[0]?.name;
    if (name !== undefined) return { name, rest: words.filter((each) => !` ${word} `.includes(` ${each} `)) };
  }
  return undefined;
}

// A number is no code of a country here; "no" is not Norway, while "NO" is.
function canBeName(word: string): boolean {
  return /\p{L}/u.test(word) && (word.length > 3 || word === word.toUpperCase());
}

// British and American endings; a spelling that does not exist finds nothing and does no harm.
const wordEndings = [
  ['our', 'or', '(s|ed|ing|er|ers|able|ably|ite|less|ful|hood)?'],
  ['is', 'iz', '(e|es|ed|er|ers|ing|ation|ations|ational)'],
  ['ys', 'yz', '(e|es|ed|ing)'],
  ['re', 'er', '(s|d)?'],
  ['ence', 'ense', '(s|less)?'],
  ['ll', 'l', '(ed|ing|er|ers|ation|ations)'],
  ['ogue', 'og', '(s)?'],
  ['amme', 'am', '(s|d|med)?'],
  ['dgement', 'dgment', '(s)?'],
].flatMap(([one, other, rest]): [RegExp, string][] => [
  [RegExp(`${one}${rest}$`), `${other}$1`],
  [RegExp(`${other}${rest}$`), `${one}$1`],
]);

/** The shortest word that is looked for in another spelling. */
const minLength = 5;

/** A word or phrase in British and American spelling. */
function spellings(phrase: string): string[] {
  // One word at a time: a phrase rarely has two, and their combinations grow without limit.
  const others = phrase.split(/(\s+)/).flatMap((word, at, words) => {
    const lower = word.toLowerCase();
    const fitting = word.length < minLength ? [] : wordEndings.filter(([ending]) => ending.test(lower));
    return fitting.map(([ending, by]) => words.with(at, lower.replace(ending, by)).join(''));
  });
  return [phrase, ...others];
}

function anyTermOf(expressions: string[]): string {
  return expressions.length === 1 ? expressions.join('') : `(${expressions.join(' OR ')})`;
}

// Quoted so that FTS5 sees no operators; it ends at a NUL.
function quotedTerm(phrase: string): string {
  if (abbreviation.test(phrase)) return `"${unstemmed(phrase)}"`;
  return `"${phrase.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
}
