import { type Exit, PismError } from '../../errors.ts';
import type { Kind } from '../../model/kind.ts';
import { columnsOf, type FactColumn, featuredColumns, pickColumns } from '../../query/columns.ts';
import { groupFacts } from '../../query/group.ts';
import type { Result } from '../../query/result.ts';
import { countFacts, type Query, selectFacts } from '../../query/select.ts';
import { trendLine } from '../../query/summary.ts';
import type { Command, Context, Example } from '../command.ts';
import { requireValid } from '../facts.ts';
import { printListing } from '../messages.ts';
import { commonFilters, fieldFilters, type Options, orderOptions, outputOptions, textOption } from '../options.ts';
import { readQuery } from '../read-query.ts';

const words: [string, string] = ['[words...]', 'words that must occur in the fact, in any English form'];

/** The command that a kind of fact has: all of it follows from the kind. */
export function kindCommand(kind: Kind): Command {
  return {
    summary: `List facts about ${subjectOf(kind)}`,
    about: kind.about,
    arguments: [words],
    examples: (samples) => samples.ofKind(kind),
    options: [...fieldFilters(kind), ...commonFilters(kind), ...orderOptions(), ...outputOptions(), textOption()],
    run: (context) => list(context, kind),
  };
}

/** `pism facts`: the command over all kinds. */
export const factsCommand: Command = {
  summary: 'List facts of every kind, by what all kinds share',
  arguments: [words],
  examples: ({ actors, years }) => [
    ...actors.map((actor): Example => [`pism facts --country ${actor}`, `facts about ${actor}`]),
    ...years.map((year): Example => [`pism facts --since ${year}`, `facts dated ${year} or later`]),
    ['pism facts --group-by kind', 'the number of facts of each kind'],
  ],
  options: [...commonFilters(null), ...orderOptions(), ...outputOptions(), textOption()],
  run: (context) => list(context, null),
};

// In a title, only the first word has a capital; in a name, others have one too.
function subjectOf({ title }: Kind): string {
  return /\s\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** The arguments become a query, the query a result, and the result is printed. */
async function list(context: Context, kind: Kind | null): Promise<Exit> {
  const { index, options } = context;
  requireValid(index, kind);
  requireOneAnswer(options);
  const query = await readQuery(context, kind);
  return printListing(context, query, {
    count: () => countFacts(index.database, query),
    list: () => answer(context, query),
  });
}

async function answer(context: Context, query: Query): Promise<Result> {
  const { database } = context.index;
  const { pivot, over, groupBy } = context.options;
  if (pivot !== undefined && over !== undefined)
    return (await import('../../query/group.ts')).pivotFacts(database, query, pivot, over);
  if (groupBy !== undefined) return groupFacts(database, query, groupBy);
  return facts(context, query);
}

/** Pairs of options that ask for different answers. */
const exclusive: [keyof Options, keyof Options][] = [
  ['count', 'groupBy'],
  ['count', 'pivot'],
  ['groupBy', 'pivot'],
  ['sort', 'groupBy'],
  ['sort', 'pivot'],
];

function requireOneAnswer(options: Options): void {
  if ((options.pivot === undefined) !== (options.over === undefined)) {
    const hint = 'Name the column to go down, and the one to go across.';
    throw new PismError('usage', '--pivot and --over go together', hint);
  }
  const clash = exclusive.find((names) => names.every((name) => options[name] !== undefined));
  if (!clash) return;
  const [one, other] = clash.map((name) => `--${name === 'groupBy' ? 'group-by' : name}`);
  const hint = one === '--sort' ? 'Counts come in an order of their own; --sort is for facts.' : 'Choose one of them.';
  throw new PismError('usage', `${one} and ${other} do not go together`, hint);
}

async function facts(context: Context, query: Query): Promise<Result> {
  const { database } = context.index;
  const { fields } = context.options;
  if (fields) {
    const columns = await withPassage(pickColumns(query.kind, fields), query, context);
    return { columns, all: columns, rows: selectFacts(database, query, columns) };
  }
  const [columns, all] = [featuredColumns(query.kind), columnsOf(query.kind)];
  const trend = trendLine(database, query);
  const notes = trend === '' ? [] : [`${query.kind?.summary.trend}: ${trend}`];
  return { columns, all, rows: selectFacts(database, query, [...new Set([...all, ...columns])]), notes };
}

/** The reader's copy is opened only when its text is asked for. */
async function withPassage(columns: FactColumn[], query: Query, context: Context): Promise<FactColumn[]> {
  if (!columns.some(({ name }) => name === 'passage')) return columns;
  const { passageColumn } = await import('../passages.ts');
  const passage = await passageColumn(query, context);
  return columns.map((column) => (column.name === 'passage' ? passage : column));
}
