import { type Exit, PismError } from '../../errors.ts';
import { fieldType } from '../../model/fields/index.ts';
import type { Lookup } from '../../model/fields/type.ts';
import type { Kind } from '../../model/kind.ts';
import { columnsOf, columnsOfKinds, type FactColumn, featuredColumns, pickColumns } from '../../query/columns.ts';
import { disputed, fieldFilter, filterOptions, optionFilter, sqlFilters } from '../../query/filters.ts';
import { entriesByName } from '../../query/lookup.ts';
import type { Result } from '../../query/result.ts';
import { countFacts, type Filter, type Query, selectFacts, selectWholeFacts } from '../../query/select.ts';
import { wordsFilters } from '../../query/words.ts';
import type { Command, Context } from '../command.ts';
import { note } from '../messages.ts';
import {
  commonFilters,
  filterWords,
  kindFilters,
  orderOptions,
  outputOptions,
  textOption,
  valuesFor,
} from '../options.ts';
import { isDataFormat, printResult, printText } from '../print.ts';

/** The words that commands over facts take. */
export const searchWords: [string, string] = [
  '[words...]',
  "words to look for, in any form; '!word' for facts without it",
];

/** The command that a kind of fact has: all of it follows from the kind. */
export function kindCommand(kind: Kind): Command {
  // In a title, only the first word has a capital; in a name, others have one too.
  const subject = /\s\p{Lu}/u.test(kind.title) ? kind.title : kind.title.charAt(0).toLowerCase() + kind.title.slice(1);
  return {
    task: 'Find facts',
    summary: `List ${subject}`,
    about: `${kind.about}\n\n${filterWords}`,
    arguments: [searchWords],
    examples: [],
    options: [...kindFilters(kind), ...orderOptions, ...outputOptions, textOption],
    kind,
    run: (context) => list(context, kind),
  };
}

/** `pism facts`: the command over all kinds. */
export const factsCommand: Command = {
  task: 'Find facts',
  summary: 'List facts of all kinds',
  about: filterWords,
  arguments: [searchWords],
  examples: [
    ['pism facts --country {actor}', 'facts about {actor}'],
    ['pism facts --since {year}', 'facts dated {year} or later'],
    ['pism facts --group-by kind', 'the number of facts of each kind'],
  ],
  options: [...commonFilters, ...orderOptions, ...outputOptions, textOption],
  run: (context) => list(context, null),
};

/** The arguments become a query, the query a result, and the result is printed. */
async function list(context: Context, kind: Kind | null): Promise<Exit> {
  const { pivot, over } = context.options;
  if ((pivot === undefined) !== (over === undefined)) {
    const hint = '--pivot names the column that goes down, --over the one that goes across.';
    throw new PismError('usage', '--pivot and --over need each other', hint);
  }
  const query = await readQuery(context, kind);
  const count = () => countFacts(context.index.database, query);
  return printListing(context, query, { count, list: () => answer(context, query) });
}

async function answer(context: Context, query: Query): Promise<Result> {
  const { database } = context.index;
  const { pivot, over, groupBy, fields } = context.options;
  if (pivot !== undefined && over !== undefined)
    return (await import('../../query/group.ts')).pivotFacts(database, query, pivot, over);
  if (groupBy !== undefined) return (await import('../../query/group.ts')).groupFacts(database, query, groupBy);
  if (fields) {
    const columns = await withPassage(pickColumns(query.kind, fields), query, context);
    return { columns, all: columns, rows: selectFacts(database, query, columns) };
  }
  if (!query.kind && isDataFormat(context.options, context.io)) {
    const columns = columnsOfKinds(context.index.kinds);
    return { columns, all: columns, rows: selectWholeFacts(database, query, context.index.kinds), isMixed: true };
  }
  const [columns, all] = [featuredColumns(query.kind), columnsOf(query.kind)];
  const rows = selectFacts(database, query, [...new Set([...all, ...columns])]);
  const { trend } = query.kind?.summary ?? {};
  if (trend === undefined) return { columns, all, rows };
  const line = (await import('../../query/summary.ts')).trendLine(database, query);
  return { columns, all, rows, notes: line === '' ? [] : [`${trend}: ${line}`] };
}

/** The reader's copy is opened only when its text is asked for. */
async function withPassage(columns: FactColumn[], query: Query, context: Context): Promise<FactColumn[]> {
  if (!columns.some(({ name }) => name === 'passage')) return columns;
  const passage = await (await import('../copies.ts')).passageColumn(query, context);
  return columns.map((column) => (column.name === 'passage' ? passage : column));
}

/** The query that words and options ask for. Throws a usage error for a value that cannot be understood. */
export async function readQuery(asked: Context, kind: Kind | null): Promise<Query> {
  const { options, words, index } = asked;
  const { database } = index;
  const fields = kind?.fields ?? [];
  const lookup = await lookupFor(
    asked,
    fields.some((field) => fieldType(field).isDate && valuesFor(field, options)),
  );
  const filters: Filter[] = [];
  for (const field of fields) {
    for (const all of [false, true]) {
      const values = valuesFor(field, options, all);
      if (values) filters.push(fieldFilter(field, values, lookup, all));
    }
  }
  for (const option of filterOptions) {
    const values = options[option];
    if (values) filters.push(optionFilter(option, values, lookup, database));
  }
  if (options.disputed) filters.push(disputed);
  filters.push(...sqlFilters(database, kind, options.where ?? []));
  filters.push(...wordsFilters(database, words));
  return { kind, filters, sort: options.sort ?? [], limit: options.limit ?? null };
}

/** The library that understands dates is loaded only when a date is given. */
async function lookupFor({ index, options }: Context, hasDate: boolean): Promise<Lookup> {
  const isDated = hasDate || (options.year ?? options.since ?? options.until) !== undefined;
  const readDate = isDated ? (await import('../../model/date.ts')).readDate : undefined;
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

/** What a command can list or count for a query. */
interface Listing {
  count(): number;
  list(): Result | Promise<Result>;
  /** What to add to the explanation of an empty list where facts match, but none has what is listed. */
  remark?: string;
}

/** Prints a list, or with --count how long it is; where it is empty, explains which filter left nothing. */
export async function printListing(context: Context, query: Query, listing: Listing): Promise<Exit> {
  const [{ index, options }, { count, list, remark = '' }] = [context, listing];
  const found = options.count ? count() : await printResult(context, await list());
  if (options.count) await printText(`${found}\n`, context);
  if (found > 0 && query.filters.some(({ included = [], leftOpenBy }) => included.length > 0 || leftOpenBy)) {
    const { explainFound } = await import('../../query/explain.ts');
    const says = explainFound(index.database, query);
    if (says !== '') await note(`${says}\n`, context.io);
  }
  return exitFor(found, context, async () => {
    const { explainEmpty } = await import('../../query/explain.ts');
    return explainEmpty(index.database, query) + (countFacts(index.database, query) > 0 ? remark : '');
  });
}

/** Says why nothing was found, where that is so; returns how the command ends. */
export async function exitFor(found: number, { io, options }: Context, why: () => Promise<string>): Promise<Exit> {
  if (found > 0) return 'done';
  await note(`${await why()}\n`, io);
  return options.exitStatus ? 'no' : 'done';
}
