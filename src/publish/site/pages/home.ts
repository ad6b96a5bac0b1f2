import type { Source } from '../../../core/model/source.ts';
import { capitalised, counted } from '../../../core/model/text.ts';
import { standingOf, standingText } from '../../../core/query/disputes.ts';
import { type Html, html } from '../../../formats/html.ts';
import { dateText, listed, type PageContext, printed, spans } from '../../../formats/page/context.ts';
import { linkTo } from '../../../formats/page/links.ts';
import { framed } from '../page-frame.ts';
import type { Site, SiteFile } from '../site.ts';
import { findingOf } from './lists.ts';

/** The first page: what the site is and how far to rely on it, the search, its finding, and all sources, kinds and names. */
export function* homePage(site: Site): Generator<SiteFile> {
  const path = 'index.html';
  const context = site.contextOf(path);
  const findings = site.index.kinds.values().map((kind) => findingOf(kind, site));
  const lists = catalogues(site, context).map(([id, title, names]) => {
    return html`<section id="${id}"><h2>${title}</h2>\n<ul class="names">\n${names}</ul></section>\n`;
  });
  const main = html`${opening(site)}${findings.find((finding) => finding !== undefined)}<section id="sources"><h2>Sources</h2>
<ul class="facts">
${site.sources.map((source) => sourceItem(source, site, context))}</ul></section>
${lists}`;
  const about = 'Statements of bulletins, each with its place in its source and held against other sources.';
  yield framed({ path, title: site.settings.title, about, main }, site);
}

function opening({ others, ownFacts, index, facts }: Site): Html {
  const standing = standingText(standingOf(index.database, ownFacts));
  const read = facts(ownFacts).filter(({ fact }) => fact.checked.length > 0).length;
  const beside = others.length > 0 && ` Beside them stand facts of ${counted(others.length, 'other document')}.`;
  return html`<h1>What sources state, and what others say</h1>
<p class="deck" id="reliance">Each fact is traced to its place. <a href="disputed.html">${standing}</a> A second person read ${read}.${beside}</p>
<form class="big" role="search" aria-label="Facts and names" action="search.html"><label for="words">Search facts, countries, agreements, people, in any spelling</label>
<div><input id="words" type="search" name="q" autocomplete="off"><button>Search</button></div></form>
`;
}

/** A source with who wrote and published it, its date, and how many facts it has. */
function sourceItem(each: Source, { bySource }: Site, { links, nameOf }: PageContext): Html {
  const { source, title, authors, publisher, date, as_of } = each;
  const facts = counted(bySource.get(source)?.length ?? 0, 'fact');
  const about = [listed(authors), nameOf(source), publisher ?? '', dateText(date ?? as_of ?? ''), facts];
  const parts = spans(about.filter((part) => part !== '' && part !== title));
  return html`<li><p class="says">${linkTo(links.source(source), printed(title))}</p>\n<p class="about">${parts}</p></li>\n`;
}

/** The headings of registers; any other register has its name. */
const titles: Record<string, string> = {
  actors: 'Countries, peoples and organisations',
  instruments: 'Legal instruments',
  persons: 'People',
};

/** The heading of a register. */
export function registerTitle(register: string): string {
  return titles[register] ?? capitalised(register);
}

/** The kinds, and the entries of each register by name, as links with the numbers of their facts. */
function catalogues(site: Site, { links }: PageContext): [id: string, title: string, names: Html[]][] {
  const item = (address: string | undefined, name: string, facts: number) =>
    html`<li>${linkTo(address, printed(name))}\u00a0<small>${facts}</small></li>\n`;
  const byKind = Map.groupBy(site.facts(), ({ kind }) => kind);
  const kinds = Array.from(byKind, ([{ kind, title }, facts]) => item(links.kind(kind), title, facts.length));
  const registers = Map.groupBy(site.entries.values(), ({ register }) => register);
  const ofRegisters = Array.from(registers, ([id, entries]): [string, string, Html[]] => {
    return [id, registerTitle(id), entries.map((entry) => item(links.entry(id, entry.id), entry.name, entry.facts))];
  });
  return [['kinds', 'Kinds of facts', kinds], ...ofRegisters];
}
