import { openStart, readDate } from '../model/date.ts';
import { linkTo } from '../page/links.ts';
import type { FactOfKind } from '../query/disputes.ts';
import { type Html, html } from '../render/html.ts';

/** The most facts that are listed on one page. */
export const maxListed = 300;

/** Facts by the year of their date, the earliest first, and those without one last. */
export function factsByYear(facts: FactOfKind[]): Map<string, FactOfKind[]> {
  const found = Map.groupBy(facts, ({ fact }) => yearOf(fact['date']));
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function yearOf(date: unknown): string {
  const days = readDate(String(date));
  if ('reason' in days) return 'undated';
  return (days.first === openStart ? days.last : days.first).slice(0, 4);
}

/** The path of the part of a list for one year: no id has an underscore, so that it is never the page of something else. */
export function yearPath(path: string, year: string): string {
  return path.replace(/\.html$/, `_${year}.html`);
}

/** Links to the parts of a list by year, each with its number of facts. */
export function yearLinks(years: Map<string, FactOfKind[]>, addressOf: (year: string) => string): Html {
  const items = Array.from(years, ([year, facts]) => {
    return html`<li>${linkTo(addressOf(year), year)} <small>${facts.length}</small></li>\n`;
  });
  return html`<ul class="names">\n${items}</ul>\n`;
}
