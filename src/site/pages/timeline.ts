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
import { jumps, pagesByYear, yearOf } from '../by-year.ts';
import { ownFacts } from '../own-facts.ts';
import type { Site, SiteFile } from '../site.ts';

/** The dated facts in order, as exactly as their sources date them, with the day where another source knows it. */
export function timelinePages(site: Site): Iterable<SiteFile> {
  const own = ownFacts(site);
  const isDated: Filter = { sql: 'f.dated_first IS NOT NULL', values: [] };
  const count = (filters: Filter[]) => standingOf(site.index.database, filters).facts;
  const [all, dated] = [count(own), count([...own, isDated])];
  const above = html`<h1>Timeline</h1>
<p class="lead">${counted(dated, 'fact')} with a date, as exactly as the source dates them; where another source gives the day, or another date, it is added with its grade. ${counted(all - dated, 'fact')} ${all - dated === 1 ? 'has' : 'have'} no date.</p>
`;
  const page = {
    ...{ path: 'timeline.html', title: 'Timeline', above },
    about: 'All dated facts, in order.',
    filters: [...own, isDated],
    list: years,
  };
  return pagesByYear(page, site);
}

/** The fewest years without a fact of which the timeline says how many they are. */
const longGap = 5;

function years(facts: FactOfKind[], context: PageContext, only?: string): Html {
  const byYear = [...Map.groupBy(facts, ({ fact }) => yearOf(String(fact['date'])))];
  const items = byYear.map(([year, of], at) => {
    const gap = at === 0 ? 0 : Math.abs(Number(year) - Number(byYear[at - 1]?.[0])) - 1;
    const pause = gap < longGap ? '' : html`<li class="pause">${gap} years without a dated fact</li>\n`;
    const lines = of.map((each) => html`<li>${line(each, context)}</li>\n`);
    return html`${pause}<li id="y${year}"><h2>${year}</h2><ul class="days">\n${lines}</ul></li>\n`;
  });
  const links = byYear.map(([year]): [string, string] => [`#y${year}`, year]);
  return html`${only === undefined && links.length > 1 ? jumps('Years on this page', links) : ''}<ol class="time">\n${items}</ol>\n`;
}

/** A fact with its date, if that is more than the year and its sentence does not say it, and the dates of other sources. */
function line({ fact, kind }: FactOfKind, { links, display }: PageContext): Html {
  const date = String(fact['date']);
  const words = dateText(date);
  const isSaid = /^\d{4}$/.test(date) || printed(fact.says).toLowerCase().includes(words.toLowerCase());
  const fields = kind.fields.filter((field) => fieldType(field).isDate && fact[field.name] === date);
  const given = pointsOf(fact, fields.slice(0, 1), display).flatMap((point) => otherDates(point));
  return html`${isSaid ? '' : html`<b>${capitalised(words)}.</b> `}${linkTo(links.fact(fact.id), printed(fact.says))}${given}`;
}

/** The dates of other sources that differ, and the most exact of those that agree. */
function otherDates({ given }: Point): Html[] {
  const against = given.filter(({ checks }) => checks.some(({ verdict }) => isAgainst(verdict)));
  const finer = given.filter(
    ({ checks }) => checks.some((check) => check.finer) && !checks.some(({ verdict }) => isAgainst(verdict)),
  );
  const most = Math.max(0, ...finer.map(({ value }) => String(value).length));
  const exact = finer.filter(({ value }) => String(value).length === most);
  return [...exact, ...against].map((each) => {
    const [best, ...more] = each.checks.toSorted((one, other) => gradeOf(one) - gradeOf(other));
    const { publisher, title = '', grade = '' } = best?.source ?? {};
    const by = `${speakerOf(publisher ?? title)} (${choiceText(grade)}${more.length > 0 ? `; ${more.length} more` : ''})`;
    const on = against.includes(each) ? 'differs' : 'agrees';
    return html` <span class="${styleOf(on)}">${markOn(on, on === 'differs' ? on : null)}<b>${each.text}</b>, says ${printed(by)}</span>`;
  });
}
