import { PismError } from '../../errors.ts';
import { factVerdicts, verdicts } from '../../model/checks.ts';
import { grades } from '../../model/file-fields.ts';
import { checkFilter } from '../../query/filters.ts';
import { countChecks, countDates, listChecks, timeline as listDates, searchFacts } from '../../query/lists.ts';
import { countFacts, type Filter } from '../../query/select.ts';
import { summarise } from '../../query/summary.ts';
import { wantedWords, wordsFilters } from '../../query/words.ts';
import type { Command } from '../command.ts';
import { kindsByName } from '../facts.ts';
import {
  bulletinOption,
  commonFilters,
  filterWords,
  limitOptions,
  listOptions,
  oneOf,
  outputOptions,
  repeatable,
} from '../options.ts';
import { printResult } from '../print.ts';
import { requireSound } from '../sound-facts.ts';
import { printListing, readQuery } from './list.ts';

const searchLimit = 20;

const onlyUnwanted = "`pism facts '!word'` lists facts without a word.";

/** `pism search`: full text over all kinds, the best first. */
export const search: Command = {
  summary: 'Search the full text of all facts, the best matches first',
  about: filterWords,
  arguments: [
    ['<words...>', "words that must all occur, in any English form; '!word' must not; put a phrase in quotes"],
  ],
  examples: [
    ['pism search {word}', 'facts with any form of {word}'],
    ['pism search {word2}', 'facts with any form of {word2}'],
    ['pism search {word} --limit 5', 'the five best matches'],
  ],
  options: [...commonFilters, ...limitOptions(` (default: ${searchLimit})`), ...outputOptions],
  async run(context) {
    const { database } = context.index;
    const query = await readQuery({ ...context, words: [] }, null);
    const [wanted, unwanted] = [wantedWords(context.words), context.words.filter((word) => word.startsWith('!'))];
    if (wanted.length === 0) throw new PismError('usage', 'search needs a word that must occur', onlyUnwanted);
    const rest = [...wordsFilters(database, unwanted), ...query.filters];
    const matching = { ...query, filters: [...wordsFilters(database, wanted), ...rest] };
    return printListing(context, matching, {
      count: () => countFacts(database, matching),
      list: () => searchFacts(database, { ...query, filters: rest, limit: query.limit ?? searchLimit }, wanted),
    });
  },
};

/** `pism timeline`: dated facts in order. */
export const timeline: Command = {
  summary: 'List dated facts in order of time',
  about: filterWords,
  arguments: [['[words...]', 'words that must occur in the fact']],
  examples: [
    ['pism timeline', 'every dated fact'],
    ['pism timeline --country {actor}', 'dated facts about {actor}'],
    ['pism timeline --since {year}', 'facts dated {year} or later'],
  ],
  options: [...commonFilters, ...listOptions, ...outputOptions],
  async run(context) {
    const { database } = context.index;
    const query = await readQuery(context, null);
    const count = () => countDates(database, query);
    const remark = ' None has a date.';
    return printListing(context, query, { count, list: () => listDates(database, query), remark });
  },
};

/** `pism checks`: what other sources say about the facts. */
export const checks: Command = {
  summary: 'List what other sources say about the facts, and how it compares',
  about: `A check compares one field of a fact with what another source gives. Its verdict is one of ${meanings(verdicts)}. A fact is contested where sources contradict each other. A grade is one of ${meanings(grades)}.`,
  arguments: [['[words...]', 'words that must occur in the fact']],
  examples: [
    ['pism checks', 'every check'],
    ['pism checks --verdict {verdict}', 'checks with the verdict {verdict}'],
    ['pism checks --grade {grade}', 'checks by {grade} sources'],
  ],
  options: [
    ...commonFilters,
    repeatable('Filters', '--grade <grade>', 'show checks by sources of this grade'),
    ...listOptions,
    ...outputOptions,
  ],
  async run(context) {
    const { index } = context;
    const { verdict = [], ...options } = context.options;
    const query = await readQuery({ ...context, options }, null);
    const wanted = [
      ...checkFilters('verdict', verdict, Object.keys(factVerdicts)),
      ...checkFilters('grade', options.grade, Object.keys(grades)),
    ];
    return printListing(context, query, {
      count: () => countChecks(index.database, query, wanted),
      list: () => listChecks(index.database, query, wanted),
      remark: noCheck(wanted),
    });
  },
};

function checkFilters(name: 'verdict' | 'grade', words: string[] = [], known: string[]): Filter[] {
  return words.length === 0 ? [] : [checkFilter(name, words, (word) => oneOf(word, known, `--${name}`))];
}

function noCheck(wanted: Filter[]): string {
  const phrases = wanted.map(({ phrase }) => phrase).join(' ');
  return ` None has a check${phrases === '' ? '' : ` that matches \`${phrases}\``}.`;
}

function meanings(all: Record<string, string>): string {
  const texts = Object.entries(all).map(([word, meaning]) => `${word} (${meaning})`);
  return texts.join(', ');
}

/** `pism summary`: bulletins and kinds at a glance. */
export const summary: Command = {
  summary: 'Show a bulletin or a kind at a glance: counts, trends, what is disputed',
  arguments: [['[kind...]', 'these kinds only']],
  examples: [
    ['pism summary', 'every kind in a line'],
    ['pism summary {kind}', '{kind} in a line'],
    ['pism summary --bulletin {bulletin}', 'one bulletin, kind by kind'],
  ],
  options: [bulletinOption, ...outputOptions],
  allowsErrors: true,
  async run(context) {
    const { index } = context;
    const kinds = kindsByName(context.words, index);
    for (const kind of kinds) await requireSound(context, kind);
    const { filters } = await readQuery({ ...context, words: [] }, null);
    await printResult(context, summarise(index.database, kinds, filters));
  },
};
