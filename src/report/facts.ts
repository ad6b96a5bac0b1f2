import type { Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import { placeText } from '../model/place.ts';
import type { FactColumn } from '../query/columns.ts';
import { type Finding, fieldLines, findingsOf } from '../query/fact-lines.ts';
import { cellText } from '../query/result.ts';
import { type Html, html, raw } from '../render/markup.ts';
import { titleText } from '../render/page.ts';
import { webLink } from './html.ts';
import type { KindFacts, Report } from './report.ts';

/** A report with what its page is made of: style sheet, script, and the citations of facts and sources by their ids. */
export interface ReportContext extends Report {
  display: Display;
  style: string;
  script: string;
  citations: Map<string, string>;
  /** The ids of the facts on the page, which links lead to. */
  ids: Set<string>;
}

/** The facts of a kind: a heading, and a table with a row for each fact. */
export function kindSection({ kind, columns, facts }: KindFacts, context: ReportContext): Html {
  const { display } = context;
  const filled = (column: FactColumn) => facts.filter((fact) => cellText(column, fact, display) !== '').length;
  const shown = columns.filter(filled);
  const classes = shown.map((column, at) => {
    const type = column.align === 'right' ? ['number'] : column.isDate ? ['date'] : [];
    // A phone has room for one column beside the sentence; what is left out there is among the details.
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
<p class="note">${kind.about}</p>
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
<details><summary>${where}${verdict === '' ? '' : html` ${badge(verdict)}`}</summary>
${details(fact, kind, context)}</details></td></tr>
`;
}

/** A verdict as a coloured word. */
export function badge(verdict: string): Html {
  return html`<span class="verdict ${verdict}">${verdict}</span>`;
}

function details(fact: Fact, kind: KindFacts['kind'], { display, citations, ids }: ReportContext): Html {
  const { id } = fact;
  const related = fact.related.map((each, at) => {
    const name = display.id(each);
    return html`${at > 0 ? ', ' : ''}${ids.has(each) ? factLink(each, name) : name}`;
  });
  const lines: [string, string | Html][] = [
    ...fieldLines(fact, kind, display),
    ['Tags', fact.tags.join(', ')],
    ['Related', related.length > 0 ? html`${related}` : ''],
    ['Citation', html`<span class="citation">${citations.get(id)}</span>`],
    ['Link', factLink(id, `#${id}`)],
  ];
  const stated = lines.filter(([, content]) => content !== '');
  const described = stated.map(([label, content]) => html`<dt>${label}</dt><dd>${content}</dd>`);
  const findings = findingsOf(fact, kind, display);
  const said = findings.length > 0 ? html`<p class="label">What other sources say</p>${findingList(findings)}` : '';
  return html`<dl>${described}</dl>${said}`;
}

/** A link to a fact on the page; its content is a text. */
export function factLink(id: string, content: string): Html {
  return html`<a href="#${encodeURI(id)}">${content}</a>`;
}

/** What other sources say: verdict, sentence and source of each. */
export function findingList(findings: Finding[]): Html {
  const items = findings.map(({ verdict, says, value, source, url, on }, at) => {
    const values = value.map(([label, shown]) => `${label}: ${shown}`);
    const from = source === '' ? '' : html`${webLink(url, source)}, `;
    const about = values.length > 0 ? html`${values.join('; ')}. ` : '';
    return html`${raw(at > 0 ? '\n' : '')}<li>${badge(verdict)} ${says} <small>${about}${from}looked up on ${on}</small></li>`;
  });
  return html`<ul class="findings">${items}</ul>`;
}
