import { html } from '../../render/html.ts';
import { catalogues, nameList, sourceList } from '../catalogue.ts';
import { framed } from '../framed.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page that lists all kinds, names and sources. */
export function* browsePage(site: Site): Generator<SiteFile> {
  const path = 'browse.html';
  const context = site.contextOf(path);
  const lists = catalogues(site, context).map(({ id, title, names }) => {
    return html`<section id="${id}"><h2>${title}</h2>\n${nameList(names)}</section>\n`;
  });
  const main = html`<h1>Browse</h1>
${lists}<section id="sources"><h2>Sources</h2>\n${sourceList(site.sources, site, context)}</section>
`;
  const about = 'All kinds of facts, countries, organisations, legal instruments, people and sources.';
  yield framed({ path, title: 'Browse', about, main, isWide: true }, site);
}
