import type { DatabaseSync } from 'node:sqlite';
import { type Place, placeOrder, placeText } from '../model/source.ts';
import { isAgainst } from '../model/verdicts.ts';
import { printed } from '../page/words.ts';
import { Search } from '../search/ranked.ts';
import { comparedName } from '../search/terms.ts';
import { readAll } from '../store/schema.ts';
import { searchPath } from './paths.ts';
import { factsInFile, fileOf, keyOf, packed, type SearchFile, scoreScale } from './search-format.ts';
import type { Site, SiteFile } from './site.ts';

/** The most facts whose index is one file; that of more is in files of which a query needs a few. */
const maxInOneFile = 2_000;

/** The most letters that a line leaves out: their number is one letter. */
const maxShared = 40;

/** The index of the search as scripts, which a page may load from a disk: the terms of FTS5, and facts with the score of each. */
export function* searchIndex(site: Site): Generator<SiteFile> {
  const { database } = site.index;
  const rows = factRows(database);
  const isOneFile = rows.length <= maxInOneFile;
  const files = isOneFile ? 1 : Math.ceil(rows.length / factsInFile);
  const head = {
    kinds: site.index.kinds.map(({ title }) => title),
    sources: site.sources.map(({ source }): [string, string] => [source, site.nameOf(source)]),
    entries: entriesIn(database),
    ranks: packed(rows.map(({ rank }) => rank)),
    files,
  };
  const terms = termsIn(database, rows, files);
  const facts = searchedFacts(site, rows);
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

interface FactRow extends Place {
  fact: number;
  id: string;
  says: string;
  kind: string;
  source: string;
  verdict: string;
  rank: number;
}

/** All facts in the order of a search that has nothing to rank them by, with their rank in the order of equal ones. */
function factRows(database: DatabaseSync): FactRow[] {
  const place = 'f.paragraph, f.page_number AS page, f.file_name AS file, f.row_number AS row';
  const rank = 'row_number() OVER (ORDER BY f.dated_first NULLS LAST, f.id) - 1 AS rank';
  const sql = `SELECT f.fact, f.id, f.says, f.kind, f.source, f.verdict, ${place}, ${rank} FROM fact_rows f
    ORDER BY ${placeOrder}, f.kind, f.position, f.id`;
  return readAll(database, sql);
}

function searchedFacts({ index, sources }: Site, rows: FactRow[]): SearchFile['facts'] & object {
  const kinds = index.kinds.map(({ kind }) => kind);
  const ids = sources.map(({ source }) => source);
  const places = rows.map(placeText);
  return rows.map(({ id, says, kind, source, verdict }, at) => {
    const place = at % factsInFile > 0 && places[at] === places[at - 1] ? '' : (places[at] ?? '');
    const disputed: [1?] = isAgainst(verdict) ? [1] : [];
    const own = id.slice(source.length + 1);
    return [ids.indexOf(source), own, printed(says), kinds.indexOf(kind), place, ...disputed];
  });
}

/** The entries that texts name, by register. */
function entriesIn(database: DatabaseSync): (SearchFile['head'] & object)['entries'] {
  const sql = `SELECT n.register, n.id, e.name, (SELECT count(DISTINCT fact) FROM fact_entries f
      WHERE (f.register, f.entry) = (n.register, n.id)) AS facts,
    json_group_array(DISTINCT iif(n.first GLOB '[A-Z]*', n.first, n.name)) AS names
    FROM search_names n JOIN entries e USING (register, id) WHERE n.entity IN (SELECT term FROM search_vocabulary)
    GROUP BY n.register, n.id`;
  const rows = readAll<{ register: string; id: string; name: string; facts: number; names: string }>(database, sql);
  const named = rows.map(({ register, id, name, facts, names }) => {
    const others = (JSON.parse(names) as string[]).filter((each) => each !== comparedName(name).name);
    return { register, entry: [id, name, facts, others.join('|')] as [string, string, number, string] };
  });
  const byRegister = Map.groupBy(named, ({ register }) => register);
  return Object.fromEntries(Array.from(byRegister, ([register, all]) => [register, all.map(({ entry }) => entry)]));
}

/** The lines of each file. */
function termsIn(database: DatabaseSync, rows: FactRow[], files: number): string[] {
  const numbers = new Map(rows.map(({ fact }, number) => [fact, number]));
  const scored = new Search(database).sqlOf(true);
  const hits = database.prepare(
    `SELECT fact, score, fact IN (SELECT rowid FROM search WHERE search MATCH ?) AS own FROM (${scored})`,
  );
  const factsWith = (term: string) => {
    const all = hits.all(`{says fields} : "${term}"`, `"${term}"`).map(({ fact, score, own }) => {
      return {
        number: numbers.get(Number(fact)) ?? 0,
        value: 2 * Math.round(Number(score) * scoreScale) + Number(own),
      };
    });
    all.sort((one, other) => one.number - other.number);
    return packed(all.flatMap(({ number, value }, at) => [number - (all[at - 1]?.number ?? 0), value]));
  };
  const found = readAll<{ term: string }>(database, "SELECT term FROM search_vocabulary WHERE term <> '00'");
  const facts = new Map(found.map(({ term }) => [term, factsWith(term)]));
  const lines = new Map<string, string>();
  for (const [term, list] of facts) {
    const key = keyOf(term);
    // Most words are the only one with their stem.
    const all = facts.get(/^e0/.test(term) ? term : `s0${key}`);
    const word = /^[es]0/.test(term) ? '' : ` ${term.slice(key.length)}${list === all ? '' : `=${list}`}`;
    lines.set(key, (lines.get(key) ?? `${key} ${all}`) + word);
  }
  const byFile = Map.groupBy([...lines.keys()].sort(), (key) => fileOf(key, files));
  return Array.from({ length: files }, (_, file) => {
    const keys = byFile.get(file) ?? [];
    return keys.map((key, at) => shortened(lines.get(key) ?? '', keys[at - 1] ?? '')).join(';');
  });
}

/** A line with only the number of the letters that the key of the line before begins with, too. */
function shortened(line: string, before: string): string {
  let shared = 0;
  while (shared < Math.min(before.length, maxShared) && line[shared] === before[shared]) shared += 1;
  return packed([shared]) + line.slice(shared);
}
