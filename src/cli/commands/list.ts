import { type Exit, PismError } from '../../errors.ts';
import { type Kind, matrixOf } from '../../model/kind.ts';
import { ownValue } from '../../model/values.ts';
import { columnsOf, featuredColumns, pickColumns } from '../../query/fact-columns.ts';
import { disputed, readAsked, type WordsFor } from '../../query/filters.ts';
import { shortIds, sourceCaption } from '../../query/lookup.ts';
import { shellWord } from '../../query/operators.ts';
import type { Result } from '../../query/result.ts';
import {
  byActor,
  byYear,
  countFacts,
  type Filter,
  inListOrder,
  type Query,
  selectFacts,
  titleOf,
  wholeFacts,
} from '../../query/select.ts';
import type { Command, CommandText, Context, ListContext } from '../command.ts';
import {
  chartOption,
  commonFilters,
  kindFilters,
  notOptionOf,
  type OptionValues,
  orderOptions,
  outputOptions,
  someKindsOptions,
  textOption,
  valuesFor,
} from '../options.ts';
import { dimNote, formatFor, note, type PrintOptions, printResult, printText, refuseFolderAsOutput } from '../print.ts';

const inAllLists = { ...orderOptions, ...outputOptions, chart: chartOption, text: textOption };
const listingOptions = { ...commonFilters, ...someKindsOptions, ...inAllLists };

/** The command of a kind; everything in it is derived from the kind. */
export function kindCommand(kind: Kind): CommandText & Command<typeof listingOptions> {
  return {
    task: 'Ask and cite',
    get summary() {
      // Lower-case the first letter of a title, but not that of a name, in which other words have capitals too.
      const isName = /\s\p{Lu}/u.test(kind.title);
      return `List ${isName ? kind.title : kind.title.charAt(0).toLowerCase() + kind.title.slice(1)}`;
    },
    about: kind.about,
    arguments: [['[words...]', "words to look for, in any form; '!word' for facts without it"]],
    examples: [[`pism ${kind.kind} --json`, 'all of them, as JSON']],
    options: { ...kindFilters(kind), ...inAllLists },
    kind,
    run: (context) => list(context, kind),
  };
}

/** `pism facts`: the command over all kinds. */
export const factsCommand = {
  options: { ...commonFilters, ...inAllLists },
  run: (context) => list(context, null),
} satisfies Command<typeof listingOptions>;

type Listed = Context<typeof listingOptions>;

/** Turns the arguments into a query, runs it, and prints the result. */
async function list(context: Listed, kind: Kind | null): Promise<Exit> {
  const { pivot, over, chart } = context.options;
  if ((pivot === undefined) !== (over === undefined)) {
    const hint = '--pivot names the column that goes down, --over the one that goes across.';
    throw new PismError('usage', '--pivot and --over need each other', hint);
  }
  const not = kind && notOptionOf(kind);
  const query = inListOrder(readQuery(context, kind));
  const word = not ? ownValue(context.options as Record<string, string>, not.attributeName()) : undefined;
  if (not && word) return (await import('./not-bound.ts')).listNotBound(context, query, word, not);
  const hint = 'Name what its members may be bound by.';
  if (context.options.among !== undefined)
    throw new PismError('usage', `--among needs ${not?.long ?? 'another option'}`, hint);
  const matrix = 'matrix' in context.options && kind ? matrixOf(kind) : undefined;
  const count = () => countFacts(context.index.database, query);
  const those = query.limit === undefined ? 'them' : 'those within --limit';
  const print = async () => (await import('../chart.ts')).printChart(context, query);
  const exit = await printListing(context, query, {
    count,
    list: async () => {
      if (!matrix) return answer(context, query);
      return (await import('../../query/group.ts')).matrixFacts(context.index.database, query, matrix);
    },
    ...(chart && { print, remark: () => ` None of ${those} has a number to draw.` }),
  });
  await noteLeftOut(context, query);
  return exit;
}

/** Lists the facts that --as-of leaves out because their dates are missing or too inexact. */
async function noteLeftOut({ index, options, io }: Listed, query: Query): Promise<void> {
  if (options.asOf === undefined) return;
  const { explainLeftOut } = await import('../../query/explain.ts');
  const says = explainLeftOut(index.database, query, options.asOf, shortIds(index.database));
  if (says !== '') await note(`${says}\n`, io);
}

async function answer(context: Listed, query: Query): Promise<Result> {
  const { database } = context.index;
  const { pivot, over, groupBy, fields } = context.options;
  const source = () => sourceCaption(database, query);
  if (pivot !== undefined && over !== undefined)
    return (await import('../../query/group.ts')).pivotFacts(database, query, pivot, over);
  if (groupBy !== undefined) return (await import('../../query/group.ts')).groupFacts(database, query, groupBy);
  if (fields) {
    const columns = pickColumns(query.kind, fields);
    const facts = selectFacts(database, query, columns);
    const hasPassage = columns.some(({ name }) => name === 'passage');
    // Opens the user's copy only if passages are requested.
    const passages = hasPassage && (await (await import('../../verify/passages.ts')).withPassages(query, context));
    return { source, columns, all: columns, rows: passages ? facts.map(passages) : facts };
  }
  await refuseFolderAsOutput(context);
  if (!query.kind?.asOf && formatFor(context.options, context.io).isData)
    return wholeFacts(database, query, query.kind ? [query.kind] : context.index.kinds);
  const [featured, all] = [featuredColumns(query.kind), columnsOf(query.kind)];
  return { source, ...featured, all, rows: selectFacts(database, query, featured.columns) };
}

/** Options that make up a query; a command may have only some of them. */
type Asking = Pick<Context, 'index' | 'words'> & {
  options: OptionValues<typeof commonFilters & typeof someKindsOptions & Pick<typeof orderOptions, 'sort' | 'limit'>>;
};

/** The query of these words and options, if asked for with facts of sources that are `beside`. Throws a usage error for an invalid value. */
export function readQuery(asked: Asking, kind: Kind | null, withBeside = false): Query {
  const { options, words, index } = asked;
  const wordsFor: WordsFor = (field, all) => valuesFor(field, options, all);
  return readAsked(index.database, kind, { ...options, words, withBeside }, wordsFor);
}

/** How a command lists or counts the results of a query. */
interface Listing {
  count(): number;
  list(): Result | Promise<Result>;
  /** Prints the results in a form other than a list; returns the number of rows. */
  print?(): Promise<number>;
  /** The facts that are listed, if not all of the query are. */
  listed?: Query;
  /** Added to the explanation of an empty list if facts match but have nothing to list. */
  remark?(): string;
  /** Words that are filters of the listing, and not of the query. */
  words?: string[];
}

/** Prints a list, or its length with --count; explains which filter excluded everything if it is empty. */
export async function printListing(context: ListContext, query: Query, listing: Listing): Promise<Exit> {
  const [{ index, options }, { count, list, listed = query, remark = () => '' }] = [context, listing];
  // A limit counts rows, which may not be facts.
  const about = {
    title: titleOf(query),
    source: () => sourceCaption(index.database, { ...query, limit: undefined }),
    rowsAre: options.groupBy === undefined && options.pivot === undefined ? 'fact' : 'row',
  };
  const explain = async () => {
    const { explainFound } = await import('../../query/explain.ts');
    return listed.filters.some(needsExplanation)
      ? [explainFound(index.database, listed, index.kinds)].filter(Boolean)
      : [];
  };
  const printList = async () => {
    const result = { ...about, ...(await list()) };
    const isShown = formatFor(options, context.io).name === 'table';
    const disputes = { ...query, filters: [...query.filters, disputed] };
    const hasDisputes = isShown && countFacts(index.database, disputes) > 0;
    const others = hasDisputes ? (await import('../../query/points.ts')).othersOf(index.kinds) : undefined;
    return printResult(context, { ...result, others }, explain);
  };
  const print = listing.print ?? printList;
  const found = options.count ? count() : await print();
  const isRead = options.count && formatFor(options, context.io).forReader;
  const stages = isRead ? (await import('../../query/group.ts')).countByStage(index.database, query) : '';
  if (options.count) await printText(`${found}${stages}\n`, context);
  if (found > 0 && (query.filters.length > 0 || query.limit === undefined) && listed.filters.some(needsExplanation)) {
    for (const each of await explain()) await dimNote(each, context);
  }
  await dimNote(explainNot(context.words, query), context);
  const exit = await exitFor(found, context, async () => {
    const { explainEmpty } = await import('../../query/explain.ts');
    return explainEmpty(index.database, query, index.kinds) + (countFacts(index.database, query) > 0 ? remark() : '');
  });
  if (found === 0) await showNearest(context, listing.words ?? wordsUnfound(context, query));
  return exit;
}

/** The words of a query that no fact matches. */
function wordsUnfound({ index }: ListContext, query: Query): string[] {
  if (countFacts(index.database, query) > 0) return [];
  return query.filters.flatMap(({ asked: { isSearch = [], isAny, isNegated } = {} }) =>
    isAny || isNegated ? [] : isSearch,
  );
}

/** Where no fact has all words: the best three of a search for them, as a list for a reader, else in one line. */
async function showNearest(context: ListContext, words: string[]): Promise<void> {
  const { index, io, options } = context;
  if (words.length === 0) return;
  const { searchIn } = await import('../../query/search.ts');
  const { list } = searchIn(index.database, { kind: null, filters: [] }, words);
  const rows = [...list(3).rows];
  if (rows.length === 0) return;
  const line = `The best of \`pism search ${words.map(shellWord).join(' ')}\``;
  const isRead =
    io.stdout.isTerminal && formatFor(options, io).forReader && !options.count && !options.output && !options.fields;
  const ids = rows.map(({ id }) => shortIds(index.database)(String(id)));
  await dimNote(`${line}: ${isRead ? '' : ids.join(', ')}`.trim(), context);
  if (isRead) await printResult(context, list(3));
}

/** That `not` before a word leaves facts out: the user may have meant the phrase. */
function explainNot(words: string[], { filters }: Query): string {
  const unwanted = new Set(filters.flatMap(({ asked }) => (asked?.isNegated ? (asked.isSearch ?? []) : [])));
  const said = [...words.join('\0').matchAll(/(?<=^|\0)not[\s\0]+([^\0]+)/gi)].flatMap(([, word = '']) => word);
  const without = said.filter((word) => unwanted.has(word));
  return without.map((word) => `"not ${word}" leaves out facts with ${word}; the phrase is '"not ${word}"'.`).join(' ');
}

// Most queries have nothing to explain, and then nothing is loaded for it.
function needsExplanation({ asked = {} }: Filter) {
  const { included = [], named = [], unwanted = [], breakdown, ...of } = asked;
  const isBroad = breakdown === byActor || breakdown === byYear;
  const all = [...included, ...named, ...unwanted, of.days, of.isSearch, of.note];
  return isBroad || all.some((each) => each !== undefined);
}

/** Explains an empty result; returns the exit of the command. */
export async function exitFor(
  found: number,
  context: Pick<Context, 'io'> & { options: PrintOptions & { exitStatus?: boolean } },
  why: () => Promise<string>,
): Promise<Exit> {
  const { exitStatus, chart, output } = context.options;
  if (found > 0) return 'done';
  await dimNote(await why(), context);
  // Nothing was written: a script must not use an older picture of that name.
  return exitStatus || (chart && output !== undefined) ? 'no' : 'done';
}
