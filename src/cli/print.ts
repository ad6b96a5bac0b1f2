import { extname, resolve } from 'node:path';
import { PismError } from '../errors.ts';
import type { Display } from '../model/fields/type.ts';
import { columnsByName } from '../query/columns.ts';
import { actorNames } from '../query/lookup.ts';
import type { Result } from '../query/result.ts';
import { formats, readerFormats } from '../render/index.ts';
import type { Page } from '../render/page.ts';
import { colourStyle, plainStyle } from '../render/style.ts';
import { visibleLines } from '../render/visible.ts';
import { hasOneBulletin } from '../store/freshness.ts';
import { release } from '../store/guard.ts';
import type { Context } from './context.ts';
import type { Io, Output } from './io.ts';
import type { Options } from './options.ts';

/** Chunks that are worked out before the first of them is written: some 4 MiB. */
const mostWaiting = 64;

/** Prints a result in the format that the options, the file's ending or the kind of stream asks for; returns how many rows. */
export async function printResult(
  { io, index, options }: Pick<Context, 'io' | 'index' | 'options'>,
  result: Result,
): Promise<number> {
  if (options['output'] !== undefined) (await import('./output-file.ts')).refuseFolder(placeOf(options, io));
  const format = formatOf(options, io.stdout);
  requireCsv(options, format === 'csv', `the output is ${format}`);
  const renderer = await formats[format]?.load();
  if (!renderer) throw new PismError('usage', `There is no format ${format}`);
  const names = (options['names'] as boolean | undefined) ?? readerFormats.has(format);
  const page: Page = {
    ...(await pageOf(options, io, format)),
    display: displayFor(index, format, names),
    names: options['names'] === true,
    safeCsv: options['safeCsv'] === true,
  };
  const chosen = withFields(result, options);
  let printed = 0;
  function* counted() {
    for (const row of chosen.rows) {
      printed += 1;
      yield row;
    }
  }
  const pieces = renderer({ ...chosen, rows: counted() }, page);
  const bare = format === 'csv' && io.stdout.isTerminal && options['output'] === undefined;
  await writePieces(bare ? shownPieces(pieces) : pieces, { io, index, options }, result.endless ? 0 : mostWaiting);
  return printed;
}

// CSV has no escapes of its own, so programs get its values as they are; a terminal must not obey them.
function* shownPieces(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield visibleLines(piece.replaceAll('\r\n', '\n'));
}

/** A result with the columns that the user wants, where the user names them. */
function withFields(result: Result, options: Options): Result {
  const fields = options['fields'] as string[] | undefined;
  if (!fields) return result;
  const columns = columnsByName([...new Set([...result.columns, ...result.all])], fields);
  return { ...result, columns, all: columns };
}

function displayFor({ database }: Context['index'], format: string, names: boolean): Display {
  const forReader = readerFormats.has(format);
  const known = names ? actorNames(database) : undefined;
  return { actor: (code) => known?.get(code) ?? code, id: forReader ? shortIds(database) : (id) => id, forReader };
}

/** How ids are shown to a reader: as short as `pism show` takes them. */
function shortIds(database: Context['index']['database']): (id: string) => string {
  return hasOneBulletin(database) ? (id) => id.slice(id.indexOf('/') + 1) : (id) => id;
}

/** Refuses --safe-csv where it would promise something about an output that is no CSV. */
export function requireCsv(
  options: Options,
  isCsv: boolean,
  instead: string,
  hint = 'Choose it with --format csv or -o FILE.csv.',
): void {
  if (options['safeCsv'] !== true || isCsv) return;
  throw new PismError('usage', `--safe-csv goes with CSV, and ${instead}`, hint);
}

/** Prints text that is for reading as it is. */
export async function printText(text: string, context: Pick<Context, 'io' | 'index' | 'options'>): Promise<void> {
  requireCsv(context.options, false, 'the output is text');
  await writePieces([text], context);
}

/** Prints only how many there are, whatever the format; returns it. */
export async function printCount(count: number, context: Pick<Context, 'io' | 'index' | 'options'>): Promise<number> {
  await printText(`${count}\n`, context);
  return count;
}

/** The width and style of what is printed. */
export async function pageOf(options: Options, io: Io, format = 'table'): Promise<Pick<Page, 'width' | 'style'>> {
  const toFile = options['output'] !== undefined;
  const coloured =
    readerFormats.has(format) && format !== 'markdown' && !toFile && wantsColour(options, io.stdout, io.env);
  return { width: widthOf(io), style: coloured ? await colourStyle() : plainStyle };
}

/** Whether a stream gets colour: as asked for; or else on a terminal, unless NO_COLOR or TERM=dumb speaks against it. */
export function wantsColour(options: Options, output: Output, env: Io['env']): boolean {
  if (options['color'] === 'always') return true;
  if (options['color'] === 'never') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') return env['FORCE_COLOR'] !== '0';
  return output.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** Whether the output is for programs that want everything: JSON, NDJSON or YAML. */
export function isDataFormat(options: Options, { stdout }: Io): boolean {
  return ['json', 'ndjson', 'yaml'].includes(formatOf(options, stdout));
}

function formatOf(options: Options, stdout: Output): string {
  const named = [options['format'], options['json'] && 'json', options['plain'] && 'plain'].filter(Boolean);
  if (new Set(named).size > 1) throw new PismError('usage', `The output cannot be ${named.join(' and ')} at once`);
  if (options['format'] !== undefined) return String(options['format']);
  if (options['json'] === true) return 'json';
  if (options['plain'] === true) return 'plain';
  if (options['output'] !== undefined) return formatOfFile(String(options['output']));
  return stdout.isTerminal ? 'table' : 'tsv';
}

function placeOf(options: Options, { cwd }: Io): string {
  return resolve(cwd, String(options['output']));
}

function formatOfFile(file: string): string {
  const ending = extname(file).slice(1).toLowerCase();
  const found = Object.entries(formats).find(([, { endings }]) => endings.includes(ending));
  if (found) return found[0];
  const known = Object.values(formats).flatMap(({ endings }) => endings);
  throw new PismError(
    'usage',
    `The ending of ${file} is of no known format`,
    `Use --format, or one of the endings ${known.join(', ')}.`,
  );
}

function widthOf({ stdout, env }: Io): number {
  const given = Number(env['COLUMNS']);
  const width = stdout.columns ?? (Number.isInteger(given) && given > 0 ? given : 80);
  return Math.max(20, width);
}

async function writePieces(
  pieces: Iterable<string>,
  { io, index, options }: Pick<Context, 'io' | 'index' | 'options'>,
  most = mostWaiting,
): Promise<void> {
  const letGo = () => release(index.database);
  if (options['output'] !== undefined) {
    const { writeOutputFile } = await import('./output-file.ts');
    writeOutputFile(unhurried(pieces, most, letGo), placeOf(options, io), index);
  } else if (io.stdout.isTerminal && options['pager'] !== false) await page(pieces, io, letGo);
  else for (const piece of unhurried(pieces, most, letGo)) io.stdout.write(piece);
}

// Whoever takes our output may be slow, or stop: of most answers all is read by then, and the index is not held on to.
function* unhurried(pieces: Iterable<string>, most: number, letGo: () => void): Generator<string> {
  let waiting: string[] | undefined = [];
  for (const chunk of inChunks(pieces)) {
    if (waiting === undefined) yield chunk;
    else if (waiting.push(chunk) > most) {
      yield* waiting;
      waiting = undefined;
    }
  }
  letGo();
  yield* waiting ?? [];
}

/** Few large writes instead of many small ones. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

// Somebody may read in the pager for hours: the index is not held on to so long.
async function page(pieces: Iterable<string>, io: Io, letGo: () => void): Promise<void> {
  const text = [...pieces].join('');
  letGo();
  const { env, stdout } = io;
  const command = env['PISM_PAGER'] ?? env['PAGER'] ?? 'less -FRX';
  const fits = text.split('\n').length <= (stdout.rows ?? Number.POSITIVE_INFINITY);
  if (fits || command === '' || command === 'cat' || env['TERM'] === 'dumb' || !(await io.page(command, text)))
    stdout.write(text);
}
