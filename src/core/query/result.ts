import { type Exit, parseStored } from '../errors.ts';
import type { Check } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display, ExportType, SqlValue } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { capitalised, withCommas } from '../model/text.ts';
import type { Json, JsonObject } from '../model/values.ts';

/** What a command answers: rows, a text, or notes alone. Whoever prints it knows where its notes go. */
export type Answer = Result | Text | Said;

/** A sentence that belongs to an answer. */
export interface Note {
  /**
   * `marks`: only below a drawn table, whose marks it explains. `table`: below a table or document, or on standard error where
   * nobody chose the format of a pipe. `answer`: what an answer must say, such as what it leaves out: below it or, if the format
   * has no room for notes, on standard error. `stderr`: only there, such as a hint.
   */
  where: 'marks' | 'table' | 'answer' | 'stderr';
  says: string;
}

/** What a command says besides rows or a text, and how the program ends. */
export interface Said {
  notes?: Note[];
  /** The exit of the program, unless it is `done`. */
  exit?: Exit;
}

/** An answer in a text, or in the bytes of a file, which is printed as it is. */
export interface Text extends Said {
  text: string | Uint8Array;
  /** How many things it is about, and what they are, such as `fact`; by default it has lines. */
  count?: number;
  rowsAre?: string;
}

/** Notes with the same place, without those that are empty. */
export function notesAt(where: Note['where'], ...texts: string[]): Note[] {
  return texts.filter(Boolean).map((says) => ({ where, says }));
}

/** An answer in rows, for the format that was asked for. */
export interface Result extends Said {
  columns: Column[];
  /** Values by name; a key that begins with `_` is never printed, such as `_heading`, what stands above rows of another source. */
  rows: Iterable<JsonObject>;
  /** What a row is, such as `fact`; by default a row. */
  rowsAre?: string;
  /** For documents. */
  title?: string | undefined;
}

/** A value that other sources give for a field of a fact, and who gives it. */
export interface OtherValue {
  verdict: string;
  field: Field;
  /** The value of the fact. */
  own: string;
  text: string;
  /** The best source that gives it, and how many more there are. */
  speaker: string;
  more: string;
  /** What the best source says. */
  best: Check;
}

/** How a column is shown: its heading and the text of its cells. */
export interface Column {
  name: string;
  title: string;
  /** The text of a value in a cell; some need the rest of the row. */
  show(value: Json, display: Display, row: JsonObject): string;
  /**
   * Where it stands, if not as any other cell: before the row as a mark, as the sentence that the row is about, below the
   * row, or only in data. A table whose columns are all cells is as it was asked for, and leaves none out.
   */
  shown?: 'mark' | 'sentence' | 'below' | 'data';
  /** The type of its values; by default text. */
  type?: ExportType | undefined;
  /** The field whose values it shows, or whose entries have its public identifiers. */
  field?: Field | undefined;
  /** The register of the ids in its values. */
  register?: string | undefined;
  /** The SQL of its values, for `--group-by`, which refuses a column without it; a list is grouped by each of its items. */
  sql?: string | undefined;
  /** The SQL expression that orders by it; without one, `--sort` refuses the column. */
  order?: string | undefined;
}

/** Whether a column has numbers, which stand at its right edge. */
export function isNumber({ type }: Pick<Column, 'type'>): boolean {
  return type === 'integer' || type === 'number';
}

/** Whether a column has dates, which are never cut. */
export function hasDates({ name, field }: Pick<Column, 'name' | 'field'>): boolean {
  return name === 'date' || (field?.name === name && fieldType(field).isDate === true);
}

/** What must be said with the values of a column, such as whose count they are. */
function caveatOf({ name, field }: Pick<Column, 'name' | 'field'>): string | undefined {
  return field?.name === name ? field.note : undefined;
}

/** The value in a cell of SQLite of this type: lists and mappings are JSON there, and flags numbers. */
export function valueIn(cell: SqlValue = null, type: ExportType = 'text'): Json {
  if (cell === null) return null;
  if (type === 'flag') return cell === 0 || cell === 1 ? cell === 1 : cell;
  return ['texts', 'array', 'object'].includes(type) ? parseStored(cell) : cell;
}

/** A column of plain text or numbers. */
export function plainColumn(name: string, title = headline(name), type?: ExportType): Column {
  return { name, title, type, show: showPlain };
}

/** These columns in this order, then the others of all for data alone. */
export function shownFirst(all: Column[], shown: Column[]): Column[] {
  return [...shown, ...all.filter((each) => !shown.includes(each)).map((each): Column => ({ ...each, shown: 'data' }))];
}

/** Columns as cells, each as it was asked for. */
export function asAsked(columns: Column[]): Column[] {
  return columns.map(({ shown: _, ...column }) => column);
}

/** The first of these rows, of which there may be fewer, and all of them. */
export function begun<Row>(rows: Iterable<Row>, most = 1): { first: Row[]; rows: IteratorObject<Row> } {
  const others = Iterator.from(rows);
  const first: Row[] = [];
  while (first.length < most) {
    const { value, done } = others.next();
    if (done) break;
    first.push(value);
  }
  return { first, rows: [first, others].values().flatMap((some) => Iterator.from(some)) };
}

/** A list with these columns, named or made, in every format. */
export function listWith(columns: (string | Column)[], rows: Iterable<JsonObject>, rowsAre?: string): Result {
  const all = columns.map((column) => (typeof column === 'string' ? plainColumn(column) : column));
  return { columns: all, rows, ...(rowsAre && { rowsAre }) };
}

/** The column of a fact's id. */
export function idColumn(): Column {
  return { ...plainColumn('id'), show: (value, display) => (value === null ? '' : display.id(String(value))) };
}

/** The cell texts for yes, no and unknown. */
export const marks = { yes: '●', no: '·', unknown: '?' };

/** The line below a table that explains its marks; numbers may stand for the first. Of `names` in lists, who is not named may yet be. */
export function marksLegend(hasUnknown: boolean, hasYes: boolean, isOfNames: boolean, why = ''): string {
  const [yes, no] = isOfNames ? ['named', 'not named'] : ['yes', 'no'];
  const parts = [hasYes ? `${marks.yes} ${yes}` : 'numbers count facts', `${marks.no} ${no}`];
  if (hasUnknown) parts.push(`${marks.unknown} not known${why === '' ? ' (the list is incomplete)' : `: ${why}`}`);
  return parts.join('   ');
}

/** The text of a cell. */
export function cellText(column: Column, row: JsonObject, display: Display): string {
  return column.show(row[column.name] ?? null, display, row);
}

/** A value with the names of its entries, if it has any. */
export function withNames(value: Json, register: string | undefined, entry: Display['entry']): Json {
  if (Array.isArray(value)) return value.map((each) => withNames(each, register, entry));
  return register !== undefined && typeof value === 'string' ? entry(register, value) : value;
}

/** What a column of the ids of this register's entries, or without one of plain values, adds to a plain column. */
export function namedIn(register: string | undefined): Pick<Column, 'register' | 'show'> {
  return { register, show: (value, display) => showPlain(withNames(value, register, display.entry), display) };
}

/** The text of a value whose type is unknown. */
export function showPlain(value: Json, display: Display): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((each) => showPlain(each, display)).join(display.forReader ? ', ' : '; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What to call a column in a title, with its caveat. */
export function labelInTitle({ name, field }: Pick<Column, 'name' | 'field'>): string {
  const caveat = caveatOf({ name, field });
  return nounOf(field ?? { name }) + (caveat ? ` (${caveat})` : '');
}

/** The caveats of columns, each in one line with the headings of its columns. */
export function caveatsOf(columns: Pick<Column, 'name' | 'title' | 'field'>[]): string[] {
  const byCaveat = Map.groupBy(columns, caveatOf);
  return Array.from(byCaveat, ([caveat, all]) => {
    return caveat === undefined ? '' : capitalised(`${all.map(({ title }) => title).join(', ')}: ${caveat}.`);
  }).filter(Boolean);
}

/** Turns a name into a heading: `aligned_states` into `Aligned states`. */
function headline(name: string): string {
  return capitalised(nounOf({ name }));
}

/** What to call a field within a sentence: its label, or else its name. */
export function nounOf({ name, label }: { name: string; label?: string }): string {
  return label ?? name.replaceAll('_', ' ');
}

/** The heading of a field in a table. */
export function headOf({ name, head }: Field): string {
  return head ?? headline(name);
}

/** What to call the field of a kind with this name. */
export function nounIn(kind: Kind, name: string): string {
  return nounOf(fieldOf(kind, name) ?? { name });
}

/** What to call a field as the label of its value. */
export function labelOf(field: { name: string; label?: string }): string {
  return capitalised(nounOf(field));
}

/** These names in a line: the first of them, and how many more there are. */
export function firstOf(names: string[], limit = 20, and = ' and', total = names.length): string {
  const more = total > limit ? `${and} ${withCommas(total - limit)} more` : '';
  return names.slice(0, limit).join(', ') + more;
}

/** Makes names of columns unique: a second `id` becomes `id_2`. */
export function uniqueNames(names: string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; seen.has(unique) || (unique !== name && taken.has(unique)); number += 1)
      unique = `${name}_${number}`;
    seen.add(unique);
    return unique;
  });
}
