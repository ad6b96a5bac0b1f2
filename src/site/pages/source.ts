import { placeText, type Source } from '../../model/source.ts';
import { capitalised, counted } from '../../model/text.ts';
import { disputesInBrief, factList } from '../../page/fact-line.ts';
import { linkTo, placeAnchor, webLink } from '../../page/links.ts';
import { factsByTheme, themeAnchor } from '../../page/themes.ts';
import { dateText, listed, type PageContext, printed, termList } from '../../page/words.ts';
import { standingOf, standingText } from '../../query/disputes.ts';
import type { FactOfKind } from '../../query/points.ts';
import { isOneOf } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { type ListPage, pagesByYear } from '../by-year.ts';
import { sourcePath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of each source: what says best what it is about, its facts by place, and by theme; long ones by year. */
export function* sourcePages(site: Site): Generator<SiteFile> {
  for (const source of site.sources) yield* pagesByYear(sourcePage(source, site), site);
}

function sourcePage(source: Source, site: Site): ListPage {
  const { source: id, title, authors, publisher, link, date } = source;
  const path = sourcePath(id);
  const name = site.nameOf(id);
  const facts = site.bySource.get(id) ?? [];
  const by = [listed(authors), publisher].filter(Boolean).join(', ') || 'an unnamed author';
  const read = link
    ? webLink(link, `Read the ${source.form}`)
    : html`<span class="gap">No link to it is recorded.</span>`;
  const kicker = [name === title ? capitalised(source.form) : name, date && dateText(date)].filter(Boolean).join(' · ');
  const above = html`<p class="kicker">${printed(kicker)}</p>
<h1>${printed(title)}</h1>
<p class="from">By ${printed(by)}. ${read}</p>
${atAGlance(source, facts, site.contextOf(path))}`;
  const about = `${kicker}, by ${by}: ${counted(facts.length, 'fact')}, each with its place, and what other sources say.`;
  const aside = besideSource(source, facts, site);
  const list = (some: FactOfKind[], context: PageContext) => listsOf(source, some, context);
  return { path, title, about, aside, above, facts, list, crumbs: [[name]] };
}

/** The facts that say best what a source is about, by theme. */
function atAGlance(source: Source, facts: FactOfKind[], context: PageContext): Html | undefined {
  const keys = source.key.map((id) => `${source.source}/${id}`);
  const chosen = facts.filter(({ fact }) => keys.includes(fact.id));
  if (chosen.length === 0) return undefined;
  const all = factsByTheme(facts, [source]);
  const rows = Array.from(factsByTheme(chosen, [source]), ([title, own]) => {
    const items = own.map((each) => html`<dd>${glanceLine(each, context)}</dd>\n`);
    return html`<div><dt><a href="#${themeAnchor(title)}">${printed(title)}</a>\u00a0<small>${all.get(title)?.length ?? 0}</small></dt>\n${items}</div>\n`;
  });
  return html`<section id="glance"><h2>At a glance</h2>
<dl class="glance">
${rows}</dl></section>
`;
}

function glanceLine({ fact, kind }: FactOfKind, { links }: PageContext): Html {
  const disputed = disputesInBrief({ fact, kind }).slice(0, 1);
  return html`<p class="says">${linkTo(links.fact(fact.id), printed(fact.says))}</p>${disputed}`;
}

function listsOf(source: Source, facts: FactOfKind[], context: PageContext): Html {
  const places = Map.groupBy(facts, ({ fact }) => placeAnchor(fact.place));
  const named = Array.from(places, ([anchor, all]) => {
    const [{ fact } = facts[0] as FactOfKind] = all;
    const text = fact.place.file === null ? placeText(fact.place) : fact.place.file;
    return { anchor, all, text: capitalised(text) };
  });
  const jump = named.map(({ anchor, text }) => html`<a href="#${anchor}">${text.replace(/^\w+ (?=\d+$)/, '')}</a> `);
  const byPlace = named.map(
    ({ anchor, all, text }) => html`<h3 id="${anchor}">${text}</h3>\n${factList(all, context, true)}`,
  );
  const themes = source.themes.length === 0 ? [] : [...factsByTheme(facts, [source])];
  const byTheme = themes.map(([title, all]) => {
    return html`<details id="${themeAnchor(title)}"><summary>${printed(title)}\u00a0<small>${all.length}</small></summary>
${factList(all, context)}</details>
`;
  });
  return html`<section id="places"><h2>All facts, in the order of the ${source.form}</h2>
<nav class="jump" aria-label="Places">${jump}</nav>
${byPlace}</section>
${byTheme.length > 0 ? html`<section id="themes"><h2>By theme</h2>\n${byTheme}</section>\n` : ''}`;
}

function besideSource(source: Source, facts: FactOfKind[], { index, referenceOf }: Site): Html {
  const views = facts.filter(({ kind }) => kind.opinion).length;
  return termList([
    ['Facts', `${facts.length}${views > 0 ? `, ${views} of them views or advice` : ''}`],
    ['Other sources', standingText(standingOf(index.database, [isOneOf('f.source', [source.source])]))],
    ['Licence', printed(source.licence ?? '')],
    ['Cite it', html`<span class="copy" data-label="reference">${referenceOf(source)}</span>`],
  ]);
}
