import { html } from '../../render/html.ts';
import { framed } from '../framed.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page that a server shows for an address that no page has. */
export function* notFoundPage(site: Site): Generator<SiteFile> {
  const { base } = site.settings;
  const main = html`<h1>No page has this address</h1>
<p class="lead">Addresses of facts never change, so a letter may be missing. <a href="search.html">Search</a>, <a href="browse.html">browse</a>, or <a href="index.html">start at home</a>.</p>
`;
  // A server shows this page at any depth, where a relative link would lead nowhere.
  const head = base === undefined ? html`` : html`<base href="${base}">\n`;
  yield framed({ path: '404.html', title: 'Not found', about: 'No page has this address.', main, head }, site);
}
