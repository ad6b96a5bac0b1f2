import { PismError } from '../errors.ts';
import { openEnd, openStart, statedDay } from '../model/date.ts';
import { dayKeys, identifierKey } from '../model/document.ts';
import { comparedLists } from '../model/fact.ts';
import { showDate } from '../model/fields/date.ts';
import { fieldType, isList, registerOfField } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { actorRegister, schemes } from '../model/register.ts';
import { type Place, placeText } from '../model/source.ts';
import { stagesOf } from '../model/stages.ts';
import { cached, didYouMean } from '../model/text.ts';
import { itemsIn, type Json, type JsonObject, ownValue, quoteName, quoteText, valuesIn } from '../model/values.ts';
import { verdictNames } from '../model/verdicts.ts';
import { datesAsOf } from './as-of.ts';
import { type Column, cellText, headOf, idColumn, namedIn, plainColumn, type Result, showPlain } from './result.ts';

/** All columns of a kind, in the order of its JSON; without a kind, those that all kinds share. */
export const columnsOf = cached((kind: Kind | null): Column[] => {
  const own = kind ? kind.fields.flatMap((field) => fieldColumns(field, kind)) : [sqlColumn('title', 'f.title')];
  const showIds: Column['show'] = (ids, display) => showPlain(itemsIn(ids).map(String).map(display.id), display);
  const all = [
    ...['kind', 'id', 'source'].map((name) => sharedColumn(name)),
    own.find(({ name }) => name === 'date') ?? dateColumn(kind),
    ...dayColumns(kind),
    ...own,
    sharedColumn('says', { show: showSays }),
    placeColumn(),
    ...comparisonColumns(),
    ...['checks', 'notes'].map(recordsColumn),
    sharedColumn('tags', { type: 'texts' }),
    sharedColumn('related', { type: 'texts', show: showIds }),
    sharedColumn('inferred', { type: 'texts' }),
    countedColumn(),
    recordsColumn('corrected'),
    sharedColumn('superseded_by', { show: idColumn().show }),
    recordsColumn('checked'),
  ];
  return [...new Set(all)];
}, 100);

/** A column of the values of an SQL expression; `--sort` and `--group-by` accept it. */
export function sqlColumn(name: string, sql: string, more: Partial<Column> = {}): Column {
  const column = name === 'id' ? idColumn() : plainColumn(name);
  return { ...column, isWidest: name === 'says', sql, order: sql, ...more };
}

/** A column of the part of a fact's document that `_fact_rows` has too. */
function sharedColumn(name: string, more: Partial<Column> = {}): Column {
  return sqlColumn(name, `f.${name}`, { isStored: true, ...more });
}

/** The columns of several kinds, each once; each cell is shown as its fact's kind shows it. */
export function columnsOfAll(kinds: Kind[]): Column[] {
  const [first, other] = kinds;
  if (first && !other) return columnsOf(first);
  const byKind = new Map(kinds.map((kind) => [kind.kind, columnsOf(kind)]));
  const all = [...byKind.values()].flat();
  return [...Map.groupBy(all, ({ name }) => name)].flatMap(([name, [column, ...others]]) => {
    if (!column) return [];
    // Two kinds may have fields of the same name and different types.
    const show: Column['show'] = (value, display, row) =>
      (byKind.get(String(row['kind']))?.find((each) => each.name === name) ?? column).show(value, display, row);
    const register = [column, ...others].find((each) => each.register !== undefined)?.register;
    return { ...column, register, show };
  });
}

/** All columns of a kind, or of all kinds, that a user can name. */
export const allColumns = cached((kind: Kind | null): Column[] => {
  const rowColumn = (name: string) =>
    sqlColumn(name, `f.${name}`, { align: name.endsWith('_name') ? 'left' : 'right' });
  return [
    ...columnsOf(kind),
    // JSON omits the others because they repeat these.
    ...['paragraph', 'page_number', 'file_name', 'row_number'].map(rowColumn),
    ...(kind ? [sqlColumn('title', 'f.title')] : []),
    yearColumn(kind),
    countryColumn(kind),
    // The command line reads its values from the user's copy.
    plainColumn('passage'),
  ];
}, 100);

/** The columns with which tables mark incomplete lists; data formats leave them out. */
export function completeColumns(kind: Kind | null): Column[] {
  const fields = kind?.fields.filter(({ complete }) => complete !== undefined) ?? [];
  return fields.map((field) => sqlColumn(`${field.name}_complete`, completeSql(field)));
}

/** The SQL that says whether the list in a field is complete: 1, 0 or null; always 1 for a field without a condition. */
export function completeSql(field: Field | undefined): string {
  return field?.complete === undefined ? '1' : `k.${quoteName(`${field.name}_complete`)}`;
}

/** The columns of a field, and of the public identifiers of its entries. */
function fieldColumns(field: Field, kind: Kind): Column[] {
  const { ids = [], note: caveat, complete, name } = field;
  const { exportType, isOrdered = false, isDate = false, show } = fieldType(field);
  const sql = `k.${quoteName(name)}`;
  const isStage = stagesOf(kind)?.status === field || kind.stages.some(({ date }) => date === name);
  const own: Column = {
    ...plainColumn(name, headOf(field), ['integer', 'number'].includes(exportType) ? 'right' : 'left'),
    ...{ sql, order: fieldOrder(field), type: exportType, isOrdered, isDate, field, caveat, complete },
    // As of a day, a stage may not have begun.
    isStored: kind.asOf === undefined || !isStage,
    show(value, display, row) {
      const text = show(value, display, field);
      // Mark incomplete lists, so that nobody reads examples as the whole list.
      return display.forReader && text !== '' && row[`${name}_complete`] === 0 ? `${text} and others` : text;
    },
    register: registerOfField(field),
  };
  return [own, ...ids.map((scheme) => identifierColumn(field, scheme))];
}

function identifierColumn(field: Field, scheme: string): Column {
  const name = identifierKey(field, scheme);
  const order = `f._document ->> ${quoteText(`$.${name}`)}`;
  if (isList(field)) return { ...plainColumn(name), order, type: 'texts' };
  return { ...plainColumn(name), order, link: ownValue(schemes, scheme)?.link };
}

// Readers are told not to quote a fact that another one replaces.
function showSays(value: Json, { forReader, id }: Display, { superseded_by: by }: JsonObject): string {
  return `${value ?? ''}${by && forReader ? ` (superseded by ${id(String(by))})` : ''}`;
}

/** The column of the date that a list goes by, in whichever field it stands. */
export function dateColumn(kind: Kind | null): Column {
  const order = kind ? 'k._dated_first' : 'f.dated_first';
  const sql = kind?.asOf === undefined ? 'f.dated' : 'k._dated';
  const isStored = kind !== null && kind.asOf === undefined;
  return sqlColumn('date', sql, { order, isStored, isOrdered: true, isDate: true, show: showDate });
}

/** The columns of the first and last day of that date, for programs that know no EDTF. */
function dayColumns(kind: Kind | null): Column[] {
  const isAsOf = kind?.asOf !== undefined;
  const ofDated = isAsOf ? 'k._dated' : 'f.dated';
  const date = kind && fieldOf(kind, 'date') ? 'k.date' : ofDated;
  return dayKeys.map((name) => {
    const sql = statedDay(name.replace('date', date));
    return sqlColumn(name, sql, { type: 'day', isStored: kind !== null && !isAsOf, isOrdered: true });
  });
}

// The first year of a fact, in EDTF: `2013`, `2013/..` without an end, `../2013` with only an end.
function yearColumn(kind: Kind | null): Column {
  const hasOnlyEnd = `(first = '${openStart}' OR field GLOB '*_end')`;
  const begun = `substr(date, 1, 4) || iif(last = '${openEnd}', '/..', '')`;
  const sql = `(SELECT iif(${hasOnlyEnd}, '../' || substr(last, 1, 4), ${begun}) FROM fact_dates
    WHERE fact = ${kind ? 'k' : 'f'}.fact AND (first, last) <> ('${openStart}', '${openEnd}')${datesAsOf(kind)}
    ORDER BY ${hasOnlyEnd}, first, last LIMIT 1)`;
  const show: Column['show'] = (value, { forReader }) => (forReader ? yearText(value) : String(value ?? ''));
  return sqlColumn('year', sql, { isOrdered: true, show });
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
function countryColumn(kind: Kind | null): Column {
  const sql = `(SELECT json_group_array(DISTINCT value) FROM (${countries} ${kind ? 'k' : 'f'}.fact ORDER BY value))`;
  return { ...plainColumn('country', 'Actor'), ...namedIn(actorRegister), sql, type: 'texts' };
}

// Columns of checks are grouped by verdict, a column of its own.
function recordsColumn(name: string): Column {
  const text = (item: JsonObject) => item['says'] ?? Object.values(item).join(': ');
  const show: Column['show'] = (value) => Array.from(itemsIn(value), (each) => text(valuesIn(each))).join(' ');
  return { ...plainColumn(name), order: `f.${name}`, type: 'array', show };
}

/** The columns of what other sources make of a fact in `f`: its verdict, and the fields on which it rests. */
export function comparisonColumns(): Column[] {
  const order = `instr('${verdictNames.join(' ')}', f.verdict)`;
  const lists = comparedLists.map((name) => sqlColumn(name, `coalesce(f.${name}, '[]')`, { type: 'texts' }));
  return [sqlColumn('verdict', 'f.verdict', { order }), ...lists];
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

/** The SQL expression that orders facts by a field: entries by the names that tables show, choices as they are declared. */
function fieldOrder(field: Field): string {
  const { shape, registerOf } = fieldType(field);
  const column = `k.${quoteName(field.name)}`;
  const register = registerOf(field);
  if (register !== undefined)
    return `${isList(field) ? entryNamesSql(register, column) : nameOf(register, column)} COLLATE NOCASE`;
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

function nameOf(register: string, id: string): string {
  const name = `SELECT coalesce(short, name) FROM entries WHERE register = ${quoteText(register)} AND id = ${id}`;
  return `coalesce((${name}), ${id})`;
}

function entryNamesSql(register: string, list: string): string {
  const name = `${nameOf(register, 'e.value')} COLLATE NOCASE`;
  return `(SELECT group_concat(${name}, ', ' ORDER BY e.key) FROM json_each(${list}) e)`;
}

/** The default columns of a kind's table, date and actor first, and those of a line for readers. */
export function featuredColumns(kind: Kind | null): Pick<Result, 'columns'> & { line: Column[] } {
  const known = allColumns(kind);
  const own = columnsByName(known, kind ? kind.columns : ['date', 'kind']);
  const isActor = ({ register }: Column) => register === actorRegister;
  const first = [own.find(({ isDate }) => isDate), own.find(isActor)].flatMap((column) => column ?? []);
  const names = [...new Set([...first, ...own])].map(({ name }) => name);
  return listColumns(known, names, kind ? (kind.list.length > 0 ? kind.list : names) : ['date', 'says']);
}

/** The columns of a list of facts, the id and the sentence below its rows, and those of a line for readers, which may end with the sentence. */
export function listColumns(all: Column[], names: string[], inLine: string[], sentence = 'says') {
  const below = columnsByName(all, ['id', sentence]).map((column) => {
    return { ...column, isBelow: true, isWidest: column.name === sentence };
  });
  const [verdict, ...own] = columnsByName(all, ['verdict', ...names]);
  const line = inLine.map((name): Column => {
    const [column, ...others] = columnsByName(all, name.split(' or ')) as [Column, ...Column[]];
    return others.length > 0 ? firstStated([column, ...others]) : { ...column, isWidest: name === sentence };
  });
  const ending = inLine.includes(sentence) ? below.slice(0, 1) : below;
  return { columns: [verdict, ...own, ...below] as Column[], line: [verdict, ...line, ...ending] as Column[] };
}

/** A column that shows the first of these that has a value. */
function firstStated(columns: [Column, ...Column[]]): Column {
  const show: Column['show'] = (_, display, row) =>
    columns.map((column) => cellText(column, row, display)).find((text) => text !== '') ?? '';
  return { ...columns[0], align: 'left', show };
}

/** The columns of facts with these names. Throws a usage error if one is unknown. */
export function pickColumns(kind: Kind | null, names: string[]): Column[] {
  return columnsByName(allColumns(kind), names);
}

function suits({ order, sql }: Column, option: string): boolean {
  return option === '--fields' || (option === '--sort' ? order : sql) !== undefined;
}

/** The columns of these names, each once. Throws a usage error for an unknown name. */
export function columnsByName<Kept extends Column>(all: Kept[], names: string[]): Kept[] {
  return [...new Set(names.map((name) => columnByName(all, name)))];
}

/** The column of this name. Throws a usage error for a name that is unknown or does not suit the option. */
export function columnByName<Kept extends Column>(all: Kept[], name: string, option = '--fields'): Kept {
  const column = columnNamed(all, name);
  if (column && suits(column, option)) return column;
  const suitable = [...new Set(all.filter((each) => suits(each, option)).map((each) => each.name))];
  const hint = column ? `It works with ${suitable.join(', ')}.` : didYouMean(name, suitable, 'Columns are');
  const says = column ? `${option} does not work with ${column.name}` : `There is no column ${name} for ${option}`;
  throw new PismError('usage', says, hint);
}

/** The column with this heading as it is printed, with this name, or with this heading in any case. */
function columnNamed<Kept extends Column>(all: Kept[], name: string): Kept | undefined {
  const asName = name.toLowerCase().replace(/[- ]/g, '_');
  return (
    all.find(({ title }) => title === name) ??
    all.find((column) => column.name.replaceAll('-', '_') === asName) ??
    all.find(({ title }) => title.toLowerCase() === name.toLowerCase())
  );
}
