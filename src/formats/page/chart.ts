import type { Chart } from '../../core/query/chart.ts';
import { type Html, html } from '../html.ts';
import { printed } from './context.ts';

/** A chart as a table, for phones and screen readers, with its source below it. */
export function chartTable({ bars, of: [part = '', whole = ''], source }: Chart): Html {
  const legend = html`<caption><small><i class="on"></i> ${part} <i class="off"></i> others of the ${whole}</small></caption>`;
  const rows = bars.map(({ label, text, from, to }) => {
    const drawn = html`<rect class="off" width="1" height="1"/><rect class="on" x="${from}" width="${to - from}" height="1"/>`;
    return html`<tr><th scope="row">${label}</th><td><svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg></td><td class="figure">${text}</td></tr>\n`;
  });
  return html`<table class="chart">${whole && legend}<tbody>
${rows}</tbody></table>
<p class="about">${printed(source)}</p>
`;
}
