import { fieldType } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import {
  type Column,
  choiceFor,
  columnsOf,
  type Guess,
  guessesFor,
  holdsDates,
  type Known,
  possibleFields,
  valuesOf,
} from './guess.ts';
import type { Cell } from './table.ts';

/** The start of a table: its headings, and the cells of its first rows. */
export interface TableStart {
  file: string;
  /** The encoding that the user named. */
  encoding?: string | undefined;
  headings: string[];
  rows: Cell[][];
}

/** How much of a value is shown. */
const maxExample = 40;
/** How many fields are asked about, for a column that may be any of them. */
const maxPossible = 3;
/** How many values of a column are shown. */
const maxValues = 30;

/**
 * A first map for a table, guessed from its headings and values, as YAML. What cannot be told is a comment; where everything
 * can be told, it is a map.
 */
export function suggestMap(kind: Kind, { file, encoding, headings, rows }: TableStart, known: Known): string {
  const columns = columnsOf(headings, rows);
  const guesses = guessesFor(kind, columns, known);
  const guessed = (field: Field) => guesses.find((each) => each.field === field);
  const unread = columns.filter((column) => !guesses.some((guess) => guess.column === column));
  const status = statusByStage(kind, guesses);
  const fields = kind.fields.filter((field) => fieldType(field).isWritten);
  const missing = fields.filter((field) => !guessed(field) && field !== status);
  return [
    `# Guessed from ${quoted(file)}. Complete what is marked with # and a question, and delete what you do not need.`,
    `title: ${quoted(file)}`,
    `kind: ${kind.kind}`,
    '',
    'source:',
    '  form: dataset',
    '  # title: what is the table called? publisher: who publishes it? link, licence: where, and on what terms?',
    '',
    ...(encoding === undefined ? [] : [`table: { encoding: ${quoted(encoding)} }`, '']),
    ...orderOfDates(columns, known),
    'fields:',
    ...fields.flatMap((field) => {
      const guess = guessed(field);
      if (guess) return linesOf(guess);
      if (field === status) return [`  ${field.name}: { stage: latest }`];
      return field.required ? [`  # ${field.name}: which column? ${field.about}. A constant is { value: ... }`] : [];
    }),
    ...listed(
      'Fields without a column',
      missing.filter(({ required }) => !required).map(({ name }) => name),
    ),
    ...unread.filter(({ values }) => values.length > 0).map((column) => `  # ${unreadLine(column, missing, known)}`),
    ...listed(
      'Empty columns',
      unread.filter(({ values }) => values.length === 0).map(({ heading }) => quoted(heading)),
    ),
    '',
    '# What readers see: write a sentence. The first whose values are all there is taken.',
    'says:',
    ...sentences(kind, guesses, status),
    ...leftOut(guesses),
    ...unknownNames(guesses, known),
    '',
  ].join('\n');
}

/** The field of the status, where the stages of the kind tell it. */
function statusByStage(kind: Kind, guesses: Guess[]): Field | undefined {
  const reached = kind.stages.filter(({ date }) => guesses.some(({ field }) => field.name === date));
  if (reached.length === 0) return undefined;
  const status = kind.fields.find(({ choices = {} }) => reached.every((stage) => Object.hasOwn(choices, stage.status)));
  return guesses.some(({ field }) => field === status) ? undefined : status;
}

function linesOf({ field, column, split, pattern }: Guess): string[] {
  const keys = [`column: ${quoted(column.heading)}`];
  if (split !== undefined) keys.push(`split: ${split === '\n' ? 'line' : quoted(split)}`);
  if (pattern !== undefined) keys.push(`pattern: ${quoted(pattern)}`);
  if (!field.choices || column.values.every((value) => value === choiceFor(field, value)))
    return [`  ${field.name}: ${keys.length > 1 ? `{ ${keys.join(', ')} }` : quoted(column.heading)}`];
  const shown = column.values.slice(0, maxValues).map((value) => {
    const choice = choiceFor(field, value);
    return choice === undefined ? `      # ${quoted(value)}: which?` : `      ${quoted(value)}: ${choice}`;
  });
  const choices = `    # Choices: ${Object.keys(field.choices).join(', ')}`;
  return [`  ${field.name}:`, ...keys.map((key) => `    ${key}`), choices, '    values:', ...shown];
}

/** The order of day and month, where a date in digits tells it, or else the question. */
function orderOfDates(columns: Column[], known: Known): string[] {
  const values = columns.filter((column) => holdsDates(column, known)).flatMap((column) => column.values);
  const digits = values.flatMap((value) => {
    const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b/.exec(value) ?? [];
    return first === undefined ? [] : [{ value, first: Number(first), second: Number(second) }];
  });
  const [dayFirst, monthFirst] = [digits.find(({ first }) => first > 12), digits.find(({ second }) => second > 12)];
  const [one] = digits;
  if (!one) return [];
  if (dayFirst && monthFirst)
    return [
      `# dates: dmy or mdy? Both occur: ${dayFirst.value} and ${monthFirst.value}. A field may have its own.`,
      '',
    ];
  if (dayFirst ?? monthFirst) return [`dates: ${dayFirst ? 'dmy' : 'mdy'}`, ''];
  return [`# dates: dmy or mdy? ${one.value} can be read both ways, and no date in the table tells.`, ''];
}

function sentences(kind: Kind, guesses: Guess[], status: Field | undefined): string[] {
  const has = (name: string) => guesses.some(({ field }) => field.name === name);
  const dates = kind.date.filter(has);
  // What was reached last is the status.
  if (status) dates.reverse();
  const names = kind.columns.filter((name) => has(name) && !dates.includes(name)).map((name) => `{${name}}`);
  const plain = names.join(', ');
  if (plain === '') return ["  # - '...'"];
  return [...dates.map((date) => `  - '${plain}, ${date.replaceAll('_', ' ')} {on ${date}}.'`), `  - '${plain}.'`];
}

const TOTAL = /^(?:grand |sub)?totals?\b/i;

/** The lines with totals, which are no facts. */
function leftOut(guesses: Guess[]): string[] {
  const totals = guesses.flatMap(({ field, column }) => {
    const value = fieldType(field).registerOf(field) && column.values.find((each) => TOTAL.test(each));
    if (!value) return [];
    return [`  - { column: ${quoted(column.heading)}, pattern: '^${value.split(/\W/)[0]}', why: a line with totals }`];
  });
  const empty =
    '# A row with an empty cell is left out by a pattern for nothing: { column: ..., pattern: "^$", why: ... }';
  return totals.length > 0 ? ['', empty, 'leave_out:', ...totals] : [];
}

/** Names of actors, and of other entries, that the registers do not know. */
function unknownNames(guesses: Guess[], known: Known): string[] {
  const names = guesses.flatMap(({ field, column, split }) => {
    const register = fieldType(field).registerOf(field);
    if (register === undefined) return [];
    const items = valuesOf(column.values.flatMap((value) => (split === undefined ? value : value.split(split))));
    return items.flatMap((item) => {
      const ids = known.entries(register, item);
      return ids.length === 1 || TOTAL.test(item)
        ? []
        : [`#   ${quoted(item)}: ${ids.length > 1 ? ids.join(' or ') : `which of the ${register}`}?`];
    });
  });
  if (names.length === 0) return [];
  return [
    '',
    '# names:',
    ...names.slice(0, maxValues),
    ...(names.length > maxValues ? [`#   and ${names.length - maxValues} more`] : []),
  ];
}

function listed(heading: string, items: string[]): string[] {
  return items.length === 0 ? [] : [`  # ${heading}: ${items.join(', ')}`];
}

/** What is known of a column that no field holds. */
function unreadLine({ heading, values }: Column, fields: Field[], known: Known): string {
  const possible = possibleFields(fields, { heading, values }, known).map(({ name }) => name);
  const shown = possible.length > maxPossible ? [...possible.slice(0, maxPossible), 'another'] : possible;
  const question = possible.length > 0 ? ` Is it ${shown.join(' or ')}?` : '';
  const example = (values[0] ?? '').replace(/\s+/g, ' ');
  return `Not read: ${quoted(heading)} (${example.slice(0, maxExample)}${example.length > maxExample ? '…' : ''}).${question}`;
}

/** A text as a YAML scalar on one line. */
function quoted(text: string): string {
  if (/^\p{L}[\p{L}\p{N} ._()-]*$/u.test(text) && !/^(true|false|null)$|\s$/i.test(text)) return text;
  return /[\p{Cc}\p{Cf}]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
