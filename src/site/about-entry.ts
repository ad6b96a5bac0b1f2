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
  const names = (ids: string[]) => (ids.length > 0 ? [listedHtml(ids.map(name))] : []);
  const day = (date: string | null) => (date === null ? [] : [html`${dateText(date)}`]);
  const others = [...site.entries.values()].filter((each) => each.register === register);
  const member = (each: (typeof members)[number]) => {
    const left = each.until === undefined ? '' : html` <small>until ${dateText(each.until)}</small>`;
    return html`${name(each.id)}${left}`;
  };
  const rows: Row[] = [
    ['Part of', names(wholesOf(entry, site))],
    ['Parts that facts name', names(others.filter(({ part_of }) => part_of === id).map((each) => each.id))],
    ['Members', members.length > 0 ? [listedHtml(members.map(member))] : []],
    ['Not to be taken for', names(see)],
    ['Adopted', day(adopted)],
    ['Until', day(until)],
    ['Succeeded by', names(succeeded_by)],
    ...spellings(entry),
    ['Identifiers', identifiers(entry)],
  ];
  const items = rows
    .filter(([, content]) => content.length > 0)
    .map(([label, content]) => html`<dt>${label}</dt>${content.map((each) => html`<dd>${each}</dd>`)}\n`);
  return items.length > 0 ? html`<dl>\n${items}</dl>\n` : undefined;
}

/** A heading with what is below it, line by line. */
type Row = [label: string, content: Html[]];

/** What an entry is part of, and the groups that it is a member of. */
function wholesOf({ register, id, part_of }: NamedEntry, { index }: Site): string[] {
  const sql = `SELECT * FROM entries WHERE register = ? AND id IN
    (SELECT whole FROM entry_parts p WHERE (p.register, p.part) = (?, ?) AND how = 'member') ORDER BY name`;
  const groups = index.database.prepare(sql).all(register, register, id).map(entryOf);
  return [...(part_of === null ? [] : [part_of]), ...groups.map((group) => group.id)];
}

/** Other names, and the names in other languages by that of the language. */
function spellings({ name, short, aliases, names }: Entry): Row[] {
  const languages = new Intl.DisplayNames(['en'], { type: 'language' });
  const own = new Set([short ?? name, ...aliases].filter((each) => each !== name));
  const inOthers = Object.entries(names).map(([code, texts]): Row => {
    const items = [texts].flat().map((text) => html`<span lang="${code}">${printed(text)}</span>`);
    return [`In ${languages.of(code) ?? code}`, [listedHtml(items)]];
  });
  return [['Also written', own.size > 0 ? [html`${printed([...own].join(', '))}`] : []], ...inOthers];
}

function identifiers({ ids }: Entry): Html[] {
  return Object.entries(ids).map(([scheme, id]) => {
    const { about = scheme, link } = ownValue(schemes, scheme) ?? {};
    return html`${webLink(link?.(id) ?? id, id)} <small>${about.replace(/,? such as .*$/, '')}</small>`;
  });
}
