import { type Exit, PismError } from '../../errors.ts';
import type { Kind } from '../../model/kind.ts';
import { columnsOf, featuredColumns, pickColumns } from '../../query/columns.ts';
import { groupFacts } from '../../query/group.ts';
import { pivotFacts } from '../../query/pivot.ts';
import type { Query } from '../../query/query.ts';
import type { Result } from '../../query/result.ts';
import { countFacts, selectFacts } from '../../query/select.ts';
import { showTrend, trendOf } from '../../query/summary.ts';
import { type Context, requireFit } from '../context.ts';
import { printResult, printText } from '../print.ts';
import { readQuery } from '../read-query.ts';

/** `pism <kind>` and `pism facts`: the arguments become a query, the query a result, and the result is printed. */
export async function list(context: Context, kind: Kind | null): Promise<Exit> {
  const { io, index, options, words } = context;
  requireFit(index, kind);
  const query = await readQuery(index, kind, words, options);
  const found = options['count']
    ? await printCount(context, query)
    : await printResult(context, answer(context, query));
  if (found > 0) return 'done';
  const { explainEmpty } = await import('../../query/explain.ts');
  io.stderr.write(`${explainEmpty(index.database, query)}\n`);
  return options['exitStatus'] ? 'no' : 'done';
}

function answer({ index, options }: Context, query: Query): Result {
  const { pivot, over, groupBy } = options as { pivot?: string; over?: string; groupBy?: string };
  if ((pivot === undefined) !== (over === undefined)) {
    throw new PismError(
      'usage',
      '--pivot and --over go together',
      'Name the column to go down, and the one to go across.',
    );
  }
  if (pivot !== undefined && over !== undefined) return pivotFacts(index.database, query, pivot, over);
  if (groupBy !== undefined) return groupFacts(index.database, query, groupBy);
  return facts(index.database, query, options['fields'] as string[] | undefined);
}

function facts(database: Context['index']['database'], query: Query, fields: string[] | undefined): Result {
  const columns = fields ? pickColumns(query.kind, fields) : featuredColumns(query.kind);
  const all = fields ? columns : columnsOf(query.kind);
  const rows = selectFacts(database, query, fields ? columns : [...new Set([...all, ...columns])]);
  const trend = query.kind && !fields ? showTrend(query.kind, trendOf(database, query)) : '';
  return { columns, all, rows, notes: trend === '' ? [] : [`${query.kind?.summary.trend}: ${trend}`] };
}

async function printCount(context: Context, query: Query): Promise<number> {
  const count = countFacts(context.index.database, query);
  await printText(`${count}\n`, context);
  return count;
}
