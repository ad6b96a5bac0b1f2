/** The most characters of JSON in a page; a model pays for each. */
const maxPage = 60_000;

const nothing =
  'Nothing matches all of this. Leave out a condition, or use other words. It may still be so: these sources just do not state it.';

/** The requested part of a list, and the number of all rows. */
interface Part {
  start: number;
  limit: number;
  total: number;
}

/** The rows of a part that fit on a page, under this name, with the cursor of the next part. */
export function paginate(name: string, rows: object[], { start, limit, total }: Part): Record<string, unknown> {
  const page: object[] = [];
  let length = 0;
  for (const row of rows.slice(start, start + limit)) {
    length += JSON.stringify(row).length;
    if (page.length > 0 && length > maxPage) break;
    page.push(row);
  }
  const end = start + page.length;
  const more = page.length > 0 && end < total && { next_cursor: String(end) };
  return { total, [name]: page, ...more, ...(total === 0 && { note: nothing }) };
}
