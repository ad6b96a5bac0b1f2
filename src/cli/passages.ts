import type { Json, JsonObject } from '../model/json.ts';
import { type Column, plainColumn } from '../query/columns.ts';
import type { Query } from '../query/query.ts';
import { source, valuesOf, where } from '../query/select.ts';
import type { Copy } from '../source/copy.ts';
import { findPassages } from '../source/find.ts';
import type { Context } from './context.ts';
import { copyOf, openCopy } from './copies.ts';

/** Finds the passage of a fact in the reader's copy of its bulletin: its text, or null where either is not known. */
export type PassageFinder = (bulletin: string, source: JsonObject) => string | null;

/** A finder for facts of these bulletins; it reads the copies that are known and leaves the others out. */
export async function passageFinder(
  bulletins: string[],
  { io, options }: Pick<Context, 'io' | 'options'>,
): Promise<PassageFinder> {
  const copies = new Map<string, Copy>();
  for (const bulletin of bulletins) {
    const file = copyOf(bulletin, (options['text'] ?? []) as string[], io);
    if (file !== undefined) copies.set(bulletin, (await openCopy(file, io)).copy);
  }
  return (bulletin, { paragraph, chars, hash }) => {
    const copy = copies.get(bulletin);
    if (!copy || chars === null || hash === null) return null;
    const anchor = { chars: Number(chars), hash: String(hash) };
    return findPassages(copy, [{ anchor, paragraph: Number(paragraph) }])[0]?.[0]?.text ?? null;
  };
}

/** The column of a fact's passage, for the facts that a query asks for. */
export async function passageColumn(query: Query, context: Context): Promise<Column> {
  const sql = `SELECT DISTINCT f.bulletin FROM ${source(query.kind)} ${where(query.filters)}`;
  const rows = context.index.database.prepare(sql).all(...valuesOf(query.filters));
  const find = await passageFinder(
    rows.map((row) => String(row['bulletin'])),
    context,
  );
  return {
    ...plainColumn('passage'),
    select: ['f.bulletin', 'f.paragraph', 'f.chars', 'f.hash'],
    restore: ([bulletin = '', paragraph = null, chars = null, hash = null]): Json =>
      find(String(bulletin), { paragraph, chars, hash }),
  };
}
