import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codesDisplay } from '../../../core/model/fields/type.ts';
import { wholeFacts } from '../../../core/query/select.ts';
import { html } from '../../../formats/html.ts';
import { json } from '../../../formats/json.ts';
import { plainStyle } from '../../../formats/options.ts';
import { csvTables } from '../../data/csv.ts';
import { sqlite } from '../../data/sqlite.ts';
import { framed } from '../page-frame.ts';
import type { Site, SiteFile } from '../site.ts';

/** The facts as files for other programs, and a page that lists them. */
export function* dataPages(site: Site): Generator<SiteFile> {
  const { index } = site;
  const facts = wholeFacts(index.database, { kind: null, filters: [] }, index.kinds, false);
  const page = { width: 0, style: plainStyle, display: codesDisplay };
  yield { path: 'data/facts.json', content: [...json(facts, page)].join('') };
  const folder = mkdtempSync(join(tmpdir(), 'pism-data-'));
  try {
    const selection = { index, kinds: index.kinds, filters: [], safeCsv: true, force: false };
    sqlite(selection, join(folder, 'facts.sqlite'));
    csvTables(selection, join(folder, 'csv'));
    const tables = readdirSync(join(folder, 'csv')).map((file) => `csv/${file}`);
    for (const file of ['facts.sqlite', ...tables])
      yield { path: `data/${file}`, content: readFileSync(join(folder, file)) };
    yield dataPage(['facts.json', 'facts.sqlite', ...tables.filter((file) => file.endsWith('.csv')).sort()], site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is in the files that are not tables of a kind. */
const contents: Record<string, string> = {
  'facts.json': 'All facts with every field, comparison and note',
  'facts.sqlite': 'A database of everything, for Datasette, DB Browser or DuckDB',
  'csv/facts.csv': 'The ids of all facts, with kind and source',
  'csv/checks.csv': 'Comparisons with other sources: a row for each source and point',
};

function dataPage(files: string[], site: Site): SiteFile {
  const ofKinds = new Map(site.index.kinds.map(({ kind, title }) => [`csv/${kind}.csv`, title]));
  const rows = files.map((name) => {
    const about = contents[name] ?? ofKinds.get(name) ?? 'What facts refer to by id';
    return html`<div><dt><a href="data/${name}" download>${name}</a></dt><dd>${about}</dd></div>\n`;
  });
  const main = html`<h1>Data</h1>
<p class="lead">Everything on this site, as files. Beside the page of each fact are its JSON and its Markdown: write <code>.json</code> or <code>.md</code> in place of <code>.html</code> in its address.</p>
<dl class="terms">
${rows}</dl>
<section id="dates">
<h2>Reading the dates</h2>
<p>Dates are as exact as their source (EDTF, ISO 8601-2): <code>1998</code> is a year, <code>2021-03</code> a month, <code>2012/..</code> means since 2012. Do not read a year as its first of January: in tables, the columns <code>_first</code> and <code>_last</code> give the first and the last day that each date can mean.</p>
</section>
<section id="unknown">
<h2>Reading what is missing</h2>
<p>An empty cell, or <code>null</code>, means that the source does not say it. It is never a zero and never a no.</p>
</section>
`;
  return framed(
    {
      path: 'data.html',
      title: 'Data',
      about: 'All facts and comparisons as JSON, SQLite and CSV.',
      main,
    },
    site,
  );
}
