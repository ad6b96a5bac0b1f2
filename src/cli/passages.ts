import { resolve } from 'node:path';
import type { Json, JsonObject } from '../model/values.ts';
import type { FactColumn } from '../query/columns.ts';
import { plainColumn } from '../query/result.ts';
import { type Query, source, valuesOf, where } from '../query/select.ts';
import type { Copy } from '../source/copy.ts';
import { findPassages } from '../source/find.ts';
import type { Context } from './context.ts';
import { copiesCalled, copyOf, isFolder, openCopy } from './copies.ts';

/** The passage of a fact, or why there is none to be had. */
type Passage = { text: string } | { text: null; because: string };

/** Finds the passage of a fact in the reader's copy of its bulletin. */
type PassageFinder = (bulletin: string, source: JsonObject) => Passage;

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
    if (!copy) return { text: null, because: `there is no copy of ${bulletin}` };
    if (chars === null || hash === null) return { text: null, because: 'the fact has no anchor' };
    const anchor = { chars: Number(chars), hash: String(hash) };
    const found = findPassages(copy, [{ anchor, paragraph: Number(paragraph) }])[0]?.[0];
    return found ? { text: found.text } : { text: null, because: 'the copy does not have it' };
  };
}

/** The column of a fact's passage, for the facts that a query asks for. */
export async function passageColumn(query: Query, context: Context): Promise<FactColumn> {
  const sql = `SELECT DISTINCT f.bulletin FROM ${source(query.kind)} ${where(query.filters)}`;
  const rows = context.index.database.prepare(sql).all(...valuesOf(query.filters));
  const find = await passageFinder(
    rows.map((row) => String(row['bulletin'])),
    context,
  );
  return {
    ...plainColumn('passage'),
    source: {
      select: ['f.bulletin', 'f.paragraph', 'f.chars', 'f.hash'],
      restore: ([bulletin = '', paragraph = null, chars = null, hash = null]): Json =>
        find(String(bulletin), { paragraph, chars, hash }).text,
    },
  };
}
