import type { Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { fieldOf, type Kind, placeholder } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { subjectEntries } from '../model/stages.ts';
import { isAgainst } from '../model/verdicts.ts';
import { barsOf, type Chart, chosenColumns, type FactBar } from '../query/chart.ts';
import { type FactOfKind, statementOf } from '../query/points.ts';
import { nounOf } from '../query/result.ts';
import { chartSvg } from '../render/chart-svg.ts';
import { type Html, html } from '../render/html.ts';
import { linkTo } from './links.ts';
import { statementList } from './point-by-point.ts';
import { dateText, fieldText, type PageContext, printed } from './words.ts';

/** The finding in the trend of a kind; undefined if it has none, or if its facts are too few, too many or about different entries. */
export function findingIn(kind: Kind, facts: Fact[], display: Display): Finding | undefined {
  const [field, date] = [kind.summary.trend, kind.summary.over].map((name) => fieldOf(kind, name ?? ''));
  if (!field || !date) return undefined;
  const inOrder = facts
    .filter((fact) => typeof fact[field.name] === 'number' && fact[date.name] !== null && fact.superseded_by === null)
    .toSorted((one, other) => (String(one[date.name]) < String(other[date.name]) ? -1 : 1));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last || inOrder.length < bars.fewest || inOrder.length > bars.most) return undefined;
  // The numbers of two states are no trend.
  const entries = subjectEntries(kind);
  if (entries.some(({ name }) => inOrder.some((fact) => String(fact[name]) !== String(first[name])))) return undefined;
  const text = (fact: Fact, name: string) => fieldText(fact, fieldOf(kind, name), display);
  const parts = (fieldType(field).fraction?.(field) ?? []).flatMap((name) => fieldOf(kind, name) ?? []);
  const usual = `${kind.title}: ${nounOf(field)} {first ${field.name}} in {first ${date.name}}, {${field.name}} in {${date.name}}`;
  const own = kind.summary.finding ?? usual;
  const isWhole = own.matchAll(placeholder).every(([, early, name = '']) => text(early ? first : last, name) !== '');
  return {
    kind,
    sentence: (isWhole ? own : usual).replace(placeholder, (_, early, name) => text(early ? first : last, name)),
    about: field.about,
    legend: parts.map((part) => nounOf(part)),
    notes: [...new Set([field, ...parts].flatMap(({ note }) => note ?? []))],
    facts: inOrder,
    bars: barsOf(inOrder, chosenColumns(kind, [date.name, field.name]), display),
    isShare: field.show === 'percent',
  };
}

/** The fewest bars in which there is a trend to see, and the most. */
const bars = { fewest: 3, most: 40 };

/** The trend of a kind as a chart, with a sentence that says what it shows, and the facts in it. */
export interface Finding extends Pick<Chart, 'about' | 'notes' | 'isShare'> {
  kind: Kind;
  sentence: string;
  /** What the two counts of a share are of. */
  legend: string[];
  bars: FactBar[];
  facts: Fact[];
}

/** The most blocks in a bar: of more, nobody sees single ones. */
const maxBlocks = 60;

/** Where the numbers of a finding are from, and what must be known about them. */
export function sourceNote({ facts, notes }: Finding, nameOf: PageContext['nameOf']): string {
  const places = facts.map(({ source, place }) => `${nameOf(source)}, ${placeText(place)}`);
  return `Source: ${[...new Set([...places, ...notes])].join('; ')}.`;
}

/** The chart of a finding as a table, for phones and screen readers, with its source, its files, and what speaks against it. */
export function findingChart(finding: Finding, facts: FactOfKind[], context: PageContext): Html {
  const { about, bars, legend } = finding;
  const rows = bars.map((bar, at) => chartRow(bar, finding.facts[at], finding, context));
  const blocks = bars.some(isInBlocks) ? ' Each block is one of those counted.' : '';
  return html`<div class="split"><div><table class="chart"><caption>${printed(about)}.${blocks}${legendOf(legend)}</caption><tbody>
${rows}</tbody></table>
<p class="about">${printed(sourceNote(finding, context.nameOf))} ${chartFiles(finding)}</p></div>
<div>${against(finding, facts, context)}</div></div>
`;
}

function legendOf([part = '', whole = '']: string[]): Html | undefined {
  if (whole === '') return undefined;
  return html` <small><i class="on"></i> ${part} <i class="off"></i> others of the ${whole}</small>`;
}

function isInBlocks({ counts: [part = 0, whole = 0] }: FactBar): boolean {
  return part >= 0 && part <= whole && whole <= maxBlocks && whole > 0;
}

function chartRow(bar: FactBar, fact: Fact | undefined, { bars, isShare }: Finding, { links }: PageContext): Html {
  const { label, figure, counts, names, value } = bar;
  const when = linkTo(fact && links.fact(fact.id), dateText(label));
  const most = isShare ? 1 : Math.max(...bars.map((each) => each.value));
  const [width, drawn] = isInBlocks(bar)
    ? inBlocks(counts)
    : [1, [rectangle('off', 0, 1), rectangle('on', 0, value / most)]];
  const who = names === '' ? '' : html`<p><small>${names}</small></p>`;
  return html`<tr><th scope="row">${when}</th><td><svg viewBox="0 0 ${width} 1" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>${who}</td><td class="figure"><b>${figure}</b> ${counts.join(' of ')}</td></tr>\n`;
}

/** A block for each of those counted, in the colour of the part or of the rest. */
function inBlocks([part = 0, whole = 0]: number[]): [width: number, blocks: Html[]] {
  return [whole, Array.from({ length: whole }, (_, x) => rectangle(x < part ? 'on' : 'off', x, 0.9))];
}

function rectangle(name: string, x: number, width: number): Html {
  return html`<rect class="${name}" x="${x}" width="${Math.max(0, width).toFixed(3)}" height="1"/>`;
}

/** The chart as an SVG document with its title, for slides and other documents. */
export function findingSvg({ sentence, about, notes, bars, isShare }: Finding): string {
  return chartSvg({ title: sentence, about, measure: '', over: '', bars, isShare, notes });
}

/** The chart and its numbers as files. */
function chartFiles(finding: Finding): Html {
  const { kind, bars, facts } = finding;
  const counts = bars[0]?.counts.length === 2 ? ['part', 'whole'] : [];
  const lines = bars.map(({ label, value, counts }, at) => [facts[at]?.id, label, ...counts, value]);
  const csv = [['id', 'date', ...counts, 'value'], ...lines].map((cells) => `${cells.join()}\n`).join('');
  const link = (text: string, ending: string, type: string, content: string) =>
    html`<a download="${kind.kind}.${ending}" href="data:${type};charset=utf-8,${encodeURIComponent(content)}">${text}</a>`;
  return html`${link('Chart (SVG)', 'svg', 'image/svg+xml', findingSvg(finding))} · ${link('Numbers (CSV)', 'csv', 'text/csv', csv)}`;
}

/** What a reader of the chart must know: that nobody compared its numbers, and which facts about it are disputed. */
function against({ facts, kind }: Finding, all: FactOfKind[], context: PageContext): Html {
  const ids = new Set(facts.map(({ id }) => id));
  const related = new Set(facts.flatMap((fact) => fact.related));
  const isAbout = (fact: Fact) => related.has(fact.id) || [fact.id, ...fact.related].some((id) => ids.has(id));
  const about = all.filter(({ fact }) => isAbout(fact));
  const said = about.flatMap(({ fact, kind: { opinion } }) => [
    ...fact.checks.filter(({ verdict }) => isAgainst(verdict)),
    ...(opinion ? fact.notes : []),
  ]);
  const statements = said.map((check) => statementOf(check));
  const isOpen = facts.every(({ not_compared }) => not_compared.some((name) => kind.claim[0]?.includes(name)));
  const open = html`<div class="box open"><p><strong>Nobody compared these numbers</strong> with another source.</p></div>\n`;
  const others = html`<div class="box warning"><p><strong>Others say something about it:</strong></p>\n${statementList(statements, context.links)}</div>\n`;
  return html`${isOpen ? open : ''}${said.length > 0 ? others : ''}`;
}
