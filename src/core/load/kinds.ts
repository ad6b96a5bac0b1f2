import { absentValues, type Choice, choiceWords, type Field, type ValuesOf } from '../model/field.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import { typeKeys } from '../model/fields/type.ts';
import { fieldOf, isKindName, type Kind, kindFields, placeholder, type ReservedNames } from '../model/kind.ts';
import { schemes } from '../model/register.ts';
import { checkName } from '../model/text.ts';
import { type Node, rangeOf } from '../model/values.ts';
import type { Document } from './document.ts';
import { readWhole } from './field-reader.ts';

/** The kind that a file of `kinds/` declares; nothing, with problems reported, if anything is wrong with it. */
export function readKind(document: Document, fileName: string, reserved: ReservedNames): Kind | undefined {
  const { root, report, problems } = document;
  const values = readWhole<WrittenKind>(document, 'A kind', kindFields);
  if (!root || !values) return undefined;
  const kind = kindOf(values);
  const name = kind.kind;
  if (name !== fileName || !isKindName(name))
    report('KIND_NAME', rangeOf(root, 'kind'), { file: fileName, kind: name });
  const use = reserved.kinds.get(name);
  if (use !== undefined) report('RESERVED_NAME', rangeOf(root, 'kind'), { name, what: 'kind', use });
  for (const field of kind.fields) checkField(field, root, document, reserved);
  checkTwins(kind.fields, root, document);
  for (const [key, names] of namedFields(kind)) checkNames(key, names, kind, root, document);
  const choices = kind.fields.flatMap((field) => Object.keys(field.choices ?? {}));
  const used = { stages: kind.stages.map(({ status }) => status), binding: kind.binding };
  for (const [field, values] of Object.entries(used))
    for (const value of values)
      checkName(report, 'UNKNOWN_CHOICE', rangeOf(root, field), { value, field }, choices, 'Choices are');
  return problems.length > 0 ? undefined : kind;
}

/** A kind as written in its file. */
type WrittenKind = Omit<ValuesOf<(typeof kindFields)[number]>, 'fields'> & { fields: Record<string, Field> };

function kindOf(written: WrittenKind): Kind {
  const parts = { ...absentValues<Kind>(kindFields), ...written };
  const fields = Object.entries(written.fields).map(([name, { choices, ...field }]) => {
    const inFull = Object.entries(choices ?? {}).map(([word, choice]) => [
      word,
      typeof choice === 'string' ? choice : withFullForms(choice),
    ]);
    return { ...field, name, ...(choices && { choices: Object.fromEntries(inFull) }) };
  });
  return { ...parts, fields };
}

/** A choice with every form of its words. */
function withFullForms(choice: Exclude<Choice, string>): Choice {
  const { words, not } = choice;
  return { ...choice, ...(words && { words: fullForms(words) }), ...(not && { not: fullForms(not) }) };
}

/** Reports two fields that would share an option or a key of JSON: `a_1` and `a1`; `a-all` and a list `a`; `a_iso3` and an actor `a`. */
function checkTwins(fields: Field[], root: Node, { report }: Document): void {
  const owners = new Map<string, string>();
  for (const field of fields) {
    const { name } = field;
    const own = ['', ...(isList(field) ? ['all'] : []), ...(field.ids ?? [])].map((end) => bareName(name + end));
    const twin = own.map((each) => owners.get(each)).find((owner) => owner !== undefined);
    const [what, use] = [`field beside ${twin}`, 'both would have one option or column'];
    if (twin !== undefined) report('RESERVED_NAME', rangeOf(root, 'fields', name), { name, what, use });
    for (const each of own) owners.set(each, name);
  }
}

function bareName(name: string): string {
  return name.replace(/[_-]/g, '');
}

/** Reports what is wrong with a field by itself. */
function checkField(field: Field, root: Node, { report }: Document, reserved: ReservedNames): void {
  const place = rangeOf(root, 'fields', field.name);
  const use = reservedFor(field.name, reserved);
  if (use !== undefined) report('RESERVED_NAME', place, { name: field.name, what: 'field', use });
  const ids = rangeOf(root, 'fields', field.name, 'ids');
  for (const scheme of field.ids ?? [])
    checkName(report, 'UNKNOWN_SCHEME', ids, { scheme }, Object.keys(schemes), 'Identifiers are');
  checkIncludes(field, root, report);
  const { keys } = fieldType(field);
  for (const key of typeKeys) {
    if (key in field && keys[key] === undefined)
      report('MISPLACED_KEY', rangeOf(root, 'fields', field.name, key), { key, type: field.type });
    if (keys[key] === 'needed' && !(key in field)) report('MISSING_KEY', place, { key, type: field.type });
  }
}

function checkIncludes({ name, choices = {} }: Field, root: Node, report: Document['report']): void {
  const place = rangeOf(root, 'fields', name);
  for (const value of Object.values(choices).flatMap((choice) => choiceWords(choice).includes ?? []))
    checkName(report, 'UNKNOWN_CHOICE', place, { value, field: 'includes' }, Object.keys(choices), 'Choices are');
}

/** The names of fields that a kind uses, by the key that uses them; without `date`, the date of a fact, whichever field gives it. */
function namedFields(kind: Kind): [string, string[]][] {
  const { count, trend, over, finding = '' } = kind.summary;
  const inFinding = Array.from(finding.matchAll(placeholder), ([, , name = '']) => name);
  return [
    ['fields', kind.fields.flatMap(({ total }) => total ?? [])],
    ['columns', kind.columns.filter((name) => name !== 'date')],
    ['list', kind.list.flatMap((name) => name.split(' or ')).filter((name) => !['date', 'says'].includes(name))],
    ['claim', kind.claim.flat()],
    ['caption', [kind.caption]],
    ['date', kind.date],
    ['subject', kind.subject],
    ['stages', kind.stages.map(({ date }) => date)],
    ['sort', kind.sort.map((name) => name.replace(/^-/, '')).filter((name) => name !== 'date')],
    ['summary', [count, trend, over, ...inFinding].filter((name) => name !== undefined)],
  ];
}

/** Reports names under this key of the kind that no field has. */
function checkNames(key: string, names: string[], kind: Kind, root: Node, { report }: Document): void {
  const place = rangeOf(root, key);
  const known = kind.fields.map((field) => field.name);
  for (const name of names) {
    const field = fieldOf(kind, name);
    // A trend goes over time.
    const isOver = key === 'summary' && name === kind.summary.over;
    checkName(report, 'UNKNOWN_FIELD_NAME', place, { name, where: key }, known, 'Fields are');
    const wrong = { field: name, expected: 'a date field', found: `${field?.type}`, remedy: 'Name date fields only.' };
    if (field && (['date', 'stages'].includes(key) || isOver) && !fieldType(field).isDate)
      report('WRONG_TYPE', place, wrong);
  }
}

/** Why no field can have this name; undefined if one can. */
function reservedFor(name: string, { fields }: ReservedNames): string | undefined {
  const bare = bareName(name);
  const [, use] = reservedForms.find(([form]) => form.test(name) || form.test(bare)) ?? [];
  return fields.get(name) ?? fields.get(name.replaceAll('_', '-')) ?? use;
}

const inherited = Object.getOwnPropertyNames(Object.prototype).join('|');

/** Forms of names that no field can have, with what they are used for. */
const reservedForms: [RegExp, string][] = [
  [/^(true|false)$/, 'SQL has a value of that name'],
  // `--no-pages` would turn `pages` off, and `--not-party` would ask for those who are no party.
  [/^not?[_-]/, 'options that begin so ask for the opposite'],
  [/_(first|last|count|complete)$/, 'columns of dates and lists end so'],
  // An option of that name would seem to be given always.
  [new RegExp(`^(${inherited})$`, 'i'), 'every object of JavaScript has it'],
];

/** The words in full: `sign+` is a verb and `treaty*` a noun, alone or in a phrase, and each stands for its regular forms. */
function fullForms(words: string[]): string[] {
  return [...new Set(words.flatMap(regularForms))];
}

/** A phrase with more marks (`+`, `*`) than this is not expanded. */
const maxMarks = 3;

function regularForms(phrase: string): string[] {
  const [marked, word = '', mark] = /(?<!\w)(\w{1,40})([+*])/.exec(phrase) ?? [];
  // A phrase has one or two marks; twenty would have a million million forms.
  if (marked === undefined || phrase.split(/[+*]/).length > maxMarks + 1) return [phrase];
  // `ratify`, but not `destroy`.
  const stem = word.replace(/(?<=[^aeiou])y$/, 'i');
  const plural = stem + (stem !== word || /([sxz]|ch|sh)$/.test(word) ? 'es' : 's');
  const past = `${stem.replace(/e$/, '')}ed`;
  const present = `${word.replace(/(?<=[^e])e$/, '')}ing`;
  const forms = mark === '+' ? [word, plural, past, present] : [word, plural];
  return forms.flatMap((form) => regularForms(phrase.replace(marked, form)));
}
