import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { placeOrder, placeText } from '../../model/source.ts';
import { isAgainst } from '../../model/verdicts.ts';
import { searchScript } from '../../package.ts';
import { linkTo } from '../../page/links.ts';
import { printed } from '../../page/words.ts';
import { html } from '../../render/html.ts';
import { Search } from '../../search/ranked.ts';
import { rowsOf } from '../../store/read.ts';
import { framed } from '../framed.ts';
import { searchIndexPath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of the search, its script and its index; of too many facts, a page that says how else to search. */
export function* searchPages(site: Site): Generator<SiteFile> {
  const rows = factRows(site.index.database);
  const isHere = rows.length <= maxSearched;
  yield searchPage(isHere, site);
  if (!isHere) return;
  yield { path: 'assets/search.js', content: readFileSync(searchScript, 'utf8') };
  yield { path: searchIndexPath, content: `pismSearch(${JSON.stringify(searchIndex(rows, site))});\n` };
}

/** The most facts that a browser searches. */
const maxSearched = 10_000;

function searchPage(isHere: boolean, site: Site): SiteFile {
  const { links } = site.contextOf('search.html');
  const sources = site.sources.map(
    ({ source }) => html`<li>${linkTo(links.source(source), site.nameOf(source))}</li>\n`,
  );
  const how = isHere
    ? html`Type words, a name in any spelling, or a question into the field at the top.`
    : html`There are more facts here than a browser can search. Ask on your own computer: <code>pism search WORDS</code>.`;
  const lists = html`<p>Open all facts of a source and use the search of your browser, or browse <a href="index.html#kinds">kinds and names</a>:</p>
<ul>${sources}</ul>
`;
  const main = html`<h1>Search</h1>
<p class="lead">${how}</p>
<p id="said" role="status"></p>
<div id="results"></div>
${isHere ? html`<noscript><p>Search needs JavaScript.</p>${lists}</noscript>\n` : lists}`;
  const head = html`<script src="assets/search.js" defer></script>\n<script src="${searchIndexPath}" defer></script>\n`;
  const about = 'Search facts, countries, agreements and people, in any spelling of the registers.';
  return framed({ path: 'search.html', title: 'Search', about, main, isWide: true, ...(isHere && { head }) }, site);
}

/** What the script of the search reads. */
export interface SearchIndex {
  kinds: string[];
  /** The name of a source, and of one that is no bulletin its place among these, which is the order of their facts. */
  sources: [id: string, name: string, isBulletin: boolean][];
  /** By register: of each entry its other names as they are compared and its codes, with `|` between. */
  entries: Record<string, [id: string, name: string, facts: number, others: string][]>;
  /** Facts in the order of equal ones: sources and kinds are numbers; the standing is one of `standings`. */
  facts: [source: number, id: string, says: string, kind: number, place: string, standing: number][];
  /** The terms of FTS5: the number of each fact that has one, and twice its score in thousandths, and 1 if the fact itself states it. */
  terms: Record<string, number[]>;
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
    kinds: index.kinds.map(({ title }) => title),
    sources: sources.map((each) => [each.source, site.nameOf(each.source), !others.includes(each)]),
    entries: entriesIn(index.database),
    facts: facts.map(({ fact: { id, says, source, place, verdict, checks }, kind }) => {
      const isOpen = checks.length === 0 && !kind.opinion;
      const standing = isAgainst(verdict ?? '') ? 1 : 2 * Number(isOpen);
      const own = id.slice(source.length + 1);
      return [ids.indexOf(source), own, printed(says), index.kinds.indexOf(kind), placeText(place), standing];
    }),
    terms: termsIn(index.database, rows),
  };
}

/** The entries that texts name, by register. */
function entriesIn(database: DatabaseSync): SearchIndex['entries'] {
  const sql = `WITH named AS (SELECT DISTINCT register, id, iif(first GLOB '[A-Z]*', first, name) AS name FROM _search_names
      WHERE entity IN (SELECT term FROM search_vocabulary WHERE term BETWEEN 'e0' AND 'e1')),
    counted AS (SELECT register, entry AS id, count(DISTINCT fact) AS facts FROM fact_entries GROUP BY register, entry),
    each AS (SELECT register, json_array(id, e.name, ifnull(facts, 0),
        ifnull(group_concat(n.name, '|') FILTER (WHERE n.name <> lower(e.name)), '')) AS entry
      FROM named n JOIN entries e USING (register, id) LEFT JOIN counted USING (register, id) GROUP BY register, id)
    SELECT register, json_group_array(json(entry)) AS entries FROM each GROUP BY register`;
  const rows = rowsOf<{ register: string; entries: string }>(database, sql);
  return Object.fromEntries(Array.from(rows, ({ register, entries }) => [register, JSON.parse(entries)]));
}

function termsIn(database: DatabaseSync, rows: IndexedFact[]): SearchIndex['terms'] {
  const numbers = new Map(rows.map(({ fact }, number) => [fact, number]));
  const statement = database.prepare(
    `SELECT fact, score, fact IN (SELECT rowid FROM search WHERE search MATCH ?) AS own FROM (${new Search(database).sqlOf(true)})`,
  );
  const hitsOf = (term: string) =>
    statement.all(`{says fields} : "${term}"`, `"${term}"`).flatMap(({ fact, score, own }) => {
      return [numbers.get(Number(fact)) ?? 0, 2 * Math.round(Number(score) * 1000) + Number(own)];
    });
  const terms = rowsOf<{ term: string }>(database, "SELECT term FROM search_vocabulary WHERE term <> '00'");
  return Object.fromEntries(Array.from(terms, ({ term }) => [term, hitsOf(term)]));
}
