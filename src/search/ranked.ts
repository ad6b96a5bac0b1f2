import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { cached } from '../model/text.ts';
import { markedWords, type Part, partsOf, termsOf, type Words, wordsOf } from './terms.ts';

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
const maxTerms = 24;

/** The best rows to which the context is added. */
const maxKept = 200;

/** What is asked of the index: an expression of FTS5, and whether it has words to rank by. */
export interface Question {
  expression: string;
  isRanked: boolean;
}

/** A ranked search over the rows of a database that has `searchTables`. */
export class Search {
  readonly #database: DatabaseSync;
  readonly #read: Words;
  readonly #ofField = cached((field: string) => termsOf(this.parts(field)).join(' '));
  readonly #statements = new Map<string, StatementSync>();
  #total: number | undefined;
  readonly #frequency = new Map<string, number>();

  /** Names are looked up in the index of facts, which may be another database than that of the rows. */
  constructor(database: DatabaseSync, index = database) {
    this.#database = database;
    this.#read = wordsOf(index);
  }

  /** Adds a row. */
  add(row: number, texts: Texts): void {
    this.#reset();
    const sql = 'INSERT INTO search (rowid, says, fields, others) VALUES (?, ?, ?, ?)';
    this.#statement(sql).run(row, ...this.#stored(texts));
  }

  /** Removes a row; its texts must be those with which it was added. */
  remove(row: number, texts: Texts): void {
    this.#reset();
    const sql = "INSERT INTO search (search, rowid, says, fields, others) VALUES ('delete', ?, ?, ?, ?)";
    this.#statement(sql).run(row, ...this.#stored(texts));
  }

  /** The names and other words of a text. */
  parts(text: string, isProse = true): Part[] {
    return partsOf(text, this.#read, isProse);
  }

  /** A text with `**` around the words that it shares with these. */
  marked(text: string, words: Part[]): string {
    return markedWords(text, words, this.#read);
  }

  /** The best rows for a sentence, in which quotation marks are no operators, with their scores. */
  scores(sentence: string): ReadonlyMap<number, number> {
    const question = this.question(this.parts(sentence).map((part) => [part]));
    if (!question.isRanked) return new Map();
    const { sql, values } = this.sqlOf(question);
    const rows = this.#statement(`${sql} ORDER BY score DESC, fact LIMIT ${maxKept}`).all(...values);
    return new Map(rows.map(({ fact, score }) => [Number(fact), Number(score)]));
  }

  /**
   * The question for any of the words that tell rows apart, and each phrase; for all words where none does. Words in one
   * list are alternatives.
   */
  question(words: Part[][], phrases: string[] = []): Question {
    const isRare = (phrase: string) => this.#countOf(phrase) <= this.#most();
    const telling = [...this.#telling(new Set(termsOf(words.flat()))), ...phrases.filter(isRare)];
    if (telling.length === 0) return { expression: allWords(words, phrases), isRanked: false };
    return { expression: allOf([anyOf(telling), ...phrases]), isRanked: true };
  }

  /** The SQL of the rows that match a question, as `fact` and `score`, which is 0 where there is nothing to rank by. */
  sqlOf({ expression, isRanked }: Question): { sql: string; values: string[] } {
    // Rounded, as sums of floats differ at their ends.
    const score = isRanked ? `round(-bm25(search, ${weights}) / ${this.#unit()}, 9)` : '0';
    // FTS5 refuses an empty expression.
    const [where, values] = expression === '' ? ['false', []] : ['search MATCH ?', [expression]];
    return { sql: `SELECT rowid AS fact, ${score} AS score FROM search WHERE ${where}`, values };
  }

  /** Whether any row, or this one, meets an expression. */
  has(expression: string, row: number | null = null): boolean {
    // Node binds a number as REAL, by which FTS5 does not restrict rows.
    const [of, values] = row === null ? ['LIMIT 1', []] : ['AND rowid = CAST(? AS INTEGER)', [row]];
    return this.#statement(`SELECT 1 FROM search WHERE search MATCH ? ${of}`).get(expression, ...values) !== undefined;
  }

  #reset(): void {
    this.#total = undefined;
    this.#frequency.clear();
  }

  #stored({ says, fields = '', others = [] }: Texts): string[] {
    const terms = (text: string) => termsOf(this.parts(text)).join(' ');
    // Many facts have the same fields; no phrase goes from one to the next.
    const ofFields = fields.split('\n').map((field) => this.#ofField(field));
    return [terms(says), ofFields.join(' 00 '), others.map(terms).join(' 00 ')];
  }

  // What a word is worth that only one text has, its form and its stem: one threshold then serves ten texts and thousands.
  #unit(): number {
    return 2 * Math.log(Math.max(this.#rows() - 0.5, 4.5) / 1.5);
  }

  #rows(): number {
    this.#total ??= Number(this.#statement('SELECT count(*) AS n FROM search_docsize').get()?.['n']);
    return this.#total;
  }

  /** The most rows that a word may have to tell them apart: the BM25 of what a quarter has is near 0. */
  #most(): number {
    return Math.max(this.#rows() / 4, 10);
  }

  #countOf(expression: string): number {
    return Number(this.#statement('SELECT count(*) AS n FROM search WHERE search MATCH ?').get(expression)?.['n']);
  }

  // Of long sentences the rarest.
  #telling(terms: Set<string>): string[] {
    const statement = this.#statement('SELECT doc FROM search_vocabulary WHERE term = ?');
    const rowsWith = (term: string) => {
      const rows = this.#frequency.get(term) ?? Number(statement.get(term)?.['doc'] ?? 0);
      this.#frequency.set(term, rows);
      return rows;
    };
    const most = this.#most();
    const known = Array.from(terms, (term) => ({ term, rows: rowsWith(term) }));
    const telling = known.filter(({ rows }) => rows > 0 && rows <= most);
    telling.sort((one, other) => one.rows - other.rows || (one.term < other.term ? -1 : 1));
    return telling.slice(0, maxTerms).map(({ term }) => quoted(term));
  }

  #statement(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The best rows of a sentence, best first and equal ones in their order; the sentence before helps to rank them. */
export function inOrder(scores: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>): Scored[] {
  const scored = Array.from(scores, ([row, own]) => {
    const score = own + contextWeight * (before.get(row) ?? 0);
    return { row, score: Math.round(score * 1000) / 1000 };
  });
  return scored.sort((one, other) => other.score - one.score || one.row - other.row);
}

/** The expression of FTS5 for rows that state all these words, or one of each list, and these phrases. */
export function allWords(words: Part[][], phrases: string[] = []): string {
  const each = words.map((alternatives) => anyOf(alternatives.map(formsOf)));
  return allOf([...phrases, ...new Set(each)].map((one) => `{says fields} : ${one}`));
}

/** The expression of FTS5 for these words beside each other, in any form or in this one. */
export function phraseOf(parts: Part[], isExact: boolean): string {
  return quoted(parts.flatMap(({ words, stems }) => (isExact ? words : stems)).join(' '));
}

/** The expression of FTS5 for a word in any form, or what it names in any spelling. */
export function formsOf({ words, stems, names }: Part): string {
  const each = words.map((word, at) => anyOf([word, stems[at] ?? word].map(quoted)));
  return anyOf([allOf(each), ...names.map(({ entity }) => quoted(entity))]);
}

// Terms are letters and digits, so that nothing in one is an operator.
function quoted(term: string): string {
  return `"${term}"`;
}

function anyOf(expressions: string[]): string {
  return expressions.length === 0 ? '' : `(${expressions.join(' OR ')})`;
}

function allOf(expressions: string[]): string {
  return expressions.length === 0 ? '' : `(${expressions.join(' AND ')})`;
}
