import { disputeTable } from '../../page/dispute-table.ts';
import { standingOf, standingText } from '../../query/disputes.ts';
import { disputed } from '../../query/filters.ts';
import { html } from '../../render/html.ts';
import { pagesByYear } from '../by-year.ts';
import type { Site, SiteFile } from '../site.ts';

/** What is disputed, a row a point, what official sources dispute first. */
export function disputedPages(site: Site): Generator<SiteFile> {
  const [path, title] = ['disputed.html', 'What is disputed'];
  const { database } = site.index;
  const own = site.ownFacts;
  const about = standingText(standingOf(database, own));
  const above = html`<h1>${title}</h1>
<p class="lead">${about} Who is right is not decided here: each row says who gives the other value, and how close that source is to the authority.</p>
`;
  const facts = site.facts([disputed, ...own], 'f._disputed_by NULLS LAST');
  return pagesByYear({ path, title, about, above, facts, list: disputeTable, isWide: true }, site);
}
