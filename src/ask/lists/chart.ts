import { PismError } from '../../core/errors.ts';
import { chartOf } from '../../core/query/chart.ts';
import { canFilter } from '../../core/query/filters.ts';
import { type Answer, notesAt } from '../../core/query/result.ts';
import type { Query } from '../../core/query/select.ts';
import type { ListContext } from '../../terminal/command.ts';
import { chosenFormat, renderOptionsFor } from '../../terminal/print.ts';

/** The chart of a query as a text or a picture; nothing if it has no bars. */
export async function chartAnswer(context: ListContext, query: Query): Promise<Answer> {
  const { index, options } = context;
  const way = chosenFormat(options) ?? 'table';
  if (!/^(svg|table|plain)$/.test(way)) {
    const hint =
      'Write it to a file that ends in .svg or .txt, print it with --plain, or leave out --chart for the data.';
    throw new PismError('usage', `A chart cannot be ${way}`, hint);
  }
  const page = await renderOptionsFor({ forReader: true, shortNames: way === 'table' }, context);
  const chart = chartOf(index.database, query, options, page.display);
  if (chart.bars.length === 0) return {};
  // What the chart shows stays below a title of the user.
  if (options.title) Object.assign(chart, { title: options.title, source: `${chart.title}. ${chart.source}` });
  const text =
    way === 'svg'
      ? (await import('../../formats/chart-svg.ts')).chartSvg(chart)
      : (await import('../../formats/chart-text.ts')).chartText(chart, page, way === 'plain');
  const hasYears = options.groupBy === undefined && chart.isByOther && (!query.kind || canFilter('year', query.kind));
  const notes = notesAt('stderr', hasYears ? 'By year: --group-by year.' : '');
  return { text, count: chart.bars.length, rowsAre: 'bar', notes };
}
