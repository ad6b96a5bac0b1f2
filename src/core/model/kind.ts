import { type Field, field, requiredField, type WholeOf } from './field.ts';
import { kindFieldTypes } from './fields/index.ts';
import { localId } from './source.ts';

/** A kind of fact, as its file in `kinds/` describes it; `kindFields` lists the keys of such a file. */
export interface Kind extends Omit<WholeOf<(typeof kindFields)[number]>, 'fields'> {
  fields: Field[];
  /** In a query only: the day of `--as-of`. */
  asOf?: string;
}

/** How many fields, stages and rules a kind may have. */
export const [maxFields, maxStages, maxRules] = [200, 50, 50];

const choiceFields = [
  requiredField('means', 'text', 'What the choice means'),
  field(
    'words',
    'texts',
    'Words or phrases, as in sign+ and treaty*; every passage that supports the choice has one of them',
  ),
  field('not', 'texts', 'Words or phrases that speak against it'),
  field('includes', 'texts', 'Choices that are this one more exactly; a filter by this one finds them, too'),
];

const keysOfField = [
  requiredField('type', 'choice', 'Type of its values', {
    choices: Object.fromEntries(Object.keys(kindFieldTypes).map((type) => [type, `a value of the type ${type}`])),
  }),
  requiredField('about', 'text', 'Meaning of the field'),
  field('aka', 'texts', 'Other names for its option, such as --by'),
  field('label', 'text', 'A noun for it, if its name is none: `date of signature` for `signed`'),
  field('head', 'text', 'Its heading in tables, if not its name: `Shared` for `aligned`'),
  field('required', 'flag', 'Whether every fact must have it'),
  field('choices', 'dictionary', 'For a choice or choices: the words and their meanings', {
    fields: choiceFields,
    short: 'means',
  }),
  field('ordered', 'flag', 'For a choice: whether they are a scale, the strongest first, that filters compare with >='),
  field('is', 'text', 'For a formula: an SQL expression over the other fields'),
  field('show', 'choice', 'How to show it to a reader', { choices: { percent: 'as a percentage' } }),
  field('note', 'text', 'What every table and chart says with its values, such as whose count they are'),
  field('complete', 'text', 'For a list: an SQL condition over the fields that says whether it is complete'),
  field('total', 'text', 'For such a list: the field with the number of all, of which an incomplete list names some'),
  field('register', 'text', 'For an entry: its register, the name of a file in registers/'),
  field('ids', 'texts', 'For an entry: public identifiers to give beside its id in JSON and exports, such as iso3'),
];

const stageFields = [
  requiredField('date', 'text', 'Date field of the stage'),
  requiredField('status', 'text', 'Choice that the status has from that date on'),
  field('keeps_earlier', 'flag', 'Whether the statuses before it stay true'),
];

const summaryFields = [
  field('count', 'text', 'Field to count by'),
  field('trend', 'text', 'Field whose trend is shown'),
  field('over', 'text', 'Date field along which it is shown'),
  field(
    'finding',
    'text',
    'The trend in a sentence, above its chart: {field} of the last fact, {first field} of the first',
  ),
];

const ruleFields = [
  requiredField('require', 'text', 'An SQL condition over the fields'),
  requiredField('says', 'text', 'What is wrong when it is not met'),
];

const exampleFields = [
  requiredField('line', 'text', 'A command line'),
  requiredField('answers', 'text', 'What it answers, in a few words'),
];

/** The fields of a file in `kinds/`. */
export const kindFields = [
  requiredField('kind', 'text', 'Its name, the same as that of the file'),
  requiredField('title', 'text', 'A heading'),
  requiredField('about', 'text', 'What facts of this kind state'),
  requiredField('fields', 'dictionary', 'The fields of a fact', { fields: keysOfField, maxEntries: maxFields }),
  requiredField('columns', 'texts', 'The fields shown in TSV and CSV'),
  field(
    'list',
    'texts',
    'For readers: the columns of a list in the order of a sentence, the longest last; `says` is the sentence, and `a or b` the first that is stated',
  ),
  requiredField('caption', 'text', 'The field that names a fact best'),
  field('date', 'texts', 'Date fields that date a fact, the most important first'),
  field('subject', 'texts', 'Fields that identify the same thing in two sources'),
  field(
    'claim',
    'groups',
    'Groups of fields: the first of which a fact states something is its claim, by which it agrees',
  ),
  field('stages', 'records', 'Stages in their order', { fields: stageFields, maxEntries: maxStages }),
  field('binding', 'texts', 'Choices of the status that bind an actor to the subject; --not- lists actors without one'),
  field('bound_as', 'text', 'What a bound actor is called, as in --not-party; without it, the name of its field', {
    pattern: localId,
  }),
  field('opinion', 'flag', 'Whether its facts are views and advice, which other sources support or oppose'),
  field('sort', 'texts', 'Fields that order the facts; -field for descending order'),
  field('summary', 'record', 'How the facts are summarised', { fields: summaryFields }),
  field('rules', 'records', 'Conditions that every fact must meet', { fields: ruleFields, maxEntries: maxRules }),
  field('example', 'text', 'For a task of `pism draft`: a proposal, as a line of JSON'),
  field('examples', 'records', 'Command lines for the help pages', { fields: exampleFields, maxEntries: 10 }),
  field('replace', 'flag', 'Whether it replaces the built-in kind of this name'),
];

/** A placeholder in `finding`: `{field}` is the value of the last fact, `{first field}` that of the first fact. */
export const placeholder = /\{(first )?(\w+)\}/g;

/** Names that kinds and fields cannot have, with what the program uses them for. */
export type ReservedNames = Record<'kinds' | 'fields', ReadonlyMap<string, string>>;

/** The field of that name, if the kind has it. */
export function fieldOf(kind: Kind, name: string): Field | undefined {
  return kind.fields.find((field) => field.name === name);
}

/** Whether a fact must have the field, or a rule asks for it or something else: `participant is not null or ...`. */
export function isNeeded({ rules }: Kind, { name, required }: Field): boolean {
  return required === true || rules.some(({ require }) => require.startsWith(`${name} is not null or `));
}

/** Whether a text can name a kind: it is also a command, a file name and part of a table's name. */
export function isKindName(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}

/** The kind of a facts file: the longest kind name that is the file name, or begins it before a hyphen. A `.yml` has none. */
export function kindOfFile(name: string, kinds: string[]): string | undefined {
  const fitting = kinds.filter((kind) => name === kind || (name.startsWith(`${kind}-`) && !name.endsWith('.yml')));
  return fitting.sort((one, other) => other.length - one.length)[0];
}

/** The fields of a kind's matrix: a list with `complete` for its rows, the date of the trend for its columns. */
export function matrixOf({ fields, summary }: Kind): { pivot: string; over: string } | undefined {
  if (summary.over === undefined) return undefined;
  const list = fields.find(({ complete }) => complete !== undefined);
  return list && { pivot: list.name, over: summary.over };
}
