import type { Field } from '../model/kind.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { othersIn } from '../query/points.ts';
import { labelOf, type OtherValue } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import { cssClassOf, markOn } from './fact-line.ts';
import { linkTo, webLink } from './links.ts';
import { dateText, type PageContext, printed, valueWithLinks } from './words.ts';

/** A row for each point in which other sources differ or disagree: the fact, what it states, and who says what; undefined without any. */
export function disputeTable(facts: FactOfKind[], context: PageContext): Html | undefined {
  const rows = facts.flatMap(({ fact, kind }) => {
    const byField = Map.groupBy(othersIn(fact, kind, context.display), ({ field }) => field);
    return Array.from(byField, ([field, others]) => row({ fact, kind }, field, others, context));
  });
  if (rows.length === 0) return undefined;
  return html`<table class="disputes">
<thead><tr><th scope="col">Fact</th><th scope="col">What it states</th><th scope="col">What others say</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

function row({ fact }: FactOfKind, field: Field, others: OtherValue[], context: PageContext): Html {
  const own = valueWithLinks(fact[field.name] ?? null, field, context);
  const values = others.map(({ verdict, text, speaker, more, best: { says = '', source } = {} }) => {
    const value = html`<span class="${cssClassOf(verdict)}">${markOn(verdict, verdict)}${printed(text)}</span>`;
    // A number or date can be read alone; of a word or name, only the sentence says what it is.
    const sentence = /^\d/.test(text) ? '' : html` <small>${printed(says)}</small>`;
    const day = source?.date ? `, ${dateText(source.date)}` : '';
    return html`<p>${value}${sentence}</p><cite>${webLink(source?.url ?? '', printed(speaker))}${day}${more}</cite>`;
  });
  return html`<tr><td><p class="says">${linkTo(context.links.fact(fact.id), printed(fact.says))}</p></td><td><p><small>${labelOf(field)}</small></p>${own}</td><td>${values}</td></tr>
`;
}
