import { counted } from '../../model/text.ts';
import { disputeTable } from '../../page/dispute-table.ts';
import { factLine } from '../../page/fact-line.ts';
import { linkTo } from '../../page/links.ts';
import { listedHtml, type PageContext, section } from '../../page/words.ts';
import type { FactOfKind } from '../../query/points.ts';
import { type Html, html } from '../../render/html.ts';
import { framed } from '../framed.ts';
import type { Site, SiteFile } from '../site.ts';
import { catalogues, mostNamed, nameList, sourceList } from './browse.ts';
import { disputedFacts } from './disputed.ts';
import { findingOf } from './kind.ts';

/** The first page: what the site is, with one example, its finding, some disputes, ways in, and how far to rely on it. */
export function* homePage(site: Site): Generator<SiteFile> {
  const path = 'index.html';
  const context = site.contextOf(path);
  const totals = totalsOf(site);
  const disputes = disputedFacts(site, site.ownFacts).slice(0, most.read);
  const findings = site.index.kinds.values().map((kind) => findingOf(kind, site, context));
  const main = html`<div class="split"><div>${opening(totals, site)}</div>
${example(disputes, context)}</div>
${findings.find((finding) => finding !== undefined)}${worstDisputes(disputes, totals, context)}${waysIn(site, context)}${reliance(totals)}`;
  const about = `${counted(totals.facts, 'statement')}, each with its place in its source and held against other sources.`;
  yield framed({ path, title: site.settings.title, about, main, isWide: true }, site);
}

/** How many of each the first page has: disputes (and those among which its example is), names of a list, and sources. */
const most = { disputes: 4, read: 100, names: 8, sources: 10 };

/** What a reader must know before relying on the facts. */
type Totals = ReturnType<typeof totalsOf>;

function totalsOf(site: Site) {
  const facts = site.facts(site.ownFacts);
  const count = (has: (each: FactOfKind) => boolean) => facts.filter(has).length;
  const checks = facts.flatMap(({ fact }) => fact.checks);
  return {
    facts: facts.length,
    disputed: disputedFacts(site, site.ownFacts).length,
    compared: count(({ fact }) => fact.checks.length > 0),
    whole: count(({ fact }) => fact.checks.length > 0 && fact.not_compared.length === 0),
    read: count(({ fact }) => fact.checked.length > 0),
    views: count(({ kind }) => kind.opinion === true),
    checks: checks.length,
    official: checks.filter(({ source }) => source?.grade === 'official').length,
  };
}

function opening({ facts, compared, disputed: differing }: Totals, site: Site): Html {
  const { own, others } = site;
  const forms = [...new Set(own.map(({ form }) => form))];
  const noun = forms.length === 1 ? String(forms[0]) : 'source';
  const from = own.length === 1 ? `one ${noun}` : counted(own.length, noun);
  const documents = html`<a href="browse.html#sources">${counted(others.length, 'other document')}</a>`;
  const beside = others.length > 0 ? html` Beside it stand facts from ${documents}.` : '';
  const words = mostNamed(site.entries.values(), 5).map(({ name, short }) => {
    return linkTo(`search.html?q=${encodeURIComponent(short ?? name)}`, short ?? name);
  });
  return html`<h1>What ${noun}s state, and what others say</h1>
<p class="deck">${counted(facts, 'statement')} from ${from}, each traced to its place. ${compared} were compared with other sources, point by point; on <a href="disputed.html">${differing} of them</a> those differ.${beside}</p>
<form class="big" role="search" aria-label="Facts and names" action="search.html"><label for="words">Search facts, countries, agreements, people</label>
<div><input id="words" type="search" name="q" autocomplete="off"><button>Search</button></div>
<p class="about">For example ${listedHtml(words)}: any spelling of the registers will do.</p></form>
`;
}

/** A disputed fact and what others say of its points: the shortest of those on which they also agree. */
function example(disputes: FactOfKind[], context: PageContext): Html | undefined {
  const mixed = disputes.filter(({ fact }) => fact.agrees_in.length > 0);
  const [chosen = disputes[0]] = mixed.sort((one, other) => one.fact.says.length - other.fact.says.length);
  if (!chosen) return undefined;
  return html`<div class="card" role="group" aria-label="An example"><p class="kicker">For example</p>
${factLine(chosen, context)}</div>`;
}

function worstDisputes(disputes: FactOfKind[], { disputed: all }: Totals, context: PageContext): Html | undefined {
  const table = disputeTable(disputes.slice(0, most.disputes), context);
  const link = html`<p><a href="disputed.html">All ${counted(all, 'disputed fact')}</a></p>`;
  return section('disputes', 'What is disputed', table && html`${table}${link}`);
}

function waysIn(site: Site, context: PageContext): Html {
  const lists = catalogues(site, context).map(({ id, title, names }) => {
    const shown = nameList(mostNamed(names, most.names));
    return html`<div><h3>${title}</h3>\n${shown}<p><a href="browse.html#${id}">All ${names.length}</a></p>\n</div>\n`;
  });
  return html`<section id="sources"><h2>Sources</h2>
${sourceList(site.own.slice(0, most.sources), site, context)}<p><a href="browse.html#sources">${counted(site.sources.length, 'source')} in all</a></p></section>
<section id="browse"><h2>Browse</h2>
<div class="columned">\n${lists}</div></section>
`;
}

function reliance({ facts, whole, checks, official, read, views }: Totals): Html {
  const share = (part: number, of: number) => `${of === 0 ? 0 : Math.round((100 * part) / of)}%`;
  const items = [
    [
      share(whole, facts),
      `of the ${facts} facts were compared with another source in all that they claim. Every page says what was compared, and what was not.`,
    ],
    [
      share(official, checks),
      `of the ${checks} comparisons, each of one fact with one other source, are with an official source itself; the others are with copies, digests, the press and the like.`,
    ],
    [read, `of ${facts} facts were read against their source by a second person.`],
    [views, 'of them are views and advice, of the author or of others, and are marked so.'],
  ].map(([figure = '', says = '']) => html`<li><b>${figure}</b> ${says}</li>\n`);
  return html`<section id="reliance"><h2>How far can you rely on it?</h2>
<ul class="columned">\n${items}</ul></section>
`;
}
