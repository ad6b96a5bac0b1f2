import { hash } from 'node:crypto';
import { capitalised } from '../../model/text.ts';
import { linkTo, relativeAddress } from '../../page/links.ts';
import { dateText, printed } from '../../page/words.ts';
import { type Html, html } from '../../render/html.ts';
import { goneFacts, readAll } from '../../store/schema.ts';
import { framed, wholeAddress } from '../framed.ts';
import { factPath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** What happened to a fact that may have been quoted. */
interface Change {
  id: string;
  day: string;
  /** What happened, as one word. */
  what: 'corrected' | 'replaced' | 'withdrawn';
  why: string;
  /** The sentence of the fact, or its id if it is gone. */
  title: string;
  /** What it said before, or what to read in its place. */
  more: [word: string, text: string, path?: string][];
}

/** The most changes in the feed. */
const maxInFeed = 100;

/** What was corrected, replaced and withdrawn, day by day with the reasons, as a page and as a feed. */
export function* changesPages(site: Site): Generator<SiteFile> {
  const changes = [...goneIn(site), ...correctedIn(site)].sort(compare);
  yield changesPage(changes, site);
  yield { path: 'changes.xml', content: feed(changes.slice(0, maxInFeed), site) };
}

function compare(one: Change, other: Change): number {
  if (one.day === other.day) return one.id < other.id ? -1 : 1;
  return one.day > other.day ? -1 : 1;
}

function goneIn({ index, fact }: Site): Change[] {
  const rows = readAll<Record<'id' | 'day' | 'why', string> & { now: string | null }>(index.database, goneFacts);
  return rows.map(({ id, day, why, now }): Change => {
    if (now === null) return { id, day, what: 'withdrawn', why, title: id, more: [] };
    const { says = now } = fact(now)?.fact ?? {};
    return { id, day, what: 'replaced', why, title: id, more: [['now', says, factPath(now)]] };
  });
}

function* correctedIn(site: Site): Generator<Change> {
  for (const { fact } of site.facts([{ sql: 'f.corrected IS NOT NULL', values: [] }]))
    for (const { on, was, why } of fact.corrected)
      yield { id: fact.id, day: on, what: 'corrected', why, title: fact.says, more: [['before', was]] };
}

function changesPage(changes: Change[], site: Site): SiteFile {
  const path = 'changes.html';
  const to = (target: string) => relativeAddress(path, target);
  const days = [...Map.groupBy(changes, ({ day }) => day)].map(([day, ofDay]) => {
    const items = ofDay.map((change) => html`<li>${changeItem(change, to)}</li>\n`);
    return html`<section id="d${day}">\n<h2>${dateText(day)}</h2>\n<ul class="facts">\n${items}</ul>\n</section>\n`;
  });
  const none = html`<p>Nothing was corrected or withdrawn so far.</p>\n`;
  const main = html`<h1>Changes</h1>
<p class="lead">What was corrected, replaced or withdrawn after it was published, and why; the newest first. <a href="${to('changes.xml')}">Follow by feed</a> (Atom).</p>
${days.length > 0 ? days : none}`;
  return framed({ path, title: 'Changes', about: 'What was corrected, replaced or withdrawn, and why.', main }, site);
}

function changeItem({ id, what, why, title, more }: Change, to: (path: string) => string): Html {
  const details = more.map(([word, text, path]) => {
    return html` <span>${word}: ${linkTo(path === undefined ? undefined : to(path), printed(text))}</span>`;
  });
  return html`<p class="says"><a href="${to(factPath(id))}">${printed(title)}</a></p>
<p class="about"><span>${capitalised(what)}: ${printed(why)}</span>${details}</p>`;
}

function feed(changes: Change[], { settings, sources }: Site): string {
  const { title, publisher } = settings;
  const to = (path: string) => wholeAddress(path, settings) ?? path;
  const [newest = '1970-01-01'] = [...changes.map(({ day }) => day), ...sources.map(({ date }) => date ?? '')]
    .sort()
    .reverse();
  const entries = changes.map(({ id, day, what, why, title, more }) => {
    const text = [why, ...more.map(([word, each]) => `${capitalised(word)}: ${each}`)].join('\n');
    return html`<entry>
<title>${capitalised(what)}: ${printed(title)}</title>
<id>${permanentId(`${id} ${day} ${what}`)}</id>
<link href="${to(factPath(id))}"/>
<updated>${moment(day)}</updated>
<content type="text">${printed(text)}</content>
</entry>
`;
  });
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${title}: changes</title>
<id>${permanentId(to('changes.xml'))}</id>
<link rel="self" href="${to('changes.xml')}"/>
<link href="${to('changes.html')}"/>
<updated>${moment(newest)}</updated>
<author><name>${publisher ?? title}</name></author>
${entries}</feed>
`.markup;
}

// Atom wants an id that never changes, even if the site moves, and an address only where there is one.
function permanentId(name: string): string {
  return `urn:uuid:${hash('sha256', name).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-8$3-a$4-$5')}`;
}

/** The first moment of a day, month or year. */
function moment(day: string): string {
  return `${day}-01-01`.slice(0, 10).concat('T00:00:00Z');
}
