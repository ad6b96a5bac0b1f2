import type { Check, Fact } from '../model/fact.ts';
import { type Field, type Kind, meaningOf } from '../model/kind.ts';
import { capitalised } from '../model/text.ts';
import { itemsIn, ownValue } from '../model/values.ts';
import { isAgainst, verdictOf } from '../model/verdicts.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { numberWord } from '../query/fact-lines.ts';
import { type GivenValue, type Point, pointsOf } from '../query/points.ts';
import { labelOf, nounIn } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import { cssClassOf, markOn, namesByVerdict, wordOn } from './fact-line.ts';
import { type Links, webLink } from './links.ts';
import { choiceText, dateText, listedHtml, type PageContext, printed, spans, valueWithLinks } from './words.ts';

/**
 * What a fact states, point by point, beside what other sources say, what differs first; below it what no other source was
 * compared in. Undefined if it has no points.
 */
export function pointByPoint(each: FactOfKind, form: string, context: PageContext): Html | undefined {
  const { fact, kind } = each;
  const points = pointsOf(fact, kind.fields, context.display);
  const isCompared = ({ given, verdict, isOpen }: Point) => given.length > 0 || verdict !== undefined || isOpen;
  const { true: compared = [], false: others = [] } = Object.groupBy(points, (point) => `${isCompared(point)}`);
  const filed = others.map(({ field }) => filing(field, each, context));
  if (compared.length + filed.length === 0) return undefined;
  const seen = new Set<Check>();
  const rows = compared.map((point) => pointRow(point, each, form, seen, context));
  const table = html`<table class="points">
<thead><tr><th scope="col"><span class="hidden">Point</span></th><th scope="col">The ${form} states</th><th scope="col">Other sources</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
  return html`${rows.length > 0 ? table : ''}${filed.length > 0 ? html`<p class="about">${spans(filed)}</p>\n` : ''}`;
}

function pointRow(point: Point, each: FactOfKind, form: string, seen: Set<Check>, context: PageContext): Html {
  const others = point.given.map((given) => givenValue(given, point, seen, context));
  // A date of the stage says that it was reached.
  const none = html`<p class="open">${point.isOpen ? 'Not compared' : 'Follows from its date, which was compared'}</p>`;
  return html`<tr><th scope="row">${labelOf(point.field)}</th><td data-label="The ${form} states">${ownValueOf(point, each, context)}</td><td data-label="Others">${others.length > 0 ? others : none}</td></tr>\n`;
}

/** The value that a fact states on a point, what a choice means, and how much of a list it names. */
function ownValueOf({ field }: Point, { fact }: FactOfKind, context: PageContext): Html {
  const value = fact[field.name] ?? null;
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
  const whole = fact[total];
  const of = typeof whole === 'number' ? ` of ${whole}` : '';
  return `names ${itemsIn(fact[name]).length}${of}`;
}

/** A value that sources give, with its mark and word, and what each of them says. */
function givenValue(given: GivenValue, { field, own }: Point, seen: Set<Check>, context: PageContext): Html {
  const { value, text, checks } = given;
  const [on, word] = wordOf(checks);
  // Of a check on several points, only some values are more exact.
  const isFiner = on === 'agrees' && text !== own && checks.every((check) => check.finer === true);
  const shown = value === null ? printed(text) : valueWithLinks(value, field, context);
  const isSaid = value === null || (on === 'agrees' && !isFiner);
  const head = html`${markOn(on, on)}${word}${isFiner ? ', more exactly' : ''}${isSaid ? '' : html`: <b>${shown}</b>`}`;
  // A check of several points says the same of each.
  const { true: repeated = [], false: others = [] } = Object.groupBy(checks, (check) => `${seen.has(check)}`);
  for (const check of others) seen.add(check);
  const above = repeated.map(
    ({ source }) => html`<cite>${printed(source?.publisher ?? source?.title ?? '')}, as above</cite>`,
  );
  return html`<div class="given"><p class="${cssClassOf(on)}">${head}</p>\n${sourceStatements(others, context.links)}${above}</div>\n`;
}

/** What sources of one value do on a point, and how a reader says it. */
function wordOf(checks: Check[]): [on: string, word: string] {
  const on = checks.some(({ verdict }) => isAgainst(verdict)) ? 'differs' : 'agrees';
  const verdict = checks[0]?.verdict ?? '';
  return [on, ['supported', 'opposed'].includes(verdict) ? capitalised(verdictOf(verdict)?.source ?? '') : wordOn(on)];
}

/** What sources say, each sentence once, and who they are. */
export function sourceStatements(checks: Check[], links: Links): Html[] {
  const bySentence = Map.groupBy(checks, ({ says }) => says);
  return Array.from(bySentence, ([says, alike]) => {
    const [{ why = '' } = {}] = alike;
    const reason = why === '' ? '' : html` <small>${printed(why)}</small>`;
    return html`<p>${printed(says)}${reason}</p>${alike.map((each) => sourceOfCheck(each, links))}\n`;
  });
}

/** What other sources also say of a fact, as a list; undefined if they say nothing more. */
export function notesOn({ notes }: Fact, links: Links): Html | undefined {
  if (notes.length === 0) return undefined;
  return html`<ul class="notes">${sourceStatements(notes, links).map((each) => html`<li>${each}</li>\n`)}</ul>\n`;
}

/** The source of a check or note, with its grade, and the day on which it was looked up. */
function sourceOfCheck({ source, on, facts = [] }: Check, links: Links): Html {
  if (!source) return html``;
  const { title, publisher, date, grade, url = '', also } = source;
  const by = [publisher ?? '', date ? dateText(date) : ''].filter((text) => text !== '').join(', ');
  const unopened = also?.seen === false ? html` Not opened: ${webLink(also.url, also.url)}.` : '';
  const pages = facts.flatMap((id) => links.fact(id) ?? []);
  const itsFacts = pages.map(
    (address, at) => html` <a href="${address}">Its fact${pages.length > 1 ? ` ${at + 1}` : ''}</a>`,
  );
  return html`<cite>${webLink(url, printed(title))}. ${printed(by)} <span class="grade">${choiceText(grade)}</span> <span>Looked up on ${dateText(on)}.</span>${unopened}${itsFacts}</cite>`;
}

/** What a fact is about or how it is filed: a value that no other source was compared in. */
function filing(field: Field, { fact }: FactOfKind, context: PageContext): Html {
  const value = fact[field.name] ?? null;
  const inferred = fact.inferred.includes(field.name) ? ', inferred' : '';
  const open = openList(field, fact);
  const others = open && ` and others (${open})`;
  return html`${labelOf(field)}: ${valueWithLinks(value, field, context)}${others}${inferred}`;
}

/** What is known of a fact in a sentence or two that begin with the worst news; `isCheck` if others are compared with it, below. */
export function inShort({ fact, kind }: FactOfKind, isCheck: boolean): [head: string, rest: Html] {
  const { verdict, checks, not_compared } = fact;
  if (checks.length === 0) {
    const below = html`what was compared with it is below. Its own points were compared with nothing else.`;
    if (isCheck) return ['Itself a comparison:', below];
    return [kind.opinion ? 'A view or advice.' : 'Not compared.', html`${withoutChecks({ fact, kind })}`];
  }
  const sources = countSources(checks);
  const were = `${capitalised(numberWord(sources))} other source${sources === 1 ? ' was' : 's were'} compared`;
  const found = whatOthersDo({ fact, kind }, sources === 1);
  if (not_compared.length === 0) return [`${were}:`, html`${found}. All points of its claim were compared.`];
  const open = nounsOf(not_compared, kind);
  if (verdictOf(verdict)?.style) return [`${were}:`, html`${found}. Nobody compared ${open}.`];
  const claim = kind.claim.find((group) => group.includes(not_compared[0] ?? '')) ?? [];
  const isMain = !claim.some((name) => [...fact.agrees_in, ...fact.differs_in].includes(name));
  const head = isMain ? 'The main point was not compared:' : 'Not all that it claims was compared:';
  return [head, html`${open}. ${were} on other points: ${found}.`];
}

function withoutChecks({ fact: { notes }, kind }: FactOfKind): string {
  const asked = kind.opinion ? 'No source was asked whether it supports it' : 'Nobody compared its points';
  const sources = countSources(notes);
  if (sources > 0)
    return `${asked}; what ${numberWord(sources)} other source${sources === 1 ? ' says' : 's say'} near it is below.`;
  return kind.opinion ? `${asked}.` : 'Nobody has held this against another source yet.';
}

/** How many sources have these statements. */
function countSources(said: Check[]): number {
  return new Set(said.map(({ source }) => JSON.stringify(source))).size;
}

/** On which points the sources that were compared differ, disagree or agree. */
function whatOthersDo({ fact, kind }: FactOfKind, isOne: boolean): Html {
  const [they = '', ending = ''] = isOne ? ['it', '$&s'] : ['they', '$&'];
  const { differs, contested, agrees } = namesByVerdict(fact);
  // What follows from another point was compared in no source.
  const isCompared = (name: string) => fact.checks.some(({ on_field = [] }) => on_field.includes(name));
  const doing = [
    [kind.opinion ? 'oppose' : 'differ on', differs],
    ['disagree on', contested],
    [kind.opinion ? 'support' : 'agree on', agrees.filter(isCompared)],
  ] as const;
  const done = doing.flatMap(([verb, names]) =>
    names.length === 0 ? [] : html`${verb.replace(/^\w+/, ending)} ${nounsOf(names, kind)}`,
  );
  if (done.length === 0) return html`no verdict rests on ${isOne ? 'it' : 'them'}`;
  return html`${they} ${listedHtml(done)}`;
}

/** The nouns of fields in bold, as a list in a sentence. */
function nounsOf(names: string[], kind: Kind): Html {
  const nouns = names.map((name) => nounIn(kind, name));
  return listedHtml(nouns.map((noun) => html`${/^(who|those)\b/.test(noun) ? '' : 'the '}<b>${noun}</b>`));
}
