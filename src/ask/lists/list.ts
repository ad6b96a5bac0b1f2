import { PismError } from '../../core/errors.ts';
import { type Kind, matrixOf } from '../../core/model/kind.ts';
import { type JsonObject, ownValue } from '../../core/model/values.ts';
import { factListColumns, type ListFormat, pickColumns } from '../../core/query/fact-columns.ts';
import { mayHaveNote, readAsked } from '../../core/query/filters.ts';
import { notAddedUp, otherSource, shortIds, sourceCaption } from '../../core/query/lookup.ts';
import {
  type Answer,
  begun,
  type Column,
  type Note,
  notesAt,
  type Result,
  type Said,
  type Text,
} from '../../core/query/result.ts';
import {
  addedUp,
  countFacts,
  documentsOf,
  filledByOthers,
  type Query,
  selectFacts,
  titleOf,
  wholeFacts,
} from '../../core/query/select.ts';
import type { Index } from '../../core/store/open.ts';
import type { Command, Context, ListContext } from '../../terminal/command.ts';
import {
  chartOption,
  commonFilters,
  factListOptions,
  kindFilters,
  notOptionOf,
  type OptionValues,
  orderOptions,
  type sharedOptions,
  type someKindsOptions,
} from '../../terminal/options.ts';
import { formatFor } from '../../terminal/print.ts';

/** Answers with the facts of a kind, or of all kinds, that match the options and words: listed, counted or drawn. */
export async function listFacts(context: ListingContext, kind: Kind | null): Promise<Answer> {
  const { pivot, chart, groupBy, count } = context.options;
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
  return answerListing(context, query, {
    count: () => countFacts(database, sum()),
    isOfFacts: true,
    content: async () => {
      if (chart) return (await import('./chart.ts')).chartAnswer(context, sum());
      if (!matrix) return answer(context, query);
      return (await import('../../core/query/group.ts')).matrixFacts(database, sum(), matrix);
    },
    notes: count || chart || matrix || pivot || groupBy ? notesAt('answer', notAddedUp(database, query)) : [],
    ...(chart && { remark: ` None of ${those} has a number to draw.` }),
  });
}

/** Throws a usage error for an option without the one that it needs. */
function requireTogether({ pivot, over }: ListingContext['options']): void {
  if ((pivot === undefined) === (over === undefined)) return;
  const hint = '--pivot names the column that goes down, --over the one that goes across.';
  throw new PismError('usage', '--pivot and --over need each other', hint);
}

/** The options of every list of facts but its filters. */
const inAllLists = {
  ...orderOptions,
  ...factListOptions,
  chart: chartOption,
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
    task: 'Ask',
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
  if (pivot === undefined && groupBy === undefined) return { ...(await factsIn(context, query)), rowsAre: 'fact' };
  const [{ groupFacts, pivotFacts }, sum] = [await import('../../core/query/group.ts'), addedUp(database, query)];
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
  const others = kind && !fields && !format.forReader ? filledByOthers(index.database, kind) : [];
  const columns = fields ? pickColumns(kind, fields) : factListColumns(kind, format, others);
  if (!fields) await addOthers(columns, format, index);
  if (!format.forReader) return { columns, rows: selectFacts<JsonObject>(index.database, listed, columns) };
  const headingOf = otherSource(index.database);
  const facts = selectFacts<JsonObject>(index.database, { ...query, isLimitOfSource: true }, columns);
  return { columns, rows: facts.map((fact) => ({ ...fact, _heading: headingOf(fact) })) };
}

/** Adds what a terminal has below a row to the columns of a sheet or, before the id, of a document. */
async function addOthers(columns: Column[], format: ListFormat, index: Index): Promise<void> {
  const isSheet = format.isForSpreadsheets || format.isWorkbook;
  if (!isSheet && (!format.inWords || format.name === 'table')) return;
  const { belowColumn, othersColumn } = await import('../../core/query/points.ts');
  if (isSheet) columns.push(othersColumn(index));
  else
    columns.splice(
      columns.findIndex(({ name }) => name === 'id'),
      0,
      belowColumn(index),
    );
}

/** Options that make up a query; a command may have only some of them. */
type Asking = Pick<Context, 'index' | 'words'> & { options: OptionValues<typeof sharedOptions> };

/** The query of these words and options. Throws a usage error for an invalid value. */
export function readQuery({ options, words, index }: Asking, kind: Kind | null): Query {
  return readAsked(index.database, kind, { ...options, words });
}

/** How a command lists or counts the results of a query. */
interface Listing {
  count(): number;
  /** The results as a list, or in another form; without a text if there are none. */
  content(): Answer | Promise<Answer>;
  /** What is said where nothing is found; by default which filters no fact passes. */
  why?: string;
  /** Added to that if facts match but have nothing to list. */
  remark?: string;
  /** Notes to print below the results, or alone when there are none. */
  notes?: Note[];
  /** Whether its rows may be the facts of the query, in their order and within its limit. */
  isOfFacts?: boolean;
  /** Words that are filters of the listing, and not of the query. */
  words?: string[];
}

/** Answers with a list, or its length with --count; explains which filter excluded everything if it is empty. */
export async function answerListing(context: ListContext, query: Query, listing: Listing): Promise<Answer> {
  const { options, io } = context;
  const { database, kinds } = context.index;
  const answer = options.count ? countAnswer(listing.count()) : await listing.content();
  const always = [...(listing.notes ?? [])];
  if (options.asOf !== undefined) {
    const { explainLeftOut } = await import('../../core/query/notes.ts');
    always.push(...notesAt('answer', explainLeftOut(database, query, options.asOf, shortIds(database))));
  }
  let isEmpty = !('text' in answer) || answer.count === 0;
  if ('rows' in answer) {
    const { first, rows } = begun(answer.rows);
    answer.rows = rows;
    isEmpty = first.length === 0;
  }
  if (isEmpty) return { ...answer, ...(await nothingFound(context, query, listing, always)) };
  if (query.filters.some((filter) => mayHaveNote(query.kind, filter))) {
    const { explainFound } = await import('../../core/query/notes.ts');
    always.unshift(...notesAt('answer', explainFound(database, query, kinds)));
  }
  if ('rows' in answer && /^(html|docx)$/.test(formatFor(options, io).name)) {
    // A limit counts rows, which may not be facts.
    const isOfFacts = listing.isOfFacts && answer.rowsAre === 'fact';
    const shown = { ...query, limit: isOfFacts ? query.limit : undefined };
    answer.title ??= titleOf(query);
    always.unshift(...notesAt('marks', sourceCaption(database, shown)));
  }
  return { ...answer, notes: [...(answer.notes ?? []), ...always] };
}

function countAnswer(count: number): Text {
  return { text: `${count}\n`, count };
}

/** What is said where nothing is found, and how the program ends. */
async function nothingFound(context: ListContext, query: Query, listing: Listing, notes: Note[]): Promise<Said> {
  const { index, options } = context;
  const { explainEmpty } = await import('../../core/query/notes.ts');
  const hasFacts = countFacts(index.database, query) > 0;
  const { why = explainEmpty(index.database, query, index.kinds), remark = '' } = listing;
  // A script must not use an older picture of that name.
  const isUnwritten = options.chart && options.output !== undefined;
  const unwritten = isUnwritten ? `Nothing to draw: ${options.output} was not written.` : '';
  const nearest = await nearestTo(listing.words ?? (hasFacts ? [] : searchedWords(query)), index);
  const says = notesAt('stderr', unwritten, why + (hasFacts ? remark : ''));
  const exit = options.exitStatus || isUnwritten ? 'no' : 'done';
  return { notes: [...says, ...notes, ...notesAt('stderr', nearest)], exit };
}

/** The words that a query looks for. */
function searchedWords({ filters }: Query): string[] {
  const words = filters.flatMap((filter) => (filter.option === 'words' ? (filter.words ?? []) : []));
  return words.filter((word) => !word.startsWith('!'));
}

/** Where no fact has all words: the best three of a search for them. */
async function nearestTo(words: string[], { database }: Index): Promise<string> {
  if (words.length === 0) return '';
  const { searchIn } = await import('../../core/query/search.ts');
  const { rows } = searchIn(database, { kind: null, filters: [] }, words).list({ limit: 3 });
  const ids = Array.from(rows, ({ id }) => shortIds(database)(String(id)));
  return ids.length > 0 ? `Nearest: ${ids.join(', ')}.` : '';
}
