import { openStart, readDate } from '../model/date.ts';
import type { SqlValue } from '../model/fields/type.ts';
import { relativeAddress } from '../page/links.ts';
import type { PageContext } from '../page/words.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { cellsOfFacts, type Filter } from '../query/select.ts';
import { type Html, html } from '../render/html.ts';
import { framed, type Page } from './framed.ts';
import type { Site, SiteFile } from './site.ts';

/** The most facts that are listed on one page. */
export const maxListed = 300;

/** A page with a list of facts. */
export interface ListPage extends Omit<Page, 'main'> {
  filters: Filter[];
  /** The SQL of an order other than by date. */
  order?: string;
  /** What the page has before the list. */
  above: Html;
  /** The list, or the part of it for a year. */
  list(facts: FactOfKind[], context: PageContext, year?: string): Html;
}

/** How many facts a page lists if each year has a page. */
const newest = 50;

// A fact without a date is in the year of its source.
const [dated, published] = [
  `iif(f.dated_first = '${openStart}', f.dated_last, f.dated_first)`,
  '(SELECT coalesce(s.date, s.as_of, s.retrieved) FROM sources s WHERE s.source = f.source)',
];
const yearSql = `coalesce(substr(coalesce(${dated}, ${published}), 1, 4), 'undated')`;

/** A page of facts in time order; if they are too many, it has the newest, and each year has a page. */
export function* pagesByYear(page: ListPage, site: Site): Generator<SiteFile> {
  const { path, title, filters, order, above, list, crumbs = [] } = page;
  const query = { kind: null, filters, order: order ?? 'f.dated_first NULLS LAST' };
  const rows = [...cellsOfFacts(site.index.database, query, `f.id, ${yearSql}`)];
  const byYear = Map.groupBy(rows, ([, year]) => String(year));
  const years = rows.length > maxListed ? [...byYear.keys()].sort().reverse() : [];
  const factsOf = (some: SqlValue[][]) => some.flatMap(([id]) => site.fact(String(id)) ?? []);
  const latest = { order: order ?? 'f.dated_first DESC NULLS LAST' };
  const facts = years.length === 0 ? factsOf(rows) : [...site.facts(filters, latest).take(newest)];
  const note = html`<p class="lead">Below are the ${order ? 'first' : 'latest'} ${newest}; each year has a page.</p>\n`;
  const links = years.length === 0 ? '' : html`${note}${yearLinks(path, years)}`;
  yield framed({ ...page, main: html`${above}${links}${list(facts, site.contextOf(path))}` }, site);
  for (const year of years) {
    const part = yearPath(path, year);
    const content = list(factsOf(byYear.get(year) ?? []), site.contextOf(part), year);
    const main = html`<h1>${title} <small>${year}</small></h1>\n${yearLinks(path, years)}${content}`;
    const trail: Page['crumbs'] = [...crumbs.slice(0, -1), [title, path], [year]];
    const own = { path: part, title: `${title}, ${year}`, crumbs: trail, aside: undefined, main };
    yield framed({ ...page, ...own }, site);
  }
}

/** The year in which a date begins, or ends if it has no beginning. */
export function yearOf(date: unknown): string {
  const days = readDate(String(date));
  if ('reason' in days) return 'undated';
  return (days.first === openStart ? days.last : days.first).slice(0, 4);
}

// No id has an underscore, so that it is never the page of something else.
function yearPath(path: string, year: string): string {
  return path.replace(/\.html$/, `_${year}.html`);
}

function yearLinks(path: string, years: string[]): Html {
  return jumps(
    'Years',
    years.map((year) => [relativeAddress(path, yearPath(path, year)), year]),
  );
}

/** Links to the parts of a page or a list. */
export function jumps(label: string, links: [address: string, text: string][]): Html {
  const items = links.map(([address, text]) => html`<a href="${address}">${text}</a> `);
  return html`<nav class="jump" aria-label="${label}">${items}</nav>\n`;
}

/** Facts of the sources that a site is about, and those of the others; undefined where there are none. */
export function ownAndOthers(facts: FactOfKind[], { others }: Site): Partial<Record<'own' | 'others', FactOfKind[]>> {
  const beside = new Set(others.map(({ source }) => source));
  return Object.groupBy(facts, ({ fact }) => (beside.has(fact.source) ? 'others' : 'own'));
}
