import { disputeTable } from '../../page/dispute-table.ts';
import { closestDispute, standingOf, standingText } from '../../query/disputes.ts';
import { disputed } from '../../query/filters.ts';
import type { FactOfKind } from '../../query/points.ts';
import type { Filter } from '../../query/select.ts';
import { html } from '../../render/html.ts';
import { pagesByYear } from '../by-year.ts';
import type { Site, SiteFile } from '../site.ts';

/** What is disputed, a row a point, what official sources dispute first. */
export function disputedPages(site: Site): Generator<SiteFile> {
  const [path, title] = ['disputed.html', 'What is disputed'];
  const own = site.ownFacts;
  const about = standingText(standingOf(site.index.database, own));
  const above = html`<h1>${title}</h1>
<p class="lead">${about} Who is right is not decided here: each row says who gives the other value, and how close that source is to the authority.</p>
`;
  const facts = disputedFacts(site, own);
  return pagesByYear({ path, title, about, above, facts, list: disputeTable, isWide: true }, site);
}

/** The disputed facts among those that pass the filters, what the source closest to the authority disputes first. */
export function disputedFacts({ facts }: Site, filters: Filter[]): FactOfKind[] {
  return facts([...filters, disputed], closestDispute);
}
