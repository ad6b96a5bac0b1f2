/** The keys of files of facts: of a fact, its links, its notes and its checks. */
import { type Field, field, requiredField } from './field.ts';
import { writtenFields } from './fields/index.ts';
import type { Kind } from './kind.ts';
import { anyId, grades, localId, otherId, placeFields, placeInTable } from './source.ts';
import { agreements, checkVerdicts, supportWords } from './verdicts.ts';

/** The field of the sentence of a fact. */
export const saysField = requiredField('says', 'text', 'The fact in one sentence of our own words');
/** The fields of the words and the other facts that belong with a fact. */
export const linkFields = [
  field('tags', 'texts', 'Words to find it by', { pattern: localId }),
  field('related', 'texts', 'Ids of facts that belong with it', { pattern: anyId }),
];

/** The fields of a fact of this kind in a file: those of the kind, and those that every fact has. */
export function factFields(kind: Kind): Field[] {
  const place = {
    fields: placeFields,
    together: [['chars', 'hash'], placeInTable],
    oneOf: ['paragraph', 'page', 'row'],
  };
  return [
    // A draft keeps its `kind` when it is moved into a facts file.
    field('kind', 'choice', 'Its kind: that of the file', {
      choices: { [kind.kind]: kind.title },
    }),
    requiredField('id', 'text', 'Its id, unique in its source and never renamed', { pattern: localId }),
    ...kind.fields,
    saysField,
    requiredField('source', 'record', 'Where the source states it', place),
    field('inferred', 'choices', 'Fields whose value is inferred from the text', { choices: fieldChoices(kind) }),
    field('counted', 'dictionary', 'Numbers that somebody counted in the source, with what was counted'),
    ...linkFields,
    field('checks', 'records', 'What other sources give for its fields', {
      fields: checkFields(kind),
      together: [['says', 'on'], ...(kind.opinion ? [] : [['verdict', 'why']])],
      oneOf: ['says', 'facts'],
    }),
    field('notes', 'records', 'What else other sources say that is worth knowing', {
      fields: [namedFacts, ...saidFields],
      together: [['says', 'on']],
      oneOf: ['says', 'facts'],
    }),
    field('corrected', 'records', 'What was wrong in it and may have been quoted; one or a list', corrections),
    field('superseded_by', 'text', 'Id of the later fact, of any source, that replaces it', { pattern: anyId }),
    field('checked', 'records', 'Who besides its author has compared it with its source', { fields: checkedFields }),
  ];
}

/** Whether a text can be the id of a source, or of a fact within its source. */
export function isLocalId(text: string): boolean {
  return new RegExp(localId.matches).test(text);
}

const alsoFields = [
  requiredField('url', 'link', 'The address'),
  requiredField('seen', 'flag', 'Whether somebody opened it'),
];

const checkSourceFields = [
  requiredField('title', 'text', 'Title of the page or document'),
  field('publisher', 'text', 'Who published it'),
  requiredField('url', 'link', 'Its address'),
  requiredField('grade', 'choice', 'How close it is to the authority', { choices: grades }),
  field('date', 'date', 'When it was published'),
  field('also', 'record', 'Another address of it, such as that of the authority', { fields: alsoFields }),
];

/** The fields of a note, which checks have too. */
export const noteFields = [
  requiredField('says', 'text', 'What the source states, in our own words'),
  field('source', 'record', 'The source', { fields: checkSourceFields }),
  requiredField('on', 'date', 'The day on which it was looked up', { isPast: true }),
];

const namedFacts = field('facts', 'texts', 'Facts of one other source, instead of `value`, `says`, `source` and `on`', {
  pattern: otherId,
});

/** With `facts`, these are read from there. */
const saidFields: Field[] = [];
for (const each of noteFields) saidFields.push({ ...each, required: false });

const checkedFields = [
  requiredField('by', 'text', 'Who compared it, by name or initials'),
  requiredField('on', 'date', 'The day on which they did', { isPast: true }),
  field('of', 'text', 'What they read, written by `pism review`: a hash of its values, sentence and anchor'),
  field('why', 'text', 'Why it is true although its passage seems to contradict it'),
];

const corrections = {
  mayBeAlone: true,
  fields: [
    requiredField('on', 'date', 'The day on which it was corrected', { isPast: true }),
    requiredField('was', 'text', 'What it said before'),
    requiredField('why', 'text', 'Why that was wrong'),
  ],
};

/** The names of the fields that files have, as choices. */
function fieldChoices(kind: Kind): Record<string, string> {
  return Object.fromEntries(writtenFields(kind).map(({ name, about }) => [name, about]));
}

function checkFields(kind: Kind): Field[] {
  const written = writtenFields(kind).map((each) => ({ ...each, required: false }));
  const about = 'The field of the fact that the source is compared on; one or a list';
  return [
    requiredField('on_field', 'choices', about, { choices: fieldChoices(kind), mayBeAlone: true }),
    field('value', 'record', 'What the source gives for these fields', { fields: written }),
    namedFacts,
    ...(kind.opinion ? supportFields : agreementFields),
    ...saidFields,
  ];
}

const supportFields = [
  requiredField('supports', 'choice', 'Whether the source supports the view or the advice', { choices: supportWords }),
];

const { agrees = '', differs = '' } = checkVerdicts;

const agreementFields = [
  field('agrees', 'choice', 'Where values do not decide: whether the source agrees', { choices: agreements }),
  field('verdict', 'choice', 'A verdict other than that of the values', { choices: { agrees, differs } }),
  field('finer', 'flag', 'With a verdict: whether the source is more exact'),
  field('why', 'text', 'With a verdict: why not that of the values'),
];
