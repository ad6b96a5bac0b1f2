import { openStart } from '../model/date.ts';
import { counted } from '../model/text.ts';
import { relativeAddress } from '../page/links.ts';
import type { PageContext } from '../page/words.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { daysOf } from '../query/matchers.ts';
import { type Filter, fromClause, readCells, valuesOf, where } from '../query/select.ts';
import { type Html, html } from '../render/html.ts';
import { framed, type Page } from './framed.ts';
import type { Site, SiteFile } from './site.ts';

/** A page with a list of facts. */
interface ListPage extends Omit<Page, 'main'> {
  filters: Filter[];
  /** What the page has before the list. */
  above: Html;
  /** The list, or the part of it for a year. */
  list(facts: FactOfKind[], context: PageContext, year?: string): Html;
}

/** The most facts that one page lists. */
const maxListed = 300;

/** How many facts a page lists if all are on pages of years. */
const newest = 50;

// A fact without a date is in the year of its source.
const [dated, published] = [
  `iif(f.dated_first = '${openStart}', f.dated_last, f.dated_first)`,
  '(SELECT coalesce(s.date, s.as_of, s.retrieved) FROM sources s WHERE s.source = f.source)',
];
const yearSql = `coalesce(substr(coalesce(${dated}, ${published}), 1, 4), 'undated')`;

/** A page of facts in time order; if they are too many, it has the newest, and each year has a page of its own. */
export function* pagesByYear(page: ListPage, site: Site): Generator<SiteFile> {
  const { path, filters, above, list } = page;
  const read = (more: Filter[], order: string) => site.facts([...filters, ...more], { order });
  const years = yearsOf(filters, site);
  if (years.length === 0) {
    const main = html`${above}${list([...read([], earliestFirst)], site.contextOf(path))}`;
    yield framed({ ...page, main }, site);
    return;
  }
  const latest = list([...read([], latestFirst).take(newest)], site.contextOf(path));
  const note = html`<p class="lead">Each year has a page; below are the ${newest} latest facts.</p>\n`;
  yield framed({ ...page, main: html`${above}${yearLinks(path, years)}${note}${latest}` }, site);
  for (const [year, count] of years) {
    const facts = [...read([{ sql: `${yearSql} = ?`, values: [year] }], earliestFirst)];
    yield yearPage(page, { year, count, facts }, yearLinks(path, years), site);
  }
}

const [earliestFirst, latestFirst] = ['f.dated_first NULLS LAST', 'f.dated_first DESC NULLS LAST'];

type YearCount = [year: string, facts: number];

/** How many of the facts that pass the filters each year has, the latest first; none if one page lists them all. */
function yearsOf(filters: Filter[], { index }: Site): YearCount[] {
  const sql = `SELECT ${yearSql}, count(*) FROM ${fromClause(null)} ${where(filters)} GROUP BY 1 ORDER BY 1 DESC`;
  const years = [...readCells<YearCount>(index.database, sql, valuesOf(filters))];
  return years.reduce((sum, [, facts]) => sum + facts, 0) > maxListed ? years : [];
}

function yearPage(page: ListPage, of: { year: string; count: number; facts: FactOfKind[] }, links: Html, site: Site) {
  const { title, about, crumbs = [], list } = page;
  const { year, count, facts } = of;
  const path = yearPath(page.path, year);
  const main = html`<h1>${title} <small>${year}</small></h1>
<p class="lead">${counted(count, 'fact')}: those of the year, and those without a date from sources of the year.</p>
${links}${list(facts, site.contextOf(path), year)}`;
  const above: Page['crumbs'] = [...crumbs.slice(0, -1), [title, page.path], [year]];
  const { aside: _, ...rest } = page;
  return framed({ ...rest, path, title: `${title}, ${year}`, about: `${year}: ${about}`, crumbs: above, main }, site);
}

/** The path of the part of a list for a year: `actor/cn-2024.html` of `actor/cn.html`. */
function yearPath(path: string, year: string): string {
  return path.replace(/\.html$/, `-${year}.html`);
}

function yearLinks(path: string, years: YearCount[]): Html {
  return jumps(
    'Years',
    years.map(([year]) => [relativeAddress(path, yearPath(path, year)), year]),
  );
}

/** Links to the parts of a page or a list. */
export function jumps(label: string, links: [address: string, text: string][]): Html {
  const items = links.map(([address, text]) => html`<a href="${address}">${text}</a> `);
  return html`<nav class="jump" aria-label="${label}">${items}</nav>\n`;
}

/** The year in which a date begins, or ends if it has no beginning. */
export function yearOf(date: string): string {
  const { first, last } = daysOf(date);
  return (first === openStart ? last : first).slice(0, 4);
}
