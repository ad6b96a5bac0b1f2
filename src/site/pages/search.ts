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
import { searchPath } from '../paths.ts';
import { factsInFile, fileOf, isWord, keyOf, packed, type SearchFile, scoreScale } from '../search-format.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of the search, its script and its index. */
export function* searchPages(site: Site): Generator<SiteFile> {
  yield searchPage(site);
  yield { path: 'assets/search.js', content: readFileSync(searchScript, 'utf8') };
  yield* searchIndex(site);
}

function searchPage(site: Site): SiteFile {
  const { links } = site.contextOf('search.html');
  const sources = site.sources.map(
    ({ source }) => html`<li>${linkTo(links.source(source), site.nameOf(source))}</li>\n`,
  );
  const main = html`<h1>Search</h1>
<p class="lead">Type words, a name in any spelling, or a question into the field at the top. “Quotation marks” are for words that follow each other, and !word leaves out facts with that word.</p>
<p id="said" role="status"></p>
<div id="results"></div>
<noscript><p>Search needs JavaScript. Without it, <a href="browse.html">browse all names</a>, or open all facts of a source and use the search of your browser:</p>
<ul>${sources}</ul></noscript>
`;
  return framed(
    {
      path: 'search.html',
      title: 'Search',
      about: 'Search facts, countries, agreements and people, in any spelling of the registers.',
      main,
      isWide: true,
      head: html`<script src="assets/search.js" defer></script>
<script src="${searchPath()}" defer></script>
`,
    },
    site,
  );
}

/** The most facts whose index is one file; that of more is in files of which a query needs a few. */
const maxInOneFile = 2_000;

/** The most letters that a term leaves out: their number is one letter. */
const maxShared = 40;

/** The index of the search as scripts, which a page may load from a disk: the terms of FTS5, and facts with the score of each. */
function* searchIndex(site: Site): Generator<SiteFile> {
  const { database, kinds } = site.index;
  const rows = factRows(database);
  const isOneFile = rows.length <= maxInOneFile;
  const files = isOneFile ? 1 : Math.ceil(rows.length / factsInFile);
  const head: SearchFile['head'] = {
    kinds: kinds.map(({ title }) => title),
    sources: site.sources.map(({ source }) => [source, site.nameOf(source)]),
    entries: entriesIn(database),
    ranks: packed(rows.map(({ rank }) => rank)),
    own: rows.filter(({ beside }) => !beside).length,
    files,
  };
  const terms = termsIn(database, rows, files);
  const facts = searchedFacts(site, rows) ?? [];
  if (isOneFile) yield script(searchPath(), { head, terms: terms.join(''), first: 0, facts });
  else {
    yield script(searchPath(), { head });
    for (const [number, text] of terms.entries()) yield script(searchPath('terms', number), { terms: text });
    for (let first = 0; first < facts.length; first += factsInFile)
      yield script(searchPath('facts', first / factsInFile), { first, facts: facts.slice(first, first + factsInFile) });
  }
}

function script(path: string, file: SearchFile): SiteFile {
  return { path, content: `pismSearch(${JSON.stringify(file)});\n` };
}

type IndexedFact = { id: string } & Record<'fact' | 'rank' | 'beside', number>;

/** All facts in the order of a search that has nothing to rank them by, with their rank in the order of equal ones. */
function factRows(database: DatabaseSync): IndexedFact[] {
  const sql = `SELECT f.fact, f.id, s.form <> 'bulletin' AS beside, row_number() OVER (ORDER BY f.dated_first NULLS LAST, f.id) - 1 AS rank
    FROM _fact_rows f JOIN sources s USING (source) ORDER BY beside, ${placeOrder}, f.kind, f.position, f.id`;
  return [...rowsOf<IndexedFact>(database, sql)];
}

function searchedFacts({ index, sources, fact: factWith }: Site, rows: IndexedFact[]): SearchFile['facts'] {
  const ids = sources.map(({ source }) => source);
  const facts = rows.flatMap(({ id }) => factWith(id) ?? []);
  const places = facts.map(({ fact }) => placeText(fact.place));
  return facts.map(({ fact: { id, says, source, verdict, checks }, kind }, at) => {
    const place = at % factsInFile > 0 && places[at] === places[at - 1] ? '' : (places[at] ?? '');
    const isOpen = checks.length === 0 && !kind.opinion;
    const standing = isAgainst(verdict ?? '') ? 1 : 2 * Number(isOpen);
    const own = id.slice(source.length + 1);
    return [ids.indexOf(source), own, printed(says), index.kinds.indexOf(kind), place, standing];
  });
}

/** The entries that texts name, by register. */
function entriesIn(database: DatabaseSync): NonNullable<SearchFile['head']>['entries'] {
  const sql = `WITH named AS (SELECT DISTINCT register, id, iif(first GLOB '[A-Z]*', first, name) AS name FROM _search_names
      WHERE entity IN (SELECT term FROM search_vocabulary WHERE term BETWEEN 'e0' AND 'e1')),
    counted AS (SELECT register, entry AS id, count(DISTINCT fact) AS facts FROM fact_entries GROUP BY register, entry),
    each AS (SELECT register, json_array(id, e.name, ifnull(facts, 0),
        ifnull(group_concat(n.name, '|') FILTER (WHERE n.name <> lower(e.name)), '')) AS entry
      FROM named n JOIN entries e USING (register, id) LEFT JOIN counted USING (register, id) GROUP BY register, id)
    SELECT register, json_group_array(json(entry)) AS entries FROM each GROUP BY register`;
  const rows = rowsOf<{ register: string; entries: string }>(database, sql);
  return Object.fromEntries(rows.map(({ register, entries }) => [register, JSON.parse(entries)]));
}

/** The terms of each file with the facts that have them; a stem is left out that has the facts of its only word. */
function termsIn(database: DatabaseSync, rows: IndexedFact[], files: number): string[] {
  const numbers = new Map(rows.map(({ fact }, number) => [fact, number]));
  const statement = database.prepare(
    `SELECT fact, score, fact IN (SELECT rowid FROM search WHERE search MATCH ?) AS own FROM (${new Search(database).sqlOf(true)})`,
  );
  const hitsOf = (term: string) => {
    const hits = statement.all(`{says fields} : "${term}"`, `"${term}"`).map(({ fact, score, own }) => {
      return [numbers.get(Number(fact)) ?? 0, 2 * Math.round(Number(score) * scoreScale) + Number(own)] as const;
    });
    hits.sort(([one], [other]) => one - other);
    return packed(hits.flatMap(([number, hit], at) => [number - (hits[at - 1]?.[0] ?? 0), hit]));
  };
  const found = [...rowsOf<{ term: string }>(database, "SELECT term FROM search_vocabulary WHERE term <> '00'")];
  const all = found.map(({ term }) => ({ term, key: keyOf(term), hits: hitsOf(term) }));
  const ofWords = new Set(all.filter(({ term }) => isWord(term)).map(({ key, hits }) => `${key} ${hits}`));
  const kept = all.filter(({ term, hits }) => !ofWords.has(`${term} ${hits}`));
  const byFile = Map.groupBy(kept, ({ key }) => fileOf(key, files));
  return Array.from({ length: files }, (_, file) => {
    const terms = byFile.get(file) ?? [];
    return terms.map(({ term, hits }, at) => `${shortened(term, terms[at - 1]?.term)} ${hits}`).join(';');
  });
}

/** A term with only the number of the letters that the one before begins with, too. */
function shortened(term: string, before = ''): string {
  let shared = 0;
  while (shared < Math.min(before.length, maxShared) && term[shared] === before[shared]) shared += 1;
  return packed([shared]) + term.slice(shared);
}
