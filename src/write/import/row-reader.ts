import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { scalarValue } from '../../load/yaml.ts';
import { readDate } from '../../model/date.ts';
import { fieldType, isList, readRecord } from '../../model/fields/index.ts';
import type { Reading } from '../../model/fields/type.ts';
import { factFields } from '../../model/file-fields.ts';
import { type Field, fieldOf, type Kind } from '../../model/kind.ts';
import type { TableMap, ValueSource } from '../../model/map.ts';
import { problemSays } from '../../model/problem.ts';
import type { Registers } from '../../model/register.ts';
import { stagesOf } from '../../model/stages.ts';
import { didYouMean, fold } from '../../model/text.ts';
import { clip, type Json, type JsonObject, type MappingNode, type Node, ownValue } from '../../model/values.ts';
import { readTableDate } from './dates.ts';
import type { NameFinder } from './names.ts';
import { fillFirst, sayer } from './says.ts';
import type { TableRow } from './table.ts';

/** Why a row is no fact. */
export interface Reason {
  /** The heading of the column, or empty. */
  column: string;
  cell: string;
  says: string;
}

/** What a row came to: a fact, nothing because the map leaves it out, or nothing for reasons that the user must see. */
export type RowResult = { fact: JsonObject } | { leftOut: string } | { reasons: Reason[] };

/** What rows are read with. */
export interface RowContext {
  map: TableMap;
  kind: Kind;
  registers: Registers;
  names: NameFinder;
  /** Reports what is wrong with a fact as a whole, such as a broken rule of its kind. */
  check?: (values: JsonObject, reading: Reading) => void;
}

/** A place that a value comes from, ready for use. */
interface Source extends ValueSource {
  name: string;
  field: Field | undefined;
  /** Index of its column; undefined where it has none. */
  at?: number | undefined;
  regexp: RegExp | undefined;
  fromFile?: string | undefined;
}

/** Turns the rows of one table into facts. */
export class RowReader {
  readonly #context: RowContext;
  readonly #file: string;
  readonly #sources: Source[];
  readonly #leaveOut: (Source & { why: string })[];
  readonly #headings: string[];
  readonly #fields: Field[];
  readonly #empty: Set<string>;
  readonly #say: ReturnType<typeof sayer>;
  #headingsSeen = -1;

  constructor(context: RowContext, file: string, headings: string[]) {
    const { map, kind, registers } = context;
    this.#context = context;
    this.#file = basename(file);
    this.#headings = headings;
    const sources = { ...map.parts, ...map.fields };
    this.#sources = Object.entries(sources).map(([name, source]) =>
      this.#prepare(name, source, Object.hasOwn(map.fields, name) ? fieldOf(kind, name) : undefined),
    );
    this.#leaveOut = map.leave_out.map(({ why, ...each }) => ({ ...this.#prepare('', each, undefined), why }));
    this.#fields = factFields(kind).filter(({ name }) => name !== 'source');
    this.#empty = new Set(map.empty);
    this.#say = sayer(registers);
  }

  #prepare(name: string, source: ValueSource, field: Field | undefined): Source {
    const regexp = source.pattern === undefined ? undefined : new RegExp(source.pattern, 'u');
    const fromFile = source.file === undefined ? undefined : firstGroup(new RegExp(source.file, 'u').exec(this.#file));
    return { ...source, name, field, regexp, fromFile };
  }

  /** What the table lacks that the map names, and headings that could be taken for one another. */
  trouble(): string[] {
    this.#findColumns();
    const all = [...this.#sources, ...this.#leaveOut];
    const missing = all.filter((source) => isColumn(source) && source.at === undefined && source.optional !== true);
    const doubled = all.flatMap(({ column, at }) => {
      const count = this.#headings.filter((heading) => clean(heading) === column).length;
      return column !== undefined && at !== undefined && count > 1 ? [column] : [];
    });
    const unnamed = all.filter(({ file, fromFile }) => file !== undefined && fromFile === undefined);
    return [
      ...new Set(missing.map((source) => this.#missing(source))),
      ...[...new Set(doubled)].map((column) => `two columns are called ${column}: name one by \`number\``),
      ...unnamed.map(({ name, file }) => `its name does not fit the pattern of ${name}: ${file}`),
    ];
  }

  #missing({ column, heading, number }: Source): string {
    if (number !== undefined) return `there is no column ${number}: the headings are ${this.#headings.length}`;
    const known = this.#headings.map(clean).filter((each) => each !== '');
    if (heading !== undefined)
      return `no heading fits the pattern ${heading}. ${didYouMean('', known, 'Headings are')}`;
    return `there is no column ${column}. ${didYouMean(column ?? '', known, 'Headings are')}`;
  }

  /** Headings of columns that the map names nowhere. */
  unused(): string[] {
    this.#findColumns();
    const used = new Set([...this.#sources, ...this.#leaveOut].map(({ at }) => at));
    return this.#headings.filter((heading, at) => !used.has(at) && clean(heading) !== '');
  }

  // In JSON, headings are added while records are read.
  #findColumns(): void {
    if (this.#headingsSeen === this.#headings.length) return;
    this.#headingsSeen = this.#headings.length;
    const headings = this.#headings.map(clean);
    for (const source of [...this.#sources, ...this.#leaveOut]) {
      const at = indexOf(source, headings);
      source.at = at < 0 ? undefined : at;
    }
  }

  /** The fact of a row. */
  read({ row, cells, broken }: TableRow): RowResult {
    if (broken !== undefined) return { reasons: [{ column: '', cell: '', says: broken }] };
    this.#findColumns();
    for (const source of this.#leaveOut)
      if (source.regexp?.test(this.#textsOf(source, cells).join('\n'))) return { leftOut: source.why };
    return new OneRow(this.#context, this.#sources, this.#fields, this.#say, {
      textsOf: (source) => this.#textsOf(source, cells),
      headingAt: (at) => clean(this.#headings[at] ?? ''),
      source: { file: this.#file, row },
    }).read();
  }

  /** The heading of the column that a field comes from, and what a row has there; both are empty where it has none. */
  cellOf(name: string, { cells }: TableRow): { column: string; cell: string } {
    const source = this.#sources.find((each) => each.name === name && each.at !== undefined);
    if (source?.at === undefined) return { column: '', cell: '' };
    return { column: clean(this.#headings[source.at] ?? ''), cell: [cells[source.at] ?? ''].flat().join('; ') };
  }

  /** The texts in the cell of a source, without those that state nothing. */
  #textsOf({ at, split }: Source, cells: TableRow['cells']): string[] {
    const cell = at === undefined ? '' : (cells[at] ?? '');
    const texts = typeof cell !== 'string' ? cell : split === undefined ? [cell] : cell.split(separator(split));
    return texts.map(clean).filter((text) => text !== '' && !this.#empty.has(text));
  }
}

interface RowAccess {
  textsOf(source: Source): string[];
  headingAt(at: number): string;
  source: JsonObject;
}

/** Reads one row. */
class OneRow {
  readonly #context: RowContext;
  readonly #sources: Source[];
  readonly #fields: Field[];
  readonly #say: ReturnType<typeof sayer>;
  readonly #row: RowAccess;
  readonly #reasons: Reason[] = [];
  /** What parts and fields hold as the table has it. */
  readonly #texts = new Map<string, string[]>();
  readonly #values = new Map<string, Json[]>();

  constructor(context: RowContext, sources: Source[], fields: Field[], say: ReturnType<typeof sayer>, row: RowAccess) {
    this.#context = context;
    this.#sources = sources;
    this.#fields = fields;
    this.#say = say;
    this.#row = row;
  }

  read(): RowResult {
    this.#takeTexts();
    for (const source of this.#sources)
      if (source.field && source.stage === undefined) this.#takeValues(source, source.field);
    for (const { name, stage } of this.#sources) if (stage !== undefined) this.#takeStage(name);
    if (this.#reasons.length > 0) return { reasons: this.#reasons };
    const says = fillFirst(this.#context.map.says, (name, on) => this.#inWords(name, on));
    if (says === undefined) this.#refuse(undefined, '', 'no template of `says` has all its values');
    const id = this.#id();
    const fact = this.#checked(id, capitalised(says ?? ''));
    return this.#reasons.length > 0 || !fact ? { reasons: this.#reasons } : { fact };
  }

  #refuse(source: Source | undefined, cell: string, says: string): void {
    const column = source?.at === undefined ? '' : this.#row.headingAt(source.at);
    if (!this.#reasons.some((each) => each.column === column && each.says === says))
      this.#reasons.push({ column, cell: clip(cell, 200), says });
  }

  /** Takes from each place what its pattern finds; a cell of which a text is taken by none is refused. */
  #takeTexts(): void {
    const left = new Map<number, { source: Source; texts: string[] }>();
    for (const source of this.#sources) {
      const found = this.#textsAt(source).map((text) => ({ text, taken: takenFrom(text, source) }));
      if (source.at !== undefined) {
        const { texts } = left.get(source.at) ?? { texts: this.#row.textsOf(source) };
        const isTaken = new Set(found.flatMap(({ text, taken }) => (taken === undefined ? [] : [text])));
        // A place that splits the cell has other texts than one that does not.
        const isWhole = found.length > 0 && found.every(({ taken }) => taken !== undefined);
        left.set(source.at, { source, texts: isWhole ? [] : texts.filter((text) => !isTaken.has(text)) });
      }
      const taken = found.flatMap((each) => each.taken || []);
      const meant = taken.map((text) => ownValue(source.values ?? {}, text) ?? text);
      this.#texts.set(source.name, meant);
    }
    for (const { source, texts } of left.values())
      for (const text of texts) this.#refuse(source, text, 'no pattern of the map takes this');
  }

  #textsAt(source: Source): string[] {
    const { value, first, file, fromFile = '' } = source;
    if (file !== undefined) return [fromFile];
    if (first) return first.map((name) => this.#texts.get(name) ?? []).find((texts) => texts.length > 0) ?? [];
    if (value === undefined) return this.#row.textsOf(source);
    const filled = fillFirst([value], (name) => this.#texts.get(name)?.[0]);
    return filled === undefined ? [] : [filled];
  }

  #takeValues(source: Source, field: Field): void {
    const texts = this.#texts.get(source.name) ?? [];
    if (!isList(field) && texts.length > 1)
      this.#refuse(source, texts.join('; '), `${field.name} holds one value, and here are ${texts.length}`);
    const values = texts.flatMap((text) => this.#valueOf(text, source, field) ?? []);
    if (values.length > 0) this.#values.set(field.name, [...new Set(values)]);
  }

  #valueOf(text: string, source: Source, field: Field): string | undefined {
    const type = fieldType(field);
    const register = type.registerOf(field);
    if (register !== undefined) {
      const ids = this.#context.names.find(register, text);
      if (ids.length > 1) this.#refuse(source, text, `${text} may be ${ids.join(' or ')}`);
      return ids[0] ?? text;
    }
    if (!type.isDate) return text;
    const found = readTableDate(text, source.dates ?? this.#context.map.dates);
    if ('date' in found) return found.date;
    this.#refuse(source, text, `${text} is not a date: ${found.reason}`);
    return undefined;
  }

  /** The status that the latest stage with a date begins; of two on one day, the later stage. */
  #takeStage(name: string): void {
    let latest = '';
    for (const { date, status } of stagesOf(this.#context.kind)?.stages ?? []) {
      const [value] = this.#values.get(date) ?? [];
      const read = value === undefined ? undefined : readDate(String(value));
      if (!read || !('last' in read) || read.last < latest) continue;
      latest = read.last;
      this.#values.set(name, [status]);
    }
  }

  #inWords(name: string, withPreposition: boolean): string | undefined {
    const field = Object.hasOwn(this.#context.map.fields, name) ? fieldOf(this.#context.kind, name) : undefined;
    if (!field) return this.#texts.get(name)?.[0];
    const values = this.#values.get(name);
    if (!values) return undefined;
    return this.#say(isList(field) ? values : (values[0] ?? null), field, withPreposition);
  }

  /** The id that the key gives: readable, and the same at every import. */
  #id(): string {
    const parts = this.#context.map.key.map((name) => {
      const value = (this.#values.get(name) ?? this.#texts.get(name) ?? []).join(' ');
      if (value === '') this.#refuse(undefined, '', `the key needs ${name}, which has no value here`);
      return value;
    });
    return idOf(parts);
  }

  /** The fact as it would be read from a file, with all its fields in their order; undefined if anything is wrong. */
  #checked(id: string, says: string): JsonObject | undefined {
    const { map, kind, registers, check } = this.#context;
    const given: [string, Node][] = [...this.#values].map(([name, values]) => {
      const field = fieldOf(kind, name) as Field;
      const at = this.#sources.findIndex((source) => source.name === name && source.field) + 1;
      const nodes = values.map((value) => scalar(String(value), field, at));
      return [name, isList(field) ? { type: 'list', items: nodes, start: at, end: at } : (nodes[0] as Node)];
    });
    const others = { id, says, ...(map.tags.length > 0 && { tags: map.tags }) };
    const entries = new Map(given.map(([name, value]) => [name, { key: value, value }]));
    for (const [name, value] of Object.entries(others)) {
      const node: Node = Array.isArray(value)
        ? { type: 'list', items: value.map((each) => scalar(each, undefined, 0)), start: 0, end: 0 }
        : scalar(value, undefined, 0);
      entries.set(name, { key: node, value: node });
    }
    const reading: Reading = {
      report: (code, { start }, values = {}) => {
        const source = this.#sources[start - 1];
        const cell = source ? this.#row.textsOf(source).join('; ') : '';
        this.#refuse(source, cell, problemSays({ code, arguments: typeof values === 'function' ? values() : values }));
      },
      interval: readDate,
      hasEntry: (register, each) => registers.get(register)?.byId.has(each) ?? false,
      entriesNamed: (register, name) => registers.get(register)?.names.get(fold(name)) ?? [],
      // Names that are not found are listed once, at the end.
      suggestEntry: () => '',
    };
    const node: MappingNode = { type: 'mapping', entries, start: 0, end: 0 };
    const read = readRecord(node, { name: 'A fact', fields: this.#fields }, reading);
    if (!read || this.#reasons.length > 0) return undefined;
    const { tags, ...values } = read;
    const fact = { ...values, source: this.#row.source, ...(tags !== undefined && { tags }) };
    check?.(fact, reading);
    return fact;
  }
}

function scalar(text: string, field: Field | undefined, at: number): Node {
  const isText = !field || !['integer', 'number', 'flag'].includes(fieldType(field).exportType);
  return { type: 'scalar', value: isText ? text : scalarValue(text), text, start: at, end: at };
}

function indexOf({ column, heading, number = 0 }: Source, headings: string[]): number {
  if (column !== undefined) return headings.indexOf(column);
  if (heading === undefined) return number <= headings.length ? number - 1 : -1;
  const pattern = new RegExp(heading, 'u');
  return headings.findIndex((each) => pattern.test(each));
}

function isColumn({ column, heading, number }: Source): boolean {
  return (column ?? heading ?? number) !== undefined;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function takenFrom(text: string, { regexp }: Source): string | undefined {
  return regexp ? firstGroup(regexp.exec(text)) : text;
}

function separator(split: string): string | RegExp {
  return split === 'line' ? /\r\n?|\n/ : split;
}

/** The first group of a match that has one, or all that was found. */
function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined) ?? match?.[0];
}

/** A text on one line, without control characters. */
function clean(text: string): string {
  return text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim();
}

/** Longer ids are cut and end in a hash. */
const maxId = 80;

function idOf(parts: string[]): string {
  const words = parts.map((part) =>
    fold(part)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  const id = words.filter((word) => word !== '').join('-');
  if (id.length <= maxId && words.every((word) => word !== '')) return id;
  return [id.slice(0, maxId).replace(/-[^-]*$/, ''), hash('sha256', parts.join('\n')).slice(0, 8)]
    .filter((part) => part !== '')
    .join('-');
}
