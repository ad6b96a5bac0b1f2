import { fieldType } from '../../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../../model/kind.ts';
import { counted } from '../../model/text.ts';
import { othersInBrief } from '../../page/fact-line.ts';
import { linkTo } from '../../page/links.ts';
import { dateText, type PageContext, printed, valueWithLinks } from '../../page/words.ts';
import type { FactOfKind } from '../../query/disputes.ts';
import { labelOf } from '../../query/result.ts';
import { type Html, html } from '../../render/html.ts';
import { pagesByYear } from '../by-year.ts';
import { countsBy } from '../catalogue.ts';
import { findingOf } from '../finding-of.ts';
import type { Page } from '../framed.ts';
import { ownAndOthers } from '../own-facts.ts';
import { kindPath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of each kind that has facts: a table of its sentences with three of its columns. */
export function* kindPages(site: Site): Generator<SiteFile> {
  const counts = countsBy('kind', site);
  for (const kind of site.index.kinds) {
    const count = counts.get(kind.kind);
    if (count !== undefined) yield* pagesOf(kind, count, site);
  }
}

function pagesOf(kind: Kind, count: number, site: Site): Iterable<SiteFile> {
  const { title } = kind;
  const path = kindPath(kind.kind);
  const about = `${kind.about} ${counted(count, 'fact')}.`;
  const crumbs: Page['crumbs'] = [['Home', 'index.html'], ['Kinds of facts', 'browse.html#kinds'], [title]];
  const page = {
    ...{ path, title, about, crumbs, isWide: true },
    filters: [{ sql: 'f.kind = ?', values: [kind.kind] }],
    above: html`<h1>${title}</h1>\n<p class="lead">${printed(about)}</p>\n${findingOf(kind, site, site.contextOf(path))}`,
    list: (facts: FactOfKind[], context: PageContext) => tables(kind, facts, site, context),
  };
  return pagesByYear(page, site);
}

/** The facts of the sources that the site is about, then those of other sources, each in a table. */
function tables(kind: Kind, facts: FactOfKind[], site: Site, context: PageContext): Html {
  const { own, others } = ownAndOthers(facts, site);
  const rest =
    others && html`<section id="others"><h2>In other documents</h2>\n${factTable(kind, others, context)}</section>\n`;
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
  const fields = glanceFields(kind, facts);
  const sources = new Set(facts.map(({ fact }) => fact.source));
  const heads = ['Date', 'What is stated', ...fields.map(labelOf), 'Other sources'];
  const rows = facts.map(({ fact }, at) => {
    const from = sources.size > 1 ? html` <small>${context.nameOf(fact.source)}</small>` : '';
    const others = othersInBrief({ fact, kind }).map((part) => html`<span>${part}</span> `);
    const values = fields.map((field): [string, Html | undefined] => {
      const value = fact[field.name] ?? null;
      return [labelOf(field), value === null ? undefined : valueWithLinks(value, field, context)];
    });
    // They are in the order of their dates.
    return html`<tr>${cell(['Date', fact['date'] ? html`${dateText(String(fact['date']))}` : undefined], at)}<td class="says">${linkTo(context.links.fact(fact.id), printed(fact.says))}${from}</td>${values.map((each) => cell(each))}<td class="about" data-label="Other sources">${others}</td></tr>\n`;
  });
  return html`<table class="list"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>\n`;
}

function cell([label, content]: [label: string, content: Html | undefined], rank?: number): Html {
  if (!content) return html`<td class="empty">–</td>`;
  return html`<td data-label="${label}"${rank === undefined ? '' : html` data-rank="${rank}"`}>${content}</td>`;
}
