import { type Entry, entryOf, schemes } from '../model/register.ts';
import { ownValue } from '../model/values.ts';
import { linkTo, webLink } from '../page/links.ts';
import { dateText, listedHtml, type PageContext, printed } from '../page/words.ts';
import { type Html, html } from '../render/html.ts';
import type { NamedEntry, Site } from './site.ts';

/** What the register has on an entry: what it belongs to, its parts and members, other names and identifiers. */
export function aboutEntry(entry: NamedEntry, site: Site, context: PageContext): Html | undefined {
  const { register, id, members, see, adopted, until, succeeded_by } = entry;
  const name = (of: string) => linkTo(context.links.entry(register, of), printed(context.display.entry(register, of)));
  const names = (ids: string[]) => (ids.length > 0 ? listedHtml(ids.map(name)) : undefined);
  const day = (date: string | null) => (date === null ? undefined : html`${dateText(date)}`);
  const others = [...site.entries.values()].filter((each) => each.register === register);
  const member = (each: (typeof members)[number]) => {
    const left = each.until === undefined ? '' : html` <small>until ${dateText(each.until)}</small>`;
    return html`${name(each.id)}${left}`;
  };
  const rows: [label: string, content: Html | undefined][] = [
    ['Part of', names(wholesOf(entry, site))],
    ['Parts that facts name', names(others.filter(({ part_of }) => part_of === id).map((each) => each.id))],
    ['Members', members.length > 0 ? listedHtml(members.map(member)) : undefined],
    ['Not to be taken for', names(see)],
    ['Adopted', day(adopted)],
    ['Until', day(until)],
    ['Succeeded by', names(succeeded_by)],
    ...spellings(entry),
    ['Identifiers', identifiers(entry)],
  ];
  const items = rows.flatMap(([label, content]) => (content ? [html`<dt>${label}</dt><dd>${content}</dd>\n`] : []));
  return items.length > 0 ? html`<dl>\n${items}</dl>\n` : undefined;
}

/** What an entry is part of, and the groups that it is a member of. */
function wholesOf({ register, id, part_of }: NamedEntry, { index }: Site): string[] {
  const sql = `SELECT * FROM entries WHERE register = ? AND id IN
    (SELECT whole FROM entry_parts p WHERE (p.register, p.part) = (?, ?) AND how = 'member') ORDER BY name`;
  const groups = index.database.prepare(sql).all(register, register, id).map(entryOf);
  return [...(part_of === null ? [] : [part_of]), ...groups.map((group) => group.id)];
}

/** Other names, and the names in other languages by that of the language. */
function spellings({ name, short, aliases, names }: Entry): [label: string, content: Html | undefined][] {
  const languages = new Intl.DisplayNames(['en'], { type: 'language' });
  const own = [short ?? name, ...aliases].filter((each) => each !== name);
  const inOthers = Object.entries(names).map(([code, texts]): [string, Html] => {
    const items = [texts].flat().map((text) => html`<span lang="${code}">${printed(text)}</span>`);
    return [`In ${languages.of(code) ?? code}`, listedHtml(items)];
  });
  const also = [...new Set(own)].map((each) => html`<span>${printed(each)}</span>`);
  return [
    [
      'Also written',
      also.length > 0 ? html`${also.flatMap((each, at) => (at > 0 ? [html`, `, each] : [each]))}` : undefined,
    ],
    ...inOthers,
  ];
}

function identifiers({ ids }: Entry): Html | undefined {
  const items = Object.entries(ids).map(([scheme, id]) => {
    const { about = scheme, link } = ownValue(schemes, scheme) ?? {};
    const address = link?.(id) ?? id;
    return html`${webLink(address, id)} <small>${about.replace(/,? such as .*$/, '')}</small>`;
  });
  return items.length > 0 ? html`${items.map((item) => html`<p>${item}</p>`)}` : undefined;
}
