import type { Chart } from '../query/chart.ts';
import { escapeHtml } from './html.ts';
import { visible } from './options.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The chart as an SVG document with its title and numbers for screen readers. */
export function chartSvg(chart: Chart): string {
  const { bars, title, about, notes, over, measure } = chart;
  const labels = bars.map(({ label }) => inLines(label, lineLengths.label));
  const head = inLines(title, lineLengths.title);
  const below = inLines(about, lineLengths.note);
  const foot = notes.flatMap((line) => inLines(line, lineLengths.note));
  const left = size.margin + widestLabel([...labels.flat(), over]) + size.gap;
  const valueWidth = size.margin + widestLabel(bars.map((bar) => bar.text));
  const right = Math.max(left + size.width / 4, size.width - valueWidth);

  const top = size.margin + head.length * size.title + below.length * size.line + size.title;
  const heights = labels.map((lines) => Math.max(1, lines.length) * size.line + size.row);
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const [width, height] = [right + valueWidth, bottom + size.axis + foot.length * size.line + size.margin];

  const axis = axisOf(chart);
  const x = (value: number) => rounded(left + ((value - axis.least) / (axis.most - axis.least)) * (right - left));
  const ticks = axis.ticks.map((value) => [x(value), axis.text(value)] as const);
  let end = top;
  const rows = bars.map(({ value, text: shown }, at) => {
    const height = heights[at] ?? 0;
    end += height;
    return drawnRow(shown, [x(Math.min(0, value)), x(Math.max(0, value))], end - height / 2, labels[at], left);
  });
  const says = [about && `${about}.`, ...bars.map((bar) => `${bar.label}: ${bar.text}.`), ...notes].join(' ').trim();
  const zero = x(0);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}" font-family="'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="13" fill="${colours.text}">
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(says)}</desc>
<rect width="100%" height="100%" fill="${colours.ground}"/>
${ticks.map(([at]) => verticalLine(at, top, bottom, `stroke="${colours.faint}" stroke-opacity="0.25"`)).join('')}${rows.join('')}${verticalLine(zero, top, bottom, `stroke="${colours.text}"`)}${lines(head, size.margin, size.margin + 17, size.title, 'font-size="18" font-weight="bold"')}<g fill="${colours.faint}">
${lines(below, size.margin, size.margin + head.length * size.title + size.gap)}${lines([over], size.margin, top - 5)}${ticks.map(([at, shown]) => lines([shown], at, bottom + size.line, 0, 'text-anchor="middle"')).join('')}${lines([measure], left, bottom + 2 * size.line + 2)}${lines(foot, size.margin, bottom + size.axis + size.gap)}</g>
</svg>
`;
}

/** Colours for paper; the blue is one of Okabe and Ito's, for the colour-blind. */
const colours = { ground: '#ffffff', text: '#1f2933', faint: '#52606d', bar: '#0072b2' };

/** In pixels; a character is wider than the average, so that no text is cut off. */
const size = { width: 720, margin: 20, title: 24, line: 17, character: 7.4, gap: 13, bar: 19, row: 12, axis: 50 };

/** The distance from the middle of a line of text down to its baseline. */
const baseline = 4.5;

/** The most characters in a line of labels, of the title, and of other texts. */
const lineLengths = { label: 32, title: 68, note: 104 };

/** The most parts of an axis. */
const maxParts = 6;

/** A bar between its label and its value. */
function drawnRow(shown: string, [from, to]: [number, number], middle: number, label: string[] = [], left = 0): string {
  const first = middle + baseline - ((label.length - 1) * size.line) / 2;
  // Keeps the lines of the axis away from the value: LibreOffice would paint an outline of its letters over them.
  const width = rounded(widestLabel([shown]));
  const ground = `<rect x="${to + 4}" y="${middle - size.bar / 2}" width="${width}" height="${size.bar}" fill="${colours.ground}"/>`;
  const bar = `<rect x="${from}" y="${middle - size.bar / 2}" width="${rounded(to - from)}" height="${size.bar}" fill="${colours.bar}"/>\n`;
  const value = ground + lines([visible(shown)], to + 6, middle + baseline);
  return lines(label, left - 9, first, size.line, 'text-anchor="end"') + bar + value;
}

/** The beginning and end of the bars, and the values on the axis: whole ones for small counts, quarters of shares. */
function axisOf({ bars, isShare }: Chart) {
  const values = bars.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const most = Math.max(isShare ? 1 : 0, ...values) || (least === 0 ? 1 : 0);
  const rough = (most - least) / maxParts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = (isShare ? [1, 2.5, 5, 10] : [1, 2, 5, 10]).map((part) => part * power).find((step) => step >= rough);
  const step = Math.max(round ?? rough, values.every(Number.isInteger) ? 1 : Number.MIN_VALUE);
  const [first, last] = [Math.ceil(least / step), Math.floor(most / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  const notation = power < 1e6 ? 'standard' : 'compact';
  const shown = (value: number) =>
    isShare ? `${Math.round(100 * value)}%` : value.toLocaleString('en', { maximumSignificantDigits: 12, notation });
  return { least, most, ticks, text: shown };
}

function verticalLine(x: number, top: number, bottom: number, more: string): string {
  return `<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" ${more}/>\n`;
}

/** Lines of text; the first is on this baseline. */
function lines(all: string[], x: number, y: number, height = size.line, more = ''): string {
  if (all.length === 0) return '';
  const spans = all.map((each, at) => `<tspan x="${x}" y="${y + at * height}">${escapeHtml(each)}</tspan>`);
  return `<text ${more}>${spans.join('')}</text>\n`;
}

function inLines(content: string, length: number): string[] {
  return content === '' ? [] : wrapText(visible(content), length).split('\n');
}

function widestLabel(all: string[]): number {
  return Math.max(0, ...all.map((each) => textWidth(visible(each)))) * size.character;
}

function rounded(pixels: number): number {
  return Math.round(100 * pixels) / 100;
}
