import { type Exit, PismError } from '../../errors.ts';
import type { Kind } from '../../model/kind.ts';
import { columnsOf, type FactColumn, featuredColumns, pickColumns } from '../../query/columns.ts';
import { groupFacts, pivotFacts } from '../../query/group.ts';
import type { Result } from '../../query/result.ts';
import { countFacts, type Query, selectFacts } from '../../query/select.ts';
import { trendLine } from '../../query/summary.ts';
import { type Context, requireFit } from '../context.ts';
import type { Options } from '../options.ts';
import { printCount, printResult } from '../print.ts';
import { readQuery } from '../read-query.ts';
import { tell } from '../tell.ts';

/** `pism <kind>` and `pism facts`: the arguments become a query, the query a result, and the result is printed. */
export async function list(context: Context, kind: Kind | null): Promise<Exit> {
  const { io, index, options, words } = context;
  requireFit(index, kind);
  requireOneAnswer(options);
  const query = await readQuery(index, kind, words, options);
  const found = options['count']
    ? await printCount(countFacts(index.database, query), context)
    : await printResult(context, await answer(context, query));
  if (found > 0) return 'done';
  const { explainEmpty } = await import('../../query/explain.ts');
  await tell(`${explainEmpty(index.database, query)}\n`, io);
  return options['exitStatus'] ? 'no' : 'done';
}

async function answer(context: Context, query: Query): Promise<Result> {
  const { index, options } = context;
  const { pivot, over, groupBy } = options as { pivot?: string; over?: string; groupBy?: string };
  if (pivot !== undefined && over !== undefined) return pivotFacts(index.database, query, pivot, over);
  if (groupBy !== undefined) return groupFacts(index.database, query, groupBy);
  return facts(context, query, options['fields'] as string[] | undefined);
}

/** Options of which each asks for another answer, by the name under which they are handed over. */
const apart: [string, string][] = [
  ['count', 'groupBy'],
  ['count', 'pivot'],
  ['groupBy', 'pivot'],
  ['sort', 'groupBy'],
  ['sort', 'pivot'],
];

function requireOneAnswer(options: Options): void {
  if ((options['pivot'] === undefined) !== (options['over'] === undefined)) {
    const hint = 'Name the column to go down, and the one to go across.';
    throw new PismError('usage', '--pivot and --over go together', hint);
  }
  const clash = apart.find((names) => names.every((name) => options[name] !== undefined));
  if (!clash) return;
  const [one, other] = clash.map((name) => `--${name === 'groupBy' ? 'group-by' : name}`);
  const hint = one === '--sort' ? 'Counts come in an order of their own; --sort is for facts.' : 'Choose one of them.';
  throw new PismError('usage', `${one} and ${other} do not go together`, hint);
}

async function facts(context: Context, query: Query, fields: string[] | undefined): Promise<Result> {
  const { database } = context.index;
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
