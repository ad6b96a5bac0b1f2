import type { Display } from '../model/fields/type.ts';
import { type Place, placeText } from '../model/place.ts';
import type { JsonObject } from '../model/values.ts';
import type { FactColumn } from '../query/columns.ts';
import { type Finding, fieldLines, findingsOf } from '../query/fact-lines.ts';
import { cellText } from '../query/result.ts';
import { text } from '../render/html.ts';
import { titleText } from '../render/page.ts';
import { descriptions, webLink } from './html.ts';
import type { KindFacts } from './report.ts';

/** What a fact on the page is shown with. */
export interface Surroundings {
  display: Display;
  /** The citation of the place that states a fact. */
  citation(fact: JsonObject): string;
  /** Whether a fact of this id is on the page, so that a link leads to it. */
  has(id: string): boolean;
}

/** The facts of a kind: a heading, and a table with a row for each fact. */
export function* kindSection({ kind, columns, facts }: KindFacts, around: Surroundings): Generator<string> {
  const shown = columns.filter((column) => facts.some((fact) => cellText(column, fact, around.display) !== ''));
  // A phone has room for one column beside the sentence; what is left out there is among the details.
  const usual = (column: FactColumn) =>
    facts.filter((fact) => cellText(column, fact, around.display) !== '').length > facts.length / 2;
  const classes = shown.map((column, at) => {
    const type = column.align === 'right' ? ['number'] : column.isDate ? ['date'] : [];
    const width = at === 0 && usual(column) ? [] : [at > 2 || column.source.list ? 'extra' : 'more'];
    return [...type, ...width].join(' ');
  });
  const heads = shown.map((column, at) => {
    const choices = column.source.field?.choices ? ` data-choice="${text(column.title)}"` : '';
    return `<th scope="col" class="${classes[at]}"${choices}>${text(titleText(column, around.display))}</th>`;
  });
  const id = `kind-${kind.kind}`;
  yield `<section class="kind" id="${id}" aria-labelledby="${id}-title" data-kind="${kind.kind}">
<h3 id="${id}-title">${text(kind.title)} <span class="count">${facts.length}</span></h3>
<p class="note">${text(kind.about)}</p>
<table class="facts"><caption class="unseen">${text(kind.title)}</caption>
<thead><tr>${heads.join('')}<th scope="col" class="says">Fact</th></tr></thead>
<tbody>
`;
  for (const fact of facts) yield factRow(fact, kind, shown, classes, around);
  yield '</tbody></table></section>\n';
}

function factRow(
  fact: JsonObject,
  kind: KindFacts['kind'],
  columns: FactColumn[],
  classes: string[],
  around: Surroundings,
): string {
  const cells = columns.map((column, at) => {
    return `<td class="${classes[at]}">${text(cellText(column, fact, around.display))}</td>`;
  });
  const [id, verdict] = [String(fact['id']), fact['verdict'] === null ? '' : String(fact['verdict'])];
  const place = placeText(fact['place'] as unknown as Place);
  const where = `${around.display.id(id)} · ${place}`;
  return `<tr id="${text(id)}" data-verdict="${verdict || 'none'}" data-source="${text(fact['source'] as string)}">${cells.join('')}<td class="says">
<p>${text(String(fact['says']))}</p>
<details><summary>${text(where)}${verdict === '' ? '' : ` ${badge(verdict)}`}</summary>
${details(fact, kind, around)}</details></td></tr>
`;
}

/** A verdict as a coloured word. */
export function badge(verdict: string): string {
  return `<span class="verdict ${verdict}">${verdict}</span>`;
}

function details(fact: JsonObject, kind: KindFacts['kind'], { display, citation, has }: Surroundings): string {
  const id = String(fact['id']);
  const related = (fact['related'] as string[]).map((each) =>
    has(each) ? factLink(each, display.id(each)) : text(display.id(each)),
  );
  const tags = fact['tags'] as string[];
  const lines: [string, string][] = [
    ...fieldLines(fact, kind, display).map(([label, shown]): [string, string] => [label, text(shown)]),
    ...(tags.length > 0 ? [['Tags', text(tags.join(', '))] as [string, string]] : []),
    ...(related.length > 0 ? [['Related', related.join(', ')] as [string, string]] : []),
    ['Citation', `<span class="citation">${text(citation(fact))}</span>`],
    ['Link', factLink(id, `#${id}`)],
  ];
  const findings = findingsOf(fact, kind, display);
  const said = findings.length > 0 ? `<p class="label">What other sources say</p>${findingList(findings)}` : '';
  return `${descriptions(lines)}${said}`;
}

/** A link to a fact on the page; its content is a text. */
export function factLink(id: string, content: string): string {
  return `<a href="#${text(encodeURI(id))}">${text(content)}</a>`;
}

/** What other sources say: verdict, sentence and source of each. */
export function findingList(findings: Finding[]): string {
  const items = findings.map(({ verdict, says, value, source, url, on }) => {
    const values = value.map(([label, shown]) => `${label}: ${shown}`);
    const from = [source === '' ? '' : webLink(url, source), text(`looked up on ${on}`)].filter(Boolean).join(', ');
    const about = values.length > 0 ? `${text(values.join('; '))}. ` : '';
    return `<li>${badge(verdict)} ${text(says)} <small>${about}${from}</small></li>`;
  });
  return `<ul class="findings">${items.join('\n')}</ul>`;
}
