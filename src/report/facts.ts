import type { Fact } from '../model/fact.ts';
import { fieldOf } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { capitalised, counted } from '../model/text.ts';
import { disputedVerdicts, isAgainst, verdictOf } from '../model/verdicts.ts';
import { webLink } from '../page/links.ts';
import { fieldText, inWords } from '../page/words.ts';
import { type CheckText, checkTexts, historyOf } from '../query/fact-lines.ts';
import { labelOf, nounOf } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import type { PageContext } from './page.ts';
import type { Entry, Theme } from './report.ts';
import { factLink } from './texts.ts';

/** The number of disputed facts side by side; the facts have all of them. */
const maxDisputed = 20;

/** Whether another source differs, or sources contradict each other. */
export function isDisputed({ fact: { verdict } }: Entry): boolean {
  return disputedVerdicts.includes(verdict ?? '');
}

/** A theme: the sentences of its facts, what is reported before views and advice. */
export function themeSection({ title, reported, views }: Theme, at: number, context: PageContext): Html {
  const id = `theme-${at + 1}`;
  const list = (entries: Entry[], label: string) =>
    html`<ul class="facts" aria-label="${label}">\n${entries.map((entry) => factItem(entry, at, context))}</ul>\n`;
  const split = html`<h4>What is judged and recommended</h4>\n`;
  return html`<div class="theme" id="${id}">
<h3>${title} <small>${reported.length + views.length}</small></h3>
${reported.length > 0 ? list(reported, title) : ''}${reported.length > 0 && views.length > 0 ? split : ''}${views.length > 0 ? list(views, `${title}: views and advice`) : ''}</div>
`;
}

function factItem(entry: Entry, theme: number, context: PageContext): Html {
  const { fact, kind } = entry;
  const { id, verdict, source, says } = fact;
  const history = historyOf(fact).map((line) => html`<p class="warning">${line}.</p>\n`);
  return html`<li id="${id}" data-kind="${kind.kind}" data-theme="${theme}" data-verdict="${verdict ?? 'none'}" data-source="${source}">
<p class="says">${says}</p>
${history}<details><summary>${whereStated(fact, context)}${othersInBrief(entry)}</summary>
${details(entry, context)}</details></li>
`;
}

/** The place of a fact, after its source where there are several. */
export function whereStated({ place, source }: Fact, { sources, nameOf }: PageContext): string {
  return sources.length > 1 ? `${nameOf(source)}, ${placeText(place)}` : placeText(place);
}

// What was not compared comes first: a reader takes a sign for the whole sentence.
function othersInBrief({ fact, kind }: Entry): Html {
  const { verdict, agrees_in, differs_in, not_compared } = fact;
  const sign = verdict === null ? '' : `${verdictOf(verdict)?.mark} `;
  const lists: [start: string, names: string[], style: string][] = [
    ['not compared:', not_compared, 'note'],
    [`${sign}others differ in`, differs_in, 'warning'],
    [`${differs_in.length > 0 ? '' : sign}others agree in`, agrees_in, 'good'],
  ];
  const parts = lists.flatMap(([start, names, style]) => {
    const fields = names.map((name) => nounOf(fieldOf(kind, name) ?? { name }));
    return names.length === 0 ? [] : [html` · <span class="${style}">${start} ${fields.join(', ')}</span>`];
  });
  const notes = fact.notes.length > 0 ? ` · ${counted(fact.notes.length, 'note')}` : '';
  return html`${parts}${notes}`;
}

/** The longest text of a field that is shown: longer ones say again what the sentence says. */
const longestText = 40;

function details({ fact, kind }: Entry, context: PageContext): Html {
  const { display, ids } = context;
  const fields = kind.fields.flatMap((field) => {
    const text = fieldText(fact, field, display);
    const inferred = fact.inferred.includes(field.name) ? ' (inferred)' : '';
    const others = fact[`${field.name}_complete`] === 0 ? ' and others' : '';
    const isShown = text !== '' && (field.type !== 'text' || text.length <= longestText);
    return isShown ? [html`<span><i>${labelOf(field)}</i> ${text}${others}${inferred}</span> `] : [];
  });
  const related = fact.related.filter((id) => ids.has(id)).map((id) => html` ${factLink(id, display.id(id))}`);
  const see = related.length > 0 ? html`<span><i>See also</i>${related}</span> ` : '';
  const checks = checkTexts(fact, kind, display);
  return html`<p class="fields">${fields}${see}${factLink(fact.id, 'Link')}</p>${checks.length > 0 ? checkList(checks, context) : ''}`;
}

function checkList(checks: CheckText[], context: PageContext): Html {
  return html`<ul class="checks">${checks.map((check) => checkItem(check, context))}</ul>`;
}

function checkItem(check: CheckText, { others }: PageContext): Html {
  const { does, says, values, source, short, url, unopened, why = '' } = check;
  const fields = values.map(([label]) => label).join(', ');
  const heading = fields === '' ? '' : html`<b>${capitalised(does)} in ${fields}:</b> `;
  const { number } = others.get(source + url) ?? {};
  const from = html`<cite>${webLink(url, short)} <a href="#source-${number}">${number}</a></cite>`;
  const also = unopened === '' ? '' : html` <small>Not opened: ${webLink(unopened, unopened)}</small>`;
  return html`<li>${heading}${says}${why === '' ? '' : ` ${why}`}${also}${number === undefined ? '' : from}</li>`;
}

/** The disputed facts: on the left what the source says, on the right what others say. */
export function disputes(entries: Entry[], context: PageContext): Html {
  const rest = entries.length - maxDisputed;
  const items = entries.slice(0, maxDisputed).map((entry) => html`<li>${dispute(entry, context)}</li>\n`);
  const more = html`<p class="note">And ${rest} more: <a href="#verdict=disputed">all disputed facts</a>.</p>\n`;
  return html`<ul class="disputes">\n${items}</ul>\n${rest > 0 ? more : ''}`;
}

/** A fact, and beside it the contrary values and sources, or else all that others say of it. */
export function dispute({ fact, kind }: Entry, context: PageContext): Html {
  const all = checkTexts(fact, kind, context.display);
  const against = all.filter(({ verdict }) => isAgainst(verdict));
  const [[label = '', given = ''] = []] = against[0]?.values ?? [];
  const field = kind.fields.find((each) => nounOf(each) === label);
  const own = fieldText(fact, field, context.display);
  // Of a text, only the sentence says what it is.
  const isComparable = own !== '' && given !== '' && field?.type !== 'text';
  const versus = html`<p class="versus">${capitalised(label)}: here <b>${own}</b>, there <b>${inWords(given, field)}</b></p>
`;
  return html`<p class="says">${factLink(fact.id, fact.says)} <small>${whereStated(fact, context)}</small></p>
<div>${isComparable ? versus : ''}${checkList(against.length > 0 ? against : all, context)}</div>`;
}
