import type { DatabaseSync } from 'node:sqlite';
import { PismError, parseStored } from '../errors.ts';
import { fold } from '../model/text.ts';
import { shellWord, understood } from './operators.ts';
import type { Filter } from './select.ts';

/** Full-text filters: the fact must contain every word, in any English form and spelling, and none after a `!`. */
export function wordsFilters(database: DatabaseSync, words: string[]): Filter[] {
  const strange = words.find((word) => !understood.test(word));
  if (strange !== undefined) throw new PismError('usage', `${strange} is not a word to search for`);
  const { wanted, unwanted } = wordsBySign(words);
  return [
    ...(wanted.length > 0 ? [searchFilter('IN', wanted, matchAll(database, wanted))] : []),
    ...unwanted.map((word) => searchFilter('NOT IN', [`!${word}`], matchAll(database, [word]))),
  ];
}

function searchFilter(isIn: 'IN' | 'NOT IN', words: string[], match: string): Filter {
  const sql = `f.fact ${isIn} (SELECT rowid FROM search WHERE search MATCH ?)`;
  return { phrase: words.map(shellWord).join(' '), sql, values: [match], isSearch: true };
}

/** The words that a fact must contain, and those after a `!`, which it must not. */
export function wordsBySign(words: string[]): { wanted: string[]; unwanted: string[] } {
  const trimmed = words.map((word) => word.trim());
  const unwanted = trimmed.filter((word) => word.startsWith('!')).map((word) => word.slice(1).trim());
  return { wanted: trimmed.filter((word) => !word.startsWith('!')), unwanted };
}

/** More words than this are not tried together as a name. */
const maxWordsInName = 8;

/** The FTS5 expression for facts that contain all these words, in any spelling that the registers know. */
export function matchAll(database: DatabaseSync, wanted: string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < wanted.length; ) {
    const [length, names] = longestName(database, wanted.slice(at, at + maxWordsInName));
    const own = wanted.slice(at, at + length).map((word) => anyOf(spellings(word)));
    parts.push(
      names.length === 0 ? own.join(' AND ') : `(${[`(${own.join(' AND ')})`, ...names.map(quoted)].join(' OR ')})`,
    );
    at += length;
  }
  return parts.join(' AND ');
}

/** How many of the first words are together a name, and all names of what has it; 1 and none if they are no name. */
function longestName(database: DatabaseSync, words: string[]): [number, string[]] {
  for (let length = words.length; length > 0; length -= 1) {
    const names = namesLike(database, words.slice(0, length).join(' '));
    if (names.length > 0) return [length, names];
  }
  return [1, []];
}

function namesLike(database: DatabaseSync, name: string): string[] {
  // A number is no code of a country here; "no" is not Norway, while "NO" is.
  if (!/\p{L}/u.test(name)) return [];
  if (name.length <= 3 && name !== name.toUpperCase()) return [];
  const sql = `SELECT e.name, short, polish, aliases, adjectives FROM entry_names n
    JOIN entries e USING (register, id) WHERE n.name IN (SELECT value FROM json_each(?))`;
  const rows = database.prepare(sql).all(JSON.stringify(inBothNumbers(fold(name))));
  const names = rows.flatMap((row) => [
    ...[row['name'], row['short'], row['polish']],
    ...['aliases', 'adjectives'].flatMap((list) => parseStored<string[]>(row[list])),
  ]);
  return [...new Set(names.filter((each) => each !== null).map(String))];
}

/** A folded name in singular and plural, as of a people. */
export function inBothNumbers(name: string): string[] {
  return name.length <= 3 ? [name] : [name, name.endsWith('s') ? name.slice(0, -1) : `${name}s`];
}

// British and American endings; the other spelling of a word that has only one finds nothing, and does no harm.
const endings: [RegExp, string][] = [
  [/our(s|ed|ing|er|ers|able|ably|ite|less|ful|hood)?$/, 'or$1'],
  [/or(s|ed|ing|er|ers|able|ably|ite|less|ful|hood)?$/, 'our$1'],
  [/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1'],
  [/iz(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'is$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/yz(e|es|ed|ing)$/, 'ys$1'],
  [/re(s|d)?$/, 'er$1'],
  [/er(s|d)?$/, 're$1'],
  [/ence(s|less)?$/, 'ense$1'],
  [/ense(s|less)?$/, 'ence$1'],
  [/ll(ed|ing|er|ers|ation|ations)$/, 'l$1'],
  [/l(ed|ing|er|ers|ation|ations)$/, 'll$1'],
  [/ogue(s)?$/, 'og$1'],
  [/og(s)?$/, 'ogue$1'],
  [/amme(s|d)?$/, 'am$1'],
  [/am(s|med)?$/, 'amme$1'],
  [/dgement(s)?$/, 'dgment$1'],
  [/dgment(s)?$/, 'dgement$1'],
];

/** The shortest word that is looked for in another spelling. */
const minLength = 5;

/** A word or phrase in British and American spelling. */
function spellings(phrase: string): string[] {
  const variants = phrase.split(/(\s+)/).map((word) => {
    if (word.length < minLength) return [word];
    const lower = word.toLowerCase();
    const others = endings.filter(([ending]) => ending.test(lower)).map(([ending, by]) => lower.replace(ending, by));
    return [word, ...others];
  });
  // One word at a time: a phrase rarely has two, and their combinations grow without limit.
  const others = variants.flatMap((words, at) =>
    words.slice(1).map((other) => variants.map(([word], place) => (place === at ? other : word)).join('')),
  );
  return [phrase, ...others];
}

function anyOf(phrases: string[]): string {
  return phrases.length === 1 ? phrases.map(quoted).join('') : `(${phrases.map(quoted).join(' OR ')})`;
}

// Quoted so that FTS5 sees no operators; it ends at a NUL.
function quoted(phrase: string): string {
  return `"${phrase.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
}
