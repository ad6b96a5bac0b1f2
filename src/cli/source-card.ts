import { wrapAnsi } from 'fast-wrap-ansi';
import { dateInWords } from '../model/date.ts';
import { counted } from '../model/text.ts';
import { sourceName } from '../query/captions.ts';
import { listSources } from '../query/catalogue.ts';
import { disputed } from '../query/filters.ts';
import { sourceById } from '../query/lookup.ts';
import { visible } from '../render/options.ts';
import { readAll } from '../store/schema.ts';
import type { Context } from './command.ts';
import type { outputOptions } from './options.ts';
import { chosenFormat, printResult, printText, renderOptionsFor } from './print.ts';

/** Prints the card of each source: what it is, who wrote it, its link, and how many facts it has. */
export async function printCards(words: string[], context: Context<typeof outputOptions>): Promise<void> {
  const { index, options } = context;
  const sources = words.flatMap((word) => sourceById(index.database, word) ?? []);
  if (chosenFormat(options) !== undefined || options.fields !== undefined) {
    const { rows, ...list } = listSources(index.database);
    const isWanted = new Set(sources.map(({ source }) => source));
    await printResult(context, { ...list, rows: [...rows].filter((row) => isWanted.has(String(row['source']))) });
    return;
  }
  const { style, width } = await renderOptionsFor({ forReader: true }, context);
  const cards = sources.map((source) => {
    const { title, authors, publisher, link } = source;
    const name = sourceName({ ...source, date: source.date && dateInWords(source.date) });
    const [first = '', ...others] = [
      ...(name.startsWith(title) ? [] : [name]),
      name.startsWith(title) ? name : title,
      [...authors, publisher].join(', '),
      link ?? 'No link is recorded.',
      ...countsOf(source.source, context),
    ].map((line) => wrapAnsi(visible(line), width, { hard: !line.startsWith('http') }));
    return `${[style.strong(first), ...others].join('\n')}\n`;
  });
  await printText(cards.join('\n'), context, counted(cards.length, 'source'));
}

function countsOf(source: string, { index: { database } }: Pick<Context, 'index'>): string[] {
  const counts = readAll<{ kind: string; facts: number; checked: number; disputed: number }>(
    database,
    `SELECT f.kind, count(*) AS facts, count(f.verdict) AS checked, count(*) FILTER (WHERE ${disputed.sql}) AS disputed
    FROM fact_rows f WHERE f.source = ? GROUP BY f.kind ORDER BY facts DESC, f.kind`,
    source,
  );
  const sum = (of: 'facts' | 'checked' | 'disputed') => counts.reduce((total, each) => total + each[of], 0);
  const kinds = counts.map(({ kind, facts }) => `${facts} ${kind}`).join(', ');
  if (counts.length === 0) return ['No facts.'];
  return [
    `${counted(sum('facts'), 'fact')}: ${kinds}`,
    `${sum('checked')} checked against other sources, ${sum('disputed')} disputed`,
  ];
}
