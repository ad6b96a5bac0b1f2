/** Schemas that the tools for a model share: short texts, paging, and which facts are meant. */
import * as z from 'zod/v4';
import { filterOptions } from '../../core/query/filters.ts';

/** A text of at most this many characters. */
export const shortText = (maxLength: number) => z.string().trim().min(1).max(maxLength);

const value = z.union([shortText(500), z.number(), z.boolean(), z.null()]);

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
  words: shortText(500).describe("Words that facts contain, in any form; '!word' for facts without it").optional(),
  filters: z
    .record(z.string().max(100), z.union([value, z.array(value).min(1).max(50)]))
    .describe(
      `By field of the kind (list_fields names them), and by ${filterOptions.join(', ')}. Values: a word, '!word' (not), '=word' (exactly), '>=1990', '2014..2018', null (not stated); of a list of values, any. For a field that is a list, field_all wants all of them.`,
    )
    .optional(),
  where: shortText(2_000).describe('An SQLite condition on the columns, without SELECT').optional(),
};

/** The most characters of JSON in a page, but for its first row; a model pays for each. */
const maxPage = 60_000;

/** The rows of a part that fit on a page, how many there are in all, of what, the cursor of the next part, and notes. */
export function pageOf(
  name: string,
  { rows, notes }: { rows: object[]; notes: string[] },
  { limit, cursor = '0' }: { limit: number; cursor?: string },
) {
  const start = Number(cursor);
  let length = 0;
  const page = rows.slice(start, start + limit).filter((row, at) => {
    length += JSON.stringify(row).length;
    return at === 0 || length <= maxPage;
  });
  const end = start + page.length;
  const next = end < rows.length && { next_cursor: String(end) };
  return { [`${name}_in_all`]: rows.length, [name]: page, ...next, notes };
}
