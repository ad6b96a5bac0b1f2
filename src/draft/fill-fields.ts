import { hasWordsAt } from '../copy/reading/choice-words.ts';
import { plainWords } from '../copy/reading/words.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import { type Field, fieldOf, isNeeded, type Kind } from '../model/kind.ts';
import type { Json, TextRange } from '../model/values.ts';
import { type Mentions, saidChoices, silentChoice } from './classify.ts';
import { anyWordOf, type DraftingWords } from './drafting-words.ts';

/** A value that a text states, with its place. */
interface FilledFields extends TextRange {
  readonly value: string | number;
}

/** A value that fits no field; `what` is `dates`, `numbers` or a register. */
export interface Unplaced {
  readonly what: string;
  readonly value: string | number;
}

/** The values of fields by their names. */
export type FieldValues = ReadonlyMap<string, Json>;

/** Puts the values in a text into the fields of a kind, each into the next field that takes it. */
export function fillFields(kind: Kind, found: Mentions, words: DraftingWords, earlier?: FieldValues) {
  const fields = new Map<string, Json>();
  const unplaced: Unplaced[] = [];
  const written = kind.fields.filter((field) => fieldType(field).isWritten);
  const { text } = found.reading;
  const place = (what: string, values: readonly FilledFields[], fitting: readonly Field[], usual: readonly Field[]) => {
    const others = placeAll(values, fitting, usual, fields, text);
    unplaced.push(...Array.from(new Set(others), (value) => ({ what, value })));
  };
  const choose = (field: Field, choice: Json | undefined) =>
    choice !== undefined && fields.set(field.name, isList(field) ? [choice].flat() : choice);
  for (const field of written) if (field.choices) choose(field, choiceOf(kind, field, found, earlier));
  // Nothing happened on a day after "until".
  const until = new RegExp(`(?<!\\p{L})(?:${anyWordOf(words.until)})[\\s-]+$`, 'iu');
  const { true: ends = [], false: dates = [] } = Object.groupBy(
    found.dates.map(({ date, ...at }) => ({ value: date, ...at })),
    ({ start }) => `${until.test(text.slice(0, start))}`,
  );
  const ofDates = written.filter((field) => fieldType(field).isDate);
  place('dates', dates, ofDates, datesLeft(kind, fields, ofDates));
  place('dates', ends, [], []);
  const counts = written.filter((field) => ['integer', 'number'].includes(fieldType(field).exportType));
  const plain = counts.filter(({ phrases }) => phrases === undefined);
  const numbers = found.numbers.map(({ number, ...at }) => ({ value: number, ...at }));
  place('numbers', numbers, counts, plain.length === 1 ? plain : []);
  for (const [register, entries] of Map.groupBy(found.entries, (entry) => entry.register)) {
    const fitting = written.filter((field) => fieldType(field).registerOf(field) === register);
    const values = entries.map(({ entry, ...at }) => ({ value: entry, ...at }));
    place(register, values, fitting, usualEntries(kind, fitting));
  }
  for (const { field } of calledFor(kind, fields)) choose(field, silentChoice(field));
  return { fields, unplaced };
}

/** Puts each value into the field whose phrase is around it, or the next usual field; returns the values that fit none. */
function placeAll(
  values: readonly FilledFields[],
  fitting: readonly Field[],
  usual: readonly Field[],
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

/** The choice of a field. The status of a stage needs a date: considered or planned steps have none. */
function choiceOf(kind: Kind, field: Field, { reading, dates }: Mentions, earlier?: FieldValues): Json | undefined {
  const [said] = saidChoices(field, reading);
  if (said === undefined) return field.required ? (earlier?.get(field.name) ?? silentChoice(field)) : undefined;
  const isStage = kind.stages.some(({ status }) => status === said.name);
  return isStage && dates.length === 0 ? undefined : said.name;
}

/** The date field of the stage with this status; without stages, the first date field of the kind. */
function datesLeft({ stages, date }: Kind, fields: FieldValues, ofDates: readonly Field[]): Field[] {
  const stage = stages.find(({ status }) => [...fields.values()].includes(status));
  const first = stages.length > 0 ? stage?.date : date[0];
  return ofDates.filter(({ name }) => name === first);
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
  const rank = ({ name, required }: Field) => (acting.includes(name) ? acting.indexOf(name) : required ? 50 : 100);
  return all.filter(isUsual).sort((one, other) => rank(one) - rank(other));
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
