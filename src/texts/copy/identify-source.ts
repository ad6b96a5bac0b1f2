import { PismError } from '../../core/errors.ts';
import type { Source } from '../../core/model/source.ts';
import type { JsonObject } from '../../core/model/values.ts';
import { sourceById } from '../../core/query/lookup.ts';
import type { Index } from '../../core/store/open.ts';
import { type Finding, finding } from '../proof/finding.ts';
import { type Copy, layOut, noLayout, type Passage } from './copy.ts';
import type { CopyFile } from './open.ts';
import { normalise } from './text/normalise.ts';
import { bulletinNumberIn, type CopyLayout } from './text/paragraphs.ts';

/** The source of a copy, by its number or title or the user's word. Throws a PismError if there is none or they disagree. */
export function identifySource(copy: CopyFile, index: Index, named?: string, remedy = '--source names one'): string {
  const { file, text } = copy;
  const all = knownSources(index);
  const seen = bulletinNumberIn(text);
  const own = sourceIn(copy, index);
  const id = named?.toLowerCase();
  const wanted = all.find(({ source, running }) =>
    id === undefined ? source === own : [source, `${running}`].includes(id),
  );
  const hintOf = () => {
    const known = Array.from(all.slice(0, 10), ({ source }) => source).join(', ');
    if (known) return `Facts are from ${known} (${remedy}).`;
    return 'No bulletin, report or page has facts here; `pism new` starts one.';
  };
  if (id !== undefined && !wanted)
    throw new PismError('usage', `There is no bulletin, report or page ${named}`, hintOf());
  const seems = seen
    ? `${file} seems to be Bulletin No. ${seen.number} (${seen.running})`
    : `${file} states neither the number nor the title of a source`;
  // Two people may describe one bulletin; a report or page may quote the number of one.
  if (wanted?.form === 'bulletin' && seen && wanted.source !== own && !isNumbered(wanted, seen))
    throw new PismError('no', `${seems}, not ${named}`, 'Give a copy of that bulletin.');
  if (!wanted) throw new PismError('no', seen ? `${seems}, which has no facts here` : seems, hintOf());
  return wanted.source;
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

/** The source of a copy: the bulletin with its number, the document with its symbol, or the source whose title is near its beginning. */
export function sourceIn({ text }: Pick<CopyFile, 'text'>, index: Index): string | undefined {
  const all = knownSources(index);
  const seen = bulletinNumberIn(text);
  const numbered = seen && all.find((each) => isNumbered(each, seen));
  if (numbered) return numbered.source;
  const page = text.slice(0, HEAD);
  const isThere = (symbol: string) =>
    new RegExp(`(?<![\\w/.])${RegExp.escape(symbol)}(?![\\w/]|\\.\\w)`, 'i').test(page);
  const [found, other] = all.filter(({ document }) => document !== null && isThere(document));
  if (found && !other) return found.source;
  const head = normalise(text.slice(0, 10 * HEAD)).text.slice(0, HEAD);
  // A text with a number is a copy of no bulletin that has another one.
  const [first, second] = all
    .filter(({ form, running }) => form !== 'bulletin' || running === null || seen === null)
    .map(({ source, title }) => ({ source, title: normalise(title).text }))
    .filter(({ title }) => title !== '' && head.includes(title))
    // A copy of "Harbours of the North" contains the title "Harbours", too.
    .sort((one, longer) => longer.title.length - one.title.length);
  return first && first.title !== second?.title ? first.source : undefined;
}

function isNumbered(one: Pick<Source, 'number' | 'running'>, { number, running }: { number: number; running: number }) {
  return one.number === number && one.running === running;
}

/** What tells the sources of copies apart: no dataset has one. */
function knownSources({ database }: Index) {
  const rows = database
    .prepare("SELECT source, form, number, running, document, title FROM sources WHERE form <> 'dataset'")
    .all();
  return rows as unknown as ({ source: string; document: string | null } & Pick<
    Source,
    'form' | 'number' | 'running' | 'title'
  >)[];
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

/** That a copy does not have the title of its source; a copy with another number is none of it. */
export function mastheadFindings({ text, described, paragraphs }: SourceCopy): Finding[] {
  // A text without a masthead is a copy all the same.
  if (!described || !/\p{L}{2}/u.test(text.slice(0, paragraphs[0]?.start ?? 0))) return [];
  const { title } = described;
  const hasTitle = normalise(text.slice(0, MAX_HEAD)).text.includes(normalise(title).text);
  return hasTitle ? [] : [finding('refuse', 'masthead', { field: 'title', value: title }, 'masthead')];
}

/** In how much of a text the title of its source is looked for, in characters: the layout may hide it. */
const MAX_HEAD = 100_000;
