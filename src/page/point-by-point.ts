import type { Check, Fact } from '../model/fact.ts';
import { type Field, fieldOf, type Kind, meaningOf } from '../model/kind.ts';
import { capitalised } from '../model/text.ts';
import { itemsIn, ownValue } from '../model/values.ts';
import { isAgainst, verdictOf } from '../model/verdicts.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { numberWord } from '../query/fact-lines.ts';
import { type GivenValue, type Point, pointsOf } from '../query/points.ts';
import { labelOf, nounOf } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import { markOn, styleOf, wordOn } from './fact-line.ts';
import { webLink } from './links.ts';
import { choiceText, dateText, listedHtml, type PageContext, printed, valueWithLinks } from './words.ts';

/** The points of a fact: what it claims or another source has, and what only says what it is about. */
export function pointsByUse({ fact, kind }: FactOfKind, { display }: PageContext) {
  const isCompared = ({ given, verdict, isOpen }: Point) => given.length > 0 || verdict !== undefined || isOpen;
  const { compared = [], filing = [] } = Object.groupBy(pointsOf(fact, kind.fields, display), (point) =>
    isCompared(point) ? 'compared' : 'filing',
  );
  return { compared, filing };
}

/** What a fact states, point by point, beside what other sources say; what differs comes first. */
export function pointsTable({ fact, kind }: FactOfKind, points: Point[], form: string, context: PageContext): Html {
  const seen = new Set<Check>();
  const rows = points.map((point) => {
    const others = point.given.map((given) => givenValue(given, point, seen, context));
    // A date of the stage says that it was reached.
    const none = html`<p class="open">${point.isOpen ? 'Not compared' : 'Follows from its date, which was compared'}</p>`;
    return html`<tr><th scope="row">${labelOf(point.field)}</th><td>${ownValueOf(point, { fact, kind }, context)}</td><td>${others.length > 0 ? others : none}</td></tr>\n`;
  });
  return html`<table class="points">
<thead><tr><th scope="col"><span class="hidden">Point</span></th><th scope="col">The ${form} states</th><th scope="col">Other sources</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

/** The value that a fact states on a point, what a choice means, and how much of a list it names. */
function ownValueOf({ field }: Point, { fact, kind }: FactOfKind, context: PageContext): Html {
  const value = fact[field.name] ?? null;
  const notes = [
    fact.inferred.includes(field.name) ? 'inferred from the text' : '',
    meaningIn(field, value),
    openList(field, fact, kind),
    field.note ?? '',
  ].filter((note) => note !== '');
  const small = notes.map((note) => html`<small>${printed(capitalised(note))}</small>`);
  const others = isOpenList(field, fact) ? ' and others' : '';
  return html`<b>${valueWithLinks(value, field, context)}${others}</b>${small}`;
}

function meaningIn({ choices }: Field, value: unknown): string {
  const choice = choices && typeof value === 'string' ? ownValue(choices, value) : undefined;
  return choice === undefined ? '' : meaningOf(choice);
}

function isOpenList({ name }: Field, fact: Fact): boolean {
  return fact[`${name}_complete`] === 0;
}

/** Who stays open in an incomplete list: the source names some, and any other may be among the rest. */
function openList(field: Field, fact: Fact, kind: Kind): string {
  const named = itemsIn(fact[field.name]).length;
  const total = kind.fields.find(({ name }) => name === field.total);
  if (!isOpenList(field, fact) || named === 0) return '';
  const whole = total && fact[total.name];
  return `names ${named}${typeof whole === 'number' ? ` of ${whole}` : ''}; any other may be among the rest`;
}

/** A value that sources give, with its mark and word, and what each of them says. */
function givenValue(
  { value, text, checks }: GivenValue,
  { field, own }: Point,
  seen: Set<Check>,
  context: PageContext,
): Html {
  const [against, finer] = [
    checks.some((check) => isAgainst(check.verdict)),
    // Of a check on several points, only some values are more exact.
    text !== own && checks.every((check) => check.finer === true),
  ];
  const [on, as] = [against ? 'differs' : 'agrees', checks[0]?.verdict ?? ''];
  const shown = value === null ? printed(text) : valueWithLinks(value, field, context);
  const isSaid = !against && !finer;
  const word = { supported: 'Supports it', opposed: 'Speaks against it' }[as] ?? wordOn(on);
  const head = html`${markOn(on, on)}${word}${finer && !against ? ', more exactly' : ''}${isSaid || value === null ? '' : html`: <b>${shown}</b>`}`;
  // A check of several points says the same of each.
  const again = checks.filter((check) => seen.has(check));
  const bySentence = [
    ...Map.groupBy(
      checks.filter((check) => !seen.has(check)),
      ({ says }) => says,
    ).values(),
  ];
  for (const check of checks) seen.add(check);
  const repeated = again.map(
    ({ source }) => html`<cite>${printed(source?.publisher ?? source?.title ?? '')}, as above</cite>`,
  );
  return html`<div class="given"><p class="${styleOf(on)}">${head}</p>\n${bySentence.map(statement)}${repeated}</div>\n`;
}

/** What sources say in the same words, and who they are. */
export function statement(alike: Check[]): Html {
  const [{ says = '', why = '' } = {}] = alike;
  return html`<p>${printed(says)}${why === '' ? '' : html` <small>${printed(why)}</small>`}</p>${alike.map(sourceOfCheck)}\n`;
}

/** The source of a check or note, with its grade, and the day on which it was looked up. */
function sourceOfCheck({ source, on }: Check): Html {
  if (!source) return html``;
  const { title, publisher, date, grade, url = '', also } = source;
  const by = [publisher ?? '', date ? dateText(date) : ''].filter((text) => text !== '').join(', ');
  const unopened = also?.seen === false ? html` Not opened: ${webLink(also.url, also.url)}.` : '';
  return html`<cite>${webLink(url, printed(title))}. ${printed(by)} <span class="grade">${choiceText(grade)}</span> <span>Looked up on ${dateText(on)}.</span>${unopened}</cite>`;
}

/** What a fact is about and how it is filed, in a line: points that no other source was compared in. */
export function filingLine(points: Point[], { fact, kind }: FactOfKind, context: PageContext): Html | undefined {
  const parts = points.flatMap(({ field }) => {
    const value = fact[field.name] ?? null;
    if (field.type === 'text' || field.type === 'texts') return [];
    const inferred = fact.inferred.includes(field.name) ? ', inferred' : '';
    const open = openList(field, fact, kind);
    const others = isOpenList(field, fact) ? ` and others${open && ` (${open})`}` : '';
    return html`<span>${labelOf(field)}: ${valueWithLinks(value, field, context)}${others}${inferred}</span> `;
  });
  return parts.length === 0 ? undefined : html`<p class="about">${parts}</p>\n`;
}

/** What is known of a fact in a sentence or two that begin with the worst news, and its style. */
export function inShort({ fact, kind }: FactOfKind): { style: string; head: string; rest: Html } {
  const { verdict, checks, not_compared, differs_in, agrees_in } = fact;
  const nouns = (names: string[]) => {
    const all = names.map((name) => nounOf(fieldOf(kind, name) ?? { name }));
    return listedHtml(all.map((noun) => html`${/^(who|those)\b/.test(noun) ? '' : 'the '}<b>${noun}</b>`));
  };
  if (checks.length === 0 && kind.opinion)
    return { style: 'open', head: 'A view or advice.', rest: html`No other source was asked whether it supports it.` };
  if (checks.length === 0)
    return { style: 'open', head: 'Not compared.', rest: html`Nobody has held this against another source yet.` };
  const sources = new Set(checks.map(({ source }) => JSON.stringify(source))).size;
  const were = `${capitalised(numberWord(sources))} other source${sources === 1 ? ' was' : 's were'} compared`;
  const contested = differs_in.filter((name) => agrees_in.includes(name));
  const verb = (one: string, many: string) => (sources === 1 ? one : many);
  const doing: [verb: string, names: string[]][] = [
    [
      kind.opinion ? verb('opposes', 'oppose') : verb('differs on', 'differ on'),
      differs_in.filter((name) => !contested.includes(name)),
    ],
    ['contradict each other on', contested],
    [
      kind.opinion ? verb('supports', 'support') : verb('agrees on', 'agree on'),
      agrees_in.filter((name) => !contested.includes(name)),
    ],
  ];
  const done = doing.flatMap(([does, names]) => (names.length === 0 ? [] : html`${does} ${nouns(names)}`));
  const they = verb('it', 'they');
  const found = done.length === 0 ? html`no verdict rests on ${verb('it', 'them')}` : html`${they} ${listedHtml(done)}`;
  const open = nouns(not_compared);
  const style = verdictOf(verdict)?.style ?? 'open';
  if (not_compared.length === 0 || style !== 'open') {
    const rest = not_compared.length === 0 ? html`All that it claims was compared.` : html`Nobody compared ${open}.`;
    return { style, head: `${were}:`, rest: html`${found}. ${rest}` };
  }
  const claim = kind.claim.find((group) => group.includes(not_compared[0] ?? '')) ?? [];
  const isMain = !claim.some((name) => [...agrees_in, ...differs_in].includes(name));
  const head = isMain ? 'The main point was not compared:' : 'Not all that it claims was compared:';
  return { style, head, rest: html`${open}. ${were} on other points: ${found}.` };
}
