import { fieldType } from '../../model/fields/index.ts';
import { type Field, fieldOf } from '../../model/kind.ts';
import { placeText, type Source } from '../../model/source.ts';
import { alternatives, counted } from '../../model/text.ts';
import { isAgainst } from '../../model/verdicts.ts';
import { disputeTable } from '../../page/dispute-table.ts';
import { markOn, styleOf, wordOn } from '../../page/fact-line.ts';
import { linkTo } from '../../page/links.ts';
import { type PageContext, printed } from '../../page/words.ts';
import { byDispute, type FactOfKind, standingOf } from '../../query/disputes.ts';
import { disputed } from '../../query/filters.ts';
import { type Point, pointsOf } from '../../query/points.ts';
import { nounOf as nounOfField } from '../../query/result.ts';
import { type Filter, readCells, valuesOf, where } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { entriesByRegister, entryNames, kindNames, registerTitle, sourceList } from '../catalogue.ts';
import { framed } from '../framed.ts';
import { ownFacts, sourcesOfSite } from '../own-facts.ts';
import type { NamedEntry, Site, SiteFile } from '../site.ts';

/** The first page: what the site is, with one example, its finding, some disputes, ways in, and how far to rely on it. */
export function* homePage(site: Site): Generator<SiteFile> {
  const path = 'index.html';
  const context = site.contextOf(path);
  const own = ownFacts(site);
  const figures = figuresOf(own, site);
  const filters = [...own, disputed];
  const disputes = byDispute(site.index.database, site.index.kinds, filters, maxRead);
  const main = html`${hero(figures, disputes, site, context)}
${disputesSection(disputes, figures, context)}${sourcesSection(site, context)}${browseSection(site, context)}${trustSection(figures)}`;
  const about = `${statements(figures, sourcesOfSite(site).own)}, each with its place and held against other sources.`;
  yield framed({ path, title: site.settings.title, about, main, isWide: true }, site);
}

/** The most disputes among which the example is. */
const maxRead = 100;

/** What a reader must know before relying on the facts. */
type Figures = Record<'facts' | 'compared' | 'whole' | 'disputed' | 'checks' | 'official' | 'read' | 'views', number>;

function figuresOf(own: Filter[], { index }: Site): Figures {
  const views = index.kinds.filter(({ opinion }) => opinion).map(({ kind }) => kind);
  const sql = `SELECT count(*), count(checks), count(checked), coalesce(sum(kind IN (SELECT value FROM json_each(?))), 0),
    coalesce(sum(json_array_length(checks)), 0),
    coalesce(sum((SELECT count(*) FROM json_each(checks) WHERE value ->> '$.source.grade' = 'official')), 0)
    FROM fact_rows f ${where(own)}`;
  const cells = readCells<number[]>(index.database, sql, [JSON.stringify(views), ...valuesOf(own)]);
  const [[facts = 0, compared = 0, read = 0, ofViews = 0, checks = 0, official = 0] = []] = cells;
  const { disputed: differing, agree } = standingOf(index.database, own);
  return { facts, compared, read, views: ofViews, checks, official, disputed: differing, whole: agree + differing };
}

function hero(figures: Figures, disputes: FactOfKind[], site: Site, context: PageContext): Html {
  const { compared, disputed: differing } = figures;
  const differ = differing === 0 ? '' : html`; on <a href="disputed.html">${differing} of them</a> those differ`;
  const { own, others } = sourcesOfSite(site);
  const documents = html` <a href="#sources">${counted(others.length, 'other document')}</a> ${others.length === 1 ? 'has' : 'have'} pages, too.`;
  return html`<section class="hero"><div>
<h1>What ${nounOf(own) === 'bulletin' ? 'policy bulletins' : 'sources'} state, and what others say</h1>
<p class="deck">${statements(figures, own)}, each traced to its place. ${compared} were compared with other sources, point by point${differ}.${others.length === 0 ? '' : documents}</p>
${searchForm(site)}</div>${example(disputes, context)}</section>`;
}

function statements({ facts }: Figures, own: Source[]): string {
  return `${counted(facts, 'statement')} from ${own.length === 1 ? `one ${nounOf(own)}` : counted(own.length, nounOf(own))}`;
}

function nounOf(sources: Source[]): string {
  return sources.every(({ form }) => form === 'bulletin') ? 'bulletin' : 'source';
}

function searchForm(site: Site): Html {
  const words = examplesOf(site).map((word, at) => {
    return html`${at > 0 ? ', ' : ''}<a href="search.html?q=${encodeURIComponent(word)}">${word}</a>`;
  });
  const help = words.length === 0 ? '' : html`<p>For example ${words}: any spelling of the registers will do.</p>\n`;
  return html`<form class="big" role="search" action="search.html"><label for="words">Search facts, countries, treaties, people</label>
<div><input id="words" type="search" name="q" autocomplete="off"><button>Search</button></div>
${help}</form>`;
}

/** Words to search for: of the most named entries of each register, a spelling other than the name. */
function examplesOf(site: Site): string[] {
  const [most = [], ...others] = [...entriesByRegister(site).values()].map((entries) => mostNamed(entries, 4));
  const words = [...most, ...others.flatMap((entries) => entries.slice(0, 1))].map(({ name, short, aliases }) => {
    const other = aliases.find((alias) => ![name, short].includes(alias) && !alias.includes(' '));
    return other ?? short ?? name;
  });
  return [...new Set(words)];
}

function mostNamed(entries: NamedEntry[], count: number): NamedEntry[] {
  return entries.toSorted((one, other) => other.facts - one.facts).slice(0, count);
}

/** A disputed fact and what others say of its points; best one on which they also agree, and whose dates or numbers differ. */
function example(disputes: FactOfKind[], context: PageContext): Html | undefined {
  const isShort = ({ fact, kind }: FactOfKind) =>
    fact.differs_in.every((name) => ['date', 'number'].includes(shapeOf(fieldOf(kind, name))));
  const isMixed = ({ fact: { agrees_in, differs_in } }: FactOfKind) =>
    agrees_in.length > 0 && !agrees_in.some((name) => differs_in.includes(name));
  const chosen = disputes.find((each) => isMixed(each) && isShort(each)) ?? disputes.find(isMixed) ?? disputes[0];
  if (!chosen) return undefined;
  const { fact, kind } = chosen;
  const fields = kind.fields.filter((field) => fact.differs_in.includes(field.name) || shapeOf(field) !== 'text');
  const points = pointsOf(fact, fields, context.display).filter(({ given }) => given.length > 0);
  const items = points.slice(0, maxPoints).map((point) => html`<li>${pointText(point)}</li>\n`);
  return html`<div class="card" role="group" aria-label="An example"><p class="kicker">For example</p>
<p class="says">${linkTo(context.links.fact(fact.id), printed(fact.says))}</p>
<p class="about"><span>${context.nameOf(fact.source)}</span> <span>${placeText(fact.place)}</span></p>
<p class="about">What other sources say:</p>
<ul class="points">\n${items}</ul></div>`;
}

/** The most points of the example. */
const maxPoints = 3;

function shapeOf(field: Field | undefined): string {
  return field ? fieldType(field).shape : '';
}

function pointText({ field, own, verdict = '', given }: Point): Html {
  const sources = new Set(given.flatMap(({ checks }) => checks).map(({ source }) => JSON.stringify(source))).size;
  const there = given.filter(({ checks }) => checks.some((check) => isAgainst(check.verdict))).map(({ text }) => text);
  const values = there.length === 0 ? `${own} here and there` : `${own} here, ${alternatives(there)} there`;
  return html`<span class="${styleOf(verdict)}">${markOn(verdict, verdict)}${wordOn(verdict)}</span> ${nounOfField(field)}: ${printed(values)} <small>${counted(sources, 'source')}</small>`;
}

/** The most disputes on the first page. */
const maxDisputes = 4;

function disputesSection(disputes: FactOfKind[], { disputed: all }: Figures, context: PageContext): Html | undefined {
  if (disputes.length === 0) return undefined;
  const more = html`<p class="more"><a href="disputed.html">All ${all} disputed facts</a></p>`;
  return html`<section id="disputes"><h2>What is disputed</h2>
${disputeTable(disputes.slice(0, maxDisputes), context)}${all > maxDisputes ? more : ''}</section>
`;
}

/** The most sources of a list on the first page. */
const maxSources = 10;

function sourcesSection(site: Site, context: PageContext): Html {
  const { own, others } = sourcesOfSite(site);
  const newest = (sources: Source[]) => sourceList(sources.slice(0, maxSources), site, context);
  const beside = html`<h3>Other sources, with which ${own.length === 1 ? 'it is' : 'they are'} compared</h3>\n${newest(others)}`;
  const isCut = own.length > maxSources || others.length > maxSources;
  const all = html`<p class="more"><a href="browse.html#sources">All ${own.length + others.length} sources</a></p>\n`;
  return html`<section id="sources"><h2>The ${own.length === 1 ? nounOf(own) : `${nounOf(own)}s`}</h2>
${newest(own)}${others.length > 0 ? beside : ''}${isCut ? all : ''}</section>
`;
}

/** The most names of a register on the first page. */
const maxNames = 10;

function browseSection(site: Site, context: PageContext): Html {
  const columns = Array.from(entriesByRegister(site), ([register, entries]) => {
    const names = entryNames(mostNamed(entries, maxNames), context);
    const all = html`<p class="more"><a href="browse.html#${register}">All ${entries.length}</a></p>`;
    return html`<div><h3>${registerTitle(register)}</h3>\n${names}${entries.length > maxNames ? all : ''}</div>\n`;
  });
  return html`<section id="browse"><h2>Browse</h2>
<div class="catalogue"><div><h3>Kinds of facts</h3>\n${kindNames(site, context)}</div>
${columns}</div></section>
`;
}

function trustSection({ facts, whole, checks, official, read, views }: Figures): Html {
  const share = (part: number, of: number) => `${of === 0 ? 0 : Math.round((100 * part) / of)}%`;
  const figures: [figure: string, says: string][] = [
    [
      share(whole, facts),
      `of facts (${whole} of ${facts}) were compared with another source in all that they claim. Every page says what was compared, and what was not.`,
    ],
    [
      share(official, checks),
      `of the ${counted(checks, 'comparison')} are with an official source itself; the others with copies, digests and the press.`,
    ],
    [
      `${read}`,
      `of ${counted(facts, 'fact')} ${read === 1 ? 'was' : 'were'} read by a second person against the source.`,
    ],
    [
      `${views}`,
      `${views === 1 ? 'fact is a view or advice' : 'facts are views and advice'} of the author or of others, and marked so.`,
    ],
  ];
  const items = figures.map(([figure, says]) => html`<li><b>${figure}</b> ${says}</li>\n`);
  return html`<section id="trust"><h2>How far can you rely on it?</h2>
<ul class="trust">\n${items}</ul></section>
`;
}
