import type { Source } from '../../model/source.ts';
import { capitalised, counted } from '../../model/text.ts';
import { linkTo } from '../../page/links.ts';
import { dateText, listed, type PageContext, printed, spans } from '../../page/words.ts';
import { type Html, html } from '../../render/html.ts';
import { framed } from '../framed.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page that lists all kinds, names and sources. */
export function* browsePage(site: Site): Generator<SiteFile> {
  const path = 'browse.html';
  const context = site.contextOf(path);
  const lists = catalogues(site, context).map(({ id, title, names }) => {
    return html`<section id="${id}"><h2>${title}</h2>\n${nameList(names)}</section>\n`;
  });
  const main = html`<h1>Browse</h1>
${lists}<section id="sources"><h2>Sources</h2>\n${sourceList(site.sources, site, context)}</section>
`;
  const about = 'All kinds of facts, countries, organisations, legal instruments, people and sources.';
  yield framed({ path, title: 'Browse', about, main, isWide: true }, site);
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

/** A name that leads to the facts that have it. */
interface CountedName {
  address: string | undefined;
  name: string;
  facts: number;
}

/** A list of names: the kinds, or the entries of a register. */
interface Catalogue {
  id: string;
  title: string;
  names: CountedName[];
}

/** The kinds, and the entries of each register by name. */
export function catalogues(site: Site, { links }: PageContext): Catalogue[] {
  const byKind = Map.groupBy(site.facts(), ({ kind }) => kind);
  const kinds = site.index.kinds.flatMap((kind) => {
    const facts = byKind.get(kind)?.length;
    return facts === undefined ? [] : [{ address: links.kind(kind.kind), name: kind.title, facts }];
  });
  const registers = Map.groupBy(site.entries.values(), ({ register }) => register);
  const ofRegisters = Array.from(registers, ([id, entries]) => {
    const names = entries.map(({ name, facts, ...entry }) => ({ address: links.entry(id, entry.id), name, facts }));
    const sortKey = ({ name }: CountedName) => name.replace(/^the /i, '');
    names.sort((one, other) => sortKey(one).localeCompare(sortKey(other), 'en'));
    return { id, title: registerTitle(id), names };
  });
  return [{ id: 'kinds', title: 'Kinds of facts', names: kinds }, ...ofRegisters];
}

/** Those that most facts name. */
export function mostNamed<Named extends { facts: number }>(names: Iterable<Named>, count: number): Named[] {
  return [...names].sort((one, other) => other.facts - one.facts).slice(0, count);
}

/** Names as links, each with the number of its facts. */
export function nameList(names: CountedName[]): Html {
  const items = names.map(({ address, name, facts }) => {
    return html`<li>${linkTo(address, printed(name))}\u00a0<small>${facts}</small></li>\n`;
  });
  return html`<ul class="names">\n${items}</ul>\n`;
}

/** Sources with who wrote and published them, their date, and how many facts they have. */
export function sourceList(sources: Source[], site: Site, { links, nameOf }: PageContext): Html {
  const items = sources.map(({ source, title, authors, publisher, date, as_of }) => {
    const facts = counted(site.bySource.get(source)?.length ?? 0, 'fact');
    const about = [listed(authors), nameOf(source), publisher ?? '', dateText(date ?? as_of ?? ''), facts];
    const parts = spans(about.filter((part) => part !== '' && part !== title));
    return html`<li><p class="says">${linkTo(links.source(source), printed(title))}</p>\n<p class="about">${parts}</p></li>\n`;
  });
  return html`<ul class="facts">\n${items}</ul>\n`;
}
