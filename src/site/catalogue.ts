import type { Kind } from '../model/kind.ts';
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

/** The entries that facts name by their registers, in the order of names without their article. */
export function entriesByRegister({ entries }: Site): Map<string, NamedEntry[]> {
  const key = ({ name }: NamedEntry) => name.replace(/^the /i, '');
  const byName = (one: NamedEntry, other: NamedEntry) => key(one).localeCompare(key(other), 'en');
  const registers = Map.groupBy(entries.values(), ({ register }) => register);
  for (const named of registers.values()) named.sort(byName);
  return registers;
}

/** The kinds that have facts, with their number. */
export function kindsOf({ index }: Site): { kind: Kind; count: number }[] {
  const sql = 'SELECT kind, count(*) FROM fact_rows GROUP BY kind';
  const counts = new Map(readCells<[string, number]>(index.database, sql));
  return index.kinds.flatMap((kind) => {
    const count = counts.get(kind.kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** How many facts each source has. */
export function factsOfSources({ index }: Site): Map<string, number> {
  return new Map(readCells<[string, number]>(index.database, 'SELECT source, count(*) FROM fact_rows GROUP BY source'));
}

/** Links to kinds, with their number of facts. */
export function kindNames(site: Site, { links }: PageContext): Html {
  return nameList(kindsOf(site).map(({ kind, count }) => [links.kind(kind.kind), kind.title, count]));
}

/** Links to entries, with their number of facts. */
export function entryNames(entries: NamedEntry[], { links }: PageContext): Html {
  return nameList(entries.map(({ register, id, name, facts }) => [links.entry(register, id), name, facts]));
}

function nameList(names: [address: string | undefined, name: string, facts: number][]): Html {
  const items = names.map(
    ([address, name, facts]) => html`<li>${linkTo(address, printed(name))} <small>${facts}</small></li>\n`,
  );
  return html`<ul class="names">\n${items}</ul>\n`;
}

/** Sources with who wrote and published them, their date, and how many facts they have. */
export function sourceList(sources: Source[], site: Site, { links, nameOf }: PageContext): Html {
  const counts = factsOfSources(site);
  const items = sources.map(({ source, title, authors, publisher, date, as_of }) => {
    const day = date ?? as_of;
    const about = [
      listed(authors),
      nameOf(source),
      publisher,
      day ? dateText(day) : '',
      counted(counts.get(source) ?? 0, 'fact'),
    ];
    const parts = about
      .filter((part) => part !== '' && part !== title)
      .map((part) => html`<span>${printed(part)}</span> `);
    return html`<li><p class="says">${linkTo(links.source(source), printed(title))}</p>\n<p class="about">${parts}</p></li>\n`;
  });
  return html`<ul class="facts">\n${items}</ul>\n`;
}
