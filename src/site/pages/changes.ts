import { hash } from 'node:crypto';
import { capitalised } from '../../model/text.ts';
import { linkTo, relativeAddress } from '../../page/links.ts';
import { dateText, printed } from '../../page/words.ts';
import { type Html, html } from '../../render/html.ts';
import { framed, wholeAddress } from '../framed.ts';
import { factPath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';
import { maxListed, yearPath } from '../years.ts';
import { goneFacts } from './gone.ts';

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

const first = 'changes.html';

/** The most changes in the feed. */
const maxInFeed = 100;

/** What was corrected, replaced and withdrawn, day by day with the reasons, as a page and as a feed. */
export function* changesPages(site: Site): Generator<SiteFile> {
  const changes = [...goneIn(site), ...correctedIn(site)].sort(compare);
  const years = Map.groupBy(changes, ({ day }) => day.slice(0, 4));
  const parts = changes.length > maxListed ? [...years] : [];
  yield changesPage(parts[0]?.[1] ?? changes, [...years.keys()].slice(0, parts.length), site);
  for (const [year, ofYear] of parts) yield changesPage(ofYear, [...years.keys()], site, year);
  yield { path: 'changes.xml', content: feed(changes.slice(0, maxInFeed), site) };
}

function compare(one: Change, other: Change): number {
  if (one.day === other.day) return one.id < other.id ? -1 : 1;
  return one.day > other.day ? -1 : 1;
}

function goneIn(site: Site): Change[] {
  return [...goneFacts(site).values()].map(({ id, on, why, now }): Change => {
    const change = { id, day: on, why, title: id };
    if (now === undefined) return { ...change, what: 'withdrawn', more: [] };
    return { ...change, what: 'replaced', more: [['now', site.fact(now)?.fact.says ?? now, factPath(now)]] };
  });
}

function* correctedIn(site: Site): Generator<Change> {
  for (const { fact } of site.facts([{ sql: 'f.corrected IS NOT NULL', values: [] }]))
    for (const { on, was, why } of fact.corrected)
      yield { id: fact.id, day: on, what: 'corrected', why, title: fact.says, more: [['before', was]] };
}

/** A list of changes: those of a year, or else of all or the newest year, with links to the years that have pages. */
function changesPage(changes: Change[], years: string[], site: Site, year?: string): SiteFile {
  const path = year === undefined ? first : yearPath(first, year);
  const to = (target: string) => relativeAddress(path, target);
  const links = years.map((each) => html`<a href="${to(yearPath(first, each))}">${each}</a> `);
  const days = [...Map.groupBy(changes, ({ day }) => day)].map(([day, ofDay]) => {
    const items = ofDay.map((change) => html`<li>${changeItem(change, to)}</li>\n`);
    return html`<section id="d${day}">\n<h2>${dateText(day)}</h2>\n<ul class="facts">\n${items}</ul>\n</section>\n`;
  });
  const none = html`<p>Nothing was corrected or withdrawn so far.</p>\n`;
  const main = html`<h1>Changes${year && ` in ${year}`}</h1>
<p class="lead">What was corrected, replaced or withdrawn after it was published, and why; the newest first. <a href="${to('changes.xml')}">Follow by feed</a> (Atom).</p>
${links.length > 0 ? html`<p class="jump">By year: ${links}</p>\n` : ''}${days.length > 0 ? days : none}`;
  const title = year === undefined ? 'Changes' : `Changes in ${year}`;
  return framed({ path, title, about: 'What was corrected, replaced or withdrawn, and why.', main }, site);
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
