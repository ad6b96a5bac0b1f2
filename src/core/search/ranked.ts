import type { DatabaseSync } from 'node:sqlite';
import { cached } from '../model/text.ts';
import { markedWords, type Part, partsOf, stemOf, termsOf, wordsOf } from './terms.ts';

/** A ranked search over the rows of a database that has `searchTables`; rows are added before it searches. */
export class Search {
  readonly #statement: (sql: string) => ReturnType<DatabaseSync['prepare']>;
  /** The names and other words of a text. */
  readonly parts: (text: string) => Part[];
  /** A text with `**` around the words that it shares with these. */
  readonly marked: (text: string, words: Part[]) => string;
  // Many facts have the same fields.
  readonly #terms = cached((text: string) => termsOf(this.parts(text)).join(' '), 1_000);
  readonly #rows = cached(() => this.#count('SELECT count(*) AS n FROM search_docsize'));
  readonly #rowsWith = cached((term: string) =>
    this.#count('SELECT doc AS n FROM search_vocabulary WHERE term = ?', term),
  );

  // The score of a sentence is the sum of those of its terms, which other sentences have too: pairs of a row and its score.
  readonly #scoresOf = cached((term: string) => {
    const statement = this.#statement(this.sqlOf(true));
    statement.setReturnArrays(true);
    return Float64Array.from((statement.all(quotedTerm(term)) as unknown as number[][]).flat());
  }, maxTerms);

  /** Names are looked up in the index of facts, which may be another database than that of the rows. */
  constructor(database: DatabaseSync, index = database) {
    const read = wordsOf(index);
    this.#statement = cached((sql) => database.prepare(sql));
    this.parts = (text) => partsOf(text, read);
    this.marked = (text, words) => markedWords(text, words, read);
  }

  /** Adds a row, or removes it (`delete`); its texts must then be those with which it was added. */
  add(row: number, { says, fields = '', others = [] }: Texts, command: 'delete' | null = null): void {
    // No phrase goes from one text to the next.
    const columns = [[says], fields.split('\n'), others].map((texts) => texts.map(this.#terms).join(' 00 '));
    const sql = 'INSERT INTO search (search, rowid, says, fields, others) VALUES (?, ?, ?, ?, ?)';
    this.#statement(sql).run(command, row, ...columns);
  }

  /** The best rows for a sentence, with their scores. */
  scores(sentence: string): ReadonlyMap<number, number> {
    const scores = new Map<number, number>();
    for (const term of tellingTerms(this.parts(sentence), this.#rows(), this.#rowsWith)) {
      const pairs = this.#scoresOf(term);
      for (let at = 0; at < pairs.length; at += 2) {
        const [row = 0, score = 0] = pairs.subarray(at, at + 2);
        scores.set(row, Math.round(((scores.get(row) ?? 0) + score) * 1e9) / 1e9);
      }
    }
    const best = [...scores].sort(([row, score], [other, its]) => its - score || row - other);
    return new Map(best.slice(0, maxKept));
  }

  /** The expression of FTS5 for any of the words that tell rows apart, and each phrase; empty where none tells any apart. */
  tellingOf(words: Part[], phrases: string[] = []): string {
    const any = tellingTerms(words, this.#rows(), this.#rowsWith).map(quotedTerm);
    return any.length === 0 ? '' : [`(${any.join(' OR ')})`, ...phrases].join(' AND ');
  }

  /** The SQL of the rows that match an expression, as `fact` and `score`, which is 0 where there is nothing to rank by. */
  sqlOf(isRanked: boolean): string {
    // What a word is worth that only one text has, its form and its stem: one threshold then serves ten texts and thousands.
    const unit = 2 * Math.log(Math.max(this.#rows() - 0.5, 4.5) / 1.5);
    // Rounded, as sums of floats differ at their ends.
    const score = isRanked ? `round(-bm25(search, ${weights}) / ${unit}, 9)` : '0';
    return `SELECT rowid AS fact, ${score} AS score FROM search WHERE search MATCH ?`;
  }

  /** Whether any row meets an expression. */
  has(expression: string): boolean {
    return this.#statement('SELECT 1 FROM search WHERE search MATCH ? LIMIT 1').get(expression) !== undefined;
  }

  #count(sql: string, ...values: string[]): number {
    return Number(this.#statement(sql).get(...values)?.['n'] ?? 0);
  }
}

/** The texts of a row that is searched: what it says, its fields as words, and what others say of it. */
export interface Texts {
  says: string;
  fields?: string;
  others?: string[];
}

/** A row with its score: 1 is what a word is worth that only one text has. */
export interface Scored {
  row: number;
  score: number;
}

/** The least score of a pair of texts that are about the same, of some ten texts or more. */
export const pairScore = 1.6;

/**
 * The tables of a search. They keep no texts: a row is removed with its texts. After a DELETE, which `contentless_delete`
 * would allow, FTS5 still counts the row, and all scores change.
 */
export const searchTables = `CREATE VIRTUAL TABLE search USING fts5 (says, fields, others, content = '', tokenize = unicode61);
  CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search, row)`;

/** The weights of says, fields and others. */
const weights = '1.0, 0.3, 0.3';
const contextWeight = 0.2;

/** The most terms of a query, the rarest: a sentence of thirty words has 50. */
const maxQueryTerms = 24;

/** Rows with less than this share of the best score are weak matches. */
export const leastShare = 1 / 3;

/** The best rows to which the context is added. */
const maxKept = 200;

/** How many terms have their scores kept, at 16 bytes a fact that has the term. */
const maxTerms = 1_000;

/** The terms of some words that tell rows apart, the rarest first, of so many rows. */
export function tellingTerms(words: Part[], rows: number, rowsWith: (term: string) => number): string[] {
  // The BM25 of what a quarter has is near 0.
  const most = Math.max(rows / 4, 10);
  const telling = [...new Set(termsOf(words))].filter((term) => rowsWith(term) > 0 && rowsWith(term) <= most);
  telling.sort((one, other) => rowsWith(one) - rowsWith(other) || (one < other ? -1 : 1));
  return telling.slice(0, maxQueryTerms);
}

/** The best rows of a sentence, best first and equal ones in their order; the sentence before helps to rank them. */
export function rankedRows(scores: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>): Scored[] {
  const scored = Array.from(scores, ([row, own]) => {
    const score = own + contextWeight * (before.get(row) ?? 0);
    return { row, score: Math.round(score * 1000) / 1000 };
  });
  return scored.sort((one, other) => other.score - one.score || one.row - other.row);
}

/** The expression of FTS5 for rows that state all of these themselves. */
export function allOf(expressions: string[]): string {
  return expressions.map((expression) => `{says fields} : ${expression}`).join(' AND ');
}

/** The expression of FTS5 for these words beside each other, in any form or in this one. */
export function phraseOf(parts: Part[], isExact: boolean): string {
  const words = parts.flatMap((part) => part.words);
  return quotedTerm((isExact ? words : words.map(stemOf)).join(' '));
}

/** The expression of FTS5 for any of these words in any form, or what they name in any spelling. */
export function formsOf(parts: Part[]): string {
  const forms = parts.flatMap(({ words, names }) => [
    words.map((word) => quotedTerm(stemOf(word))).join(' AND '),
    ...names.map(({ entity }) => entity),
  ]);
  return `(${forms.filter(Boolean).join(' OR ')})`;
}

// Terms are letters and digits, so that nothing in one is an operator.
function quotedTerm(term: string): string {
  return `"${term}"`;
}
