import { fieldType } from '../../model/fields/index.ts';
import { capitalised, counted } from '../../model/text.ts';
import { cssClassOf, disputesInBrief, markOn } from '../../page/fact-line.ts';
import { linkTo } from '../../page/links.ts';
import { dateText, type PageContext, printed, spans } from '../../page/words.ts';
import { standingOf } from '../../query/disputes.ts';
import { type FactOfKind, type Point, pointsOf, speakerOf } from '../../query/points.ts';
import { type Html, html } from '../../render/html.ts';
import { byDate, jumps, pagesByYear, yearOf } from '../by-year.ts';
import type { Site, SiteFile } from '../site.ts';

/** The dated facts in order, as exactly as their sources date them, with the day where another source knows it. */
export function timelinePages(site: Site): Iterable<SiteFile> {
  const filters = [{ sql: 'f.dated_first IS NOT NULL', values: [] }];
  const dated = counted(standingOf(site.index.database, filters).facts, 'fact');
  const about = `${dated} with a date, as exactly as the source dates them. Where another source gives the day, or another date, it is added.`;
  const above = html`<h1>Timeline</h1>\n<p class="lead">${about}</p>\n`;
  const facts = site.facts(filters, byDate);
  const page = { path: 'timeline.html', title: 'Timeline', isWide: true, about, above, facts, isByDate: true };
  return pagesByYear({ ...page, list: years }, site);
}

function years(facts: FactOfKind[], context: PageContext, only?: string): Html {
  const byYear = [...Map.groupBy(facts, ({ fact }) => yearOf(fact['date']))];
  const items = byYear.map(([year, of]) => {
    const lines = of.map((each) => html`<li>${line(each, context)}</li>\n`);
    return html`<li id="y${year}"><h2>${year}</h2><ul class="days">\n${lines}</ul></li>\n`;
  });
  const links = jumps(
    'On this page',
    byYear.map(([year]) => [`#y${year}`, year]),
  );
  return html`${only === undefined ? links : ''}<ol class="time">\n${items}</ol>\n`;
}

/** A fact with its date, unless that is only the year or its sentence says it, what is disputed, and the dates of others. */
function line({ fact, kind }: FactOfKind, { links, display }: PageContext): Html {
  const date = String(fact['date']);
  const [words, says] = [dateText(date), printed(fact.says)];
  const isSaid = /^\d{4}$/.test(date) || says.toLowerCase().includes(words.toLowerCase());
  const field = kind.fields.filter((each) => fieldType(each).isDate && fact[each.name] === date).slice(0, 1);
  const { points } = pointsOf({ fact, kind: { ...kind, fields: field } }, display);
  const given = points.flatMap((point) => otherDates(point));
  const isOfDate = fact.differs_in.every((name) => name === field[0]?.name);
  // A dispute about the date is in the dates of others.
  const brief = isOfDate ? [] : disputesInBrief({ fact, kind });
  const others = [...brief, ...given];
  const about = others.length === 0 ? '' : html`\n<p class="about">${spans(others)}</p>`;
  return html`<p>${isSaid ? '' : html`<b>${capitalised(words)}.</b> `}${linkTo(links.fact(fact.id), says)}</p>${about}`;
}

/** The dates of other sources that differ, or are more exact. */
function otherDates({ given }: Point): Html[] {
  return given.flatMap(({ text, checks: [first, ...others], isAgainst }) => {
    if (!first || !(isAgainst || first.finer)) return [];
    const more = others.length > 0 ? `; ${others.length} more` : '';
    const on = isAgainst ? 'differs' : 'agrees';
    return html`<span class="${cssClassOf(on)}">${markOn(on, null)}<b>${dateText(text)}</b>, says ${printed(speakerOf(first))}${more}</span>`;
  });
}
