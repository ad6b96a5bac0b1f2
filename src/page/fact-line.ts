import { fieldOf } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { verdictOf } from '../model/verdicts.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { nounOf } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import { linkTo, placeAnchor } from './links.ts';
import { type PageContext, printed } from './words.ts';

/** What a line on a fact leaves out because the list around it says it. */
export interface LineParts {
  without?: ('kind' | 'place')[];
}

/** Facts as sentences, each a link, with its kind, its place, and what other sources make of which point. */
export function factList(facts: Iterable<FactOfKind>, context: PageContext, parts: LineParts = {}): Html {
  const items = Array.from(facts, (each) => html`<li>${factLine(each, context, parts)}</li>\n`);
  return html`<ul class="facts">\n${items}</ul>\n`;
}

/** The sentence of a fact as a link, and below it its kind, its place, and what other sources make of which point. */
export function factLine({ fact, kind }: FactOfKind, context: PageContext, { without = [] }: LineParts = {}): Html {
  const { links } = context;
  const of = without.includes('kind') ? [] : [linkTo(links.kind(kind.kind), kind.title)];
  const from = without.includes('place') ? [] : [placeLink({ fact, kind }, context)];
  const parts = [...of, ...from, ...othersInBrief({ fact, kind })].map((part) => html`<span>${part}</span> `);
  return html`<p class="says">${linkTo(links.fact(fact.id), printed(fact.says))}</p>\n<p class="about">${parts}</p>`;
}

/** The source and place of a fact, as a link to it on the page of the source. */
function placeLink({ fact: { source, place } }: FactOfKind, { links, nameOf }: PageContext): Html {
  return linkTo(links.source(source, placeAnchor(place)), `${nameOf(source)}, ${placeText(place)}`);
}

/** What other sources make of which point, what differs first: a mark never stands for the whole sentence. */
export function othersInBrief({ fact, kind }: FactOfKind): Html[] {
  const { verdict, agrees_in, differs_in, not_compared, checks } = fact;
  if (kind.opinion && checks.length === 0) return [html`View or advice`];
  const contested = differs_in.filter((name) => agrees_in.includes(name));
  const lists: [verdict: string, names: string[]][] = [
    ['differs', differs_in.filter((name) => !contested.includes(name))],
    ['contested', contested],
    ['', not_compared],
    ['agrees', agrees_in.filter((name) => !contested.includes(name))],
  ];
  return lists.flatMap(([on, names]) => {
    if (names.length === 0) return [];
    const points = names.map((name) => nounOf(fieldOf(kind, name) ?? { name })).join(', ');
    return html`<span class="${styleOf(on)}">${markOn(on, verdict)}${wordOn(on)}: ${points}</span>`;
  });
}

/** The mark of a point; that of agreement stands only where all that a fact claims was compared and agrees. */
export function markOn(on: string, verdict: string | null): Html | undefined {
  const { mark, style } = verdictOf(on) ?? {};
  const isBare = style === undefined || (style === 'good' && verdictOf(verdict)?.style !== 'good');
  return isBare ? undefined : html`<b aria-hidden="true">${mark}</b> `;
}

/** What other sources do on a point, as the beginning of a line; they were not compared where there is no verdict. */
export function wordOn(on: string): string {
  return { differs: 'Differs', contested: 'Others contradict each other', agrees: 'Agrees' }[on] ?? 'Not compared';
}

/** The class of a point by its verdict: `bad`, `warning`, `good` or, where nobody compared it, `open`. */
export function styleOf(on: string): string {
  return verdictOf(on)?.style ?? 'open';
}
