import { schemes } from '../../model/register.ts';
import { capitalised, counted } from '../../model/text.ts';
import { ownValue } from '../../model/values.ts';
import { linkTo, relativeAddress, webLink } from '../../page/links.ts';
import { dateText, listed, listedHtml, type PageContext, printed, termList } from '../../page/words.ts';
import { standingOf } from '../../query/disputes.ts';
import type { Filter } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { byDate, listPage, yearOf } from '../list-page.ts';
import type { EntryWithPage, Site, SiteFile } from '../site.ts';
import { registerTitle } from './home.ts';

/** The page of each entry that facts name: its facts in time order, each with the other value beneath. */
export function* entryPages(site: Site): Generator<SiteFile> {
  for (const entry of site.entries.values()) yield entryPage(entry, site);
}

function entryPage(entry: EntryWithPage, site: Site): SiteFile {
  const { register, id, path, name, short, about, form } = entry;
  const sql = 'f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry) = (?, ?))';
  const naming: Filter = { sql, values: [register, id] };
  const sort = form ?? (/^[A-Z]{2}$/.test(id) ? 'country or territory' : register.replace(/s$/, ''));
  return listPage(
    {
      ...{ path, title: name, facts: site.facts([naming], byDate), headingOf: yearOf },
      crumbs: [[registerTitle(register), `index.html#${register}`], [short ?? name]],
      about: `${about ? `${capitalised(about)}. ` : ''}${counted(entry.facts, 'fact')} in time order, and what other sources say.`,
      above: html`<p class="kicker">${capitalised(sort)}</p>
<h1>${printed(name)}${short ? html` <small>${printed(short)}</small>` : ''}</h1>
${about ? html`<p class="from">${printed(capitalised(about))}.</p>\n` : ''}${lead(entry, [naming, ...site.ownFacts], site)}`,
      aside: aboutEntry(entry, site.contextOf(path)),
    },
    site,
  );
}

/** How many facts name an entry and how many of them are disputed; one bulletin is not the world. */
function lead({ name, short, facts, path }: EntryWithPage, own: Filter[], site: Site): Html {
  const standing = standingOf(site.index.database, own);
  const differ = standing.disputed === 0 ? '' : `; on ${standing.disputed} of them other sources differ`;
  const from = site.own.length === 1 ? 'a single source' : `${site.own.length} sources`;
  const others = facts - standing.facts;
  const beside = others === 0 ? '' : ` ${counted(others, 'fact')} in other documents.`;
  const called = printed(short ?? name);
  const address = `${relativeAddress(path, 'search.html')}?q=${encodeURIComponent(short ?? name)}`;
  const search = html`<a href="${address}">Search for ${called}</a> to find facts that only mention it, too.`;
  return html`<p class="lead">${counted(standing.facts, 'fact')} about ${called}, from ${from}${differ}. What is not there is missing here.${beside} ${search}</p>\n`;
}

/** What the register has on an entry: what it belongs to, its members, other names and identifiers. */
function aboutEntry(entry: EntryWithPage, { links, display }: PageContext): Html {
  const { register, part_of, members, see, adopted, until, succeeded_by, name, short, aliases, names, ids } = entry;
  const linked = (of: string) => linkTo(links.entry(register, of), printed(display.entry(register, of)));
  const entries = {
    'Part of': part_of ?? [],
    Members: members.flatMap(({ id, until }) => (until === undefined ? id : [])),
    'Succeeded by': succeeded_by,
  };
  const also = new Set([short ?? name, ...aliases, ...Object.values(names).flat()].filter((each) => each !== name));
  const identifiers = Object.entries(ids).map(([scheme, value]) => {
    const { about = scheme, link } = ownValue(schemes, scheme) ?? {};
    return html`${webLink(link?.(value) ?? value, value)} <small>(${about.split(', such as ')[0]})</small>`;
  });
  const lists = Object.entries({ ...entries, 'Not to be taken for': see }).map(([label, all]): [string, Html[]] => [
    label,
    [all].flat().map(linked),
  ]);
  const linkedLists = [...lists, ['Identifiers', identifiers] as const];
  return termList([
    ...linkedLists.map(([label, all]): [string, Html | ''] => [label, (all.length > 0 && listedHtml(all)) || '']),
    ['Adopted', dateText(adopted ?? '')],
    ['Until', dateText(until ?? '')],
    ['Also written', printed(listed([...also]))],
  ]);
}
