import { fieldType } from './fields/index.ts';
import type { Field, Kind } from './kind.ts';

/** How another source compares to a fact, from agreement to dispute. */
export const verdicts = {
  agrees: 'the source states the same',
  refines: 'the source agrees and is more exact',
  differs: 'the source states something else',
  contested: 'sources disagree among themselves',
};

/** How close a source is to the authority, closest first. */
export const grades = {
  official: 'the page or text of the authority itself',
  copy: 'a copy of an official text kept by someone else',
  digest: 'a summary of an official act, by a law firm or trade service',
  press: 'press, NGO or think tank',
};

const localId = { matches: '^[a-z0-9]+(-[a-z0-9]+)*$', rule: 'use lower-case letters, digits and single hyphens' };

/** Whether a text can be the id of a fact within its bulletin, or of a bulletin. */
export function isLocalId(text: string): boolean {
  return new RegExp(localId.matches).test(text);
}

const anyId = {
  matches: '^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$',
  rule: 'use an id of this bulletin, or bulletin/id',
};

/** The fields of a fact of this kind in a file: those of the kind, and those that every fact has. */
export function factFields(kind: Kind): Field[] {
  const stated = kind.fields.filter((field) => fieldType(field).isWritten);
  return [
    {
      name: 'id',
      type: 'text',
      required: true,
      pattern: localId,
      about: 'Its id, unique in the bulletin and never renamed',
    },
    ...kind.fields,
    { name: 'says', type: 'text', required: true, about: 'The fact in one sentence of our own words' },
    {
      name: 'source',
      type: 'record',
      required: true,
      fields: placeFields,
      together: ['chars', 'hash'],
      about: 'Where the bulletin states it',
    },
    { name: 'inferred', type: 'texts', about: 'Fields whose value is inferred from the text' },
    { name: 'tags', type: 'texts', pattern: localId, about: 'Words to find it by' },
    { name: 'related', type: 'texts', pattern: anyId, about: 'Ids of facts that belong with it' },
    { name: 'checks', type: 'records', fields: checkFields(stated), about: 'What other sources say about it' },
  ];
}

const anchorHash = { matches: '^[0-9a-f]{16}$', rule: 'an anchor is 16 hex digits' };

const placeFields: Field[] = [
  { name: 'paragraph', type: 'count', required: true, about: 'Paragraph of the printed bulletin; the lead is 0' },
  { name: 'chars', type: 'count', about: 'Length of the passage in letters and digits' },
  { name: 'hash', type: 'text', pattern: anchorHash, about: 'First 16 hex digits of the SHA-256 of those' },
];

const checkSourceFields: Field[] = [
  { name: 'title', type: 'text', required: true, about: 'Title of the page or document' },
  { name: 'publisher', type: 'text', about: 'Who published it' },
  { name: 'url', type: 'link', required: true, about: 'Its address' },
  { name: 'grade', type: 'choice', required: true, choices: grades, about: 'How close it is to the authority' },
  { name: 'date', type: 'date', about: 'When it was published' },
];

function checkFields(stated: Field[]): Field[] {
  const values = stated.map((field) => ({ ...field, required: false }));
  return [
    {
      name: 'verdict',
      type: 'choice',
      required: true,
      choices: verdicts,
      about: 'How the source compares to the fact',
    },
    { name: 'says', type: 'text', required: true, about: 'What the source states, in our own words' },
    {
      name: 'value',
      type: 'record',
      fields: values,
      lenient: true,
      about: 'What the source gives for fields of the fact',
    },
    { name: 'source', type: 'record', fields: checkSourceFields, about: 'The source' },
    { name: 'on', type: 'date', required: true, about: 'The day on which it was looked up' },
  ];
}
