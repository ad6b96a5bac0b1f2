/** Prints an answer and its notes in the chosen format, to a terminal, a pipe or a file. */
import { extname, resolve } from 'node:path';
import { clipped, type Exit, PismError } from '../core/errors.ts';
import { codesDisplay } from '../core/model/fields/type.ts';
import { counted } from '../core/model/text.ts';
import { columnsByName } from '../core/query/fact-columns.ts';
import { entryNames, shortIds } from '../core/query/lookup.ts';
import { type Answer, asAsked, caveatsOf, type Note, notesAt, type Result, type Text } from '../core/query/result.ts';
import type { Index } from '../core/store/open.ts';
import { type Format, formats, usualFormats } from '../formats/index.ts';
import { cellsOf, colourStyle, inChunks, plainStyle, type RenderOptions, visibleLines } from '../formats/options.ts';
import type { Context, Io, Output, OwnContext } from './command.ts';
import type { OptionValues, sharedOptions } from './options.ts';

/** Prints an answer, in the format of the options, the file's ending or the stream, and its notes; returns the exit. */
export async function printAnswer(answer: Answer, context: Printing): Promise<Exit> {
  const { notes = [], exit = 'done' } = answer;
  const left = 'rows' in answer ? await printRows(answer, context as FactsPrinting) : notes;
  if ('text' in answer) await printText(answer, context);
  if (left.length > 0) await warn(left.map(({ says }) => says).join('\n'), context.io);
  return exit;
}

/** Options for printing; a command may have only some of them. */
export type PrintOptions = OptionValues<typeof sharedOptions>;

/** Where to print; `index` is the index of the printed facts, which the output must not overwrite. */
export type Printing = Pick<OwnContext, 'io'> & { options: PrintOptions; index: Index | undefined };
type FactsPrinting = Pick<Context, 'io' | 'index'> & { options: PrintOptions };

/** Prints the rows of an answer; returns the notes that are left for standard error. */
async function printRows(result: Result, context: FactsPrinting): Promise<Note[]> {
  const { io, options } = context;
  const { notes = [] } = result;
  const format = formatFor(options, io);
  const { name } = format;
  if (options.safeCsv && !format.isForSpreadsheets)
    throw new PismError(
      'usage',
      `--safe-csv is for CSV, and the output is ${name}`,
      'Add --format csv or -o FILE.csv.',
    );
  const isShown = io.stdout.isTerminal && options.output === undefined;
  if (format.isBinary && isShown)
    throw new PismError('usage', `A terminal cannot show ${name}`, `Write it to a file: add -o FILE.${name}.`);
  let count = 0;
  const rows = Iterator.from(result.rows).map((row) => {
    count += 1;
    return row;
  });
  const page = await renderOptionsFor(format, context);
  const { fields, title = result.title } = options;
  const columns = fields ? asAsked(columnsByName(result.columns, fields)) : result.columns;
  const below = notes.filter(({ where }) => where !== 'stderr');
  const made = await (await format.load())({ ...result, columns, notes: below, rows, title }, page);
  const pieces =
    made instanceof Uint8Array ? [made] : inChunks(format.isForSpreadsheets && isShown ? visiblePieces(made) : made);
  await write(pieces, context, () => counted(count, result.rowsAre ?? 'row'));
  return notesLeft({ ...result, columns }, count, format, options);
}

/** The notes of an answer for which its format had no room. */
function notesLeft({ columns, notes = [] }: Result, count: number, format: Format, options: PrintOptions): Note[] {
  const hasRoom = count > 0 && format.forReader && !format.isWorkbook;
  if (hasRoom) return notes.filter(({ where }) => where === 'stderr');
  const isUsual = count > 0 && chosenFormat(options) === undefined;
  const left = notes.filter(({ where }) => where === 'answer' || where === 'stderr' || (isUsual && where === 'table'));
  return isUsual ? [...notesAt('table', ...caveatsOf(cellsOf(columns))), ...left] : left;
}

/** A table to fill in, as the file that `make` writes where a format has a form of it. */
export async function formAnswer(
  table: Result,
  context: FactsPrinting,
  make: (page: RenderOptions) => Promise<Uint8Array>,
): Promise<Answer> {
  const format = formatFor(context.options, context.io);
  if (!format.isForSpreadsheets && !format.isWorkbook) return table;
  return {
    text: await make(await renderOptionsFor(format, context)),
    count: [...table.rows].length,
    rowsAre: 'row',
  };
}

async function printText({ text, rowsAre = 'line', count = 1 }: Text, context: Printing): Promise<void> {
  const { format, output = '' } = context.options;
  const binary = [format, endingOf(output)].find((name = '') => formats[name]?.isBinary);
  if (binary && typeof text === 'string')
    throw new PismError('usage', `Only a table can be ${binary}`, 'Leave out --format, or write to a .txt file.');
  const number = rowsAre === 'line' ? String(text).split('\n').length - 1 : count;
  await write([text], context, () => counted(number, rowsAre));
}

/** The format of the output and its name: the chosen one, or else the usual one for this kind of stream. */
export function formatFor(options: PrintOptions, { stdout }: Io): Format & { name: string } {
  const name = chosenFormat(options) ?? usualFormats[stdout.isTerminal ? 'terminal' : 'pipe'];
  return { name, ...(formats[name] as Format) };
}

/** Whether the output is a list or text on a terminal. */
export function isForReader(options: PrintOptions, io: Io): boolean {
  return io.stdout.isTerminal && !options.output && formatFor(options, io).forReader === true;
}

/** The format chosen by options or the ending of the file, `svg` for a chart; undefined if neither chooses one. */
export function chosenFormat(options: PrintOptions): string | undefined {
  const { output, chart = false, json, plain } = options;
  const named = options.format ?? ((json && 'json') || (plain && 'plain') || undefined);
  return named ?? (output === undefined ? undefined : formatOfFile(output, chart));
}

function formatOfFile(file: string, isChart: boolean): string {
  const ending = endingOf(file);
  if (ending === 'svg' && isChart) return 'svg';
  const found = Object.entries(formats).find(([, { endings }]) => endings.includes(ending));
  if (found) return found[0];
  const known = Object.values(formats).flatMap(({ endings }) => endings);
  const hint = `Use --format, or one of these endings: .${known.join(', .')}. Add --chart for a picture (.svg).`;
  throw new PismError('usage', `${file} does not end in a known format`, hint);
}

function endingOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}

/** How to render a format: its width and style, and how values are shown. */
export async function renderOptionsFor(format: Partial<Format>, context: FactsPrinting): Promise<RenderOptions> {
  const { io, index, options } = context;
  const { forReader = false, shortNames = false, isWorkbook, inWords } = format;
  const hasNames = options.names ?? forReader;
  return {
    width: forReader ? terminalWidth(io) : 0,
    style: forReader ? await styleFor(options, io) : plainStyle,
    display: {
      entry: hasNames ? entryNames(index.database, shortNames) : codesDisplay.entry,
      id: forReader && !isWorkbook ? shortIds(index.database) : codesDisplay.id,
      forReader,
      inWords,
    },
    says: options.says === true,
    others: shortNames ? (await import('../core/query/points.ts')).othersOf(index) : undefined,
    safeCsv: options.safeCsv === true,
    sheets: async (ids) => (await import('../formats/workbook-sheets.ts')).sheetsFor(ids, index),
  };
}

/** How to render a text that a command makes for readers itself. */
export function readerOptions(context: FactsPrinting): Promise<RenderOptions> {
  return renderOptionsFor({ forReader: true, shortNames: true }, context);
}

// CSV cannot escape control characters, and a terminal would obey them.
function visiblePieces(pieces: Iterable<string>): Iterable<string> {
  return Iterator.from(pieces).map((piece) => visibleLines(piece.replaceAll('\r\n', '\n')));
}

/** The largest width that COLUMNS can ask for: every row of a table is filled up to it. */
const maxWidth = 10_000;

/** The width of the output in columns: that of the terminal, or the value of COLUMNS. */
export function terminalWidth({ stdout, env }: Io): number {
  const given = Number(env['COLUMNS']);
  const width = stdout.columns ?? (Number.isInteger(given) && given > 0 ? Math.min(given, maxWidth) : 80);
  return Math.max(20, width);
}

// The number of rows is known only when they are written.
async function write(pieces: Iterable<string | Uint8Array>, { io, index, options }: Printing, what: () => string) {
  if (options.output !== undefined) {
    const { writeOutputFile } = await import('../core/files/output.ts');
    writeOutputFile(pieces, resolve(io.cwd, options.output), index);
    await warn(`${what()} in ${options.output}`, io);
  } else if (io.stdout.isTerminal && options.pager !== false) await printInPager([...pieces].join(''), io);
  else for (const piece of pieces) io.stdout.write(piece);
}

async function printInPager(text: string, io: Io): Promise<void> {
  const { env, stdout } = io;
  // Windows has no less, and its shell does not say that a program is missing: the answer would be lost.
  const usual = process.platform === 'win32' ? '' : 'less -FRX';
  const command = env['PISM_PAGER'] ?? env['PAGER'] ?? usual;
  const fits = text.split('\n').length <= (stdout.rows ?? Number.POSITIVE_INFINITY);
  if (fits || command === '' || command === 'cat' || env['TERM'] === 'dumb' || !(await io.page(command, text)))
    stdout.write(text);
}

/** Writes to standard error what the user must know even if no answer follows; it may contain text of facts. */
export async function warn(text: string, { stderr }: Pick<Io, 'stderr'>): Promise<void> {
  stderr.write(await wrapMessage(visibleLines(`${text}\n`), stderr));
}

/** A message with its longest words cut; for a terminal, its lines are wrapped between words and keep their indents. */
export async function wrapMessage(message: string, { isTerminal, columns = 80 }: Output): Promise<string> {
  const text = clipped(message);
  if (!isTerminal) return text;
  const { wrapAnsi } = await import('fast-wrap-ansi');
  const lines = text.split('\n').map((line) => {
    const [indent = ''] = /^ */.exec(line) ?? [];
    // Lines with this indent quote a file, with a mark below.
    if (indent.length >= 4) return line;
    const wrapped = wrapAnsi(line.slice(indent.length), Math.max(10, columns - indent.length));
    return wrapped.replace(/^(?=.)/gm, indent);
  });
  return lines.join('\n');
}

/** The style of the output: as --color says; else never where NO_COLOR is set (https://no-color.org), and in colour on a terminal. */
export async function styleFor(options: { color?: string; output?: string }, { env, stdout }: Io, stream = stdout) {
  const { color, output } = options;
  const isWanted = env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stream.isTerminal && env['TERM'] !== 'dumb';
  const isUsual = isWanted && !env['NO_COLOR'];
  const hasColour = color === 'always' || (color !== 'never' && isUsual);
  return output === undefined && hasColour ? await colourStyle() : plainStyle;
}
