import { parseStored } from '../errors.ts';
import type { FieldTypeName } from './fields/index.ts';
import { type Json, type JsonObject, ownValue } from './values.ts';

/** A choice: its meaning, or a record that also lists words for and against it, and its former names. */
export type Choice = string | ({ means: string; was?: string[] } & ChoiceWords);

/** Words and phrases for and against a choice, each form in full. */
export interface ChoiceWords {
  words?: string[];
  not?: string[];
  /** The choices that are this one more exactly. */
  includes?: string[];
}

/** What a choice means. */
export function meaningOf(choice: Choice): string {
  return typeof choice === 'string' ? choice : choice.means;
}

/** Something with a name, and the names that it had before. */
export interface Named {
  name: string;
  was?: string[] | undefined;
}

/** The choices of a field with their former names. */
export function namedChoices({ choices = {} }: Pick<Field, 'choices'>): Named[] {
  return Object.entries(choices).map(([name, choice]) => ({ name, ...(typeof choice === 'object' && choice) }));
}

/** The names that kinds had before, with the present ones. */
export function formerKinds(kinds: Kind[]): Map<string, string> {
  return formerNames(kinds.map(({ kind: name, was }) => ({ name, was })));
}

/** The names that these had before, with the present ones; without names that one of them has at present. */
export function formerNames(all: Named[]): Map<string, string> {
  const pairs = all.flatMap(({ name, was = [] }) => was.map((former): [string, string] => [former, name]));
  return new Map(pairs.filter(([former]) => !all.some(({ name }) => name === former)));
}

/** What a table or column that SQLite does not find is called now, for its message; undefined if that is no former name. */
export function presentNameFor(message: string, kinds: Kind[]): string | undefined {
  const former = new Map([...formerNames(kinds.flatMap(({ fields }) => fields)), ...formerKinds(kinds)]);
  const [, name = ''] = /^no such (?:table|column): (?:\w+\.)?"?([\w-]+)/.exec(message) ?? [];
  const now = former.get(name.toLowerCase());
  return now && `${name} is called ${now} now.`;
}

/** The words for and against a choice; empty if only its meaning is stated. */
export function choiceWords(choice: Choice | undefined): ChoiceWords {
  return typeof choice === 'object' ? choice : {};
}

/** A field of a kind (`kindFields` says what its keys mean), or of any other mapping in a facts folder. */
export interface Field {
  name: string;
  type: FieldTypeName;
  about: string;
  label?: string;
  /** Names that it had before. */
  was?: string[];
  /** What else people call it. */
  aka?: string[];
  required?: boolean;
  choices?: Record<string, Choice>;
  ordered?: boolean;
  phrases?: string[];
  is?: string;
  show?: 'percent';
  note?: string;
  complete?: string;
  register?: string;
  ids?: string[];
  /** For texts: a rule that the text must follow, as a regular expression and in words. */
  pattern?: { matches: string; rule: string };
  /** For a count: the smallest and largest number allowed. */
  minimum?: number;
  maximum?: number;
  /** For `record`: groups of fields that need each other, and fields of which it must have exactly one. */
  together?: string[][];
  oneOf?: string[];
  /** For `record`: its fields; for `dictionary`: the fields of each value. Values without fields are texts. */
  fields?: Field[];
  /** For `dictionary`: the field that is set when a value is written as plain text. */
  short?: string;
  /** For `dictionary`: the type of its values if they are lists; a value with one item may be written without the list. */
  holds?: 'texts';
  /** For `dictionary`: whether its keys may be any text. */
  anyKey?: boolean;
  /** For a date: whether it must not be in the future. */
  isPast?: boolean;
  /** For lists: whether one item may be written without the list. */
  mayBeAlone?: boolean;
  /** For lists and dictionaries: the largest number of entries, if not the default. */
  maxEntries?: number;
}

/** A field of a mapping in a facts folder. */
export function field<const Name extends string, const Type extends FieldTypeName>(
  name: Name,
  type: Type,
  about: string,
  more: Omit<Partial<Field>, 'name' | 'type'> = {},
): Field & { name: Name; type: Type } {
  return { ...more, name, type, about };
}

/** A field that the mapping must have. */
export function requiredField(...args: Parameters<typeof field>): Field {
  return { ...field(...args), required: true };
}

const empty = { texts: [], records: [], record: {}, dictionary: {} };

/** Default values of these fields: an empty list, an empty mapping or null. */
export function absentValues<Values = JsonObject>(fields: Field[]): Values {
  return Object.fromEntries(fields.map(({ name, type }) => [name, ownValue<Json>(empty, type) ?? null])) as Values;
}

/** The values of these fields in a row with a cell for each, in which lists and mappings are JSON. */
export function valuesInRow<Values = JsonObject>(fields: Field[], row: Record<string, unknown>): Values {
  const stated = Object.entries(absentValues(fields)).map(([name, absent]) => {
    const cell = row[name] ?? null;
    return [name, absent === null ? cell : cell === null ? absent : parseStored<Json>(cell)];
  });
  return Object.fromEntries(stated) as Values;
}

/** A kind of fact: everything the program knows about it; `kindFields` says what each part means. */
export interface Kind extends Record<'kind' | 'title' | 'about' | 'caption', string>, TextsOfKind {
  fields: Field[];
  bound_as: string | null;
  opinion: true | null;
  stages: { date: string; status: string; keeps_earlier?: boolean }[];
  summary: { count?: string; trend?: string; over?: string; finding?: string };
  rules: { require: string; says: string }[];
  examples: { line: string; answers: string }[];
  /** Verbs of questions, each with the filter that answers it: `signed: status=signed`. */
  ask?: Record<string, string>;
  /** Names that it had before. */
  was?: string[];
  /** What else people call it. */
  aka?: string[];
  /** In a query only: the day of `--as-of`. */
  asOf?: string;
}

type TextsOfKind = Record<'words' | 'not' | 'columns' | 'date' | 'subject' | 'binding' | 'sort' | 'roles', string[]>;

/** A field in the `finding` of a kind: of the last fact, or with `first` of the first. */
export const placeholder = /\{(first )?(\w+)\}/g;

/** Names that kinds and fields cannot have, with what the program uses them for. */
export type ReservedNames = Record<'kinds' | 'fields', ReadonlyMap<string, string>>;

/** The field of that name, if the kind has it. */
export function fieldOf(kind: Kind, name: string): Field | undefined {
  return kind.fields.find((field) => field.name === name);
}

/** Whether a fact must have the field, always or unless a rule allows another: `participant is not null or ...`. */
export function isNeeded({ rules }: Kind, { name, required }: Field): boolean {
  return required === true || rules.some(({ require }) => require.startsWith(`${name} is not null or `));
}

/** The option of a field: `--aligned-states` for `aligned_states`. */
export function optionOf({ name }: Pick<Field, 'name'>): string {
  return `--${name.replaceAll('_', '-')}`;
}

/** Whether a text can name a kind: it is also a command, a file name and part of a table's name. */
export function isKindName(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}

/** The name of a facts file with the present name of its kind: `meetings-2` for `talks-2`. */
export function presentFileName(name: string, kinds: Kind[]): string {
  const former = formerKinds(kinds);
  const stated = kindOfFile(name, [...kinds.map(({ kind }) => kind), ...former.keys()]) ?? '';
  return (former.get(stated) ?? stated) + name.slice(stated.length);
}

/** The present name of the kind of a facts file, whose own name has no `.yaml`; undefined for a `.yml`, which is not read. */
export function presentKind(name: string, kinds: Kind[]): string | undefined {
  const names = kinds.map(({ kind }) => kind);
  return name.endsWith('.yml') ? undefined : kindOfFile(presentFileName(name, kinds), names);
}

/** The kind of a facts file: the longest kind name that is the file's name or its beginning before a hyphen. */
export function kindOfFile(name: string, kinds: string[]): string | undefined {
  const fitting = kinds.filter((kind) => name === kind || name.startsWith(`${kind}-`));
  return fitting.sort((one, other) => other.length - one.length)[0];
}
