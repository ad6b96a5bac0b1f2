import { hasWordsAt } from '../copy/reading/choice-words.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { plainWords } from '../copy/reading/words.ts';
import { fieldType, isList, registerOfField, writtenFields } from '../model/fields/index.ts';
import { type Field, fieldOf, isNeeded, type Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import type { Json, TextRange } from '../model/values.ts';
import { actOf, happened, saidChoices } from './act.ts';
import type { Mentions } from './classify.ts';
import type { DraftingWords } from './drafting-words.ts';

/** A value that fits no field; `what` is `dates`, `numbers` or a register. */
export interface Unplaced {
  readonly what: string;
  readonly value: string | number;
}

/** A value that a text states, with its place. */
type PlacedValue = Unplaced & TextRange;

/** The values of fields by their names. */
export type FieldValues = ReadonlyMap<string, Json>;

/** The dates, numbers and entries of a text. */
export function valuesIn({ dates, numbers, entries }: Mentions): PlacedValue[] {
  return [
    ...dates.map(({ date: value, start, end }) => ({ what: 'dates', value, start, end })),
    ...numbers.map(({ number: value, start, end }) => ({ what: 'numbers', value, start, end })),
    ...entries.map(({ register: what, entry: value, start, end }) => ({ what, value, start, end })),
  ];
}

/** Puts the values in a text into the fields of a kind, each into the next field that takes it. */
export function fillFields(kind: Kind, found: Mentions, words: DraftingWords) {
  const fields = new Map<string, Json>();
  const clauses = happened(kind, found, words);
  const stated = readText(clauses.map(({ reading }) => reading.text).join('; '));
  const act = actOf(kind, found, words);
  for (const field of kind.fields.filter(({ choices, required }) => choices && required)) {
    const choice = field === stagesOf(kind)?.status ? act?.status : choiceOf(field, stated);
    if (choice !== undefined) fields.set(field.name, choice);
  }
  const stage = kind.stages.find(({ status }) => status === act?.status);
  if (act && stage) fields.set(stage.date, act.date);
  // On the day of what would happen, or until which it lasts, nothing happened.
  const isOpen = ({ what, ...at }: PlacedValue) =>
    what === 'dates' && clauses.every(({ start, end }) => at.start < start || at.end > end);
  const values = valuesIn(found);
  const unplaced: Unplaced[] = values.filter(isOpen);
  for (const [what, own] of Map.groupBy(
    values.filter((value) => !isOpen(value)),
    (value) => value.what,
  )) {
    const others = placeAll(own, fieldsFor(what, kind), fields, found.reading.text);
    unplaced.push(...Array.from(new Set(others), (value) => ({ what, value })));
  }
  return { fields, unplaced };
}

/** The fields that take values, and those of them that do so without a phrase: which counts a number is, only a phrase tells. */
function fieldsFor(what: string, kind: Kind): { fitting: Field[]; usual: Field[] } {
  const written = writtenFields(kind);
  if (what === 'dates') {
    const fitting = written.filter((field) => fieldType(field).isDate);
    return { fitting, usual: fitting.filter(({ name }) => kind.stages.length === 0 && name === kind.date[0]) };
  }
  if (what === 'numbers') {
    const fitting = written.filter((field) => ['integer', 'number'].includes(fieldType(field).exportType));
    return { fitting, usual: fitting.filter((field) => fieldType(field).exportType === 'number') };
  }
  const fitting = written.filter((field) => registerOfField(field) === what);
  return { fitting, usual: usualEntries(kind, fitting) };
}

/** Puts each value into the field whose phrase is around it, or the next usual field; returns the values that fit none. */
function placeAll(
  values: readonly PlacedValue[],
  { fitting, usual }: ReturnType<typeof fieldsFor>,
  fields: Map<string, Json>,
  text: string,
): (string | number)[] {
  let last: { field: Field; end: number } | undefined;
  return values.flatMap((placed) => {
    const { value, start, end } = placed;
    const isKnown = fitting.some(({ name }) => [fields.get(name)].flat().includes(value));
    const phrased = fitting.find((each) => (isList(each) || !fields.has(each.name)) && hasPhraseAt(each, placed, text));
    // In "Belgium and Poland ratified it", both have the same role.
    const isAlike = last && !isList(last.field) && isEnumeration(text.slice(last.end, start));
    const field = phrased ?? (isKnown || isAlike ? undefined : nextOf(usual, fields));
    last = field && { field, end };
    if (field) add(value, field, fields);
    return field || isKnown ? [] : [value];
  });
}

/** The choice of a field that a text states, that with the longest word; of a list, only if it states no other. */
function choiceOf(field: Field, text: Reading): Json | undefined {
  const [first, other] = saidChoices(field, text);
  if (!isList(field)) return first?.name;
  return first && !other ? [first.name] : undefined;
}

/** The fields that take entries in the order of a sentence: the one who acts first, then others. */
function usualEntries(kind: Kind, all: readonly Field[]): Field[] {
  const { roles, subject } = kind;
  // A sentence need not say whose view it is, so the first name is of the first role that is required, or else of the last.
  const first = roles.findIndex((role) => all.some((field) => field.name === role && isNeeded(kind, field)));
  const acting = roles.slice(first);
  const isUsual = (field: Field) =>
    acting.includes(field.name) ||
    (!roles.includes(field.name) &&
      (field.required || isList(field) || subject.includes(field.name) || all.every((each) => !isNeeded(kind, each))));
  return all.filter(isUsual);
}

/** The next field that takes a value; each of several lists takes one, and the last takes the rest. */
function nextOf(usual: readonly Field[], fields: FieldValues): Field | undefined {
  const open = usual.filter(({ phrases }) => phrases === undefined);
  return open.find((each) => !fields.has(each.name)) ?? open.findLast(isList);
}

function add(value: string | number, field: Field, fields: Map<string, Json>): void {
  const before = [fields.get(field.name) ?? []].flat();
  fields.set(field.name, isList(field) ? [...new Set([...before, value])] : value);
}

/** A rule that requires one field if another has a value. */
const NEEDS = /^(\w+) is null or (\w+) is not null/i;

/** The empty fields that rules of the kind require, with the message of the rule. */
export function calledFor(kind: Kind, fields: FieldValues): { field: Field; says: string }[] {
  return kind.rules.flatMap(({ require, says }) => {
    const [, given = '', needed = ''] = NEEDS.exec(require) ?? [];
    const field = fields.has(given) && !fields.has(needed) ? fieldOf(kind, needed) : undefined;
    return field ? [{ field, says }] : [];
  });
}

/** Whether only commas and "and" are between two parts: "Belgium, Poland and Germany". */
export function isEnumeration(between: string): boolean {
  return /^[\s,]*(?:and|or)?\s*(?:the)?\s*$/i.test(between);
}

/** How many characters around a value are searched for a phrase. */
const REACH = 80;

/** Whether a phrase of a field is around a value; `#` is the place of the value, as in "# in favour". */
function hasPhraseAt({ phrases = [] }: Field, { start, end }: TextRange, text: string): boolean {
  const earlier = plainWords(text.slice(Math.max(0, start - REACH), start).toLowerCase());
  if (/^(?:the|a|an|its)$/.test(earlier.at(-1) ?? '')) earlier.pop();
  const later = plainWords(text.slice(end, end + REACH).toLowerCase());
  return phrases.some((phrase) => {
    const [before = [], after = []] = phrase.split('#').map((part) => plainWords(part.toLowerCase()));
    return hasWordsAt(earlier, earlier.length - before.length, before) && hasWordsAt(later, 0, after);
  });
}
