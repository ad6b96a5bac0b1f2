import { PismError } from '../errors.ts';
import type { Lookup } from '../model/fields/type.ts';
import { entriesByName } from '../query/lookup.ts';
import type { Context } from './command.ts';

/** What filters need to understand words; the library that understands dates is loaded only when a date is given. */
export async function lookupFor({ index, options }: Context, hasDate: boolean): Promise<Lookup> {
  const isDated = hasDate || (options.year ?? options.since ?? options.until ?? options.asOf) !== undefined;
  const readDate = isDated ? (await import('../model/date.ts')).readDate : undefined;
  return {
    entries: (register, word) => entriesByName(index.database, register, word),
    interval(word) {
      const found = readDate?.(word) ?? { reason: 'no date was expected' };
      if ('first' in found) return found;
      const hint = 'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.';
      throw new PismError('usage', `${word} is not a date: ${found.reason}`, hint);
    },
  };
}
