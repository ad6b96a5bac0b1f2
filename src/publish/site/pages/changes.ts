import { hash } from 'node:crypto';
import { type Html, html } from '../../../formats/html.ts';
import { dateText, printed, section } from '../../../formats/page/context.ts';
import { factList } from '../../../formats/page/fact-line.ts';
import { linkTo } from '../../../formats/page/links.ts';
import { type Crumb, framed, wholeAddress } from '../page-frame.ts';
import { factPath, sourcePath } from '../paths.ts';
import type { GoneFact, Site, SiteFile } from '../site.ts';

/** What was corrected, replaced and withdrawn, day by day with the reasons, as a page and as a feed. */
export function* changesPages(site: Site): Generator<SiteFile> {
  const keyOf = ({ day, id }: Change) => `${day} ${id}`;
  const changes = [...goneIn(site), ...correctedIn(site)].sort((one, other) => (keyOf(one) > keyOf(other) ? -1 : 1));
  yield changesPage(changes, site);
  yield { path: 'changes.xml', content: feed(changes.slice(0, maxInFeed), site) };
}

/** What happened to a fact that may have been quoted. */
interface Change {
  id: string;
  day: string;
  /** The sentence of the fact, or its id if it is gone. */
  title: string;
  what: 'Corrected' | 'Withdrawn';
  why: string;
  /** What it said before, or the fact to read in its place. */
  more: Html | undefined;
}

/** The most changes in the feed. */
const maxInFeed = 100;

function goneIn({ gone }: Site): Change[] {
  return Array.from(gone.values(), ({ id, on, why, now }) => {
    const more = now === undefined ? undefined : html`<span>Now: ${linkTo(factPath(now), now)}</span>`;
    return { id, day: on, title: id, what: 'Withdrawn', why, more };
  });
}

function correctedIn(site: Site): Change[] {
  return site.facts([{ sql: 'f.corrected IS NOT NULL', values: [] }]).flatMap(({ fact: { id, says, corrected } }) => {
    return corrected.map(({ on, was, why }): Change => {
      return { id, day: on, title: says, what: 'Corrected', why, more: html`<span>Before: ${printed(was)}</span>` };
    });
  });
}

function changesPage(changes: Change[], site: Site): SiteFile {
  const path = 'changes.html';
  const byDay = Map.groupBy(changes, ({ day }) => day);
  const days = Array.from(byDay, ([day, ofDay]) => {
    const items = ofDay.map(
      ({ id, what, why, title, more }) => html`<li><p class="says">${linkTo(factPath(id), printed(title))}</p>
<p class="about"><span>${what}: ${printed(why)}</span> ${more}</p></li>\n`,
    );
    return html`<h2>${dateText(day)}</h2>\n<ul class="facts">\n${items}</ul>\n`;
  });
  const none = html`<p>Nothing was corrected or withdrawn so far.</p>\n`;
  const main = html`<h1>Changes</h1>
<p class="lead">What was corrected, replaced or withdrawn after it was published, and why; the newest first. <a href="changes.xml">Follow by feed</a> (Atom).</p>
${days.length > 0 ? days : none}`;
  return framed({ path, title: 'Changes', about: 'What was corrected, replaced or withdrawn, and why.', main }, site);
}

function feed(changes: Change[], { settings, sources }: Site): string {
  const { title, publisher } = settings;
  const to = (path: string) => wholeAddress(path, settings) ?? path;
  // Of a site without changes, the day of its newest source.
  const newest =
    changes[0]?.day ??
    sources
      .map(({ date }) => date ?? '1970')
      .sort()
      .at(-1);
  const entries = changes.map(({ id, day, what, why, title }) => {
    return html`<entry>
<title>${what}: ${printed(title)}</title>
<id>${permanentId(`${id} ${day} ${what.toLowerCase()}`)}</id>
<link href="${to(factPath(id))}"/>
<updated>${firstMoment(day)}</updated>
<content type="text">${printed(why)}</content>
</entry>
`;
  });
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${title}: changes</title>
<id>${permanentId(to('changes.xml'))}</id>
<link rel="self" href="${to('changes.xml')}"/>
<link href="${to('changes.html')}"/>
<updated>${firstMoment(newest ?? '1970')}</updated>
<author><name>${publisher ?? title}</name></author>
${entries}</feed>
`.markup;
}

// Atom wants an id that never changes, even if the site moves, and an address only where there is one.
function permanentId(name: string): string {
  return `urn:uuid:${hash('sha256', name).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-8$3-a$4-$5')}`;
}

/** The first moment of a day, month or year. */
function firstMoment(day: string): string {
  return `${day}-01-01`.slice(0, 10).concat('T00:00:00Z');
}

/** A page for each fact that is gone, at its old address: the day, why, and what took its place. */
export function* gonePages(site: Site): Generator<SiteFile> {
  for (const each of site.gone.values()) yield gonePage(each, site);
}

function gonePage(each: GoneFact, site: Site): SiteFile {
  const { id, source, on, why } = each;
  const path = factPath(id);
  const now = site.fact(each.now ?? '');
  const place = section('now', 'In its place', now && factList([now], site.contextOf(path)));
  const main = html`<article>
<p class="kicker">Withdrawn on ${dateText(on)}</p>
<h1><s>${id}</s></h1>
<div class="box warning"><p><strong>This fact is no longer stated here.</strong> ${printed(why)}</p></div>
${place}</article>
`;
  const crumbs: Crumb[] = [[site.nameOf(source.source), sourcePath(source.source)], ['Withdrawn']];
  const about = `Withdrawn on ${dateText(on)}. Its address says why, and what took its place.`;
  return framed({ path, title: `Withdrawn: ${id}`, about, crumbs, main }, site);
}
