import { fieldType } from '../../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../../model/kind.ts';
import { counted } from '../../model/text.ts';
import { othersInBrief } from '../../page/fact-line.ts';
import { findingChart, findingIn } from '../../page/finding.ts';
import { linkTo } from '../../page/links.ts';
import { dateText, type PageContext, printed, section, spans, valueWithLinks } from '../../page/words.ts';
import type { FactOfKind } from '../../query/points.ts';
import { headOf } from '../../query/result.ts';
import { isOneOf } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { byDate, ownAndOthers, pagesByYear } from '../by-year.ts';
import type { Crumb } from '../framed.ts';
import { kindPath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of each kind that has facts: a table of its sentences with three of its columns. */
export function* kindPages(site: Site): Generator<SiteFile> {
  for (const kind of site.index.kinds) {
    const facts = site.facts([isOneOf('f.kind', [kind.kind])], byDate);
    if (facts.length > 0) yield* pagesOf(kind, facts, site);
  }
}

function pagesOf(kind: Kind, facts: FactOfKind[], site: Site): Iterable<SiteFile> {
  const { title } = kind;
  const path = kindPath(kind.kind);
  const about = `${kind.about} ${counted(facts.length, 'fact')}.`;
  const crumbs: Crumb[] = [['Kinds of facts', 'browse.html#kinds'], [title]];
  const page = {
    ...{ path, title, about, crumbs, isWide: true },
    ...{ facts, isByDate: true },
    above: html`<h1>${title}</h1>\n<p class="lead">${printed(about)}</p>\n${findingOf(kind, site, site.contextOf(path))}`,
    list: (facts: FactOfKind[], context: PageContext) => tables(kind, facts, site, context),
  };
  return pagesByYear(page, site);
}

/** The facts of the sources that the site is about, then those of other sources, each in a table. */
function tables(kind: Kind, facts: FactOfKind[], site: Site, context: PageContext): Html {
  const { own, others } = ownAndOthers(facts, site);
  const rest = section('others', 'In other documents', others && factTable(kind, others, context));
  return html`${own && factTable(kind, own, context)}${rest}`;
}

/** The most columns between a sentence and what other sources say of it. */
const maxColumns = 3;

/** The columns of a kind that say at a glance what a sentence states: no dates and no texts. */
function glanceFields(kind: Kind, facts: FactOfKind[]): Field[] {
  const fields = kind.columns.flatMap((name) => fieldOf(kind, name) ?? []);
  const isShort = (field: Field) => !['text', 'date'].includes(fieldType(field).shape);
  const isFilled = ({ name }: Field) => facts.some(({ fact }) => (fact[name] ?? null) !== null);
  return fields.filter((field) => isShort(field) && isFilled(field)).slice(0, maxColumns);
}

function factTable(kind: Kind, facts: FactOfKind[], context: PageContext): Html {
  const { links, nameOf } = context;
  const fields = glanceFields(kind, facts);
  const sources = new Set(facts.map(({ fact }) => fact.source));
  const heads = ['Date', 'What is stated', ...fields.map(headOf), 'Other sources'];
  const rows = facts.map(({ fact }) => {
    const date = fact['date'] ? dateText(String(fact['date'])) : '';
    const from = sources.size > 1 ? html` <small>${nameOf(fact.source)}</small>` : '';
    const values = fields.map((field) => {
      const value = fact[field.name] ?? null;
      return html`<td data-label="${headOf(field)}">${value === null ? '' : valueWithLinks(value, field, context)}</td>`;
    });
    const others = spans(othersInBrief({ fact, kind }));
    return html`<tr><td data-label="Date">${date}</td><td class="says">${linkTo(links.fact(fact.id), printed(fact.says))}${from}</td>${values}<td class="about" data-label="Other sources">${others}</td></tr>\n`;
  });
  return html`<table class="list"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>\n`;
}

/** The finding in the trend of a kind with its chart, and what speaks against it; undefined if it has none. */
export function findingOf(kind: Kind, { facts, ownFacts, display }: Site, context: PageContext): Html | undefined {
  if (!kind.summary.trend) return undefined;
  const ofKind = facts([...ownFacts, isOneOf('f.kind', [kind.kind])]).map(({ fact }) => fact);
  const found = findingIn(kind, ofKind, display);
  const chart = found && findingChart(found, facts(ownFacts), context);
  return chart && section('finding', printed(found.sentence), chart);
}
