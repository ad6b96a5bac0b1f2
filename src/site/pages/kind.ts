import type { Fact } from '../../model/fact.ts';
import { fieldType } from '../../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../../model/kind.ts';
import { counted } from '../../model/text.ts';
import { othersInBrief } from '../../page/fact-line.ts';
import { linkTo } from '../../page/links.ts';
import { dateText, type PageContext, printed, valueWithLinks } from '../../page/words.ts';
import type { FactOfKind } from '../../query/disputes.ts';
import { daysOf } from '../../query/matchers.ts';
import { labelOf } from '../../query/result.ts';
import { type Html, html } from '../../render/html.ts';
import { pagesByYear } from '../by-year.ts';
import { kindsOf } from '../catalogue.ts';
import { sourcesOfSite } from '../own-facts.ts';
import { kindPath } from '../paths.ts';
import type { Site, SiteFile } from '../site.ts';

/** The page of each kind that has facts: a table of its sentences with three of its columns. */
export function* kindPages(site: Site): Generator<SiteFile> {
  for (const { kind, count } of kindsOf(site)) yield* pagesOf(kind, count, site);
}

function pagesOf(kind: Kind, count: number, site: Site): Iterable<SiteFile> {
  const { title, about } = kind;
  const path = kindPath(kind.kind);
  const page = {
    ...{ path, title, isWide: true, about: `${about} ${counted(count, 'fact')}.` },
    crumbs: [['Home', 'index.html'], ['Kinds of facts', 'browse.html#kinds'], [title]] as [string, string?][],
    filters: [{ sql: 'f.kind = ?', values: [kind.kind] }],
    above: html`<h1>${title}</h1>\n<p class="lead">${printed(about)} ${counted(count, 'fact')}.</p>\n`,
    list: (facts: FactOfKind[], context: PageContext) => tables(kind, facts, site, context),
  };
  return pagesByYear(page, site);
}

/** The facts of the sources that the site is about, then those of other sources, each in a table. */
function tables(kind: Kind, facts: FactOfKind[], site: Site, context: PageContext): Html {
  const beside = new Set(sourcesOfSite(site).others.map(({ source }) => source));
  const { own = [], others = [] } = Object.groupBy(facts, ({ fact }) => (beside.has(fact.source) ? 'others' : 'own'));
  const of = (listed: FactOfKind[], title: string) =>
    listed.length === 0 ? '' : factTable(kind, listed, title, context);
  return html`${of(own, kind.title)}${others.length === 0 ? '' : html`<section id="others"><h2>In other sources</h2>\n${of(others, `${kind.title} in other sources`)}</section>`}`;
}

/** The most columns between a sentence and what other sources say of it. */
const maxColumns = 3;

/** The columns of a kind that say at a glance what a sentence states: no dates and no texts. */
function glanceFields(kind: Kind, facts: FactOfKind[]): Field[] {
  const fields = kind.columns.flatMap((name) => fieldOf(kind, name) ?? []);
  const isShort = (field: Field) => fieldType(field).shape !== 'text' && !fieldType(field).isDate;
  const isFilled = ({ name }: Field) => facts.some(({ fact }) => fact[name] !== null && fact[name] !== undefined);
  return fields.filter((field) => isShort(field) && isFilled(field)).slice(0, maxColumns);
}

function factTable(kind: Kind, facts: FactOfKind[], title: string, context: PageContext): Html {
  const fields = glanceFields(kind, facts);
  const sources = new Set(facts.map(({ fact }) => fact.source));
  const hasDates = facts.some(({ fact }) => fact['date']);
  const heads = [...(hasDates ? ['Date'] : []), 'What is stated', ...fields.map(labelOf), 'Other sources'];
  const rows = facts.map(({ fact }) => {
    const date = String(fact['date'] ?? '');
    const when = hasDates
      ? [cell('Date', date && html`${dateText(date)}`, date && daysOf(date).first.replaceAll('-', ''))]
      : [];
    const from = sources.size > 1 ? html` <small>${context.nameOf(fact.source)}</small>` : '';
    const says = html`<td class="says">${linkTo(context.links.fact(fact.id), printed(fact.says))}${from}</td>`;
    const values = fields.map((field) => fieldCell(field, fact, context));
    const others = othersInBrief({ fact, kind }).map((part) => html`<span>${part}</span> `);
    return html`<tr>${when}${says}${values}<td class="about" data-label="Other sources">${others}</td></tr>\n`;
  });
  return html`<table class="list" data-sort><caption class="hidden">${title}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>\n`;
}

function fieldCell(field: Field, fact: Fact, context: PageContext): Html {
  const value = fact[field.name] ?? null;
  const label = labelOf(field);
  if (value === null) return cell(label, '');
  // Choices are sorted in the order of the kind's file, which for a scale is that of strength.
  const rank = field.choices ? Object.keys(field.choices).indexOf(String(value)) : value;
  return cell(label, valueWithLinks(value, field, context), typeof rank === 'number' ? String(rank) : '');
}

function cell(label: string, content: Html | '', rank = ''): Html {
  if (content === '')
    return html`<td class="empty" data-label="${label}"><span class="open">–<span class="hidden">not stated</span></span></td>`;
  return html`<td data-label="${label}"${rank === '' ? '' : html` data-rank="${rank}"`}>${content}</td>`;
}
