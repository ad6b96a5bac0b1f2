import type { Interval } from '../interval.ts';
import type { Json } from '../json.ts';
import type { Field } from '../kind.ts';
import type { Node } from '../node.ts';
import type { Report } from '../problem.ts';

/** A JSON Schema, as far as ours go. */
export type JsonSchema = { [keyword: string]: Json };

/** What reading a value can ask of its surroundings. */
export interface Reading {
  report: Report;
  /** First and last day of an EDTF date, or why it is none. */
  interval(text: string): Interval | { reason: string };
  /** Whether an actor has this code. */
  isActor(code: string): boolean;
  /** A sentence with the nearest codes; it takes time. */
  suggestActor(code: string): string;
}

/** What a filter can ask to understand the words of the user. */
export interface Lookup {
  interval(word: string): Interval;
  actors(word: string): string[];
}

/** A value as SQLite stores it. */
export type SqlValue = string | number | null;

/** A piece of SQL with the values for its question marks. */
export interface Condition {
  sql: string;
  values: SqlValue[];
}

/** A column of the index. */
interface SqlColumn {
  name: string;
  definition: string;
}

/** How people and their programs see a value. */
export interface Look {
  /** The name to show for an actor's code; the code itself when codes are wanted. */
  actor(code: string): string;
  /** The id to show for a fact: without its bulletin where there is only one. */
  id(id: string): string;
  /** For readers, who like `48%`; programs get `0.48`. */
  forReader: boolean;
}

/** The entries that a list or dictionary of a file may have, where its field does not say otherwise. */
export const mostEntries = 1_000;

/** Codes, whole ids and exact numbers. */
export const plainLook: Look = { actor: (code) => code, id: (id) => id, forReader: false };

/** A part of a value that a text can state: a number, a date, an actor; or a text, of which its numbers must be there. */
type Evidence =
  | { kind: 'number'; number: number }
  | { kind: 'date'; date: string }
  | { kind: 'actor'; actor: string }
  | { kind: 'text'; text: string };

/** A type of value: how it is read, stored, filtered and shown. One module a type. */
export interface FieldType {
  /** Reads a value from a fact file; reports what is wrong and then returns nothing. */
  read(node: Node, field: Field, reading: Reading): Json | undefined;
  /** The JSON Schema of a value as it is written in a fact file. */
  schema(field: Field): JsonSchema;
  /** The columns it takes in its kind's table. */
  columns(field: Field): SqlColumn[];
  /** What goes into those columns. */
  store(value: Json, reading: Reading): SqlValue[];
  /** The value again, from its first column. */
  restore(stored: SqlValue): Json;
  /** The condition that a filter word puts on the field, a column of the kind's table `k`. */
  filter(field: Field, word: string, lookup: Lookup): Condition;
  /** What a filter takes, for the help text, such as `<choice>`. */
  argument: string;
  /** The SQL expression that orders facts by this field. */
  order(field: Field): string;
  /** The value as text in a table cell. */
  show(value: Json, look: Look, field: Field): string;
  align: 'left' | 'right';
  /** Whether a value is a list whose items can be grouped one by one. */
  list: boolean;
  /** What a passage must state for the value to be read off it. */
  evidence(value: Json): Evidence[];
  /** The actors in a value. */
  actorsIn(value: Json): string[];
}
