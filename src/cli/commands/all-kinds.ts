import type { DatabaseSync } from 'node:sqlite';
import type { Exit } from '../../errors.ts';
import { kindsByName } from '../../facts/find.ts';
import { dateInWords } from '../../model/date.ts';
import { grades } from '../../model/file-keys.ts';
import { fieldOf, type Kind } from '../../model/kind.ts';
import type { Source } from '../../model/source.ts';
import { alternatives, counted } from '../../model/text.ts';
import { checkVerdicts, verdictNames } from '../../model/verdicts.ts';
import { byDispute, disputesIn, standingOf, standingText } from '../../query/disputes.ts';
import { checkFilter, disputed } from '../../query/filters.ts';
import { checksIn, checkWords, hasDate, timelineOf } from '../../query/lists.ts';
import { factsById, sourceInBrief, sourceName, sourcesOf } from '../../query/lookup.ts';
import { nounOf, plainColumn } from '../../query/result.ts';
import { searchIn, searchLimit } from '../../query/search.ts';
import { filterById, wordsBySign } from '../../query/search-words.ts';
import { asSubquery, type Filter, isOneOf, phrasesOf, valuesOf, where, withId } from '../../query/select.ts';
import { summarise, trendText } from '../../query/summary.ts';
import { type RenderOptions, visible } from '../../render/options.ts';
import { wrapText } from '../../render/text-width.ts';
import type { Command, Context } from '../command.ts';
import {
  commonFilters,
  limitOptions,
  linksOption,
  listOptions,
  option,
  outputOptions,
  repeatable,
} from '../options.ts';
import { dimNote, formatFor, type PrintOptions, printResult, printText, renderOptionsFor } from '../print.ts';
import { requireSound } from '../problems.ts';
import { factsCommand, printListing, readQuery } from './list.ts';

const searchOptions = {
  ...commonFilters,
  all: option('Filters', '--all', 'show weak matches too'),
  ...limitOptions(` (default: ${searchLimit} on a terminal)`),
  ...outputOptions,
};

/** `pism search`: full-text search over all kinds, best matches first. */
export const search: Command<typeof searchOptions> = {
  options: searchOptions,
  async run(context): Promise<Exit> {
    const { database } = context.index;
    const { wanted } = wordsBySign(context.words);
    // Nothing to rank by: an id is that fact, and '!word' are all the others.
    if (context.words.length > 0 && wanted.every((word) => filterById(database, word)))
      return factsCommand.run(context);
    const { io, options, words } = context;
    const query = readQuery({ ...context, words: [] }, null);
    const found = searchIn(database, query, words, options.all);
    const isCut =
      query.limit === undefined && io.stdout.isTerminal && !options.output && formatFor(options, io).forReader;
    const limit = isCut && !options.all ? searchLimit : query.limit;
    if (found.unknown.length > 0) await dimNote(`Nothing has ${alternatives(found.unknown)}.`, context);
    const count = () => found.count().listed;
    const exit = await printListing(context, found.query, { count, list: () => found.list(limit) });
    // Known once the list is read.
    const { listed, matching } = found.count();
    const isWhole = limit === undefined || listed <= limit;
    const rest = isWhole && matching > listed ? `and ${counted(matching - listed, 'weaker one')}: --all` : '';
    const cut = isWhole || query.limit !== undefined ? '' : `${limit} of ${listed} facts; --limit ${listed} shows all.`;
    const notes = [cut, rest].filter(Boolean);
    if (!options.count) await dimNote(notes.join('\n'), context);
    return exit;
  },
};

const timelineOptions = { ...commonFilters, ...listOptions, ...outputOptions };

/** `pism timeline`: dated facts in order. */
export const timeline: Command<typeof timelineOptions> = {
  options: timelineOptions,
  async run(context) {
    const query = readQuery(context, null);
    const remark = () => ` None of them has a date: \`${`pism facts ${phrasesOf(query.filters)}`.trimEnd()}\`.`;
    const listed = { ...query, filters: [...query.filters, hasDate] };
    return printListing(context, query, { ...timelineOf(context.index.database, query), listed, remark });
  },
};

const checksOptions = {
  ...commonFilters,
  disputed: option('Filters', '--disputed', 'show checks of disputed facts, also those that agree'),
  grade: repeatable('Filters', '--grade <grade>', 'show checks against sources of this grade'),
  ...listOptions,
  all: option('Output', '--all', 'print each fact that has a check, point by point'),
  links: linksOption,
  ...outputOptions,
};

/** `pism checks`: what other sources say about the facts. */
export const checks: Command<typeof checksOptions> = {
  about: `A check compares fields of a fact with another source. Its verdict is ${meanings(checkVerdicts)}. A fact agrees only if all that it claims was compared, and is contested if sources contradict each other. The grade of a source is ${meanings(grades)}.`,
  options: checksOptions,
  async run(context) {
    const { database } = context.index;
    const { verdict = [], ...options } = context.options;
    const { words, index } = context;
    const ofKind = kindsCalled(words.join(' '), index.kinds);
    // Words must all occur, but no check is of two facts. Ids are in lower case: "UDHR" is a word.
    const areIds = words.length > 0 && words.every((word) => !/\p{Lu}/u.test(word) && withId(database, word));
    const ids = areIds ? { id: [...(options.id ?? []), ...words] } : {};
    const asked = readQuery({ ...context, options: { ...options, ...ids }, words: [] }, null, true);
    const query = { ...asked, filters: [...ofKind, ...asked.filters] };
    const searched = areIds || ofKind.length > 0 ? [] : words;
    const wanted = [
      ...checkWords(database, searched),
      ...(verdict.length > 0 ? [checkFilter('verdict', verdict, verdictNames)] : []),
      ...(options.grade ? [checkFilter('grade', options.grade, Object.keys(grades))] : []),
    ];
    const phrases = phrasesOf(wanted);
    const listed = checksIn(database, index.kinds, query, wanted);
    const says = ` None of them has a check${phrases === '' ? '' : ` that matches \`${phrases}\``}.`;
    const remark = () => (areIds ? `${says.slice(0, -1)}: \`pism show ${words.join(' ')}\`.` : says);
    const { count, fields, sort, all, limit } = context.options;
    const isText = formatFor(context.options, context.io).name === 'table' && !count && !fields && !sort;
    const isInFull = areIds || options.id || all || verdict.length > 0;
    const hasCheck = all || wanted.length > 0 ? [withCheck(wanted)] : [];
    const filters = [...asSubquery(query), ...hasCheck];
    const print = () => (isInFull ? printPages(context, filters, limit) : printDisputes(context, filters, limit));
    const exit = await printListing(context, query, { ...listed, ...(isText && { print }), remark, words: searched });
    if (!isText && !count) await noteOpen(context);
    return exit;
  },
};

/** Says beside rows of checks what nobody compared in the only fact that is asked for. */
async function noteOpen(context: ChecksContext): Promise<void> {
  const { database, kinds } = context.index;
  const [only] = factsById(database, kinds, context.words.join(' '));
  const open = only?.fact.not_compared.map((name) => nounOf(fieldOf(only.kind, name) ?? { name })) ?? [];
  const isData = formatFor(context.options, context.io).isData === true;
  if (open.length > 0 && !isData) await dimNote(`Not compared: ${open.join(', ')}.`, context);
}

/** The filter for facts of which a check passes these filters. */
function withCheck(wanted: Filter[]): Filter {
  const ofFact = { sql: 'c.fact = f.fact', values: [] };
  return { sql: `EXISTS (SELECT 1 FROM checks c ${where([ofFact, ...wanted])})`, values: valuesOf(wanted) };
}

type ChecksContext = Context<typeof checksOptions>;

/** Prints facts point by point, the disputed ones first; returns their number. */
async function printPages(context: ChecksContext, filters: Filter[], limit?: number): Promise<number> {
  const { database, kinds } = context.index;
  const [page, { pointByPoint }] = await Promise.all([
    renderOptionsFor({ forReader: true, shortNames: true }, context),
    import('../whole-fact.ts'),
  ]);
  const facts = byDispute(database, kinds, filters, limit);
  const texts = facts.map((each) => {
    const source = sourceInBrief(each.fact.source, database);
    return pointByPoint(each, { source, links: context.options.links, isWhole: false }, page);
  });
  if (facts.length > 0) await printText(texts.join('\n'), context, counted(facts.length, 'fact'));
  return facts.length;
}

/** Prints how many facts are disputed, and a line or two for each; returns the number of facts. */
async function printDisputes(context: ChecksContext, filters: Filter[], limit?: number): Promise<number> {
  const { facts, text, first } = await disputesText(context, filters, limit);
  if (facts > 0) await printText(`${text}\n`, context, counted(facts, 'fact'));
  if (first) await dimNote(`One in full: pism checks ${first}`, context);
  return facts;
}

/** How many facts are disputed, with the most official disputes below; how many facts there are, and the id of the first dispute. */
async function disputesText(
  context: Pick<ChecksContext, 'index' | 'io'> & { options: PrintOptions },
  filters: Filter[],
  limit?: number,
) {
  const { database, kinds } = context.index;
  const page = await renderOptionsFor({ forReader: true, shortNames: true }, context);
  const standing = standingOf(database, filters);
  const all = byDispute(database, kinds, [...filters, disputed], limit);
  const says = page.style.strong(wrapText(standingText(standing), page.width));
  const { tableRows } = await import('../../render/table.ts');
  const rows = [...tableRows(disputesIn(all, page.display), page)];
  return {
    ...standing,
    text: [`${says}\n`, ...rows].join('').trimEnd(),
    first: all[0] && page.display.id(all[0].fact.id),
  };
}

/** The filter of a kind by its name or another word for it, ignoring case; none for another word. */
function kindsCalled(word: string, kinds: Kind[]): Filter[] {
  const called = kinds.filter(({ kind, aka = [] }) => [kind, ...aka].includes(word.toLowerCase()));
  return called.slice(0, 1).map(({ kind }) => {
    const asked = { phrase: kind, note: `Checks of ${kind}.` };
    return { sql: 'f.kind = ?', values: [kind], asked };
  });
}

function meanings(all: Record<string, string>): string {
  return alternatives(Object.entries(all).map(([word, meaning]) => `${word} (${meaning})`));
}

const summaryOptions = { source: commonFilters.source, ...outputOptions };

/** The most disputes in a summary. */
const maxDisputes = 6;

/** `pism summary`: what is loaded, what it says, and what is disputed. */
export const summary: Command<typeof summaryOptions> = {
  options: summaryOptions,
  allowsErrors: true,
  async run(context) {
    const { index, options, words } = context;
    const kinds = kindsByName(words, index);
    const [only, other] = kinds;
    await requireSound(context, only && !other ? only : null);
    const { filters } = readQuery({ ...context, words: [] }, null);
    if (formatFor(options, context.io).name !== 'table' || options.fields)
      return void (await printResult(context, summarise(index.database, kinds, filters)));
    const page = await renderOptionsFor({ forReader: true, shortNames: true }, context);
    const ofKinds =
      words.length > 0
        ? [
            isOneOf(
              'f.kind',
              kinds.map(({ kind }) => kind),
            ),
          ]
        : [];
    const all = [...filters, ...ofKinds];
    const { facts, text, ...standing } = await disputesText(context, all, maxDisputes);
    const more = standing.disputed - maxDisputes;
    const parts = [
      sourcesText(index.database, all, page),
      await keyText(index.database, kinds, all, page),
      ...(facts > 0 ? [text + (more > 0 ? page.style.faint(`\n${more} more: pism checks`) : '')] : []),
    ];
    await printText(`${parts.filter((part) => part !== '').join('\n\n')}\n`, context);
  },
};

/** The most sources that a summary names. */
const maxSources = 10;

/** What is loaded: the title of the only source and who wrote it, or the names of the newest sources, with their facts. */
function sourcesText(database: DatabaseSync, filters: Filter[], page: RenderOptions): string {
  const sources = sourcesOf(database, filters).toReversed();
  const factsOf = ({ source }: Source) =>
    counted(standingOf(database, [...filters, isOneOf('f.source', [source])]).facts, 'fact');
  const [only, other] = sources;
  if (only && !other) {
    const name = sourceName({ ...only, date: only.date && dateInWords(only.date) });
    const who = `${[...only.authors, name].join(', ')}; ${factsOf(only)}`;
    return `${page.style.strong(wrapText(visible(only.title), page.width))}\n${wrapText(visible(who), page.width)}`;
  }
  const names = sources
    .slice(0, maxSources)
    .map((each) => wrapText(visible(`${sourceName(each)}; ${factsOf(each)}`), page.width));
  const rest = sources.length - maxSources;
  return [...names, ...(rest > 0 ? [`${rest} more: pism sources`] : [])].join('\n');
}

/** The most sentences that a summary has. */
const maxKey = 10;

/** What the sources say: the sentences that their editors chose, and the trends of the kinds. */
async function keyText(database: DatabaseSync, kinds: Kind[], filters: Filter[], page: RenderOptions) {
  const ids = sourcesOf(database, filters).flatMap(({ source, key }) => key.map((id) => `${source}/${id}`));
  const facts = byDispute(database, kinds, [...filters, isOneOf('f.id', ids)]);
  const chosen = facts.toSorted((one, other) => ids.indexOf(one.fact.id) - ids.indexOf(other.fact.id)).slice(0, maxKey);
  const columns = [{ ...plainColumn('says'), isWidest: true }];
  const { tableRows } = await import('../../render/table.ts');
  const rows = chosen.map(({ fact }) => fact);
  const sentences = [...tableRows({ columns, all: columns, line: columns, rows }, page)].join('');
  const trends = kinds.flatMap((kind) => {
    const line = trendText(database, { kind, filters });
    return line === '' ? [] : `  ${wrapText(line, page.width - 2).replaceAll('\n', '\n  ')}`;
  });
  return [sentences.trimEnd(), ...trends].filter(Boolean).join('\n');
}
