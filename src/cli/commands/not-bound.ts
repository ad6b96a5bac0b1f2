import type { Option } from 'commander';
import { type Exit, PismError } from '../../errors.ts';
import { notBound } from '../../query/not-bound.ts';
import type { Filter, Query } from '../../query/select.ts';
import type { Context } from '../command.ts';
import type { orderOptions, outputOptions, someKindsOptions } from '../options.ts';
import { note, printResult, printText } from '../print.ts';

/** Lists actors that facts call not bound by the named entry, such as `--not-party CEDAW`, and notes those of whom none says. */
export async function listNotBound(
  context: Context<typeof someKindsOptions & typeof orderOptions & typeof outputOptions>,
  query: Query,
  word: string,
  option: Option,
): Promise<Exit> {
  const { index, io, options } = context;
  const isOther = ({ asked: { option = '' } = {} }: Filter) => !['--as-of', '--source'].includes(option);
  const other = query.filters.find(isOther);
  if (other) {
    const hint = 'It takes --among, --as-of and --source.';
    throw new PismError('usage', `${option.long} and ${other.asked?.phrase} cannot be combined`, hint);
  }
  const { columns, notBound: rows, ...answer } = notBound(index.database, query, word, options.among);
  const [found, bound, unknown] = [rows.length, answer.bound.length, answer.unknown.length];
  const list = { columns, all: columns, rows: rows.slice(0, query.limit) };
  if (options.count) await printText(`${found}\n`, context);
  else await printResult(context, list, () => answer.remarks);
  for (const remark of answer.remarks) await note(`${remark}\n`, io);
  if (found > 0) return 'done';
  if (bound > 0)
    await note(`Facts say of ${unknown > 0 ? 'the other' : 'all'} ${bound} that they are bound by ${word}.\n`, io);
  else if (unknown === 0) await note(`${options.among ?? 'The list'} has no members then.\n`, io);
  return options.exitStatus ? 'no' : 'done';
}
