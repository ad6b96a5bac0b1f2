import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Exporter } from '../../export/index.ts';
import { writePieces } from '../../files/output.ts';
import { codesDisplay } from '../../model/fields/type.ts';
import { relativeAddress } from '../../page/links.ts';
import { readTexts, wholeFacts } from '../../query/select.ts';
import { html } from '../../render/html.ts';
import { inChunks, plainStyle, type Renderer } from '../../render/options.ts';
import { framed } from '../framed.ts';
import type { Site, SiteFile } from '../site.ts';

/** What writes the data sets of a site, as `pism export` and `--json` do; the command loads it. */
export type Exporters = Record<'sqlite' | 'csv', Exporter> & { json: Renderer };

/** The facts as files for other programs, and a page that lists them. */
export function* dataPages(site: Site, exporters: Exporters): Generator<SiteFile> {
  const { index } = site;
  const sizes = new Map<string, number>();
  const note = (path: string, place: string) => sizes.set(path, statSync(place).size);
  const options = { width: 0, style: plainStyle, display: codesDisplay, safeCsv: false, bom: false };
  const selection = { index, kinds: index.kinds, filters: [], safeCsv: true, bom: true, force: false };
  yield {
    path: 'data/facts.json',
    content(place) {
      writePieces(
        place,
        inChunks(exporters.json(wholeFacts(index.database, { kind: null, filters: [] }, index.kinds), options)),
      );
      note('data/facts.json', place);
    },
  };
  yield {
    path: 'data/facts.sqlite',
    content(place) {
      exporters.sqlite(selection, place);
      note('data/facts.sqlite', place);
    },
  };
  yield {
    path: 'data/csv',
    content(place) {
      exporters.csv(selection, place);
      for (const name of readdirSync(place).sort()) note(`data/csv/${name}`, join(place, name));
    },
  };
  yield dataPage(sizes, site);
}

/** What is in the tables that are not of a kind or register. */
const tables: Record<string, string> = {
  facts: 'The ids of all facts, with kind and source',
  checks: 'Comparisons with other sources: a row for each source and point',
  sources: 'The sources',
};

function dataPage(sizes: Map<string, number>, site: Site): SiteFile {
  const path = 'data.html';
  const files: [path: string, about: string][] = [
    ['data/facts.json', 'All facts with every field, comparison and note'],
    ['data/facts.sqlite', 'A database of everything, for Datasette, DB Browser or DuckDB'],
    ...csvFiles(sizes, site),
  ];
  const rows = files.map(([file, about]) => {
    const link = html`<a href="${relativeAddress(path, file)}" download>${file.replace(/^.*\//, '')}</a>`;
    return html`<tr><th scope="row">${link}</th><td>${about}</td><td class="number">${sizeText(sizes.get(file) ?? 0)}</td></tr>\n`;
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
  return framed({ path, title: 'Data', about: 'All facts and comparisons as JSON, SQLite and CSV.', main }, site);
}

function csvFiles(sizes: Map<string, number>, { index }: Site): [path: string, about: string][] {
  const used = new Set(readTexts(index.database, 'SELECT DISTINCT kind FROM _fact_rows'));
  const ofKinds = index.kinds.filter(({ kind }) => used.has(kind)).map(({ kind, title }) => [kind, title] as const);
  const ofRegisters = index.registers.map((register) => [register, `The register of ${register}`] as const);
  const listed = [...ofKinds, ...Object.entries(tables), ...ofRegisters].map(
    ([name, about]): [path: string, about: string] => [`data/csv/${name}.csv`, about],
  );
  const described: [path: string, about: string] = ['data/csv/datapackage.json', 'The types and keys of the tables'];
  return [...listed, described].filter(([file]) => sizes.has(file));
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
