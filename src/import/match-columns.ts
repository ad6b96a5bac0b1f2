import { hasWordsAt } from '../copy/reading/choice-words.ts';
import { fieldType, isList, writtenFields } from '../model/fields/index.ts';
import { choiceWords, type Field, fieldOf, isNeeded, type Kind } from '../model/kind.ts';
import { fold, haveOneStem } from '../model/text.ts';
import { readTableDate } from './dates.ts';
import type { NameFinder } from './names.ts';
import type { Table } from './table.ts';

/** A column of a table; `values` are distinct and not empty, and it is full if each row has one. */
export type TableColumn = ReturnType<typeof columnsOfTable>[number];

/** A field with its likely column, and the separator of a list. */
export interface ColumnMatch {
  field: Field;
  column: TableColumn;
  split: string | undefined;
}

/** The separators of lists. */
const separators = [';', '|', '\n', ', '];

/** The columns of a table with their distinct values. */
export function columnsOfTable({ headings, rows }: Table) {
  return headings.map((heading, at) => {
    const isFull = rows.every(({ cells }) => [cells[at] ?? ''].flat().some((text) => text.trim() !== ''));
    return { heading, values: differentTexts(rows.flatMap(({ cells }) => cells[at] ?? '')), isFull };
  });
}

/** The distinct items of a matched column. */
export function matchedItems({ column: { values }, split }: ColumnMatch): string[] {
  return split === undefined ? values : differentTexts(values.flatMap((value) => value.split(split)));
}

function differentTexts(cells: string[]): string[] {
  return [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
}

/** The best column of each field, by its heading and values; each column serves one field. */
export function matchColumns(kind: Kind, columns: TableColumn[], names: NameFinder): ColumnMatch[] {
  const matches: ColumnMatch[] = [];
  const fields = writtenFields(kind);
  const filled = columns.filter(({ heading, values }) => heading.trim() !== '' && values.length > 0);
  const all = fields.flatMap((field) => filled.map((column) => scored(kind, field, column, names)));
  const possible = all.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
  const isFree = ({ match }: ReturnType<typeof scored>) =>
    !matches.some(({ field, column }) => field === match.field || column === match.column);
  for (const each of possible.filter(({ near }) => near > 0)) if (isFree(each)) matches.push(each.match);
  // Values alone do not tell who from whom: a field is left open if they fit several columns.
  const byField = Map.groupBy(possible.filter(isFree), ({ match }) => match.field);
  for (const [first, ...others] of byField.values())
    if (first && others.length === 0 && isFree(first)) matches.push(first.match);
  return matches;
}

/** How well a column fits a field; 0 if it does not. */
function scored(kind: Kind, field: Field, column: TableColumn, names: NameFinder) {
  const near = nearness(kind, field, column.heading);
  const isSeparator = (each: string) =>
    column.values.filter((value) => value.includes(each)).length * 5 >= column.values.length;
  const split = isList(field) ? separators.find(isSeparator) : undefined;
  const match = { field, column, split };
  const items = matchedItems(match);
  const isText = (item: string) => field.name !== kind.caption || /\p{L}/u.test(item);
  const fitting = items.filter((item) => isText(item) && fits(field, item, names)).length / items.length;
  const score = near + (hasRecognisableValues(field) ? 3 * fitting : 0);
  return { match, near, score: isLikely(field, isNeeded(kind, field), near, fitting) ? score : 0 };
}

// A user can settle unknown spellings of names and choices, but not values that are no dates.
function isLikely(field: Field, isRequired: boolean, near: number, fitting: number): boolean {
  if (!hasRecognisableValues(field) || fieldType(field).isDate) return fitting > 0.6 && near > (isRequired ? 0 : 1);
  return (
    near === 3 ||
    (near > 1 && fitting > 0.2) ||
    (fitting > 0.6 && near > 0) ||
    (fitting > 0.9 && isRequired && !field.choices)
  );
}

function hasRecognisableValues(field: Field): boolean {
  const type = fieldType(field);
  return type.isDate === true || field.choices !== undefined || type.registerOf(field) !== undefined;
}

function fits(field: Field, value: string, names: NameFinder): boolean {
  const type = fieldType(field);
  const register = type.registerOf(field);
  if (register !== undefined) return names.find(register, value).length === 1;
  if (field.choices) return choiceFor(field, value) !== undefined;
  if (type.isDate) return isDate(value);
  return type.exportType === 'integer' || type.exportType === 'number' ? /^\d+([.,]\d+)?$/.test(value) : true;
}

/** Whether a text is a date, in any order. */
export function isDate(text: string): boolean {
  return (['dmy', 'mdy'] as const).some((order) => 'date' in readTableDate(text, order));
}

/** How similar a heading is to a field: 3 for its name, 2 for words of its name, 1 for a word of its description. */
function nearness(kind: Kind, field: Field, heading: string): number {
  const words = fold(heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ');
  const own = fold(field.name).split(' ');
  const has = (word: string) => words.some((each) => each === word || haveOneStem(word, each));
  if (own.join(' ') === words.join(' ')) return 3;
  // Tables call the subject of a row by the kind, or "name".
  const ofRow =
    field.name === kind.caption ? ['title', 'text', kind.kind.split('-').at(-1)?.replace(/s$/, ''), 'name'] : [];
  if (ofRow.includes(words.join(' '))) return 2 + ofRow.indexOf(words.join(' ')) / 10;
  if (own.every(has) || isDateOfStage(kind, field, words)) return 2;
  const about = fold(field.about).split(' ');
  return about.some((word) => word.length > 4 && has(word)) ? 1 : 0;
}

/** Whether words support the status that begins at this date field: "Entry into Force". */
function isDateOfStage(kind: Kind, field: Field, words: string[]): boolean {
  const choices = kind.fields.flatMap((field) => Object.entries(field.choices ?? {}));
  const begun = kind.stages.filter(({ date }) => fieldOf(kind, date) === field).map(({ status }) => status);
  const phrases = choices.flatMap(([name, choice]) => (begun.includes(name) ? (choiceWords(choice).words ?? []) : []));
  return phrases.some((phrase) => words.some((_, at) => hasWordsAt(words, at, phrase.split(' '))));
}

/** The choice that a value names. */
export function choiceFor({ choices = {} }: Field, value: string): string | undefined {
  return Object.keys(choices).find((name) => fold(name) === fold(value));
}
