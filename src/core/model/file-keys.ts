import { kindFieldTypes, writtenFields } from './fields/index.ts';
import { type Choice, type Field, field, type Kind, requiredField } from './kind.ts';
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
function fieldChoices(kind: Kind): Record<string, Choice> {
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

/** How many fields, stages and rules a kind may have. */
export const [maxFields, maxStages, maxRules] = [200, 50, 50];

const typeNames: Record<string, string> = {};
for (const type of Object.keys(kindFieldTypes)) typeNames[type] = `a value of the type ${type}`;

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
  requiredField('type', 'choice', 'Type of its values', { choices: typeNames }),
  requiredField('about', 'text', 'Meaning of the field'),
  field('aka', 'texts', 'Words for its role in a sentence, such as by and to'),
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
