import type { Display } from '../model/fields/type.ts';
import type { Chart } from '../query/chart.ts';
import { type Column, cellText, marks, type Result } from '../query/result.ts';
import { type Html, html, raw } from '../render/markup.ts';
import { titleText } from '../render/page.ts';

/** A link to another site; only its text where the address is not a web address. */
export function webLink(address: string, content: string): Html {
  return /^https?:\/\//.test(address) ? html`<a href="${address}" rel="noreferrer">${content}</a>` : html`${content}`;
}

/** A table of few rows with its notes; a cell of the first column may be a link. */
export function resultTable(
  { columns, rows, notes = [] }: Result,
  caption: string,
  display: Display,
  link: (row: string) => string | Html = String,
): Html {
  const heads = columns.map((column) => html`<th scope="col"${aligned(column)}>${titleText(column, display)}</th>`);
  const lines = Iterator.from(rows).map((row) => {
    const cells = columns.map((column, at) => {
      const shown = cellText(column, row, display);
      if (at === 0) return html`<th scope="row"${aligned(column)}>${link(shown)}</th>`;
      return html`<td${aligned(column)}>${marked(shown)}</td>`;
    });
    return html`<tr>${cells}</tr>\n`;
  });
  const below = notes.map((note) => html`<p class="note">${note.replace(/ {2,}/g, '; ')}</p>`);
  // A wide table scrolls by itself, and the keyboard must reach it for that.
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody></table></div>
${below}`;
}

// A mark is read out as its word.
function marked(shown: string): string | Html {
  const mark = Object.entries(marks).find(([, each]) => each === shown)?.[0];
  if (mark === undefined) return shown;
  const word = mark === 'unknown' ? 'not known' : mark;
  return html`<span aria-hidden="true" class="mark">${shown}</span><span class="unseen">${word}</span>`;
}

/** The attribute of a cell with a number. */
function aligned({ align }: Column): Html {
  return raw(align === 'right' ? ' class="number"' : '');
}

/** A chart as a table with bars: its text stays readable on a phone, and a screen reader reads numbers. */
export function chartTable({ title, measure, over, bars, isShare, notes, about }: Chart): Html {
  const longest = Math.max(isShare ? 1 : 0, ...bars.map(({ value }) => value)) || 1;
  const lines = bars.map((bar) => {
    const width = Math.round((1000 * Math.max(0, bar.value)) / longest) / 10;
    const drawn = html`<svg class="bar" width="${width}%" aria-hidden="true"><rect width="100%" height="100%"/></svg>`;
    return html`<tr><th scope="row">${bar.label}</th><td><div>${drawn}<span>${bar.text}</span></div></td></tr>\n`;
  });
  const below = [about, ...notes].filter(Boolean).map((line, at) => html`${raw(at > 0 ? '<br>' : '')}${line}`);
  // The longest text needs room beside the longest bar.
  const classes = bars.some((bar) => bar.text.length > 6) ? 'chart long' : 'chart';
  return html`<figure><table class="${classes}"><caption>${title}</caption>
<thead class="unseen"><tr><th scope="col">${over}</th><th scope="col">${measure}</th></tr></thead>
<tbody>
${lines}</tbody></table>
${below.length > 0 ? html`<p class="note">${below}</p>` : ''}</figure>`;
}
