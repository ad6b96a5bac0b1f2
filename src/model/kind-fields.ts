import { kindFieldTypes } from './fields/index.ts';
import type { Field, FieldTypeName } from './kind.ts';

const choices = Object.fromEntries(Object.keys(kindFieldTypes).map((type) => [type, `a value of the type ${type}`]));

/** The keys of a field that go with some types only, and whether a field of those types needs them. */
export const keysOfTypes: Record<string, { types: FieldTypeName[]; needed: boolean }> = {
  choices: { types: ['choice'], needed: true },
  is: { types: ['formula'], needed: true },
  show: { types: ['formula'], needed: false },
  complete: { types: ['texts', 'actors'], needed: false },
};

/** The fields that a kind may have. */
export const mostFields = 200;
/** The rules that a kind may have. */
export const mostRules = 50;

const fieldFields: Field[] = [
  { name: 'type', type: 'choice', required: true, choices, about: 'Type of its values' },
  { name: 'about', type: 'text', required: true, about: 'What the field holds' },
  { name: 'required', type: 'flag', about: 'Whether every fact must have it' },
  { name: 'choices', type: 'dictionary', about: 'For a choice: the words and their meanings' },
  { name: 'is', type: 'text', about: 'For a formula: an SQL expression over the other fields' },
  { name: 'show', type: 'choice', choices: { percent: 'as a percentage' }, about: 'How to show it to a reader' },
  { name: 'complete', type: 'text', about: 'For a list: an SQL condition that tells whether it is complete' },
];

/** The fields of a file in `kinds/`. */
export const kindFields: Field[] = [
  { name: 'kind', type: 'text', required: true, about: 'Its name, the same as the file has' },
  { name: 'title', type: 'text', required: true, about: 'A heading' },
  { name: 'about', type: 'text', required: true, about: 'What facts of this kind state' },
  {
    name: 'fields',
    type: 'dictionary',
    required: true,
    most: mostFields,
    fields: fieldFields,
    about: 'The fields of a fact',
  },
  { name: 'columns', type: 'texts', required: true, about: 'The fields shown in a table' },
  { name: 'caption', type: 'text', required: true, about: 'The field that names a fact best' },
  { name: 'date', type: 'texts', about: 'Date fields that date a fact, most telling first' },
  { name: 'sort', type: 'texts', about: 'Fields that order the facts; -field for the other way round' },
  {
    name: 'summary',
    type: 'record',
    about: 'What sums the facts up',
    fields: [
      { name: 'count', type: 'text', about: 'Field to count by' },
      { name: 'trend', type: 'text', about: 'Field whose course is shown' },
      { name: 'over', type: 'text', about: 'Date field along which it is shown' },
    ],
  },
  {
    name: 'rules',
    type: 'records',
    most: mostRules,
    about: 'Conditions that every fact must meet',
    fields: [
      { name: 'require', type: 'text', required: true, about: 'An SQL condition over the fields' },
      { name: 'says', type: 'text', required: true, about: 'What is wrong when it is not met' },
    ],
  },
];
