import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { fieldType, isList, registerOfField } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { JsonObject } from '../model/values.ts';
import { columnsOf, factColumn, pickColumns } from './fact-columns.ts';
import { groupFacts } from './group.ts';
import { explainIncomplete } from './open-lists.ts';
import { type Column, cellText, firstOf, labelInTitle } from './result.ts';
import { isOneOf, type Query, selectFacts, titleOf } from './select.ts';

/** The chart of a query. Throws a usage error if there is nothing to draw. */
export function chartOf(
  database: DatabaseSync,
  query: Query,
  { groupBy, fields }: ChartRequest,
  display: Display,
): Chart {
  if (groupBy !== undefined) return countsChart(database, query, groupBy, display);
  if (fields) return numbersChart(database, query, chosenColumns(query.kind, fields), display);
  // The first chart of several bars: one bar says nothing about several facts.
  const { trend, over = '' } = query.kind?.summary ?? {};
  const counts: ChartRequest[] = mainColumns(query.kind).map((name) => ({ groupBy: name }));
  const all = trend === undefined ? counts : [{ fields: [over, trend] }, ...counts];
  const charts = all.values().map((asked) => chartOf(database, query, asked, display));
  return charts.find(({ bars }) => bars.length > 1) ?? chartOf(database, query, all[0] ?? { groupBy: 'year' }, display);
}

/** The bars of a chart and all its texts. */
export interface Chart {
  title: string;
  /** The meaning of the numbers; may be empty. */
  about: string;
  /** The headings of the numbers and of the labels. */
  measure: string;
  over: string;
  bars: Bar[];
  /** Whether the numbers are shares of 1. */
  isShare: boolean;
  /** Notes on missing or uncertain facts. */
  notes: string[];
}

/** A bar: its label, length and text, and the two counts that it is a share of. */
interface Bar {
  label: string;
  value: number;
  text: string;
  counts?: number[];
}

/** The bar of a fact: its number alone, and who is counted. */
export interface FactBar extends Required<Bar> {
  figure: string;
  names: string;
}

/** Longer charts are refused: nobody reads them. */
const maxBars = 1_000;

/** The requested chart: counts by a column, a number among these fields, or by default the kind's trend or counts. */
type ChartRequest = { groupBy?: string | undefined; fields?: string[] | undefined };

/** The columns to count facts by: that of the kind's summary first, then its choices and entries but lists, the year last. */
function mainColumns(kind: Kind | null): string[] {
  if (!kind) return ['kind', 'year'];
  const isCategory = (field: Field) => field.choices !== undefined || registerOfField(field) !== undefined;
  const categories = kind.fields.filter((field) => isCategory(field) && !isList(field)).map(({ name }) => name);
  return [...new Set([...[kind.summary.count ?? []].flat(), ...categories, 'year'])];
}

function countsChart(database: DatabaseSync, query: Query, name: string, display: Display): Chart {
  const { title = '', column, rows, notes } = groupFacts(database, query, name);
  const all = [...rows];
  // On an axis of years, no bar is right for what has no year or several.
  const others = name === 'year' ? all.filter(({ year }) => !(Number(year) > 0)) : [];
  const drawn = all.filter((row) => !others.includes(row));
  const undrawn = others.map((row) => `${cellText(column, row, display)} (${row['facts']})`);
  const bars = upToMax(name === 'year' ? withGaps(drawn) : drawn).map((row) => {
    return { label: cellText(column, row, display), value: Number(row['facts']), text: String(row['facts']) };
  });
  const left = undrawn.length > 0 ? [`Not drawn: ${undrawn.join('; ')}.`] : [];
  const says = [...notes.map((note) => note.says), ...left];
  return { title, about: '', measure: 'Facts', over: column.title, bars, isShare: false, notes: says };
}

/** The years in order, with a row of no facts for the years missing between two. */
function* withGaps(rows: Iterable<JsonObject>): Generator<JsonObject> {
  let next = Number.NaN;
  for (const row of rows) {
    const year = Number(row['year']);
    if (year > next) yield { year: year - next > 1 ? `${next}–${year - 1}` : `${next}`, facts: 0 };
    yield row;
    next = year + 1;
  }
}

/** The columns for the length, the label, and for telling facts of one label apart. */
type Chosen = { kind: Kind; field: Field; number: Column; over: Column; caption: Column };

function numbersChart(database: DatabaseSync, query: Query, chosen: Chosen, display: Display): Chart {
  const { kind, field, number, over, caption } = chosen;
  const sort = query.sort?.length || over.order === undefined ? (query.sort ?? []) : [over.name];
  const rows = upToMax(selectFacts<JsonObject>(database, { ...query, sort }, [over, caption]));
  const drawn = rows.filter((row) => row[number.name] !== null);
  const undrawn = rows.filter((row) => !drawn.includes(row)).map(({ id }) => display.id(String(id)));
  const bars = barsOf(drawn, chosen, display);
  const incomplete = explainIncomplete(
    database,
    [kind],
    [
      isOneOf(
        'f.id',
        drawn.map(({ id }) => String(id)),
      ),
    ],
  );
  return {
    title: `${titleOf(query)}: ${labelInTitle(number)}`,
    about: field.about,
    measure: number.title,
    over: over.title,
    bars,
    isShare: field.show === 'percent',
    notes: [
      field.show === 'percent' ? `${field.about}.` : '',
      incomplete,
      undrawn.length > 0 ? `Left out, as no number is stated: ${firstOf(undrawn)}.` : '',
    ].filter(Boolean),
  };
}

/** The bars of facts that state the number. */
export function barsOf(rows: JsonObject[], chosen: Chosen, display: Display): FactBar[] {
  const { kind, field, number } = chosen;
  const labels = labelsOf(rows, chosen, display);
  const lists = columnsOf(kind).filter(({ name, field }) => field?.name === name && field.complete !== undefined);
  return rows.map((row, at) => {
    const figure = cellText(number, row, display);
    const counts = (fieldType(field).fraction?.(field) ?? []).map((name) => Number(row[name]));
    // `12 of 25 (48%)` if the number is one field divided by another.
    const text = counts.length === 0 ? figure : `${counts.join(' of ')} (${figure})`;
    return {
      label: labels[at] ?? '',
      value: Number(row[number.name]),
      text,
      figure,
      counts,
      names: lists.map((list) => cellText(list, row, display)).join('; '),
    };
  });
}

/** The labels of facts, with their captions if these differ, or with dates where labels are equal. */
function labelsOf(rows: JsonObject[], { kind, over, caption }: Chosen, display: Display): string[] {
  const [date = over] = pickColumns(kind, kind.date);
  const textsOf = (column: Column) =>
    rows.map((row) => (column.name === over.name ? '' : cellText(column, row, display)));
  const [captions, dates] = [textsOf(caption), textsOf(date)];
  const areNeeded = new Set(captions).size > 1;
  const joined = (...texts: (string | undefined)[]) => texts.filter(Boolean).join(', ');
  const labels = rows.map((row, at) => joined(cellText(over, row, display), areNeeded ? captions[at] : ''));
  const areUnique = new Set(labels).size === rows.length;
  return labels.map((label, at) => (areUnique ? label : joined(label, dates[at])) || 'not stated');
}

function upToMax(rows: Iterable<JsonObject>): JsonObject[] {
  const some = [...Iterator.from(rows).take(maxBars + 1)];
  if (some.length <= maxBars) return some;
  const hint = 'Choose fewer facts with filters or --limit, or count them with --group-by.';
  throw new PismError('usage', `The chart would have more than ${maxBars} bars`, hint);
}

/** The column to draw and the column of labels among the fields that are named. */
export function chosenColumns(kind: Kind | null, fields: string[]): Chosen {
  if (!kind) throw nothingToDraw(kind, 'Facts of several kinds have no number in common that --chart could draw');
  const requestedColumns = pickColumns(kind, fields);
  const numbers = requestedColumns.filter(isNumber);
  const [number, another] = numbers;
  if (!number) throw nothingToDraw(kind, '--fields names no number for --chart');
  if (another)
    throw nothingToDraw(kind, `--chart draws one number; choose from ${numbers.map(({ name }) => name).join(', ')}`);
  const labels =
    requestedColumns.find((column) => !isNumber(column) && column.name !== 'passage') ??
    factColumn(kind, kind.summary.over ?? kind.date[0] ?? kind.caption);
  const caption = factColumn(kind, kind.caption);
  return { kind, field: number.field, number, over: labels, caption };
}

function isNumber(column: Column): column is Column & { field: Field } {
  const { field } = column;
  return field !== undefined && field.type !== 'ordinal' && ['integer', 'number'].includes(fieldType(field).exportType);
}

function nothingToDraw(kind: Kind | null, why: string): PismError {
  const numbers = (kind ? columnsOf(kind) : []).filter(isNumber).map(({ name }) => name);
  const all = [...mainColumns(kind), 'country', 'verdict'];
  const hint = numbers.length > 0 ? `To draw a number, add --fields with one of ${numbers.join(', ')}.\n` : '';
  return new PismError('usage', why, `${hint}To draw how many facts, add --group-by with one of ${all.join(', ')}.`);
}
