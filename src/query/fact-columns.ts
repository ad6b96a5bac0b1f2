import { openEnd, openStart } from '../model/date.ts';
import { documentKeys, identifierKey } from '../model/document.ts';
import { comparedLists } from '../model/fact.ts';
import { showDate } from '../model/fields/date.ts';
import { fieldType, isList, registerOfField } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister, schemes } from '../model/register.ts';
import { type Place, placeText } from '../model/source.ts';
import { stagesOf } from '../model/stages.ts';
import { cached } from '../model/text.ts';
import { itemsIn, type Json, type JsonObject, ownValue, quoteName, quoteText, valuesIn } from '../model/values.ts';
import { verdictNames, verdictOf } from '../model/verdicts.ts';
import { datesAsOf } from './as-of.ts';
import { orderOf } from './order.ts';
import { type Column, cellText, idColumn, plainColumn, showPlain, withNames } from './result.ts';

/** A column of the values of an SQL expression; `--sort` accepts it. */
export function sqlColumn(name: string, value: string, more: Partial<Column> = {}): Column {
  const column = name === 'id' ? idColumn() : plainColumn(name);
  return { ...column, isWidest: name === 'says', value, order: value, ...more };
}

/** A column of the part of a fact's document that `fact_rows` has too. */
function sharedColumn(name: string, more: Partial<Column> = {}): Column {
  const { value, ...column } = sqlColumn(name, `f.${name}`);
  return { ...column, group: value, ...more };
}

/** All columns of a kind, in the order of its JSON; without a kind, those that all kinds share. */
export const columnsOf = cached((kind: Kind | null) => {
  const byName = new Map(
    [...sharedColumns(), ...(kind ? ownColumns(kind) : mainColumns())].map((each) => [each.name, each]),
  );
  const keys = kind ? documentKeys(kind) : documentKeys({ fields: [] }).toSpliced(4, 0, 'title');
  return keys.flatMap((name) => byName.get(name) ?? []);
}, 100);

/** The date and the title of facts of any kind. */
function mainColumns(): Column[] {
  return [dateColumn('f.dated_first'), sqlColumn('title', 'f.title', { group: 'f.title' })];
}

/** The columns of a kind's fields, and of the date that its list goes by, which may be a field. */
function ownColumns(kind: Kind): Column[] {
  const { value = '', ...date } = dateColumn('k._dated_first', kind.asOf && 'k._dated');
  const fields = kind.fields.flatMap((field) => [
    fieldColumn(field, kind),
    ...(field.ids ?? []).map((scheme) => identifierColumn(field, scheme)),
  ]);
  return [kind.asOf === undefined ? date : { ...date, value }, ...fields];
}

function sharedColumns(): Column[] {
  const showIds: Column['show'] = (ids, display) => showPlain(itemsIn(ids).map(String).map(display.id), display);
  return [
    ...['kind', 'id', 'source'].map((name) => sharedColumn(name)),
    saysColumn(),
    placeColumn(),
    ...comparisonColumns(),
    ...['checks', 'notes', 'corrected', 'checked'].map(sourcesColumn),
    ...['tags', 'inferred'].map((name) => listColumn(name)),
    listColumn('related', { show: showIds }),
    sharedColumn('superseded_by', { show: idColumn().show }),
  ];
}

/** The columns of several kinds, each once; each cell is shown as its fact's kind shows it. */
export function columnsOfAll(kinds: Kind[]): Column[] {
  const all = kinds.flatMap((kind) => columnsOf(kind).map((column) => ({ kind: kind.kind, column })));
  const byName = Map.groupBy(all, ({ column }) => column.name);
  const keys = documentKeys({ fields: kinds.flatMap(({ fields }) => fields) });
  return keys.flatMap((name) => {
    const columns = byName.get(name) ?? [];
    const [first] = columns;
    if (!first) return [];
    // Two kinds may have fields of the same name and different types.
    const columnOf = ({ kind }: JsonObject) => (columns.find((each) => each.kind === kind) ?? first).column;
    const show: Column['show'] = (_, display, row) => cellText(columnOf(row), row, display);
    const register = columns.find(({ column }) => column.register !== undefined)?.column.register;
    return [{ ...first.column, register, show }];
  });
}

/** All columns of a kind, or of all kinds, that a user can name. */
export function allColumns(kind: Kind | null): Column[] {
  const rowColumn = (name: string, more: Partial<Column> = {}) =>
    sqlColumn(name, `f.${name}`, { group: `f.${name}`, ...more });
  return [
    ...columnsOf(kind),
    // JSON omits the others because they repeat these.
    rowColumn('paragraph', { align: 'right' }),
    rowColumn('page_number', { align: 'right' }),
    rowColumn('file_name'),
    rowColumn('row_number', { align: 'right' }),
    ...(kind ? [rowColumn('title')] : []),
    yearColumn(kind),
    countryColumn(kind),
    // The command line reads its values from the user's copy.
    plainColumn('passage'),
  ];
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

function identifierColumn(field: Field, scheme: string): Column {
  const register = quoteText(registerOfField(field) ?? '');
  const identifier = (id: string) =>
    `(SELECT value FROM entry_ids WHERE register = ${register} AND id = ${id} AND scheme = ${quoteText(scheme)})`;
  const value = `k.${quoteName(field.name)}`;
  const column = { ...plainColumn(identifierKey(field, scheme)), link: ownValue(schemes, scheme)?.link };
  if (!isList(field)) return { ...column, order: identifier(value) };
  const list = `SELECT json_group_array(${identifier('e.value')} ORDER BY e.key) FROM json_each(${value}) e`;
  return { ...plainColumn(column.name), order: `CASE WHEN ${value} IS NOT NULL THEN (${list}) END`, type: 'texts' };
}

function fieldColumn(field: Field, kind: Kind): Column {
  const type = fieldType(field);
  const sql = `k.${quoteName(field.name)}`;
  const isStage = stagesOf(kind)?.status === field || kind.stages.some(({ date }) => date === field.name);
  return {
    ...plainColumn(field.name),
    order: orderOf(field),
    group: sql,
    list: isList(field) ? sql : undefined,
    type: type.exportType,
    isOrdered: type.isOrdered === true,
    field,
    // As of a day, a stage may not have begun.
    ...(kind.asOf !== undefined && isStage && { value: sql }),
    caveat: field.note,
    complete: field.complete,
    align: ['integer', 'number'].includes(type.exportType) ? 'right' : 'left',
    show(value, display, row) {
      const text = type.show(value, display, field);
      // Mark incomplete lists, so that nobody reads examples as the whole list.
      return display.forReader && text !== '' && row[`${field.name}_complete`] === 0 ? `${text} and others` : text;
    },
    register: type.registerOf(field),
    isDate: type.isDate === true,
  };
}

// Readers are told not to quote a fact that another one replaces.
function saysColumn(): Column {
  const replaced = ({ superseded_by: by }: JsonObject, { forReader, id }: Display) =>
    by && forReader ? ` (superseded by ${id(String(by))})` : '';
  return sharedColumn('says', { show: (value, display, row) => `${value ?? ''}${replaced(row, display)}` });
}

/** The column of the date that a list goes by, in whichever field it stands. */
export function dateColumn(order: string, sql = 'f.dated'): Column {
  return sqlColumn('date', sql, { order, isOrdered: true, group: sql, isDate: true, show: showDate });
}

function listColumn(name: string, more: Partial<Column> = {}): Column {
  return sharedColumn(name, { list: `f.${name}`, type: 'texts', ...more });
}

// The first year of a fact, in EDTF: `2013`, `201X` if less exact, `2013/..` without an end, `../2013` with only an end.
function yearColumn(kind: Kind | null): Column {
  const hasOnlyEnd = `(first = '${openStart}' OR field GLOB '*_end')`;
  const begun = `substr(ltrim(date, '?~%'), 1, 4) || iif(last = '${openEnd}', '/..', '')`;
  const sql = `(SELECT iif(${hasOnlyEnd}, '../' || substr(last, 1, 4), ${begun}) FROM fact_dates
    WHERE fact = ${kind ? 'k' : 'f'}.fact AND (first, last) <> ('${openStart}', '${openEnd}')${datesAsOf(kind)}
    ORDER BY ${hasOnlyEnd}, first, last LIMIT 1)`;
  const show: Column['show'] = (value, { forReader }) => (forReader ? yearText(value) : String(value ?? ''));
  return sqlColumn('year', sql, { group: sql, isOrdered: true, show });
}

function yearText(value: Json): string {
  return String(value ?? '')
    .replace(/^(\d{3})X(?!X)/, (_, decade) => `${decade}0s`)
    .replace(/^[\dX]*X[\dX]*/, (years) => `${years.replaceAll('X', '0')} to ${years.replaceAll('X', '9')}`)
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
  const list = `(SELECT json_group_array(DISTINCT value) FROM (${countries} ${kind ? 'k' : 'f'}.fact ORDER BY value))`;
  const show: Column['show'] = (value, display) => showPlain(withNames(value, actorRegister, display.entry), display);
  const sql = { value: list, group: list, list, type: 'texts' as const };
  return { ...plainColumn('country', 'Actor'), ...sql, register: actorRegister, show };
}

// Columns of checks are grouped by verdict, a column of its own.
function sourcesColumn(name: string): Column {
  const text = (item: JsonObject) => item['says'] ?? Object.values(item).join(': ');
  const show: Column['show'] = (value) => Array.from(itemsIn(value), (each) => text(valuesIn(each))).join(' ');
  return listColumn(name, { group: undefined, type: 'array', show });
}

/** The columns of what other sources make of a fact in `f`: its verdict, and the fields on which it rests. */
export function comparisonColumns(): Column[] {
  const order = `instr('${verdictNames.join(' ')}', f.verdict)`;
  const mark: Column['mark'] = (row) => verdictOf(row['verdict']);
  const verdict = sqlColumn('verdict', 'f.verdict', { order, group: 'f.verdict', mark });
  return [verdict, ...comparedLists.map((name) => listColumn(name, { value: `coalesce(f.${name}, '[]')` }))];
}

function placeColumn(): Column {
  return { ...plainColumn('place'), type: 'object', order: 'f.paragraph', show: (value) => placeText(value as Place) };
}
