import { inspect } from 'node:util';
import { PismError } from './errors.ts';
import { kindByName } from './facts/find.ts';
import type { CountQuery, Query } from './library-types.ts';
import { isList } from './model/fields/index.ts';
import type { Kind } from './model/kind.ts';
import { stagesOf } from './model/stages.ts';
import { didYouMean } from './model/text.ts';
import { canFilter, filterOptions, readAsked } from './query/filters.ts';
import type { Query as FactQuery } from './query/select.ts';
import type { Index } from './store/open.ts';

export { filterOptions };

const isString = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown) => [value].flat().every(isString);
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
// Inherited members would be ignored. The prototype of a plain object has none itself.
const isPlain = (value: unknown) => isObject(value) && !Object.getPrototypeOf(Object.getPrototypeOf(value) ?? {});

/** What a script passes to the library is checked by these types of parts, with their names, before its query is read. */
const partTypes: [type: string, names: string, isOfType: (value: unknown) => boolean][] = [
  ['a text', 'kind asOf id style text to among file', isString],
  [
    'a text or a list of texts',
    'facts words where sort fields sources show ids by source verdict grade field',
    isTexts,
  ],
  ['true or false', 'keepGoing cache rebuild names distinct', (value) => typeof value === 'boolean'],
  ['a whole number', 'limit from', (value) => Number.isSafeInteger(value) && Number(value) >= 0],
  ['an object', 'env', isObject],
  ['a text that is not empty', 'proposer', (value) => isString(value) && value.trim() !== ''],
  ['a list', 'lines', Array.isArray],
  ['a plain object', 'filters query openFacts copy uncovered', isPlain],
];

/** Throws a usage error if a part or argument has the wrong type. */
export function requireType(name: string, value: unknown): void {
  const [type, , isOfType] = partTypes.find(([, names]) => names.split(' ').includes(name)) ?? [];
  if (!isOfType?.(value)) throw new PismError('usage', `${name} takes ${type}, not ${inspect(value, { depth: 0 })}`);
}

/** Refuses parts of the wrong type, and misspelt ones, which would otherwise be ignored. */
export function requireParts(what: string, given: object, names: string): void {
  requireType(what, given);
  const known = names.split(' ');
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name))
      throw new PismError('usage', `${what} takes no ${name}`, didYouMean(name, known, 'It takes'));
    if (value !== undefined) requireType(name, value);
  }
}

/** Reads the query of a script, which may have more parts. Throws a usage error for a part that is not valid. */
export function readScriptQuery(index: Index, query: CountQuery, more = 'fields'): FactQuery {
  requireParts('query', query, `kind filters words where asOf sort limit names ${more}`);
  const { asOf, limit, distinct = false, filters = {} } = query;
  const kind = query.kind === undefined ? null : kindByName(query.kind, index);
  if (asOf !== undefined && !(kind && stagesOf(kind)))
    throw new PismError('usage', 'asOf needs a kind with stages', 'Name one with kind.');
  const given = wordsOfFilters(filters, kind);
  const asked = {
    words: searchWords(query.words),
    where: asList(query.where),
    sort: asList(query.sort),
    ...(asOf !== undefined && { asOf }),
    ...(limit !== undefined && { limit }),
  };
  const wordsFor = ({ name }: { name: string }, all: boolean) => given.get(all ? `${name}_all` : name);
  return { ...readAsked(index.database, kind, asked, wordsFor), isDistinct: distinct };
}

const emptyHint = 'Give a value, null for what is not stated, or leave it out.';

/** The words of each filter, as on the command line. Throws a usage error for a filter that the kind does not have. */
function wordsOfFilters(filters: NonNullable<Query['filters']>, kind: Kind | null): Map<string, string[]> {
  const ofFields = kind?.fields.flatMap((field) => [field.name, ...(isList(field) ? [`${field.name}_all`] : [])]) ?? [];
  const known: string[] = [...ofFields, ...filterOptions.filter((name) => !kind || canFilter(name, kind))];
  return new Map(
    Object.entries(filters).flatMap(([name, value]): [string, string[]][] => {
      if (value === undefined) return [];
      const hint = didYouMean(name, known, 'Filters are');
      if (!known.includes(name))
        throw new PismError('usage', `${kind?.kind ?? 'Facts'} cannot be filtered by ${name}`, hint);
      // An object may have no text.
      const textOf = (each: unknown) => String(Object(each) === each ? inspect(each, { depth: 0 }) : (each ?? 'none'));
      const words = [value].flat().map(textOf);
      if (words.length === 0 || words.some((word) => word.trim() === ''))
        throw new PismError('usage', `The filter ${name} has an empty value`, emptyHint);
      return [[name, words]];
    }),
  );
}

/** The words of a search; a text is split at spaces. */
export function searchWords(words: string | string[] = []): string[] {
  return typeof words === 'string' ? words.split(/\s+/).filter((word) => word !== '') : words;
}

/** One text or several, as a list. */
export function asList(values: string | string[] = []): string[] {
  return [values].flat();
}
