import { fieldType } from './fields/index.ts';
import { type Field, field, type Kind, requiredField } from './kind.ts';

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
  const place = { fields: placeFields, together: ['chars', 'hash'] };
  return [
    requiredField('id', 'text', 'Its id, unique in the bulletin and never renamed', { pattern: localId }),
    ...kind.fields,
    requiredField('says', 'text', 'The fact in one sentence of our own words'),
    requiredField('source', 'record', 'Where the bulletin states it', place),
    field('inferred', 'texts', 'Fields whose value is inferred from the text'),
    field('tags', 'texts', 'Words to find it by', { pattern: localId }),
    field('related', 'texts', 'Ids of facts that belong with it', { pattern: anyId }),
    field('checks', 'records', 'What other sources say about it', { fields: checkFields(kind) }),
  ];
}

const anchorHash = { matches: '^[0-9a-f]{16}$', rule: 'an anchor is 16 hex digits' };

const placeFields = [
  requiredField('paragraph', 'count', 'Paragraph of the printed bulletin; the lead is 0'),
  field('chars', 'count', 'Length of the passage in letters and digits'),
  field('hash', 'text', 'First 16 hex digits of the SHA-256 of those', { pattern: anchorHash }),
];

const checkSourceFields = [
  requiredField('title', 'text', 'Title of the page or document'),
  field('publisher', 'text', 'Who published it'),
  requiredField('url', 'link', 'Its address'),
  requiredField('grade', 'choice', 'How close it is to the authority', { choices: grades }),
  field('date', 'date', 'When it was published'),
];

function checkFields({ fields }: Kind): Field[] {
  const written = fields.filter((each) => fieldType(each).isWritten).map((each) => ({ ...each, required: false }));
  return [
    requiredField('verdict', 'choice', 'How the source compares to the fact', { choices: verdicts }),
    requiredField('says', 'text', 'What the source states, in our own words'),
    field('value', 'record', 'What the source gives for fields of the fact', { fields: written, lenient: true }),
    field('source', 'record', 'The source', { fields: checkSourceFields }),
    requiredField('on', 'date', 'The day on which it was looked up'),
  ];
}
