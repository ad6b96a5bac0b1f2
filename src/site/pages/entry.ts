import { actorRegister } from '../../model/register.ts';
import { capitalised, counted } from '../../model/text.ts';
import { disputeTable } from '../../page/dispute-table.ts';
import { factList } from '../../page/fact-line.ts';
import { type PageContext, printed } from '../../page/words.ts';
import { type FactOfKind, standingOf } from '../../query/disputes.ts';
import { numberWord } from '../../query/fact-lines.ts';
import { disputed } from '../../query/filters.ts';
import { type Filter, readTexts, valuesOf, where } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { aboutEntry } from '../about-entry.ts';
import { jumps, pagesByYear, yearOf } from '../by-year.ts';
import { registerTitle } from '../catalogue.ts';
import { commitments } from '../commitments.ts';
import { ownFacts, sourcesOfSite } from '../own-facts.ts';
import type { NamedEntry, Site, SiteFile } from '../site.ts';

/** The most disputed facts that the page of an entry lists apart. */
const maxDisputes = 50;

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
  const differing = standingOf(site.index.database, own).disputed;
  const worst = [...site.facts([...own, disputed], { order: 'f._disputed_by NULLS LAST' }).take(maxDisputes)];
  const crumbs: [string, string?][] = [
    ['Home', 'index.html'],
    [registerTitle(register), `browse.html#${register}`],
    [short ?? name],
  ];
  const page = {
    ...{ path, title: name, crumbs, filters: [naming] },
    about: `${about ? `${capitalised(about)}. ` : ''}${counted(facts, 'fact')} in time order, and what other sources say.`,
    above: html`${heading(entry)}${lead(entry, own, differing, site)}${commitments(entry, site, context)}`,
    list: (listed: FactOfKind[], at: PageContext, year?: string) =>
      factsByDate(listed, year === undefined ? worst : [], site, at),
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
function lead({ name, short, facts }: NamedEntry, own: Filter[], differing: number, site: Site): Html {
  const ofSources = readTexts(site.index.database, `SELECT source FROM fact_rows f ${where(own)}`, valuesOf(own));
  const [count, sources] = [ofSources.length, [...new Set(ofSources)]];
  const others = facts - count;
  const called = printed(short ?? name);
  if (count === 0) return html`<p class="lead">Only other sources name ${called}, in ${factsInWords(others)}.</p>\n`;
  const on = `${numberWord(differing)} of them`;
  const at = isLong(facts) ? html`<a href="#disputed">${on}</a>` : on;
  const differ = differing === 0 ? '' : html`; on ${at} other sources differ`;
  const [from = ''] = sources.map(site.nameOf);
  const whose = sources.length === 1 ? `${from} leaves` : `${counted(sources.length, 'source')} leave`;
  const beside = html` <a href="#others">${capitalised(factsInWords(others))}</a> of other sources ${others === 1 ? 'names' : 'name'} it, too.`;
  return html`<p class="lead">${capitalised(factsInWords(count))} ${count === 1 ? 'names' : 'name'} ${called}${differ}. What ${whose} out is missing here.${others === 0 ? '' : beside}</p>\n`;
}

function factsInWords(count: number): string {
  return `${numberWord(count)} ${count === 1 ? 'fact' : 'facts'}`;
}

/** Whether a page has so many facts that it says apart which are disputed. */
function isLong(facts: number): boolean {
  return facts > 6;
}

/** Facts by year, what is disputed, facts without a date by kind, and those of other sources. */
function factsByDate(facts: FactOfKind[], disputes: FactOfKind[], site: Site, context: PageContext): Html {
  const titles = new Map(sourcesOfSite(site).others.map(({ source, title }) => [source, title]));
  const { own = [], others = [] } = Object.groupBy(facts, ({ fact }) => (titles.has(fact.source) ? 'others' : 'own'));
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
      return html`<h3>${titles.get(source)}</h3>\n${factList(of, context)}`;
    },
  );
  const isDisputed = disputes.length > 0 && isLong(facts.length);
  const cut = html`${disputes.length < maxDisputes ? '' : html`<p class="lead">The first ${maxDisputes}, those disputed by official sources first.</p>\n`}`;
  const sections: [id: string, title: string, content: Html[]][] = [
    ['time', 'In time order', ofYears.length > 0 ? [html`<ol class="years">\n${ofYears}</ol>\n`] : []],
    ['disputed', 'Disputed', isDisputed ? [cut, disputeTable(disputes, context)] : []],
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
