import { byDispute, disputesIn, standingOf, standingText } from '../query/disputes.ts';
import { disputed } from '../query/filters.ts';
import type { Filter } from '../query/select.ts';
import { wrapText } from '../render/text-width.ts';
import type { Context } from './command.ts';
import { type PrintOptions, readerOptions } from './print.ts';

/** How many facts are disputed, with the most official disputes below; and how many facts there are. */
export async function disputesText(
  context: Pick<Context, 'index' | 'io'> & { options: PrintOptions },
  filters: Filter[],
  limit?: number,
) {
  const { database, kinds } = context.index;
  const page = await readerOptions(context);
  const standing = standingOf(database, filters);
  const all = byDispute(database, kinds, [...filters, disputed], limit);
  const says = page.style.strong(wrapText(standingText(standing), page.width));
  const { table } = await import('../render/table.ts');
  // A part of them is an overview, whose texts are cut.
  const rows = table(disputesIn(all, page.display), { ...page, isWhole: limit === undefined });
  const text = [`${says}\n`, ...rows].join('').trimEnd();
  return { ...standing, text };
}
