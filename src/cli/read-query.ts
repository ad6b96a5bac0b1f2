import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Lookup } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { ownValue } from '../model/values.ts';
import {
  bulletinFilter,
  countryFilter,
  dateFilter,
  fieldFilter,
  sqlFilters,
  tagFilter,
  verdictFilter,
  wordsFilter,
} from '../query/filters.ts';
import { actorsByName } from '../query/lookup.ts';
import type { Filter, Query } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import { type Options, optionName } from './options.ts';

/** The query that words and options ask for. Throws a usage error for a value that cannot be understood. */
export async function readQuery(
  { database }: Index,
  kind: Kind | null,
  words: string[],
  options: Options,
): Promise<Query> {
  const lookup = await lookupFor({ database }, kind, options);
  const filters: Filter[] = [];
  const given = (name: string, filter: (words: string[]) => Filter) => {
    const values = ownValue(options, name) as string[] | undefined;
    if (values) filters.push(filter(values));
  };
  for (const field of kind?.fields ?? []) given(optionName(field), (values) => fieldFilter(field, values, lookup));
  given('country', (values) => countryFilter(values, lookup));
  given('year', (values) => dateFilter('--year', values, lookup));
  given('since', (values) => dateFilter('--since', values, lookup));
  given('until', (values) => dateFilter('--until', values, lookup));
  given('bulletin', (values) => bulletinFilter(database, values));
  given('tag', tagFilter);
  given('verdict', verdictFilter);
  filters.push(...sqlFilters(database, kind, (options['where'] ?? []) as string[]));
  if (words.length > 0) filters.push(wordsFilter(words));
  return {
    kind,
    filters,
    sort: (options['sort'] ?? []) as string[],
    limit: (options['limit'] ?? null) as number | null,
  };
}

/** The library that understands dates is loaded only when a date is given. */
async function lookupFor({ database }: Pick<Index, 'database'>, kind: Kind | null, options: Options): Promise<Lookup> {
  const dated = (kind?.fields ?? []).filter((field) => fieldType(field).isDate).map(optionName);
  const readDate = ['year', 'since', 'until', ...dated].some((name) => name in options)
    ? (await import('../model/date.ts')).readDate
    : undefined;
  return {
    actors: (word) => actorsByName(database, word),
    interval(word) {
      const found = readDate?.(word) ?? { reason: 'no date was expected' };
      if ('first' in found) return found;
      throw new PismError(
        'usage',
        `${word} is not a date: ${found.reason}`,
        'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.',
      );
    },
  };
}
