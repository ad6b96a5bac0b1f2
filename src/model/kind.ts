import type { Json } from './json.ts';

/** Names of the value types a field can have; each has a module in `fields/`. */
export type FieldTypeName =
  | 'text'
  | 'texts'
  | 'choice'
  | 'date'
  | 'count'
  | 'flag'
  | 'actor'
  | 'actors'
  | 'link'
  | 'formula'
  | 'record'
  | 'records'
  | 'dictionary';

/** A field of a kind, or of any other mapping in a facts folder. */
export interface Field {
  name: string;
  type: FieldTypeName;
  about: string;
  required?: boolean;
  /** For `choice`: each choice with its meaning, in order. */
  choices?: Record<string, string>;
  /** For `formula`: an SQL expression over the other fields. */
  is?: string;
  /** How a number is shown to a reader. */
  show?: 'percent';
  /** For lists: an SQL condition that tells whether the list is complete; without it, it is. */
  complete?: string;
  /** For `text` and `texts`: a rule the text must follow, as a regular expression and in words. */
  pattern?: { matches: string; rule: string };
  /** For `record`: whether a field that is not known is only worth a warning. */
  lenient?: boolean;
  /** For `record`: fields inside that stand together or not at all. */
  together?: string[];
  /** For `record` and `records`: the fields inside; for `dictionary`: of each value, or none when they are texts. */
  fields?: Field[];
  /** For lists and dictionaries: how many entries they may have, where that is not the usual. */
  most?: number;
}

/** A condition that every fact of a kind must meet, and what to say of one that does not. */
interface Rule {
  /** An SQL condition; a fact for which it is unknown (null) meets it. */
  require: string;
  says: string;
}

/** A kind of fact: everything the program knows about it. */
export interface Kind {
  /** Its name, which is also its command, its file name and its table. */
  kind: string;
  title: string;
  about: string;
  fields: Field[];
  /** The fields shown in a table. */
  columns: string[];
  /** The field that names a fact best. */
  caption: string;
  /** Date fields that date a fact, most telling first. */
  date: string[];
  /** Fields that order the facts; `-field` for the other way round. */
  sort: string[];
  summary: { count?: string; trend?: string; over?: string };
  rules: Rule[];
}

/** Names that kinds and fields cannot have, because the program uses them. */
export interface ReservedNames {
  readonly kinds: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** The field of that name, if the kind has it. */
export function fieldOf(kind: Kind, name: string): Field | undefined {
  return kind.fields.find((field) => field.name === name);
}

/** A bulletin: what its `bulletin.yaml` states, under its folder's name. */
export interface Bulletin {
  bulletin: string;
  [field: string]: Json;
}
