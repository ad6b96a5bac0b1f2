import { gradeOf } from '../../model/checks.ts';
import { fieldType } from '../../model/fields/index.ts';
import { capitalised, counted } from '../../model/text.ts';
import { isAgainst } from '../../model/verdicts.ts';
import { markOn, styleOf } from '../../page/fact-line.ts';
import { linkTo } from '../../page/links.ts';
import { choiceText, dateText, type PageContext, printed } from '../../page/words.ts';
import { type FactOfKind, standingOf } from '../../query/disputes.ts';
import { speakerOf } from '../../query/fact-lines.ts';
import { type Point, pointsOf } from '../../query/points.ts';
import type { Filter } from '../../query/select.ts';
import { type Html, html } from '../../render/html.ts';
import { jumps, pagesByYear } from '../by-year.ts';
import { ownFacts } from '../own-facts.ts';
import type { Site, SiteFile } from '../site.ts';
import { yearOf } from '../years.ts';

/** The dated facts in order, as exactly as their sources date them, with the day where another source knows it. */
export function timelinePages(site: Site): Iterable<SiteFile> {
  const own = ownFacts(site);
  const isDated: Filter = { sql: 'f.dated_first IS NOT NULL', values: [] };
  const [all = 0, dated = 0] = [own, [...own, isDated]].map(
    (filters) => standingOf(site.index.database, filters).facts,
  );
  const about = `${counted(dated, 'fact')} with a date, as exactly as the source dates them; ${all - dated} have none. Where another source gives the day, or another date, it is added with its grade.`;
  const above = html`<h1>Timeline</h1>\n<p class="lead">${about}</p>\n`;
  return pagesByYear(
    { path: 'timeline.html', title: 'Timeline', about, above, filters: [...own, isDated], list: years },
    site,
  );
}

/** The fewest years without a fact of which the timeline says how many they are. */
const longGap = 5;

function years(facts: FactOfKind[], context: PageContext, only?: string): Html {
  const byYear = [...Map.groupBy(facts, ({ fact }) => yearOf(fact['date']))];
  const items = byYear.map(([year, of], at) => {
    const [before = year] = byYear[at - 1] ?? [];
    const gap = Math.abs(Number(year) - Number(before)) - 1;
    const pause = gap < longGap ? '' : html`<li class="pause">${gap} years without a dated fact</li>\n`;
    const lines = of.map((each) => html`<li>${line(each, context)}</li>\n`);
    return html`${pause}<li id="y${year}"><h2>${year}</h2><ul class="days">\n${lines}</ul></li>\n`;
  });
  const links = jumps(
    'On this page',
    byYear.map(([year]) => [`#y${year}`, year]),
  );
  return html`${only === undefined ? links : ''}<ol class="time">\n${items}</ol>\n`;
}

/** A fact with its date, unless that is only the year or its sentence says it, and the dates of other sources. */
function line({ fact, kind }: FactOfKind, { links, display }: PageContext): Html {
  const date = String(fact['date']);
  const [words, says] = [dateText(date), printed(fact.says)];
  const isSaid = /^\d{4}$/.test(date) || says.toLowerCase().includes(words.toLowerCase());
  const field = kind.fields.filter((each) => fieldType(each).isDate && fact[each.name] === date).slice(0, 1);
  const given = pointsOf(fact, field, display).flatMap((point) => otherDates(point));
  return html`${isSaid ? '' : html`<b>${capitalised(words)}.</b> `}${linkTo(links.fact(fact.id), says)}${given}`;
}

/** The dates of other sources that differ, and the most exact of those that agree. */
function otherDates({ given }: Point): Html[] {
  const against = given.filter(({ checks }) => checks.some(({ verdict }) => isAgainst(verdict)));
  const finer = given.filter((each) => !against.includes(each) && each.checks.some((check) => check.finer));
  const [exact = []] = [finer.toSorted((one, other) => String(other.value).length - String(one.value).length)[0]];
  return [exact, against].flat().map((each) => {
    const [best] = each.checks.toSorted((one, other) => gradeOf(one) - gradeOf(other));
    const { publisher, title = '', grade = '' } = best?.source ?? {};
    const more = each.checks.length > 1 ? `; ${each.checks.length - 1} more` : '';
    const on = against.includes(each) ? 'differs' : 'agrees';
    return html` <span class="${styleOf(on)}">${markOn(on, null)}<b>${each.text}</b>, says ${printed(speakerOf(publisher ?? title))} (${choiceText(grade)}${more})</span>`;
  });
}
