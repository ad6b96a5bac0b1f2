import type { Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { fieldOf, type Kind, placeholder } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { subjectEntries } from '../model/stages.ts';
import { barsOf, type Chart, chosenColumns, type FactBar } from '../query/chart.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { nounOf } from '../query/result.ts';
import { chartSvg } from '../render/chart-svg.ts';
import { type Html, html } from '../render/html.ts';
import { factList } from './fact-line.ts';
import { linkTo } from './links.ts';
import { statement } from './point-by-point.ts';
import { dateText, fieldText, type PageContext, printed } from './words.ts';

/** The fewest bars in which there is a trend to see, and the most. */
const bars = { fewest: 3, most: 40 };

/** The facts of a kind. */
type KindFacts = { kind: Kind; facts: Fact[] };

/** The trend of a kind as a chart, with a sentence that says what it shows, and the facts in it. */
export interface Finding extends Pick<Chart, 'about' | 'notes' | 'isShare'> {
  kind: Kind;
  sentence: string;
  bars: FactBar[];
  facts: Fact[];
}

/** The finding in the trend of a kind; undefined if it has none, or if its facts are too few, too many or about different entries. */
export function findingIn({ kind, facts }: KindFacts, display: Display): Finding | undefined {
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
  const usual = `${kind.title}: ${nounOf(field)} ${text(first, field.name)} in ${text(first, date.name)}, ${text(last, field.name)} in ${text(last, date.name)}`;
  const own = kind.summary.finding ?? '';
  const isWhole = own.matchAll(placeholder).every(([, early, name = '']) => text(early ? first : last, name) !== '');
  return {
    kind,
    sentence: own && isWhole ? own.replace(placeholder, (_, early, name) => text(early ? first : last, name)) : usual,
    about: field.about,
    notes: [...new Set([field, ...parts].flatMap(({ note }) => note ?? []))],
    facts: inOrder,
    bars: barsOf(inOrder, chosenColumns(kind, [date.name, field.name]), display),
    isShare: field.show === 'percent',
  };
}

/** The most blocks in a bar: of more, nobody sees single ones. */
const maxBlocks = 60;

/** The chart of a finding as a table, for phones and screen readers, with its source, its files, and what speaks against it. */
export function findingChart(finding: Finding, facts: Iterable<FactOfKind>, context: PageContext): Html {
  const { about, notes, bars } = finding;
  const rows = bars.map((bar, at) => chartRow(bar, finding.facts[at], finding, context));
  const places = finding.facts.map(({ source, place }) => `${context.nameOf(source)}, ${placeText(place)}`);
  const source = [...new Set(places), ...notes].join('; ');
  const blocks = bars.some(isInBlocks) ? ' Each block is one of those counted.' : '';
  return html`<div class="split"><div><table class="chart"><caption>${printed(about)}.${blocks}</caption><tbody>
${rows}</tbody></table>
<p class="about">Source: ${printed(source)}. ${chartFiles(finding)}</p></div>
<div>${against(finding, facts, context)}</div></div>
`;
}

function isInBlocks({ counts: [part = 0, whole = 0] }: FactBar): boolean {
  return part >= 0 && part <= whole && whole <= maxBlocks && whole > 0;
}

function chartRow(bar: FactBar, fact: Fact | undefined, { bars, isShare }: Finding, { links }: PageContext): Html {
  const { label, figure, counts, names, value } = bar;
  const [part = 0, whole = 0] = counts;
  const most = isShare ? 1 : Math.max(...bars.map((each) => each.value));
  const [width, length] = isInBlocks(bar) ? [whole, part] : [1, Math.max(0, value / most)];
  const block = (x: number, size: string | number, name: string) =>
    html`<rect class="${name}" x="${x}" width="${size}" height="1"/>`;
  const drawn = isInBlocks(bar)
    ? Array.from({ length: width }, (_, x) => block(x, 0.9, x < length ? 'on' : 'off'))
    : [block(0, 1, 'off'), block(0, length.toFixed(3), 'on')];
  const when = linkTo(fact && links.fact(fact.id), dateText(label));
  return html`<tr><th scope="row">${when}</th><td><svg viewBox="0 0 ${width} 1" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>${names === '' ? '' : html`<p><small>${names}</small></p>`}</td><td class="figure"><b>${figure}</b> ${counts.join(' of ')}</td></tr>\n`;
}

/** The chart of a finding as a picture. */
export function findingSvg({ sentence, about, notes, bars, isShare }: Finding): string {
  return chartSvg({ title: sentence, about, measure: '', over: '', bars, isShare, notes });
}

/** The chart and its numbers as files. */
function chartFiles(finding: Finding): Html {
  const { kind, bars, facts } = finding;
  const svg = findingSvg(finding);
  const lines = bars.map(({ label, value, counts }, at) => [facts[at]?.id, label, ...counts, value].join());
  const address = (type: string, content: string) => `data:${type};charset=utf-8,${encodeURIComponent(content)}`;
  const csv = `${['id', 'date', ...(bars[0]?.counts.length === 2 ? ['part', 'whole'] : []), 'value'].join()}\n${lines.join('\n')}\n`;
  return html`<a download="${kind.kind}.svg" href="${address('image/svg+xml', svg)}">Chart (SVG)</a> · <a download="${kind.kind}.csv" href="${address('text/csv', csv)}">Numbers (CSV)</a>`;
}

/** What a reader of the chart must know: that nobody compared its numbers, and which facts about it are disputed. */
function against({ facts, kind }: Finding, all: Iterable<FactOfKind>, context: PageContext): Html[] {
  const ids = new Set(facts.map(({ id }) => id));
  const related = new Set(facts.flatMap((fact) => fact.related));
  const isAbout = ({ fact }: FactOfKind) =>
    related.has(fact.id) || [fact.id, ...fact.related].some((id) => ids.has(id));
  const disputed = Iterator.from(all)
    .filter(
      (each) => isAbout(each) && (each.fact.differs_in.length > 0 || (each.kind.opinion && each.fact.notes.length > 0)),
    )
    .toArray();
  const notes = disputed.flatMap(({ fact, kind }) => (kind.opinion ? fact.notes : []));
  const open = facts.every(({ not_compared }) => not_compared.some((name) => kind.claim[0]?.includes(name)));
  const boxes = [
    open
      ? html`<div class="box open"><p><strong>Nobody compared these numbers</strong> with another source.</p></div>\n`
      : undefined,
    disputed.length > 0
      ? html`<div class="box warning"><p><strong>Others say something about it:</strong></p>\n${factList(disputed, context)}${notes.map((note) => statement([note]))}</div>\n`
      : undefined,
  ];
  return boxes.flatMap((box) => box ?? []);
}
