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

/** In pixels; a character is wider than on average, so that nothing is cut off. */
const size = {
  width: 720,
  margin: 20,
  title: 18,
  titleLine: 24,
  line: 17,
  character: 7.4,
  gap: 13,
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
  const { bars, isShare } = chart;
  const labels = bars.map(({ label }) => inLines(label, lineLength.label));
  const values = bars.map(({ value }) => value);
  const head = inLines(chart.title, lineLength.title);
  const about = inLines(chart.about, lineLength.note);
  const foot = [...chart.notes, chart.source].flatMap((line) => inLines(line, lineLength.note));
  const band = Math.max(1, ...labels.map(({ length }) => length)) * size.line + 12;
  const top = size.margin + head.length * size.titleLine + about.length * size.line + size.heading;
  const left = size.margin + longest([...labels.flat(), chart.over]) * size.character + size.gap;
  const bottom = top + bars.length * band;
  const height = bottom + size.axis + foot.length * size.line + size.margin;
  const x = (_: unknown, at: number) => values[at];
  const y = (_: unknown, at: number) => at;
  const ticks = ticksOf(values, isShare);
  const overGrid = { stroke: colours.background, strokeWidth: 5 };
  // From the upper left corner of the picture.
  const lines = (all: string[], fromLeft: number, fromTop: number, more = {}) =>
    text([all.join('\n')], {
      frameAnchor: 'top-left',
      dx: fromLeft - left,
      dy: fromTop - top,
      lineHeight: size.line / Number(font['font-size']),
      fill: colours.faint,
      ...more,
    });
  const marks: Markish[] = [
    gridX({ ticks, stroke: colours.faint, strokeOpacity: 0.25 }),
    barX(bars, { x, y, fill: colours.bar, insetTop: 5, insetBottom: 5 }),
    ruleX([0], { stroke: colours.text }),
    axisY({ tickSize: 0, fill: colours.text, tickFormat: (at: number) => labels[at]?.join('\n') ?? '', label: null }),
    axisX({ ticks, tickSize: 0, fill: colours.faint, tickFormat: isShare ? percent : decimal, label: null }),
    text(bars, { x, y, text: (bar) => xmlText(bar.text), textAnchor: 'start', dx: 6, fill: colours.text, ...overGrid }),
    lines(head, size.margin, size.margin, { fontSize: size.title, fontWeight: 'bold', fill: colours.text }),
    lines(about, size.margin, size.margin + head.length * size.titleLine),
    lines([xmlText(chart.over)], size.margin, top - size.line),
    lines([xmlText(chart.measure)], left, bottom + size.line + 6),
    lines(foot, size.margin, bottom + size.axis),
  ];
  return plot({
    document,
    width: size.width,
    height,
    marginTop: top,
    marginBottom: height - bottom,
    marginLeft: left,
    marginRight: size.margin + longest(bars.map((bar) => bar.text)) * size.character,
    x: { domain: [Math.min(0, ...values), Math.max(isShare ? 1 : 0, ...values) || 1] },
    y: { domain: bars.map(y), padding: 0 },
    marks,
  });
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
