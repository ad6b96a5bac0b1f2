/** Characters of JSON in a page; a model pays for each. */
const maxPage = 60_000;

const nothing =
  'Nothing matches all of this. Leave out a condition, or use other words; that no source here states it does not mean that it is not so.';

/** Which part of a list is wanted, and how many rows the list has. */
interface Part {
  start: number;
  limit: number;
  total: number;
}

/** A part of a list under this name, as much of it as a page takes, with the cursor of the next part. */
export function paginate(name: string, rows: object[], { start, limit, total }: Part): Record<string, unknown> {
  const shown: object[] = [];
  let length = 0;
  for (const row of rows.slice(start, start + limit)) {
    length += JSON.stringify(row).length;
    if (shown.length > 0 && length > maxPage) break;
    shown.push(row);
  }
  const end = start + shown.length;
  const more = shown.length > 0 && end < total && { next_cursor: String(end) };
  return { total, [name]: shown, ...more, ...(total === 0 && { note: nothing }) };
}
