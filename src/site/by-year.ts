import { openStart, readDate } from '../model/date.ts';
import { relativeAddress } from '../page/links.ts';
import type { PageContext } from '../page/words.ts';
import type { FactOfKind } from '../query/points.ts';
import { type Html, html } from '../render/html.ts';
import { type Crumb, framed, type Page } from './framed.ts';
import type { Site, SiteFile } from './site.ts';

/** A page of facts; if they are too many, it has some, and each year has a page. */
export function* pagesByYear(page: ListPage, site: Site): Generator<SiteFile> {
  const { path, title, facts, isByDate, above, list, crumbs = [] } = page;
  const framedList = (more: Partial<Page>, main: Html) => framed({ ...page, ...more, main }, site);
  if (facts.length <= maxListed) {
    yield framedList({}, html`${above}${list(facts, site.contextOf(path))}`);
    return;
  }
  const parts = Map.groupBy(facts, (each) => yearOfFact(each, site));
  const years = [...parts.keys()].sort().reverse();
  const dated = facts.filter(({ fact }) => fact['date']);
  const some = isByDate ? dated.slice(-newest).reverse() : facts.slice(0, newest);
  const which = `${isByDate ? 'latest' : 'first'} ${some.length}`;
  const note = html`<p class="lead">Below are the ${which}; each year has a page.</p>\n`;
  yield framedList({}, html`${above}${note}${yearLinks(path, years)}${list(some, site.contextOf(path))}`);
  for (const year of years) {
    const part = yearPath(path, year);
    const content = list(parts.get(year) ?? [], site.contextOf(part), year);
    const trail: Crumb[] = [...crumbs.slice(0, -1), [title, path], [year]];
    const own = { path: part, title: `${title}, ${year}`, crumbs: trail, aside: undefined };
    yield framedList(own, html`<h1>${title} <small>${year}</small></h1>\n${yearLinks(path, years)}${content}`);
  }
}

/** The most facts that are listed on one page. */
export const maxListed = 300;

/** A page with a list of facts. */
export interface ListPage extends Omit<Page, 'main'> {
  /** The facts in the order of the list. */
  facts: FactOfKind[];
  /** Whether that is the order of their dates, those without one last. */
  isByDate?: boolean;
  /** What the page has before the list. */
  above: Html;
  /** The list, or the part of it for a year. */
  list(facts: FactOfKind[], context: PageContext, year?: string): Html | undefined;
}

/** The SQL of the order of dates. */
export const byDate = 'f.dated_first NULLS LAST';

/** How many facts a page lists if each year has a page. */
const newest = 50;

/** The year of a fact, or of its source where it has none. */
function yearOfFact({ fact }: FactOfKind, { sources }: Site): string {
  const source = sources.find((each) => each.source === fact.source);
  return yearOf(fact['date'] ?? source?.date ?? source?.as_of ?? source?.retrieved);
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
