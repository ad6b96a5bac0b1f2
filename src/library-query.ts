import { kindByName } from './cli/facts.ts';
import { commonFilters, kindFilters } from './cli/options.ts';
import { PismError } from './errors.ts';
import type { FilterValue, Query } from './library-types.ts';
import type { Lookup } from './model/fields/type.ts';
import type { Kind } from './model/kind.ts';
import { stagesOf } from './model/stages.ts';
import { didYouMean } from './model/text.ts';
import { filterOptions } from './query/filters.ts';
import { readAsked } from './query/read.ts';
import type { Query as FactQuery } from './query/select.ts';
import type { Index } from './store/open.ts';

/** The query that a script asks for. Throws a usage error for a part of it that cannot be understood. */
export function readScriptQuery(index: Index, lookup: Lookup, query: Query): FactQuery {
  const { asOf, limit, filters = {} } = query;
  const kind = query.kind === undefined ? null : kindByName(query.kind, index);
  if (asOf !== undefined && !(kind && stagesOf(kind)))
    throw new PismError('usage', 'asOf needs a kind with stages', 'Name one with kind.');
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 0))
    throw new PismError('usage', `limit takes a whole number, not ${limit}`);
  const given = wordsOfFilters(filters, kind);
  const asked = {
    ...Object.fromEntries(given.entries().filter(([name]) => isCommon(name))),
    words: wordsOf(query.words),
    where: listOf(query.where),
    sort: listOf(query.sort),
    ...(asOf !== undefined && { asOf }),
    ...(limit !== undefined && { limit }),
  };
  const wordsFor = ({ name }: { name: string }, all: boolean) => given.get(all ? `${name}_all` : name);
  return readAsked(index.database, kind, asked, wordsFor, lookup);
}

const emptyHint = 'Give a value, null for what is not stated, or leave it out.';

/** The words of each filter, as the command line takes them. Throws a usage error for a filter that the kind does not have. */
function wordsOfFilters(filters: NonNullable<Query['filters']>, kind: Kind | null): Map<string, string[]> {
  const names = (kind ? kindFilters(kind) : commonFilters).map(({ long }) =>
    String(long).slice(2).replaceAll('-', '_'),
  );
  const isFilter = (name: string) =>
    isCommon(name) || kind?.fields.some((field) => name === field.name || name === `${field.name}_all`);
  const known = names.filter(isFilter);
  const given = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return new Map(
    given.map(([name, value]) => {
      const hint = didYouMean(name, known, 'Filters are');
      if (!known.includes(name))
        throw new PismError('usage', `${kind?.kind ?? 'Facts'} cannot be filtered by ${name}`, hint);
      const words = (Array.isArray(value) ? value : [value]).map(wordOf);
      if (words.length === 0 || words.some((word) => word.trim() === ''))
        throw new PismError('usage', `The filter ${name} has an empty value`, emptyHint);
      return [name, words];
    }),
  );
}

function isCommon(name: string): boolean {
  return filterOptions.some((option) => option === name);
}

function wordOf(value: FilterValue): string {
  return value === null ? 'none' : String(value);
}

/** Words to search for: a text is divided at its spaces. */
export function wordsOf(words: string | string[] = []): string[] {
  return typeof words === 'string' ? words.split(/\s+/).filter((word) => word !== '') : words;
}

/** One text or several, as a list. */
export function listOf(values: string | string[] = []): string[] {
  return typeof values === 'string' ? [values] : values;
}
