import { capitalised, counted } from '../../model/text.ts';
import { disputeTable } from '../../page/dispute-table.ts';
import { factList } from '../../page/fact-line.ts';
import { linkTo, relativeAddress } from '../../page/links.ts';
import { type PageContext, printed } from '../../page/words.ts';
import { type FactOfKind, standingOf } from '../../query/disputes.ts';
import { disputed } from '../../query/filters.ts';
import type { Filter } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { aboutEntry } from '../about-entry.ts';
import { byDate, jumps, maxListed, ownAndOthers, pagesByYear, yearOf } from '../by-year.ts';
import { registerTitle } from '../catalogue.ts';
import { commitments } from '../commitments.ts';
import type { Crumb } from '../framed.ts';
import type { EntryWithPage, Site, SiteFile } from '../site.ts';

/** The most disputed facts that the page of an entry lists apart. */
const maxDisputes = 50;

/** The most facts without a date, or of other documents, that are not folded, and the most years without links to them. */
const maxOpen = 10;

/** The page of each entry that facts name: who is bound by it, its facts in time order, and what is disputed. */
export function* entryPages(site: Site): Generator<SiteFile> {
  for (const entry of site.entries.values()) yield* pagesOf(entry, site);
}

function pagesOf(entry: EntryWithPage, site: Site): Iterable<SiteFile> {
  const { register, id, path, name, short, about, facts } = entry;
  const context = site.contextOf(path);
  const sql = 'f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry) = (?, ?))';
  const naming: Filter = { sql, values: [register, id] };
  const own = [naming, ...site.ownFacts];
  const disputes = site.facts([...own, disputed], 'f._disputed_by NULLS LAST').slice(0, maxDisputes);
  const crumbs: Crumb[] = [[registerTitle(register), `browse.html#${register}`], [short ?? name]];
  const page = {
    ...{ path, title: name, crumbs, facts: site.facts([naming], byDate), isByDate: true },
    about: `${about ? `${capitalised(about)}. ` : ''}${counted(facts, 'fact')} in time order, and what other sources say.`,
    above: html`${heading(entry)}${lead(entry, own, site)}${commitments(entry, site, context)}`,
    list: (all: FactOfKind[], at: PageContext, year?: string) => factsByDate(all, year ? [] : disputes, site, at),
    aside: aboutEntry(entry, site, context),
  };
  return pagesByYear(page, site);
}

function heading({ register, id, name, short, about, form }: EntryWithPage): Html {
  const sort = form ?? (/^[A-Z]{2}$/.test(id) ? 'country or territory' : register.replace(/s$/, ''));
  return html`<p class="kicker">${capitalised(sort)}</p>
<h1>${printed(name)}${short ? html` <small>${printed(short)}</small>` : ''}</h1>
${about ? html`<p class="from">${printed(capitalised(about))}.</p>\n` : ''}`;
}

/** How many facts name an entry and how many of them are disputed; one bulletin is not the world. */
function lead({ name, short, facts, path }: EntryWithPage, own: Filter[], site: Site): Html {
  const standing = standingOf(site.index.database, own);
  const differ =
    standing.disputed === 0 ? '' : html`; on <a href="#disputed">${standing.disputed} of them</a> other sources differ`;
  const from = site.own.length === 1 ? 'a single source' : `${site.own.length} sources`;
  const others = facts - standing.facts;
  // A page with the newest facts only may have none of those.
  const link = linkTo(facts > maxListed ? undefined : '#others', counted(others, 'fact'));
  const beside = others === 0 ? '' : html` ${link} in other documents.`;
  const called = printed(short ?? name);
  const address = `${relativeAddress(path, 'search.html')}?q=${encodeURIComponent(short ?? name)}`;
  const search = html`<a href="${address}">Search for ${called}</a> to find facts that only mention it, too.`;
  return html`<p class="lead">${counted(standing.facts, 'fact')} about ${called}, from ${from}${differ}. What is not there is missing here.${beside} ${search}</p>\n`;
}

/** Facts in a list, which is folded if it is long. */
function foldedList(facts: FactOfKind[], context: PageContext): Html {
  const list = factList(facts, context);
  if (facts.length <= maxOpen) return list;
  return html`<details><summary>${counted(facts.length, 'fact')}</summary>\n${list}</details>\n`;
}

/** Facts by year, what is disputed, facts without a date, and those of other sources. */
function factsByDate(facts: FactOfKind[], disputes: FactOfKind[], site: Site, context: PageContext): Html {
  const { own = [], others } = ownAndOthers(facts, site);
  const { dated, undated } = Object.groupBy(own, ({ fact }) => (fact['date'] ? 'dated' : 'undated'));
  const years = Array.from(
    Map.groupBy(dated ?? [], ({ fact }) => yearOf(fact['date'])),
    ([year, of]) => {
      return { year, item: html`<li id="y${year}"><h3>${year}</h3>${factList(of, context)}</li>\n` };
    },
  );
  const toYears = jumps(
    'Years',
    years.map(({ year }) => [`#y${year}`, year]),
  );
  const inOrder = html`${years.length > maxOpen ? toYears : ''}<ol class="years">\n${years.map(({ item }) => item)}</ol>\n`;
  const lists: [id: string, title: string, content: Html | undefined][] = [
    ['time', 'In time order', dated && inOrder],
    ['disputed', 'Disputed', disputes.length > 0 ? disputeTable(disputes, context) : undefined],
    ['undated', 'Without a date', undated && foldedList(undated, context)],
    ['others', 'In other documents', others && foldedList(others, context)],
  ];
  const filled = lists.filter(([, , content]) => content !== undefined);
  const links = jumps(
    'On this page',
    filled.map(([id, title]) => [`#${id}`, title]),
  );
  return html`${links}${filled.map(([id, title, content]) => html`<section id="${id}"><h2>${title}</h2>\n${content}</section>\n`)}`;
}
