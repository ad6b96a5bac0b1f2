import { actorRegister } from '../../model/register.ts';
import { capitalised, counted } from '../../model/text.ts';
import { disputeTable } from '../../page/dispute-table.ts';
import { factList } from '../../page/fact-line.ts';
import { type PageContext, printed } from '../../page/words.ts';
import type { FactOfKind } from '../../query/disputes.ts';
import { disputed } from '../../query/filters.ts';
import { type Filter, readTexts, valuesOf, where } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { aboutEntry } from '../about-entry.ts';
import { jumps, pagesByYear, yearOf } from '../by-year.ts';
import { registerTitle } from '../catalogue.ts';
import { commitments } from '../commitments.ts';
import { ownFacts, sourcesOfSite } from '../own-facts.ts';
import type { NamedEntry, Site, SiteFile } from '../site.ts';

/** The page of each entry that facts name: who is bound by it, its facts in time order, and what is disputed. */
export function* entryPages(site: Site): Generator<SiteFile> {
  for (const entry of site.entries.values()) yield* pagesOf(entry, site);
}

function pagesOf(entry: NamedEntry, site: Site): Iterable<SiteFile> {
  const { register, id, path, name, short, about, facts } = entry;
  const context = site.contextOf(path);
  const sql = 'f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry) = (?, ?))';
  const naming: Filter = { sql, values: [register, id] };
  const own = [naming, ...ownFacts(site)];
  const differing = [...site.facts([...own, disputed], { order: 'f._disputed_by NULLS LAST' })];
  const crumbs: [string, string?][] = [
    ['Home', 'index.html'],
    [registerTitle(register), `browse.html#${register}`],
    [short ?? name],
  ];
  const page = {
    ...{ path, title: name, crumbs, filters: [naming] },
    about: `${about ? `${capitalised(about)}. ` : ''}${counted(facts, 'fact')} in time order, and what other sources say.`,
    above: html`${heading(entry)}${lead(entry, own, differing.length, site)}${commitments(entry, site, context)}`,
    list: (listed: FactOfKind[], at: PageContext, year?: string) =>
      factsByDate(listed, year === undefined ? differing : [], site, at),
    aside: aboutEntry(entry, site, context),
  };
  return pagesByYear(page, site);
}

function heading({ register, id, name, short, about, form }: NamedEntry): Html {
  const [actor, other] = [
    /^[A-Z]{2}$/.test(id) ? 'country or territory' : 'group or organisation',
    register.replace(/s$/, ''),
  ];
  const sort = form ?? (register === actorRegister ? actor : other);
  return html`<p class="kicker">${capitalised(sort)}</p>
<h1>${printed(name)}${short === null ? '' : html` <small>${printed(short)}</small>`}</h1>
${about === null ? '' : html`<p class="from">${printed(capitalised(about))}.</p>\n`}`;
}

/** How many facts name an entry and how many of them are disputed; one bulletin is not the world. */
function lead({ name, short, facts }: NamedEntry, own: Filter[], disputes: number, site: Site): Html {
  const ofSources = readTexts(site.index.database, `SELECT source FROM fact_rows f ${where(own)}`, valuesOf(own));
  const [count, sources] = [ofSources.length, [...new Set(ofSources)]];
  const verb = (number: number) => (number === 1 ? 'names' : 'name');
  const differ = disputes === 0 ? '' : html`; on <a href="#disputed">${disputes}</a> of them other sources differ`;
  const from = sources.length === 1 ? sources.map(site.nameOf).join() : `${sources.length} sources`;
  const stated = html`${counted(count, 'fact')} ${verb(count)} ${printed(short ?? name)}${differ}. What ${from} ${sources.length === 1 ? 'leaves' : 'leave'} out is missing here.`;
  const others = facts - count;
  const beside =
    count === 0
      ? html`Only other sources name ${printed(short ?? name)}, in ${counted(others, 'fact')}.`
      : html` <a href="#others">${counted(others, 'fact')}</a> of other sources ${verb(others)} it, too.`;
  return html`<p class="lead">${count === 0 ? '' : stated}${others === 0 ? '' : beside}</p>\n`;
}

/** Facts by year, what is disputed, facts without a date by kind, and those of other sources. */
function factsByDate(facts: FactOfKind[], differing: FactOfKind[], site: Site, context: PageContext): Html {
  const beside = new Set(sourcesOfSite(site).others.map(({ source }) => source));
  const { own = [], others = [] } = Object.groupBy(facts, ({ fact }) => (beside.has(fact.source) ? 'others' : 'own'));
  const { dated = [], undated = [] } = Object.groupBy(own, ({ fact }) => (fact['date'] ? 'dated' : 'undated'));
  const years = Map.groupBy(dated, ({ fact }) => yearOf(String(fact['date'])));
  const ofYears = Array.from(years, ([year, of]) => html`<li><h3>${year}</h3>${factList(of, context)}</li>\n`);
  const ofKinds = Array.from(
    Map.groupBy(undated, ({ kind }) => kind),
    ([kind, of]) => {
      return html`<h3>${kind.title}</h3>\n${factList(of, context, { without: ['kind'] })}`;
    },
  );
  const ofOthers = Array.from(
    Map.groupBy(others, ({ fact }) => fact.source),
    ([source, of]) => {
      return html`<h3>${site.nameOf(source)}</h3>\n${factList(of, context)}`;
    },
  );
  const sections: [id: string, title: string, content: Html[]][] = [
    ['time', 'In time order', ofYears.length > 0 ? [html`<ol class="years">\n${ofYears}</ol>\n`] : []],
    ['disputed', 'Disputed', differing.length > 0 ? [disputeTable(differing, context)] : []],
    ['undated', 'Without a date', ofKinds],
    ['others', 'What other sources state', ofOthers],
  ];
  const filled = sections.filter(([, , content]) => content.length > 0);
  const links = filled.map(([id, title]): [string, string] => [`#${id}`, title]);
  const items = filled.map(
    ([id, title, content]) => html`<section id="${id}"><h2>${title}</h2>\n${content}</section>\n`,
  );
  return html`${facts.length > fewFacts ? jumps('On this page', links) : ''}${items}`;
}

/** The most facts for which a page needs no links to its sections. */
const fewFacts = 20;
