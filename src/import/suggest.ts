import { basename } from 'node:path';
import { registerOfField, writtenFields } from '../model/fields/index.ts';
import { type Field, isNeeded, type Kind } from '../model/kind.ts';
import type { TableOptions } from '../model/map.ts';
import { clip } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import {
  type ColumnMatch,
  choiceFor,
  columnsOfTable,
  isDate,
  matchColumns,
  matchedItems,
  type TableColumn,
} from './match-columns.ts';
import { type NameFinder, nameFinder } from './names.ts';
import { openTable, type Table } from './table.ts';

/** The most rows to read, characters of an example, and values of a column. */
const [maxRows, maxExample, maxValues] = [5_000, 40, 30];

/** Suggests a map for a table as YAML, from its headings and first rows, with open questions as comments. */
export async function suggestMap(kind: Kind, file: string, options: TableOptions, { database }: Index) {
  const { headings, rows, part } = await openTable(file, { ...options, isGuess: true });
  const names = nameFinder(registersOf(database), {});
  const sound = rows.filter(({ broken }) => broken === undefined);
  const columns = columnsOfTable({ headings, rows: sound.slice(0, maxRows) });
  const matches = matchColumns(kind, columns, names);
  const status = statusByStage(kind, matches);
  const title = quoted(basename(file));
  const lines = [
    `title: ${title}`,
    `kind: ${kind.kind}`,
    '',
    'source:',
    '  form: dataset',
    '  # publisher: who publishes the table?',
    '  # title: what is it called? link, licence: where, and on what terms?',
    '',
    ...tableLines(options, part),
    ...orderOfDates(columns),
    'fields:',
    ...fieldLines(kind, columns, matches, status),
    '',
    '# The sentences that readers see. The first one whose values all exist is used.',
    'says:',
    ...sentences(kind, matches, status),
    ...keyLines(kind, matches),
    ...unknownNames(matches, names),
    '',
  ];
  // The first two lines come before these.
  const open = lines.flatMap((line, at) => {
    const [, name] = /^ +# (\w+): (?:which column|who publishes)/.exec(line) ?? [];
    return name === undefined ? [] : `${name} (line ${at + 3})`;
  });
  return [
    `# Guessed from ${title}. Answer the questions in comments, and delete what you do not need.`,
    `# To complete before it can be used: ${open.join(', ')}.`,
    ...lines,
  ].join('\n');
}

/** The encoding of a table, and which part of its file it is, where a map must say so. */
function tableLines({ encoding }: TableOptions, part: Table['part']): string[] {
  const keys = encoding === undefined ? [] : [`encoding: ${quoted(encoding)}`];
  if (part && (part.key === 'records' || part.others.length > 0)) keys.push(`${part.key}: ${quoted(part.name)}`);
  const others = part?.others.map(quoted).join(', ') ?? '';
  const note = others === '' ? [] : [`# Not read: ${others}. --sheet <name> reads another.`];
  return keys.length > 0 ? [...note, `table: { ${keys.join(', ')} }`, ''] : [];
}

/** The key, where the subject of the kind has fields that the table lacks or leaves empty. */
function keyLines(kind: Kind, matches: ColumnMatch[]): string[] {
  const own = kind.subject.filter((name) => {
    const match = matches.find(({ field }) => field.name === name);
    return match ? match.column.isFull : kind.fields.some((field) => field.name === name && isNeeded(kind, field));
  });
  return own.length === kind.subject.length ? [] : ['', '# What tells rows apart.', `key: [${own.join(', ')}]`];
}

/** The status field, if it follows from the dates of stages. */
function statusByStage(kind: Kind, matches: ColumnMatch[]): Field | undefined {
  const reached = kind.stages.filter(({ date }) => matches.some(({ field }) => field.name === date));
  if (reached.length === 0) return undefined;
  const status = kind.fields.find(({ choices = {} }) => reached.every((stage) => Object.hasOwn(choices, stage.status)));
  return matches.some(({ field }) => field === status) ? undefined : status;
}

function fieldLines(kind: Kind, columns: TableColumn[], matches: ColumnMatch[], status: Field | undefined): string[] {
  const fields = writtenFields(kind);
  const isMissing = (field: Field) => field !== status && !matches.some((match) => match.field === field);
  const optional = fields.filter((field) => isMissing(field) && !isNeeded(kind, field));
  const unread = columns.filter((column) => !matches.some((match) => match.column === column));
  const own = fields.flatMap((field) => {
    const match = matches.find((each) => each.field === field);
    if (match) return linesOf(match);
    if (field === status) return [`  ${field.name}: { stage: latest }`];
    return isNeeded(kind, field)
      ? [`  # ${field.name}: which column? ${field.about}. A constant is { value: ... }`]
      : [];
  });
  if (optional.length > 0) own.push(`  # Fields without a column: ${optional.map(({ name }) => name).join(', ')}`);
  const notes = unread.map(({ heading, values }) => {
    const example = (values[0] ?? 'empty').replace(/\s+/g, ' ');
    return `  # Not read: ${quoted(heading)} (${clip(example, maxExample)}).`;
  });
  return [...own, ...notes];
}

function linesOf({ field, column, split }: ColumnMatch): string[] {
  const keys = [`column: ${quoted(column.heading)}`];
  if (split !== undefined) keys.push(`split: ${split === '\n' ? 'line' : quoted(split)}`);
  if (!field.choices || column.values.every((value) => value === choiceFor(field, value)))
    return [`  ${field.name}: ${keys.length > 1 ? `{ ${keys.join(', ')} }` : quoted(column.heading)}`];
  const values = column.values.slice(0, maxValues).map((value) => {
    const choice = choiceFor(field, value);
    return choice === undefined ? `      # ${quoted(value)}: which?` : `      ${quoted(value)}: ${choice}`;
  });
  const choices = `    # Choices: ${Object.keys(field.choices).join(', ')}`;
  return [`  ${field.name}:`, ...keys.map((key) => `    ${key}`), choices, '    values:', ...values];
}

/** The order of day and month if dates in digits show it, or a question. */
function orderOfDates(columns: TableColumn[]): string[] {
  const columnsOfDates = columns.filter(({ values }) => values.filter(isDate).length > values.length * 0.6);
  const values = columnsOfDates.flatMap((column) => column.values);
  const [some, large] = ['\\d{1,2}', '(?:1[3-9]|[23]\\d)'];
  const written = (first?: string, second?: string) =>
    values.find((value) => new RegExp(`^${first}[./-]${second}[./-]\\d{2,4}\\b`).test(value));
  const [one, dayFirst, monthFirst] = [written(some, some), written(large, some), written(some, large)];
  if (one === undefined) return [];
  if (dayFirst && monthFirst)
    return [`# dates: dmy or mdy? Both occur: ${dayFirst} and ${monthFirst}. A field may have its own.`, ''];
  if (dayFirst ?? monthFirst) return [`dates: ${dayFirst ? 'dmy' : 'mdy'}`, ''];
  return [`# dates: dmy or mdy? ${one} can be read both ways, and no date in the table decides it.`, ''];
}

function sentences(kind: Kind, matches: ColumnMatch[], status: Field | undefined): string[] {
  const has = (name: string) => matches.some(({ field }) => field.name === name);
  const dates = kind.date.filter(has);
  // The last stage is the status.
  if (status) dates.reverse();
  const shown = kind.columns.filter((name) => has(name) && !dates.includes(name));
  const isFull = (name: string) => matches.some(({ field, column }) => field.name === name && column.isFull);
  const textOf = (names: string[]) => names.map((name) => `{${name}}`).join(', ');
  const plain = textOf(shown);
  if (plain === '') return ["  # - '...'"];
  const dated = dates.map((date) => `${plain}, ${date === 'date' ? '' : `${date.replaceAll('_', ' ')} `}{on ${date}}.`);
  // Every row has the values of the last one.
  const all = new Set([...dated, `${plain}.`, `${textOf(shown.filter(isFull))}.`]);
  return [...all].filter((text) => text !== '.').map((text) => `  - '${text}'`);
}

/** Names that are unknown or ambiguous in the registers. */
function unknownNames(matches: ColumnMatch[], names: NameFinder): string[] {
  const lines = matches.flatMap((match) => {
    const register = registerOfField(match.field);
    if (register === undefined) return [];
    const found = matchedItems(match).map((item) => ({ item, ids: names.find(register, item) }));
    return found.flatMap(({ item, ids }) =>
      ids.length === 1 ? [] : `#   ${quoted(item)}: ${ids.join(' or ') || `which of the ${register}`}?`,
    );
  });
  if (lines.length === 0) return [];
  const more = lines.length > maxValues ? [`#   and ${lines.length - maxValues} more`] : [];
  return ['', '# names:', ...lines.slice(0, maxValues), ...more];
}

/** A text as a YAML scalar on one line. */
function quoted(text: string): string {
  if (/^\p{L}[\p{L}\p{N} ._()-]*$/u.test(text) && !/^(true|false|null)$|\s$/i.test(text)) return text;
  return /[\p{Cc}\p{Cf}]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
