import type { DatabaseSync } from 'node:sqlite';
import { type Copy, layOut, noLayout, type Passage } from '../copy/copy.ts';
import type { CopyFile } from '../copy/open.ts';
import { normalise } from '../copy/text/normalise.ts';
import { bulletinNumberIn, type CopyLayout } from '../copy/text/paragraphs.ts';
import { PismError } from '../errors.ts';
import type { Source } from '../model/source.ts';
import type { JsonObject } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';

/** The source of a copy, by its number or title or the user's word. Throws a PismError if there is none or they disagree. */
export function identifySource(copy: CopyFile, index: Index, named?: string, remedy = '--source names one'): string {
  const { file, text } = copy;
  const all = index.database.prepare("SELECT source, form, number, running FROM sources WHERE form <> 'dataset'").all();
  const seen = bulletinNumberIn(text);
  const own = sourceIn(copy, index);
  const found = all.find(({ source }) => source === own);
  const id = named?.toLowerCase();
  const wanted = id === undefined ? found : all.find((each) => [each['source'], `${each['running']}`].includes(id));
  const known = Array.from(all.slice(0, 10), ({ source }) => source).join(', ');
  const none = 'No bulletin, report or page has facts here; `pism new` starts one.';
  const hint = known ? `Facts are from ${known} (${remedy}).` : none;
  if (named !== undefined && !wanted)
    throw new PismError('usage', `There is no bulletin, report or page ${named}`, hint);
  const seems = seen
    ? `seems to be Bulletin No. ${seen.number} (${seen.running})`
    : 'states neither the number nor the title of a source';
  // Two people may describe one bulletin; a report or page may quote the number of one.
  const isOther = wanted !== found && (wanted?.['number'] !== seen?.number || wanted?.['running'] !== seen?.running);
  if (seen && isOther && (id === undefined || wanted?.['form'] === 'bulletin'))
    throw new PismError('no', `${file} ${seems}, not ${named}`, 'Give a copy of that bulletin.');
  if (wanted) return String(wanted['source']);
  const message = `${file} ${seems}${seen ? ', which has no facts here' : ''}`;
  throw new PismError('no', message, hint);
}

/** A reader's own copy, laid out. */
export type OpenedCopy = Copy & CopyFile;

/** A copy with the source that it is of, and the description of this. */
export type SourceCopy = OpenedCopy & { readonly source: string; readonly described: Source | undefined };

/** A copy of this source, laid out as its `bulletin.yaml` or `source.yaml` says. */
export function copyOf(file: CopyFile, source: string, index: Index): SourceCopy {
  const described = sourceById(index.database, source);
  return layOut({ ...file, source, described }, described ?? noLayout);
}

/** The layout that a source states for its copies. */
export function layoutOf(source: string | undefined, { database }: Index): CopyLayout {
  return (source !== undefined && sourceById(database, source)) || noLayout;
}

/** In how many letters and digits its title is looked for: a cover, an imprint and a table of contents. */
const HEAD = 5_000;

/** The title of a source as its copies may state it: also without the name of a web site after a bar or dash. */
export function titlesIn(title: string): string[] {
  const own = title.replace(/\s+[|·•–—-]\s+[^|·•–—]{1,60}$/, '');
  return normalise(own).text.length < 10 ? [title] : [...new Set([title, own])];
}

/** The source of a copy: the bulletin with its number, the document with its symbol, or the source whose title is near its beginning. */
export function sourceIn({ text }: Pick<CopyFile, 'text'>, { database }: Index): string | undefined {
  const seen = bulletinNumberIn(text);
  const sql = 'SELECT source FROM sources WHERE number = ? AND running = ?';
  const found = seen && database.prepare(sql).get(seen.number, seen.running);
  if (found) return String(found['source']);
  const symbol = symbolIn(text, database);
  if (symbol !== undefined) return symbol;
  // A text with a number is a copy of no bulletin that has another one.
  const others = `SELECT source, title FROM sources WHERE form IN ('report', 'page')
    OR (form = 'bulletin' AND (running IS NULL OR ${seen === null}))`;
  const head = normalise(text.slice(0, 10 * HEAD)).text.slice(0, HEAD);
  const titles = database
    .prepare(others)
    .all()
    .flatMap(({ source, title }) => titlesIn(String(title)).map((own) => ({ source, title: normalise(own).text })));
  // A copy of "Harbours of the North" contains the title "Harbours", too.
  const [first, second] = titles
    .filter(({ title }) => title !== '' && head.includes(title))
    .sort((one, other) => other.title.length - one.title.length);
  return first && first.title !== second?.title ? String(first.source) : undefined;
}

/** The source of the document whose symbol is on the first page of a copy, or is the only one there of several. */
function symbolIn(text: string, database: DatabaseSync): string | undefined {
  const rows = database.prepare('SELECT source, document FROM sources WHERE document IS NOT NULL').all();
  const head = text.slice(0, HEAD);
  const isThere = (symbol: string) =>
    new RegExp(`(?<![\\w/.])${RegExp.escape(symbol)}(?![\\w/]|\\.\\w)`, 'i').test(head);
  const [found, other] = rows.filter(({ document }) => isThere(String(document)));
  return found && !other ? String(found['source']) : undefined;
}

/** Returns the place of a passage as facts state it: its page in a report with pages, or its paragraph. */
export function placeFinder(
  copy: OpenedCopy,
  { database }: Index,
  source: string | undefined,
): (passage: Passage) => JsonObject {
  const { form, paragraphs: printed } = (source && sourceById(database, source)) || {};
  const hasPages = copy.format === 'pdf' || copy.text.includes('\f');
  return ({ paragraph, start }) =>
    form === 'report' && hasPages && !printed ? { page: copy.pageAt(start) } : { paragraph };
}
