import { gradeOf } from '../model/checks.ts';
import type { Check } from '../model/fact.ts';
import { isAgainst } from '../model/verdicts.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { speakerOf } from '../query/fact-lines.ts';
import { type Point, pointsOf } from '../query/points.ts';
import { labelOf } from '../query/result.ts';
import { type Html, html } from '../render/html.ts';
import { markOn, styleOf } from './fact-line.ts';
import { linkTo, webLink } from './links.ts';
import { choiceText, type PageContext, printed, valueWithLinks } from './words.ts';

/** A row for each point in which other sources differ or contradict each other: the fact, what it states, and who says what. */
export function disputeTable(facts: FactOfKind[], context: PageContext): Html {
  const rows = facts.flatMap((each) => {
    const fields = each.kind.fields.filter(({ name }) => each.fact.differs_in.includes(name));
    return pointsOf(each.fact, fields, context.display).map((point) => row(each, point, context));
  });
  return html`<table class="disputes">
<thead><tr><th scope="col">Fact</th><th scope="col">What it states</th><th scope="col">What others say</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

function row({ fact }: FactOfKind, { field, given }: Point, context: PageContext): Html {
  const worstFirst = given.toSorted((one, other) => rankOf(one.checks) - rankOf(other.checks));
  const others = worstFirst.map(({ value, text, checks }) => {
    const on = checks.some(({ verdict }) => isAgainst(verdict)) ? 'differs' : 'agrees';
    const shown = value === null ? printed(text) : valueWithLinks(value, field, context);
    return html`<p><span class="${styleOf(on)}">${markOn(on, on)}${shown}</span> <small>${speakers(checks)}</small></p>`;
  });
  const own = valueWithLinks(fact[field.name] ?? null, field, context);
  return html`<tr><td><p class="says">${linkTo(context.links.fact(fact.id), printed(fact.says))}</p></td><td><p><small>${labelOf(field)}</small></p>${own}</td><td>${others}</td></tr>
`;
}

/** Those first that go against the fact, of these those closest to the authority. */
function rankOf(checks: Check[]): number {
  const against = checks.some(({ verdict }) => isAgainst(verdict)) ? 0 : 100;
  return against + Math.min(...checks.map(gradeOf));
}

/** Who gives a value, each with a link and the grade, the closest to the authority first. */
function speakers(checks: Check[]): Html[] {
  const sorted = checks.toSorted((one, other) => gradeOf(one) - gradeOf(other));
  return sorted.map(({ source }, at) => {
    const { publisher, title = '', url = '', grade = '' } = source ?? {};
    const who = printed(speakerOf(publisher ?? title));
    return html`${at > 0 ? '; ' : ''}${webLink(url, who)} (${choiceText(grade)})`;
  });
}
