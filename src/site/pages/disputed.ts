import { capitalised } from '../../model/text.ts';
import { disputeTable } from '../../page/dispute-table.ts';
import { standingOf, standingText } from '../../query/disputes.ts';
import { disputed } from '../../query/filters.ts';
import { butBeside } from '../../query/select.ts';
import { html } from '../../render/html.ts';
import { framed } from '../framed.ts';
import type { Site, SiteFile } from '../site.ts';
import { factsByYear, maxListed, yearLinks, yearPath } from '../years.ts';

/** What is disputed, a row a point, what official sources dispute first; more than fit on a page are by year. */
export function* disputedPages(site: Site): Generator<SiteFile> {
  const [path, title] = ['disputed.html', 'What is disputed'];
  const { database } = site.index;
  const own = butBeside(database);
  const facts = [...site.facts([disputed, ...own], { order: 'f._disputed_by NULLS LAST' })];
  const about = standingText(standingOf(database, own));
  const years = facts.length > maxListed ? factsByYear(facts) : undefined;
  const content = years ? yearLinks(years, (year) => yearPath(path, year)) : disputeTable(facts, site.contextOf(path));
  const main = html`<h1>${title}</h1>
<p class="lead">${about} Who is right is not decided here: each row says who gives the other value, and how close that source is to the authority.</p>
${facts.length > 0 ? content : html`<p>No other source differs.</p>\n`}`;
  yield framed({ path, title, about, main, isWide: true }, site);
  for (const [year, all] of years ?? []) {
    const part = yearPath(path, year);
    const list = html`<h1>${title}: ${capitalised(year)}</h1>\n${disputeTable(all, site.contextOf(part))}`;
    const crumbs: [string, string?][] = [['Home', 'index.html'], [title, path], [year]];
    yield framed({ path: part, title: `${title}: ${year}`, about, crumbs, main: list, isWide: true }, site);
  }
}
