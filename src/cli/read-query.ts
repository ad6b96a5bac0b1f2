import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Lookup } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { fieldFilter, filterOptions, optionFilter, sqlFilters, wordsFilter } from '../query/filters.ts';
import { actorsByName } from '../query/lookup.ts';
import type { Filter, Query } from '../query/select.ts';
import type { Context } from './command.ts';

type Asked = Pick<Context, 'index' | 'options' | 'fields' | 'words'>;

/** The query that words and options ask for. Throws a usage error for a value that cannot be understood. */
export async function readQuery(asked: Asked, kind: Kind | null): Promise<Query> {
  const { options, fields, words, index } = asked;
  const { database } = index;
  const lookup = await lookupFor(asked);
  const filters: Filter[] = [...fields].map(([field, values]) => fieldFilter(field, values, lookup));
  for (const option of filterOptions) {
    const values = options[option];
    if (values) filters.push(optionFilter(option, values, lookup, database));
  }
  filters.push(...sqlFilters(database, kind, options.where ?? []));
  if (words.length > 0) filters.push(wordsFilter(words));
  return { kind, filters, sort: options.sort ?? [], limit: options.limit ?? null };
}

/** The library that understands dates is loaded only when a date is given. */
async function lookupFor({ index, options, fields }: Asked): Promise<Lookup> {
  const { year, since, until } = options;
  const hasDate = year ?? since ?? until ?? [...fields.keys()].find((field) => fieldType(field).isDate);
  const readDate = hasDate ? (await import('../model/date.ts')).readDate : undefined;
  return {
    actors: (word) => actorsByName(index.database, word),
    interval(word) {
      const found = readDate?.(word) ?? { reason: 'no date was expected' };
      if ('first' in found) return found;
      const hint = 'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.';
      throw new PismError('usage', `${word} is not a date: ${found.reason}`, hint);
    },
  };
}
