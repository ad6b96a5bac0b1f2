import { registerOfField } from '../../model/fields/index.ts';
import { meaningOf } from '../../model/kind.ts';
import { actorRegister, type Entry, schemes } from '../../model/register.ts';
import { bindingOf } from '../../model/stages.ts';
import { capitalised, counted } from '../../model/text.ts';
import { type JsonObject, ownValue } from '../../model/values.ts';
import { disputeTable } from '../../page/dispute-table.ts';
import { factList, othersInBrief } from '../../page/fact-line.ts';
import { linkTo, relativeAddress, webLink } from '../../page/links.ts';
import {
  choiceText,
  dateText,
  listedHtml,
  type PageContext,
  printed,
  section,
  spans,
  termList,
} from '../../page/words.ts';
import { standingOf } from '../../query/disputes.ts';
import { groupsWith } from '../../query/lookup.ts';
import { notBound } from '../../query/not-bound.ts';
import type { FactOfKind } from '../../query/points.ts';
import type { Filter } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { byDate, jumps, maxListed, ownAndOthers, pagesByYear, yearOf } from '../by-year.ts';
import type { Crumb } from '../framed.ts';
import type { EntryWithPage, Site, SiteFile } from '../site.ts';
import { registerTitle } from './browse.ts';
import { disputedFacts } from './disputed.ts';

/** The page of each entry that facts name: who is bound by it, its facts in time order, and what is disputed. */
export function* entryPages(site: Site): Generator<SiteFile> {
  for (const entry of site.entries.values()) yield* pagesOf(entry, site);
}

/** The most disputed facts that the page of an entry lists apart. */
const maxDisputes = 50;

/** The most facts without a date, or of other documents, that are not folded, and the most years without links to them. */
const maxOpen = 10;

function pagesOf(entry: EntryWithPage, site: Site): Iterable<SiteFile> {
  const { register, id, path, name, short, about, facts } = entry;
  const context = site.contextOf(path);
  const sql = 'f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry) = (?, ?))';
  const naming: Filter = { sql, values: [register, id] };
  const own = [naming, ...site.ownFacts];
  const disputes = disputedFacts(site, own).slice(0, maxDisputes);
  const crumbs: Crumb[] = [[registerTitle(register), `browse.html#${register}`], [short ?? name]];
  const page = {
    ...{ path, title: name, crumbs, facts: site.facts([naming], byDate), isByDate: true },
    about: `${about ? `${capitalised(about)}. ` : ''}${counted(facts, 'fact')} in time order, and what other sources say.`,
    above: html`${heading(entry)}${lead(entry, own, site)}${commitments(entry, site, context)}`,
    list: (all: FactOfKind[], at: PageContext, year?: string) => factsByDate(all, year ? [] : disputes, site, at),
    aside: aboutEntry(entry, site, context),
  };
  return pagesByYear(page, site);
}

function heading({ register, id, name, short, about, form }: EntryWithPage): Html {
  const sort = form ?? (/^[A-Z]{2}$/.test(id) ? 'country or territory' : register.replace(/s$/, ''));
  return html`<p class="kicker">${capitalised(sort)}</p>
<h1>${printed(name)}${short ? html` <small>${printed(short)}</small>` : ''}</h1>
${about ? html`<p class="from">${printed(capitalised(about))}.</p>\n` : ''}`;
}

/** How many facts name an entry and how many of them are disputed; one bulletin is not the world. */
function lead({ name, short, facts, path }: EntryWithPage, own: Filter[], site: Site): Html {
  const standing = standingOf(site.index.database, own);
  const differ =
    standing.disputed === 0 ? '' : html`; on <a href="#disputed">${standing.disputed} of them</a> other sources differ`;
  const from = site.own.length === 1 ? 'a single source' : `${site.own.length} sources`;
  const others = facts - standing.facts;
  // A page with the newest facts only may have none of those.
  const link = linkTo(facts > maxListed ? undefined : '#others', counted(others, 'fact'));
  const beside = others === 0 ? '' : html` ${link} in other documents.`;
  const called = printed(short ?? name);
  const address = `${relativeAddress(path, 'search.html')}?q=${encodeURIComponent(short ?? name)}`;
  const search = html`<a href="${address}">Search for ${called}</a> to find facts that only mention it, too.`;
  return html`<p class="lead">${counted(standing.facts, 'fact')} about ${called}, from ${from}${differ}. What is not there is missing here.${beside} ${search}</p>\n`;
}

/** Facts in a list, which is folded if it is long. */
function foldedList(facts: FactOfKind[], context: PageContext): Html | undefined {
  const list = factList(facts, context);
  if (facts.length <= maxOpen) return list;
  return html`<details><summary>${counted(facts.length, 'fact')}</summary>\n${list}</details>\n`;
}

/** Facts by year, what is disputed, facts without a date, and those of other sources. */
function factsByDate(facts: FactOfKind[], disputes: FactOfKind[], site: Site, context: PageContext): Html {
  const { own = [], others = [] } = ownAndOthers(facts, site);
  const { dated, undated = [] } = Object.groupBy(own, ({ fact }) => (fact['date'] ? 'dated' : 'undated'));
  const byYear = [...Map.groupBy(dated ?? [], ({ fact }) => yearOf(fact['date']))];
  const years = byYear.map(([year, of]) => html`<li id="y${year}"><h3>${year}</h3>${factList(of, context)}</li>\n`);
  const toYears = jumps(
    'Years',
    byYear.map(([year]) => [`#y${year}`, year]),
  );
  const inOrder = html`${years.length > maxOpen ? toYears : ''}<ol class="years">\n${years}</ol>\n`;
  const lists: [id: string, title: string, content: Html | undefined][] = [
    ['time', 'In time order', dated && inOrder],
    ['disputed', 'Disputed', disputeTable(disputes, context)],
    ['undated', 'Without a date', foldedList(undated, context)],
    ['others', 'In other documents', foldedList(others, context)],
  ];
  const filled = lists.filter(([, , content]) => content !== undefined);
  const links = jumps(
    'On this page',
    filled.map(([id, title]) => [`#${id}`, title]),
  );
  return html`${links}${filled.flatMap((each) => section(...each) ?? [])}`;
}

/** What the register has on an entry: what it belongs to, its parts and members, other names and identifiers. */
function aboutEntry(entry: EntryWithPage, site: Site, { links, display }: PageContext): Html | undefined {
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
  const filled = lists.filter(([, items]) => items.length > 0);
  return filled.length > 0 ? termList(filled.map(([label, items]) => [label, listedHtml(items)])) : undefined;
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

/** Who is bound by an entry as facts state it, who took another step or none, and that nothing is stated of all others; empty if no fact says. */
function commitments({ register, id, ids }: EntryWithPage, site: Site, context: PageContext): Html[] {
  return site.index.kinds.flatMap((kind) => {
    const binding = bindingOf(kind);
    if (!binding || registerOfField(binding.to) !== register) return [];
    const sql = 'f.kind = ? AND f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry, field) = (?, ?, ?))';
    const filter = { sql, values: [kind.kind, register, id, binding.to.name] };
    const facts = site.facts([filter], 'f.dated_first DESC NULLS LAST');
    if (facts.length === 0) return [];
    const shown = (row: JsonObject) => holder(row, binding, facts, context);
    const { bound, notBound: others } = notBound(site.index.database, { kind, filters: [] }, id);
    const stages = Map.groupBy(others, (row) => String(row[binding.status.name]));
    const notBoundRows = Array.from(stages, ([status, of]) => {
      const choice = binding.status.choices?.[status];
      const means = choice && html` <small>${meaningOf(choice)}</small>`;
      return positionRow(html`Not bound: ${choiceText(status)}${means}`, of.map(shown));
    });
    const list =
      ids['untc'] &&
      html` The full list is in the ${webLink(schemes['untc']?.link?.(ids['untc']) ?? '', 'UN Treaty Collection')}.`;
    return html`<section id="status"><h2>Who has joined, as stated</h2>
<table class="positions"><thead class="hidden"><tr><th scope="col">Position</th><th scope="col">Who</th></tr></thead><tbody>
${bound.length > 0 ? positionRow('Bound, as stated', bound.map(shown)) : ''}${notBoundRows}<tr><th scope="row">All others</th><td class="open">Nothing is stated about any other; they may be bound all the same.${list}</td></tr>
</tbody></table></section>\n`;
  });
}

function positionRow(position: string | Html, holders: Html[]): Html {
  return html`<tr><th scope="row">${position}</th><td>${holders}</td></tr>\n`;
}

/** An actor, with what each source states of it, or of the group by which it is bound; the latest first. */
function holder(
  row: JsonObject,
  { actor, status }: NonNullable<ReturnType<typeof bindingOf>>,
  facts: FactOfKind[],
  context: PageContext,
): Html {
  const { links, display, nameOf } = context;
  const id = String(row[actor.name]);
  const nameIn = (value: unknown) => printed(display.entry(registerOfField(actor) ?? '', String(value)));
  const stated = facts.filter(({ fact }) => fact[actor.name] === id || fact.id === row['id']);
  const lines = stated.map(({ fact, kind }) => {
    const step = `${choiceText(String(fact[status.name]))} ${dateText(String(fact['date'] ?? ''))}`;
    const whose = fact[actor.name] === id ? '' : ` (${nameIn(fact[actor.name])})`;
    const about = spans([nameOf(fact.source), ...othersInBrief({ fact, kind })]);
    return html`<p>${linkTo(links.fact(fact.id), step)}${whose} <span class="about">${about}</span></p>\n`;
  });
  return html`<p><b>${linkTo(links.entry(registerOfField(actor) ?? '', id), nameIn(id))}</b></p>\n${lines}`;
}
