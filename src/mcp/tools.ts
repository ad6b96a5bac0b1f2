import * as z from 'zod/v4';
import { styles } from '../cite/index.ts';
import type { Facts } from '../library.ts';
import type { Fact, Query, Style } from '../library-types.ts';
import { comparedLists } from '../model/fact.ts';
import { grades, type Place, placeText } from '../model/source.ts';
import { checkVerdicts, verdictsAgainst } from '../model/verdicts.ts';
import { fact, kindNamed, listShape, paginate, paging, shortText, whichFacts } from './schemas.ts';

/** A tool that a model calls, with its arguments for these kinds, its answer, and the keys of that. */
export interface Tool {
  description: string;
  takes(kinds: string[]): z.ZodRawShape;
  output: z.ZodRawShape;
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

const id = shortText(300);
const columnNamesSchema = z.array(shortText(100)).max(50);
const rows = z.array(z.looseObject({}));

/** The tools by their names. */
export const tools: Record<string, Tool> = {
  query_facts: tool({
    description:
      'List facts by words (the best first), kind, field, country, date, source, tag or verdict. Each has id, place in its source, verdict and a sentence; name more columns in fields. total is a number of facts, of which several sources may state the same: count_facts counts what they are about, such as states, and who_is_bound the parties of a treaty.',
    takes: (kinds) => ({
      kind: kindNamed(kinds),
      ...whichFacts,
      fields: columnNamesSchema.describe('More columns than id, place, verdict and says').default([]),
      sort: columnNamesSchema.describe('Columns; -name in reverse').default([]),
    }),
    output: listShape('facts', fact),
    answer({ limit, cursor, fields, ...given }, facts) {
      const query = queryOf(given);
      const start = Number(cursor ?? 0);
      const first = given.kind ? [] : ['kind'];
      const asked = { names: true, fields: [...first, 'id', 'place', 'verdict', 'says', ...comparedLists, ...fields] };
      const { kind, asOf } = query;
      const rowOf = (id: string) => facts.query({ kind, asOf, ...asked, filters: { id } });
      const best = bestOf(query, facts);
      const total = best?.length ?? facts.count(query, true);
      const found = best?.slice(0, start + limit).flatMap((id, at) => (at < start ? {} : rowOf(id)));
      const rows = found ?? facts.query({ ...query, ...asked, limit: start + limit });
      return paginate('facts', rows.map(withPlace), { cursor, limit, notes: notesOn(query, facts, total) }, total);
    },
  }),
  count_facts: tool({
    description:
      'How many, in all or by the values of one or two columns: by status and year, or the countries named most. With a kind, it counts subjects: what facts are about, such as one state under one treaty, each once however many sources state it. A group with null: not stated. Across, values are codes. For the parties of a treaty (however they joined) use who_is_bound.',
    takes: (kinds) => ({
      kind: kindNamed(kinds, 'The kind of facts; without it, facts of all kinds are counted'),
      ...whichFacts,
      by: columnNamesSchema
        .max(2, 'One column, or two')
        .describe('Fields of the kind, or kind, country, year, source, tags, verdict; of two, the second goes across')
        .default([]),
    }),
    output: { facts: z.number(), ...z.object({ subjects: z.number(), ...listShape('groups') }).partial().shape },
    answer({ limit, cursor, by, ...given }, facts) {
      const [query, distinct] = [queryOf(given), given.kind !== undefined];
      const { rows = [], notes = [] } = by.length > 0 ? facts.groups({ ...query, distinct, by, names: true }) : {};
      const total = facts.count(query);
      const counts = { facts: total, ...(distinct && { subjects: facts.count({ ...query, distinct }) }) };
      const part = { cursor, limit, notes: [...notes, ...notesOn(query, facts, total)] };
      return { ...counts, ...(by.length > 0 ? paginate('groups', rows, part) : { notes: part.notes }) };
    },
  }),
  who_is_bound: tool({
    description:
      'How many and which states (or other actors) are bound by a treaty: its parties, whether by ratification, accession, succession or otherwise; and which a fact calls not bound. Of those in unknown no fact says either, or a date is missing: they may be bound. It answers "how many states have joined X", "is Y a party to X", "which members of Z have not joined X". Each state counts once, by its latest fact, however many sources name it.',
    takes: (kinds) => ({
      to: id.describe('The treaty, by any name or identifier: CRC, IV-11'),
      among: id.describe('Only members of this group, such as EU; without it, all that facts name').optional(),
      list: z.enum(['bound', 'not_bound']).describe('Which of them to list').default('bound'),
      as_of: whichFacts.as_of,
      source: id.describe('Only by this source').optional(),
      kind: kindNamed(kinds, 'Only if several kinds say who is bound'),
      ...paging,
    }),
    output: { bound: z.number(), not_bound: z.number(), unknown: z.array(z.string()), ...listShape('actors') },
    answer({ limit, cursor, list, ...given }, facts) {
      const { unknown, notes, ...lists } = facts.bound({ ...queryOf(given), names: true });
      if (lists.bound.length === 0) notes.push('No source here names one that is bound: others may be.');
      if (list === 'bound' && lists.not_bound.length > 0)
        notes.push('list: not_bound lists those that a fact calls not bound.');
      const actors = lists[list].map(({ says: _, ...row }) => withoutNulls(row));
      const counts = { bound: lists.bound.length, not_bound: lists.not_bound.length, unknown };
      return { ...counts, ...paginate('actors', actors, { cursor, limit, notes }) };
    },
  }),
  show_fact: tool({
    description:
      'One fact in full: all fields, its place, tags and related facts, and what other sources say (checks, notes).',
    takes: () => ({ id: id.describe('The id of a fact: source/fact') }),
    output: { fact: fact },
    answer: ({ id }, facts) => ({ fact: facts.show(id) }),
  }),
  list_checks: tool({
    description:
      'What other sources give for fields of facts: stated is what the fact has, value what the source has. For "what do official sources contradict?": grade ["official", "reprint"] (reprints of official texts).',
    takes: (kinds) => ({
      kind: kindNamed(kinds),
      words: shortText(500).describe('Words of facts').optional(),
      grade: z
        .array(z.enum(Object.keys(grades)))
        .describe('Of the other source')
        .optional(),
      verdict: z.array(z.enum(Object.keys(checkVerdicts))).default(verdictsAgainst),
      field: columnNamesSchema.describe('Fields of facts').optional(),
      ...paging,
    }),
    output: listShape('checks'),
    answer({ limit, cursor, grade, verdict, field, ...query }, facts) {
      const stated = facts.query(query);
      const all = stated.flatMap((fact) => fact.checks.flatMap((check) => rowsOfCheck(fact, check)));
      const has = (wanted: string[] | undefined, value: string) => wanted?.includes(value) ?? true;
      const checks = all.filter(
        (check) => has(grade, check.grade) && has(verdict, check.verdict) && has(field, check.field),
      );
      const known = [...new Set(all.map((check) => check.field))];
      const notes = checks.length > 0 ? [] : [`Nothing matches all of this. Fields with checks: ${known.join(', ')}.`];
      return paginate('checks', checks.map(withoutNulls), { cursor, limit, notes });
    },
  }),
  proofread: tool({
    description:
      'A text, such as your own draft, sentence by sentence beside the nearest facts. You judge whether each sentence is right: nothing here says so. marks are values that it and the first of nearest do not share (number, share, date, name); disputed is what other sources have instead, each with its source: never take it for the value of the fact; both may be harmless, and slips can be without a mark, so read nearest in full. First come sentences with another value, last those with nothing near enough: their nearest is empty.',
    takes: () => ({
      text: shortText(50_000).describe('The text, in English; a sentence should name whom and what it is about'),
      ...paging,
    }),
    output: listShape('sentences'),
    answer({ text, ...part }, facts) {
      return paginate(
        'sentences',
        facts.proofread(text).map(({ file: _, ...row }) => row),
        part,
      );
    },
  }),
  compare_sources: tool({
    description: 'What two sources state about the same things, and where they differ.',
    takes: (kinds) => ({
      first: id.describe('The id of a source'),
      second: id,
      kind: kindNamed(kinds),
      show: z
        .enum(['same', 'finer', 'later', 'different', 'only-first', 'only-second', 'all'])
        .describe('Which results; without it, what both state')
        .optional(),
      ...paging,
    }),
    output: listShape('comparisons'),
    answer({ first, second, kind, show, ...part }, facts) {
      return paginate('comparisons', facts.compareSources({ sources: [first, second], kind, show }), part);
    },
  }),
  list_kinds: tool({
    description:
      'The kinds of facts with their fields, and the sources. With a kind: its fields, with their meanings and choices.',
    takes: (kinds) => ({ kind: kindNamed(kinds), ...paging }),
    output: z.object({ kind: z.string(), fields: rows, kinds: rows, ...listShape('sources') }).partial().shape,
    answer({ kind, ...part }, facts) {
      if (kind === undefined)
        return { kinds: facts.kinds(), ...paginate('sources', facts.sources().map(withoutNulls), part) };
      const fields = facts.fields(kind).map(({ words: _, ...field }) => withoutNulls(field));
      return { kind: kind.toLowerCase(), fields };
    },
  }),
  cite: tool({
    description: 'Citations of facts or sources, of facts with the paragraph or page, in a style.',
    takes: () => ({
      ids: z.array(id).min(1).max(50).describe('Ids of facts or sources'),
      style: z.enum(Object.keys(styles) as Style[]).default('apa'),
    }),
    output: { style: z.string(), citations: z.string() },
    answer: async ({ ids, style }, facts) => ({ style, citations: (await facts.cite(ids, style)).trim() }),
  }),
};

/** The query of the library for these arguments. */
const queryOf = <Given extends { as_of?: string | undefined }>({ as_of: asOf, ...rest }: Given) => ({ ...rest, asOf });

/** The ids of the facts that fit the words of a query best, unless it has no words to look for, or an order of its own. */
function bestOf({ words = '', sort = [], ...query }: Query, facts: Facts) {
  const isRanked = sort.length === 0 && /(^|\s)[^!\s]/.test(String(words));
  const limit = Number.MAX_SAFE_INTEGER;
  return isRanked ? facts.search(words, { ...query, limit }).map(({ id }) => id) : undefined;
}

const nothingNear =
  'Nothing matches all of this. Leave out a condition, or use other words. It may still be so: these sources just do not state it.';

/** What a reader of an answer must know about the facts that it counts or lists. */
function notesOn(query: Query, facts: Facts, total: number): string[] {
  return [...facts.explain(query).split('\n').filter(Boolean), ...(total === 0 ? [nothingNear] : [])];
}

/** What a source says of each field of a fact that it is compared in. */
function rowsOfCheck(fact: Fact, check: Fact['checks'][number]) {
  const { on_field = [], value = {}, verdict = '', finer, says: source_says, source } = check;
  const ofFact: Partial<Record<string, unknown>> = { ...fact };
  const whole = { fact: fact.id, fact_says: fact.says, verdict, finer, source_says, grade: 'site', ...source };
  return on_field.map((field) => ({ ...whole, field, stated: ofFact[field], value: value[field] }));
}

/** A row without null values. */
function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, each]) => (each ?? null) !== null));
}

function withPlace(row: object): object {
  return 'place' in row ? { ...row, place: placeText(row.place as Place) } : row;
}
