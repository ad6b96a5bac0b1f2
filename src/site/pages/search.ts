import { readFileSync } from 'node:fs';
import { searchScript } from '../../package.ts';
import { linkTo } from '../../page/links.ts';
import { html } from '../../render/html.ts';
import { framed } from '../framed.ts';
import { searchPath } from '../paths.ts';
import { searchIndex } from '../search-index.ts';
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
