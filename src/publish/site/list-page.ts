import { openStart, readDate } from '../../core/model/date.ts';
import { capitalised, counted } from '../../core/model/text.ts';
import type { FactOfKind } from '../../core/query/lookup.ts';
import { type Html, html } from '../../formats/html.ts';
import { type PageContext, printed, section } from '../../formats/page/context.ts';
import { factList } from '../../formats/page/fact-line.ts';
import { linkTo } from '../../formats/page/links.ts';
import { framed, type Page } from './page-frame.ts';
import type { Site, SiteFile } from './site.ts';

/** The page of a list of facts: what it is about, then the facts, each once, under headings that the page jumps to. */
export function listPage(page: ListPage, site: Site): SiteFile {
  const { path, facts, above, isOfSource } = page;
  const context = site.contextOf(path);
  const isShown = isOfSource || facts.length <= maxListed;
  return framed(
    { ...page, main: html`${above}${isShown ? listOf(page, context) : listsOfSources(facts, site, context)}` },
    site,
  );
}

/** The SQL of the order of dates. */
export const byDate = 'f.dated_first NULLS LAST';

/** The most facts that a list has; of more, the lists of their sources have them. */
const maxListed = 1_000;

/** A page with a list of facts. */
export interface ListPage extends Omit<Page, 'main'> {
  /** The facts in the order of the list. */
  facts: FactOfKind[];
  /** What the page has before the list. */
  above: Html;
  /** The heading of a fact, with its fragment. */
  headingOf(each: FactOfKind): Heading;
  /** Whether they are all facts of a source, however many, under their places. */
  isOfSource?: boolean;
}

type Heading = [id: string, title: string];

/** The year of a fact as a heading. */
export function yearOf({ fact }: Pick<FactOfKind, 'fact'>): Heading {
  const days = readDate(String(fact['date']));
  if ('reason' in days) return ['undated', 'Without a date'];
  const year = (days.first === openStart ? days.last : days.first).slice(0, 4);
  return [`y${year}`, year];
}

function listOf({ facts, headingOf, isOfSource = false }: ListPage, context: PageContext): Html {
  const groups = Map.groupBy(facts, (each) => headingOf(each)[0]);
  const titles = new Map(facts.map(headingOf));
  const parts = Array.from(groups, ([id, all]) => ({ id, title: titles.get(id) ?? '', all }));
  const jump = parts.map(({ id, title }) => html`<a href="#${id}">${title.replace(/^\w+ (?=\d+$)/, '')}</a> `);
  const lists = parts.map(({ id, title, all }) => section(id, capitalised(title), factList(all, context, isOfSource)));
  return html`${parts.length > 1 ? html`<nav class="jump" aria-label="On this page">${jump}</nav>\n` : ''}${lists}`;
}

function listsOfSources(facts: FactOfKind[], { sources }: Site, { links, nameOf }: PageContext): Html {
  const bySource = Map.groupBy(facts, ({ fact }) => fact.source);
  const items = sources.flatMap(({ source }) => {
    const count = bySource.get(source)?.length;
    return count === undefined
      ? []
      : html`<li>${linkTo(links.source(source), printed(nameOf(source)))}\u00a0<small>${count}</small></li>\n`;
  });
  return html`<p class="lead">${counted(facts.length, 'fact')}: more than a page can show. They are in the lists of their sources.</p>
<ul class="names">\n${items}</ul>\n`;
}
