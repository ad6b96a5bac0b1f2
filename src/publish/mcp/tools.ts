/** The tools with which a model asks for facts. */
import * as z from 'zod/v4';
import { PismError } from '../../core/errors.ts';
import { comparedLists } from '../../core/model/fact.ts';
import { grades } from '../../core/model/source.ts';
import { oneOf } from '../../core/model/text.ts';
import { checkVerdicts } from '../../core/model/verdicts.ts';
import { filterOptions } from '../../core/query/filters.ts';
import { styles } from '../../formats/cite/index.ts';
import type { AskedFacts, Options } from '../../terminal/asked.ts';
import { pageOf, paging, shortText, whichFacts } from './schemas.ts';

/** A tool that a model calls. */
export interface Tool {
  description: string;
  takes: Record<string, z.ZodType>;
  /** Whether it writes; all others only read. */
  isWriting?: true;
  answer(given: never, facts: AskedFacts): Promise<object>;
}

/** What a model gives, by the names of the arguments. */
interface Given {
  limit: number;
  cursor?: string;
  kind?: string;
  filters?: Options;
  [name: string]: unknown;
}

/** Asks a command, or the list of a kind: what a model gives under these names are words, and all else are values of options. */
async function ask(facts: AskedFacts, [command, ...names]: string[], { limit, cursor, filters = {}, ...given }: Given) {
  const kinds = (await facts.rows('kinds')) as { kind: string; fields: string[] }[];
  const known = kinds.map((each) => each.kind);
  // No other command, and no option that writes: only kinds and their filters.
  const kind = given.kind && oneOf(given.kind, known, 'kind');
  const fields = kinds.flatMap((each) => (each.kind === kind ? each.fields : []));
  const named = [...filterOptions, ...fields, ...fields.map((name) => `${name}_all`)];
  for (const name of Object.keys(filters)) oneOf(name, named, 'filters');
  const words = names.flatMap((name) => given[name] ?? []).flatMap((text) => String(text).split(/\s+/));
  const others = Object.entries(given).filter(([name]) => name !== 'kind' && !names.includes(name));
  const options = { ...filters, ...(Object.fromEntries(others) as Options) };
  return facts.answer(command || kind || 'facts', ...words.filter(Boolean), options);
}

/** A tool that answers with a page of what a command lists, always with these options. */
const list = (
  rowsAre: string,
  asked: string[],
  description: string,
  takes: Tool['takes'] = {},
  always: Options = {},
): Tool => ({
  description,
  takes: { ...takes, ...paging },
  answer: async (given: Given, facts) => pageOf(rowsAre, await ask(facts, asked, { ...always, ...given }), given),
});

const ofKind = ['', 'words'];
const id = shortText(300);
// Anything else might be a folder.
const sourceId = id.regex(/^[a-z0-9-]+$/i, 'Give the id of a source: list_sources has them');
const columns = z.array(shortText(100).refine((name) => name !== 'passage', 'Only a person reads a copy')).max(50);
const kind = shortText(100).describe('The kind of facts');
const as_of = shortText(40).describe('For kinds with stages: how things were at the end of this day').optional();
const someOf = (known: object) =>
  z
    .array(z.enum(Object.keys(known)))
    .min(1)
    .optional();
const shown = ['kind', 'id', 'place', 'verdict', 'says', ...comparedLists];
const fields = columns.describe('More columns than id, place, verdict and says').default([]);
const fieldsShown = fields.transform((more) => [...shown, ...more].join());

/** The tools by their names. */
export const tools: Record<string, Tool> = {
  search_facts: list(
    'facts',
    ['search', 'words'],
    'Search facts of all kinds for words or a question, best first. facts_in_all counts facts, of which several sources may state the same.',
    { ...whichFacts, words: shortText(500), all: z.boolean().describe('Weak matches too').optional() },
    { fields: shown },
  ),
  query_facts: list(
    'facts',
    ofKind,
    'List facts by kind, field, country, date, source, tag, verdict or words, in the order of their sources. Each has id, place in its source, verdict and a sentence; name more columns in fields. facts_in_all counts facts, of which several sources may state the same.',
    {
      kind: kind.optional(),
      ...whichFacts,
      as_of,
      fields: fieldsShown,
      sort: columns.min(1).describe('Columns; -name in reverse').optional(),
    },
    { names: true },
  ),
  count_facts: {
    description:
      'How many facts of the bulletins (notes say how many other sources have; filters {"source": ID} counts those), in all or by the values of one or two columns: by status and year, or the countries named most. A group with null: not stated. Across, values are codes.',
    takes: {
      kind: kind.optional(),
      ...whichFacts,
      as_of,
      by: columns
        .max(2, 'One column, or two')
        .describe('Fields of the kind, or kind, country, year, source, tags, verdict; of two, the second goes across')
        .default([]),
      ...paging,
    },
    async answer({ by: [first, over], ...given }: Given & { by: string[] }, facts) {
      const { rows, notes } = await ask(facts, ofKind, { ...given, count: true });
      const facts_in_all = Number(rows[0]);
      if (first === undefined) return { facts_in_all, notes };
      const by = over === undefined ? { group_by: first } : { pivot: first, over };
      const groups = await ask(facts, ofKind, { ...given, ...by, names: true });
      return { facts_in_all, ...pageOf('groups', groups, given) };
    },
  },
  who_is_not_bound: {
    description:
      'Which states (or other actors) a fact calls not bound by a treaty. notes say of whom no fact says either: they may be bound. The parties are query_facts of the treaty, where a state that two sources name is there twice.',
    takes: {
      kind,
      to: id.describe('The treaty, by any name or identifier: CRC, IV-11'),
      among: id.describe('Only members of this group, such as EU').optional(),
      as_of,
      source: id.describe('Only by this source').optional(),
      ...paging,
    },
    async answer({ to, ...given }: Given & { kind: string }, facts) {
      // As the help of the kind names it: `--not-party`.
      const [, flag] = / --(not-[a-z-]+) </.exec(await facts.text('help', given.kind)) ?? [];
      if (flag === undefined) throw new PismError('usage', `Facts in ${given.kind} bind nobody`);
      return pageOf('actors', await ask(facts, [''], { ...given, [flag]: to, names: true }), given);
    },
  },
  show_fact: list(
    'facts',
    ['show', 'id'],
    'One fact in full: all fields, its place, tags and related facts, and what other sources say (checks, notes).',
    { id: id.describe('The id of a fact: source/fact') },
  ),
  list_checks: list(
    'checks',
    ['checks', 'words'],
    'What other sources give for fields of facts, and their verdict. For "what do official sources contradict?": grade ["official", "reprint"] (reprints of official texts).',
    {
      words: shortText(500).describe('Words or ids of facts').optional(),
      grade: someOf(grades).describe('Of the other source'),
      verdict: someOf(checkVerdicts),
    },
  ),
  proofread: {
    description:
      'A text, such as your own draft, sentence by sentence beside the nearest facts. You judge whether each sentence is right: nothing here says so. marks are values that it and the first of nearest do not share (number, share, date, name); disputed is what other sources have instead, each with its source: never take it for the value of the fact; both may be harmless, and slips can be without a mark, so read nearest in full. First come sentences with another value, last those with nothing near enough: their nearest is empty.',
    takes: {
      text: shortText(50_000).describe('The text, in English; a sentence should name whom and what it is about'),
      ...paging,
    },
    answer: async ({ text, ...given }: Given & { text: string }, facts) =>
      pageOf('sentences', await facts.reading(text).answer('proofread', '-'), given),
  },
  compare_sources: list(
    'comparisons',
    ['compare', 'first', 'second', 'kind'],
    'What two sources state about the same things, and where they differ.',
    {
      first: sourceId,
      second: sourceId,
      kind: kind.optional(),
      show: z.enum(['same', 'finer', 'later', 'different', 'only-first', 'only-second', 'all']).optional(),
    },
  ),
  list_kinds: list('kinds', ['kinds'], 'The kinds of facts.'),
  list_fields: list('fields', ['kinds', 'kind'], 'The fields of a kind, with their meanings and choices.', { kind }),
  list_sources: list('sources', ['sources'], 'The sources of facts: bulletins, datasets, reports and pages.'),
  cite: {
    description: 'Citations of facts or sources, of facts with the paragraph or page, in a style.',
    takes: {
      ids: z.array(id).min(1).max(50).describe('Ids of facts or sources'),
      style: z.enum(Object.keys(styles)).default('apa'),
    },
    answer: async ({ ids, style }: { ids: string[]; style: string }, facts) => ({
      style,
      citations: await facts.text('cite', ...ids, { style }),
    }),
  },
};
