import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Exporter } from '../../export/index.ts';
import { writePieces } from '../../files/output.ts';
import { codesDisplay } from '../../model/fields/type.ts';
import { wholeFacts } from '../../query/select.ts';
import { html } from '../../render/html.ts';
import { json } from '../../render/json.ts';
import { inChunks, plainStyle } from '../../render/options.ts';
import { framed } from '../framed.ts';
import type { Site, SiteFile } from '../site.ts';

/** The facts as files for other programs, and a page that lists them. */
export function* dataPages(site: Site): Generator<SiteFile> {
  const sizes = new Map<string, number>();
  const content = (folder: string) => {
    writeData(folder, site);
    const tables = readdirSync(join(folder, 'csv')).map((file) => `csv/${file}`);
    for (const name of ['facts.json', 'facts.sqlite', ...tables.sort()])
      sizes.set(name, statSync(join(folder, name)).size);
  };
  yield { path: 'data', content };
  yield dataPage(sizes, site);
}

/** What writes the data sets of a site, as `pism export` does; the command loads it. */
export type Exporters = Record<'sqlite' | 'csv', Exporter>;

function writeData(folder: string, { index, exporters }: Site): void {
  const { database, kinds } = index;
  const options = { width: 0, style: plainStyle, display: codesDisplay, safeCsv: false };
  const selection = { index, kinds, filters: [], safeCsv: true, force: false };
  const facts = wholeFacts(database, { kind: null, filters: [] }, kinds, false);
  mkdirSync(folder);
  writePieces(join(folder, 'facts.json'), inChunks(json(facts, options)));
  exporters.sqlite(selection, join(folder, 'facts.sqlite'));
  exporters.csv(selection, join(folder, 'csv'));
}

/** What is in the files that are not tables of a kind. */
const contents: Record<string, string> = {
  'facts.json': 'All facts with every field, comparison and note',
  'facts.sqlite': 'A database of everything, for Datasette, DB Browser or DuckDB',
  'csv/facts.csv': 'The ids of all facts, with kind and source',
  'csv/checks.csv': 'Comparisons with other sources: a row for each source and point',
};

function dataPage(sizes: Map<string, number>, site: Site): SiteFile {
  const ofKinds = new Map(site.index.kinds.map(({ kind, title }) => [`csv/${kind}.csv`, title]));
  const rows = Array.from(sizes, ([name, bytes]) => {
    const about = contents[name] ?? ofKinds.get(name) ?? 'What facts refer to by id';
    return html`<tr><th scope="row"><a href="data/${name}" download>${name}</a></th><td>${about}</td><td class="number">${sizeText(bytes)}</td></tr>\n`;
  });
  const main = html`<h1>Data</h1>
<p class="lead">Everything on this site, as files. Beside the page of each fact are its JSON and its Markdown: write <code>.json</code> or <code>.md</code> in place of <code>.html</code> in its address.</p>
<table class="files">
<thead><tr><th scope="col">File</th><th scope="col">What is in it</th><th scope="col">Size</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
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
      isWide: true,
    },
    site,
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
