import { gzipSync } from 'node:zlib';
import type { Display } from '../model/fields/type.ts';
import { counted } from '../model/text.ts';
import { verdictOf } from '../model/verdicts.ts';
import { disputeTable } from '../page/dispute-table.ts';
import { factLine } from '../page/fact-line.ts';
import { findingChart } from '../page/finding.ts';
import { htmlDocument } from '../page/frame.ts';
import { type Links, linkTo, webLink } from '../page/links.ts';
import { filingLine, pointsByUse, pointsTable, statement } from '../page/point-by-point.ts';
import { themeAnchor } from '../page/themes.ts';
import { dateText, type PageContext, printed } from '../page/words.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { historyOf } from '../query/fact-lines.ts';
import { type Html, html, policyHash, raw } from '../render/html.ts';
import type { Report } from './report.ts';

/** What a report says about itself, and the files and texts that it contains. */
export interface Publication {
  title: string | undefined;
  intro: Html | undefined;
  by: string | undefined;
  /** The day on which it is made, and the version of the program. */
  made: string;
  version: string;
  styles: string[];
  script: string;
  /** References of the sources, their BibTeX, and an example of a citation in a text. */
  references: string[];
  bibtex: string;
  example: string;
  /** All facts in other formats. */
  csv: string;
  json: string;
  display: Display;
  /** The short name of a source. */
  nameOf(source: string): string;
}

type Part = [id: string, title: string, content: Html | undefined];

/** A report with everything that its page needs. */
interface Whole extends Report, Publication {
  context: PageContext;
  heading: string;
  of: string;
}

/** The page of a report. It needs no other file, and its policy keeps it from loading or sending anything. */
export function reportPage(report: Report, publication: Publication): string {
  const { display, nameOf } = publication;
  const context = { links: linksWithin(report), display, nameOf };
  const whole: Whole = { ...report, ...publication, context, ...headingsOf(report, publication) };
  const { heading, of, entries, finding } = whole;
  const about = `${finding ? `${finding.sentence}. ` : ''}${of}: ${counted(entries.length, 'sentence')}, each with its place, and what other sources say.`;
  const parts = partsOf(whole).filter(([, , content]) => content !== undefined);
  const drawn = parts.map(
    ([id, title, content]) => html`<section id="${id}"><h2>${printed(title)}</h2>\n${content}</section>\n`,
  );
  const body = html`<div class="wrap"><div class="columns">
<main id="main" tabindex="-1"><article>
${opening(whole)}${drawn}</article></main>
<aside class="side" aria-label="Contents"><nav><ul class="contents">${parts.map(([id, title]) => html`<li><a href="#${id}">${id === 'finding' ? 'The finding' : title}</a></li>\n`)}</ul></nav></aside></div></div>
<footer><div class="wrap"><p>${of}: paraphrases, made on ${dateText(whole.made)} with pism ${whole.version}. This page loads nothing from elsewhere and keeps nothing about its readers.</p></div></footer>
<script>${raw(whole.script)}</script>
`;
  return htmlDocument({
    title: heading === of ? heading : `${heading}: ${of}`,
    about,
    language: 'en',
    head: headOf(whole, about),
    body,
  });
}

/** What a report is called, and what its facts are of: `Russia in PISM Bulletin No. 96 (2404)`. */
export function headingsOf({ sources, subject }: Report, { title, nameOf }: Pick<Publication, 'title' | 'nameOf'>) {
  const [only] = sources.length === 1 ? sources : [];
  const where = only ? nameOf(only.source) : `${sources.length} sources`;
  const of = subject === '' ? `Facts ${only ? 'of' : 'from'} ${where}` : `${subject} in ${where}`;
  // A selection is not the source, and does not have its title.
  return { heading: title || (subject === '' && only && printed(only.title)) || of, of };
}

function linksWithin({ entries, sources }: Report): Links {
  const ids = new Set(entries.map(({ fact }) => fact.id));
  const nowhere = () => undefined;
  const source = (id: string) => sources.find((each) => each.source === id)?.link ?? undefined;
  return { fact: (id) => (ids.has(id) ? `#${encodeURI(id)}` : undefined), entry: nowhere, source, kind: nowhere };
}

function headOf({ by = '', version, made, styles, script, heading }: Whole, about: string): Html {
  const policy = `default-src 'none'; style-src ${styles.map(policyHash).join(' ')}; script-src ${policyHash(script)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  const meta = [
    ['name', 'author', by],
    ['name', 'generator', `pism ${version}`],
    ['name', 'referrer', 'no-referrer'],
    ['property', 'og:title', heading],
    ['property', 'og:description', about],
    ['property', 'article:published_time', made],
  ].filter(([, , content]) => content !== '');
  return html`<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
${meta.map(([key, name, content]) => html`<meta ${key}="${name}" content="${content}">\n`)}${styles.map((style) => html`<style>${raw(style)}</style>\n`)}`;
}

/** Who made the page, when and from what, then its title, and what it has. */
function opening(whole: Whole): Html {
  const { heading, of, intro, entries, by, made, version, notes } = whole;
  const compiled = by === undefined ? 'The compiler is not named. Made' : `Compiled by ${by}, made`;
  const views = entries.filter(({ kind }) => kind.opinion).length;
  const disputed = entries.filter(({ fact }) => fact.differs_in.length > 0).length;
  const agree = entries.filter(({ fact }) => verdictOf(fact.verdict)?.style === 'good').length;
  const open = entries.length - disputed - agree;
  const dispute = disputed > 0 ? html` and <a href="#disputed">dispute ${disputed}</a>` : '';
  const rest = open > 0 ? `; ${open} were not compared, or not in full` : '';
  return html`<p class="from"><b>Paraphrases, not quotations.</b> Each sentence restates a place in ${sourcesInWords(whole)}. ${compiled} on ${dateText(made)} with pism ${version}. ${notes.join(' ')} <a href="#made">How this was made</a></p>
${heading === of ? '' : html`<p class="kicker">${of}</p>\n`}<h1>${heading}</h1>
<div class="intro">${intro}<p>${counted(entries.length, 'sentence')}${views > 0 ? `, ${views} of them views and advice` : ''}. Other sources agree with ${agree}${dispute}${rest}.</p></div>
`;
}

/** The most sources that are described before anything else. */
const maxDescribed = 3;

function sourcesInWords({ sources, nameOf }: Whole): Html {
  const described = sources.slice(0, maxDescribed).map(({ source, title, link, authors, publisher, date }, at) => {
    const about = [nameOf(source), publisher, dateText(date ?? '')].filter((text) => text !== '' && text !== title);
    const by = authors.length > 0 ? ` by ${authors.join(', ')}` : '';
    return html`${at > 0 ? '; ' : ''}<i>${webLink(link, printed(title))}</i>${by} (${about.join(', ')})`;
  });
  const rest = sources.length - maxDescribed;
  return html`${described}${rest > 0 ? ` and ${counted(rest, 'other source')}` : ''}`;
}

/** The parts of the page: id, heading and content. */
function partsOf(whole: Whole): Part[] {
  const { finding, entries, sources, context } = whole;
  const disputed = entries.filter(({ fact }) => fact.differs_in.length > 0);
  const says =
    sources.length > 1 ? `What ${sources.length} sources say` : `What the ${sources[0]?.form ?? 'source'} says`;
  return [
    ['finding', finding?.sentence ?? '', finding && findingChart(finding, entries, context)],
    ['disputed', 'What is disputed', disputed.length > 0 ? disputeTable(disputed, context) : undefined],
    ['facts', says, themesOf(whole)],
    ['cite', 'How to cite', cite(whole)],
    ['download', 'Download', downloads(whole)],
    ['made', 'How this was made', method(whole)],
  ];
}

/** A report of this many facts has all their points open; they are folds in a longer one. */
const maxOpen = 30;

function themesOf(whole: Whole): Html {
  const isOpen = whole.entries.length <= maxOpen;
  const list = (facts: FactOfKind[]) =>
    facts.length === 0 ? '' : html`<ul class="facts">\n${facts.map((each) => factItem(each, isOpen, whole))}</ul>\n`;
  const themes = whole.themes.map(({ title, reported, views }) => {
    const split = reported.length > 0 && views.length > 0 ? html`<h4>What is judged and recommended</h4>\n` : '';
    return html`<div class="theme"><h3 id="theme-${themeAnchor(title)}">${printed(title)} <small>${reported.length + views.length}</small></h3>
${list(reported)}${split}${list(views)}</div>
`;
  });
  return html`${themes}`;
}

function factItem(each: FactOfKind, isOpen: boolean, { context, sources }: Whole): Html {
  const { fact } = each;
  const { compared, filing } = pointsByUse(each, context);
  const form = sources.find(({ source }) => source === fact.source)?.form ?? 'source';
  const table = compared.length > 0 ? pointsTable(each, compared, form, context) : '';
  const notes = [...Map.groupBy(fact.notes, ({ says }) => says).values()].map(
    (alike) => html`<li>${statement(alike)}</li>\n`,
  );
  const also =
    notes.length > 0 ? html`<p class="about">Other sources also say</p>\n<ul class="notes">${notes}</ul>\n` : '';
  const related = fact.related.flatMap((id) => {
    const address = context.links.fact(id);
    return address === undefined ? [] : html` ${linkTo(address, id)}`;
  });
  const see = related.length > 0 ? html`<p class="about">See also${related}</p>\n` : '';
  const history = historyOf(fact).map((line) => html`<p class="warning">${printed(line)}.</p>\n`);
  return html`<li id="${fact.id}">${factLine(each, context)}
${history}<details${isOpen ? html` open` : ''}><summary>Point by point</summary>
${table}${filingLine(filing, each, context)}${also}${see}</details></li>
`;
}

/** The references of the sources and of the page itself. */
function cite({ references, example, bibtex, heading, of, by, made, version }: Whole): Html {
  const title = heading === of ? of : `${heading}: ${of}`;
  const day = dateText(made);
  const lines = bibtex.split('\n').map((line) => html`${line}\n`);
  const records = html`<details><summary>BibTeX</summary><pre class="copy" data-label="BibTeX" tabindex="0">${lines}</pre></details>\n`;
  const own = by === undefined ? `${title} [Data set]. (${day})` : `${by} (${day}). ${title} [Data set]`;
  return html`${references.map((reference) => html`<p class="copy" data-label="reference">${reference}</p>\n`)}<p>For one fact, add its place: ${example}. Quote from the source itself, never from this page.</p>
<h3>This page</h3>
<p class="copy" data-label="reference of this page">${own}. Made with pism ${version}.</p>
${bibtex === '' ? '' : records}<p class="about">pism is neither from nor affiliated with the publishers of these sources. The facts that come with it are under the MIT licence, as its code is.</p>
`;
}

/** The longest address that browsers take for a download. */
const maxAddress = 2_000_000;

/** The same facts as files within the page. */
function downloads({ csv, json, sources, entries, chosen }: Whole): Html {
  const name = sources.length === 1 ? `facts-${sources[0]?.source}` : 'facts';
  const files = [
    ['csv', 'sentences, places and verdicts, for spreadsheets', 'text/csv;charset=utf-8', Buffer.from(csv)],
    ['json.gz', 'every field, check, note and address', 'application/gzip', gzipSync(json, { level: 9 })],
  ] as const;
  const links = files.map(([ending, about, type, bytes]) => {
    const [format = ''] = ending.split('.');
    const address = `data:${type};base64,${bytes.toString('base64')}`;
    const link = html`<a download="${name}.${ending}" href="${address}">${ending.toUpperCase()}</a>: ${about}`;
    const command = html`<code>pism facts -o ${name}.${format}</code> writes ${chosen === '' ? 'it' : 'all facts'}`;
    return html`<li>${address.length <= maxAddress ? link : html`${format.toUpperCase()}: too long for this page; ${command}`}</li>\n`;
  });
  return html`<p>The same ${counted(entries.length, 'fact')}:</p>\n<ul>\n${links}</ul>\n`;
}

/** How facts and checks came about, and how the facts were chosen. */
function method({ chosen, entries }: Whole): Html {
  const days = entries.flatMap(({ fact }) => [...fact.checks, ...fact.notes].map(({ on }) => on)).sort();
  const looked = [...new Set([days[0] ?? '', days.at(-1) ?? ''])].map(dateText).join(' to ');
  const checked = entries.filter(({ fact }) => fact.checked.length > 0).length;
  const others = html`<p>Other sources were looked up on ${looked}. ✓ means that all that a fact claims was compared and agrees, ≠ that a source differs, ± that sources contradict each other. A fact without a sign was not compared in all that it claims.</p>\n`;
  return html`<p>Each fact was written down from the text of its source, in other words, as a sentence and a set of fields. Below it is its place: a paragraph, a page or a row; “lead” is the first paragraph of a bulletin. What is “inferred” follows from the text without being stated in it. So far, a second person has compared ${checked} of ${counted(entries.length, 'fact')} with the source.</p>
${days.length > 0 ? others : ''}${chosen === '' ? '' : html`<p>These facts were chosen with <code>pism report ${chosen}</code>.</p>\n`}`;
}
