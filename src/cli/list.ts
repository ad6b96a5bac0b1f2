import { PismError } from '../errors.ts';
import { type Kind, matrixOf } from '../model/kind.ts';
import { ownValue } from '../model/values.ts';
import { columnsOf, featuredColumns, pickColumns } from '../query/fact-columns.ts';
import { disputed, readAsked, type WordsFor } from '../query/filters.ts';
import { shortIds, sourceById, sourceCaption } from '../query/lookup.ts';
import { shellWord } from '../query/operators.ts';
import { type Answer, type Note, notesAt, type Result } from '../query/result.ts';
import {
  butBeside,
  byActor,
  byYear,
  countFacts,
  type Filter,
  inListOrder,
  type Query,
  selectFacts,
  titleOf,
  wholeFacts,
} from '../query/select.ts';
import type { Command, Context, ListContext } from './command.ts';
import {
  chartOption,
  commonFilters,
  factListOptions,
  notOptionOf,
  type OptionValues,
  orderOptions,
  proposedOption,
  type someKindsOptions,
  textOption,
  valuesFor,
} from './options.ts';
import { formatFor, isForReader, refuseFolderAsOutput } from './print.ts';

/** Answers with the facts of a kind, or of all kinds, that match the options and words: listed, counted or drawn. */
export async function listFacts(context: ListingContext, kind: Kind | null): Promise<Answer> {
  const { pivot, over, chart, text, fields } = context.options;
  if (text && !fields?.includes('passage'))
    throw new PismError('usage', '--text needs the column passage', 'As in --fields id,passage.');
  if ((pivot === undefined) !== (over === undefined)) {
    const hint = '--pivot names the column that goes down, --over the one that goes across.';
    throw new PismError('usage', '--pivot and --over need each other', hint);
  }
  const not = kind && notOptionOf(kind);
  const query = inListOrder(readQuery(context, kind));
  const word = not ? ownValue(context.options as Record<string, string>, not.attributeName()) : undefined;
  if (word && context.options.proposed)
    throw new PismError('usage', `${not?.long} and --proposed cannot be combined`, 'Nobody is bound by a proposal.');
  if (not && word) return (await import('./not-bound.ts')).notBoundAnswer(context, query, word, not);
  const hint = 'Name what its members may be bound by.';
  if (context.options.among !== undefined)
    throw new PismError('usage', `--among needs ${not?.long ?? 'another option'}`, hint);
  const matrix = 'matrix' in context.options && kind ? matrixOf(kind) : undefined;
  const count = () => countFacts(context.index.database, query);
  const those = query.limit === undefined ? 'them' : 'those within --limit';
  const inOtherForm = async () => (await import('./chart.ts')).chartAnswer(context, query);
  return answerListing(context, query, {
    count,
    list: async () => {
      if (!matrix) return answer(context, query);
      return (await import('../query/group.ts')).matrixFacts(context.index.database, query, matrix);
    },
    ...(chart && { inOtherForm, remark: () => ` None of ${those} has a number to draw.` }),
  });
}

/** The options of every list of facts but its filters. */
export const inAllLists = {
  ...orderOptions,
  ...factListOptions,
  chart: chartOption,
  text: textOption,
  proposed: proposedOption,
};

/** The options of a list of facts of all kinds. */
export const listingOptions = { ...commonFilters, ...inAllLists };

/** The words of a list of facts. */
export const listWords: NonNullable<Command['arguments']> = [
  ['[words...]', "words to look for, in any form; '!word' for facts without it"],
];

/** The options of a list of facts of one kind. */
export type KindOptions = typeof listingOptions & typeof someKindsOptions;

type ListingContext = Context<KindOptions>;

/** What --as-of leaves out, because dates are missing or too inexact. */
async function leftOutByDate({ index: { database }, options: { asOf } }: ListContext, query: Query): Promise<string[]> {
  if (asOf === undefined) return [];
  const { explainLeftOut } = await import('../query/explain.ts');
  return explainLeftOut(database, query, asOf, shortIds(database)).split('\n');
}

async function answer(context: ListingContext, query: Query): Promise<Result> {
  const { database } = context.index;
  const { pivot, over, groupBy, fields } = context.options;
  const source = () => sourceCaption(database, query);
  if (pivot !== undefined && over !== undefined)
    return (await import('../query/group.ts')).pivotFacts(database, query, pivot, over);
  if (groupBy !== undefined) return (await import('../query/group.ts')).groupFacts(database, query, groupBy);
  if (fields) {
    const columns = pickColumns(query.kind, fields);
    const facts = selectFacts(database, query, columns);
    const hasPassage = columns.some(({ name }) => name === 'passage');
    // Opens the user's copy only if passages are requested.
    const passages = hasPassage && (await (await import('../verify/passages.ts')).withPassages(query, context));
    return { source, columns, all: columns, rows: passages ? facts.map(passages) : facts };
  }
  if (!query.kind?.asOf && formatFor(context.options, context.io).isData)
    return wholeFacts(database, query, query.kind ? [query.kind] : context.index.kinds, true);
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
  /** The results in a form other than a list; empty if there are none. */
  inOtherForm?(): Promise<Answer>;
  /** The facts that are listed, if not all of the query are. */
  listed?: Query;
  /** Added to the explanation of an empty list if facts match but have nothing to list. */
  remark?(): string;
  /** What must be said of it besides, also if it is empty. */
  notes?: Note[];
  /** Words that are filters of the listing, and not of the query. */
  words?: string[];
}

/** Answers with a list, or its length with --count; explains which filter excluded everything if it is empty. */
export async function answerListing(context: ListContext, query: Query, listing: Listing): Promise<Answer> {
  const { index } = context;
  const { database } = index;
  const { listed = query, remark = () => '', notes = [] } = listing;
  const answer = await contentOf(context, query, listing);
  const isAsked = query.filters.some(({ isDefault }) => !isDefault);
  const isExplained = (isAsked || query.limit === undefined) && listed.filters.some(needsExplanation);
  const found = isExplained ? (await import('../query/explain.ts')).explainFound(database, listed, index.kinds) : '';
  const leftOut = notesAt('answer', explainNot(context.words, query), ...(await leftOutByDate(context, query)));
  const always = [...notes, ...leftOut];
  return {
    ...answer,
    notes: [...(answer.notes ?? []), ...notesAt('answer', found), ...always],
    async ifEmpty() {
      const { chart, output, exitStatus } = context.options;
      const { explainEmpty } = await import('../query/explain.ts');
      const hasFacts = countFacts(database, query) > 0;
      const why = explainEmpty(database, query, index.kinds) + (hasFacts ? remark() : '');
      // A script must not use an older picture of that name.
      const isUnwritten = chart && output !== undefined;
      const unwritten = isUnwritten ? `Nothing to draw: ${output} was not written.` : '';
      const source = context.words.map((word) => sourceById(database, word)?.source).find(Boolean);
      const ofSource = source ? `${source} is a source: --source ${source} lists its facts.` : '';
      const nearest = await nearestTo(listing.words ?? (hasFacts ? [] : searchedWords(query)), context);
      const exit = exitStatus || isUnwritten ? 'no' : 'done';
      return { ...nearest, notes: [...notesAt('stderr', unwritten, why, ofSource), ...always, ...nearest.notes], exit };
    },
  };
}

/** The rows of a listing, or a text with their number or in another form. */
async function contentOf(context: ListContext, query: Query, listing: Listing): Promise<Answer> {
  const { index, options, io } = context;
  await refuseFolderAsOutput(context);
  if (options.count) {
    const count = listing.count();
    return { text: `${count}\n`, count };
  }
  if (listing.inOtherForm) return listing.inOtherForm();
  const result = await listing.list();
  const disputes = { ...query, filters: [...query.filters, disputed] };
  const hasDisputes = formatFor(options, io).name === 'table' && countFacts(index.database, disputes) > 0;
  return {
    title: titleOf(query),
    // A limit counts rows, which may not be facts.
    source: () => sourceCaption(index.database, { ...query, limit: undefined }),
    rowsAre: options.groupBy === undefined && options.pivot === undefined ? 'fact' : 'row',
    ...result,
    others: hasDisputes ? (await import('../query/points.ts')).othersOf(index.kinds) : undefined,
  };
}

/** The words that a query looks for. */
function searchedWords({ filters }: Query): string[] {
  return filters.flatMap(({ asked: { isSearch = [], isNegated } = {} }) => (isNegated ? [] : isSearch));
}

/** Where no fact has all words: the best three of a search for them, as a list for a reader, else in one line. */
async function nearestTo(words: string[], { index, io, options }: ListContext) {
  const { searchIn } = await import('../query/search.ts');
  const list = () =>
    searchIn(index.database, { kind: null, filters: butBeside(index.database) }, words).list({ limit: 3 });
  const rows = words.length === 0 ? [] : [...list().rows];
  if (rows.length === 0) return { notes: [] };
  const line = `The best of \`pism search ${words.map(shellWord).join(' ')}\``;
  const isRead = isForReader(options, io) && !options.count && !options.fields;
  const ids = rows.map(({ id }) => shortIds(index.database)(String(id)));
  const notes = notesAt('stderr', `${line}: ${isRead ? '' : ids.join(', ')}`.trim());
  return isRead ? { ...list(), notes } : { notes };
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
