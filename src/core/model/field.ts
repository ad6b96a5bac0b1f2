/** What a field declares, its choices, and the TypeScript types of its values. */
import { type Json, type JsonObject, ownValue } from './values.ts';

/** A choice: its meaning, or a record that also lists words for and against it. */
export type Choice = string | ({ means: string } & ChoiceWords);

/** Words and phrases that support a choice (`words`) or speak against it (`not`). */
export interface ChoiceWords {
  words?: string[];
  not?: string[];
  /** More exact choices that also count as this one. */
  includes?: string[];
}

/** What a choice means. */
export function meaningOf(choice: Choice): string {
  return typeof choice === 'string' ? choice : choice.means;
}

/** The words for and against a choice; empty if only its meaning is stated. */
export function choiceWords(choice: Choice | undefined): ChoiceWords {
  return typeof choice === 'object' ? choice : {};
}

/** The field types, each with the TypeScript type of its value in a file. `Part` is a record or a text. */
type ValueTypes<Part = string> = Record<'text' | 'choice' | 'date' | 'actor' | 'entry' | 'link' | 'formula', string> &
  Record<'texts' | 'choices' | 'actors' | 'entries', string[]> &
  Record<'count' | 'ordinal' | 'number', number> & {
    flag: boolean;
    groups: string[][];
    record: Part;
    records: Part[];
    dictionary: Record<string, Part>;
  };

/** The name of a field type. */
export type FieldTypeName = keyof ValueTypes;

/** A field of a kind (`kindFields` says what its keys mean), or of any other mapping in a facts folder. */
export interface Field {
  name: string;
  type: FieldTypeName;
  about: string;
  label?: string;
  head?: string;
  /** Other names for its option. */
  aka?: string[];
  required?: boolean;
  choices?: Record<string, Choice>;
  ordered?: boolean;
  is?: string;
  show?: 'percent';
  note?: string;
  complete?: string;
  total?: string;
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

type FieldKeys = Omit<Partial<Field>, 'name' | 'type' | 'about'>;

/** Makes a field of a mapping in a facts folder. TypeScript infers the type of its values. */
export function field<const Name extends string, const Type extends FieldTypeName, More extends FieldKeys = object>(
  name: Name,
  type: Type,
  about: string,
  more?: More,
) {
  return { name, type, about, ...(more as More) };
}

/** A field that the mapping must have. */
export function requiredField<
  const Name extends string,
  const Type extends FieldTypeName,
  More extends FieldKeys = object,
>(name: Name, type: Type, about: string, more?: More) {
  return { ...field(name, type, about, more), required: true as const };
}

type ValueOf<Of extends Field> = Of extends { type: 'choice'; choices: infer Choices }
  ? keyof Choices & string
  : Of extends { fields: (infer Inner extends Field)[] }
    ? ValueTypes<ValuesOf<Inner>>[Of['type']]
    : ValueTypes[Of['type']];

/** The values of a mapping with these fields as written. */
export type ValuesOf<Of extends Field> = {
  [Each in Of as Each extends { required: true } ? Each['name'] : never]: ValueOf<Each>;
} & { [Each in Of as Each extends { required: true } ? never : Each['name']]?: ValueOf<Each> };

/** The values of a mapping with these fields; fields missing from the file have their default value. */
export type WholeOf<Of extends Field> = {
  [Each in Of as Each['name']]:
    | ValueOf<Each>
    | (Each extends { required: true } | { type: keyof typeof empty } ? never : null);
};

const empty = { texts: [], records: [], groups: [], record: {}, dictionary: {} };

/** Default values of these fields: an empty list, an empty mapping or null. */
export function absentValues<Values = JsonObject>(fields: Field[]): Values {
  return Object.fromEntries(fields.map(({ name, type }) => [name, ownValue<Json>(empty, type) ?? null])) as Values;
}

/** The option of a field: `--aligned-states` for `aligned_states`. */
export function optionOf({ name }: Pick<Field, 'name'>): string {
  return `--${name.replaceAll('_', '-')}`;
}
