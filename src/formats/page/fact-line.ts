import type { Display } from '../../core/model/fields/type.ts';
import { placeText } from '../../core/model/source.ts';
import { verdictOf } from '../../core/model/verdicts.ts';
import type { FactOfKind } from '../../core/query/lookup.ts';
import { othersIn } from '../../core/query/points.ts';
import { labelOf, type OtherValue } from '../../core/query/result.ts';
import { type Html, html } from '../html.ts';
import { type PageContext, printed, spans } from './context.ts';
import { linkTo, placeAnchor } from './links.ts';

/** Facts as sentences, each a link, with what other sources make of it, its kind and its place; undefined without any. */
export function factList(facts: FactOfKind[], context: PageContext, isByPlace = false): Html | undefined {
  if (facts.length === 0) return undefined;
  const items = facts.map((each) => html`<li>${factItem(each, context, isByPlace)}</li>\n`);
  return html`<ul class="facts">\n${items}</ul>\n`;
}

function factItem(each: FactOfKind, { links, nameOf, display }: PageContext, isByPlace: boolean): Html {
  const { id, says, source, place } = each.fact;
  const of = linkTo(links.kind(each.kind.kind), each.kind.title);
  const from = linkTo(links.source(source, placeAnchor(place)), `${nameOf(source)}, ${placeText(place)}`);
  const about = spans([...othersOn(each, display), of, ...(isByPlace ? [] : [from])]);
  return html`<p class="says">${linkTo(links.fact(id), printed(says))}</p>\n<p class="about">${about}</p>`;
}

/** What other sources make of a fact: each other value with who gives it or, without one, whether they agree in all that it claims. */
export function othersOn(each: FactOfKind, display: Display): Html[] {
  const others = othersIn(each, display).map(otherValue);
  if (others.length > 0) return others;
  const { agrees_in, not_compared } = each.fact;
  if (agrees_in.length > 0 && not_compared.length === 0)
    return [html`<span class="good">${markOn('agrees')}Agrees</span>`];
  const open = agrees_in.length > 0 ? 'Not compared in full' : 'Not compared';
  return [html`<span class="open">${each.kind.opinion ? 'View or advice' : open}</span>`];
}

/** The mark of a point by its verdict. */
export function markOn(on: string): Html | undefined {
  const mark = verdictOf(on)?.mark;
  return mark === undefined ? undefined : html`<b aria-hidden="true">${mark}</b>\u00a0`;
}

/** The class of a point by its verdict: `bad`, `warning`, `good` or, where nobody compared it, `open`. */
export function cssClassOf(on: string): string {
  return verdictOf(on)?.style ?? 'open';
}

/** The value that another source gives, in the colour of what that makes of the point, and who gives it. */
export function otherValue({ verdict, field, text, speaker, more, best }: OtherValue): Html {
  // A number or date can be read alone; of a word or name, only the sentence says what it is.
  const value = /^\d/.test(text) ? text : best.says;
  return html`<span class="${cssClassOf(verdict)}">${markOn(verdict)}${labelOf(field)}: ${printed(value)}</span> (${printed(speaker)}${more})`;
}
