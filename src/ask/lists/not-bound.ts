import type { Option } from 'commander';
import { PismError } from '../../core/errors.ts';
import { notBound } from '../../core/query/not-bound.ts';
import { type Answer, notesAt } from '../../core/query/result.ts';
import { type Filter, phrasesOf, type Query } from '../../core/query/select.ts';
import type { Context } from '../../terminal/command.ts';
import type { orderOptions, someKindsOptions } from '../../terminal/options.ts';

/** Answers `--not-party CEDAW` with the actors that a fact calls not bound; a note names the actors without such a fact. */
export function notBoundAnswer(
  context: Context<typeof someKindsOptions & typeof orderOptions>,
  query: Query,
  word: string,
  option: Option,
): Answer {
  const { index, options } = context;
  const isOther = ({ option = '' }: Filter) => !['--as-of', '--source'].includes(option);
  const other = query.filters.find(isOther);
  if (other) {
    const hint = 'It takes --among, --as-of and --source.';
    throw new PismError('usage', `${option.long} and ${phrasesOf([other])} cannot be combined`, hint);
  }
  const { columns, rows, bound, unknown, notes } = notBound(index.database, query, word, options.among);
  const count = rows.length;
  const others = `Facts say of ${unknown > 0 ? 'the other' : 'all'} ${bound} that they are bound by ${word}.`;
  const none = unknown === 0 ? `${options.among ?? 'The list'} has no members then.` : '';
  const content = options.count ? { text: `${count}\n`, count } : { columns, rows: rows.slice(0, query.limit) };
  if (count > 0) return { ...content, notes };
  const exit = options.exitStatus ? 'no' : 'done';
  return { ...content, notes: [...notes, ...notesAt('answer', bound > 0 ? others : none)], exit };
}
