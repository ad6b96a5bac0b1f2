/** The columns of lists of facts: by name, in the order of the JSON or of a table, with their SQL. */
import { PismError } from '../errors.ts';
import { openEnd, openStart, statedDay } from '../model/date.ts';
import { dayKeys, documentKeys, identifierKey } from '../model/document.ts';
import { comparedLists } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { showDate } from '../model/fields/date.ts';
import { fieldType, isList, registerOfField } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { type Place, placeText } from '../model/source.ts';
import { stagesOf } from '../model/stages.ts';
import { didYouMean } from '../model/text.ts';
import { itemsIn, type Json, type JsonObject, ownValue, quoteName, quoteText, valuesIn } from '../model/values.ts';
import { verdictNames } from '../model/verdicts.ts';
import { datesAsOf } from './as-of.ts';
import { type Column, cellText, hasDates, headOf, idColumn, namedIn, plainColumn, showPlain } from './result.ts';

/** All columns of a kind, in the order of its JSON; without a kind, those that all kinds share. */
export function columnsOf(kind: Kind | null): Column[] {
  return columnsNamed(kind, keysOf(kind));
}

function keysOf(kind: Kind | null): string[] {
  return kind ? documentKeys(kind) : [...documentKeys({ fields: [] }), 'title'];
}

/** The names of the columns of a kind, or of all kinds, that a user can name. */
export function columnNames(kind: Kind | null): string[] {
  const named = kind?.fields.filter((field) => registerOfField(field) !== undefined) ?? [];
  return [...new Set([...keysOf(kind), ...repeated, ...named.map(({ name }) => `${name}_name`)])];
}

/** The columns of JSON: they are not drawn, and name entries if that is wanted. */
export function dataColumns(kinds: Kind[]): Column[] {
  const fields = kinds.flatMap((kind) => kind.fields);
  const registers = new Map(fields.toReversed().map((field) => [field.name, registerOfField(field)]));
  const names = new Set(kinds.flatMap(documentKeys));
  return Array.from(names, (name) => ({ ...plainColumn(name), register: registers.get(name), shown: 'data' }));
}

/** The names of the columns that all kinds share besides those of their JSON, which omits them because they repeat those. */
const repeated = ['paragraph', 'page_number', 'file_name', 'row_number', 'title', 'year', 'country'];

/** The column of a fact of this name, which may be one of its kind. */
function columnOf(kind: Kind | null, name: string): Column | undefined {
  const own = kind && fieldOf(kind, name);
  if (own) return fieldColumn(own);
  const make = ownValue<Maker>(makers, name);
  if (make) return make(name, kind);
  const of = kind?.fields.find((each) => each.ids?.some((scheme) => identifierKey(each, scheme) === name));
  if (of) return identifierColumn(of, name);
  const named = kind?.fields.find((each) => `${each.name}_name` === name && registerOfField(each) !== undefined);
  return named && sqlColumn(name, namesSql(named, '; '));
}

type Maker = (name: string, kind: Kind | null) => Column;

const ofText: Maker = (name) => sqlColumn(name, `f.${name}`);
const ofNumber: Maker = (name) => sqlColumn(name, `f.${name}`, { type: 'integer' });
const ofTexts: Maker = (name) => sqlColumn(name, `f.${name}`, { type: 'texts' });
const ofFields: Maker = (name) => sqlColumn(name, `coalesce(f.${name}, '[]')`, { type: 'texts' });

/** What makes the columns that all kinds share. */
const makers: Record<string, Maker> = {
  ...{ kind: ofText, id: ofText, source: ofText, title: ofText, file_name: ofText },
  ...{ paragraph: ofNumber, page_number: ofNumber, row_number: ofNumber },
  ...{ date: dateColumn, date_first: dayColumn, date_last: dayColumn, year: yearColumn, country: countryColumn },
  says: (name) => sqlColumn(name, 'f.says', { show: showSays }),
  ...{ place: placeColumn, counted: countedColumn },
  verdict: (name) => sqlColumn(name, 'f.verdict', { order: `instr('${verdictNames.join(' ')}', f.verdict)` }),
  ...{ agrees_in: ofFields, differs_in: ofFields, not_compared: ofFields },
  ...{ checks: recordsColumn, notes: recordsColumn, corrected: recordsColumn, checked: recordsColumn },
  ...{ tags: ofTexts, inferred: ofTexts },
  related: (name, kind) => ({
    ...ofTexts(name, kind),
    show: (ids, display) => showPlain(itemsIn(ids).map(String).map(display.id), display),
  }),
  superseded_by: (name, kind) => ({ ...ofText(name, kind), show: idColumn().show }),
};

function columnsNamed(kind: Kind | null, names: string[]): Column[] {
  return names.flatMap((name) => columnOf(kind, name) ?? []);
}

/** The columns to read beside the document of a fact: what it lacks or has otherwise, as of a day or in a list of all kinds. */
export function notInDocument(kind: Kind | null, columns: Column[]): Column[] {
  const dates = ['date', ...dayKeys];
  if (kind?.asOf === undefined && columns.length === 0) return [];
  const stored = documentKeys({ fields: [] });
  const beside = columns.filter(
    ({ name, sql, field }) =>
      sql && field?.name !== name && (!stored.includes(name) || (!kind && dates.includes(name))),
  );
  if (kind?.asOf === undefined) return beside;
  const ofStages = [stagesOf(kind)?.status.name ?? '', ...kind.stages.map(({ date }) => date)];
  return [...beside, ...columnsNamed(kind, [...ofStages, ...dates])];
}

/** A column of the values of an SQL expression; `--sort` and `--group-by` accept it. */
export function sqlColumn(name: string, sql: string, more: Partial<Column> = {}): Column {
  const column = name === 'id' ? idColumn() : plainColumn(name);
  return { ...column, sql, order: sql, ...more };
}

/** The columns with which tables mark incomplete lists; data formats leave them out. */
export function completeColumns(kind: Kind | null): Column[] {
  const fields = kind?.fields.filter(({ complete }) => complete !== undefined) ?? [];
  return fields.map((field) => sqlColumn(`${field.name}_complete`, completeSql(field)));
}

/** The SQL that says whether the list in a field is complete: 1, 0 or null; always 1 for a field without a condition. */
export function completeSql(field: Field | undefined): string {
  return field?.complete === undefined ? '1' : `k.${quoteName(`${field.name}_complete`)}`;
}

function fieldColumn(field: Field): Column {
  const { name } = field;
  const { exportType: type, show } = fieldType(field);
  return {
    ...plainColumn(name, headOf(field), type),
    ...{ sql: `k.${quoteName(name)}`, field, register: registerOfField(field) },
    get order() {
      return fieldOrder(field);
    },
    show(value, display, row) {
      const text = show(value, display, field);
      // Mark incomplete lists, so that nobody reads examples as the whole list.
      return display.forReader && text !== '' && row[`${name}_complete`] === 0 ? `${text} and others` : text;
    },
  };
}

/** The column of the public identifiers of the entries in a field. */
function identifierColumn(field: Field, name: string): Column {
  const order = `f._document ->> ${quoteText(`$.${name}`)}`;
  return { ...plainColumn(name), order, field, type: isList(field) ? 'texts' : 'text' };
}

// Readers are told not to quote a fact that another one replaces.
function showSays(value: Json, { forReader, id }: Display, { superseded_by: by }: JsonObject): string {
  return `${value ?? ''}${by && forReader ? ` (superseded by ${id(String(by))})` : ''}`;
}

/** The column of the date that a list goes by, in whichever field it stands. */
function dateColumn(_: string, kind: Kind | null): Column {
  const order = kind ? 'k._dated_first' : 'f.dated_first';
  return sqlColumn('date', kind?.asOf === undefined ? 'f.dated' : 'k._dated', { order, show: showDate });
}

/** The column of the first or last day of that date, for programs that know no EDTF. */
function dayColumn(name: string, kind: Kind | null): Column {
  const ofDated = kind?.asOf === undefined ? 'f.dated' : 'k._dated';
  const date = kind && fieldOf(kind, 'date') ? 'k.date' : ofDated;
  return sqlColumn(name, statedDay(name.replace('date', date)), { type: 'day' });
}

// The first year of a fact, in EDTF: `2013`, `2013/..` without an end, `../2013` with only an end.
function yearColumn(_: string, kind: Kind | null): Column {
  const hasOnlyEnd = `(first = '${openStart}' OR field GLOB '*_end')`;
  const begun = `substr(date, 1, 4) || iif(last = '${openEnd}', '/..', '')`;
  const sql = `(SELECT iif(${hasOnlyEnd}, '../' || substr(last, 1, 4), ${begun}) FROM fact_dates
    WHERE fact = ${kind ? 'k' : 'f'}.fact AND (first, last) <> ('${openStart}', '${openEnd}')${datesAsOf(kind)}
    ORDER BY ${hasOnlyEnd}, first, last LIMIT 1)`;
  const show: Column['show'] = (value, { forReader }) => (forReader ? yearText(value) : String(value ?? ''));
  return sqlColumn('year', sql, { show });
}

function yearText(value: Json): string {
  return String(value ?? '')
    .replace(/^(.+)\/\.\.$/, 'since $1, no end')
    .replace(/^\.\.\//, 'no start, until ');
}

// What belongs to an actor counts for it too. The table of parts is small, and is read once for all facts.
const countries = `SELECT coalesce(of, entry) AS value FROM fact_entries LEFT JOIN (
    SELECT part, e.value AS of FROM entry_parts, json_each(json_array(part, whole)) e
      WHERE register = ${quoteText(actorRegister)} AND how = 'part') ON part = entry
  WHERE register = ${quoteText(actorRegister)} AND fact = `;

/** The actors of a fact, each once and in order. */
function countryColumn(_: string, kind: Kind | null): Column {
  const sql = `(SELECT json_group_array(DISTINCT value) FROM (${countries} ${kind ? 'k' : 'f'}.fact ORDER BY value))`;
  return { ...plainColumn('country', 'Actor'), ...namedIn(actorRegister), sql, type: 'texts' };
}

// Columns of checks are grouped by verdict, a column of its own.
function recordsColumn(name: string): Column {
  const text = (item: JsonObject) => item['says'] ?? Object.values(item).join(': ');
  const show: Column['show'] = (value) => Array.from(itemsIn(value), (each) => text(valuesIn(each))).join(' ');
  return { ...plainColumn(name), order: `f.${name}`, type: 'array', show };
}

function countedColumn(): Column {
  const show: Column['show'] = (value) =>
    Object.entries(valuesIn(value))
      .map(([name, what]) => `${name}: ${what}`)
      .join('; ');
  return { ...plainColumn('counted'), type: 'object', order: "f._document -> 'counted'", show };
}

function placeColumn(): Column {
  return { ...plainColumn('place'), type: 'object', order: 'f.paragraph', show: (value) => placeText(value as Place) };
}

/** The SQL expression that orders facts by what a kind sorts by: one of its fields, or the date of its lists. */
export function ownOrder(kind: Kind, name: string): string {
  const field = fieldOf(kind, name);
  return field ? fieldOrder(field) : 'k._dated_first';
}

/** The SQL expression that orders facts by a field: entries by the names that tables show, choices as they are declared. */
function fieldOrder(field: Field): string {
  const { shape } = fieldType(field);
  const column = `k.${quoteName(field.name)}`;
  if (registerOfField(field) !== undefined) return `${namesSql(field, ', ')} COLLATE NOCASE`;
  if (isList(field)) return column;
  if (shape === 'date') return `k.${quoteName(`${field.name}_first`)}`;
  if (shape === 'choice') return rankOf(field);
  return shape === 'text' ? `${column} COLLATE NOCASE` : column;
}

/** The SQL of the place of a choice among all, which has a meaning, such as strongest first. */
export function rankOf({ name, choices = {} }: Field): string {
  const cases = Object.keys(choices).map((value, position) => `WHEN ${quoteText(value)} THEN ${position}`);
  return `CASE k.${quoteName(name)} ${cases.join(' ')} END`;
}

export function nameOf(register: string, id: string): string {
  const name = `SELECT coalesce(short, name) FROM entries WHERE register = ${quoteText(register)} AND id = ${id}`;
  return `coalesce((${name}), ${id})`;
}

/** The SQL of the names of the entries in a field. */
function namesSql(field: Field, between: string): string {
  const [register = '', column] = [registerOfField(field), `k.${quoteName(field.name)}`];
  if (!isList(field)) return nameOf(register, column);
  return `(SELECT group_concat(${nameOf(register, 'e.value')}, '${between}' ORDER BY e.key) FROM json_each(${column}) e)`;
}

/** The columns of a list of facts in a format; `others` are fields that only other sources fill. */
export function factListColumns(kind: Kind | null, format: ListFormat, others: string[] = []): Column[] {
  const pick = (names: string[]) => columnsNamed(kind, [...new Set(names)]);
  const line = kind ? kind.list : ['date', 'says'];
  if (format.name === 'table' && line.length > 0) return lineColumns(pick, line);
  const own = pick(kind ? kind.columns : ['date', 'kind']);
  const isActor = ({ register }: Column) => register === actorRegister;
  const first = [own.find(hasDates), own.find(isActor)].flatMap((column) => column ?? []);
  const names = [...new Set([...first, ...own].map(({ name }) => name))];
  const isSheet = format.isForSpreadsheets || format.isWorkbook;
  // A workbook has the names alone.
  const withName = ({ name, register }: Column) =>
    format.isForSpreadsheets && register !== undefined ? [name, `${name}_name`] : [name];
  // The fields that say whether a list is complete.
  const conditions = own.flatMap(({ field }) => field?.complete?.match(/\w+/g) ?? []);
  const more = isSheet ? ['place', 'inferred', ...dayKeys] : [];
  const data = ['verdict', ...[...first, ...own].flatMap(withName), ...conditions, 'id', 'says', 'source', ...more];
  const all = [...data, ...comparedLists, ...pick(others).flatMap(withName)];
  return listColumns(pick, { names, line: line.length > 0 ? line : names, data: all }, format);
}

/** The columns of a format that has cells: a table draws a line, which may end with the sentence; others have all that is named. */
export function listColumns(
  pick: PickColumns,
  { names, line, data, sentence = 'says' }: ListedNames,
  format: ListFormat,
): Column[] {
  // Where the sentence is the fact, a terminal shows it alone, and a document has the other columns too.
  if (format.name === 'table' || (format.inWords && !line.includes(sentence))) return lineColumns(pick, line, sentence);
  return format.forReader && !format.isWorkbook ? lineColumns(pick, names, sentence) : pick(data);
}

/** Gives the columns of these names. */
type PickColumns = (names: string[]) => Column[];

/** Columns with a mark before them, the id after them and, unless it is one of them, the sentence below; one may show the first of several that has a value. */
function lineColumns(pick: PickColumns, names: string[], sentence = 'says'): Column[] {
  const [mark, id, below] = pick(['verdict', 'id', sentence]) as [Column, Column, Column];
  const line = names.map((name): Column => {
    const [column, ...others] = pick(name.split(' or ')) as [Column, ...Column[]];
    if (others.length > 0) return firstStated([column, ...others]);
    return name === sentence ? { ...column, shown: 'sentence' } : column;
  });
  const all: Column[] = [{ ...mark, shown: 'mark' }, ...line, id, { ...below, shown: 'below' }];
  return names.includes(sentence) ? all.slice(0, -1) : all;
}

/** What decides the columns of a list. */
export interface ListFormat {
  name: string;
  isData?: boolean;
  forReader?: boolean;
  inWords?: boolean;
  isWorkbook?: boolean;
  isForSpreadsheets?: boolean;
}

/** The columns beside each other in a document, those of a line of a table, those of data, and the sentence. */
interface ListedNames {
  names: string[];
  line: string[];
  data: string[];
  sentence?: string;
}

/** A column that shows the first of these that has a value. */
function firstStated(columns: [Column, ...Column[]]): Column {
  const show: Column['show'] = (_, display, row) =>
    columns.map((column) => cellText(column, row, display)).find((text) => text !== '') ?? '';
  return { ...columns[0], type: 'text', show };
}

/** The columns of facts with these names, each once. Throws a usage error if one is unknown. */
export function pickColumns(kind: Kind | null, names: string[], option?: string): Column[] {
  const picked = names.map((name) => factColumn(kind, name, option));
  return [...new Map(picked.map((column) => [column.name, column])).values()];
}

/** The column of facts of this name. Throws a usage error for a name that is unknown or does not suit the option. */
export function factColumn(kind: Kind | null, typed: string, option?: string): Column {
  return columnByName(columnsNamed(kind, columnNames(kind)), typed, option);
}

function suits({ order, sql }: Column, option = '--fields'): boolean {
  return option === '--fields' || (option === '--sort' ? order : sql) !== undefined;
}

/** The columns of these names, each once. Throws a usage error for an unknown name. */
export function columnsByName<Kept extends Column>(all: Kept[], names: string[]): Kept[] {
  return [...new Set(names.map((name) => columnByName(all, name)))];
}

/** The column of this name. Throws a usage error for a name that is unknown or does not suit the option. */
export function columnByName<Kept extends Column>(all: Kept[], name: string, option = '--fields'): Kept {
  const asName = (text: string) => text.toLowerCase().replace(/[- ]/g, '_');
  // As it is printed, or its name or heading in any case.
  const column =
    all.find((each) => each.title === name || each.name === name) ??
    all.find((each) => [each.name, each.title].map(asName).includes(asName(name)));
  if (column && suits(column, option)) return column;
  const suitable = [...new Set(all.filter((each) => suits(each, option)).map((each) => each.name))];
  const hint = column ? `It works with ${suitable.join(', ')}.` : didYouMean(name, suitable, 'Columns are');
  const says = column ? `${option} does not work with ${column.name}` : `There is no column ${name} for ${option}`;
  throw new PismError('usage', says, hint);
}
