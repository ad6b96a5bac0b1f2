import { DatabaseSync } from 'node:sqlite';
import type { Copy } from '../copy/copy.ts';
import type { CopyFile } from '../copy/open.ts';
import { parseStored } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import type { Kind } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { cached } from '../model/text.ts';
import { inOrder, pairScore, Search, searchTables } from '../search/ranked.ts';
import type { Index } from '../store/open.ts';

/** A fact, or a sentence of a reader's own copy, that may be about the same as a sentence of a manuscript. */
export interface Candidate {
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

/** Finds the candidates nearest to a sentence, which the sentence before helps to rank. */
export type Finder = (sentence: string, before: string) => Ranked[];

/** A candidate that is read only if it is needed. */
interface Ranked {
  readonly score: number;
  readonly source: string;
  candidate(): Candidate;
}

/** How many candidates of each source are near, and how many weak ones where none is a pair. */
const PER_SOURCE = 2;

/** How many rows are ranked, so that each of several sources may have two among them. */
const MANY = 200;

/** Finds facts that no other supersedes. */
export function factFinder({ database, kinds }: Index): Finder {
  const search = new Search(database);
  const sourceOf = database.prepare('SELECT source, superseded_by FROM fact_rows WHERE fact = ?');
  const document = database.prepare('SELECT _document FROM fact_rows WHERE fact = ?');
  const known = cached((row: number) => ({ ...sourceOf.get(row) }));
  const candidate = cached((row: number): Candidate => {
    const fact = parseStored<Fact>(String(document.get(row)?.['_document']));
    const kind = kinds.find((each) => each.kind === fact.kind) as Kind;
    return { id: fact.id, says: fact.says, place: placeText(fact.place), of: { fact, kind } };
  });
  const rankedFor = ranking(search);
  return (sentence, before) =>
    rankedFor(sentence, before).flatMap(({ row, score }) => {
      const { source, superseded_by } = known(row);
      return superseded_by === null ? { score, source: String(source), candidate: () => candidate(row) } : [];
    });
}

/** Finds sentences of a copy. */
export function sentenceFinder(copy: Copy & CopyFile, { database }: Index): Finder {
  const { file, format, sentences } = copy;
  const own = new DatabaseSync(':memory:');
  own.exec(searchTables);
  const search = new Search(own, database);
  // Equal sentences would tie, however many they are.
  const byText = new Map(sentences.map((sentence) => [sentence.text, sentence]));
  const candidates = Array.from(byText.values(), ({ text, paragraph, start }): Candidate => {
    const part = format === 'pdf' ? `page ${copy.pageAt(start)}` : paragraph !== null && `paragraph ${paragraph}`;
    return { id: null, says: text, place: part ? `${file}, ${part}` : file };
  });
  own.exec('BEGIN');
  candidates.forEach(({ says }, row) => {
    search.add(row + 1, { says });
  });
  own.exec('COMMIT');
  const rankedFor = ranking(search);
  return (sentence, before) =>
    rankedFor(sentence, before).map(({ row, score }) => {
      return { score, source: file, candidate: () => candidates[row - 1] as Candidate };
    });
}

/** Ranks rows for a sentence; its scores are kept, since it is the context of the next. */
function ranking(search: Search) {
  const scoresOf = cached((text: string) => search.scores(text), 2);
  return (sentence: string, before: string) => {
    const context = scoresOf(before);
    return inOrder(scoresOf(sentence), context, MANY);
  };
}

/** How many words a sentence has at least for which `pairScore` holds; a shorter one has less to share. */
const WHOLE = 8;

/** Whether a score is that of a pair: of two texts that are about the same. */
export function isPair(sentence: string, score = 0): boolean {
  const words = sentence.split(/\s+/).length;
  return score >= pairScore * Math.min(1, words / WHOLE);
}

/**
 * The best two candidates of each source whose best is a pair, best first. Where no source has a pair, the best two of all:
 * their scores are below that of a pair.
 */
export function nearestOf(sentence: string, before: string, finders: readonly Finder[]): Near[] {
  const ranked = finders.flatMap((find) => find(sentence, before)).sort((one, other) => other.score - one.score);
  const bySource = [...Map.groupBy(ranked, ({ source }) => source).values()];
  const pairs = bySource.flatMap((own) => (isPair(sentence, own[0]?.score) ? own.slice(0, PER_SOURCE) : []));
  const chosen = pairs.length > 0 ? pairs : ranked.slice(0, PER_SOURCE);
  return chosen
    .toSorted((one, other) => other.score - one.score)
    .map(({ score, candidate }) => ({ candidate: candidate(), score }));
}
