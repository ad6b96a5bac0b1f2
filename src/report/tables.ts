import type { Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import { placeText } from '../model/source.ts';
import type { Chart } from '../query/chart.ts';
import type { FactColumn } from '../query/fact-columns.ts';
import { type CheckText, checkTexts, fieldLines, historyOf } from '../query/fact-lines.ts';
import { type Column, caveatsOf, cellText, marks, type Result } from '../query/result.ts';
import { type Html, html, raw } from '../render/html.ts';
import { titleText } from '../render/options.ts';
import type { KindFacts, Report } from './report.ts';

/** A report with style sheet, script, and the citations of facts and sources by their ids. */
export interface ReportContext extends Report {
  display: Display;
  style: string;
  script: string;
  citations: Map<string, string>;
  /** The ids of the facts on the page, for links to them. */
  ids: Set<string>;
}

type Shown = string | Html;

/** The facts of a kind: a heading, and a table with a row for each fact. */
export function kindSection({ kind, columns, facts }: KindFacts, context: ReportContext): Html {
  const { display } = context;
  const filled = (column: FactColumn) => facts.filter((fact) => cellText(column, fact, display) !== '').length;
  const shown = columns.filter(filled);
  const classes = shown.map((column, at) => {
    const type = column.align === 'right' ? ['number'] : column.isDate ? ['date'] : [];
    // A phone has room for one column beside the sentence; the details have the others.
    const isAlways = at === 0 && filled(column) > facts.length / 2;
    return [...type, ...(isAlways ? [] : [at > 2 || column.source.list ? 'extra' : 'more'])].join(' ');
  });
  const heads = shown.map((column, at) => {
    const choices = column.source.field?.choices ? html` data-choice="${column.title}"` : '';
    return html`<th scope="col" class="${classes[at]}"${choices}>${titleText(column, display)}</th>`;
  });
  const rows = facts.map((fact) => {
    const cells = shown.map((column, at) => html`<td class="${classes[at]}">${cellText(column, fact, display)}</td>`);
    return factRow(fact, kind, cells, context);
  });
  const id = `kind-${kind.kind}`;
  return html`<section class="kind" id="${id}" aria-labelledby="${id}-title" data-kind="${kind.kind}">
<h3 id="${id}-title">${kind.title} <span class="count">${facts.length}</span></h3>
<p class="note">${[kind.about, ...caveatsOf(shown)].join(' ')}</p>
<table class="facts"><caption class="unseen">${kind.title}</caption>
<thead><tr>${heads}<th scope="col" class="says">Fact</th></tr></thead>
<tbody>
${rows}</tbody></table></section>
`;
}

function factRow(fact: Fact, kind: KindFacts['kind'], cells: Html[], context: ReportContext): Html {
  const { id, source, says } = fact;
  const verdict = fact.verdict ?? '';
  const where = `${context.display.id(id)} · ${placeText(fact.place)}`;
  return html`<tr id="${id}" data-verdict="${verdict || 'none'}" data-source="${source}">${cells}<td class="says">
<p>${says}</p>
<details><summary>${where}${verdict === '' ? '' : html` ${badge(fact.finer ? 'agrees, finer' : verdict)}`}</summary>
${details(fact, kind, context)}</details></td></tr>
`;
}

/** A verdict as a coloured word. */
export function badge(verdict: string): Html {
  return html`<span class="verdict ${verdict.replace(',', '')}">${verdict}</span>`;
}

function details(fact: Fact, kind: KindFacts['kind'], { display, citations, ids }: ReportContext): Html {
  const { id } = fact;
  const related = fact.related.map((each, at) => {
    const name = display.id(each);
    return html`${at > 0 ? ', ' : ''}${ids.has(each) ? factLink(each, name) : name}`;
  });
  const lines: [string, Shown][] = [
    ...fieldLines(fact, kind, display),
    ['History', historyOf(fact).join('. ')],
    ['Tags', fact.tags.join(', ')],
    ['Related', related.length > 0 ? html`${related}` : ''],
    ['Citation', html`<span class="citation">${citations.get(id)}</span>`],
    ['Link', factLink(id, `#${id}`)],
  ];
  const stated = lines.filter(([, content]) => content !== '');
  const described = stated.map(([label, content]) => html`<dt>${label}</dt><dd>${content}</dd>`);
  const findings = checkTexts(fact, kind, display);
  const said = findings.length > 0 ? html`<p class="label">What other sources say</p>${findingList(findings)}` : '';
  return html`<dl>${described}</dl>${said}`;
}

/** A link to a fact on the page. */
export function factLink(id: string, content: string): Html {
  return html`<a href="#${encodeURI(id)}">${content}</a>`;
}

/** The checks of a fact: verdict, sentence and source of each. */
export function findingList(findings: CheckText[]): Html {
  const items = findings.map(({ verdict, says, value, source, url, unopened, why, on }, at) => {
    const values = value.map(([label, shown]) => `${label}: ${shown}`);
    const from = source === '' ? '' : html`${webLink(url, source)}, `;
    const about = values.length > 0 ? html`${values.join('; ')}. ` : '';
    const reason = why === '' ? '' : html`${why} `;
    const also = unopened === '' ? '' : html`not opened: ${webLink(unopened, unopened)}, `;
    return html`${raw(at > 0 ? '\n' : '')}<li>${badge(verdict)} ${says} <small>${about}${reason}${from}${also}looked up on ${on}</small></li>`;
  });
  return html`<ul class="findings">${items}</ul>`;
}

/** A link to another site, or only its text if the address is not a web address. */
export function webLink(address: string, content: string): Html {
  return /^https?:\/\//.test(address) ? html`<a href="${address}" rel="noreferrer">${content}</a>` : html`${content}`;
}

/** A table of few rows with its notes; a cell of the first column may be a link. */
export function resultTable(result: Result, caption: string, display: Display, link: (row: string) => Shown = String) {
  const { columns, rows, notes = [] } = result;
  const heads = columns.map((column) => html`<th scope="col"${aligned(column)}>${titleText(column, display)}</th>`);
  const lines = Iterator.from(rows).map((row) => {
    const cells = columns.map((column, at) => {
      const shown = cellText(column, row, display);
      if (at === 0) return html`<th scope="row"${aligned(column)}>${link(shown)}</th>`;
      return html`<td${aligned(column)}>${markedCell(shown)}</td>`;
    });
    return html`<tr>${cells}</tr>\n`;
  });
  const below = notes.map((note) => html`<p class="note">${note.replace(/ {2,}/g, '; ')}</p>`);
  // A wide table scrolls separately, so the keyboard must reach it.
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody></table></div>
${below}`;
}

// Screen readers read the word of a mark.
function markedCell(shown: string): Shown {
  const mark = Object.entries(marks).find(([, each]) => each === shown)?.[0];
  if (mark === undefined) return shown;
  const word = mark === 'unknown' ? 'not known' : mark;
  return html`<span aria-hidden="true" class="mark">${shown}</span><span class="unseen">${word}</span>`;
}

/** The attribute of a cell with a number. */
function aligned({ align }: Column): Html {
  return raw(align === 'right' ? ' class="number"' : '');
}

/** A chart as a table with bars, for phones and screen readers. */
export function chartTable({ title, measure, over, bars, isShare, notes, about }: Chart): Html {
  const longest = Math.max(isShare ? 1 : 0, ...bars.map(({ value }) => value)) || 1;
  const lines = bars.map((bar) => {
    const width = Math.round((1000 * Math.max(0, bar.value)) / longest) / 10;
    const drawn = html`<svg class="bar" width="${width}%" aria-hidden="true"><rect width="100%" height="100%"/></svg>`;
    return html`<tr><th scope="row">${bar.label}</th><td><div>${drawn}<span>${bar.text}</span></div></td></tr>\n`;
  });
  const below = [about, ...notes].filter(Boolean).map((line, at) => html`${raw(at > 0 ? '<br>' : '')}${line}`);
  // The longest text needs room beside the longest bar.
  const classes = bars.some((bar) => bar.text.length > 6) ? 'chart long' : 'chart';
  return html`<figure><table class="${classes}"><caption>${title}</caption>
<thead class="unseen"><tr><th scope="col">${over}</th><th scope="col">${measure}</th></tr></thead>
<tbody>
${lines}</tbody></table>
${below.length > 0 ? html`<p class="note">${below}</p>` : ''}</figure>`;
}
