import { PismError } from '../errors.ts';
import { chartOf } from '../query/chart.ts';
import { canFilter } from '../query/filters.ts';
import { sourceCaption } from '../query/lookup.ts';
import { type Answer, notesAt } from '../query/result.ts';
import { phrasesOf, type Query } from '../query/select.ts';
import type { Io, ListContext } from './command.ts';
import { chosenFormat, type PrintOptions, renderOptionsFor } from './print.ts';

/** The chart of a query as a text or a picture; nothing if it has no bars. */
export async function chartAnswer(context: ListContext, query: Query): Promise<Answer> {
  const { index, options } = context;
  const way = chartStyle(options);
  const page = await renderOptionsFor({ forReader: true, shortNames: way === 'table' }, context);
  const chart = chartOf(index.database, query, options, page.display);
  if (chart.bars.length === 0) return {};
  // What the chart shows, and whose count it is, stays below a title of the user.
  if (options.title) Object.assign(chart, { title: options.title, notes: [`${chart.title}.`, ...chart.notes] });
  const isCount = options.groupBy === undefined && chart.measure === 'Facts' && chart.over !== 'Year';
  const hasYears = isCount && (!query.kind || canFilter('year', query.kind));
  const notes = notesAt('stderr', hasYears ? 'By year: --group-by year.' : '');
  return { text: await drawn(), count: chart.bars.length, rowsAre: 'bar', notes };

  async function drawn(): Promise<string> {
    const { chartSentences, chartText } = await import('../render/chart-text.ts');
    if (way !== 'svg') {
      // `--chart year` looks for the word, and is no choice of years.
      if (context.words.length > 0) chart.notes.push(`Only facts that match \`${phrasesOf(query.filters)}\`.`);
      return way === 'plain' ? chartSentences(chart, page) : chartText(chart, page, hasBlocks(context));
    }
    // A picture is shown without its query, so it names its sources; this requires all of its facts.
    const limit = options.groupBy === undefined ? query.limit : undefined;
    const notes = [...chart.notes, sourceCaption(index.database, { ...query, limit })];
    return (await import('../render/chart-svg.ts')).chartSvg({ ...chart, notes });
  }
}

/** How the chart is drawn: as a picture, as bars of characters, or in sentences. */
function chartStyle(options: PrintOptions): 'svg' | 'table' | 'plain' {
  const way = chosenFormat(options) ?? 'table';
  if (way === 'svg' || way === 'table' || way === 'plain') return way;
  const hint =
    'Write it to a file that ends in .svg or .txt, print it with --plain, or leave out --chart for the data.';
  throw new PismError('usage', `A chart cannot be ${way}`, hint);
}

/** Whether the output supports block characters: a file does, and a terminal unless its locale excludes UTF-8. */
function hasBlocks({ io: { env }, options }: { io: Io; options: PrintOptions }): boolean {
  if (options.output !== undefined) return true;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'UTF-8';
  return env['TERM'] !== 'dumb' && /utf-?8/i.test(locale);
}
