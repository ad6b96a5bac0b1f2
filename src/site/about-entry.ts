import { actorRegister, type Entry, schemes } from '../model/register.ts';
import { ownValue } from '../model/values.ts';
import { linkTo, webLink } from '../page/links.ts';
import { dateText, listedHtml, type PageContext, printed } from '../page/words.ts';
import { groupsWith } from '../query/lookup.ts';
import { type Html, html } from '../render/html.ts';
import type { EntryWithPage, Site } from './site.ts';

/** What the register has on an entry: what it belongs to, its parts and members, other names and identifiers. */
export function aboutEntry(entry: EntryWithPage, site: Site, { links, display }: PageContext): Html | undefined {
  const { register, id, part_of, members, see, adopted, until, succeeded_by } = entry;
  const name = (of: string) => linkTo(links.entry(register, of), printed(display.entry(register, of)));
  const groups = register === actorRegister ? groupsWith(site.index.database, [id]) : [];
  const parts = [...site.entries.values()].filter((each) => each.register === register && each.part_of === id);
  const member = (each: (typeof members)[number]) =>
    html`${name(each.id)}${each.until === undefined ? '' : html` <small>until ${dateText(each.until)}</small>`}`;
  const lists: [label: string, items: Html[]][] = [
    ['Part of', [part_of ?? [], groups].flat().map(name)],
    ['Parts that facts name', parts.map((part) => name(part.id))],
    ['Members', members.map(member)],
    ['Not to be taken for', see.map(name)],
    ['Adopted', adopted === null ? [] : [html`${dateText(adopted)}`]],
    ['Until', until === null ? [] : [html`${dateText(until)}`]],
    ['Succeeded by', succeeded_by.map(name)],
    ...spellings(entry),
    ['Identifiers', identifiers(entry)],
  ];
  const rows = lists.flatMap(([label, items]) =>
    items.length > 0 ? html`<dt>${label}</dt><dd>${listedHtml(items)}</dd>\n` : [],
  );
  return rows.length > 0 ? html`<dl>\n${rows}</dl>\n` : undefined;
}

/** Other names, and the names in other languages by that of the language. */
function spellings({ name, short, aliases, names }: Entry): [label: string, items: Html[]][] {
  const languages = new Intl.DisplayNames(['en'], { type: 'language' });
  const own = new Set([short ?? name, ...aliases].filter((each) => each !== name));
  const inOthers = Object.entries(names).map(([code, texts]): [string, Html[]] => {
    const items = [texts].flat().map((text) => html`<span lang="${code}">${printed(text)}</span>`);
    return [`In ${languages.of(code) ?? code}`, items];
  });
  return [['Also written', Array.from(own, (each) => html`${printed(each)}`)], ...inOthers];
}

function identifiers({ ids }: Entry): Html[] {
  return Object.entries(ids).map(([scheme, id]) => {
    const { about = scheme, link } = ownValue(schemes, scheme) ?? {};
    return html`${webLink(link?.(id) ?? id, id)} <small>(${about.split(', such as ')[0]})</small>`;
  });
}
