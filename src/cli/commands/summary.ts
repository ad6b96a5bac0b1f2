import type { DatabaseSync } from 'node:sqlite';
import { kindsByName } from '../../facts/find.ts';
import type { Kind } from '../../model/kind.ts';
import type { Source } from '../../model/source.ts';
import { counted } from '../../model/text.ts';
import { byDispute, standingOf } from '../../query/disputes.ts';
import { notAddedUp, sourceById, sourceIds, sourceName, sourcesOf } from '../../query/lookup.ts';
import { type Column, listWith, notesAt, plainColumn } from '../../query/result.ts';
import { addedUp, countRows, type Filter, isOneOf } from '../../query/select.ts';
import { summarise, trendText } from '../../query/summary.ts';
import { type RenderOptions, visible } from '../../render/options.ts';
import { wrapHanging, wrapText } from '../../render/text-width.ts';
import type { Index } from '../../store/open.ts';
import type { Command } from '../command.ts';
import { disputesText } from '../disputes-text.ts';
import { readQuery } from '../list.ts';
import { commonFilters, outputOptions } from '../options.ts';
import { formatFor, readerOptions } from '../print.ts';
import { requireSound } from '../problems.ts';

const summaryOptions = { source: commonFilters.source, ...outputOptions };

/** `pism summary`: what is loaded, what it says, and what is disputed. */
export const command: Command<typeof summaryOptions> = {
  name: 'summary',
  task: 'Ask and cite',
  summary: 'Summarise what is loaded, what it says and what is disputed',
  arguments: [['[kind...]', 'kinds to summarise; all if none is given']],
  examples: `
    pism summary # sources, what they say, and the main disputes
    pism summary --source my-bulletin # only the facts of one bulletin
  `,
  options: summaryOptions,
  allowsErrors: true,
  async run(context) {
    const { index, options, words } = context;
    const kinds = kindsByName(words, index);
    const [only, other] = kinds;
    await requireSound(context, only && !other ? only : null);
    const query = readQuery({ ...context, words: [] }, null);
    const { filters } = addedUp(index.database, query);
    const rest = notesAt('answer', notAddedUp(index.database, query));
    if (formatFor(options, context.io).name !== 'table' || options.fields) {
      const result = summarise(index.database, kinds, filters);
      return { ...result, notes: [...result.notes, ...rest] };
    }
    const page = await readerOptions(context);
    const names = kinds.map(({ kind }) => kind);
    const all = words.length > 0 ? [...filters, isOneOf('f.kind', names)] : filters;
    const { facts, text, ...standing } = await disputesText(context, all, maxDisputes);
    const more = standing.disputed - maxDisputes;
    const parts = [
      sourcesText(index.database, all, page),
      query.filters.length === 0 && words.length === 0 ? await seriesText(index, page) : '',
      await keyText(index.database, kinds, all, page),
      ...(facts > 0 ? [text + (more > 0 ? page.style.faint(`\n${more} more: pism checks`) : '')] : []),
    ];
    return { text: `${parts.filter((part) => part !== '').join('\n\n')}\n`, notes: rest };
  },
};

/** The most disputes in a summary. */
const maxDisputes = 6;

/** The most sources that a summary names. */
const maxSources = 10;

/** What is loaded: the title of the only source and who wrote it, or the names of the newest sources, with their facts. */
function sourcesText(database: DatabaseSync, filters: Filter[], page: RenderOptions): string {
  const sources = sourcesOf(database, filters).toReversed();
  const factsOf = ({ source }: Source) =>
    counted(standingOf(database, [...filters, isOneOf('f.source', [source])]).facts, 'fact');
  const [only, other] = sources;
  if (only && !other) {
    const name = sourceName(only);
    const who = `${[...only.authors, name].join(', ')}; ${factsOf(only)}`;
    return `${page.style.strong(wrapText(visible(only.title), page.width))}\n${wrapText(visible(who), page.width)}`;
  }
  const names = sources
    .slice(0, maxSources)
    .map((each) => wrapText(visible(`${sourceName(each)}; ${factsOf(each)}`), page.width));
  const rest = sources.length - maxSources;
  return [...names, ...(rest > 0 ? [`${rest} more: pism sources`] : [])].join('\n');
}

/** A table of the series with several bulletins: how far each is. */
async function seriesText(index: Index, page: RenderOptions): Promise<string> {
  const sources = sourceIds(index.database).flatMap((id) => sourceById(index.database, id) ?? []);
  const bySeries = Map.groupBy(sources, ({ series }) => series);
  const several = [...bySeries].filter(([series, own]) => series !== null && own.length > 1);
  if (several.length === 0) return '';
  const rows = several.map(([series, own]) => {
    const ids = own.map(({ source }) => source);
    const standing = [isOneOf('f.source', ids)];
    const count = (more: Filter[]) => countRows(index.database, '_fact_rows f', [...standing, ...more]);
    return {
      series,
      bulletins: ids.length,
      facts: count([]),
      confirmed: count([{ sql: "coalesce(f.checked, '[]') <> '[]'", values: [] }]),
    };
  });
  const { table } = await import('../../render/table.ts');
  return [...table(listWith(Object.keys(rows[0] ?? {}), rows), page)].join('').trimEnd();
}

/** The most sentences that a summary has. */
const maxKey = 10;

/** What the sources say: the sentences that their editors chose, and the trends of the kinds. */
async function keyText(database: DatabaseSync, kinds: Kind[], filters: Filter[], page: RenderOptions) {
  const ids = sourcesOf(database, filters).flatMap(({ source, key }) => key.map((id) => `${source}/${id}`));
  const facts = byDispute(database, kinds, [...filters, isOneOf('f.id', ids)]);
  const chosen = facts.toSorted((one, other) => ids.indexOf(one.fact.id) - ids.indexOf(other.fact.id)).slice(0, maxKey);
  const columns: Column[] = [
    { ...plainColumn('verdict'), shown: 'mark' },
    { ...plainColumn('says'), shown: 'sentence' },
  ];
  const { table } = await import('../../render/table.ts');
  const rows = chosen.map(({ fact }) => fact);
  const sentences = [...table({ columns, rows }, page)].join('');
  const trends = kinds.flatMap((kind) => {
    const line = trendText(database, { kind, filters });
    return line === '' ? [] : `  ${wrapHanging(line, 2, page.width)}`;
  });
  return [sentences.trimEnd(), ...trends].filter(Boolean).join('\n');
}
