import { hash } from 'node:crypto';
import { linkTo } from '../../page/links.ts';
import { dateText, printed } from '../../page/words.ts';
import { type Html, html } from '../../render/html.ts';
import { framed, wholeAddress } from '../framed.ts';
import { factPath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** What happened to a fact that may have been quoted. */
interface Change {
  id: string;
  day: string;
  /** The sentence of the fact, or its id if it is gone. */
  title: string;
  what: 'Corrected' | 'Replaced' | 'Withdrawn';
  why: string;
  /** What it said before. */
  before?: string;
  /** The id of the fact to read in its place. */
  now?: string | undefined;
}

/** The most changes in the feed. */
const maxInFeed = 100;

/** What was corrected, replaced and withdrawn, day by day with the reasons, as a page and as a feed. */
export function* changesPages(site: Site): Generator<SiteFile> {
  const keyOf = ({ day, id }: Change) => `${day} ${id}`;
  const changes = [...goneIn(site), ...correctedIn(site)].sort((one, other) => (keyOf(one) > keyOf(other) ? -1 : 1));
  yield changesPage(changes, site);
  yield { path: 'changes.xml', content: feed(changes.slice(0, maxInFeed), site) };
}

function goneIn({ gone }: Site): Change[] {
  return Array.from(gone.values(), ({ id, on, why, now }) => {
    return { id, day: on, title: id, what: now === undefined ? 'Withdrawn' : 'Replaced', why, now };
  });
}

function correctedIn(site: Site): Change[] {
  return site.facts([{ sql: 'f.corrected IS NOT NULL', values: [] }]).flatMap(({ fact: { id, says, corrected } }) => {
    return corrected.map(
      ({ on, was, why }): Change => ({ id, day: on, title: says, what: 'Corrected', why, before: was }),
    );
  });
}

function changesPage(changes: Change[], site: Site): SiteFile {
  const path = 'changes.html';
  const days = Array.from(
    Map.groupBy(changes, ({ day }) => day),
    ([day, ofDay]) => {
      const items = ofDay.map((change) => html`<li>${changeItem(change)}</li>\n`);
      return html`<h2>${dateText(day)}</h2>\n<ul class="facts">\n${items}</ul>\n`;
    },
  );
  const none = html`<p>Nothing was corrected or withdrawn so far.</p>\n`;
  const main = html`<h1>Changes</h1>
<p class="lead">What was corrected, replaced or withdrawn after it was published, and why; the newest first. <a href="changes.xml">Follow by feed</a> (Atom).</p>
${days.length > 0 ? days : none}`;
  return framed({ path, title: 'Changes', about: 'What was corrected, replaced or withdrawn, and why.', main }, site);
}

function changeItem({ id, what, why, title, before, now }: Change): Html {
  const more = now
    ? html` <span>Now: ${linkTo(factPath(now), now)}</span>`
    : before && html` <span>Before: ${printed(before)}</span>`;
  return html`<p class="says">${linkTo(factPath(id), printed(title))}</p>
<p class="about"><span>${what}: ${printed(why)}</span>${more}</p>`;
}

function feed(changes: Change[], { settings, sources }: Site): string {
  const { title, publisher } = settings;
  const to = (path: string) => wholeAddress(path, settings) ?? path;
  const days = [...changes.map(({ day }) => day), ...sources.map(({ date }) => date ?? '')].sort();
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
<updated>${firstMoment(days.at(-1) || '1970')}</updated>
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
