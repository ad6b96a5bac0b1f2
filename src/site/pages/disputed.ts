import { disputeTable } from '../../page/dispute-table.ts';
import { standingOf, standingText } from '../../query/disputes.ts';
import { disputed } from '../../query/filters.ts';
import { butBeside } from '../../query/select.ts';
import { html } from '../../render/html.ts';
import { pagesByYear } from '../by-year.ts';
import type { Site, SiteFile } from '../site.ts';

/** What is disputed, a row a point, what official sources dispute first. */
export function disputedPages(site: Site): Generator<SiteFile> {
  const [path, title] = ['disputed.html', 'What is disputed'];
  const { database } = site.index;
  const own = butBeside(database);
  const about = standingText(standingOf(database, own));
  const above = html`<h1>${title}</h1>
<p class="lead">${about} Who is right is not decided here: each row says who gives the other value, and how close that source is to the authority.</p>
`;
  const filters = [disputed, ...own];
  const page = { path, title, about, above, filters, order: 'f._disputed_by NULLS LAST', isWide: true };
  return pagesByYear({ ...page, list: disputeTable }, site);
}
