import type { Source } from '../model/source.ts';
import { capitalised, counted } from '../model/text.ts';
import { linkTo } from '../page/links.ts';
import { dateText, listed, type PageContext, printed } from '../page/words.ts';
import { readCells } from '../query/select.ts';
import { type Html, html } from '../render/html.ts';
import type { NamedEntry, Site } from './site.ts';

/** The headings of registers; any other register has its name. */
const titles: Record<string, string> = {
  actors: 'Countries, peoples and organisations',
  instruments: 'Treaties and laws',
  persons: 'People',
};

/** The heading of a register. */
export function registerTitle(register: string): string {
  return titles[register] ?? capitalised(register);
}

/** A list of links with the number of facts of each. */
interface Catalogue {
  id: string;
  title: string;
  names: Html;
  /** How many it has, if only some are shown. */
  all: number | undefined;
}

/** The kinds, and the entries of each register by name; of more than the limit, only those that most facts name. */
export function catalogues(site: Site, { links }: PageContext, limit = Number.POSITIVE_INFINITY): Catalogue[] {
  const counts = countsBy('kind', site);
  const kinds = site.index.kinds.filter(({ kind }) => counts.has(kind));
  const kindLinks = kinds.map(({ kind, title }) => nameItem(links.kind(kind), title, counts.get(kind)));
  const sortKey = ({ name }: NamedEntry) => name.replace(/^the /i, '');
  const byName = (one: NamedEntry, other: NamedEntry) => sortKey(one).localeCompare(sortKey(other), 'en');
  const registers = Array.from(
    Map.groupBy(site.entries.values(), ({ register }) => register),
    ([id, entries]) => {
      const isCut = entries.length > limit;
      const shown = isCut ? mostNamed(entries, limit) : entries.sort(byName);
      const items = shown.map((entry) => nameItem(links.entry(id, entry.id), entry.name, entry.facts));
      return { id, title: registerTitle(id), names: nameList(items), all: isCut ? entries.length : undefined };
    },
  );
  return [{ id: 'kinds', title: 'Kinds of facts', names: nameList(kindLinks), all: undefined }, ...registers];
}

/** The entries that most facts name. */
export function mostNamed(entries: Iterable<NamedEntry>, count: number): NamedEntry[] {
  return [...entries].sort((one, other) => other.facts - one.facts).slice(0, count);
}

/** How many facts each kind or source has. */
export function countsBy(column: 'kind' | 'source', { index }: Site): Map<string, number> {
  return new Map(readCells<[string, number]>(index.database, `SELECT ${column}, count(*) FROM _fact_rows GROUP BY 1`));
}

function nameItem(address: string | undefined, name: string, facts = 0): Html {
  return html`<li>${linkTo(address, printed(name))} <small>${facts}</small></li>\n`;
}

function nameList(items: Html[]): Html {
  return html`<ul class="names">\n${items}</ul>\n`;
}

/** Sources with who wrote and published them, their date, and how many facts they have. */
export function sourceList(sources: Source[], site: Site, { links, nameOf }: PageContext): Html {
  const counts = countsBy('source', site);
  const items = sources.map(({ source, title, authors, publisher, date, as_of }) => {
    const facts = counted(counts.get(source) ?? 0, 'fact');
    const about = [listed(authors), nameOf(source), publisher, dateText(date ?? as_of ?? ''), facts];
    const parts = about.filter((part) => part !== '' && part !== title).map((part) => html`<span>${part}</span> `);
    return html`<li><p class="says">${linkTo(links.source(source), printed(title))}</p>\n<p class="about">${parts}</p></li>\n`;
  });
  return html`<ul class="facts">\n${items}</ul>\n`;
}
