import type { DatabaseSync } from 'node:sqlite';
import type { Kind } from '../../core/model/kind.ts';
import { counted } from '../../core/model/text.ts';
import { byDispute, disputesIn, standingOf, standingText } from '../../core/query/disputes.ts';
import { disputed as isDisputed } from '../../core/query/filters.ts';
import { factsById, sourceName, sourcesOf } from '../../core/query/lookup.ts';
import { type Column, plainColumn } from '../../core/query/result.ts';
import { type Filter, isOneOf } from '../../core/query/select.ts';
import { trendText } from '../../core/query/summary.ts';
import { type RenderOptions, visible } from '../../formats/options.ts';
import { table } from '../../formats/table.ts';
import { wrapHanging, wrapText } from '../../formats/text-width.ts';
import type { Context } from '../../terminal/command.ts';
import { type PrintOptions, readerOptions } from '../../terminal/print.ts';

type Summarising = Pick<Context, 'index' | 'io'> & { options: PrintOptions };

/** The facts of some sources as a text: where they are from, what they say, and the main disputes. */
export async function summaryText(context: Summarising, kinds: Kind[], filters: Filter[]): Promise<string> {
  const { database } = context.index;
  const page = await readerOptions(context);
  const { facts, text, disputed } = await disputesText(context, filters, maxDisputes);
  const more = disputed > maxDisputes ? page.style.faint(`\n${disputed - maxDisputes} more: pism checks`) : '';
  const key = keyText(database, kinds, filters, page);
  const parts = [sourcesText(database, filters, page), key, facts > 0 ? text + more : ''];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The most disputes in a summary. */
const maxDisputes = 6;

/** The most sources that a summary names. */
const maxSources = 10;

/** What is loaded: the only source with its title, who wrote it and its link, or the newest sources, with their facts. */
function sourcesText(database: DatabaseSync, filters: Filter[], { style, width }: RenderOptions): string {
  const sources = sourcesOf(database, filters).toReversed();
  const lines = sources.slice(0, maxSources).map((each) => {
    const { facts } = standingOf(database, [...filters, isOneOf('f.source', [each.source])]);
    return `${sourceName(each)}; ${counted(facts, 'fact')}`;
  });
  const [only, other] = sources;
  const wrapped = (text: string) => wrapText(visible(text), width);
  if (sources.length > maxSources) lines.push(`${sources.length - maxSources} more: pism sources`);
  if (!only || other) return lines.map(wrapped).join('\n');
  const { title, authors, publisher, link } = only;
  const who = authors.length > 0 ? authors : [publisher].filter(Boolean);
  const below = [wrapped([...who, ...lines].join(', ')), ...(link ? [visible(link)] : [])];
  return [style.strong(wrapped(title)), ...below].join('\n');
}

/** The most sentences that a summary has. */
const maxKey = 10;

/** What the sources say: the sentences that their editors chose, and the trends of the kinds. */
function keyText(database: DatabaseSync, kinds: Kind[], filters: Filter[], page: RenderOptions): string {
  const ids = sourcesOf(database, filters).flatMap(({ source, key }) => key.map((id) => `${source}/${id}`));
  const chosen = ids.flatMap((id) => factsById(database, kinds, id)).slice(0, maxKey);
  const columns: Column[] = [
    { ...plainColumn('verdict'), shown: 'mark' },
    { ...plainColumn('says'), shown: 'sentence' },
  ];
  const rows = chosen.map(({ fact }) => fact);
  const sentences = [...table({ columns, rows }, page)].join('');
  const trends = kinds.flatMap((kind) => {
    const line = trendText(database, { kind, filters });
    return line === '' ? [] : `  ${wrapHanging(line, 2, page.width)}`;
  });
  return [sentences.trimEnd(), ...trends].filter(Boolean).join('\n');
}

/** How many facts are disputed, with the most official disputes below; and how many facts there are. */
export async function disputesText(context: Summarising, filters: Filter[], limit?: number) {
  const { database, kinds } = context.index;
  const page = await readerOptions(context);
  const standing = standingOf(database, filters);
  const all = byDispute(database, kinds, [...filters, isDisputed], limit);
  const says = page.style.strong(wrapText(standingText(standing), page.width));
  // A part of them is an overview, whose texts are cut.
  const rows = table(disputesIn(all, page.display), { ...page, isWhole: limit === undefined });
  const text = [`${says}\n`, ...rows].join('').trimEnd();
  return { ...standing, text };
}
