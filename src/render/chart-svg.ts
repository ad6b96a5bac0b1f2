import { axisX, axisY, barX, gridX, type Markish, plot, ruleX, text } from '@observablehq/plot';
import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import type { Chart } from '../query/chart.ts';
import { visible } from './page.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The colours of a chart: any paint of SVG, so that a page can give `currentColor`. */
export type ChartColours = Record<'background' | 'text' | 'faint' | 'bar', string>;

/** For paper. The blue is one of Okabe and Ito's, for the colour-blind; besides, each bar has its value beside it. */
const onPaper: ChartColours = { background: '#ffffff', text: '#1f2933', faint: '#52606d', bar: '#0072b2' };

/** Attributes and no style sheet, which a strict Content-Security-Policy would refuse. */
const font = { 'font-family': "'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif", 'font-size': '13' };

const lineHeight = 1.3;

/** In pixels; a character is wider than on average, so that nothing is cut off. */
const size = {
  width: 720,
  margin: 20,
  title: 18,
  titleLine: 24,
  line: 17,
  character: 7.4,
  gap: 13,
  bar: 19,
  heading: 24,
  axis: 50,
};

/** Characters in a line of a label, of the title, and of the other texts. */
const lineLength = { label: 32, title: 68, note: 104 };

/** The chart as an SVG document that names what it shows, and its source; screen readers read its numbers. */
export function chartSvg(chart: Chart, colours: ChartColours = onPaper): string {
  const document = new DOMImplementation().createDocument('http://www.w3.org/2000/svg', 'svg');
  const svg = drawing(chart, colours, document) as unknown as Element;
  const add = (name: string, attributes: Record<string, string>, content = '') => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.appendChild(document.createTextNode(xmlText(content)));
    svg.insertBefore(element, svg.firstChild);
  };
  svg.removeChild(svg.firstChild as Element);
  const says = chart.bars.map(({ label, text }) => `${label}: ${text}.`);
  const attributes = { ...font, fill: colours.text, role: 'img', 'aria-label': xmlText(chart.title) };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  add('rect', { width: '100%', height: '100%', fill: colours.background });
  add('desc', {}, [chart.about, ...says, ...chart.notes, chart.source].join(' ').trim());
  add('title', {}, chart.title);
  return `${new XMLSerializer().serializeToString(svg)}\n`;
}

function drawing(chart: Chart, colours: ChartColours, document: Document) {
  const layout = layoutOf(chart);
  const { height, top, left, bottom } = layout;
  const values = chart.bars.map(({ value }) => value);
  return plot({
    document,
    width: size.width,
    height,
    marginTop: top,
    marginBottom: height - bottom,
    marginLeft: left,
    marginRight: size.margin + longest(chart.bars.map((bar) => bar.text)) * size.character,
    x: { domain: [Math.min(0, ...values), Math.max(chart.isShare ? 1 : 0, ...values) || 1] },
    y: { domain: values.map((_, at) => at), padding: 0 },
    marks: [...barMarks(chart, layout, colours), ...textMarks(chart, layout, colours)],
  });
}

type Layout = ReturnType<typeof layoutOf>;

/** The lines of the texts, and where the bars begin and end in the picture. */
function layoutOf({ bars, title, about, notes, over, source }: Chart) {
  const labels = bars.map(({ label }) => inLines(label, lineLength.label));
  const head = inLines(title, lineLength.title);
  const below = inLines(about, lineLength.note);
  const foot = [...notes, source].flatMap((line) => inLines(line, lineLength.note));
  const band = Math.max(1, ...labels.map(({ length }) => length)) * size.line + 12;
  const top = size.margin + head.length * size.titleLine + below.length * size.line + size.heading;
  const left = size.margin + longest([...labels.flat(), over]) * size.character + size.gap;
  const bottom = top + bars.length * band;
  const height = bottom + size.axis + foot.length * size.line + size.margin;
  return { labels, head, below, foot, inset: (band - size.bar) / 2, top, left, bottom, height };
}

function barMarks({ bars, isShare }: Chart, { labels, inset }: Layout, colours: ChartColours): Markish[] {
  const { background: stroke, text: fill, faint, bar } = colours;
  const y = (_: unknown, at: number) => at;
  const values = bars.map(({ value }) => value);
  const ticks = ticksOf(values, isShare);
  // Right of zero where the bar goes to the left.
  const valueAt = { x: values.map((value) => Math.max(0, value)), y, textAnchor: 'start' as const, dx: 6 };
  return [
    gridX({ ticks, stroke: faint, strokeOpacity: 0.25 }),
    barX(bars, { x: values, y, fill: bar, insetTop: inset, insetBottom: inset }),
    ruleX([0], { stroke: fill }),
    axisY({ tickSize: 0, fill, lineHeight, tickFormat: (at: number) => labels[at]?.join('\n') ?? '', label: null }),
    axisX({ ticks, tickSize: 0, fill: faint, tickFormat: isShare ? percent : decimal, label: null }),
    text(bars, { ...valueAt, text: (each) => xmlText(each.text), fill, stroke, strokeWidth: 5 }),
  ];
}

function textMarks({ over, measure }: Chart, layout: Layout, colours: ChartColours): Markish[] {
  const { head, below, foot, top, left, bottom } = layout;
  // Plot counts from where the bars begin, we from the corner of the picture.
  const lines = (all: string[], x: number, y: number, more = {}) =>
    text([all.join('\n')], {
      frameAnchor: 'top-left',
      dx: x - left,
      dy: y - top,
      lineHeight,
      fill: colours.faint,
      ...more,
    });
  return [
    lines(head, size.margin, size.margin, { fontSize: size.title, fontWeight: 'bold', fill: colours.text }),
    lines(below, size.margin, size.margin + head.length * size.titleLine),
    lines([xmlText(over)], size.margin, top - size.line),
    lines([xmlText(measure)], left, bottom + size.line + 6),
    lines(foot, size.margin, bottom + size.axis),
  ];
}

// Whole numbers where counts are small, quarters of a share.
function ticksOf(values: number[], isShare: boolean): number | number[] {
  const [smallest, largest] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (isShare && smallest === 0 && largest <= 1) return [0, 0.25, 0.5, 0.75, 1];
  return values.every(Number.isInteger) ? Math.min(6, Math.max(1, largest - smallest)) : 6;
}

function percent(value: number): string {
  return `${Math.round(100 * value)}%`;
}

function decimal(value: number): string {
  return value.toLocaleString('en');
}

function inLines(content: string, length: number): string[] {
  return content === '' ? [] : wrapText(xmlText(content), length).split('\n');
}

function longest(lines: string[]): number {
  return Math.max(0, ...lines.map(textWidth));
}

// XML has no way to write control characters and halves of characters.
function xmlText(content: string): string {
  return visible(content).toWellFormed();
}
