import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import { type Kind, matrixOf } from '../model/kind.ts';
import { counted } from '../model/text.ts';
import { type JsonObject, ownValue } from '../model/values.ts';
import { filledFields } from '../query/catalogue.ts';
import { factListColumns, type ListFormat, pickColumns } from '../query/fact-columns.ts';
import { mayHaveNote, readAsked, type WordsFor } from '../query/filters.ts';
import { notAddedUp, otherSource, shortIds, sourceCaption, sourceInBrief } from '../query/lookup.ts';
import { belowColumn, othersColumn } from '../query/points.ts';
import { type Answer, begun, type Column, type Note, notesAt, type Result, type Said } from '../query/result.ts';
import {
  addedUp,
  countFacts,
  countsBySource,
  documentsOf,
  type Query,
  selectFacts,
  titleOf,
  wholeFacts,
} from '../query/select.ts';
import type { Index } from '../store/open.ts';
import type { Command, Context, ListContext } from './command.ts';
import {
  chartOption,
  commonFilters,
  factListOptions,
  kindFilters,
  notOptionOf,
  type OptionValues,
  orderOptions,
  type someKindsOptions,
  textOption,
  valuesFor,
} from './options.ts';
import { formatFor, isForReader, refuseFolderAsOutput } from './print.ts';

/** Answers with the facts of a kind, or of all kinds, that match the options and words: listed, counted or drawn. */
export async function listFacts(context: ListingContext, kind: Kind | null): Promise<Answer> {
  const { pivot, chart, groupBy } = context.options;
  requireTogether(context.options);
  const query = readQuery(context, kind);
  const not = kind && notOptionOf(kind);
  const word = not ? ownValue(context.options as Record<string, string>, not.attributeName()) : undefined;
  if (not && word) return (await import('./not-bound.ts')).notBoundAnswer(context, query, word, not);
  const hint = 'Name what its members may be bound by.';
  if (context.options.among !== undefined) throw new PismError('usage', `--among needs ${not?.long}`, hint);
  const matrix = 'matrix' in context.options && kind ? matrixOf(kind) : undefined;
  const { database } = context.index;
  const sum = () => addedUp(database, query);
  const those = query.limit === undefined ? 'them' : 'those within --limit';
  const inOtherForm = async () => (await import('./chart.ts')).chartAnswer(context, sum());
  return answerListing(context, query, {
    count: () => countFacts(database, sum()),
    isSum: true,
    list: async () => {
      if (!matrix) return answer(context, query);
      return (await import('../query/group.ts')).matrixFacts(database, sum(), matrix);
    },
    notes: chart || matrix || pivot || groupBy ? notesAt('answer', notAddedUp(database, query)) : [],
    ...(chart && { inOtherForm, remark: () => ` None of ${those} has a number to draw.` }),
  });
}

/** Throws a usage error for an option without the one that it needs. */
function requireTogether({ pivot, over, text, fields }: ListingContext['options']): void {
  if (text && !fields?.includes('passage'))
    throw new PismError('usage', '--text needs the column passage', 'As in --fields id,passage.');
  if ((pivot === undefined) === (over === undefined)) return;
  const hint = '--pivot names the column that goes down, --over the one that goes across.';
  throw new PismError('usage', '--pivot and --over need each other', hint);
}

/** The options of every list of facts but its filters. */
const inAllLists = {
  ...orderOptions,
  ...factListOptions,
  chart: chartOption,
  text: textOption,
};

/** The options of a list of facts of all kinds. */
export const listingOptions = { ...commonFilters, ...inAllLists };

/** The words of a list of facts. */
export const listWords: NonNullable<Command['arguments']> = [
  ['[words...]', "words to look for, in any form; '!word' for facts without it"],
];

/** The options of a list of facts of one kind. */
type KindOptions = typeof listingOptions & typeof someKindsOptions;

type ListingContext = Context<KindOptions>;

/** The command of a kind; everything in it is derived from the kind. */
export function kindCommand(kind: Kind): Command<KindOptions> {
  return {
    name: kind.kind,
    task: 'Ask and cite',
    get summary() {
      // Lower-case the first letter of a title, but not that of a name, in which other words have capitals too.
      const isName = /\s\p{Lu}/u.test(kind.title);
      return `List ${isName ? kind.title : kind.title.charAt(0).toLowerCase() + kind.title.slice(1)}`;
    },
    about: kind.about,
    arguments: listWords,
    examples: `pism ${kind.kind} --json # all of them, as JSON`,
    options: { ...kindFilters(kind), ...inAllLists },
    kind,
    run: (context) => listFacts(context, kind),
  };
}

async function answer(context: ListingContext, query: Query): Promise<Result> {
  const { database } = context.index;
  const { pivot, over = '', groupBy } = context.options;
  if (pivot === undefined && groupBy === undefined) return factsIn(context, query);
  const [{ groupFacts, pivotFacts }, sum] = [await import('../query/group.ts'), addedUp(database, query)];
  return pivot === undefined ? groupFacts(database, sum, groupBy ?? '') : pivotFacts(database, sum, pivot, over);
}

/** The facts of a query in the columns of the format. */
async function factsIn(context: ListingContext, query: Query): Promise<Result> {
  const { index, options, io } = context;
  const { fields, sort, names } = options;
  const { kind } = query;
  const format = formatFor(options, io);
  // For a reader, each source has its own list, sorted and cut for itself; a program gets one list.
  const listed = { ...query, isMixed: sort !== undefined };
  if (format.isData && !fields) {
    // Rows without columns are printed as they are.
    if (kind && !names) return { columns: [], rows: documentsOf(index.database, listed) };
    return wholeFacts(index.database, listed, kind ? [kind] : index.kinds, kind === null);
  }
  const others = kind && !fields && !format.forReader ? filledFields(index.database, kind).others : [];
  const columns = fields ? pickColumns(kind, fields) : factListColumns(kind, format, others);
  if (!fields) addOthers(columns, format, index);
  const facts = format.forReader
    ? bySource(index.database, query, columns)
    : selectFacts<JsonObject>(index.database, listed, columns);
  if (!fields || !columns.some(({ name }) => name === 'passage')) return { columns, rows: facts };
  // Opens the user's copy only if passages are requested.
  const passages = await (await import('../verify/passages.ts')).withPassages(query, context);
  return { columns, rows: facts.map((fact) => passages(fact as Fact)) };
}

/** Adds what a terminal has below a row to the columns of a sheet or, before the id, of a document. */
function addOthers(columns: Column[], format: ListFormat, index: Index): void {
  if (format.isForSpreadsheets || format.isWorkbook) columns.push(othersColumn(index));
  else if (format.inWords && format.name !== 'table')
    columns.splice(
      columns.findIndex(({ name }) => name === 'id'),
      0,
      belowColumn(index),
    );
}

/** The first facts of each source, with the heading of those that are no bulletin. */
function* bySource(database: DatabaseSync, query: Query, columns: Column[]): Generator<JsonObject> {
  const headingOf = otherSource(database);
  const shown = new Map<string, number>();
  for (const fact of selectFacts<JsonObject>(database, { ...query, limit: undefined }, columns)) {
    const _heading = headingOf(fact);
    const place = (shown.get(_heading) ?? 0) + 1;
    shown.set(_heading, place);
    if (place <= (query.limit ?? place)) yield { ...fact, _heading };
  }
}

/** Options that make up a query; a command may have only some of them. */
type Asking = Pick<Context, 'index' | 'words'> & {
  options: OptionValues<typeof commonFilters & typeof someKindsOptions & Pick<typeof orderOptions, 'sort' | 'limit'>>;
};

/** The query of these words and options. Throws a usage error for an invalid value. */
export function readQuery(asked: Asking, kind: Kind | null): Query {
  const { options, words, index } = asked;
  const wordsFor: WordsFor = (field, all) => valuesFor(field, options, all);
  return readAsked(index.database, kind, { ...options, words }, wordsFor);
}

/** How a command lists or counts the results of a query. */
interface Listing {
  count(): number;
  list(): Result | Promise<Result>;
  /** The results in a form other than a list; empty if there are none. */
  inOtherForm?(): Promise<Answer>;
  /** The facts that are listed, if not all of the query are. */
  listed?: Query;
  /** What is said where nothing is found; by default which filters no fact passes. */
  why?: string;
  /** Added to the explanation of an empty list if facts match but have nothing to list. */
  remark?(): string;
  /** What must be said of it besides, also if it is empty. */
  notes?: Note[];
  /** Whether its count is of the facts that are added up. */
  isSum?: boolean;
  /** Words that are filters of the listing, and not of the query. */
  words?: string[];
}

/** Answers with a list, or its length with --count; explains which filter excluded everything if it is empty. */
export async function answerListing(context: ListContext, query: Query, listing: Listing): Promise<Answer> {
  const { index, options } = context;
  const { database } = index;
  const { listed = query, notes = [] } = listing;
  const answer = await contentOf(context, query, listing);
  const { asOf } = options;
  const always = [...notes];
  if (asOf !== undefined) {
    const { explainLeftOut } = await import('../query/notes.ts');
    always.push(...notesAt('answer', explainLeftOut(database, query, asOf, shortIds(database))));
  }
  if ('rows' in answer) {
    const { first, rows } = begun(answer.rows);
    answer.rows = rows;
    if (first.length === 0) return empty();
  } else if (!('text' in answer) || answer.count === 0) return empty();
  if (listed.filters.some((filter) => mayHaveNote(listed.kind, filter))) {
    const { explainFound } = await import('../query/notes.ts');
    always.unshift(...notesAt('answer', explainFound(database, listed, index.kinds)));
  }
  return { ...answer, notes: [...(answer.notes ?? []), ...always] };

  async function empty(): Promise<Answer> {
    const hasFacts = countFacts(database, query) > 0;
    const why = await whyEmpty(index, query, listing, hasFacts);
    // A script must not use an older picture of that name.
    const isUnwritten = options.chart && options.output !== undefined;
    const unwritten = isUnwritten ? `Nothing to draw: ${options.output} was not written.` : '';
    const exit = options.exitStatus || isUnwritten ? 'no' : 'done';
    const nearest = await nearestTo(listing.words ?? (hasFacts ? [] : searchedWords(query)), context);
    const says = [...notesAt('stderr', unwritten, why), ...always, ...(nearest.notes ?? [])];
    if (!('rows' in nearest)) return { ...answer, notes: says, exit };
    return { ...nearest, notes: says.map((note) => ({ ...note, where: 'before' })), exit };
  }
}

/** What is said where nothing is found. */
async function whyEmpty({ database, kinds }: Index, query: Query, { why, remark }: Listing, hasFacts: boolean) {
  const { explainEmpty } = await import('../query/notes.ts');
  return (why ?? explainEmpty(database, query, kinds)) + (hasFacts && remark ? remark() : '');
}

/** The rows of a listing, or a text with their number or in another form. */
async function contentOf(context: ListContext, query: Query, listing: Listing): Promise<Answer> {
  const { index, options, io } = context;
  if (options.output !== undefined) await refuseFolderAsOutput(context);
  if (options.count) {
    const count = listing.count();
    const rest = listing.isSum ? notAddedUp(index.database, query) : '';
    if (!io.stdout.isTerminal || options.output || rest === '')
      return { text: `${count}\n`, count, notes: notesAt('stderr', rest) };
    const others = countsBySource(index.database, query).flatMap(([source, facts]) =>
      source === null ? [] : `${facts} of ${sourceInBrief(source, index.database)}`,
    );
    return { text: `${[`${counted(count, 'fact')} of bulletins`, ...others].join(', ')}\n`, count };
  }
  if (listing.inOtherForm) return listing.inOtherForm();
  const result = await listing.list();
  const isOfFacts = options.groupBy === undefined && options.pivot === undefined;
  // A limit counts rows, which may not be facts.
  const shown = { ...query, limit: listing.isSum && isOfFacts ? query.limit : undefined };
  const isPage = /^(html|docx)$/.test(formatFor(options, io).name);
  const listed = { rowsAre: isOfFacts ? 'fact' : 'row', ...result };
  if (!isPage) return listed;
  const caption = notesAt('marks', sourceCaption(index.database, shown));
  return { title: titleOf(query), ...listed, notes: [...(result.notes ?? []), ...caption] };
}

/** The words that a query looks for. */
function searchedWords({ filters }: Query): string[] {
  return filters.flatMap(({ option, words = [] }) => (option === 'words' ? words : [])).filter(isWanted);
}

function isWanted(word: string): boolean {
  return !word.startsWith('!');
}

/** Where no fact has all words: the best three of a search for them, as a list for a reader, else in one line. */
async function nearestTo(words: string[], { index, io, options }: ListContext): Promise<Result | Said> {
  if (words.length === 0) return {};
  const { searchIn } = await import('../query/search.ts');
  const found = searchIn(index.database, { kind: null, filters: [] }, words);
  const { columns, rows } = found.list({ limit: 3 }, formatFor(options, io));
  const headingOf = otherSource(index.database);
  const nearest = Array.from(rows, (row) => ({ ...row, _heading: headingOf(row) }));
  if (nearest.length === 0) return {};
  if (isForReader(options, io) && !options.count && !options.fields)
    return { columns, rows: nearest, notes: notesAt('stderr', 'Nearest:') };
  const ids = nearest.map((row) => shortIds(index.database)(String((row as JsonObject)['id'])));
  return { notes: notesAt('stderr', `Nearest: ${ids.join(', ')}.`) };
}
