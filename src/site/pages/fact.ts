import { citedWork } from '../../cite/index.ts';
import { registerOfField } from '../../model/fields/index.ts';
import { codesDisplay } from '../../model/fields/type.ts';
import type { Source } from '../../model/source.ts';
import { placeText } from '../../model/source.ts';
import { capitalised } from '../../model/text.ts';
import { type CitedOnPage, citationsOf } from '../../page/citations.ts';
import { factList } from '../../page/fact-line.ts';
import { type Links, linkTo, placeAnchor, relativeAddress, webLink } from '../../page/links.ts';
import { filingLine, inShort, pointsByUse, pointsTable, statement } from '../../page/point-by-point.ts';
import { themeAnchor, themeOf } from '../../page/themes.ts';
import { dateText, listed, type PageContext, printed } from '../../page/words.ts';
import type { FactOfKind } from '../../query/disputes.ts';
import { columnsOfAll } from '../../query/fact-columns.ts';
import { factDocument } from '../../query/fact-document.ts';
import { sourceInBrief } from '../../query/lookup.ts';
import { isOneOf } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { json } from '../../render/json.ts';
import { markdown } from '../../render/markdown.ts';
import { plainStyle } from '../../render/options.ts';
import { framed, wholeAddress } from '../framed.ts';
import { entryPath, factPath, sourcePath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** A fact with all that its page says of it and of those around it. */
interface ShownFact extends FactOfKind {
  source: Source;
  path: string;
  citations: Html;
  /** Finds a fact, those of the same source without asking the index. */
  find(id: string): FactOfKind | undefined;
  before?: FactOfKind | undefined;
  after?: FactOfKind | undefined;
}

/** The page of each fact, with its JSON and Markdown beside it. */
export function* factPages(site: Site): Generator<SiteFile> {
  for (const source of site.sources) {
    const facts = [...site.facts([isOneOf('f.source', [source.source])])];
    const brief = sourceInBrief(source.source, site.index.database);
    const cited = facts.map((each) => citedOnPage(each, source, site));
    const citations = citationsOf(cited, site.contextOf(sourcePath(source.source)));
    const own = new Map(facts.map((each) => [each.fact.id, each]));
    const find = (id: string) => own.get(id) ?? site.fact(id);
    for (const [at, each] of facts.entries()) {
      const around = { find, before: facts[at - 1], after: facts[at + 1] };
      const path = factPath(each.fact.id);
      yield pageOf({ ...each, ...around, source, path, citations: citations[at] ?? html`` }, site);
      yield* otherForms(each, brief, site);
    }
  }
}

function citedOnPage(each: FactOfKind, source: Source, { index, settings }: Site): CitedOnPage {
  const { id, place } = each.fact;
  const local = id.slice(source.source.length + 1);
  const address = wholeAddress(factPath(id), settings);
  return { ...each, cited: { ...citedWork(source, index), fact: { id: local, place, history: '' } }, address };
}

/** The most characters of a sentence in the largest letters. */
const longest = 150;

function pageOf(shown: ShownFact, site: Site): SiteFile {
  const { fact, kind, path, source, citations } = shown;
  const context = site.contextOf(path);
  const [name, place] = [site.nameOf(fact.source), placeText(fact.place)];
  const { style, head, rest } = inShort(shown);
  const view = kind.opinion ? html` · <b>View or advice</b>` : '';
  const main = html`<article>
<p class="kicker">${linkTo(context.links.kind(kind.kind), kind.title)}${view}</p>
<h1${fact.says.length > longest ? html` class="long"` : ''}>${sentenceWithLinks(shown, site, context)}</h1>
${fromWhere(shown, context)}${became(shown, context)}<div class="box ${style}"><p><strong>${head}</strong> ${rest}</p></div>
${pointSection(shown, context)}${alsoSaid(shown)}${relatedFacts(shown, context)}${citations}${history(shown)}</article>
`;
  const about = `${name}, ${place}. ${head} ${plainText(rest)}`;
  const crumbs: [string, string?][] = [['Home', 'index.html'], [name, sourcePath(source.source)], [capitalised(place)]];
  const also = (type: string, ending: 'json' | 'md') =>
    html`<link rel="alternate" type="${type}" href="${relativeAddress(path, factPath(fact.id, ending))}">\n`;
  const alternates = html`${also('application/json', 'json')}${also('text/markdown', 'md')}`;
  const page = {
    path,
    title: fact.says,
    about,
    crumbs,
    main,
    aside: besideFact(shown, site, context),
    head: alternates,
  };
  return framed(page, site);
}

function plainText({ markup }: Html): string {
  return markup.replace(/<[^>]+>/g, '');
}

/** The sentence of a fact, in which the first mention of each entry that it names is a link. */
function sentenceWithLinks({ fact, kind }: FactOfKind, { entries }: Site, { links }: PageContext): Html {
  const named = kind.fields.flatMap((field) => {
    const register = registerOfField(field);
    const ids = [fact[field.name] ?? []].flat();
    return register === undefined ? [] : ids.flatMap((id) => entries.get(entryPath(register, String(id))) ?? []);
  });
  const byName = new Map(
    named.flatMap((entry) =>
      [entry.name, entry.short ?? entry.name, ...entry.aliases].map((each) => [printed(each), entry]),
    ),
  );
  const text = printed(fact.says);
  const occurring = [...byName.keys()].filter((name) => text.includes(name));
  const names = occurring.sort((one, other) => other.length - one.length).map((each) => RegExp.escape(each));
  if (names.length === 0) return html`${text}`;
  const parts = text.split(new RegExp(`(?<![\\p{L}\\d])(${names.join('|')})(?![\\p{L}\\d])`, 'u'));
  const seen = new Set<string>();
  return html`${parts.map((part, at) => {
    const entry = at % 2 === 1 ? byName.get(part) : undefined;
    if (!entry || seen.has(entry.path)) return html`${part}`;
    seen.add(entry.path);
    return linkTo(links.entry(entry.register, entry.id), part);
  })}`;
}

function fromWhere({ fact, source }: ShownFact, { links, nameOf }: PageContext): Html {
  const { title, authors, date, link } = source;
  const place = placeText(fact.place).replace(/^lead$/, 'the lead');
  const name = nameOf(source.source);
  const details = [name === title ? '' : name, date ? dateText(date) : ''].filter((text) => text !== '');
  const by = authors.length === 0 ? '' : ` by ${listed(authors)}`;
  const none = link ? '' : html` <span class="gap">(no link to it is recorded)</span>`;
  return html`<p class="from">Paraphrase of ${linkTo(links.source(fact.source, placeAnchor(fact.place)), place)} of <i>${webLink(link, printed(title))}</i>${by}${details.map((text) => html`, ${text}`)}${none}</p>
`;
}

function became({ fact, find }: ShownFact, { links }: PageContext): Html | undefined {
  const id = fact.superseded_by;
  if (id === null) return undefined;
  const later = find(id);
  return html`<div class="box warning"><p><strong>A later fact replaces this one:</strong> ${linkTo(later && links.fact(id), later ? printed(later.fact.says) : id)}</p></div>\n`;
}

function pointSection(shown: ShownFact, context: PageContext): Html {
  const { compared, filing } = pointsByUse(shown, context);
  const filed = filingLine(filing, shown, context);
  if (compared.length === 0) return html`${filed}`;
  return html`<section id="points"><h2>Point by point</h2>
${pointsTable(shown, compared, shown.source.form, context)}${filed}</section>
`;
}

function alsoSaid({ fact: { notes } }: ShownFact): Html | undefined {
  if (notes.length === 0) return undefined;
  const bySentence = [...Map.groupBy(notes, ({ says }) => says).values()];
  return html`<section id="also"><h2>Other sources also say</h2>
<ul class="notes">${bySentence.map((alike) => html`<li>${statement(alike)}</li>\n`)}</ul></section>
`;
}

function relatedFacts({ fact, find }: ShownFact, context: PageContext): Html | undefined {
  const related = fact.related.flatMap((id) => find(id) ?? []);
  if (related.length === 0) return undefined;
  return html`<section id="related"><h2>Related facts</h2>
${factList(related, context)}</section>
`;
}

function history({ fact: { corrected } }: ShownFact): Html {
  const items = corrected.map(({ on, why, was }) => {
    return html`<li><p>Corrected on ${dateText(on ?? '')}: ${printed(why ?? '')}</p><p class="says"><s>${printed(was ?? '')}</s></p></li>\n`;
  });
  const none = html`<p>No correction of it is recorded.</p>\n`;
  return html`<section id="history"><h2>History</h2>
${items.length > 0 ? html`<ul class="notes">${items}</ul>\n` : none}</section>
`;
}

function besideFact({ fact, kind, source, path, before, after }: ShownFact, site: Site, { links }: PageContext): Html {
  const theme = themeOf({ fact, kind }, source);
  const isTheme = source.themes.some(({ title }) => title === theme);
  const also = (ending: 'json' | 'md', text: string) =>
    html`<a href="${relativeAddress(path, factPath(fact.id, ending))}">${text}</a>`;
  const readers = fact.checked.map(({ by = '', on = '' }) => `${by} on ${dateText(on)}`);
  const items: [string, Html][] = [
    [
      'Permanent address',
      html`<span class="copy address" data-label="address">${wholeAddress(path, site.settings) ?? path}</span>`,
    ],
    ...(isTheme
      ? [['Theme', linkTo(links.source(fact.source, themeAnchor(theme)), printed(theme))] as [string, Html]]
      : []),
    ['Also as', html`${also('json', 'JSON')} · ${also('md', 'Markdown')}`],
    ['Read by a second person', html`${readers.length > 0 ? listed(readers) : 'Not yet'}`],
  ];
  return html`<dl>${items.map(([term, content]) => html`<dt>${term}</dt><dd>${content}</dd>\n`)}</dl>
<nav aria-label="Neighbours">${neighbour('Before it', 'prev', before, links)}${neighbour('After it', 'next', after, links)}</nav>
`;
}

function neighbour(label: string, rel: string, each: FactOfKind | undefined, links: Links): Html | undefined {
  if (!each) return undefined;
  const { id, says } = each.fact;
  return html`<p><b>${label}</b> <a rel="${rel}" href="${links.fact(id) ?? ''}">${printed(says)}</a></p>\n`;
}

/** The fact as `pism show ID --json` and `--format markdown` print it. */
function* otherForms({ fact, kind }: FactOfKind, source: string, { display }: Site): Generator<SiteFile> {
  const page = { width: 0, style: plainStyle };
  const columns = columnsOfAll([kind]);
  const result = { columns, all: columns, rows: [fact], isMixed: true };
  const document = factDocument({ fact, kind }, source, display);
  yield { path: factPath(fact.id, 'json'), content: [...json(result, { ...page, display: codesDisplay })].join('') };
  yield { path: factPath(fact.id, 'md'), content: [...markdown(document, { ...page, display })].join('') };
}
