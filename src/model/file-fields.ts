import { actorId } from './fields/actor.ts';
import { kindFieldTypes } from './fields/index.ts';
import type { Field } from './kind.ts';

const choices = Object.fromEntries(Object.keys(kindFieldTypes).map((type) => [type, `a value of the type ${type}`]));

/** How many fields a kind may have. */
export const maxFields = 200;
/** How many rules a kind may have. */
export const maxRules = 50;

const fieldFields: Field[] = [
  { name: 'type', type: 'choice', required: true, choices, about: 'Type of its values' },
  { name: 'about', type: 'text', required: true, about: 'What the field holds' },
  { name: 'required', type: 'flag', about: 'Whether every fact must have it' },
  { name: 'choices', type: 'dictionary', about: 'For a choice: the words and their meanings' },
  { name: 'is', type: 'text', about: 'For a formula: an SQL expression over the other fields' },
  { name: 'show', type: 'choice', choices: { percent: 'as a percentage' }, about: 'How to show it to a reader' },
  {
    name: 'complete',
    type: 'text',
    about: 'For a list: an SQL condition over the fields that says whether it is complete',
  },
];

/** The fields of a file in `kinds/`. */
export const kindFields: Field[] = [
  { name: 'kind', type: 'text', required: true, about: 'Its name, the same as that of the file' },
  { name: 'title', type: 'text', required: true, about: 'A heading' },
  { name: 'about', type: 'text', required: true, about: 'What facts of this kind state' },
  {
    name: 'fields',
    type: 'dictionary',
    required: true,
    maxEntries: maxFields,
    fields: fieldFields,
    about: 'The fields of a fact',
  },
  { name: 'columns', type: 'texts', required: true, about: 'The fields shown in a table' },
  { name: 'caption', type: 'text', required: true, about: 'The field that names a fact best' },
  { name: 'date', type: 'texts', about: 'Date fields that date a fact, the most important first' },
  { name: 'sort', type: 'texts', about: 'Fields that order the facts; -field for descending order' },
  {
    name: 'summary',
    type: 'record',
    about: 'How the facts are summarised',
    fields: [
      { name: 'count', type: 'text', about: 'Field to count by' },
      { name: 'trend', type: 'text', about: 'Field whose trend is shown' },
      { name: 'over', type: 'text', about: 'Date field along which it is shown' },
    ],
  },
  {
    name: 'rules',
    type: 'records',
    maxEntries: maxRules,
    about: 'Conditions that every fact must meet',
    fields: [
      { name: 'require', type: 'text', required: true, about: 'An SQL condition over the fields' },
      { name: 'says', type: 'text', required: true, about: 'What is wrong when it is not met' },
    ],
  },
];

/** The fields of a `bulletin.yaml`. */
export const bulletinFields: Field[] = [
  { name: 'series', type: 'text', required: true, about: 'Name of the series' },
  { name: 'number', type: 'count', about: 'Number in its year' },
  { name: 'running', type: 'count', about: 'Running number in the series' },
  { name: 'date', type: 'date', required: true, about: 'Day of publication' },
  { name: 'title', type: 'text', required: true, about: 'Title' },
  { name: 'authors', type: 'texts', about: 'Authors' },
  { name: 'publisher', type: 'text', required: true, about: 'Publisher' },
  { name: 'language', type: 'text', about: 'Language, as an ISO 639-1 code' },
  { name: 'link', type: 'link', about: 'Its page on the web' },
];

/** The fields of an entry of `actors.yaml`. */
export const actorFields: Field[] = [
  {
    name: 'id',
    type: 'text',
    required: true,
    pattern: {
      matches: actorId,
      rule: 'use an ISO 3166-1 alpha-2 code, or lower-case letters, digits and single hyphens',
    },
    about: 'ISO 3166-1 alpha-2 code, or an id of our own',
  },
  { name: 'name', type: 'text', about: 'Name to show' },
  { name: 'polish', type: 'text', about: 'Name in Polish' },
  { name: 'aliases', type: 'texts', about: 'Other names that find it' },
  { name: 'adjectives', type: 'texts', about: 'Adjectives and demonyms, as they occur in texts' },
  { name: 'about', type: 'text', about: 'What it is' },
  { name: 'part_of', type: 'text', about: 'Id of the state whose body it is; a search for the state finds it too' },
];

/** A state or another actor, with the names that find it. */
export interface Actor {
  id: string;
  name: string;
  polish: string | null;
  aliases: string[];
  adjectives: string[];
  about: string | null;
  /** The id of the state whose body it is. */
  part_of: string | null;
}
