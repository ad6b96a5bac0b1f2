import { hash } from 'node:crypto';
import { scalarValue } from '../load/yaml.ts';
import { readDate } from '../model/date.ts';
import { fieldType, isList, readRecord } from '../model/fields/index.ts';
import type { Reading } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { TableMap, ValueSource } from '../model/map.ts';
import { problemSays } from '../model/problem.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { fold } from '../model/text.ts';
import { clip, type Json, type JsonObject, type MappingNode, type Node, ownValue } from '../model/values.ts';
import { readTableDate } from './dates.ts';
import type { NameFinder } from './names.ts';
import { find } from './patterns.ts';
import { fillFirst, type sayer } from './says.ts';

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
  /** Whether an import before made a fact of this id. */
  isKnown?: (id: string) => boolean;
  /** Reports what is wrong with a fact as a whole, such as a broken rule of its kind. */
  check?: (values: JsonObject, reading: Reading) => void;
}

/** A place that a value comes from, ready for use. */
export interface Source extends ValueSource {
  name: string;
  field: Field | undefined;
  /** Index of its column; undefined where it has none. */
  at?: number | undefined;
  regexp: RegExp | undefined;
  fromFile?: string | undefined;
}

/** A row as its places see it. */
interface RowAccess {
  textsOf(source: Source): string[];
  headingAt(at: number): string;
  source: JsonObject;
}

/** Reads one row. */
export class OneRow {
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
    const values = this.#checked(this.#valueNodes(), ({ name }) => !['id', 'says', 'source'].includes(name));
    const fact = this.#reasons.length > 0 ? undefined : this.#withSentence(values);
    if (fact) this.#context.check?.(fact, this.#reading);
    return this.#reasons.length > 0 || !fact ? { reasons: this.#reasons } : { fact };
  }

  /** The fact with its id, sentence and place; undefined if one of them cannot be made. */
  #withSentence({ tags, ...values }: JsonObject): JsonObject | undefined {
    const says = fillFirst(this.#context.map.says, (name, on) => this.#inWords(name, on));
    if (says === undefined) this.#refuse(undefined, '', 'no template of `says` has all its values');
    const id = this.#id();
    if (says === undefined || id === undefined) return undefined;
    const given: [string, Node][] = [
      ['id', scalar(id)],
      ['says', scalar(capitalised(says))],
    ];
    const texts = this.#checked(given, ({ name }) => ['id', 'says'].includes(name));
    const { source } = this.#row;
    return { id, ...values, says: texts['says'] ?? '', source, ...(tags !== undefined && { tags }) };
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
      for (const text of taken.filter((each) => !each.isWellFormed()))
        this.#refuse(source, text.toWellFormed(), problemSays({ code: 'LONE_SURROGATE', arguments: {} }));
      const meant = taken.map((text) => ownValue(source.values ?? {}, text) ?? text);
      this.#texts.set(source.name, meant);
    }
    for (const { source, texts } of left.values())
      for (const text of texts) this.#refuse(source, text, whyNotTaken(text));
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

  /** The status that the latest stage with a date begins, as in `query/table-then.ts`: a later stage, unless it was before. */
  #takeStage(name: string): void {
    let latest = '';
    for (const { date, status, keeps_earlier } of stagesOf(this.#context.kind)?.stages ?? []) {
      const read = readDate(String(this.#values.get(date)?.[0] ?? ''));
      if (!('last' in read) || read.last < latest) continue;
      if (!keeps_earlier && read.first > latest) latest = read.first;
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
  #id(): string | undefined {
    const { map, isKnown } = this.#context;
    const written = map.key.map((name) => (this.#texts.get(name) ?? []).join(' '));
    const parts = map.key.map((name, at) => this.#values.get(name)?.join(' ') ?? written[at] ?? '');
    const missing = map.key.filter((_, at) => parts[at] === '');
    for (const name of missing) this.#refuse(undefined, '', `the key needs ${name}, which has no value here`);
    if (missing.length > 0) return undefined;
    // While a register lacked a name, that was a part of the id instead of the entry.
    let spellings: string[][] = [[]];
    for (const [at, part] of parts.entries()) {
      const each = new Set([part, spellings.length < maxSpellings ? written[at] || part : part]);
      spellings = spellings.flatMap((head) => [...each].map((spelling) => [...head, spelling]));
    }
    return spellings.map(idOf).find((id) => isKnown?.(id)) ?? idOf(parts);
  }

  /** The values as they would be written in a file, each with the place that it comes from. */
  #valueNodes(): [string, Node][] {
    const { map, kind } = this.#context;
    const nodes = [...this.#values].map(([name, values]): [string, Node] => {
      const field = fieldOf(kind, name) as Field;
      const at = this.#sources.findIndex((source) => source.name === name && source.field) + 1;
      const items = values.map((value) => scalar(String(value), field, at));
      return [name, isList(field) ? { type: 'list', items, start: at, end: at } : (items[0] as Node)];
    });
    const items = map.tags.map((tag) => scalar(tag));
    return items.length === 0 ? nodes : [...nodes, ['tags', { type: 'list', items, start: 0, end: 0 }]];
  }

  /** These values as they would be read from a file; what is wrong with them is among the reasons. */
  #checked(values: [string, Node][], isWanted: (field: Field) => boolean): JsonObject {
    const entries = new Map(values.map(([name, value]) => [name, { key: value, value }]));
    const node: MappingNode = { type: 'mapping', entries, start: 0, end: 0 };
    const fields = this.#fields.filter(isWanted);
    return readRecord(node, { name: 'A fact', fields }, this.#reading) ?? {};
  }

  get #reading(): Reading {
    const { registers } = this.#context;
    return {
      report: (code, { start }, values = {}) => {
        // What is missing has no cell; most often, a cell that is refused above has it.
        if (code === 'MISSING_FIELD' && this.#reasons.length > 0) return;
        const source = code === 'MISSING_FIELD' ? undefined : this.#sources[start - 1];
        const cell = source ? this.#row.textsOf(source).join('; ') : '';
        this.#refuse(source, cell, problemSays({ code, arguments: typeof values === 'function' ? values() : values }));
      },
      interval: readDate,
      entriesNamed: (register, word) => entriesNamed(registers, register, word),
      // Names that are not found are listed once, at the end.
      suggestEntry: () => '',
    };
  }
}

function scalar(text: string, field?: Field, at = 0): Node {
  const isText = !field || !['integer', 'number', 'flag'].includes(fieldType(field).exportType);
  return { type: 'scalar', value: isText ? text : scalarValue(text), text, start: at, end: at };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function takenFrom(text: string, { regexp, values = {} }: Source): string | undefined {
  if (spreadsheetError.test(text) && !Object.hasOwn(values, text)) return undefined;
  return regexp ? firstGroup(find(regexp, text)) : text;
}

function whyNotTaken(text: string): string {
  return spreadsheetError.test(text) ? `${text} is an error of the spreadsheet` : 'no pattern of the map takes this';
}

/** The first group of a match that has one, or all that was found. */
export function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined) ?? match?.[0];
}

/** A text on one line, without control characters. */
export function clean(text: string): string {
  return text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim();
}

/** What a spreadsheet has in a cell that it could not work out. */
const spreadsheetError = /^#(?:N\/A|NAME\?|DIV\/0!|[A-Z]+!)$/;
/** How many spellings of a key are looked for among the ids of earlier imports. */
const maxSpellings = 64;
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
