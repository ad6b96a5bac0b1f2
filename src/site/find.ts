import { cached } from '../model/text.ts';
import { askedIn, readWords, type Wanted, wordsBySign } from '../query/search-words.ts';
import { leastShare, scoreUnit, tellingTerms } from '../search/ranked.ts';
import {
  comparedName,
  entityTerm,
  markedWords,
  type Name,
  type Part,
  partsOf,
  readerOf,
  stemOf,
  type Words,
} from '../search/terms.ts';
import { type Hits, hitsIn, phraseIn, sharedBy, unionOf } from './hits.ts';
import { unpacked } from './packed.ts';

/** An entry of a register: its id and name, how many facts name it, and its other names as they are compared and codes, with `|` between. */
export type SearchedEntry = [id: string, name: string, facts: number, others: string];

/** What a search needs before its first query. */
export interface SearchHead {
  /** The titles of kinds. */
  kinds: string[];
  sources: [id: string, name: string][];
  /** The entries that texts name, by register. */
  entries: Record<string, SearchedEntry[]>;
  /** How many terms each fact has, packed; facts are numbered in the order of their places. */
  lengths: string;
  /** Where each fact is in the order of dates and ids, packed. */
  ranks: string;
  /** How many files have its terms. */
  parts: number;
}

/** A fact in a list; its source and kind are numbers in the head, and there is a 1 where another source goes against it. */
export type SearchedFact = [source: number, id: string, says: string, kind: number, place: string, disputed?: 1];

/** What a file of the index has: the head, and terms and facts by the numbers of their files. */
export interface SearchFile {
  head?: SearchHead;
  /** Lines of a stem or an entity, and of each word what follows the stem, `=`, and the facts that have it. */
  terms?: Record<number, string>;
  facts?: Record<number, SearchedFact[]>;
}

/** An entry that a search found. */
export interface FoundEntry {
  register: string;
  id: string;
  name: string;
  facts: number;
}

/** What a search found: the numbers of facts, best first. */
export interface Found {
  best: number[];
  weaker: number[];
  entries: FoundEntry[];
  /** Words that no fact has. */
  unknown: string[];
  /** What a fact lacks of the words that others have. */
  lacking(fact: number): string[];
  /** A sentence with `**` around the words that were asked for. */
  marked(says: string): string;
}

/** How many facts are in a file of facts. */
export const factsInFile = 100;

/** The most names of entries in an answer. */
const maxEntries = 6;

/** The number of the file that has a stem or an entity, of so many files. */
export function fileOfTerm(stem: string, files: number): number {
  let hash = 0;
  for (const letter of stem) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % files;
}

/** The key of a term among those of an index: that of a word is its stem. */
export function keyOf(term: string): string {
  return term.startsWith('e0') ? term : (term.startsWith('s0') ? term : stemOf(term)).slice(2);
}

/** The search of a site, from an index that it has in parts: it adds up what `pism search` adds up. */
export class SiteSearch {
  readonly head: SearchHead;
  readonly #terms: Record<number, ReadonlyMap<string, string>> = {};
  readonly #facts: Record<number, SearchedFact[]> = {};
  readonly #lengths: number[];
  readonly #ranks: number[];
  readonly #read: Words;
  readonly #hits = cached((term: string) => this.#readHits(term));

  constructor(head: SearchHead) {
    this.head = head;
    this.#lengths = unpacked(head.lengths);
    this.#ranks = unpacked(head.ranks);
    this.#read = readerFor(head.entries);
  }

  /** The names and other words of a text. */
  parts(text: string): Part[] {
    return partsOf(text, this.#read);
  }

  /** How many facts are searched. */
  get size(): number {
    return this.#lengths.length;
  }

  /** Adds what a file of the index has. */
  add({ terms, facts }: SearchFile): void {
    for (const [file, text] of Object.entries(terms ?? {})) this.#terms[Number(file)] = linesOf(text);
    Object.assign(this.#facts, facts);
  }

  /** The files of terms that a query needs and that were not added yet. */
  missingTerms(query: string): number[] {
    const { wanted, unwanted } = wordsBySign(wordsIn(query));
    const parts = readWords(this, [...wanted, ...unwanted]).flatMap((each) => each.parts);
    const terms = parts.flatMap(({ words, names }) => [...words, ...names.map(({ entity }) => entity)]);
    const files = new Set(terms.map((term) => fileOfTerm(keyOf(term), this.head.parts)));
    return [...files].filter((file) => this.#terms[file] === undefined);
  }

  /** The files of facts that a list needs and that were not added yet. */
  missingFacts(facts: number[]): number[] {
    const files = new Set(facts.map((fact) => Math.floor(fact / factsInFile)));
    return [...files].filter((file) => this.#facts[file] === undefined);
  }

  /** A fact of a list by its number, if its file was added. */
  fact(number: number) {
    const found = this.#facts[Math.floor(number / factsInFile)]?.[number % factsInFile];
    if (!found) return undefined;
    const [source, local, says, kind, place, disputed] = found;
    const [id = '', from = ''] = this.head.sources[source] ?? [];
    return { id: `${id}/${local}`, says, kind: this.head.kinds[kind] ?? '', from, place, isDisputed: disputed === 1 };
  }

  /** The facts and entries for a query whose terms are there. */
  find(query: string): Found {
    const { wanted, unwanted } = wordsBySign(wordsIn(query));
    const { asked, known, unknown } = askedIn(this, wanted, (each) => this.#hitsOf(each).size > 0);
    const parts = asked.flatMap((each) => each.parts);
    const phrases = asked.filter(({ isPhrase }) => isPhrase).map((each) => this.#hitsOf(each));
    const telling = tellingTerms(parts, this.size, (term) => this.#hits(term).size);
    const scores =
      telling.length > 0
        ? this.#scores([...telling.map(this.#hits), ...phrases])
        : this.#unranked(known.length > 0 ? known : asked);
    const isUnwanted = this.#statesAny(unwanted);
    const matches = [...scores.keys()].filter((fact) => phrases.every((hits) => hits.has(fact)) && !isUnwanted(fact));
    const scoreOf = (fact: number) => scores.get(fact) ?? 0;
    const rank = (fact: number) => (telling.length > 0 ? (this.#ranks[fact] ?? 0) : fact);
    matches.sort((one, other) => scoreOf(other) - scoreOf(one) || rank(one) - rank(other));
    const least = scoreOf(matches[0] ?? 0) * leastShare;
    return {
      best: matches.filter((fact) => scoreOf(fact) >= least),
      weaker: matches.filter((fact) => scoreOf(fact) < least),
      entries: this.#entriesFor(parts),
      unknown,
      lacking: (fact) => known.filter((each) => !this.#hitsOf(each).get(fact)?.isOwn).map(({ typed }) => typed),
      marked: (says) => markedWords(says, parts, this.#read),
    };
  }

  /** BM25 as FTS5 computes it, in the units of `pism search`. */
  #scores(lists: Hits[]): Map<number, number> {
    const scores = new Map<number, number>();
    const mean = this.#lengths.reduce((sum, length) => sum + length, 0) / this.size;
    for (const hits of lists) {
      const rarity = Math.max(Math.log((this.size - hits.size + 0.5) / (hits.size + 0.5)), 1e-6);
      for (const [fact, { weight }] of hits) {
        const length = (this.#lengths[fact] ?? 0) / mean;
        const share = (2.2 * weight) / (weight + 1.2 * (0.25 + 0.75 * length));
        scores.set(fact, (scores.get(fact) ?? 0) + rarity * share);
      }
    }
    const unit = scoreUnit(this.size);
    for (const [fact, score] of scores) scores.set(fact, Math.round((score / unit) * 1e9) / 1e9);
    return scores;
  }

  /** The facts that state all of these, where there is nothing to rank them by. */
  #unranked(asked: Wanted[]): Map<number, number> {
    const all = sharedBy(asked.map((each) => this.#hitsOf(each)));
    return new Map([...all].filter(([, { isOwn }]) => isOwn).map(([fact]) => [fact, 0]));
  }

  #statesAny(unwanted: string[]): (fact: number) => boolean {
    const each = unwanted.map((word) => sharedBy(readWords(this, [word]).map((wanted) => this.#hitsOf(wanted))));
    return (fact) => each.some((hits) => hits.get(fact)?.isOwn);
  }

  /** The facts that meet what is asked, as the expressions of `formsOf` and `phraseOf` do; a phrase is found in sentences only. */
  #hitsOf({ typed, parts, isPhrase }: Wanted): Hits {
    if (isPhrase) {
      const words = parts.flatMap((part) => part.words);
      return phraseIn((typed.startsWith('"') ? words : words.map(stemOf)).map(this.#hits));
    }
    const either = parts.flatMap(({ words, names }) => [
      sharedBy(words.map((word) => this.#hits(stemOf(word)))),
      ...names.map(({ entity }) => this.#hits(entity)),
    ]);
    return unionOf(either);
  }

  #readHits(term: string): Hits {
    const key = keyOf(term);
    const line = this.#terms[fileOfTerm(key, this.head.parts)]?.get(key) ?? '';
    const words = line.split(' ').map((word) => word.split('='));
    const ending = term.slice(key.length);
    const wanted = term.startsWith('s0') ? words : words.filter(([own]) => own === ending);
    return unionOf(wanted.map(([, facts = '']) => hitsIn(facts)));
  }

  /** The entries that are named, then those with a name that has all words. */
  #entriesFor(parts: Part[]): FoundEntry[] {
    const named = new Set(parts.flatMap(({ names }) => names.map(({ entity }) => entity)));
    const stems = parts.flatMap(({ words }) => words.map(stemOf));
    const hasAll = (name: string) => {
      const own = name.split(' ').map(stemOf);
      return stems.length > 0 && stems.every((stem) => own.includes(stem));
    };
    const all = Object.entries(this.head.entries).flatMap(([register, entries]) =>
      entries.flatMap(([id, name, facts, others]) => {
        const isNamed = named.has(entityTerm(register, id));
        return facts > 0 && (isNamed || namesOf(name, others).some(hasAll))
          ? [{ register, id, name, facts, isNamed }]
          : [];
      }),
    );
    all.sort((one, other) => Number(other.isNamed) - Number(one.isNamed) || other.facts - one.facts);
    return all.slice(0, maxEntries);
  }
}

function wordsIn(query: string): string[] {
  return query.split(/\s+/).filter((word) => word !== '');
}

function linesOf(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map((line): [string, string] => {
    const end = line.indexOf(' ');
    return [line.slice(0, end), line.slice(end + 1)];
  });
  return new Map(lines);
}

function namesOf(name: string, others: string): string[] {
  return [comparedName(name).name, ...others.split('|')].filter((each) => each !== '');
}

function readerFor(entries: SearchHead['entries']): Words {
  const byFirst = new Map<string, Name[]>();
  for (const [register, all] of Object.entries(entries))
    for (const [id, own, , others] of all)
      for (const each of namesOf(own, others)) {
        const { first, name } = comparedName(each, /[A-Z]/.test(each) ? each : undefined);
        const found = { name, length: name.split(' ').length, register, id, entity: entityTerm(register, id) };
        byFirst.set(first, [...(byFirst.get(first) ?? []), found]);
      }
  const longestFirst = (one: Name, other: Name) => other.length - one.length;
  return readerOf((first, code) =>
    [...new Set([first, code])].flatMap((each) => byFirst.get(each) ?? []).sort(longestFirst),
  );
}
