/** Finds the facts and the sentences of copies that are nearest to a sentence of a manuscript. */
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../../core/errors.ts';
import type { Fact } from '../../core/model/fact.ts';
import type { Kind } from '../../core/model/kind.ts';
import { placeText } from '../../core/model/source.ts';
import { cached } from '../../core/model/text.ts';
import { ofBulletins, where } from '../../core/query/select.ts';
import { pairScore, rankedRows, Search, searchTables, type Texts } from '../../core/search/ranked.ts';
import type { Index } from '../../core/store/open.ts';
import { searchedTexts } from '../../core/store/schema.ts';
import type { Copy } from '../../texts/copy/copy.ts';
import type { CopyFile } from '../../texts/copy/open.ts';

/** A fact, or a sentence of a reader's own copy, that may be about the same as a sentence of a manuscript. */
export interface Candidate {
  /** The id of its source, or the file of a copy. */
  readonly source: string;
  /** The id of the fact; null for a sentence of a copy. */
  readonly id: string | null;
  readonly says: string;
  /** Its place in its source; of a sentence of a copy, with the file. */
  readonly place: string;
  /** The fact with its kind; a sentence of a copy has neither. */
  readonly of?: { readonly fact: Fact; readonly kind: Kind };
}

/** A candidate with its score, in units of a word that only one text has. */
export interface Near {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Finds the candidates nearest to a sentence, which the sentence before helps to rank; at most two of a source. */
export type Finder = (sentence: string, before: string) => Near[];

/** How many candidates are near: of each source in data, and in all for a reader. */
export const NEAR = 2;

/** How many words a sentence must have to need a whole pair score. */
const WORDS = 10;

/** Finds facts that no other supersedes. */
export function factFinder({ database, kinds }: Index): Finder {
  const isCurrent = { sql: 'fact = ? AND superseded_by IS NULL', values: [] };
  const { sql: among } = where([isCurrent, ofBulletins('source')]);
  const sql = `SELECT source, _document AS document FROM _fact_rows f ${among}`;
  const statement = database.prepare(sql);
  const known = cached((row: number): Candidate | null => {
    const found = statement.get(row);
    if (!found) return null;
    const fact = parseStored<Fact>(String(found['document']));
    const { id, says, place } = fact;
    const kind = kinds.find((each) => each.kind === fact.kind) as Kind;
    return { source: String(found['source']), id, says, place: placeText(place), of: { fact, kind } };
  });
  // Facts that lists do not show would change what each word is worth.
  return finder(newSearch(database, searchedTexts(database, ofBulletins('source').sql)), known);
}

/** A search over these texts, in a database of its own. */
function newSearch(index: DatabaseSync, rows: Iterable<{ fact: number; texts: Texts }>): Search {
  const own = new DatabaseSync(':memory:');
  own.exec(`${searchTables}; BEGIN`);
  const search = new Search(own, index);
  for (const { fact, texts } of rows) search.add(fact, texts);
  own.exec('COMMIT');
  return search;
}

/** How many rows a search has at least: what half of the rows have is worth nothing to FTS5, even a word of one in two. */
const ROWS = 60;

/** The text of the other rows. It is as long as a sentence, since a short one is worth more. */
const FILLER = 'filler '.repeat(15);

/** Finds sentences of a copy. */
export function sentenceFinder(copy: Copy & CopyFile, { database }: Index): Finder {
  const { file, format, sentences } = copy;
  // Equal sentences would tie, however many they are.
  const byText = new Map(sentences.map((sentence) => [sentence.text, sentence]));
  const candidates = Array.from(byText.values(), ({ text, paragraph, start }): Candidate => {
    const page = format === 'pdf' ? copy.pageAt(start) : null;
    const part = page === null && paragraph === null ? '' : `, ${placeText({ paragraph, page })}`;
    return { source: file, id: null, says: text, place: `${basename(file)}${part}` };
  });
  const rows = Array.from({ length: Math.max(candidates.length, ROWS) }, (_, row) => {
    return { fact: row + 1, texts: { says: candidates[row]?.says ?? FILLER } };
  });
  return finder(newSearch(database, rows), (row) => candidates[row - 1] ?? null);
}

/** Finds the rows of a search that are about the same as a sentence; those that are not known are left out. */
function finder(search: Search, known: (row: number) => Candidate | null): Finder {
  // The scores of a sentence are also the context of the next.
  const scoresOf = cached((text: string) => search.scores(text), 2);
  return (sentence, before) => {
    const context = scoresOf(before);
    // A short sentence has few words to share.
    const least = pairScore * Math.min(1, sentence.split(' ').length / WORDS);
    const pairs = rankedRows(scoresOf(sentence), context).filter(({ score }) => score >= least);
    const found = pairs.flatMap(({ row, score }) => {
      const candidate = known(row);
      return candidate ? [{ candidate, score }] : [];
    });
    return [...Map.groupBy(found, ({ candidate }) => candidate.source).values()].flatMap((own) => own.slice(0, NEAR));
  };
}
