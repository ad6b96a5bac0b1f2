import * as z from 'zod/v4';
import { PismError } from '../errors.ts';

/** The most characters of JSON in a page; a model pays for each. */
const maxPage = 60_000;

/** The arguments for a part of a long answer. */
export const paging = {
  limit: z.int().min(1).max(200, 'At most 200; next_cursor gives the next ones').default(20),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/, 'Give next_cursor of the answer before, or leave it out')
    .describe('next_cursor of the answer before')
    .optional(),
};

/** The keys of an answer with a part of a list. */
export const listShape = (name: string, each: z.ZodType = z.looseObject({})) => ({
  total: z.number(),
  [name]: z.array(each),
  next_cursor: z.string().optional(),
});

type Part = { cursor?: string | undefined; limit: number; notes?: string[] };

/** The rows of a part that fit on a page, under this name, with the cursor of the next part and notes. */
export function paginate(name: string, rows: object[], { cursor, limit, notes = [] }: Part, total = rows.length) {
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
