import { grades } from '../../../core/model/source.ts';
import { capitalised } from '../../../core/model/text.ts';
import { packageVersion } from '../../../core/package.ts';
import { type Html, html } from '../../../formats/html.ts';
import { choiceText, printed } from '../../../formats/page/context.ts';
import { webLink } from '../../../formats/page/links.ts';
import { framed } from '../page-frame.ts';
import type { Site, SiteFile } from '../site.ts';

/** How facts are made and compared, what the marks mean, and who publishes the site; what is not known is said to be missing. */
export function* aboutPage(site: Site): Generator<SiteFile> {
  const path = 'about.html';
  const { title, publisher, licence, contact } = site.settings;
  const main = html`<h1>About ${title}</h1>
<p class="lead">Policy bulletins state many facts that nobody can look up one by one. Here each has an address, its place in the text, and beside it what other sources say.</p>
<section id="making">
<h2>How a fact is made</h2>
<p>What a source states is written as one sentence, in other words than its own, with its place. What the source asserts, what it judges and what it reports of others are kept apart. A program can compare the sentence with its passage in a copy: numbers, names, dates, denials. How many facts a second person also read is on <a href="index.html#reliance">the first page</a>.</p>
</section>
<section id="marks">
<h2>How a fact is compared, and what the marks mean</h2>
<p>Another source is compared with one point of a fact at a time. A mark always names its point, and a fact has one only for what was compared.</p>
<dl class="terms">
<div><dt><span class="good"><b aria-hidden="true">✓</b> Agrees</span></dt><dd>Other sources give the same on this point, or the same more exactly.</dd></div>
<div><dt><span class="bad"><b aria-hidden="true">≠</b> Differs</span></dt><dd>Another source gives something else on this point. Who is right is not decided here.</dd></div>
<div><dt><span class="warning"><b aria-hidden="true">±</b> Sources disagree</span></dt><dd>Some sources agree with the fact on this point, and others do not.</dd></div>
<div><dt><span class="open">Not compared</span></dt><dd>Nobody has looked, or nothing was found. It is no sign that the point is right or wrong.</dd></div>
</dl>
</section>
<section id="grades">
<h2>Where other sources come from</h2>
<dl class="terms">${gradeList()}</dl>
</section>
<section id="addresses">
<h2>Addresses that last</h2>
<p>The address of a fact is its id. It never changes and is never used again: a fact that is renamed, replaced or withdrawn answers there with what became of it, and <a href="changes.html">all changes</a> are listed with their reasons.</p>
</section>
<section id="publisher">
<h2>Publisher</h2>
${known(publisher, 'Nobody is named as the publisher of this site yet.')}</section>
<section id="licence">
<h2>Licence</h2>
${known(licence, 'It is not said yet what readers may do with these facts.')}<p>It is for the facts, which are paraphrases. The sources remain their publishers’.</p>
</section>
<section id="contact">
<h2>Report a mistake</h2>
${known(contact && contactLink(contact), 'There is no address for mistakes yet.')}<p>Name the address of the fact and, if you can, a source.</p>
</section>
<section id="site">
<h2>This site</h2>
<p>Files without cookies, trackers, or fonts and scripts of others. All pages work without JavaScript, except the search. Made with pism ${packageVersion}.</p>
</section>
`;
  const about = 'How facts are made and compared, what the marks mean, licence and contact.';
  yield framed({ path, title: 'About', about, main }, site);
}

function gradeList(): Html[] {
  return Object.entries(grades).map(([grade, about]) => {
    return html`<div><dt>${capitalised(choiceText(grade)).replace('Ngo', 'NGO')}</dt><dd>${capitalised(printed(about))}</dd></div>\n`;
  });
}

function known(value: string | Html | undefined, gap: string): Html {
  return value === undefined || value === '' ? html`<p class="gap">${gap}</p>\n` : html`<p>${value}</p>\n`;
}

function contactLink(contact: string): Html {
  return contact.includes('://') ? webLink(contact, contact) : html`<a href="mailto:${contact}">${contact}</a>`;
}

/** The page that a server shows for an address that no page has. */
export function* notFoundPage(site: Site): Generator<SiteFile> {
  const { base } = site.settings;
  const main = html`<h1>No page has this address</h1>
<p class="lead">Addresses of facts never change, so a letter may be missing. <a href="search.html">Search</a>, or <a href="index.html">start at home</a>.</p>
`;
  // A server shows this page at any depth, where a relative link would lead nowhere.
  const head = base === undefined ? html`` : html`<base href="${base}">\n`;
  yield framed({ path: '404.html', title: 'Not found', about: 'No page has this address.', main, head }, site);
}
