import type { Fact } from '../model/fact.ts';
import { type Field, meaningOf } from '../model/kind.ts';
import { capitalised, counted } from '../model/text.ts';
import { itemsIn, ownValue } from '../model/values.ts';
import { type FactOfKind, notCompared, type Point, pointsOf, type Statement } from '../query/points.ts';
import { labelOf } from '../query/result.ts';
import { type Html, html, linked } from '../render/html.ts';
import { cssClassOf, markOn } from './fact-line.ts';
import { type Links, webLink } from './links.ts';
import { dateText, type PageContext, printed, valueWithLinks } from './words.ts';

/** What a fact states, point by point, beside what others give, and below it what these say; undefined without either. */
export function pointByPoint(each: FactOfKind, form: string, context: PageContext): Html | undefined {
  const { points, said } = pointsOf(each, context.display);
  const rows = points.map((point) => pointRow(point, each.fact, form, context));
  const table = html`<table class="points">
<thead><tr><th scope="col"><span class="hidden">Point</span></th><th scope="col">The ${form} states</th><th scope="col">Other sources</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
  const numbered = statementList(
    said.filter(({ number }) => number !== note),
    context.links,
  );
  return rows.length > 0 || numbered ? html`${rows.length > 0 && table}${numbered}` : undefined;
}

/** What sources say of a fact beside its points, folded, and on which days all were looked up; nothing without any. */
export function foldedNotes(each: FactOfKind, { links, display }: PageContext): Html {
  const notes = pointsOf(each, display).said.filter(({ number }) => number === note);
  const days = [...each.fact.checks, ...each.fact.notes].map(({ on }) => on).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const when = first === last ? `on ${dateText(first)}` : `from ${dateText(first)} to ${dateText(last)}`;
  const list = statementList(notes, links);
  return html`${list && html`<details id="notes"><summary>${counted(notes.length, 'note')} on what others say near it</summary>\n${list}</details>\n`}${first && html`<p class="about">Sources looked up ${when}.</p>\n`}`;
}

/** How a statement is numbered that is about no point. */
const note = '–';

function pointRow({ field, verdict = '', others }: Point, fact: Fact, form: string, context: PageContext): Html {
  const given = others.map((text) => {
    if (text === notCompared) return html`<p class="open">Not compared</p>`;
    return html`<p class="${cssClassOf(verdict)}">${markOn(verdict, verdict)}${printed(capitalised(text))}</p>`;
  });
  return html`<tr><th scope="row">${labelOf(field)}</th><td data-label="The ${form} states">${ownValueOf(field, fact, context)}</td><td data-label="Others">${given}</td></tr>\n`;
}

/** The value that a fact states on a point, what a choice means, and how much of a list it names. */
function ownValueOf(field: Field, fact: Fact, context: PageContext): Html {
  const { [field.name]: value = null } = fact;
  const choice = typeof value === 'string' && field.choices ? ownValue(field.choices, value) : undefined;
  const open = openList(field, fact);
  const notes = [
    fact.inferred.includes(field.name) ? 'inferred from the text' : '',
    choice === undefined ? '' : meaningOf(choice),
    open,
    field.note ?? '',
  ].filter((note) => note !== '');
  const small = notes.map((note) => html`<small>${printed(capitalised(note))}</small>`);
  return html`<b>${valueWithLinks(value, field, context)}${open && ' and others'}</b>${small}`;
}

/** How many the source names in a list that is open. */
function openList({ name, total = '' }: Field, fact: Fact): string {
  if (fact[`${name}_complete`] !== 0) return '';
  const { [total]: whole } = fact;
  return `names ${itemsIn(fact[name]).length}${typeof whole === 'number' ? ` of ${whole}` : ''}`;
}

/** What sources say, by their numbers in the points, and who they are. */
function statementList(said: Statement[], links: Links): Html | undefined {
  if (said.length === 0) return undefined;
  const items = said.map(({ number, says, source, url, more: all, facts }) => {
    const more = all.filter((each) => !each.startsWith('looked up'));
    const pages = facts.flatMap((id) => links.fact(id) ?? []);
    const its = pages.map((page, at) => html` <a href="${page}">Its fact${pages.length > 1 ? ` ${at + 1}` : ''}</a>`);
    const details = source
      ? html`<cite>${webLink(url, printed(source))}. ${more.length > 0 && html`${linked(capitalised(more.join('; ')))}.`}${its}</cite>`
      : '';
    return html`<li><p>${number} ${printed(says)}</p>${details}</li>\n`;
  });
  return html`<ul class="notes">${items}</ul>\n`;
}

/** What is known of a fact in a sentence; `isCheck` if others are compared with it, below. */
export function inShort({ fact, kind }: FactOfKind, isCheck: boolean): string {
  const sources = new Set(fact.checks.map(({ source }) => JSON.stringify(source))).size;
  if (sources > 0 && fact.not_compared.length > 0) return 'Not all that it claims was compared.';
  if (sources > 0) return `${counted(sources, 'other source')} ${sources === 1 ? 'was' : 'were'} compared.`;
  if (isCheck) return 'Itself a comparison: what was compared with it is below.';
  return kind.opinion ? 'A view or advice: no source was asked whether it supports it.' : 'Nobody has compared it.';
}
