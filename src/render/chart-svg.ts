import type { Chart } from '../query/chart.ts';
import { escapeHtml } from './html.ts';
import { visible } from './options.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The chart as an SVG document with its title, and its numbers for screen readers. */
export function chartSvg({ title, bars, of, source }: Chart): string {
  const [head, foot] = [inLines(title, lineLengths.title), inLines(source, lineLengths.source)];
  const labels = bars.map(({ label }) => inLines(label, lineLengths.label));
  const left = size.margin + widest(labels.flat()) + size.gap;
  const textRoom = size.margin + widest(bars.map(({ text }) => text));
  const right = Math.max(left + size.width / 4, size.width - textRoom);
  const x = (part: number) => Math.round(100 * (left + part * (right - left))) / 100;
  let y = size.margin + head.length * size.title;
  const rows = bars.map(({ text, from, to }, at) => {
    const label = labels[at] ?? [];
    const height = Math.max(1, label.length) * size.line + size.row;
    const [top, first] = [y + (height - size.bar) / 2, y + size.row / 2 + baseline];
    y += height;
    const whole = of.length > 0 ? bar(x(0), x(1), top, colours.whole) : '';
    const value = lines([text], x(of.length > 0 ? 1 : to) + 6, top + baseline + 1);
    return `${lines(label, left - 9, first, 'text-anchor="end"')}${whole}${bar(x(from), x(to), top, colours.bar)}${value}`;
  });
  const [width, height] = [right + textRoom, y + size.gap + foot.length * size.line + size.margin];
  const says = [...bars.map(({ label, text }) => `${label}: ${text}.`), source].join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}" font-family="'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="13" fill="${colours.text}">
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(says)}</desc>
<rect width="100%" height="100%" fill="${colours.ground}"/>
<g font-size="18" font-weight="bold">${lines(head, size.margin, size.margin + baseline, '', size.title)}</g>${rows.join('')}<g fill="${colours.faint}">${lines(foot, size.margin, y + size.gap + baseline)}</g>
</svg>
`;
}

/** Colours for paper; the blue is one of Okabe and Ito's, for the colour-blind. */
const colours = { ground: '#ffffff', text: '#1f2933', faint: '#52606d', whole: '#d3dae1', bar: '#0072b2' };

/** In pixels; a character is wider than the average, so that no text is cut off. */
const size = { width: 720, margin: 20, title: 24, line: 17, character: 7.4, gap: 13, bar: 19, row: 12 };

/** The distance from the top of a line of text down to its baseline. */
const baseline = 13;

/** The most characters in a line of labels, of the title, and of the source. */
const lineLengths = { label: 32, title: 68, source: 92 };

function bar(from: number, to: number, top: number, colour: string): string {
  const width = Math.round(100 * (to - from)) / 100;
  return `<rect x="${from}" y="${top}" width="${width}" height="${size.bar}" fill="${colour}"/>\n`;
}

/** Lines of text; the first is on this baseline. */
function lines(all: string[], x: number, y: number, more = '', height = size.line): string {
  const spans = all.map((each, at) => `<tspan x="${x}" y="${y + at * height}">${escapeHtml(visible(each))}</tspan>`);
  return spans.length > 0 ? `<text ${more}>${spans.join('')}</text>\n` : '';
}

function inLines(content: string, length: number): string[] {
  return content === '' ? [] : wrapText(visible(content), length).split('\n');
}

function widest(all: string[]): number {
  return Math.max(0, ...all.map((each) => textWidth(visible(each)))) * size.character;
}
