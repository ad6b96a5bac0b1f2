import { PismError } from '../errors.ts';
import { readDate } from '../model/date.ts';
import type { Lookup } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import {
  disputed,
  type FilterOption,
  fieldFilter,
  filterOptions,
  finer,
  optionFilter,
  sqlFilters,
  statusOnDayIs,
  unchecked,
} from '../query/filters.ts';
import { entriesByName } from '../query/lookup.ts';
import { wordsFilters } from '../query/search-words.ts';
import { byYear, type Filter, type Query } from '../query/select.ts';
import type { Index } from '../store/open.ts';

/** A query as the user typed it. */
export interface Asked extends Partial<Record<FilterOption, string[]>> {
  /** Words that must occur in the text of a fact. */
  words?: string[];
  disputed?: boolean;
  unchecked?: boolean;
  finer?: boolean;
  where?: string[];
  asOf?: string;
  sort?: string[];
  limit?: number;
}

/** The words given for a field; with `all`, a list must have all of them. */
export type WordsFor = (field: Field, all: boolean) => string[] | undefined;

/** Turns the user's words into a query. Throws a usage error for a wrong word. */
export function readAsked(index: Index, asStored: Kind | null, asked: Asked, wordsFor: WordsFor): Query {
  const { database } = index;
  const lookup = lookupIn(index);
  const { asOf } = asked;
  const kind = asStored && asOf !== undefined ? { ...asStored, asOf: lookup.interval(asOf).last } : asStored;
  const ofFields = (asStored?.fields ?? []).flatMap((field) =>
    [false, true].flatMap((all) => {
      const words = wordsFor(field, all);
      return words ? [fieldFilter(field, words, lookup, all)] : [];
    }),
  );
  const ofOptions = filterOptions.flatMap((option) => {
    const words = asked[option];
    return words ? [optionFilter(option, words, { lookup, database, kind })] : [];
  });
  const filters: Filter[] = [
    ...(asOf === undefined ? [] : [{ ...statusOnDayIs('known'), option: '--as-of', phrase: `--as-of ${asOf}` }]),
    ...ofFields,
    ...ofOptions,
    ...(asked.disputed ? [disputed] : []),
    ...(asked.unchecked ? [unchecked] : []),
    ...(asked.finer ? [finer()] : []),
    ...sqlFilters(database, kind, asked.where ?? []),
    ...wordsFilters(database, asked.words ?? []),
  ];
  return { kind, filters, sort: asked.sort ?? [], limit: asked.limit };
}

/** The query in the order of a list: facts of all kinds by place in their sources, or by date if they are filtered by date. */
export function inListOrder(query: Query): Query {
  const isByDate = !query.kind && query.filters.some(({ breakdown }) => breakdown === byYear);
  return isByDate && !query.sort?.length ? { ...query, sort: ['date'] } : query;
}

/** What filters need to read words: the registers of these facts, and dates. */
export function lookupIn({ database }: Index): Lookup {
  return {
    entries: (register, word) => entriesByName(database, register, word),
    interval(word) {
      const interval = readDate(word);
      if ('first' in interval) return interval;
      const hint = 'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.';
      throw new PismError('usage', `${word} is not a date: ${interval.reason}`, hint);
    },
  };
}
