import type { ChoiceWords, Field } from '../field.ts';
import type { ReportProblem } from '../problem.ts';
import type { Json, Node } from '../values.ts';

/** A type of field: everything pism knows about its values. Each type has a module. */
export interface FieldType {
  /** Reads a value from a fact file, or reports a problem and returns undefined. */
  read(node: Node, field: Field, reading: FieldReader): Json | undefined;
  /** The JSON Schema of a value in a fact file. */
  schema(field: Field): JsonSchema;
  /** What a filter takes, for the help, such as `<choice>`. */
  argument: string;
  /** The text of a value in a table cell. */
  show(value: Json, display: Display, field: Field): string;
  /** How a given value compares to the stated one; items missing from an incomplete list are `open`. */
  relate(stated: Json, given: Json, complete?: Completeness): Relation;
  exportType: ExportType;
  /** What its values, or the items of its lists, are to filters and to sorting. */
  shape: Shape;
  /** The type-specific keys that a field of this type needs or may have. */
  keys: { [key in TypeKey]?: 'needed' | 'optional' };
  /** Whether fact files contain its values; formulas are computed. */
  isWritten: boolean;
  /** The register of its values; undefined for other types. */
  registerOf?(field: Field): string;
  /** Whether its values are dates, stored with their first and last day. */
  isDate?: boolean;
  /** Whether groups are listed in the order of the values rather than by size. */
  isOrdered?: boolean;
  /** For a formula that is only a division: the two fields. */
  fraction?(field: Field): [part: string, whole: string] | undefined;
  /** What a passage must contain to state the value. */
  evidence(value: Json, field: Field): Evidence[];
  /** The ids of the entries in a value, and names of entries that the register lacks. */
  entriesIn(value: Json): string[];
}

/** How a second value compares to a first; `open` if one is not stated or they cannot be compared. */
export type Relation = 'same' | 'finer' | 'coarser' | 'different' | 'open';

/** A JSON Schema. */
export type JsonSchema = { [keyword: string]: Json };

/** What reading a value needs: a place for problems, and the registers. */
export interface FieldReader {
  report: ReportProblem;
  /** The ids of the entries that a word names by id, name or public identifier. */
  entriesNamed(register: string, word: string): string[];
  /** Whether an entry is part of another, or a member of it. */
  isPart?(register: string, part: string, whole: string): boolean;
  /** A sentence with the nearest ids; slow. */
  suggestEntry(register: string, id: string): string;
}

/** Whether one entry of a register is part of another. */
export type IsPart = FieldReader['isPart'];

/** A value as SQLite stores it. */
export type SqlValue = string | number | null;

/** How values are shown: with names or codes, for readers or for programs. */
export interface Display {
  /** The name of an entry of a register, or its id. */
  entry(register: string, id: string): string;
  /** The id of a fact, without its bulletin where there is only one. */
  id(id: string): string;
  /** Readers get `48%`, programs `0.48`. */
  forReader: boolean;
  /** Whether a column shows dates as `2021 Mar` and choices as `not joined`. */
  inWords?: boolean | undefined;
}

/** Codes, whole ids and exact numbers. */
export const codesDisplay: Display = { entry: (_, id) => id, id: (id) => id, forReader: false };

/** What a passage must contain to state a value: a number, a date, a name of an entry, words of a choice or of a text. */
export type Evidence =
  | { kind: 'number'; number: number }
  | { kind: 'date'; date: string }
  | { kind: 'entry'; register: string; entry: string }
  | { kind: 'choice'; choice: string; choices: Record<string, ChoiceWords> }
  | { kind: 'text'; text: string };

/** The type of an exported value in other programs; lists of texts are `texts`, `array` and `object` are JSON in a text. */
export type ExportType = 'text' | 'texts' | 'integer' | 'number' | 'flag' | 'day' | 'array' | 'object';

/** What a value is, whatever it is called: a count is a number, and an actor an entry of a register. */
export type Shape = 'text' | 'number' | 'date' | 'choice' | 'entry' | 'flag';

/** The keys of a field that only some types have. */
export const typeKeys = ['choices', 'ordered', 'is', 'show', 'complete', 'total', 'register', 'ids'] as const;
type TypeKey = (typeof typeKeys)[number];

/** Whether the first and the second of two lists are complete. */
export type Completeness = [first: boolean, second: boolean];

/** Items in both lists, in only one, or in one and perhaps in the other, which is incomplete. */
export type ListItems = Record<'kept' | 'gained' | 'lost' | 'unknown', Json[]>;

/** Compares the items of two lists, whatever their order. */
export function compareItems(first: Json[], second: Json[], [knowsFirst, knowsSecond]: Completeness): ListItems {
  const [one, other] = [first, second].map((list) => new Set(list.map((item) => JSON.stringify(item))));
  const added = second.filter((item) => !one?.has(JSON.stringify(item)));
  const missing = first.filter((item) => !other?.has(JSON.stringify(item)));
  return {
    kept: first.filter((item) => !missing.includes(item)),
    gained: knowsFirst ? added : [],
    lost: knowsSecond ? missing : [],
    unknown: [...(knowsSecond ? [] : missing), ...(knowsFirst ? [] : added)],
  };
}
