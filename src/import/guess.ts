import { fieldType, isList } from '../model/fields/index.ts';
import { type Choice, type Field, fieldOf, type Kind } from '../model/kind.ts';
import { fold, haveOneStem } from '../model/text.ts';
import { hasWordsAt } from '../verify/choice-words.ts';
import type { Cell } from './table.ts';

/** What the values of cells may be. */
export interface Known {
  /** The ids of the entries with this name. */
  entries(register: string, name: string): string[];
  /** Whether a text is a date, in whatever order. */
  isDate(text: string): boolean;
}

/** A column of a table. */
export interface Column {
  heading: string;
  /** The different values, without empty ones. */
  values: string[];
}

/** A field with the column that may hold it, and how well they go together. */
export interface Guess {
  field: Field;
  column: Column;
  score: number;
  split?: string;
  pattern?: string;
}

/** What may stand between the items of a list. */
const separators = [';', '|', '\n', ', '];

/** The columns of a table. */
export function columnsOf(headings: string[], rows: Cell[][]): Column[] {
  return headings.map((heading, at) => ({ heading, values: valuesOf(rows.flatMap((row) => row[at] ?? '')) }));
}

/** The different values of cells, without empty ones. */
export function valuesOf(cells: string[]): string[] {
  return [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
}

/** The best column of each field; each column serves one field, or the stages that its heading names. */
export function guessesFor(kind: Kind, columns: Column[], known: Known): Guess[] {
  const guesses: Guess[] = columns.flatMap((column) => stagesIn(kind, column, known));
  const possible = kind.fields.flatMap((field) => columns.flatMap((column) => guess(kind, field, column, known) ?? []));
  for (const each of possible.sort((one, other) => other.score - one.score)) {
    if (guesses.some(({ field, column }) => field === each.field || column === each.column)) continue;
    guesses.push(each);
  }
  return guesses;
}

function guess(kind: Kind, field: Field, column: Column, known: Known): Guess | undefined {
  if (!fieldType(field).isWritten || column.heading.trim() === '' || column.values.length === 0) return undefined;
  const near = nearness(kind, field, column.heading);
  const split = isList(field) ? separators.find((each) => isSplitBy(column, each)) : undefined;
  const items = split === undefined ? column.values : valuesOf(column.values.flatMap((value) => value.split(split)));
  const fitting = shareThatFits(field, items, known);
  if (!isLikely(field, near, fitting)) return undefined;
  return { field, column, score: near + (isTold(field) ? 3 * fitting : 0), ...(split !== undefined && { split }) };
}

// Names and choices may be spelt in another way, which the user then settles; what is no date is no date.
function isLikely(field: Field, near: number, fitting: number): boolean {
  const isRequired = field.required === true;
  if (!isTold(field) || fieldType(field).isDate) return fitting > 0.6 && near > (isRequired ? 0 : 1);
  return near === 3 || (near > 1 && fitting > 0.2) || (fitting > 0.6 && near > 0) || (fitting > 0.9 && isRequired);
}

/** Whether values tell that they are of this field. */
function isTold(field: Field): boolean {
  const type = fieldType(field);
  return type.isDate === true || field.choices !== undefined || type.registerOf(field) !== undefined;
}

function isSplitBy({ values }: Column, separator: string): boolean {
  return values.filter((value) => value.includes(separator)).length * 5 >= values.length;
}

function shareThatFits(field: Field, items: string[], known: Known): number {
  return items.filter((item) => fits(field, item, known)).length / items.length;
}

function fits(field: Field, value: string, known: Known): boolean {
  const type = fieldType(field);
  const register = type.registerOf(field);
  if (register !== undefined) return known.entries(register, value).length === 1;
  if (field.choices) return choiceFor(field, value) !== undefined;
  if (type.isDate) return known.isDate(value);
  return type.exportType === 'integer' || type.exportType === 'number' ? /^\d+([.,]\d+)?$/.test(value) : true;
}

/** How near a heading is to a field: 3 its name, 2 its name in other words, 1 a word of what it is about. */
function nearness(kind: Kind, field: Field, heading: string): number {
  const words = fold(heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ');
  const own = fold(field.name).split(' ');
  const has = (word: string) => words.some((each) => each === word || haveOneStem(word, each));
  if (own.join(' ') === words.join(' ')) return 3;
  // Tables call the thing that a row is about its name.
  if (field.name === kind.caption && ['name', 'title'].includes(words.join(' '))) return 2;
  if (own.every(has) || stageFields(kind, words).includes(field)) return 2;
  return fold(field.about)
    .split(' ')
    .some((word) => word.length > 4 && has(word))
    ? 1
    : 0;
}

/** The date fields of the stages that these words name, by the words that bear out the status that begins there. */
function stageFields(kind: Kind, words: string[]): Field[] {
  const choices = kind.fields.flatMap(({ choices = {} }) => Object.entries(choices));
  return kind.stages.flatMap(({ date, status }) => {
    const [, choice] = choices.find(([name]) => name === status) ?? [];
    // "Entry into Force" has the words "into force".
    return (choice !== undefined && isWorded(choice, words) && fieldOf(kind, date)) || [];
  });
}

/** The fields of a column whose heading says which letter after a date tells which act: `Ratification, Accession(a)`. */
function stagesIn(kind: Kind, column: Column, known: Known): Guess[] {
  const letters = new Map<Field, string[]>();
  for (const part of column.heading.split(',')) {
    const [, words = '', letter = ''] = /^(.*?)(?:\((\w{1,2})\))?$/.exec(part.trim()) ?? [];
    const stages = fold(words)
      .split(' ')
      .flatMap((word) => stageFields(kind, [word]));
    const field = stages.at(-1);
    if (field) letters.set(field, [...(letters.get(field) ?? []), letter]);
  }
  if (![...letters.values()].flat().some((letter) => letter !== '')) return [];
  if (!column.values.every((value) => known.isDate(value.replace(/ \w{1,2}$/, '')) || known.isDate(value))) return [];
  return [...letters].map(([field, all]) => {
    const marks = all.filter((letter) => letter !== '');
    const mark = marks.length > 1 ? ` (?:${marks.join('|')})` : marks.map((letter) => ` ${letter}`).join('');
    const isOptional = mark !== '' && all.includes('');
    return { field, column, score: 4, pattern: `^(.*\\d)${isOptional ? `(?:${mark})?` : mark}$` };
  });
}

/** Whether most values of a column are dates. */
export function holdsDates({ values }: Column, known: Known): boolean {
  return values.filter((value) => known.isDate(value)).length > values.length * 0.6;
}

/** The fields whose values these may be: dates, names of entries, or choices. */
export function possibleFields(fields: Field[], column: Column, known: Known): Field[] {
  return fields.filter((field) => isTold(field) && shareThatFits(field, column.values, known) > 0.6);
}

/** The choice that a value names, or that its words alone bear out. */
export function choiceFor(field: Field, value: string): string | undefined {
  const choices = Object.entries(field.choices ?? {});
  const exact = choices.find(([name]) => fold(name) === fold(value));
  const words = fold(value).split(' ');
  if (words.length > 3) return exact?.[0];
  const worded = choices.filter(([, choice]) => isWorded(choice, words));
  return exact?.[0] ?? (worded.length === 1 ? worded[0]?.[0] : undefined);
}

/** Whether these words, in lower case, have one of those that support a choice. */
function isWorded(choice: Choice, words: string[]): boolean {
  const phrases = typeof choice === 'object' ? (choice.words ?? []) : [];
  return phrases.some((phrase) => words.some((_, at) => hasWordsAt(words, at, phrase.split(' '))));
}
