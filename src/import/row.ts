import { dateInWords, readDate } from '../model/date.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import { codesDisplay, type Display, type FieldReader } from '../model/fields/type.ts';
import { factFields } from '../model/file-keys.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { TableMap } from '../model/map.ts';
import { problemTexts } from '../model/problem.ts';
import type { Registers } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { capitalised } from '../model/text.ts';
import { emptyRange, type Json, type JsonObject, ownValue } from '../model/values.ts';
import { factChecker } from '../store/check-fact.ts';
import { cellReader, nodeOfTexts } from './cell-values.ts';
import { type MappedColumn, type MappedColumns, takenFrom, textsIn, whyNotTaken } from './columns.ts';
import { readTableDate } from './dates.ts';
import { factIdFrom } from './fact-id.ts';
import { templateName } from './map.ts';
import { nameFinder } from './names.ts';
import { matchWithin } from './patterns.ts';
import type { TableRow } from './table.ts';

/** Reads one row of a table by a map. */
export function factOfRow(
  context: ImportContext,
  { columns, leaveOut }: MappedColumns,
  { row, cells, broken }: TableRow,
  file: string,
): RowResult {
  if (broken !== undefined) return { reasons: [{ column: '', says: broken }] };
  const textsOf = (column: MappedColumn) => textsIn(column, cells, context.map.empty);
  const leaves = leaveOut.find((each) => each.regexp && matchWithin(each.regexp, textsOf(each).join('\n')));
  if (leaves) return { leftOut: leaves.why };
  return new FactFromRow(context, columns).read(textsOf, { file, row });
}

/** The reasons to reject a row, with the headings of their columns if there are any, and the id of its fact if its key can be read. */
export interface Rejection {
  reasons: { column: string; says: string }[];
  id?: string;
}

/** The result for a row: a fact, the reason of the map to leave it out, or a rejection. */
export type RowResult = { fact: JsonObject } | { leftOut: string } | Rejection;

/** Everything needed to read rows. */
export type ImportContext = ReturnType<typeof importContext> & {
  /** Reports how many rows of a table have been read. */
  progress?(file: string, rows: number, of: number): void;
};

/** Makes what is needed to read rows by a map; `known` are the ids that facts of the dataset have or had. */
export function importContext(map: TableMap, kind: Kind, registers: Registers, known: ReadonlySet<string>) {
  const check = factChecker(kind, registers);
  return { map, kind, registers, known, names: nameFinder(registers, map.names), check };
}

class FactFromRow {
  readonly #context: ImportContext;
  readonly #columns: MappedColumn[];
  readonly #reasons: Rejection['reasons'] = [];
  /** The parts and fields whose cells are refused. */
  readonly #refused = new Set<string>();
  /** The texts of parts and fields in the table. */
  readonly #texts = new Map<string, string[]>();
  readonly #values = new Map<string, string[]>();

  constructor(context: ImportContext, columns: MappedColumn[]) {
    this.#context = context;
    this.#columns = columns;
  }

  read(textsOf: (column: MappedColumn) => string[], source: { file: string; row: number }): RowResult {
    const { map, kind, check } = this.#context;
    this.#takeTexts(textsOf);
    this.#takeAllValues();
    const id = this.#idOfKey();
    const values = this.#read(kind.fields);
    if (this.#reasons.length === 0) this.#takeSentence();
    if (this.#reasons.length === 0 && id === '') this.#refuse(undefined, `the key is empty: ${map.key.join(', ')}`);
    if (map.tags.length > 0) this.#values.set('tags', map.tags);
    const { says = '', ...tags } = this.#read(factFields(kind).filter(({ name }) => ['says', 'tags'].includes(name)));
    const fact = { id, ...values, says: String(says), source, ...tags };
    if (this.#reasons.length === 0) check(fact, this.#reading());
    if (this.#reasons.length === 0) return { fact };
    const isKeyRead = !map.key.some((name) => this.#refused.has(name));
    return { reasons: this.#reasons, ...(isKeyRead && id !== '' && { id }) };
  }

  /** Collects the matches of patterns; rejects a cell with a text that no pattern matches. */
  #takeTexts(textsOf: (column: MappedColumn) => string[]): void {
    const read = this.#columns.map((column) => {
      const texts = this.#textsAt(column) ?? textsOf(column);
      const all = texts.map((text) => ({ text, taken: takenFrom(text, column) }));
      const taken = all.flatMap((each) => each.taken || []);
      if (!taken.every((text) => text.isWellFormed())) this.#refuse(column, problemTexts.LONE_SURROGATE.says);
      const meant = taken.map((text) => ownValue(column.values ?? {}, text) ?? text);
      this.#texts.set(column.name, meant);
      return { column, all };
    });
    for (const [at, own] of Map.groupBy(read, ({ column }) => column.at)) {
      // Columns that split a cell have different texts from those that do not.
      const isWhole = own.some(({ all }) => all.length > 0 && all.every(({ taken }) => taken !== undefined));
      if (at === undefined || isWhole) continue;
      const all = own.flatMap((each) => each.all);
      const taken = new Set(all.flatMap((each) => (each.taken === undefined ? [] : each.text)));
      const untaken = own[0]?.all.filter(({ text }) => !taken.has(text)) ?? [];
      for (const { column } of own) for (const { text } of untaken) this.#refuse(column, whyNotTaken(text));
    }
  }

  /** The texts of a part or field that are not those of its column. */
  #textsAt({ value, first, file, fromFile = '' }: MappedColumn): string[] | undefined {
    if (file !== undefined) return [fromFile];
    if (first) return first.map((name) => this.#texts.get(name) ?? []).find((texts) => texts.length > 0) ?? [];
    return value === undefined ? undefined : [fillTemplate([value], (name) => this.#texts.get(name)?.[0]) ?? []].flat();
  }

  /** Takes the values of the row; then the status of the latest stage. */
  #takeAllValues(): void {
    const columns = this.#columns;
    for (const column of columns)
      if (column.field && column.stage === undefined) this.#takeValues(column, column.field);
    for (const { name, stage } of columns) if (stage !== undefined) this.#takeStage(name);
  }

  #takeValues(column: MappedColumn, field: Field): void {
    const texts = this.#texts.get(column.name) ?? [];
    if (!isList(field) && texts.length > 1)
      this.#refuse(column, `${field.name} has one value, and the cell has ${texts.length}`);
    const values = texts.flatMap((text) => this.#valueOf(text, column, field) ?? []);
    if (values.length > 0) this.#values.set(field.name, [...new Set(values)]);
  }

  #valueOf(text: string, column: MappedColumn, field: Field): string | undefined {
    const type = fieldType(field);
    const register = type.registerOf(field);
    if (register !== undefined) {
      const ids = this.#context.names.find(register, text);
      if (ids.length > 1) this.#refuse(column, `${text} may be ${ids.join(' or ')}`);
      return ids[0] ?? text;
    }
    if (!type.isDate) return text;
    const found = readTableDate(text, column.dates ?? this.#context.map.dates ?? undefined);
    if ('date' in found) return found.date;
    this.#refuse(column, `${text} is not a date: ${found.reason}`);
    return undefined;
  }

  /** The status of the latest stage by its date, as in `query/as-of.ts`; on one day, that of the later stage. */
  #takeStage(name: string): void {
    let latest = '';
    for (const { date, status, keeps_earlier } of stagesOf(this.#context.kind)?.stages ?? []) {
      const read = readDate(this.#values.get(date)?.[0] ?? '');
      if (!('last' in read) || read.last < latest) continue;
      if (!keeps_earlier && read.first > latest) latest = read.first;
      this.#values.set(name, [status]);
    }
  }

  #takeSentence(): void {
    const says = fillTemplate(this.#context.map.says, (name, on) => this.#inWords(name, on));
    if (says === undefined) this.#refuse(undefined, 'no template of `says` has all its values');
    else this.#values.set('says', [capitalised(says)]);
  }

  /** A value as in a sentence: entries by their names, dates in words, which may have a preposition. */
  #inWords(name: string, on: boolean): string | undefined {
    const { map, kind, registers } = this.#context;
    const field = Object.hasOwn(map.fields, name) ? fieldOf(kind, name) : undefined;
    if (!field) return this.#texts.get(name)?.[0];
    const values = this.#values.get(name);
    const [first = ''] = values ?? [];
    if (!values) return undefined;
    if (fieldType(field).isDate)
      return `${on ? (/^\d{4}-\d\d-\d\d$/.test(first) ? 'on ' : 'in ') : ''}${dateInWords(first)}`;
    const entry: Display['entry'] = (register, id) => registers.get(register)?.byId.get(id)?.name ?? id;
    return fieldType(field).show(isList(field) ? values : first, { ...codesDisplay, entry, forReader: true }, field);
  }

  /** The id of the row's key: readable, and the same at every import; empty if the key is. */
  #idOfKey(): string {
    const { map, known } = this.#context;
    const written = map.key.map((name) => (this.#texts.get(name) ?? []).join(' '));
    const parts = map.key.map((name, at) => this.#values.get(name)?.join(' ') ?? written[at] ?? '');
    // If a register lacked a name at an earlier import, the name instead of the entry became part of the id.
    const asWritten = written.map((text, at) => text || (parts[at] ?? ''));
    const oneAsWritten = parts.map((_, at) => parts.with(at, asWritten[at] ?? ''));
    const ids = [parts, ...oneAsWritten, asWritten].map(factIdFrom);
    return ids.find((id) => known.has(id)) ?? ids[0] ?? '';
  }

  /** Reads the values of these fields as from a file; adds their problems to the reasons. */
  #read(fields: Field[]): JsonObject {
    const entries = fields.flatMap((field): [string, Json][] => {
      const texts = this.#values.get(field.name);
      const reading = this.#reading(this.#columns.find((each) => each.field === field));
      // The missing value is most often in a cell that was rejected above.
      if (!texts && field.required && this.#reasons.length === 0)
        reading.report('MISSING_FIELD', emptyRange, { field: field.name, about: field.about });
      const value = texts && fieldType(field).read(nodeOfTexts(texts, field), field, reading);
      return value === undefined ? [] : [[field.name, value]];
    });
    return Object.fromEntries(entries);
  }

  /** Reads values of this column. */
  #reading(column?: MappedColumn): FieldReader {
    return cellReader(this.#context.registers, (_, says) => this.#refuse(column, says));
  }

  #refuse({ title, name }: { title: string; name: string } = { title: '', name: '' }, says: string): void {
    this.#refused.add(name);
    const isSame = this.#reasons.some((each) => each.column === title && each.says === says);
    if (!isSame) this.#reasons.push({ column: title, says });
  }
}

/** Fills the first template whose values all exist; undefined if there is none. */
function fillTemplate(templates: string[], textOf: (name: string, on: boolean) => string | undefined) {
  for (const template of templates) {
    let isWhole = true;
    const text = template.replace(templateName, (_, on: string | undefined, name: string) => {
      const value = textOf(name, on !== undefined);
      isWhole &&= value !== undefined && value !== '';
      return value ?? '';
    });
    if (isWhole) return text;
  }
  return undefined;
}
