import { openStart, readDate } from '../model/date.ts';

/** The most facts that are listed on one page. */
export const maxListed = 300;

/** The year in which a date begins, or ends if it has no beginning. */
export function yearOf(date: unknown): string {
  const days = readDate(String(date));
  if ('reason' in days) return 'undated';
  return (days.first === openStart ? days.last : days.first).slice(0, 4);
}

/** The path of the part of a list for one year: no id has an underscore, so that it is never the page of something else. */
export function yearPath(path: string, year: string): string {
  return path.replace(/\.html$/, `_${year}.html`);
}
