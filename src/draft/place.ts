import { fieldType, isList } from '../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import type { Json, TextRange } from '../model/values.ts';
import { supports } from '../verify/choice-words.ts';
import { isPhraseAt } from '../verify/phrases.ts';
import { endsWith, type PlacedDate } from './dates.ts';
import type { Found } from './found.ts';
import { saidChoices, settledChoices, silentChoice, wordsOf } from './guess.ts';
import type { DraftingWords } from './words.ts';

/** A value that a text states, with its place. */
interface Placed extends TextRange {
  readonly value: string | number;
}

/** A value that fits no field: a date, a number or the id of an entry. */
export interface Left {
  /** `dates`, `numbers`, or the name of a register. */
  readonly what: string;
  readonly value: string | number;
}

/** The values of a fact, by field, and those that were found and fit no field of the kind. */
export interface Values {
  readonly fields: ReadonlyMap<string, Json>;
  readonly left: readonly Left[];
}

/** Puts what was found in a text into the fields of a kind; a choice that is not said may be that of the clause before. */
export function placeIn(kind: Kind, found: Found, earlier: ReadonlyMap<string, Json>, words: DraftingWords): Values {
  const fields = new Map<string, Json>();
  const written = kind.fields.filter((field) => fieldType(field).isWritten);
  for (const field of written.filter(({ choices }) => choices !== undefined)) {
    const choice = choiceOf(kind, field, found.text, earlier, words);
    if (choice !== undefined) fields.set(field.name, choice);
  }
  const left: Left[] = [];
  const place = (what: string, all: readonly Placed[], fitting: Field[], usual: Field[]) => {
    const unplaced = new Set(placeAll(all, fitting, usual, fields, found.text));
    left.push(...[...unplaced].map((value) => ({ what, value })));
  };
  const dates = written.filter((field) => fieldType(field).isDate);
  const usual = usualDates(kind, fields, dates);
  const [before, ends] = untilApart(found, words);
  place('dates', placeStages(kind, { ...found, dates: before }, fields).map(placedDate), dates, usual);
  place('dates', ends.map(placedDate), dates, []);
  const counts = written.filter((field) => fieldType(field).exportType === 'integer');
  const numbers = found.numbers.map(({ number, ...at }) => ({ value: number, ...at }));
  const plain = counts.filter(({ phrases }) => phrases === undefined);
  place('numbers', numbers, counts, plain.length === 1 ? plain : []);
  for (const [register, entries] of Map.groupBy(found.entries, (entry) => entry.register)) {
    const fitting = written.filter((field) => fieldType(field).registerOf(field) === register);
    place(
      register,
      entries.map(({ entry, ...at }) => ({ value: entry, ...at })),
      fitting,
      usualEntries(kind, fitting),
    );
  }
  for (const { field } of calledFor(kind, fields)) {
    const choice = silentChoice(field);
    if (choice !== undefined) fields.set(field.name, choice);
  }
  return { fields, left };
}

function placedDate({ date, ...at }: PlacedDate): Placed {
  return { value: date, ...at };
}

/** The dates of a text, and apart from them those that end a time: nothing happened then. */
function untilApart({ dates, text }: Found, { until, done }: DraftingWords): [PlacedDate[], PlacedDate[]] {
  const isEnd = ({ start }: PlacedDate) =>
    endsWith(text.slice(0, start), until) && !endsWith(text.slice(0, start).replace(/\S+\s*$/, ''), done);
  return [dates.filter((date) => !isEnd(date)), dates.filter(isEnd)];
}

/** The choice of a field; of a required one that is only considered, planned or denied none, for a person to say. */
function choiceOf(
  kind: Kind,
  field: Field,
  text: string,
  earlier: ReadonlyMap<string, Json>,
  words: DraftingWords,
): Json | undefined {
  const said = saidChoices(field, text);
  if (!field.required || said.length === 0)
    return said[0]?.name ?? (field.required ? (earlier.get(field.name) ?? silentChoice(field)) : undefined);
  return settledChoices(kind, field, text, words)[0]?.name;
}

/** A rule that asks for a field where another one has a value. */
const NEEDS = /^(\w+) is null or (\w+) is not null/i;

/** The fields that rules of the kind ask for beside those that have values, and what is wrong without them. */
export function calledFor(kind: Kind, fields: ReadonlyMap<string, Json>): { field: Field; says: string }[] {
  return kind.rules.flatMap(({ require, says }) => {
    const [, given = '', needed = ''] = NEEDS.exec(require) ?? [];
    const field = fields.has(given) && !fields.has(needed) ? fieldOf(kind, needed) : undefined;
    return field ? [{ field, says }] : [];
  });
}

/** Puts each date behind the words of a stage, as in "signed it in 2029 and ratified it in 2030", into its field; returns the others. */
function placeStages(kind: Kind, { dates, text }: Found, fields: Map<string, Json>): readonly PlacedDate[] {
  const { status, stages = [] } = stagesOf(kind) ?? {};
  let from = 0;
  return dates.filter(({ date, start, end }) => {
    const part = text.slice(from, start);
    from = end;
    const said = stages.filter((stage) => {
      const words = wordsOf(status?.choices?.[stage.status] ?? '');
      return words.words !== undefined && supports(part, words) && !fields.has(stage.date);
    });
    const stage = said.find((each) => each.status === said.at(-1)?.status);
    if (stage) fields.set(stage.date, date);
    return stage === undefined;
  });
}

/** The date field of the stage that the status begins; without stages the first that dates a fact. */
function usualDates({ stages, date }: Kind, fields: ReadonlyMap<string, Json>, all: Field[]): Field[] {
  const statuses = [...fields.values()];
  const names =
    stages.length > 0 ? stages.filter(({ status }) => statuses.includes(status)).map((stage) => stage.date) : date;
  return names.slice(0, 1).flatMap((name) => all.find((field) => field.name === name) ?? []);
}

/** The fields that take entries in the order of a sentence: who acts first, then what is needed, then lists and others. */
function usualEntries({ roles, subject }: Kind, all: Field[]): Field[] {
  // Whose view it is need not be said: who is named first may be somebody else.
  const first = roles.findIndex((role) => all.some(({ name, required }) => name === role && required));
  const acting = first < 0 ? [] : roles.slice(first);
  const rank = ({ name, required }: Field) => (acting.includes(name) ? acting.indexOf(name) : required ? 50 : 100);
  const isRole = ({ name }: Field) => roles.includes(name) && !acting.includes(name);
  const isUsual = (field: Field) =>
    rank(field) < 100 || isList(field) || subject.includes(field.name) || all.every(({ required }) => !required);
  return all.filter((field) => isUsual(field) && !isRole(field)).sort((one, other) => rank(one) - rank(other));
}

/** Puts each value into the field whose phrase stands at it, or the next usual field; returns those for which there is none. */
function placeAll(
  values: readonly Placed[],
  fitting: Field[],
  usual: Field[],
  fields: Map<string, Json>,
  text: string,
): (string | number)[] {
  let last: Last | undefined;
  const left: (string | number)[] = [];
  const open = usual.filter(({ phrases }) => phrases === undefined);
  for (const placed of values) {
    const alike = last && isEnumeration(text.slice(last.end, placed.start)) ? last : undefined;
    const phrased = fitting.find((each) => canTake(each, fields) && hasPhraseAt(each, placed, text)) ?? listOf(alike);
    const isKnown =
      left.includes(placed.value) || fitting.some(({ name }) => [fields.get(name)].flat().includes(placed.value));
    const field = phrased ?? (isKnown ? undefined : nextOf(openAfter(alike, open), fields));
    last = field && { field, end: placed.end, isPhrased: phrased !== undefined };
    if (field) add(placed.value, field, fields);
    else if (!isKnown) left.push(placed.value);
  }
  return left;
}

/** Where the value before was put, and whether a phrase said so. */
interface Last {
  readonly field: Field;
  readonly end: number;
  readonly isPhrased: boolean;
}

/** The list that a phrase began and an enumeration goes on with. */
function listOf(last: Last | undefined): Field | undefined {
  return last?.isPhrased && isList(last.field) ? last.field : undefined;
}

/** Of two that act alike, as in "Belgium and Poland ratified it", the second has no other part. */
function openAfter(alike: Last | undefined, open: readonly Field[]): readonly Field[] {
  return alike === undefined || isList(alike.field) ? open : [];
}

function hasPhraseAt({ phrases = [] }: Field, placed: Placed, text: string): boolean {
  return phrases.some((phrase) => isPhraseAt(phrase, placed, text));
}

/** The next field that takes a value: of several lists each takes one, and the last one the others. */
function nextOf(open: readonly Field[], fields: ReadonlyMap<string, Json>): Field | undefined {
  return open.find(
    (each) => canTake(each, fields) && !(isList(each) && fields.has(each.name) && each !== open.findLast(isList)),
  );
}

function add(value: string | number, field: Field, fields: Map<string, Json>): void {
  const before = (fields.get(field.name) ?? []) as Json[];
  fields.set(field.name, isList(field) ? [...new Set([...before, value])] : value);
}

function canTake(field: Field, fields: ReadonlyMap<string, Json>): boolean {
  return isList(field) || !fields.has(field.name);
}

/** "Belgium, Poland and Germany": whether this stands between the parts. */
export function isEnumeration(between: string): boolean {
  return /^[\s,]*(?:and|or)?\s*(?:the)?\s*$/i.test(between);
}
