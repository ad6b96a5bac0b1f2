import type { DatabaseSync } from 'node:sqlite';
import { placeOrder, placeText } from '../model/source.ts';
import { isAgainst } from '../model/verdicts.ts';
import { printed } from '../page/words.ts';
import { comparedName } from '../search/terms.ts';
import { readAll } from '../store/schema.ts';
import {
  factsInFile,
  fileOfTerm,
  keyOf,
  type SearchedEntry,
  type SearchedFact,
  type SearchFile,
  type SearchHead,
} from './find.ts';
import { type Occurrence, packedHits } from './hits.ts';
import { packed } from './packed.ts';
import { searchPath } from './paths.ts';
import type { Site, SiteFile } from './site.ts';

/** The most facts whose search is one file; more are in files that the page loads for a query. */
const maxInOneFile = 2_000;

/** The index of the search: its words, where each fact has them, and the facts, as scripts, which a page may load from a disk. */
export function* searchIndex(site: Site): Generator<SiteFile> {
  const { database } = site.index;
  const rows = factsIn(database);
  const isOneFile = rows.length <= maxInOneFile;
  const files = isOneFile ? 1 : Math.ceil(rows.length / factsInFile);
  const head = headOf(site, rows, files);
  const terms = termsIn(database, new Map(rows.map(({ fact }, number) => [fact, number])), files);
  const lists = listsOf(site, rows);
  if (isOneFile) {
    yield script(searchPath(), { head, terms, facts: lists });
    return;
  }
  yield script(searchPath(), { head });
  for (const [number, each] of terms.entries())
    yield script(searchPath('terms', number), { terms: { [number]: each } });
  for (const [number, each] of lists.entries())
    yield script(searchPath('facts', number), { facts: { [number]: each } });
}

function script(path: string, file: SearchFile): SiteFile {
  return { path, content: `pismSearch(${JSON.stringify(file)});\n` };
}

interface FactRow {
  fact: number;
  id: string;
  says: string;
  kind: string;
  source: string;
  verdict: string | null;
  dated: string | null;
  paragraph: number | null;
  page: number | null;
  file: string | null;
  row: number | null;
}

/** All facts in the order of their places, which is that of a search with nothing to rank by. */
function factsIn(database: DatabaseSync): FactRow[] {
  const columns = `f.fact, f.id, f.says, f.kind, f.source, f.verdict, f.dated_first AS dated,
    f.paragraph, f.page_number AS page, f.file_name AS file, f.row_number AS row`;
  return readAll(database, `SELECT ${columns} FROM fact_rows f ORDER BY ${placeOrder}, f.kind, f.position, f.id`);
}

function headOf({ index, nameOf, sources }: Site, rows: FactRow[], parts: number): SearchHead {
  return {
    kinds: index.kinds.map(({ title }) => title),
    sources: sources.map(({ source }) => [source, nameOf(source)]),
    entries: entriesIn(index.database),
    lengths: packed(lengthsOf(index.database, rows)),
    ranks: packed(ranksOf(rows)),
    parts,
  };
}

/** How many terms each fact has, as FTS5 counts them. */
function lengthsOf(database: DatabaseSync, rows: FactRow[]): number[] {
  const counted = 'SELECT doc AS fact, count(*) AS length FROM search_instances GROUP BY doc';
  const all = readAll<{ fact: number; length: number }>(database, counted);
  const lengths = new Map(all.map(({ fact, length }) => [fact, length]));
  return rows.map(({ fact }) => lengths.get(fact) ?? 0);
}

/** Where each fact is in the order by which equal ones are listed: by date, then by id. */
function ranksOf(rows: FactRow[]): number[] {
  const last = '~';
  const keys = rows.map(({ dated, id }) => `${dated ?? last} ${id}`);
  const order = [...keys.keys()].sort((one, other) => ((keys[one] ?? '') < (keys[other] ?? '') ? -1 : 1));
  const ranks = new Array<number>(rows.length).fill(0);
  for (const [rank, number] of order.entries()) ranks[number] = rank;
  return ranks;
}

/** The entries that texts name, by register. */
function entriesIn(database: DatabaseSync): SearchHead['entries'] {
  const sql = `SELECT n.register, n.id, e.name, (SELECT count(DISTINCT fact) FROM fact_entries f
      WHERE (f.register, f.entry) = (n.register, n.id)) AS facts,
    json_group_array(DISTINCT iif(n.first GLOB '[A-Z]*', n.first, n.name)) AS names
    FROM search_names n JOIN entries e USING (register, id) WHERE n.entity IN (SELECT term FROM search_vocabulary)
    GROUP BY n.register, n.id ORDER BY n.register, n.id`;
  const rows = readAll<{ register: string; id: string; name: string; facts: number; names: string }>(database, sql);
  const entries: SearchHead['entries'] = {};
  for (const { register, id, name, facts, names } of rows) {
    const others = JSON.parse(names).filter((each: string) => each !== comparedName(name).name);
    const entry: SearchedEntry = [id, name, facts, others.join('|')];
    entries[register] = [...(entries[register] ?? []), entry];
  }
  return entries;
}

/** The lines of each file, of a stem or an entity each; stems have no facts of their own, since their words give them. */
function termsIn(database: DatabaseSync, numbers: ReadonlyMap<number, number>, files: number): string[] {
  const byFact = `SELECT term, doc, json_group_array(offset) FILTER (WHERE col = 'says') AS at,
      count(*) FILTER (WHERE col = 'fields') AS fields, count(*) FILTER (WHERE col = 'others') AS others
    FROM search_instances WHERE term NOT GLOB 's0*' AND term <> '00' GROUP BY term, doc`;
  const sql = `SELECT term, json_group_array(json_object('fact', doc, 'at', json(at), 'fields', fields, 'others', others)) AS found
    FROM (${byFact}) GROUP BY term`;
  const lines = new Map<string, string>();
  for (const { term, found } of readAll<{ term: string; found: string }>(database, sql)) {
    const occurrences = (JSON.parse(found) as Occurrence[]).map((each) => {
      return { ...each, fact: numbers.get(each.fact) ?? 0 };
    });
    occurrences.sort((one, other) => one.fact - other.fact);
    const key = keyOf(term);
    lines.set(key, `${lines.get(key) ?? key} ${term.slice(key.length)}=${packedHits(occurrences)}`);
  }
  const texts = new Array<string>(files).fill('');
  for (const [key, line] of lines) texts[fileOfTerm(key, files)] += `${line}\n`;
  return texts;
}

/** The facts of each file. */
function listsOf({ index, sources }: Site, rows: FactRow[]): SearchedFact[][] {
  const kinds = index.kinds.map(({ kind }) => kind);
  const sourceNames = sources.map(({ source }) => source);
  const facts = rows.map(({ id, says, kind, source, verdict, ...place }): SearchedFact => {
    const own = id.slice(source.length + 1);
    const disputed: [1?] = isAgainst(verdict ?? '') ? [1] : [];
    return [sourceNames.indexOf(source), own, printed(says), kinds.indexOf(kind), placeText(place), ...disputed];
  });
  return Array.from({ length: Math.ceil(facts.length / factsInFile) }, (_, number) =>
    facts.slice(number * factsInFile, (number + 1) * factsInFile),
  );
}
