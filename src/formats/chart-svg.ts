import type { Chart } from '../core/query/chart.ts';
import { escapeHtml } from './html.ts';
import { visible } from './options.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The chart as an SVG document with its title, each label above its bar, and its numbers for screen readers. */
export function chartSvg({ title, bars, of, source }: Chart): string {
  let y = 14;
  const right = width - margin - characterWidth * Math.max(...bars.map(({ text }) => textWidth(text) + 1));
  const x = (part: number) => Math.round(margin + part * (right - margin));
  const head = linesOf(title, 68, 24);
  y += 6;
  const rows = bars.map(({ label, text, from, to }) => {
    const above = linesOf(label, 92, 17);
    const rect = (start: number, end: number, colour: string) =>
      `<rect x="${x(start)}" y="${y + 6}" width="${x(end) - x(start)}" height="18" fill="${colour}"/>\n`;
    const drawn = `${of.length > 0 ? rect(0, 1, colours.whole) : ''}${rect(from, to, colours.bar)}`;
    const value = `<text x="${x(of.length > 0 ? 1 : to) + 6}" y="${y + 20}">${escapeHtml(text)}</text>\n`;
    y += 32;
    return `${above}${drawn}${value}`;
  });
  const foot = linesOf(source, 92, 17);
  const says = [...bars.map(({ label, text }) => `${label}: ${text}.`), source].join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + margin}" viewBox="0 0 ${width} ${y + margin}" role="img" aria-label="${escapeHtml(title)}" font-family="'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="13" fill="${colours.text}">
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(says)}</desc>
<rect width="100%" height="100%" fill="${colours.ground}"/>
<g font-size="18" font-weight="bold">${head}</g>${rows.join('')}<g fill="${colours.faint}">${foot}</g>
</svg>
`;

  /** A text in lines of at most so many characters, below what there is. */
  function linesOf(text: string, length: number, height: number): string {
    const spans = wrapText(visible(text), length)
      .split('\n')
      .map((line) => {
        y += height;
        return `<tspan x="${margin}" y="${y}">${escapeHtml(line)}</tspan>`;
      });
    return text === '' ? '' : `<text>${spans.join('')}</text>\n`;
  }
}

/** Colours for paper; the blue is one of Okabe and Ito's, for the colour-blind. */
const colours = { ground: '#ffffff', text: '#1f2933', faint: '#52606d', whole: '#d3dae1', bar: '#0072b2' };

/** In pixels; a character is wider than the average, so that no text is cut off. */
const [width, margin, characterWidth] = [720, 20, 7.4];
