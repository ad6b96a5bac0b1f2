import type { DatabaseSync } from 'node:sqlite';
import { type Entry, spellingsOf } from '../model/register.ts';
import { cached } from '../model/text.ts';

/** An entry of a register by one of its names, whose words are as they are compared. */
export interface Name {
  words: string[];
  register: string;
  id: string;
  /** The term for the entry, in any spelling. */
  entity: string;
}

/** A word of a text, or several that are the name of an entry. */
export interface Part {
  /** As it stands in the text. */
  typed: string;
  /** Its words as they are compared, without stop words, and the stem of each. */
  words: string[];
  stems: string[];
  /** What it names: several entries only if they have the same name. */
  names: Name[];
}

/** A word as it is written, and as it is compared. */
interface Word {
  typed: string;
  plain: string;
  /** In the singular, as the last word of a name. */
  last: string;
  isStop: boolean;
  isCode: boolean;
  /** It alone, where it names nothing. */
  part: Part;
  /** The names that begin with it, the longest first, and the entries with this code. */
  names: Name[];
  coded: Name[];
}

/** Reads a word, and looks up the names that begin with it. */
export type Words = (typed: string) => Word;

// What sentences and questions are built with; no denials. A word in capitals (US, WHO, IT) is none of them.
const stopWords = new Set(
  `a an the and or but so yet of in on at to for with by from as into onto upon about over under between among through
  during before after since until against within towards toward per via than then that this these those there here it its
  he she they them his her their him we us our you your i me my who whom whose which what when where why how is are was
  were be been being am has have had having do does did doing done can could may might must shall should will would if
  because while although though also too very just only even still again more most much many some any all each both such same
  own other another say says said`.split(/\s+/),
);

const operators = new Set(['AND', 'OR', 'NOT']);

const numbers = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);

const months = `January February March April May June July August September October November December`.split(' ');

const plurals = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
]);

// British endings become American ones, in texts and queries; the result need not be a word ("hours" is "hors").
const britishEndings: [RegExp, string][] = [
  [/our(s|ed|ing|er|ers|able|ably|ite|less|ful|hood)?$/, 'or$1'],
  [/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/re(s|d)?$/, 'er$1'],
  [/ence(s|less)?$/, 'ense$1'],
  [/ogue(s)?$/, 'og$1'],
  [/ll(ed|ing|er|ers|ation|ations)$/, 'l$1'],
  [/amme(s|d|med)?$/, 'am$1'],
  [/dgement(s)?$/, 'dgment$1'],
];

/** The shortest word with a British ending. */
const minLength = 5;

// Fewer endings than Porter's: "ratification" is "ratified", but "important" is no "import", nor "universal" a "university".
const longEnding = /(?:ications?|ations?|ating|ated|ates?|ions?|ments?|ings?|ied|ies|ying|ers?|ors?|ed|es|s|e|y)$/;
const shortEnding = /(?:ings?|ed|es|s)$/;

/** A word as it is compared: `39th` is 39, `twelve` 12, `labour` labor, `children` child. */
function normal(typed: string): string {
  const plain = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(plain);
  if (ordinal?.[1]) return ordinal[1];
  const number = numbers.indexOf(plain);
  if (number !== -1) return String(number);
  const british = plain.length < minLength ? undefined : britishEndings.find(([ending]) => ending.test(plain));
  return british ? plain.replace(...british) : (plurals.get(plain) ?? plain);
}

function stemOf(word: string): string {
  if (word.length < 4 || /\d|ss$/.test(word)) return word;
  const [long, short] = [word.replace(longEnding, ''), word.replace(shortEnding, '')];
  const some = short.length >= 3 ? short : word;
  const stem = long.length >= 4 ? long : some;
  return stem === word ? word : stem.replace(/([bdgmnprt])\1$/, '$1');
}

/** The most words that are kept once they are read. */
const maxWords = 50_000;

function readWord(written: string, namesFrom: (first: string) => Name[]): Word {
  const typed = written.replace(/[.,]/g, '');
  const plain = normal(typed);
  const last = inSingular(plain);
  const isStop = stopWords.has(plain);
  // WHO is another word than "who".
  const own = isStop ? `${plain}0` : plain;
  const isCode = /^[A-Z]{2,4}$/.test(typed) && !operators.has(typed);
  const part = { typed, words: [own], stems: [`${stemOf(own)}0`], names: [] };
  return {
    typed,
    plain,
    last,
    isStop,
    isCode,
    part,
    names: namesFrom(last),
    coded: isCode ? namesFrom(`=${typed}`) : [],
  };
}

/** The words of a text as they are written; 2,500 and U.S. are one, and a date in figures is one in words. */
function wordsIn(text: string): string[] {
  const inWords = text.replace(/['’]s\b|['’]/g, '').replace(/\b(\d{4})-(\d\d)(?:-(\d\d))?\b/g, dateInWords);
  return inWords.match(/\d{1,3}(?:,\d{3})+|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function dateInWords(written: string, year: string, month: string, day?: string): string {
  const name = months[Number(month) - 1];
  return name === undefined ? written : `${day === undefined ? '' : Number(day)} ${name} ${year}`;
}

// The last word of a name may be in the plural, as of a people; not that of a short one.
function inSingular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}

/** Whether a text has a word that belongs to sentences; "us" may be a state. */
export function isSentence(text: string): boolean {
  const words = wordsIn(text).map((written) => readWord(written, () => []));
  return words.some(({ typed, isStop, isCode }) => isStop && !isCode && typed !== 'us');
}

/**
 * The names and other words of a text in their order; a name has its words, too. Stop words are left out; what is not prose,
 * such as "us sanctions", may name a state by one.
 */
export function partsOf(text: string, read: Words, isProse = true): Part[] {
  const words = wordsIn(text).map(read);
  // In a heading in capitals, IN is no country.
  const isShouted = words.length > 3 && !/\p{Ll}/u.test(text);
  const isStop = ({ isStop, isCode, names }: Word) =>
    isStop && (!isCode || isShouted) && (isProse || !names.some(({ words }) => words.length === 1));
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    // Most words: no name begins with it.
    const isPlain = word.names.length === 0 && !word.isCode;
    const named = isPlain ? [] : namesAt(words, at).filter((name) => name.words.length > 1 || !isStop(word));
    const length = named[0]?.words.length ?? 1;
    const codes = isShouted ? [] : word.coded;
    const names = named.length === 0 ? codes : named.filter((name) => name.words.length === length);
    if (names.length > 0) parts.push(joined(words.slice(at, at + length), names, isStop));
    else if (!isStop(word)) parts.push(word.part);
    at += length - 1;
  }
  return parts;
}

function joined(words: Word[], names: Name[], isStop: (word: Word) => boolean): Part {
  const some = words.filter((word) => !isStop(word));
  const own = (some.length > 0 ? some : words).map(({ part }) => part);
  return {
    typed: words.map(({ typed }) => typed).join(' '),
    words: own.flatMap((part) => part.words),
    stems: own.flatMap((part) => part.stems),
    names,
  };
}

function namesAt(words: Word[], at: number): Name[] {
  const isHere = ({ words: name }: Name) =>
    name.every((word, nth) => word === words[at + nth]?.[nth === name.length - 1 ? 'last' : 'plain']);
  return words[at]?.names.filter(isHere) ?? [];
}

/** The terms of a text: its words in their order, so that phrases are found, their stems, and what is named. */
export function termsOf(parts: Part[]): string[] {
  const [words, stems, entities]: [string[], string[], string[]] = [[], [], []];
  for (const part of parts) {
    for (const word of part.words) words.push(word);
    for (const stem of part.stems) stems.push(stem);
    for (const name of part.names) entities.push(name.entity);
  }
  return [...words, ...stems, ...entities];
}

function entityOf(register: string, id: string): string {
  return `e0${(register + id).toLowerCase().replace(/[^a-z\d]/g, '')}`;
}

/** A text with `**` around the words that another one has too, in any form or spelling. */
export function markedWords(text: string, others: Part[], read: Words): string {
  const wanted = new Set(termsOf(others));
  const isWanted = (typed: string) => termsOf([read(typed).part]).some((term) => wanted.has(term));
  const shared = partsOf(text, read).flatMap(({ typed, names }) =>
    names.some((name) => wanted.has(name.entity)) ? typed : typed.split(' ').filter(isWanted),
  );
  if (shared.length === 0) return text;
  const written = shared.map((typed) => typed.replaceAll(' ', '[^\\p{L}\\p{N}]+')).join('|');
  return text.replace(RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'gu'), '**$&**');
}

/** The table of the names that texts are searched for, each by its first word; a code begins with a `=`. */
export const namesTable =
  'CREATE TABLE search_names (first TEXT, name TEXT, register TEXT, id TEXT, PRIMARY KEY (first, name, register, id)) WITHOUT ROWID';

/** The rows of an entry in the table of names: its names and adjectives in any language, and its codes in capitals. */
export function namesOfEntry(register: string, entry: Entry): Record<'first' | 'name' | 'register' | 'id', string>[] {
  const { id, ids } = entry;
  const codes = [id, ...Object.values(ids)].filter((code) => /^[A-Z]{2,4}$/.test(code)).map((code) => `=${code}`);
  const names = spellingsOf(entry).map((spelling) => {
    const words = wordsIn(spelling).map((written) => readWord(written, () => []));
    return words.map(({ plain, last }, nth) => (nth === words.length - 1 ? last : plain)).join(' ');
  });
  const all = new Set([...names.filter((name) => name.length > 1), ...codes]);
  return Array.from(all, (name) => ({ first: inSingular(name.split(' ')[0] ?? ''), name, register, id }));
}

/** Reads words with the names in the table of this database, each once. */
export function wordsOf(database: DatabaseSync): Words {
  const statement = database.prepare('SELECT name, register, id FROM search_names WHERE first = ?');
  const namesFrom = (first: string): Name[] => {
    const rows = statement.all(first) as Record<'name' | 'register' | 'id', string>[];
    const names = rows.map(({ name, register, id }) => ({
      words: name.split(' '),
      register,
      id,
      entity: entityOf(register, id),
    }));
    return names.sort((one, other) => other.words.length - one.words.length);
  };
  return cached((written) => readWord(written, namesFrom), maxWords);
}
