import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { placeOrder, placeText } from '../../../core/model/source.ts';
import { isAgainst } from '../../../core/model/verdicts.ts';
import { searchScript } from '../../../core/package.ts';
import { Search } from '../../../core/search/ranked.ts';
import { entityTerm } from '../../../core/search/terms.ts';
import { rowsOf } from '../../../core/store/read.ts';
import { html } from '../../../formats/html.ts';
import { printed } from '../../../formats/page/context.ts';
import { framed } from '../page-frame.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of the search, its script and its index; of too many facts, a page that says how else to search. */
export function* searchPages(site: Site): Generator<SiteFile> {
  const rows = factRows(site.index.database);
  const isHere = rows.length <= maxSearched;
  yield searchPage(isHere, site);
  if (!isHere) return;
  yield { path: 'assets/search.js', content: readFileSync(searchScript, 'utf8') };
  yield { path: 'assets/search-index.js', content: `pismSearch(${JSON.stringify(searchIndex(rows, site))});\n` };
}

/** The most facts that a browser searches. */
const maxSearched = 10_000;

function searchPage(isHere: boolean, site: Site): SiteFile {
  const how = isHere
    ? 'Type words, a name in any spelling, or a question into the field at the top.'
    : 'There are more facts here than a browser can search. Ask on your own computer: pism search WORDS.';
  const browse = html`<p>Open all facts of a <a href="index.html#sources">source</a> and use the search of your browser, or browse <a href="index.html#kinds">kinds and names</a>.</p>\n`;
  const main = html`<h1>Search</h1>
<p class="lead">${how}</p>
<p id="said" role="status"></p>
<div id="results"></div>
${isHere ? html`<noscript><p>Search needs JavaScript.</p>${browse}</noscript>\n` : browse}`;
  const head = html`<script src="assets/search.js" defer></script>\n<script src="assets/search-index.js" defer></script>\n`;
  const about = 'Search facts, countries, agreements and people, in any spelling of the registers.';
  return framed({ path: 'search.html', title: 'Search', about, main, ...(isHere && { head }) }, site);
}

/** What the script of the search reads. */
export interface SearchIndex {
  /** The name of a source, and of one that is no bulletin its place among these, which is the order of their facts. */
  sources: [id: string, name: string, isBulletin: boolean][];
  /** The entries that facts name. */
  entries: { path: string; entity: string; name: string; facts: number }[];
  /** The names in texts as they are compared, the longest first, each by its first word or its code. */
  names: [first: string, name: string, entity: string][];
  /** Facts in the order of equal ones: sources are numbers. */
  facts: [source: number, id: string, says: string, kind: string, place: string, standing: string][];
  /** The terms of FTS5: the number of each fact that has one, and its score in thousandths. */
  terms: Record<string, [fact: number, score: number][]>;
}

type IndexedFact = { id: string; fact: number };

function factRows(database: DatabaseSync): IndexedFact[] {
  return [
    ...rowsOf<IndexedFact>(database, `SELECT fact, id FROM _fact_rows f ORDER BY ${placeOrder}, kind, position, id`),
  ];
}

function searchIndex(rows: IndexedFact[], site: Site): SearchIndex {
  const { index, sources, others } = site;
  const ids = sources.map(({ source }) => source);
  const facts = rows.flatMap(({ id }) => site.fact(id) ?? []);
  return {
    sources: sources.map((each) => [each.source, site.nameOf(each.source), !others.includes(each)]),
    entries: Array.from(site.entries.values(), ({ path, register, id, name, facts }) => {
      return { path, entity: entityTerm(register, id), name, facts };
    }),
    names: namesIn(index.database),
    facts: facts.map(({ fact: { id, says, source, place, verdict, checks }, kind }) => {
      const open = checks.length === 0 && !kind.opinion ? 'not compared' : '';
      const standing = isAgainst(verdict ?? '') ? '≠ disputed' : open;
      const own = id.slice(source.length + 1);
      return [ids.indexOf(source), own, printed(says), kind.title, placeText(place), standing];
    }),
    terms: termsIn(index.database, rows),
  };
}

/** The names of what texts name. */
function namesIn(database: DatabaseSync): SearchIndex['names'] {
  const sql = `SELECT first, name, entity FROM _search_names
    WHERE entity IN (SELECT term FROM search_vocabulary WHERE term BETWEEN 'e0' AND 'e1')
    ORDER BY length(name) - length(replace(name, ' ', '')) DESC`;
  const rows = rowsOf<Record<'first' | 'name' | 'entity', string>>(database, sql);
  return Array.from(rows, ({ first, name, entity }) => [first, name, entity]);
}

function termsIn(database: DatabaseSync, rows: IndexedFact[]): SearchIndex['terms'] {
  const numbers = new Map(rows.map(({ fact }, number) => [fact, number]));
  const statement = database.prepare(new Search(database).sqlOf(true));
  statement.setReturnArrays(true);
  const hitsOf = (term: string) => {
    const hits = statement.all(`"${term}"`) as unknown as [fact: number, score: number][];
    const ranked = hits.map(([fact, score]): [number, number] => [numbers.get(fact) ?? 0, Math.round(score * 1000)]);
    return ranked.sort(([one], [other]) => one - other);
  };
  const terms = rowsOf<{ term: string }>(database, "SELECT term FROM search_vocabulary WHERE term <> '00'");
  return Object.fromEntries(Array.from(terms, ({ term }) => [term, hitsOf(term)]));
}
