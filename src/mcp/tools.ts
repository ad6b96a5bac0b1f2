import * as z from 'zod/v4';
import { styles } from '../cite/index.ts';
import { PismError } from '../errors.ts';
import type { Facts, Query } from '../library-types.ts';
import { type Place, placeText } from '../model/place.ts';
import { didYouMean, nearQuestion } from '../model/text.ts';
import { pageOf } from './page.ts';

/** A tool that a model calls: what it takes, and what it answers from facts. */
export interface Tool {
  title: string;
  description: string;
  /** What it takes; `kinds` are those of the facts. */
  input(kinds: string[]): z.ZodObject;
  /** What the model can do where its call fails. */
  remedy: string;
  answer(given: never, facts: Facts): Answer | Promise<Answer>;
}

type Answer = Record<string, unknown>;

/** The arguments that a tool's schema describes. */
type Given<Input extends (kinds: string[]) => z.ZodObject> = z.output<ReturnType<Input>>;

const text = (maxLength: number) => z.string().trim().min(1).max(maxLength);
const id = text(300);
const names = z.array(text(100)).max(50);

// The library names the nearest kinds, so the list is for the model alone.
const kindIn = (kinds: string[]) =>
  text(100)
    .meta({ ...(kinds.length > 0 && { enum: kinds }), description: 'The kind of facts' })
    .optional();

const value = z.union([text(500), z.number(), z.boolean(), z.null()]);
const values = z.union([value, z.array(value).max(50)], {
  error: 'Give a text of at most 500 characters, a number, true, false, null, or a list of at most 50 of them',
});

/** Arguments of these names and no others; for any other, the error says which was meant. */
const inputOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const [key = ''] = issue.keys;
      const hint = didYouMean(key, Object.keys(shape), 'It takes');
      const isCondition = 'filters' in shape && nearQuestion(key, Object.keys(shape)) === undefined;
      return `There is no ${key}. ${hint}${isCondition ? ` Conditions go into filters: {"${key}": …}.` : ''}`;
    },
  });

const refuseProto: Parameters<typeof z.preprocess>[0] = (given, { addIssue }) => {
  if (Object.hasOwn(Object(given), '__proto__')) addIssue('There is no filter __proto__.');
  return given;
};

/** What chooses facts. */
const filters = {
  filters: z
    // A record passes over this name, and without the filter everything would be found.
    .preprocess(refuseProto, z.record(z.string().max(100), values))
    .describe(
      "By field of the kind (list_kinds names them), and by country, year, since, until, bulletin, paragraph, id, tag, verdict. Values: a word, '!word' (not), '=word' (exactly), '>=1990', '2014..2018', null (not stated); of a list of values, any. For a field that is a list, field_all wants all of them.",
    )
    .optional(),
  where: text(2_000).describe('An SQLite condition on the columns, without SELECT').optional(),
  as_of: text(40).describe('For kinds with stages: read facts as they were at the end of this day').optional(),
};

/** What chooses a part of a long answer. */
const paging = {
  limit: z
    .int()
    .min(1)
    .max(200, 'At most 200; next_cursor gives the next ones')
    .default(20)
    .describe('How many at most'),
  cursor: text(20)
    .regex(/^\d{1,9}$/, 'Give next_cursor of the answer before, or leave it out')
    .describe('next_cursor of the answer before')
    .optional(),
};

/** `list_kinds` names this many sources, the newest. */
const maxSources = 50;

/** What every row about a fact has. */
const always = ['id', 'place', 'verdict', 'says'];

const queryInput = (kinds: string[]) =>
  inputOf({
    kind: kindIn(kinds),
    words: text(500).describe('Words that facts contain, in any form').optional(),
    ...filters,
    fields: names.describe('More columns than id, place, verdict and says').default([]),
    sort: names.describe('Columns; -name in reverse').default([]),
    names: z.boolean().describe('Names instead of codes of countries and other entries').default(false),
    ...paging,
  });

const searchInput = (kinds: string[]) =>
  inputOf({
    words: text(500).describe('Words that facts contain, in any form; !word for facts without it'),
    kind: kindIn(kinds),
    ...filters,
    ...paging,
  });

const showInput = () => inputOf({ id: id.describe('The id of a fact: source/fact') });

const compareInput = (kinds: string[]) =>
  inputOf({
    first: id.describe('The id of a fact or of a source'),
    second: id.describe('The id of another of the same sort'),
    kind: kindIn(kinds),
    show: z
      .enum(['same', 'finer', 'later', 'different', 'only-first', 'only-second', 'all'])
      .describe('Of two sources: which results; without it, what both state')
      .optional(),
    ...paging,
  });

const kindsInput = (kinds: string[]) => inputOf({ kind: kindIn(kinds) });

const citeInput = () =>
  inputOf({
    ids: z.array(id).min(1).max(50).describe('Ids of facts or sources'),
    style: z.enum(Object.keys(styles) as [string, ...string[]]).default('apa'),
  });

/** The tools by their names. */
export const tools: Record<string, Tool> = {
  query_facts: {
    title: 'Query facts',
    description:
      'Find facts by kind, field, country, date, source, tag or verdict. Each has id, place in its source, verdict and a sentence; name more columns in fields.',
    input: queryInput,
    remedy: 'list_kinds with a kind names its fields and their choices.',
    answer({ limit, cursor, fields, ...given }: Given<typeof queryInput>, facts) {
      const query = queryOf(given);
      const start = Number(cursor ?? 0);
      const wanted = [...new Set([...(given.kind ? [] : ['kind']), ...always, ...fields])];
      const rows = facts.query({ ...query, fields: wanted, limit: start + limit });
      return pageOf('facts', rows.map(withPlace), { start, limit, total: facts.count(query) });
    },
  },
  show_fact: {
    title: 'Show a fact',
    description:
      'One fact in full: all fields, its place, tags and related facts, and what other sources say (checks, notes).',
    input: showInput,
    remedy: 'search_facts finds facts and their ids by words.',
    answer: ({ id }: Given<typeof showInput>, facts) => ({ fact: facts.show(id) }),
  },
  search_facts: {
    title: 'Search facts',
    description: 'Find facts of all kinds by words, the best first. Each has id, kind, place, verdict and a sentence.',
    input: searchInput,
    remedy: 'Try fewer or other words; query_facts finds facts by their fields.',
    answer({ limit, cursor, ...given }: Given<typeof searchInput>, facts) {
      const query = queryOf(given);
      const start = Number(cursor ?? 0);
      const { words: _, ...filters } = query;
      const found = facts.search(given.words, { ...filters, limit: start + limit });
      // What a search gives has neither place nor verdict.
      const rows = found.map(({ id, kind, says, snippet }, position) => {
        if (position < start) return {};
        const { place, verdict } = facts.show(id);
        const isMore = snippet.replaceAll('**', '') !== says;
        return withPlace({ id, kind, place, verdict, says, ...(isMore && { snippet }) });
      });
      return pageOf('facts', rows, { start, limit, total: facts.count(query) });
    },
  },
  compare_facts: {
    title: 'Compare facts or sources',
    description:
      'Two facts of one kind, field by field; or two sources: what both state about the same things, and where they differ.',
    input: compareInput,
    remedy: 'search_facts finds ids of facts; list_kinds names the sources.',
    answer({ first, second, kind, show, limit, cursor }: Given<typeof compareInput>, facts) {
      const start = Number(cursor ?? 0);
      const sources = facts.sources().filter(({ source }) => source === first || source === second);
      const [only] = sources.length === 1 && first !== second ? sources : [];
      if (only) {
        const other = only.source === first ? second : first;
        throw new PismError(
          'usage',
          `${only.source} is a source, and ${other} is not`,
          'Name two facts, or two sources.',
        );
      }
      if (sources.length === 0) {
        const fields = facts
          .compare(first, second)
          .filter(({ field, change }) => field !== 'id' && change !== 'not stated');
        const both = [first, second].map((each) => facts.show(each));
        const inBrief = both.map(({ id, place, verdict, says }) => withPlace({ id, place, verdict, says }));
        return { facts: inBrief, fields: fields.map(stated) };
      }
      const asked = { sources: [first, second], ...(kind && { kind }), ...(show && { show }) };
      const rows = facts.compareSources(asked);
      return pageOf('comparisons', rows, { start, limit, total: rows.length });
    },
  },
  list_kinds: {
    title: 'List kinds and sources',
    description:
      'What there are facts about: the kinds with their fields, and the sources. With a kind: what each field holds, its choices and what they mean.',
    input: kindsInput,
    remedy: 'Leave kind out to list the kinds.',
    answer({ kind }: Given<typeof kindsInput>, facts) {
      if (kind !== undefined) {
        const fields = facts.fields(kind).map(({ words: _, ...field }) => stated(field));
        return { kind: kind.toLowerCase(), fields };
      }
      const sources = facts.sources();
      const shown = sources.slice(0, maxSources).map(stated);
      return { kinds: facts.kinds(), total_sources: sources.length, sources: shown };
    },
  },
  cite: {
    title: 'Cite facts or sources',
    description: `Citations of facts or sources: ${Object.entries(styles)
      .map(([name, { about }]) => `${name} (${about})`)
      .join(', ')}.`,
    input: citeInput,
    remedy: 'search_facts finds ids of facts; list_kinds names the sources.',
    answer: async ({ ids, style }: Given<typeof citeInput>, facts) => ({
      style,
      citations: (await facts.cite(ids, style)).trim(),
    }),
  },
};

/** The query of the library that these arguments ask for. */
function queryOf(given: Partial<Given<typeof queryInput>>): Query {
  const { as_of: asOf, cursor: _, fields: __, limit: ___, ...query } = given;
  return Object.fromEntries(Object.entries({ ...query, asOf }).filter(([, each]) => each !== undefined));
}

/** A row without what is null in it. */
function stated(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, each]) => each !== null));
}

function withPlace(row: object): object {
  return 'place' in row ? { ...row, place: placeText(row.place as Place) } : row;
}
