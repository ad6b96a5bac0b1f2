import { type FactOfKind, othersIn } from '../query/points.ts';
import { labelOf } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import { cssClassOf, markOn } from './fact-line.ts';
import { linkTo, webLink } from './links.ts';
import { type PageContext, printed } from './words.ts';

/** A row for each point in which other sources differ: the fact, what it states, and who says what; undefined without any. */
export function disputeTable(facts: FactOfKind[], { display, links }: PageContext): Html | undefined {
  const rows = facts.flatMap((each) =>
    othersIn(each, display).map(({ verdict, field, own, text, speaker, more, best: { says = '', source } = {} }) => {
      const { id, says: sentence } = each.fact;
      // A number or date can be read alone; of a word or name, only the sentence says what it is.
      const why = /^\d/.test(text) ? '' : html` <small>${printed(says)}</small>`;
      const value = html`<p><span class="${cssClassOf(verdict)}">${markOn(verdict, verdict)}${printed(text)}</span>${why}</p>`;
      return html`<tr><td><p class="says">${linkTo(links.fact(id), printed(sentence))}</p></td><td><p><small>${labelOf(field)}</small></p>${printed(own)}</td><td>${value}<cite>${webLink(source?.url ?? '', printed(speaker))}${more}</cite></td></tr>
`;
    }),
  );
  if (rows.length === 0) return undefined;
  return html`<table class="disputes">
<thead><tr><th scope="col">Fact</th><th scope="col">What it states</th><th scope="col">What others say</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
}
