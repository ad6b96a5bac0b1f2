import { resolve } from 'node:path';
import type { Json, JsonObject } from '../model/json.ts';
import { type Column, plainColumn } from '../query/columns.ts';
import type { Query } from '../query/query.ts';
import { source, valuesOf, where } from '../query/select.ts';
import type { Copy } from '../source/copy.ts';
import { findPassages } from '../source/find.ts';
import type { Context } from './context.ts';
import { copiesCalled, copyOf, isFolder, openCopy } from './copies.ts';

/** Finds the passage of a fact in the reader's copy of its bulletin: its text, or null where either is not known. */
export type PassageFinder = (bulletin: string, source: JsonObject) => string | null;

/** A finder for facts of these bulletins; it reads the copies that are known and leaves the others out. */
export async function passageFinder(
  bulletins: string[],
  { io, index, options }: Pick<Context, 'io' | 'index' | 'options'>,
): Promise<PassageFinder> {
  const texts = (options['text'] ?? []) as string[];
  const folders = texts.filter((text) => isFolder(resolve(io.cwd, text)));
  const files = texts.filter((text) => !folders.includes(text));
  const copies: Map<string, Copy> = await copiesCalled(files, index, io);
  for (const bulletin of bulletins.filter((each) => !copies.has(each))) {
    const file = copyOf(bulletin, folders, io);
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
