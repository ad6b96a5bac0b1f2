import * as z from 'zod/v4';
import { PismError } from '../errors.ts';
import { filterOptions } from '../library-query.ts';
import { verdictNames } from '../model/verdicts.ts';

/** A text of at most this many characters. */
export const shortText = (maxLength: number) => z.string().trim().min(1).max(maxLength);

/** The argument for a kind; the library checks it, and suggests the nearest ones. */
export const kindNamed = (kinds: string[], about = 'The kind of facts') =>
  shortText(100)
    .meta({ ...(kinds.length > 0 && { enum: kinds }), description: about })
    .optional();

const value = z.union([shortText(500), z.number(), z.boolean(), z.null()]);
const values = z.union([value, z.array(value).max(50)], {
  error: 'Give a text of at most 500 characters, a number, true, false, null, or a list of at most 50 of them',
});

const refuseProto: Parameters<typeof z.preprocess>[0] = (given, { addIssue }) => {
  if (Object.hasOwn(Object(given), '__proto__')) addIssue('There is no filter __proto__.');
  return given;
};

/** The arguments for a part of a long answer. */
export const paging = {
  limit: z.int().min(1).max(200, 'At most 200; next_cursor gives the next ones').default(20),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/, 'Give next_cursor of the answer before, or leave it out')
    .describe('next_cursor of the answer before')
    .optional(),
};

/** The arguments that say which facts. */
export const whichFacts = {
  words: shortText(500)
    .describe(
      'Words that facts contain, in any form; \'!word\' for facts without it. query_facts ranks facts with some of them (a "phrase" must be there), unless it has sort; others take facts with all',
    )
    .optional(),
  filters: z
    // A record ignores this name, and without the filter every fact would match.
    .preprocess(refuseProto, z.record(z.string().max(100), values))
    .describe(
      `By field of the kind (list_kinds names them), and by ${filterOptions.join(', ')}. Values: a word, '!word' (not), '=word' (exactly), '>=1990', '2014..2018', null (not stated); of a list of values, any. For a field that is a list, field_all wants all of them.`,
    )
    .optional(),
  where: shortText(2_000).describe('An SQLite condition on the columns, without SELECT').optional(),
  as_of: shortText(40).describe('For kinds with stages: how things were at the end of this day').optional(),
  ...paging,
};

/** An object with only these arguments. */
export const inputOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error({ code, keys }) {
      if (code !== 'unrecognized_keys') return undefined;
      const filters = 'filters' in shape ? ` Conditions go into filters: {"${keys}": …}.` : '';
      return `It takes ${Object.keys(shape).join(', ')}, not ${keys}.${filters}`;
    },
  });

/** An answer with these keys, and those that any answer may have. */
export const outputOf = (shape: z.ZodRawShape) =>
  z.strictObject({
    ...shape,
    notes: z.array(z.string()).describe('What is cut, left out, included or uncertain').optional(),
    left_out: z.string().describe('Facts with errors').optional(),
  });

/** What every tool gives of a fact. */
export const fact = z.looseObject({ id: z.string(), says: z.string(), verdict: z.enum(verdictNames).nullable() });

/** The most characters of JSON in a page; a model pays for each. */
const maxPage = 60_000;

/** The keys of an answer with a part of a list. */
export const listShape = (name: string, each: z.ZodType = z.looseObject({})) => ({
  total: z.number(),
  [name]: z.array(each),
  next_cursor: z.string().optional(),
});

type PageArguments = { cursor?: string | undefined; limit: number; notes?: string[] };

/** The rows of a part that fit on a page, under this name, with the cursor of the next part and notes. */
export function paginate(
  name: string,
  rows: object[],
  { cursor, limit, notes = [] }: PageArguments,
  total = rows.length,
) {
  const start = Number(cursor ?? 0);
  const page: object[] = [];
  let length = 0;
  for (const row of rows.slice(start, start + limit)) {
    length += JSON.stringify(row).length;
    if (length > maxPage) break;
    page.push(row);
  }
  if (length > maxPage && page.length === 0)
    throw new PismError('usage', 'The answer has rows that are too long', 'Ask for fewer columns.');
  const end = start + page.length;
  if (page.length === 0 || end >= total) return { total, [name]: page, notes };
  const cut = `These are ${start + 1} to ${end} of ${total}; give next_cursor as cursor for the next ones.`;
  return { total, [name]: page, next_cursor: String(end), notes: [cut, ...notes] };
}
