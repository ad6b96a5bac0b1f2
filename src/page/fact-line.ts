import { placeText } from '../model/source.ts';
import { verdictOf } from '../model/verdicts.ts';
import type { FactOfKind } from '../query/points.ts';
import { labelOf, nounIn, type OtherValue } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import { linkTo, placeAnchor } from './links.ts';
import { type PageContext, printed, spans } from './words.ts';

/** Facts as sentences, each a link, with its kind, its place, and what other sources make of which point; undefined without any. */
export function factList(facts: FactOfKind[], context: PageContext, isByPlace = false): Html | undefined {
  if (facts.length === 0) return undefined;
  const items = facts.map((each) => html`<li>${factLine(each, context, isByPlace)}</li>\n`);
  return html`<ul class="facts">\n${items}</ul>\n`;
}

/** The sentence of a fact as a link, and below it its kind, its place unless it is below that, and what other sources make of which point. */
function factLine({ fact, kind }: FactOfKind, { links, nameOf }: PageContext, isByPlace = false): Html {
  const { id, says, source, place } = fact;
  const of = linkTo(links.kind(kind.kind), kind.title);
  const from = linkTo(links.source(source, placeAnchor(place)), `${nameOf(source)}, ${placeText(place)}`);
  const parts = [of, isByPlace ? [] : from, othersInBrief({ fact, kind })].flat();
  return html`<p class="says">${linkTo(links.fact(id), printed(says))}</p>\n<p class="about">${spans(parts)}</p>`;
}

/** What other sources make of which point, what differs first: a mark never stands for the whole sentence. */
export function othersInBrief(each: FactOfKind): Html[] {
  const { fact, kind } = each;
  if (kind.opinion && fact.checks.length === 0) return [html`View or advice`];
  const agrees = fact.agrees_in.filter((name) => !fact.differs_in.includes(name));
  return [...disputesInBrief(each), ...inBrief('', fact.not_compared, each), ...inBrief('agrees', agrees, each)];
}

/** The points of a fact in which sources differ or disagree. */
function disputesInBrief(each: FactOfKind): Html[] {
  const { agrees_in, differs_in } = each.fact;
  const [contested, differs] = [true, false].map((is) => differs_in.filter((name) => agrees_in.includes(name) === is));
  return [...inBrief('differs', differs, each), ...inBrief('contested', contested, each)];
}

function inBrief(on: string, names: string[] = [], { fact, kind }: FactOfKind): Html[] {
  const points = names.map((name) => nounIn(kind, name)).join(', ');
  return points === ''
    ? []
    : [html`<span class="${cssClassOf(on)}">${markOn(on, fact.verdict)}${wordOn(on)}: ${points}</span>`];
}

/** The mark of a point; that of agreement stands only where all that a fact claims was compared and agrees. */
export function markOn(on: string, verdict: string | null): Html | undefined {
  const { mark, style } = verdictOf(on) ?? {};
  const isBare = style === undefined || (style === 'good' && verdictOf(verdict)?.style !== 'good');
  return isBare ? undefined : html`<b aria-hidden="true">${mark}</b>\u00a0`;
}

/** What other sources do on a point, as the beginning of a line; they were not compared where there is no verdict. */
export function wordOn(on: string): string {
  return { differs: 'Differs', contested: 'Sources disagree', agrees: 'Agrees' }[on] ?? 'Not compared';
}

/** The class of a point by its verdict: `bad`, `warning`, `good` or, where nobody compared it, `open`. */
export function cssClassOf(on: string): string {
  return verdictOf(on)?.style ?? 'open';
}

/** The value that another source gives, in the colour of what that makes of the point, and who gives it. */
export function otherValue({ verdict, field, text, speaker, more, best }: OtherValue): Html {
  // A number or date can be read alone; of a word or name, only the sentence says what it is.
  const value = /^\d/.test(text) ? text : best.says;
  return html`<span class="${cssClassOf(verdict)}">${markOn(verdict, verdict)}${labelOf(field)}: ${printed(value)}</span> (${printed(speaker)}${more})`;
}
