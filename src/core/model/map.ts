import { field, requiredField, type ValuesOf, type WholeOf } from './field.ts';
import { localId, sourceFields } from './source.ts';

/** How the rows of a table become facts of a kind; `mapFields` says what its keys mean. */
export type TableMap = WholeOf<(typeof mapFields)[number]>;

/** Orders of day, month and year in a date that has digits only. */
const orders = { dmy: '3.4.2021 is 3 April', mdy: '4/3/2021 is 3 April', ymd: '2021/4/3 is 3 April' };

/** An order of day, month and year. */
export type DateOrder = keyof typeof orders;

/** The formats of tables. */
export const tableFormats = {
  csv: 'values with a comma or another sign between them',
  tsv: 'values with a tab between them',
  json: 'a list of records',
  ndjson: 'a record in JSON on each line',
  xlsx: 'a workbook of Excel or LibreOffice',
};

/** The format of a table. */
export type TableFormat = keyof typeof tableFormats;

const dateOrder = field('dates', 'choice', 'Order of day, month and year in a date of digits', { choices: orders });

const columnFields = [
  field('column', 'text', 'Heading of the column'),
  field('heading', 'text', 'Regular expression that finds the heading of the column'),
  field('number', 'count', 'Number of the column, from 1'),
  field('file', 'text', 'Regular expression whose first group, in the name of the file, is the value'),
];

const valueFields = [
  ...columnFields,
  field('value', 'text', 'A constant, or a template with {names} of parts and of fields above'),
  field('first', 'texts', 'Parts and fields above; the first with a value is used'),
  field('stage', 'choice', 'The status that a stage of the kind begins', {
    choices: { latest: 'the latest stage with a date in the row' },
  }),
  field('optional', 'flag', 'Whether tables may lack the column'),
  field('split', 'text', 'For lists: the text between two items, or `line` for the end of a line'),
  field('pattern', 'text', 'Regular expression whose first group, or all that it finds, is the value'),
  field('values', 'dictionary', 'Written values with their meanings', { anyKey: true }),
  dateOrder,
];

const tableFields = [
  field('format', 'choice', 'Format, where the ending of the file does not say it', { choices: tableFormats }),
  field('encoding', 'text', 'Encoding, where it is not UTF-8, such as windows-1250 or iso-8859-2'),
  field('delimiter', 'choice', 'Character between two values', {
    choices: { ',': 'a comma', ';': 'a semicolon', '|': 'a bar', tab: 'a tab' },
  }),
  field('header', 'count', 'Row of the headings, where it is not the first'),
  field('sheet', 'text', 'Sheet of a workbook, where it is not the first'),
  field('records', 'text', 'In JSON: where the list of records is, such as result.items'),
];

const leaveOutFields = [
  ...columnFields,
  field('optional', 'flag', 'Whether tables may lack the column'),
  requiredField('pattern', 'text', 'Regular expression that finds something in the cell of such a row'),
  requiredField('why', 'text', 'Why such a row is not a fact'),
];

/** The keys that say where a value comes from; a value has exactly one of them. */
const placeKeys = ['column', 'heading', 'number', 'file', 'value', 'first', 'stage'];

const short = { fields: valueFields, short: 'column', oneOf: placeKeys };

/** How a table is read. */
export type TableOptions = ValuesOf<(typeof tableFields)[number]>;

/** Where a value comes from and how it is converted. */
export type ValueSource = ValuesOf<(typeof valueFields)[number]>;

/** The fields of a file in `maps/`. */
export const mapFields = [
  requiredField('title', 'text', 'What table it is for'),
  requiredField('kind', 'text', 'The kind of fact that it makes'),
  field('about', 'text', 'Where such a table is found, and what the map leaves out'),
  field('source', 'record', 'Content of source.yaml if the folder has none yet', {
    fields: sourceFields.map((each) => ({ ...each, required: false })),
  }),
  field('table', 'record', 'How the table is read', { fields: tableFields }),
  dateOrder,
  field('empty', 'texts', 'Texts that mean no value in a cell'),
  field('parts', 'dictionary', 'Values for templates and the key', short),
  requiredField('fields', 'dictionary', 'Where each field of the fact comes from', short),
  requiredField('says', 'texts', 'Templates of the sentence; the first whose values all exist is used'),
  field('tags', 'texts', 'Tags of every fact', { pattern: localId }),
  field('key', 'texts', 'Fields and parts that identify a row, if the subject of the kind does not'),
  field('leave_out', 'records', 'Rows that are not facts', { fields: leaveOutFields, oneOf: placeKeys.slice(0, 4) }),
  field('names', 'dictionary', 'Names that the registers do not know, with the ids of their entries', {
    anyKey: true,
    maxEntries: 10_000,
  }),
];

/** A file in `maps/`. */
export type WrittenMap = ValuesOf<(typeof mapFields)[number]>;

/** A name in braces in a template: `{participant}`, `{on signed}`. */
export const templateName = /\{(on )?([a-z][a-z0-9_-]*)\}/g;

/** Fills the first template whose values all exist; undefined if there is none. */
export function fillTemplate(templates: string[], textOf: (name: string, on: boolean) => string | undefined) {
  for (const template of templates) {
    let isWhole = true;
    const text = template.replace(templateName, (_, on: string | undefined, name: string) => {
      const value = textOf(name, on !== undefined) ?? '';
      isWhole &&= value !== '';
      return value;
    });
    if (isWhole) return text;
  }
  return undefined;
}
