import type { Display } from '../model/fields/type.ts';
import { counted } from '../model/text.ts';
import { webLink } from '../page/links.ts';
import { dateText } from '../page/words.ts';
import { checkTexts } from '../query/fact-lines.ts';
import { type Html, html, policyHash, raw } from '../render/html.ts';
import { isDisputed, themeSection } from './facts.ts';
import { cite, downloads, findingChart, method, numberedAddresses, othersSay } from './parts.ts';
import type { Report } from './report.ts';
import { filterForm, kindSection, printChoice } from './tables.ts';
import { factLink } from './texts.ts';

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

/** A report with everything that its page needs. */
export interface PageContext extends Report, Publication {
  /** The ids of the facts on the page, for links to them. */
  ids: Set<string>;
  /** The titles and addresses of the other sources, each with its number and link. */
  others: Map<string, { number: number; link: Html }>;
  heading: string;
  /** What the facts are of, such as `Facts of PISM Bulletin No. 96 (2404)`. */
  subject: string;
}

type Section = [id: string, title: string, content: Html | undefined];

/** The page of a report. It needs no other file, and its policy keeps it from loading or sending anything. */
export function reportPage(report: Report, publication: Publication): string {
  const { entries, sources } = report;
  const [only] = sources.length === 1 ? sources : [];
  const isWhole = report.chosen.replace(/--source \S+/g, '').trim() === '';
  const facts = isWhole ? 'Facts' : 'Selected facts';
  const subject = only ? `${facts} of ${publication.nameOf(only.source)}` : `${facts} from ${sources.length} sources`;
  const checks = entries.flatMap(({ fact, kind }) => checkTexts(fact, kind, publication.display));
  const named = new Map(checks.filter(({ source }) => source !== '').map((check) => [check.source + check.url, check]));
  const context: PageContext = {
    ...report,
    ...publication,
    ids: new Set(entries.map(({ fact }) => fact.id)),
    others: new Map(
      Array.from(named, ([key, { url, source }], at) => [key, { number: at + 1, link: webLink(url, source) }]),
    ),
    // A selection is not the source, and does not have its title.
    heading: publication.title || (isWhole && only?.title) || subject,
    subject,
  };
  const sections = sectionsOf(context).filter(([, , content]) => content !== undefined);
  const drawn = sections.map(([id, title, content]) => {
    const form = id === 'facts' ? filterForm(context) : '';
    return html`${form}<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${content}</section>\n`;
  });
  return html`${head(context)}${contents(context, sections)}<main id="main" tabindex="-1">
${drawn}</main></div>
<footer><p>${subject}: paraphrases, made on ${dateText(context.made)} with pism ${context.version}. This page loads nothing from elsewhere and keeps nothing about its readers.</p></footer>
<script>${raw(context.script)}</script>
</body></html>
`.markup;
}

/** The parts of the page: id, heading and content. */
function sectionsOf(context: PageContext): Section[] {
  const { finding, themes, kinds, sources, entries } = context;
  const lead = sources.length === 1 ? entries.filter(({ fact }) => fact.place.paragraph === 0) : [];
  const isPart = lead.length > 0 && lead.length < entries.length;
  const brief = lead.map(({ fact }) => html`<li>${factLink(fact.id, fact.says)}</li>\n`);
  const all = themes.map((theme, at) => themeSection(theme, at, context));
  return [
    ['finding', finding?.sentence ?? '', finding && findingChart(finding, context)],
    ['brief', 'In brief', isPart ? html`<ul class="brief">\n${brief}</ul>\n` : undefined],
    ['facts', saysWhat(context), html`${printChoice(entries.length, 'facts')}<div class="printed">${all}</div>`],
    ['others', 'What others say', othersSay(context)],
    ['cite', 'How to cite', cite(context)],
    ['download', 'Download', downloads(context)],
    ['tables', 'Tables', html`${kinds.map((kind) => kindSection(kind, context))}`],
    ['made', 'How this was made', method(context)],
    ['sources', 'Other sources', numberedAddresses(context)],
  ];
}

function saysWhat({ sources }: Report): string {
  return sources.length > 1 ? `What ${sources.length} sources say` : `What the ${sources[0]?.form ?? 'source'} says`;
}

function head(context: PageContext): Html {
  const { heading, subject, by = '', version, made, styles, script, intro, finding, entries } = context;
  const policy = `default-src 'none'; style-src ${styles.map(policyHash).join(' ')}; script-src ${policyHash(script)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  const about = `${finding ? `${finding.sentence}. ` : ''}${subject}: ${counted(entries.length, 'sentence')}, each with its place, and what other sources say.`;
  const meta = [
    ['name', 'description', about],
    ['name', 'author', by],
    ['name', 'generator', `pism ${version}`],
    ['property', 'og:type', 'article'],
    ['property', 'og:title', heading],
    ['property', 'og:description', about],
    ['property', 'article:published_time', made],
  ].filter(([, , content]) => content !== '');
  const above = heading === subject ? '' : html`<p class="eyebrow">${subject}</p>\n`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${heading === subject ? heading : `${heading}: ${subject}`}</title>
${meta.map(([key, name, content]) => html`<meta ${key}="${name}" content="${content}">\n`)}${styles.map((style) => html`<style>${raw(style)}</style>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<aside class="band" aria-label="About this page"><p>${band(context)}</p></aside>
<header>
${above}<h1>${heading}</h1>
<div class="deck">${intro}${deck(context)}</div>
</header>
`;
}

/** The most sources that are described before anything else. */
const maxDescribed = 3;

function band({ sources, by, made, version, notes, nameOf }: PageContext): Html {
  const described = sources.slice(0, maxDescribed).map(({ source, title, link, authors, publisher, date }, at) => {
    const about = [nameOf(source), publisher, dateText(date ?? '')].filter((text) => text !== '' && text !== title);
    return html`${at > 0 ? '; ' : ''}<i>${webLink(link, title)}</i>${authors.length > 0 ? ` by ${authors.join(', ')}` : ''} (${about.join(', ')})`;
  });
  const more =
    sources.length > maxDescribed ? html` and <a href="#cite">${sources.length - maxDescribed} more</a>` : '';
  const maker = by === undefined ? 'The compiler is not named. Made' : `Compiled by ${by}, made`;
  return html`<b>Paraphrases, not quotations.</b> Each sentence restates a place in ${described}${more}. ${maker} on ${dateText(made)} with pism ${version}. ${notes.map((note) => html`${note} `)}<a href="#made">How this was made</a>`;
}

function deck(context: PageContext): Html {
  const { entries } = context;
  const views = entries.filter(({ kind }) => kind.opinion).length;
  const checked = entries.filter(({ fact }) => fact.verdict !== null).length;
  const disputed = entries.filter(isDisputed).length;
  const dispute = disputed > 0 ? html`, and <a href="#others">dispute ${disputed}</a>` : '';
  const open = entries.length - checked;
  const others = html` Other sources agree with ${checked - disputed}${dispute}${open > 0 ? `; ${open} were not compared in all that they claim` : ''}.`;
  const none = ' None was compared with other sources in all that it claims.';
  return html`<p>${saysWhat(context)}, in ${counted(entries.length, 'sentence')}${views > 0 ? `, ${views} of them views and advice` : ''}.${checked > 0 ? others : none}</p>\n`;
}

function contents({ themes, kinds }: PageContext, sections: Section[]): Html {
  const below: Record<string, Html[]> = {
    facts: themes.map(({ title }, at) => html`<li><a href="#theme-${at + 1}">${title}</a></li>\n`),
    tables: kinds.map(({ kind: { kind, title } }) => html`<li><a href="#kind-${kind}">${title}</a></li>\n`),
  };
  const items = sections.map(([id, title]) => {
    const list = below[id] ? html`<ul>\n${below[id]}</ul>` : '';
    return html`<li><a href="#${id}">${id === 'finding' ? 'The finding' : title}</a>${list}</li>\n`;
  });
  return html`<div class="page"><nav aria-label="Contents"><ul>\n${items}</ul></nav>\n`;
}
