import { gradeOf } from '../../../core/model/checks.ts';
import type { Kind } from '../../../core/model/kind.ts';
import { grades, placeText, type Source } from '../../../core/model/source.ts';
import { capitalised, counted } from '../../../core/model/text.ts';
import { isAgainst } from '../../../core/model/verdicts.ts';
import { findingIn } from '../../../core/query/chart.ts';
import { closestDispute, standingOf, standingText } from '../../../core/query/disputes.ts';
import { disputed } from '../../../core/query/filters.ts';
import type { FactOfKind } from '../../../core/query/lookup.ts';
import { isOneOf } from '../../../core/query/select.ts';
import { type Html, html } from '../../../formats/html.ts';
import { chartTable } from '../../../formats/page/chart.ts';
import { choiceText, dateText, listed, printed, section, termList } from '../../../formats/page/context.ts';
import { factList } from '../../../formats/page/fact-line.ts';
import { placeAnchor, webLink } from '../../../formats/page/links.ts';
import { byDate, listPage, yearOf } from '../list-page.ts';
import { kindPath, sourcePath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The lists of all facts of a source and of a kind, of those with a date, and of those that other sources dispute. */
export function* listPages(site: Site): Generator<SiteFile> {
  for (const source of site.sources) yield sourcePage(source, site);
  for (const kind of site.index.kinds) {
    const facts = site.facts([isOneOf('f.kind', [kind.kind])], byDate);
    if (facts.length > 0) yield kindPage(kind, facts, site);
  }
  yield timelinePage(site);
  yield disputedPage(site);
}

function sourcePage(source: Source, site: Site): SiteFile {
  const { source: id, title, authors, publisher, link, date, form, licence } = source;
  const path = sourcePath(id);
  const name = site.nameOf(id);
  const facts = site.bySource.get(id) ?? [];
  const by = [listed(authors), publisher].filter(Boolean).join(', ') || 'an unnamed author';
  const kicker = [name === title ? capitalised(form) : name, dateText(date ?? '')].filter(Boolean).join(' · ');
  const chosen = facts.filter(({ fact }) => source.key.includes(fact.id.slice(id.length + 1)));
  const about = `${kicker}, by ${by}: ${counted(facts.length, 'fact')}, each with its place, and what other sources say.`;
  return listPage(
    {
      ...{ path, title, about, facts, crumbs: [[name]], isOfSource: true },
      above: html`<p class="kicker">${printed(kicker)}</p>
<h1>${printed(title)}</h1>
<p class="from">By ${printed(by)}. ${link ? webLink(link, `Read the ${form}`) : 'No link to it is recorded.'}</p>
${section('glance', 'At a glance', factList(chosen, site.contextOf(path)))}`,
      headingOf: ({ fact: { place } }) => [placeAnchor(place), place.file ?? placeText(place)],
      aside: termList([
        ['Other sources', standingText(standingOf(site.index.database, [isOneOf('f.source', [id])]))],
        ['Licence', printed(licence ?? '')],
        ['Cite it', html`<span class="copy" data-label="reference">${site.referenceOf(source)}</span>`],
      ]),
    },
    site,
  );
}

function kindPage(kind: Kind, facts: ReturnType<Site['facts']>, site: Site): SiteFile {
  const { title } = kind;
  const path = kindPath(kind.kind);
  const about = `${kind.about} ${counted(facts.length, 'fact')}.`;
  return listPage(
    {
      ...{ path, title, about, facts, crumbs: [['Kinds of facts', 'index.html#kinds'], [title]], headingOf: yearOf },
      above: html`<h1>${title}</h1>\n<p class="lead">${printed(about)}</p>\n${findingOf(kind, site)}`,
    },
    site,
  );
}

function timelinePage(site: Site): SiteFile {
  const facts = site.facts([{ sql: 'f.dated_first IS NOT NULL', values: [] }], byDate);
  const about = `${counted(facts.length, 'fact')} with a date, as exactly as the source dates them.`;
  const above = html`<h1>Timeline</h1>\n<p class="lead">${about}</p>\n`;
  return listPage({ path: 'timeline.html', title: 'Timeline', about, above, facts, headingOf: yearOf }, site);
}

function disputedPage(site: Site): SiteFile {
  const [path, title] = ['disputed.html', 'What is disputed'];
  const about = standingText(standingOf(site.index.database, site.ownFacts));
  const above = html`<h1>${title}</h1>
<p class="lead">${about} Who is right is not decided here: below each fact stands the other value, and who gives it; first what the source closest to the authority gives.</p>
`;
  const facts = site.facts([...site.ownFacts, disputed], closestDispute);
  const headingOf = ({ fact }: FactOfKind): [string, string] => {
    const against = fact.checks.filter(({ verdict }) => isAgainst(verdict)).map(gradeOf);
    const [grade = ''] = Object.keys(grades).slice(Math.min(...against));
    return [grade, `By a source of the grade “${choiceText(grade)}”`];
  };
  return listPage({ path, title, about, above, facts, headingOf }, site);
}

/** The finding in the trend of a kind with its chart; undefined if it has none. */
export function findingOf(kind: Kind, { index, ownFacts, display }: Site): Html | undefined {
  const found = findingIn(index.database, kind, ownFacts, display);
  return found && section('finding', printed(found.title), chartTable(found));
}
