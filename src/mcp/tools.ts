import * as z from 'zod/v4';
import { styles } from '../cite/index.ts';
import { PismError } from '../errors.ts';
import type { Facts } from '../library.ts';
import type { Asked, OptionValue } from '../library-types.ts';
import { comparedLists } from '../model/fact.ts';
import { grades, type Place, placeText } from '../model/source.ts';
import { oneOf } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { checkVerdicts } from '../model/verdicts.ts';
import { filterOptions } from '../query/filters.ts';
import { kindNamed, paginate, paging, shortText, whichFacts } from './schemas.ts';

/** A tool that a model calls: its arguments for these kinds, and its answer. */
export interface Tool {
  description: string;
  takes(kinds: string[]): z.ZodRawShape;
  /** Whether it writes; all others only read. */
  isWriting?: true;
  answer(given: never, facts: Facts): object | Promise<object>;
}

/** A tool whose arguments have the types of their schemas. */
export const tool = <Shape extends z.ZodRawShape>(
  made: Omit<Tool, 'takes' | 'answer'> & {
    takes(kinds: string[]): Shape;
    answer(given: z.output<z.ZodObject<Shape>>, facts: Facts): object | Promise<object>;
  },
): Tool => made;

/** A command with its words and options, asked of these facts. */
type Question = [facts: Facts, command: string, ...asked: Asked[]];

/** A tool that answers with a page of the rows of a command, and what the command says besides. */
const list = <Shape extends z.ZodRawShape>(
  name: string,
  description: string,
  takes: (kinds: string[]) => Shape,
  ask: (given: z.output<z.ZodObject<Shape>>, facts: Facts) => Question | Promise<Question>,
) =>
  tool({
    description,
    takes: (kinds) => ({ ...takes(kinds), ...paging }),
    async answer(all, facts) {
      const { limit, cursor, ...given } = all as { limit: number; cursor?: string };
      const [asked, command, ...rest] = await ask(given as z.output<z.ZodObject<Shape>>, facts);
      const { rows, notes } = await asked.answer(command, ...rest);
      return { ...paginate(name, rows, { limit, cursor }), notes };
    },
  });

const id = shortText(300);
// Anything else might be a folder.
const sourceId = id.regex(/^[a-z0-9-]+$/i, 'Give the id of a source: list_sources has them');
const columns = z.array(shortText(100).refine((name) => name !== 'passage', 'Only a person reads a copy')).max(50);

/** The name of a kind as the facts have it: no other command is one. */
async function kindIn(facts: Facts, kind: string) {
  const kinds = await facts.rows<{ kind: string; fields: string[] }>('kinds');
  const known = oneOf(
    kind,
    kinds.map((each) => each.kind),
    'kind',
  );
  return kinds.find((each) => each.kind === known) ?? { kind: known, fields: [] };
}

interface Which {
  kind?: string | undefined;
  words?: string | undefined;
  filters?: Record<string, OptionValue | OptionValue[]> | undefined;
  where?: string | undefined;
  as_of?: string | undefined;
}

/** The command that lists these facts, with its words and options. A name of a filter that is none is refused: it may be an option that writes. */
async function queryOf({ kind, words, filters = {}, where, as_of }: Which, facts: Facts) {
  const of = kind === undefined ? { kind: 'facts', fields: [] } : await kindIn(facts, kind);
  const known = [...filterOptions, ...of.fields.flatMap((name) => [name, `${name}_all`])];
  const named = Object.entries(filters).map(([name, value]) => [oneOf(name, known, 'filters'), value]);
  return { command: of.kind, words: wordsIn(words), options: { ...Object.fromEntries(named), where, as_of } };
}

const wordsIn = (words = '') => words.split(/\s+/).filter(Boolean);

/** The tools by their names. */
export const tools: Record<string, Tool> = {
  query_facts: tool({
    description:
      'List facts by words (the best first, unless sort is given), kind, field, country, date, source, tag or verdict. Each has id, place in its source, verdict and a sentence; name more columns in fields. facts_in_all counts facts, of which several sources may state the same.',
    takes: (kinds) => ({
      kind: kindNamed(kinds),
      ...whichFacts,
      fields: columns.describe('More columns than id, place, verdict and says').default([]),
      sort: columns.describe('Columns; -name in reverse').default([]),
      ...paging,
    }),
    async answer({ fields, sort, limit, cursor, ...which }, facts) {
      const { command, words, options } = await queryOf(which, facts);
      const shown = ['kind', 'id', 'place', 'verdict', 'says', ...comparedLists, ...fields].join();
      const asked = { ...options, names: true, fields: shown, ...(sort.length > 0 && { sort }) };
      const isRanked = sort.length === 0 && !('id' in options) && words.some((word) => !word.startsWith('!'));
      const ofKind = which.kind ? { where: `kind = '${command}'` } : {};
      const best = isRanked ? await facts.rows('search', ...words, { fields: 'id', limit: 5_000, ...ofKind }) : [];
      const ranks = new Map(best.map((row, at) => [String(row['id']), at]));
      // A search has no filters of a kind, and no place: the facts that it found are asked by their ids.
      const found = await (best.length > 0
        ? facts.answer(command, { ...asked, id: [...ranks.keys()] })
        : facts.answer(command, ...words, asked));
      const rankOf = (row: JsonObject) => ranks.get(String(row['id'])) ?? 0;
      const rows = found.rows.sort((one, other) => rankOf(one) - rankOf(other));
      return { ...paginate('facts', rows.map(withPlace), { limit, cursor }), notes: found.notes };
    },
  }),
  count_facts: tool({
    description:
      'How many facts of the bulletins (notes say how many other sources have; filters {"source": ID} counts those), in all or by the values of one or two columns: by status and year, or the countries named most. A group with null: not stated. Across, values are codes.',
    takes: (kinds) => ({
      kind: kindNamed(kinds),
      ...whichFacts,
      by: columns
        .max(2, 'One column, or two')
        .describe('Fields of the kind, or kind, country, year, source, tags, verdict; of two, the second goes across')
        .default([]),
      ...paging,
    }),
    async answer({ by: [down, over], limit, cursor, ...which }, facts) {
      const { command, words, options } = await queryOf(which, facts);
      const { rows, notes } = await facts.answer(command, ...words, { ...options, count: true });
      const facts_in_all = Number(rows[0]);
      if (down === undefined) return { facts_in_all, notes };
      const by = over === undefined ? { group_by: down } : { pivot: down, over };
      const groups = await facts.answer(command, ...words, { ...options, ...by, names: true });
      return { facts_in_all, ...paginate('groups', groups.rows, { limit, cursor }), notes: groups.notes };
    },
  }),
  who_is_not_bound: list(
    'actors',
    'Which states (or other actors) a fact calls not bound by a treaty. notes say of whom no fact says either: they may be bound. The parties are query_facts of the treaty, where a state that two sources name is there twice.',
    (kinds) => ({
      kind: kindNamed(kinds).unwrap(),
      to: id.describe('The treaty, by any name or identifier: CRC, IV-11'),
      among: id.describe('Only members of this group, such as EU').optional(),
      as_of: whichFacts.as_of,
      source: id.describe('Only by this source').optional(),
    }),
    async ({ to, kind, ...rest }, facts) => {
      const { kind: command } = await kindIn(facts, kind);
      // As the help of the kind names it: `--not-party`.
      const [, flag] = / --(not-[a-z-]+) </.exec(await facts.text('help', command)) ?? [];
      if (flag === undefined) throw new PismError('usage', `Facts in ${command} bind nobody`);
      return [facts, command, { [flag]: to, names: true, ...rest }];
    },
  ),
  show_fact: list(
    'facts',
    'One fact in full: all fields, its place, tags and related facts, and what other sources say (checks, notes).',
    () => ({ id: id.describe('The id of a fact: source/fact') }),
    ({ id }, facts) => [facts, 'show', id],
  ),
  list_checks: list(
    'checks',
    'What other sources give for fields of facts, and their verdict. For "what do official sources contradict?": grade ["official", "reprint"] (reprints of official texts).',
    () => ({
      words: shortText(500).describe('Words or ids of facts').optional(),
      grade: z
        .array(z.enum(Object.keys(grades)))
        .min(1)
        .describe('Of the other source')
        .optional(),
      verdict: z
        .array(z.enum(Object.keys(checkVerdicts)))
        .min(1)
        .optional(),
    }),
    ({ words, ...asked }, facts) => [facts, 'checks', ...wordsIn(words), asked],
  ),
  proofread: list(
    'sentences',
    'A text, such as your own draft, sentence by sentence beside the nearest facts. You judge whether each sentence is right: nothing here says so. marks are values that it and the first of nearest do not share (number, share, date, name); disputed is what other sources have instead, each with its source: never take it for the value of the fact; both may be harmless, and slips can be without a mark, so read nearest in full. First come sentences with another value, last those with nothing near enough: their nearest is empty.',
    () => ({
      text: shortText(50_000).describe('The text, in English; a sentence should name whom and what it is about'),
    }),
    ({ text }, facts) => [facts.reading(text), 'proofread', '-'],
  ),
  compare_sources: list(
    'comparisons',
    'What two sources state about the same things, and where they differ.',
    (kinds) => ({
      first: sourceId,
      second: sourceId,
      kind: kindNamed(kinds),
      show: z.enum(['same', 'finer', 'later', 'different', 'only-first', 'only-second', 'all']).optional(),
    }),
    async ({ first, second, kind, show }, facts) => {
      const known = (await facts.rows('sources')).map(({ source }) => String(source));
      const sources = [first, second].map((each) => oneOf(each, known, 'source'));
      return [facts, 'compare', ...sources, ...(kind ? [(await kindIn(facts, kind)).kind] : []), { show }];
    },
  ),
  list_kinds: list(
    'kinds',
    'The kinds of facts.',
    () => ({}),
    (_, facts) => [facts, 'kinds'],
  ),
  list_fields: list(
    'fields',
    'The fields of a kind, with their meanings and choices.',
    (kinds) => ({ kind: kindNamed(kinds).unwrap() }),
    ({ kind }, facts) => [facts, 'kinds', kind],
  ),
  list_sources: list(
    'sources',
    'The sources of facts: bulletins, datasets, reports and pages.',
    () => ({}),
    (_, facts) => [facts, 'sources'],
  ),
  cite: tool({
    description: 'Citations of facts or sources, of facts with the paragraph or page, in a style.',
    takes: () => ({
      ids: z.array(id).min(1).max(50).describe('Ids of facts or sources'),
      style: z.enum(Object.keys(styles)).default('apa'),
    }),
    answer: async ({ ids, style }, facts) => ({ style, citations: await facts.text('cite', ...ids, { style }) }),
  }),
};

/** A row with its place in words. */
function withPlace(row: JsonObject): JsonObject {
  const { place } = row;
  return place ? { ...row, place: placeText(place as unknown as Place) } : row;
}
