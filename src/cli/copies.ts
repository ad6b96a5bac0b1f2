import { createReadStream } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, extname, isAbsolute, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { findPassages } from '../copy/anchor/find-passages.ts';
import { type Copy, type CopyText, MAX_BYTES, type Passage, type Reading, readCopy, textOf } from '../copy/copy.ts';
import { UnreadableCopy } from '../copy/text/bytes.ts';
import { normalise } from '../copy/text/normalise.ts';
import { bulletinNumberIn } from '../copy/text/paragraphs.ts';
import { isSystemError, PismError, parseStored, reasonOf } from '../errors.ts';
import { statIfExists } from '../files/output.ts';
import { isLocalId } from '../model/file-fields.ts';
import { type Place, placeColumns, placeIn } from '../model/place.ts';
import type { Json, JsonObject } from '../model/values.ts';
import type { FactColumn } from '../query/columns.ts';
import { sourceIds } from '../query/lookup.ts';
import { plainColumn } from '../query/result.ts';
import { type Query, source, valuesOf, where } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import type { Context, Io } from './command.ts';
import { note } from './messages.ts';

/** A reader's own copy of a bulletin, report or page, with its file as the user named it. */
export type NamedCopy = Copy &
  Omit<CopyText, 'text'> & {
    file: string;
    /** The first words of the lead and the headings that its source states and it does not have. */
    absent: readonly string[];
  };

/** Reads a copy from a file, or from standard input for `-`. Throws a PismError that says why not and what to do. */
export async function openCopy(given: string, io: Pick<Io, 'cwd' | 'input'>): Promise<NamedCopy> {
  const file = given === '-' ? 'Standard input' : given;
  try {
    const { text, ...how } = await textOf(await bytesOf(given, io));
    return Object.assign(readCopy(text, readingOf(how)), { file, absent: [], ...how });
  } catch (thrown) {
    if (thrown instanceof UnreadableCopy) {
      const hint = `${thrown.hint.charAt(0).toUpperCase()}${thrown.hint.slice(1)}.`;
      throw new PismError('unreadable', `${file}: ${thrown.message}`, hint);
    }
    if (isSystemError(thrown)) {
      const hint = 'Name a text, PDF, HTML or DOCX file that you may read.';
      throw new PismError('unreadable', `${file} cannot be read: ${reasonOf(thrown)}`, hint);
    }
    throw thrown;
  }
}

/** The bytes of a file; of one that is too large, enough to see that. */
async function bytesOf(file: string, { cwd, input }: Pick<Io, 'cwd' | 'input'>): Promise<Uint8Array> {
  if (file !== '-') return buffer(createReadStream(resolve(cwd, file), { end: MAX_BYTES }));
  if (input) return input(MAX_BYTES);
  throw new PismError('usage', 'There is no standard input to read a copy from');
}

/** Web pages and documents of Word have each paragraph on a line. */
function readingOf({ format, headings }: Pick<CopyText, 'format' | 'headings'>): Partial<Reading> {
  return { isUnwrapped: format === 'html' || format === 'docx', headings };
}

/** Reads the copy of a source, as its `bulletin.yaml` or `source.yaml` says, and warns of what it says and the copy lacks. */
export async function openCopyOf(
  file: string,
  context: Pick<Context, 'io' | 'index'> & { options: { bulletin?: string[] } },
): Promise<NamedCopy & { bulletin: string }> {
  const copy = copyOfBulletin(await openCopy(file, context.io), context);
  await warnOfLayout(copy, context.io);
  return copy;
}

/** Says which first words of the lead and which headings are stated that a copy does not have. */
export async function warnOfLayout({ file, absent }: NamedCopy, io: Io): Promise<void> {
  if (absent.length === 0) return;
  const missing = absent.map((text) => `"${text}"`).join(', ');
  const hint = '`pism anchor --outline` shows its lines. A heading is given whole, as it stands there.';
  await note(`${file} does not have ${missing}, which the source's lead and headings state. ${hint}\n`, io);
}

/** A copy with the bulletin that it is of, read again if the `bulletin.yaml` says how. */
export function copyOfBulletin(
  copy: NamedCopy,
  { index, options }: Pick<Context, 'index'> & { options: { bulletin?: string[] } },
): NamedCopy & { bulletin: string } {
  const bulletin = bulletinOf(copy, index, options.bulletin?.at(-1));
  return Object.assign(withLayout(copy, index, bulletin), { bulletin });
}

/** A copy read again as the `bulletin.yaml` of its bulletin says, if that says anything about it. */
export function withLayout(copy: NamedCopy, { database }: Index, bulletin = bearing(copy, database)): NamedCopy {
  const stated = database.prepare('SELECT * FROM sources WHERE source = ?').get(bulletin ?? null);
  const lead = stated?.['lead'] == null ? null : String(stated['lead']);
  const headings: string[] = stated?.['headings'] == null ? [] : parseStored(stated['headings']);
  if (lead === null && headings.length === 0) return copy;
  const { file, format, unsurePages, about, headings: marked } = copy;
  const read = readCopy(copy.text, { ...readingOf(copy), lead, headings: [...marked, ...headings] });
  const absent = read.lacks.filter((text) => text === lead || headings.includes(text));
  return Object.assign(read, { file, format, unsurePages, about, headings: marked, absent });
}

/** The bulletin whose number a copy bears, or else the report or page with whose title it begins. */
export function bearing({ text, normalised }: Copy, database: Index['database']): string | undefined {
  const seen = bulletinNumberIn(text);
  const sql = 'SELECT source FROM sources WHERE number = ? AND running = ?';
  const found = seen && database.prepare(sql).get(seen.number, seen.running);
  if (found) return String(found['source']);
  const others = database.prepare("SELECT source, title FROM sources WHERE form IN ('report', 'page')").all();
  const head = normalised.text.slice(0, HEAD);
  const titles = others.map(({ source, title }) => ({ source, title: normalise(String(title)).text }));
  // Of "Harbours" and "Harbours of the North", a copy of the latter has both.
  const [first, second] = titles
    .filter(({ title }) => title !== '' && head.includes(title))
    .sort((one, other) => other.title.length - one.title.length);
  return first && first.title !== second?.title ? String(first.source) : undefined;
}

/** How many letters and digits of a copy its title is looked for in: a cover, an imprint and a table of contents. */
const HEAD = 5_000;

/** Gives the place of a passage as facts of its source state it: the page of a report that has pages, else the paragraph. */
export function placeFinder(
  copy: NamedCopy,
  { database }: Index,
  source: string | undefined = bearing(copy, database),
): (passage: Passage) => JsonObject {
  const form = database.prepare('SELECT form FROM sources WHERE source = ?').get(source ?? null)?.['form'];
  const hasPages = copy.format === 'pdf' || copy.text.includes('\f');
  return ({ paragraph, start }) => (form === 'report' && hasPages ? { page: copy.pageAt(start) } : { paragraph });
}

/** What to do if a passage that a reader sees is not found, where the file's format may be the reason. */
export function wayOut({ file, format, unsurePages }: NamedCopy): string[] {
  if (format !== 'pdf') return [];
  const pages = unsurePages.slice(0, 5).join(', ') + (unsurePages.length > 5 ? ' ...' : '');
  const why =
    unsurePages.length > 0
      ? `${file} does not have the text of page ${pages} in the order in which it is read.`
      : `If ${file} shows a passage that is not found, the PDF may store it in another order or with other letters.`;
  return [`${why} \`pdftotext\` makes a text of it: correct that, and give it instead.`];
}

const usualRemedy = '--bulletin names one';

/** The source that a copy is of: the one whose number or title it bears, or the one that the user names. */
export function bulletinOf(copy: NamedCopy, index: Index, named?: string, remedy = usualRemedy): string {
  const { file, text } = copy;
  const all = index.database.prepare("SELECT source, form, running FROM sources WHERE form <> 'dataset'").all();
  const seen = bulletinNumberIn(text);
  const borne = bearing(copy, index.database);
  const found = all.find(({ source }) => source === borne);
  const id = named?.toLowerCase();
  const wanted = id === undefined ? found : all.find((each) => [each['source'], `${each['running']}`].includes(id));
  const known = Array.from(all.slice(0, 10), ({ source }) => source).join(', ');
  if (named !== undefined && !wanted)
    throw new PismError('usage', `There is no bulletin, report or page ${named}`, `Those with facts are ${known}.`);
  const seems = seen
    ? `seems to be Bulletin No. ${seen.number} (${seen.running})`
    : 'does not state the number of a bulletin or the title of a report';
  // A report or page may quote the number of a bulletin.
  if (seen && wanted !== found && (id === undefined || wanted?.['form'] === 'bulletin'))
    throw new PismError('no', `${file} ${seems}, not ${named}`, 'Give a copy of that bulletin.');
  if (wanted) return String(wanted['source']);
  const message = `${file} ${seems}${seen ? ', which has no facts here' : ''}`;
  throw new PismError('no', message, `Facts are from ${known} (${remedy}).`);
}

/** These copies by bulletin: the one that the file is called after, or else the one whose number the copy bears. */
async function copiesByBulletin(
  files: string[],
  index: Index,
  io: Pick<Io, 'cwd' | 'input'>,
): Promise<Map<string, Copy>> {
  const known = sourceIds(index.database);
  const copies = new Map<string, Copy>();
  for (const file of files) {
    const opened = await openCopy(file, io);
    const name = basename(file, extname(file)).toLowerCase();
    const id = known.includes(name) ? name : undefined;
    const bulletin = bulletinOf(opened, index, id, 'name the file after one, as in <id>.txt');
    copies.set(bulletin, withLayout(opened, index, bulletin));
  }
  return copies;
}

/** `<bulletin>.txt`, `.pdf`, `.html` or `.docx` in these folders, in PISM_TEXTS or in the data folder, if there is one. */
function findCopy(bulletin: string, folders: string[], { env, cwd }: Io): string | undefined {
  // An id with slashes, from a stranger's facts, would lead out of the folder.
  if (!isLocalId(bulletin)) return undefined;
  const named = (env['PISM_TEXTS'] ?? '').split(delimiter).filter((place) => place !== '');
  const names = ['txt', 'pdf', 'html', 'docx'].map((ending) => `${bulletin}.${ending}`);
  for (const place of [...folders, ...named, dataFolder(env)].map((each) => resolve(cwd, each))) {
    if (names.includes(basename(place).toLowerCase())) return place;
    // A named pipe or a device would never end.
    const inside = names.map((name) => join(place, name)).find((file) => statIfExists(file)?.isFile());
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function dataFolder(env: Io['env']): string {
  const base = env['XDG_DATA_HOME'];
  return join(base && isAbsolute(base) ? base : join(env['HOME'] || homedir(), '.local', 'share'), 'pism');
}

/** The passage of a fact, or why it cannot be shown. */
type FactPassage = { text: string } | { text: null; because: string };

/** Finds the passage of a fact in the reader's copy of its bulletin. */
type PassageFinder = (bulletin: string, place: Place) => FactPassage;

type WithTexts = Pick<Context, 'io' | 'index'> & { options: { text?: string[] } };

/** A finder for facts of these bulletins; it reads the copies that are known. */
export async function passageFinder(bulletins: string[], { io, index, options }: WithTexts): Promise<PassageFinder> {
  const texts = options.text ?? [];
  const folders = texts.filter((text) => statIfExists(resolve(io.cwd, text))?.isDirectory());
  const files = texts.filter((text) => !folders.includes(text));
  const copies = await copiesByBulletin(files, index, io);
  for (const bulletin of bulletins.filter((each) => !copies.has(each))) {
    const file = findCopy(bulletin, folders, io);
    if (file !== undefined) copies.set(bulletin, withLayout(await openCopy(file, io), index, bulletin));
  }
  return (bulletin, { paragraph, page, chars, hash }) => {
    const copy = copies.get(bulletin);
    if (!copy) return { text: null, because: `no copy of ${bulletin} was found` };
    if (chars === null || hash === null) return { text: null, because: 'the fact has no anchor' };
    const anchor = { chars: Number(chars), hash: String(hash) };
    const found = findPassages(copy, [{ anchor, paragraph, page }])[0]?.first[0];
    return found ? { text: found.text } : { text: null, because: 'the copy does not have it' };
  };
}

/** The column of a fact's passage, for the facts that a query asks for. */
export async function passageColumn(query: Query, context: WithTexts): Promise<FactColumn> {
  const sql = `SELECT DISTINCT f.bulletin FROM ${source(query.kind)} ${where(query.filters)}`;
  const rows = context.index.database.prepare(sql).all(...valuesOf(query.filters));
  const bulletins = rows.map((row) => String(row['bulletin']));
  const find = await passageFinder(bulletins, context);
  return {
    ...plainColumn('passage'),
    source: {
      select: ['bulletin', ...placeColumns].map((name) => `f.${name}`),
      restore: ([bulletin = '', ...place]): Json => find(String(bulletin), placeIn(place)).text,
    },
  };
}
