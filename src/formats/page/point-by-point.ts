import type { Fact } from '../../core/model/fact.ts';
import { type Field, meaningOf } from '../../core/model/field.ts';
import { capitalised, counted } from '../../core/model/text.ts';
import { itemsIn, ownValue } from '../../core/model/values.ts';
import type { FactOfKind } from '../../core/query/lookup.ts';
import { notCompared, type Point, type Points, type Statement } from '../../core/query/points.ts';
import { labelOf } from '../../core/query/result.ts';
import { type Html, html, linked } from '../html.ts';
import { dateText, type PageContext, printed, valueWithLinks } from './context.ts';
import { cssClassOf, markOn } from './fact-line.ts';
import { type Links, linkTo, webLink } from './links.ts';

/** What a fact states, point by point, beside what others give, and below it what these say. */
export function pointByPoint({ points, said }: Points, fact: Fact, form: string, context: PageContext): Html {
  const rows = points.map((point) => pointRow(point, fact, form, context));
  const table = html`<table class="points">
<thead><tr><th scope="col"><span class="hidden">Point</span></th><th scope="col">The ${form} states</th><th scope="col">Other sources</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
  const numbered = statementList(
    said.filter(({ number }) => number !== note),
    context.links,
  );
  return html`${rows.length > 0 && table}${numbered}`;
}

/** What sources say of a fact beside its points, folded, and by which day all were looked up; nothing without any. */
export function foldedNotes({ said }: Points, { checks, notes: more }: Fact, links: Links): Html {
  const notes = said.filter(({ number }) => number === note);
  const last = [...checks, ...more]
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const list = statementList(notes, links);
  return html`${list && html`<details id="notes"><summary>${counted(notes.length, 'note')} on what others say near it</summary>\n${list}</details>\n`}${last && html`<p class="about">Sources looked up by ${dateText(last)}.</p>\n`}`;
}

/** How a statement is numbered that is about no point. */
const note = '–';

function pointRow({ field, verdict = '', others }: Point, fact: Fact, form: string, context: PageContext): Html {
  const given = others.map((text) => {
    if (text === notCompared) return html`<p class="open">Not compared</p>`;
    return html`<p class="${cssClassOf(verdict)}">${markOn(verdict)}${printed(capitalised(text))}</p>`;
  });
  return html`<tr><th scope="row">${labelOf(field)}</th><td data-label="The ${form} states">${ownValueOf(field, fact, context)}</td><td data-label="Others">${given}</td></tr>\n`;
}

/** The value that a fact states on a point, what a choice means, and how much of a list it names. */
function ownValueOf(field: Field, fact: Fact, context: PageContext): Html {
  const { name, choices = {}, total = '', note = '' } = field;
  const { [name]: value = null, [total]: whole = null } = fact;
  const choice = ownValue(choices, String(value));
  const inferred = fact.inferred.includes(name) ? 'inferred from the text' : '';
  const isOpen = fact[`${name}_complete`] === 0;
  const named = isOpen && whole !== null ? `names ${itemsIn(value).length} of ${whole}` : '';
  const small = [inferred, choice === undefined ? '' : meaningOf(choice), named, note].filter((text) => text !== '');
  return html`<b>${valueWithLinks(value, field, context)}${isOpen && ' and others'}</b>${small.map((text) => html`<small>${printed(capitalised(text))}</small>`)}`;
}

/** What sources say, by their numbers in the points, and who they are. */
function statementList(said: Statement[], links: Links): Html | undefined {
  if (said.length === 0) return undefined;
  const items = said.map(({ number, says, source, url, more: all, facts }) => {
    const more = all.filter((each) => !each.startsWith('looked up'));
    const its = facts.map(
      (id, at) => html` ${linkTo(links.fact(id), facts.length > 1 ? `Its fact ${at + 1}` : 'Its fact')}`,
    );
    const details = source
      ? html`<cite>${webLink(url, printed(source))}. ${more.length > 0 && html`${linked(capitalised(more.join('; ')))}.`}${its}</cite>`
      : '';
    return html`<li><p>${number} ${printed(says)}</p>${details}</li>\n`;
  });
  return html`<ul class="notes">${items}</ul>\n`;
}

/** What is known of a fact in a sentence; `isCheck` if others are compared with it, below. */
export function inShort({ fact, kind }: FactOfKind, isCheck: boolean): string {
  const { checks, not_compared } = fact;
  const sources = new Set(checks.map(({ source }) => JSON.stringify(source))).size;
  if (sources > 0 && not_compared.length > 0) return 'Not all that it claims was compared.';
  if (sources > 0) return `Compared with ${counted(sources, 'other source')}.`;
  if (isCheck) return 'Itself a comparison: what was compared with it is below.';
  return kind.opinion ? 'A view or advice: no source was asked whether it supports it.' : 'Nobody has compared it.';
}
