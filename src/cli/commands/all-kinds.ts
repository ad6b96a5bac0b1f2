import type { Exit } from '../../errors.ts';
import { kindsByName } from '../../facts/find.ts';
import type { Fact } from '../../model/fact.ts';
import { grades } from '../../model/file-keys.ts';
import type { Kind } from '../../model/kind.ts';
import { alternatives, counted } from '../../model/text.ts';
import { checkVerdicts, verdictNames } from '../../model/verdicts.ts';
import { notCompared } from '../../query/fact-lines.ts';
import { checkFilter } from '../../query/filters.ts';
import { checksIn, checkWords, hasDate, timelineOf } from '../../query/lists.ts';
import { factsById, shortIds } from '../../query/lookup.ts';
import { searchIn, searchLimit } from '../../query/search.ts';
import { filterById, wordsBySign } from '../../query/search-words.ts';
import { type Filter, phrasesOf, withId } from '../../query/select.ts';
import { summarise } from '../../query/summary.ts';
import type { Command } from '../command.ts';
import { commonFilters, limitOptions, listOptions, option, outputOptions, repeatable } from '../options.ts';
import { dimNote, formatFor, printResult } from '../print.ts';
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
  disputed: option('Filters', '--disputed', 'show all checks of disputed facts, also those that agree'),
  grade: repeatable('Filters', '--grade <grade>', 'show checks against sources of this grade'),
  ...listOptions,
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
    const asked = readQuery({ ...context, options: { ...options, ...ids }, words: [] }, null);
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
    const remark = () => says;
    const { count, fields, sort } = context.options;
    const isByFact = formatFor(context.options, context.io).name === 'table' && !count && !fields && !sort;
    const print = async () => (await import('../findings.ts')).printChecks(context, listed.list());
    const exit = await printListing(context, query, { ...listed, ...(isByFact && { print }), remark, words: searched });
    const [only] = factsById(database, index.kinds, words.join(' '));
    const isData = formatFor(context.options, context.io).isData === true;
    if (only && !count && !isData) {
      // A table of checks begins with it.
      const open = isByFact ? '' : notCompared(only.fact.not_compared, only.kind);
      await dimNote(`${open} ${notesOf(only.fact, shortIds(database))}`.trim(), context);
    }
    return exit;
  },
};

/** The filter of a kind by its name or another word for it, ignoring case; none for another word. */
function kindsCalled(word: string, kinds: Kind[]): Filter[] {
  const called = kinds.filter(({ kind, aka = [] }) => [kind, ...aka].includes(word.toLowerCase()));
  return called.slice(0, 1).map(({ kind }) => {
    const asked = { phrase: kind, note: `Checks of ${kind}.` };
    return { sql: 'f.kind = ?', values: [kind], asked };
  });
}

/** Whether a fact has no check, and where its notes are. */
function notesOf({ id, checks, notes }: Fact, idText: (id: string) => string): string {
  const more = notes.length === 0 ? '' : `${counted(notes.length, 'note')}: \`pism show ${idText(id)}\`.`;
  if (checks.length > 0) return more;
  return `${idText(id)} has no check${more === '' ? '.' : `; ${more}`}`;
}

function meanings(all: Record<string, string>): string {
  return alternatives(Object.entries(all).map(([word, meaning]) => `${word} (${meaning})`));
}

const summaryOptions = { source: commonFilters.source, ...outputOptions };

/** `pism summary`: bulletins and kinds at a glance. */
export const summary: Command<typeof summaryOptions> = {
  options: summaryOptions,
  allowsErrors: true,
  async run(context) {
    const { index } = context;
    const kinds = kindsByName(context.words, index);
    const [only, other] = kinds;
    await requireSound(context, only && !other ? only : null);
    const { filters } = readQuery({ ...context, words: [] }, null);
    await printResult(context, summarise(index.database, kinds, filters));
  },
};
