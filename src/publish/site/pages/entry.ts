import { schemes, spellingsOf } from '../../../core/model/register.ts';
import { capitalised, counted } from '../../../core/model/text.ts';
import { ownValue } from '../../../core/model/values.ts';
import { standingOf, standingText } from '../../../core/query/disputes.ts';
import type { Filter } from '../../../core/query/select.ts';
import { type Html, html } from '../../../formats/html.ts';
import { dateText, listed, listedHtml, type PageContext, printed, termList } from '../../../formats/page/context.ts';
import { linkTo, relativeAddress, webLink } from '../../../formats/page/links.ts';
import { byDate, listPage, yearOf } from '../list-page.ts';
import type { EntryWithPage, Site, SiteFile } from '../site.ts';
import { registerTitle } from './home.ts';

/** The page of each entry that facts name: its facts in time order, each with what other sources give instead. */
export function* entryPages(site: Site): Generator<SiteFile> {
  for (const entry of site.entries.values()) yield entryPage(entry, site);
}

function entryPage(entry: EntryWithPage, site: Site): SiteFile {
  const { register, id, path, name, short, about, form } = entry;
  const sql = 'f.fact IN (SELECT fact FROM fact_entries WHERE (register, entry) = (?, ?))';
  const naming: Filter = { sql, values: [register, id] };
  const is = about && `${capitalised(about)}.`;
  const standing = standingText(standingOf(site.index.database, [naming]));
  const called = short ?? name;
  const address = `${relativeAddress(path, 'search.html')}?q=${encodeURIComponent(called)}`;
  const search = html`<a href="${address}">Search for ${printed(called)}</a> to find facts that only mention it, too.`;
  return listPage(
    {
      ...{ path, title: name, facts: site.facts([naming], byDate), headingOf: yearOf },
      crumbs: [[registerTitle(register), `index.html#${register}`], [called]],
      about: `${is ?? ''} ${counted(entry.facts, 'fact')} in time order, and what other sources say.`.trim(),
      above: html`${form && html`<p class="kicker">${capitalised(form)}</p>\n`}<h1>${printed(name)}${short && html` <small>${printed(short)}</small>`}</h1>
${is && html`<p class="from">${printed(is)}</p>\n`}<p class="lead">${standing} What is not there is missing here. ${search}</p>\n`,
      aside: aboutEntry(entry, site.contextOf(path)),
    },
    site,
  );
}

/** What the register has on an entry: what it belongs to, its members, other names and identifiers. */
function aboutEntry(entry: EntryWithPage, { links, display }: PageContext): Html {
  const { register, part_of, members, see, adopted, until, succeeded_by, ids } = entry;
  const entries = {
    'Part of': part_of ?? [],
    Members: members.flatMap(({ id, until }) => (until === undefined ? id : [])),
    'Succeeded by': succeeded_by,
    'Not to be taken for': see,
  };
  const lists = Object.entries(entries).map(([label, all]): [string, Html] => [
    label,
    listedHtml([all].flat().map((id) => linkTo(links.entry(register, id), printed(display.entry(register, id))))),
  ]);
  const identifiers = Object.entries(ids).map(([scheme, id]) => {
    const { about = scheme, link } = ownValue(schemes, scheme) ?? {};
    return html`${webLink(link?.(id) ?? id, id)} <small>(${about.split(', such as ')[0]})</small>`;
  });
  return termList([
    ...lists,
    ['Identifiers', listedHtml(identifiers)],
    ['Adopted', dateText(adopted ?? '')],
    ['Until', dateText(until ?? '')],
    ['Also written', printed(listed([...new Set(spellingsOf(entry))].slice(1)))],
  ]);
}
