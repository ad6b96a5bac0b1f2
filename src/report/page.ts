import type { Display } from '../model/fields/type.ts';
import { counted } from '../model/text.ts';
import { disputeTable } from '../page/dispute-table.ts';
import { factLine } from '../page/fact-line.ts';
import { findingChart } from '../page/finding.ts';
import { closedHead, htmlDocument } from '../page/frame.ts';
import { type Links, linkTo } from '../page/links.ts';
import { pointByPoint } from '../page/point-by-point.ts';
import { themeAnchor } from '../page/themes.ts';
import { dateText, listedHtml, type PageContext, printed, section, sourceInWords } from '../page/words.ts';
import { standingText } from '../query/disputes.ts';
import type { FactOfKind } from '../query/points.ts';
import { historyOf } from '../query/points.ts';
import { type Html, html, raw } from '../render/html.ts';
import type { Report, Theme } from './report.ts';

/** The page of a report. It needs no other file, and its policy keeps it from loading or sending anything. */
export function reportPage(report: Report, publication: Publication): string {
  const { by, display, nameOf, script, style, made, version } = publication;
  const context = { links: linksWithin(report), display, nameOf };
  const whole: Whole = { ...report, ...publication, context, ...headingsOf(report, publication) };
  const { of, finding } = whole;
  const parts = partsOf(whole);
  const sections = parts.flatMap(([id, title, content]) => section(id, printed(title), content) ?? []);
  const body = html`<div class="wrap"><div class="columns">
<main id="main" tabindex="-1"><article>
${opening(whole)}${sections}</article></main>
<aside class="side" aria-label="Contents"><nav><ul class="contents">${contents(parts, whole)}</ul></nav></aside></div></div>
<footer><div class="wrap"><p>${of}: paraphrases, made on ${dateText(made)} with pism ${version}. This page loads nothing from elsewhere and keeps nothing about its readers.</p></div></footer>
<script>${raw(script)}</script>
`;
  return htmlDocument({
    title: titleOf(whole),
    about: `${finding ? `${finding.sentence}. ` : ''}${of}. ${standingText(whole.standing)}`,
    language: 'en',
    head: html`${by && html`<meta name="author" content="${by}">\n`}${closedHead(style, script)}`,
    body,
  });
}

/** What a report says about itself, and the texts that it contains. */
export interface Publication {
  title: string | undefined;
  by: string | undefined;
  /** The day on which it is made, and the version of the program. */
  made: string;
  version: string;
  style: string;
  script: string;
  /** References of the sources, and an example of a citation in a text. */
  references: string[];
  example: string;
  display: Display;
  /** The short name of a source. */
  nameOf(source: string): string;
}

/** A report with everything that its page needs. */
interface Whole extends Report, Publication {
  context: PageContext;
  heading: string;
  of: string;
}

type Part = [id: string, title: string, content: Html | undefined];

/** What a report is called, and what its facts are of: `Russia in PISM Bulletin No. 96 (2404)`. */
export function headingsOf({ sources, subject }: Report, { title, nameOf }: Pick<Publication, 'title' | 'nameOf'>) {
  const [only] = sources.length === 1 ? sources : [];
  const where = only ? nameOf(only.source) : `${sources.length} sources`;
  const of = subject === '' ? `Facts ${only ? 'of' : 'from'} ${where}` : `${subject} in ${where}`;
  // A selection is not the source, and does not have its title.
  return { heading: title || (subject === '' && only && printed(only.title)) || of, of };
}

function titleOf({ heading, of }: Whole): string {
  return heading === of ? of : `${heading}: ${of}`;
}

/** Links to the facts on the page itself, and to the sources. */
export function linksWithin({ entries, sources }: Pick<Report, 'entries' | 'sources'>): Links {
  const ids = new Set(entries.map(({ fact }) => fact.id));
  const nowhere = () => undefined;
  const source = (id: string) => sources.find((each) => each.source === id)?.link ?? undefined;
  return { fact: (id) => (ids.has(id) ? `#${encodeURI(id)}` : undefined), entry: nowhere, source, kind: nowhere };
}

/** Links to the parts of the page, and to its themes. */
function contents(parts: Part[], { themes }: Whole): Html[] {
  const link = (id: string, title: string, below?: Html) =>
    html`<li><a href="#${id}">${printed(title)}</a>${below}</li>\n`;
  const ofThemes = themes.map(({ title }) => link(`theme-${themeAnchor(title)}`, title));
  return parts.map(([id, title]) => {
    const below = id === 'facts' ? html`<ul>\n${ofThemes}</ul>` : undefined;
    return link(id, id === 'finding' ? 'The finding' : title, below);
  });
}

/** The most sources that are named before anything else. */
const maxNamed = 3;

/** The title, what other sources make of the facts, and what the page is made from, by whom and when. */
function opening(whole: Whole): Html {
  const { heading, of, entries, sources, by, made, version, notes, standing, context } = whole;
  const named = sources.slice(0, maxNamed).map((source) => sourceInWords(source, context));
  const rest = sources.length - named.length;
  const from = listedHtml(rest > 0 ? [...named, html`${counted(rest, 'other source')}`] : named);
  const compiled = by === undefined ? 'The compiler is not named. Made' : `Compiled by ${by}, made`;
  const read = entries.filter(({ fact }) => fact.checked.length > 0).length;
  return html`${heading === of ? '' : html`<p class="kicker">${of}</p>\n`}<h1>${heading}</h1>
<div class="intro"><p>${standingText(standing)} A second person has compared ${read} with the source.</p></div>
<p class="from"><b>Paraphrases, not quotations.</b> Each sentence restates a place in ${from}. ${compiled} on ${dateText(made)} with pism ${version}. ${printed(notes.join(' '))}</p>
`;
}

/** The parts of the page that it has something for. */
function partsOf(whole: Whole): Part[] {
  const { finding, entries, sources, context } = whole;
  const [only] = sources.length === 1 ? sources : [];
  const says = only ? `What the ${only.form} says` : `What ${sources.length} sources say`;
  const parts: Part[] = [
    ['finding', finding?.sentence ?? '', finding && findingChart(finding, entries, context)],
    ['disputed', 'What is disputed', disputeTable(entries, context)],
    ['facts', says, html`${whole.themes.map((theme) => themePart(theme, whole))}`],
    ['cite', 'How to cite', cite(whole)],
  ];
  return parts.filter(([, , content]) => content !== undefined);
}

function themePart({ title, reported, views }: Theme, whole: Whole): Html {
  const list = (facts: FactOfKind[]) =>
    facts.length === 0 ? '' : html`<ul class="facts">\n${facts.map((each) => factItem(each, whole))}</ul>\n`;
  const split = reported.length > 0 && views.length > 0 ? html`<h4>What is judged and recommended</h4>\n` : '';
  return html`<div class="theme"><h3 id="theme-${themeAnchor(title)}">${printed(title)} <small>${reported.length + views.length}</small></h3>
${list(reported)}${split}${list(views)}</div>
`;
}

/** A report of this many facts has all their points open; they are folds in a longer one. */
const maxOpen = 30;

function factItem(each: FactOfKind, { context, sources, entries }: Whole): Html {
  const { fact } = each;
  const form = sources.find(({ source }) => source === fact.source)?.form ?? 'source';
  const related = entries.filter((other) => fact.related.includes(other.fact.id));
  const see = related.map(
    (other) => html`<p>${linkTo(context.links.fact(other.fact.id), printed(other.fact.says))}</p>\n`,
  );
  const history = historyOf(fact).map((line) => html`<p class="warning">${printed(line)}.</p>\n`);
  return html`<li id="${fact.id}">${factLine(each, context)}
${history}<details${entries.length <= maxOpen ? html` open` : ''}><summary>Point by point</summary>
${pointByPoint(each, form, context)}${see.length > 0 ? html`<p class="about">See also</p>\n${see}` : ''}</details></li>
`;
}

/** The references of the sources and of the page itself. */
function cite(whole: Whole): Html {
  const { references, example, by, made, version, chosen } = whole;
  const query = chosen === '' ? '' : html`Its facts were chosen with <code>pism report ${chosen}</code>. `;
  const [title, day] = [`${titleOf(whole)} [Data set]`, `(${dateText(made)})`];
  const own = by === undefined ? `${title}. ${day}.` : `${by} ${day}. ${title}.`;
  const copied = (label: string, text: string) => html`<p class="copy" data-label="${label}">${text}</p>\n`;
  return html`${references.map((reference) => copied('reference', reference))}<p>For one fact, add its place: ${example}. Quote from the source itself, never from this page.</p>
<h3>This page</h3>
${copied('reference of this page', `${own} Made with pism ${version}.`)}<p class="about">${query}pism is neither from nor affiliated with the publishers of these sources. The facts that come with it are under the MIT licence, as its code is.</p>
`;
}
