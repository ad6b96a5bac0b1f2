import * as z from 'zod/v4';
import { styles } from '../cite/index.ts';
import { PismError } from '../errors.ts';
import type { Facts } from '../library.ts';
import type { Query } from '../library-types.ts';
import { type Place, placeText } from '../model/source.ts';
import { didYouMean, nearQuestion } from '../model/text.ts';
import { paginate } from './paginate.ts';

/** A tool that a model calls, with its arguments for these kinds and its answer. */
export interface Tool {
  title: string;
  description: string;
  input(kinds: string[]): z.ZodObject;
  /** What the model can do if its call fails. */
  remedy: string;
  answer(given: never, facts: Facts): Answer | Promise<Answer>;
}

type Answer = Record<string, unknown>;

const text = (maxLength: number) => z.string().trim().min(1).max(maxLength);
const id = text(300);
const names = z.array(text(100)).max(50);

// Only for the model: the library checks the kind and suggests the nearest ones.
const kindNamed = (kinds: string[]) =>
  text(100)
    .meta({ ...(kinds.length > 0 && { enum: kinds }), description: 'The kind of facts' })
    .optional();

const value = z.union([text(500), z.number(), z.boolean(), z.null()]);
const values = z.union([value, z.array(value).max(50)], {
  error: 'Give a text of at most 500 characters, a number, true, false, null, or a list of at most 50 of them',
});

/** An object with only these arguments; the error for another suggests the nearest. */
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

/** A tool whose arguments have the types of their schemas. */
const tool = <Shape extends z.ZodRawShape>(
  made: Omit<Tool, 'input' | 'answer'> & {
    takes(kinds: string[]): Shape;
    answer(given: z.output<z.ZodObject<Shape>>, facts: Facts): Answer | Promise<Answer>;
  },
): Tool => ({ ...made, input: (kinds) => inputOf(made.takes(kinds)) });

const refuseProto: Parameters<typeof z.preprocess>[0] = (given, { addIssue }) => {
  if (Object.hasOwn(Object(given), '__proto__')) addIssue('There is no filter __proto__.');
  return given;
};

/** The arguments that filter facts. */
const filterSchema = {
  filters: z
    // A record ignores this name, and without the filter every fact would match.
    .preprocess(refuseProto, z.record(z.string().max(100), values))
    .describe(
      "By field of the kind (list_kinds names them), and by country, year, since, until, bulletin, paragraph, id, tag, verdict. Values: a word, '!word' (not), '=word' (exactly), '>=1990', '2014..2018', null (not stated); of a list of values, any. For a field that is a list, field_all wants all of them.",
    )
    .optional(),
  where: text(2_000).describe('An SQLite condition on the columns, without SELECT').optional(),
  as_of: text(40).describe('For kinds with stages: read facts as they were at the end of this day').optional(),
};

/** The arguments for a part of a long answer. */
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

/** The most sources in `list_kinds`: the newest. */
const maxSources = 50;

/** The fields of every row about a fact. */
const always = ['id', 'place', 'verdict', 'says'];

/** The tools by their names. */
export const tools: Record<string, Tool> = {
  query_facts: tool({
    title: 'Query facts',
    description:
      'Find facts by kind, field, country, date, source, tag or verdict. Each has id, place in its source, verdict and a sentence; name more columns in fields.',
    takes: (kinds) => ({
      kind: kindNamed(kinds),
      words: text(500).describe('Words that facts contain, in any form').optional(),
      ...filterSchema,
      fields: names.describe('More columns than id, place, verdict and says').default([]),
      sort: names.describe('Columns; -name in reverse').default([]),
      names: z.boolean().describe('Names instead of codes of countries and other entries').default(false),
      ...paging,
    }),
    remedy: 'list_kinds with a kind names its fields and their choices.',
    answer({ limit, cursor, fields, ...given }, facts) {
      const query = toolQuery(given);
      const start = Number(cursor ?? 0);
      const wanted = [...new Set([...(given.kind ? [] : ['kind']), ...always, ...fields])];
      const rows = facts.query({ ...query, fields: wanted, limit: start + limit });
      return paginate('facts', rows.map(withPlace), { start, limit, total: facts.count(query) });
    },
  }),
  show_fact: tool({
    title: 'Show a fact',
    description:
      'One fact in full: all fields, its place, tags and related facts, and what other sources say (checks, notes).',
    takes: () => ({ id: id.describe('The id of a fact: source/fact') }),
    remedy: 'search_facts finds facts and their ids by words.',
    answer: ({ id }, facts) => ({ fact: facts.show(id) }),
  }),
  proofread: tool({
    title: 'Proofread a text',
    description:
      'Hold a text, such as your own draft, against the facts before you answer: each place where a sentence differs from a fact, or agrees while other sources differ (disputed), with both values and the id of the fact. Silence proves nothing: only dates, numbers, lists and statuses are compared.',
    takes: () => ({
      text: text(50_000).describe('The text, in English; a sentence should name whom and what it is about'),
    }),
    remedy: 'Give the text alone, in English, in several calls if it is long.',
    answer({ text }, facts) {
      const rows = facts.proofread(text);
      const number = (wanted: string) => rows.filter(({ result }) => result === wanted).length;
      const found = rows.filter(({ result }) => result === 'differs' || result === 'disputed');
      return { agrees: number('agrees'), not_compared: number('not compared'), found };
    },
  }),
  search_facts: tool({
    title: 'Search facts',
    description: 'Find facts of all kinds by words, the best first. Each has id, kind, place, verdict and a sentence.',
    takes: (kinds) => ({
      words: text(500).describe('Words that facts contain, in any form; !word for facts without it'),
      kind: kindNamed(kinds),
      ...filterSchema,
      ...paging,
    }),
    remedy: 'Try fewer or other words; query_facts finds facts by their fields.',
    answer({ limit, cursor, ...given }, facts) {
      const { words = '', ...query } = toolQuery(given);
      const start = Number(cursor ?? 0);
      const found = facts.search(words, { ...query, limit: start + limit });
      // Results of a search have neither place nor verdict.
      const rows = found.map(({ id, kind, says, snippet }, position) => {
        if (position < start) return {};
        const { place, verdict } = facts.show(id);
        const isMore = snippet.replaceAll('**', '') !== says;
        return withPlace({ id, kind, place, verdict, says, ...(isMore && { snippet }) });
      });
      return paginate('facts', rows, { start, limit, total: facts.count({ ...query, words }) });
    },
  }),
  compare_facts: tool({
    title: 'Compare facts or sources',
    description:
      'Two facts of one kind, field by field; or two sources: what both state about the same things, and where they differ.',
    takes: (kinds) => ({
      first: id.describe('The id of a fact or of a source'),
      second: id.describe('The id of another of the same sort'),
      kind: kindNamed(kinds),
      show: z
        .enum(['same', 'finer', 'later', 'different', 'only-first', 'only-second', 'all'])
        .describe('Of two sources: which results; without it, what both state')
        .optional(),
      ...paging,
    }),
    remedy: 'search_facts finds ids of facts; list_kinds names the sources.',
    answer({ first, second, kind, show, limit, cursor }, facts) {
      const start = Number(cursor ?? 0);
      const all = facts.sources().map(({ source }) => source);
      const [source, other] = all.includes(first) ? [first, second] : [second, first];
      const hint = 'Name two facts, or two sources.';
      if (all.includes(source) && !all.includes(other))
        throw new PismError('usage', `${source} is a source, and ${other} is not`, hint);
      if (!all.includes(source)) {
        const compared = facts.compare(first, second);
        const fields = compared.filter(({ field, change }) => field !== 'id' && change !== 'not stated');
        const both = [first, second].map((each) => facts.show(each));
        const inBrief = both.map(({ id, place, verdict, says }) => withPlace({ id, place, verdict, says }));
        return { facts: inBrief, fields: fields.map(withoutNulls) };
      }
      const asked = { sources: [first, second], ...(kind && { kind }), ...(show && { show }) };
      const rows = facts.compareSources(asked);
      return paginate('comparisons', rows, { start, limit, total: rows.length });
    },
  }),
  list_kinds: tool({
    title: 'List kinds and sources',
    description:
      'The kinds of facts with their fields, and the sources. With a kind: its fields, with their meanings and choices.',
    takes: (kinds) => ({ kind: kindNamed(kinds) }),
    remedy: 'Leave kind out to list the kinds.',
    answer({ kind }, facts) {
      if (kind !== undefined) {
        const fields = facts.fields(kind).map(({ words: _, ...field }) => withoutNulls(field));
        return { kind: kind.toLowerCase(), fields };
      }
      const sources = facts.sources();
      const shown = sources.slice(0, maxSources).map(withoutNulls);
      return { kinds: facts.kinds(), total_sources: sources.length, sources: shown };
    },
  }),
  cite: tool({
    title: 'Cite facts or sources',
    description: `Citations of facts or sources: ${Object.entries(styles)
      .map(([name, { about }]) => `${name} (${about})`)
      .join(', ')}.`,
    takes: () => ({
      ids: z.array(id).min(1).max(50).describe('Ids of facts or sources'),
      style: z.enum(Object.keys(styles) as [string, ...string[]]).default('apa'),
    }),
    remedy: 'search_facts finds ids of facts; list_kinds names the sources.',
    answer: async ({ ids, style }, facts) => ({ style, citations: (await facts.cite(ids, style)).trim() }),
  }),
};

/** The query of the library for these arguments. */
function toolQuery(given: object): Query {
  const { as_of: asOf, ...query } = given as Query & { as_of?: string };
  return asOf === undefined ? query : { ...query, asOf };
}

/** A row without null values. */
function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, each]) => each !== null));
}

function withPlace(row: object): object {
  return 'place' in row ? { ...row, place: placeText(row.place as Place) } : row;
}
