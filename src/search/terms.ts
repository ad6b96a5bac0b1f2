import type { DatabaseSync } from 'node:sqlite';
import { type Entry, spellingsOf } from '../model/register.ts';
import { cached } from '../model/text.ts';

/** An entry of a register by one of its names, whose words are as `partsOf` compares them. */
export interface Name {
  words: string[];
  register: string;
  id: string;
}

/** Looks up the names that begin with this word, the longest first. */
export type NamesFrom = (first: string) => Name[];

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

const wordOf = cached((typed: string) => {
  const word = normal(typed);
  const isStop = stopWords.has(word);
  // WHO is another word than "who".
  const own = isStop ? `${word}0` : word;
  const isCode = /^[A-Z]{2,4}$/.test(typed) && !operators.has(typed);
  return { typed, word, own, stem: `${stemOf(own)}0`, isStop, isCode, last: inSingular(word) };
});

type Word = ReturnType<typeof wordOf>;

/** The words of a text as they are written; 2,500 and U.S. are one, and a date in figures is one in words. */
function wordsIn(text: string): string[] {
  const inWords = text.replace(/['’]s\b|['’]/g, '').replace(/\b(\d{4})-(\d\d)(?:-(\d\d))?\b/g, dateInWords);
  const words = inWords.match(/\d{1,3}(?:,\d{3})+|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/[.,]/g, ''));
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
  return wordsIn(text).some((typed) => wordOf(typed).isStop && !wordOf(typed).isCode && typed !== 'us');
}

/**
 * The names and other words of a text in their order; a name has its words, too. Stop words are left out; what is not prose,
 * such as "us sanctions", may name a state by one.
 */
export function partsOf(text: string, namesFrom: NamesFrom, isProse = true): Part[] {
  const words = wordsIn(text).map(wordOf);
  // In a heading in capitals, IN is no country.
  const isShouted = words.length > 3 && text === text.toUpperCase();
  const isCode = (word: Word) => word.isCode && !isShouted;
  const isName = ({ last }: Word) => namesFrom(last).some((name) => name.words.length === 1);
  const isStop = (word: Word) => word.isStop && !isCode(word) && (isProse || !isName(word));
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const [first, ...others] = namesAt(words, at, namesFrom).filter((name) => name.words.length > 1 || !isStop(word));
    const same = others.filter(({ words }) => words.length === first?.words.length);
    const names = first ? [first, ...same] : namesFrom(isCode(word) ? `=${word.typed}` : '');
    const all = words.slice(at, at + (first?.words.length ?? 1));
    const own = all.filter((each) => !isStop(each));
    const typed = all.map((each) => each.typed).join(' ');
    if (own.length > 0)
      parts.push({ typed, words: own.map(({ own }) => own), stems: own.map(({ stem }) => stem), names });
    at += all.length - 1;
  }
  return parts;
}

function namesAt(words: Word[], at: number, namesFrom: NamesFrom): Name[] {
  const isHere = ({ words: name }: Name) =>
    name.every((word, nth) => word === words[at + nth]?.[nth === name.length - 1 ? 'last' : 'word']);
  return namesFrom(words[at]?.last ?? '').filter(isHere);
}

/** The terms of a text: its words in their order, so that phrases are found, their stems, and what is named. */
export function termsOf(parts: Part[]): string[] {
  const words = parts.flatMap((part) => part.words);
  return [...words, ...parts.flatMap((part) => part.stems), ...parts.flatMap(({ names }) => names.map(entityOf))];
}

/** The term for an entry, in any spelling. */
export function entityOf({ register, id }: Pick<Name, 'register' | 'id'>): string {
  return `e0${(register + id).toLowerCase().replace(/[^a-z\d]/g, '')}`;
}

/** A text with `**` around the words that another one has too, in any form or spelling. */
export function markedWords(text: string, others: Part[], namesFrom: NamesFrom): string {
  const wanted = new Set(termsOf(others));
  const isWanted = (typed: string) => wanted.has(wordOf(typed).own) || wanted.has(wordOf(typed).stem);
  const found = partsOf(text, namesFrom).flatMap(({ typed, names }) =>
    names.some((name) => wanted.has(entityOf(name))) ? typed : typed.split(' ').filter(isWanted),
  );
  if (found.length === 0) return text;
  const written = found.map((typed) => typed.replaceAll(' ', '[^\\p{L}\\p{N}]+')).join('|');
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
    const words = wordsIn(spelling).map(wordOf);
    return [...words.slice(0, -1).map(({ word }) => word), ...words.slice(-1).map(({ last }) => last)].join(' ');
  });
  const all = new Set([...names.filter((name) => name.length > 1), ...codes]);
  return Array.from(all, (name) => ({ first: inSingular(name.split(' ')[0] ?? ''), name, register, id }));
}

/** Looks names up in the table of names of this database, each first word once. */
export function namesIn(database: DatabaseSync): NamesFrom {
  const statement = database.prepare('SELECT name, register, id FROM search_names WHERE first = ?');
  return cached((first: string): Name[] => {
    const rows = statement.all(first) as Record<'name' | 'register' | 'id', string>[];
    const names = rows.map(({ name, register, id }) => ({ words: name.split(' '), register, id }));
    return names.sort((one, other) => other.words.length - one.words.length);
  });
}
