import type { Display } from '../model/fields/type.ts';
import type { Chart } from '../query/chart.ts';
import { type Column, cellText, marks, type Result } from '../query/result.ts';
import { text } from '../render/html.ts';
import { titleText } from '../render/page.ts';

/** A link to another site; only its text where the address is not a web address. */
export function webLink(address: string, content: string): string {
  if (!/^https?:\/\//.test(address)) return text(content);
  return `<a href="${text(address)}" rel="noreferrer">${text(content)}</a>`;
}

/** Labelled lines as a list of descriptions; the texts are HTML. */
export function descriptions(lines: [label: string, content: string][]): string {
  if (lines.length === 0) return '';
  return `<dl>${lines.map(([label, content]) => `<dt>${text(label)}</dt><dd>${content}</dd>`).join('')}</dl>`;
}

/** A table of few rows with its notes; a cell of the first column may be a link. */
export function resultTable(
  { columns, rows, notes = [] }: Result,
  caption: string,
  display: Display,
  link: (row: string) => string = text,
): string {
  const heads = columns.map((column) => `<th scope="col"${aligned(column)}>${text(titleText(column, display))}</th>`);
  const lines = Iterator.from(rows).map((row) => {
    const cells = columns.map((column, at) => {
      const shown = cellText(column, row, display);
      if (at === 0) return `<th scope="row"${aligned(column)}>${link(shown)}</th>`;
      return `<td${aligned(column)}>${marked(shown)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  const below = notes.map((note) => `<p class="note">${text(note.replace(/ {2,}/g, '; '))}</p>`);
  // A wide table scrolls by itself, and the keyboard must reach it for that.
  return `<div class="scroll" role="region" tabindex="0" aria-label="${text(caption)}"><table>
<caption>${text(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${[...lines].join('')}</tbody></table></div>
${below.join('')}`;
}

// A mark is read out as its word.
function marked(shown: string): string {
  const mark = Object.entries(marks).find(([, each]) => each === shown);
  if (!mark) return text(shown);
  const word = mark[0] === 'unknown' ? 'not known' : mark[0];
  return `<span aria-hidden="true" class="mark">${text(shown)}</span><span class="unseen">${word}</span>`;
}

/** The attribute of a cell with a number. */
function aligned({ align }: Column): string {
  return align === 'right' ? ' class="number"' : '';
}

/** A chart as a table with bars: its text stays readable on a phone, and a screen reader reads numbers. */
export function chartTable({ title, measure, over, bars, isShare, notes, about }: Chart): string {
  const longest = Math.max(isShare ? 1 : 0, ...bars.map(({ value }) => value)) || 1;
  const lines = bars.map((bar) => {
    const width = Math.round((1000 * Math.max(0, bar.value)) / longest) / 10;
    const drawn = `<svg class="bar" width="${width}%" aria-hidden="true"><rect width="100%" height="100%"/></svg>`;
    return `<tr><th scope="row">${text(bar.label)}</th><td><div>${drawn}<span>${text(bar.text)}</span></div></td></tr>\n`;
  });
  const below = [about, ...notes].filter(Boolean).map(text);
  // The longest text needs room beside the longest bar.
  const classes = bars.some((bar) => bar.text.length > 6) ? 'chart long' : 'chart';
  return `<figure><table class="${classes}"><caption>${text(title)}</caption>
<thead class="unseen"><tr><th scope="col">${text(over)}</th><th scope="col">${text(measure)}</th></tr></thead>
<tbody>
${lines.join('')}</tbody></table>
${below.length > 0 ? `<p class="note">${below.join('<br>')}</p>` : ''}</figure>`;
}
