import { byDispute, disputesOf, standingOf, standingText } from '../query/disputes.ts';
import { disputed } from '../query/filters.ts';
import type { Filter } from '../query/select.ts';
import { disputeList } from '../render/points.ts';
import { wrapText } from '../render/text-width.ts';
import type { Context } from './command.ts';
import { type PrintOptions, renderOptionsFor } from './print.ts';

/** How many facts are disputed, with the most official disputes below; how many facts there are, and the id of the first dispute. */
export async function disputesText(
  context: Pick<Context, 'index' | 'io'> & { options: PrintOptions },
  filters: Filter[],
  limit?: number,
) {
  const { database, kinds } = context.index;
  const page = await renderOptionsFor({ forReader: true, shortNames: true }, context);
  const standing = standingOf(database, filters);
  const all = byDispute(database, kinds, [...filters, disputed]).slice(0, limit);
  const rows = all.flatMap((each) => disputesOf(each, page.display));
  const says = page.style.strong(wrapText(standingText(standing), page.width));
  const text = rows.length > 0 ? `${says}\n${disputeList(rows, page)}` : says;
  return { ...standing, text, first: rows[0]?.id };
}
