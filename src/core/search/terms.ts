import type { DatabaseSync } from 'node:sqlite';
import { type Entry, spellingsOf } from '../model/register.ts';
import { cached } from '../model/text.ts';

/** The terms of a text: its words in their order, so that phrases are found, their stems, and what is named. */
export function termsOf(parts: Part[]): string[] {
  const words = parts.flatMap((part) => part.words);
  return [...words, ...words.map(stemOf), ...parts.flatMap(({ names }) => names.map(({ entity }) => entity))];
}

/** An entry of a register by one of its names, as it is compared, with its number of words. */
export interface Name {
  name: string;
  length: number;
  register: string;
  id: string;
  /** The term for the entry, in any spelling. */
  entity: string;
}

/** A word of a text, or several that are the name of an entry. */
export interface Part {
  /** As it stands in the text. */
  typed: string;
  /** Its words as they are compared, without stop words. */
  words: string[];
  /** What it names: several entries only if they have the same name. */
  names: Name[];
}

/** A word by itself, which names nothing. */
interface PlainWord extends Part {
  plain: string;
  isStop: boolean;
  /** The names that begin with it, the longest first. */
  begun: Name[];
}

/** Reads a word, and looks up the names that begin with it. */
export type Words = (typed: string) => PlainWord;

// What sentences and questions are built with; no denials. A word in capitals (US, WHO, IT) is none of them.
const stopWords = new Set(
  `a an the and or but so yet of in on at to for with by from as into onto upon about over under between among through
  during before after since until against within towards toward per via than then that this these those there here it its
  he she they them his her their him we us our you your i me my who whom whose which what when where why how is are was
  were be been being am has have had having do does did doing done can could may might must shall should will would if
  because while although though also too very just only even still again more most much many some any all each both such same
  own other another say says said often bulletin`.split(/\s+/),
);

const numbers = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);

const monthWords = `January February March April May June July August September October November December`.split(' ');

// One spelling in texts and queries: `39th` is 39, `children` child, `labour` labor ("hours" is "hors": it need not be a word).
const spellings: [RegExp, string][] = [
  [/^(\d+)(?:st|nd|rd|th)$/, '$1'],
  [/^children$/, 'child'],
  [/^died$/, 'die'],
  [/^(wo)?men$/, '$1man'],
  [/(?<=..)our(s|ed|ing|er|ers|able|ably|ite|less|ful|hood)?$/, 'or$1'],
  [/(?<=..)is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1'],
  [/(?<=..)ys(e|es|ed|ing)$/, 'yz$1'],
  [/(?<=...)re(s|d)?$/, 'er$1'],
  [/(?<=.)ence(s|less)?$/, 'ense$1'],
  [/(?<=.)ogue(s)?$/, 'og$1'],
  [/ll(ed|ing|er|ers|ation|ations)$/, 'l$1'],
  [/amme(s|d|med)?$/, 'am$1'],
  [/dgement(s)?$/, 'dgment$1'],
];

// Fewer endings than Porter's: "ratification" is "ratified", but "important" is no "import", nor "universal" a "university".
const ending =
  /(?<=^\p{L}{4,40})(?:ications?|ations?|ating|ated|ates?|ion(?:s|ed|ing)?|ments?|ings?|ied|ies|ying|ers?|ors?|ed|es|(?<!s)s|e|y)$|(?<=^\p{L}{3,40})(?:ings?|ed|es|(?<!s)s)$/u;

/** A code of an entry. It is a name only in capitals: IN is India. */
const code = /^(?!(?:AND|OR|NOT)$)[A-Z]{2,4}$/;

/** The most words that are kept once they are read. */
const maxWords = 50_000;

/** A word as it is compared. */
function normal(typed: string): string {
  const plain = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');
  if (numbers.includes(plain)) return String(numbers.indexOf(plain));
  const [written, by] = spellings.find(([written]) => written.test(plain)) ?? ['', ''];
  return plain.replace(written, by);
}

/** The term for all forms of a word. */
export const stemOf = cached((word: string) => {
  const stem = word.replace(ending, '').replace(/([bdgmnprt])\1$/, '$1');
  return `s0${stem}`;
}, maxWords);

function readWord(typed: string, namesFrom: (first: string, code: string) => Name[] = () => []): PlainWord {
  const plain = normal(typed);
  // Of US, WHO and IT, none is a word of sentences.
  const isStop = stopWords.has(typed.toLowerCase()) && !code.test(typed);
  const begun = namesFrom(inSingular(plain), typed).filter(({ length }) => length > 1 || !isStop);
  return { typed, words: isStop ? [] : [plain], names: [], plain, isStop, begun };
}

/** The words of a text; 2,500 and U.S. are one, and a date in figures is one in words. */
function wordsIn(text: string): string[] {
  const inWords = text.replace(/['’]s\b|['’]/g, '').replace(/\b(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?\b/g, wordsOfDate);
  const words = inWords.match(/\d{1,3}(?:,\d{3})+|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/[.,]/g, ''));
}

function wordsOfDate(_: string, year: string, month: string, day = ''): string {
  return `${day.replace(/^0/, '')} ${monthWords[Number(month) - 1]} ${year}`;
}

// The last word of a name may be in the plural, as of a people; not that of a short one.
function inSingular(name: string): string {
  return name.replace(/(?<=[^ ]{3})(?<!s)s$/, '');
}

/** Whether a text has a word that belongs to sentences; "us" may be a state. */
export function isSentence(text: string): boolean {
  return wordsIn(text).some((typed) => typed !== 'us' && readWord(typed).isStop);
}

/** The names and other words of a text in their order; a name has its words, too. Stop words are left out. */
export function partsOf(text: string, read: Words): Part[] {
  const words = wordsIn(text).map(read);
  const parts: Part[] = [];
  for (let at = 0, length = 1; at < words.length; at += length) {
    const word = words[at] as PlainWord;
    const names = word.begun.filter((name) => nameIsAt(name, words, at));
    length = names[0]?.length ?? 1;
    const all = words.slice(at, at + length);
    const isLongest = (name: Name) => name.length === length;
    if (names.length === 0) parts.push(...(word.isStop ? [] : all));
    else
      parts.push({
        typed: all.map(({ typed }) => typed).join(' '),
        words: all.flatMap((each) => each.words),
        names: names.filter(isLongest),
      });
  }
  return parts;
}

function nameIsAt({ name, length }: Name, words: PlainWord[], at: number): boolean {
  const here = words.slice(at, at + length).map(({ plain }) => plain);
  return inSingular(here.join(' ')) === name;
}

/** A text with `**` around the words that another one has too, in any form or spelling. */
export function markedWords(text: string, others: Part[], read: Words): string {
  const wanted = new Set(termsOf(others));
  const isWanted = (typed: string) => termsOf([read(typed)]).some((term) => wanted.has(term));
  const shared = partsOf(text, read).flatMap(({ typed, names }) =>
    names.some(({ entity }) => wanted.has(entity)) ? typed : typed.split(' ').filter(isWanted),
  );
  if (shared.length === 0) return text;
  const written = shared.map((typed) => typed.replaceAll(' ', '[^\\p{L}\\p{N}]+')).join('|');
  return text.replace(RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'gu'), '**$&**');
}

/** The table of the names that texts are searched for, each by its first word, or by a code in capitals. */
export const namesTable =
  'CREATE TABLE _search_names (first TEXT, name TEXT, register TEXT, id TEXT, entity TEXT, PRIMARY KEY (first, name, entity)) WITHOUT ROWID';

/** The rows of an entry in the table of names: its names and adjectives in any language, and its codes. */
export function namesOfEntry(register: string, entry: Entry): Record<string, string>[] {
  const { id, ids } = entry;
  const entity = entityTerm(register, id);
  const rowOf = (spelling: string, code?: string) => ({ ...comparedName(spelling, code), register, id, entity });
  const codes = [id, ...Object.values(ids)].filter((each) => code.test(each));
  const all = [...spellingsOf(entry).map((each) => rowOf(each)), ...codes.map((each) => rowOf(each, each))];
  return all.filter(({ name }) => name.length > 1);
}

/** The term for an entry in any spelling. */
export function entityTerm(register: string, id: string): string {
  return `e0${(register + id).toLowerCase().replace(/[^a-z\d]/g, '')}`;
}

/** A name or a code as it is compared, with what texts are searched for to find it. */
function comparedName(spelling: string, code?: string) {
  const name = inSingular(wordsIn(spelling).map(normal).join(' '));
  return { first: code ?? inSingular(name.replace(/ .*/, '')), name };
}

/** Reads words, each once, with the names that begin with it or are this code. */
export function readerOf(namesFrom: (first: string, code: string) => Name[]): Words {
  return cached((typed) => readWord(typed, namesFrom), maxWords);
}

/** Reads words with the names in the table of this database, each once. */
export function wordsOf(database: DatabaseSync): Words {
  const length = "length(name) - length(replace(name, ' ', '')) + 1";
  const sql = `SELECT DISTINCT name, register, id, entity, ${length} AS length FROM _search_names WHERE first IN (?, ?)
    ORDER BY length DESC`;
  const statement = database.prepare(sql);
  return readerOf((...either) => statement.all(...either) as unknown as Name[]);
}
