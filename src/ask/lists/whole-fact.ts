import { dateInWords } from '../../core/model/date.ts';
import { placeText } from '../../core/model/source.ts';
import { type FactOfKind, sourceInBrief } from '../../core/query/lookup.ts';
import { pointTable } from '../../core/query/point-table.ts';
import { pointsOf, type Statement } from '../../core/query/points.ts';
import { nounIn, type Text } from '../../core/query/result.ts';
import { maxSentence } from '../../formats/layout.ts';
import { type RenderOptions, visible } from '../../formats/options.ts';
import { table } from '../../formats/table.ts';
import { wrapHanging } from '../../formats/text-width.ts';
import type { Context } from '../../terminal/command.ts';
import { type PrintOptions, renderOptionsFor } from '../../terminal/print.ts';

type FactsContext = Pick<Context, 'index' | 'io'> & { options: PrintOptions & { links?: boolean } };

/** Facts in full, as a text. */
export async function factsInFull(facts: FactOfKind[], context: FactsContext): Promise<Text> {
  const page = await renderOptionsFor({ forReader: true }, context);
  page.width = Math.min(page.width, maxSentence);
  const { links = false } = context.options;
  const texts = facts.map((each) => {
    return factText(each, sourceInBrief(each.fact.source, context.index.database), links, page);
  });
  return { text: texts.join('\n'), count: facts.length, rowsAre: 'fact' };
}

/** Formats a fact: sentence, place, history, table of points, numbered statements of sources, then what is left. */
function factText(each: FactOfKind, source: string, hasLinks: boolean, page: RenderOptions): string {
  const { fact, kind } = each;
  const { style, display } = page;
  const laid = pointsOf(each, display);
  const unstated = kind.columns.filter((name) => (fact[name] ?? null) === null);
  const readers = fact.checked.map(({ by, on }) => `${by} on ${dateInWords(on)}`).join(', ') || 'no second person';
  const more = laid.said.length > 0 && !hasLinks ? ' Links and days looked up: --links' : '';
  const head = hanging(`${fact.id}  ${kind.kind}, ${source}, ${placeText(fact.place)}`, 0, page);
  const parts = [
    style.strong(hanging(fact.says, 0, page)),
    `\n${head.replace(visible(fact.id), style.id)}`,
    ...laid.history.map((line, at) => `${at > 0 ? '\n' : '\n\n'}${style.warning(hanging(`${line}.`, 0, page))}`),
    `\n\n${[...table(pointTable(laid), { ...page, isWhole: true })].join('').trimEnd()}`,
    laid.said.length > 0 ? `\n\n${style.strong('What they say')}` : '',
    ...statementLines(laid.said, hasLinks, page),
    '\n\n',
    labelledLines(
      {
        'Not stated': unstated.map((name) => nounIn(kind, name)).join(', '),
        Passage: fact['passage'] ? `“${fact['passage']}”` : '',
        Related: fact.related.map(display.id).join(', '),
        Tags: fact.tags.join(', '),
      },
      page,
    ),
    style.faint(hanging(`Paraphrase; read by ${readers}.${more}`, 0, page)),
  ];
  return `${parts.join('')}\n`;
}

/** Width of the indent before a source's statement, in characters. */
const indent = 5;

/** What sources say, each with its number. */
function statementLines(said: Statement[], hasLinks: boolean, page: RenderOptions): string[] {
  const { faint } = page.style;
  return said.map(({ number, says, source, short, url, more }) => {
    const first = visible(says) + (hasLinks ? '' : `  ${faint(visible(short))}`);
    const below = (hasLinks ? [source, url, ...more] : []).filter(Boolean);
    const lines = below.map((line) => faint(hanging(line, indent, page)));
    const own = number.padEnd(indent) + wrapHanging(first, indent, page.width);
    return ['', own, ...lines.map((line) => ' '.repeat(indent) + line)].join('\n');
  });
}

/** Wraps a text with a hanging indent. The caller prints the indent or label of the first line. */
function hanging(text: string, indent: number, { width }: Pick<RenderOptions, 'width'>): string {
  // Never wrap a web address, so that it can be copied.
  return /^https?:\/\/\S+$/.test(text) ? visible(text) : wrapHanging(visible(text), indent, width);
}

/** Lines that begin with a label; a label without a text has no line. */
function labelledLines(all: Record<string, string>, page: RenderOptions): string {
  const stated = Object.entries(all).filter(([, text]) => text !== '');
  const width = Math.max(...stated.map(([label]) => label.length)) + 2;
  return stated
    .map(([label, text]) => `${page.style.faint(label.padEnd(width))}${hanging(text, width, page)}\n`)
    .join('');
}
