import { parseStored } from '../errors.ts';
import { openEnd, openStart } from '../model/date.ts';
import { comparedLists } from '../model/fact.ts';
import { showDate } from '../model/fields/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display, SqlValue } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister, schemes } from '../model/register.ts';
import { type Place, placeColumns, placeIn, placeText } from '../model/source.ts';
import { cached } from '../model/text.ts';
import { itemsIn, type Json, type JsonObject, ownValue, quoteName, quoteText, valuesIn } from '../model/values.ts';
import { datesAsOf } from './as-of.ts';
import { orderOf } from './order.ts';
import { type Column, cellText, idColumn, plainColumn, showPlain, withNames } from './result.ts';

/** Where the values of a column come from. */
interface ColumnSource {
  select: string[];
  restore(cells: SqlValue[]): Json;
  /** The SQL expression that orders by it; without one, `--sort` refuses the column. */
  order?: string;
  /** The SQL expression that facts are grouped by; a list by each of its items. Without it, `--group-by` refuses it. */
  group?: string;
  /** For lists: the SQL expression of the list, as JSON. */
  list?: string | undefined;
  /** Whether groups are listed in the order of the values rather than by size. */
  isOrdered?: boolean;
  field?: Field;
  /** Another column that `show` needs in the row; data formats leave it out. */
  needs?: FactColumn | undefined;
}

/** A column of facts with the SQL of its values. */
export interface FactColumn extends Column {
  source: ColumnSource;
}

/** Restores a value from one cell. */
export function firstCell([cell = null]: SqlValue[]): Json {
  return cell;
}

/** Restores a value from one cell of JSON. */
export function fromJson(whenEmpty: Json = null): ColumnSource['restore'] {
  return ([cell = null]) => (cell === null ? whenEmpty : parseStored(cell));
}

/** A column selected by one SQL expression; `--sort` accepts it. */
export function selectedColumn(name: string, sql: string, source: Partial<ColumnSource> = {}): FactColumn {
  const column = name === 'id' ? idColumn() : plainColumn(name);
  return { ...column, isWidest: name === 'says', source: { select: [sql], restore: firstCell, order: sql, ...source } };
}

/** All columns of a kind, in the order of its JSON; without a kind, those that all kinds share. */
export const columnsOf = cached(
  (kind: Kind | null) => withShared(kind ? ownColumns(kind) : [dateColumn('f.dated_first'), sharedColumn('title')]),
  100,
);

/** The columns of a kind's fields after that of the date that its list goes by, which may be a field. */
function ownColumns(kind: Kind): FactColumn[] {
  const fields = kind.fields.flatMap((field) => [
    fieldColumn(field),
    ...(field.ids ?? []).map((scheme) => identifierColumn(field, scheme)),
  ]);
  const date = [...fields, dateColumn('k._dated_first', kind.asOf && 'k._dated')].find(({ name }) => name === 'date');
  return [...new Set([...(date ? [date] : []), ...fields])];
}

/** These columns between the shared ones. */
function withShared(own: FactColumn[]): FactColumn[] {
  const head = ['kind', 'id', 'source'].map(sharedColumn);
  const checked = [...comparisonColumns(), sourcesColumn('checks'), sourcesColumn('notes')];
  const showIds: FactColumn['show'] = (ids, display) => showPlain(itemsIn(ids).map(String).map(display.id), display);
  const related = { ...listColumn('related'), show: showIds };
  const history = [sourcesColumn('corrected'), { ...sharedColumn('superseded_by'), show: idColumn().show }];
  const tail = [...checked, listColumn('tags'), related, listColumn('inferred'), ...history, sourcesColumn('checked')];
  return [...head, ...own, saysColumn(), placeColumn(), ...tail];
}

/** The columns of several kinds, each once; each cell is shown as its fact's kind shows it. */
export function columnsOfKinds(kinds: Kind[]): FactColumn[] {
  const all = kinds.flatMap((kind) => ownColumns(kind).map((column) => ({ kind: kind.kind, column })));
  const own = Map.groupBy(all, ({ column }) => column.name)
    .values()
    .map((columns) => {
      const byKind = new Map<Json | undefined, FactColumn>(columns.map(({ kind, column }) => [kind, column]));
      const [first] = byKind.values() as unknown as [FactColumn];
      return {
        ...first,
        register: byKind.values().find(({ register }) => register !== undefined)?.register,
        // Two kinds may have fields of the same name and different types.
        show: (_: Json, display: Display, row: JsonObject) => cellText(byKind.get(row['kind']) ?? first, row, display),
      };
    });
  return withShared([...own]);
}

/** All columns of a kind, or of all kinds, that a user can name. */
export function allColumns(kind: Kind | null): FactColumn[] {
  return [
    ...columnsOf(kind),
    // JSON omits the others because they repeat these.
    { ...sharedColumn('paragraph'), align: 'right' },
    { ...sharedColumn('page_number'), align: 'right' },
    sharedColumn('file_name'),
    { ...sharedColumn('row_number'), align: 'right' },
    ...(kind ? [sharedColumn('title')] : []),
    yearColumn(kind),
    countryColumn(kind),
    // The command line replaces this by a column that reads the user's copy.
    { ...plainColumn('passage'), source: { select: [], restore: firstCell } },
  ];
}

/** The SQL that says whether the list in a field is complete: 1, 0 or null; always 1 for a field without a condition. */
export function completeSql(field: Field | undefined): string {
  return field?.complete === undefined ? '1' : `k.${quoteName(`${field.name}_complete`)}`;
}

function identifierColumn(field: Field, scheme: string): FactColumn {
  const name = `${field.name}_${scheme.replaceAll('-', '_')}`;
  const register = quoteText(fieldType(field).registerOf(field) ?? '');
  const identifier = (id: string) =>
    `(SELECT value FROM entry_ids WHERE register = ${register} AND id = ${id} AND scheme = ${quoteText(scheme)})`;
  const value = `k.${quoteName(field.name)}`;
  const link = ownValue(schemes, scheme)?.link;
  if (fieldType(field).exportType !== 'texts') return { ...selectedColumn(name, identifier(value)), link };
  const list = `SELECT json_group_array(${identifier('e.value')} ORDER BY e.key) FROM json_each(${value}) e`;
  const sql = `CASE WHEN ${value} IS NOT NULL THEN (${list}) END`;
  return { ...selectedColumn(name, sql, { restore: fromJson(), list: sql }), show: showPlain };
}

function fieldColumn(field: Field): FactColumn {
  const type = fieldType(field);
  const sql = `k.${quoteName(field.name)}`;
  // Mark incomplete lists, so that nobody reads examples as the whole list.
  const needs = field.complete === undefined ? undefined : selectedColumn(`${field.name}_complete`, completeSql(field));
  const source: Partial<ColumnSource> = {
    restore: ([cell = null]) => type.restore(cell),
    order: orderOf(field),
    group: sql,
    list: type.exportType === 'texts' ? sql : undefined,
    isOrdered: type.isOrdered === true,
    field,
    needs,
  };
  return {
    ...selectedColumn(field.name, sql, source),
    caveat: field.note,
    complete: field.complete,
    align: ['integer', 'number'].includes(type.exportType) ? 'right' : 'left',
    show(value, display, row) {
      const text = type.show(value, display, field);
      return needs && display.forReader && text !== '' && row[needs.name] === 0 ? `${text} and others` : text;
    },
    register: type.registerOf(field),
    isDate: type.isDate === true,
  };
}

function sharedColumn(name: string): FactColumn {
  return selectedColumn(name, `f.${name}`, { group: `f.${name}` });
}

// Readers are told not to quote a fact that another one replaces.
function saysColumn(): FactColumn {
  const column = selectedColumn('says', 'f.says', { group: 'f.says', needs: sharedColumn('superseded_by') });
  const replaced = ({ superseded_by: by }: JsonObject, { forReader, id }: Display) =>
    by && forReader ? ` (superseded by ${id(String(by))})` : '';
  return { ...column, show: (value, display, row) => `${value ?? ''}${replaced(row, display)}` };
}

/** The column of the date that a list goes by, in whichever field it stands. */
export function dateColumn(order: string, sql = 'f.dated'): FactColumn {
  return { ...selectedColumn('date', sql, { order, isOrdered: true, group: sql }), isDate: true, show: showDate };
}

function listColumn(name: string): FactColumn {
  return selectedColumn(name, `f.${name}`, { restore: fromJson([]), group: `f.${name}`, list: `f.${name}` });
}

// The first year of a fact, in EDTF: `2013`, `201X` if less exact, `2013/..` without an end, `../2013` with only an end.
function yearColumn(kind: Kind | null): FactColumn {
  const hasOnlyEnd = `(first = '${openStart}' OR field GLOB '*_end')`;
  const begun = `substr(ltrim(date, '?~%'), 1, 4) || iif(last = '${openEnd}', '/..', '')`;
  const sql = `(SELECT iif(${hasOnlyEnd}, '../' || substr(last, 1, 4), ${begun}) FROM fact_dates
    WHERE fact = ${kind ? 'k' : 'f'}.fact AND (first, last) <> ('${openStart}', '${openEnd}')${datesAsOf(kind)}
    ORDER BY ${hasOnlyEnd}, first, last LIMIT 1)`;
  const column = selectedColumn('year', sql, { group: sql, isOrdered: true });
  return { ...column, show: (value, { forReader }) => (forReader ? yearText(value) : String(value ?? '')) };
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
function countryColumn(kind: Kind | null): FactColumn {
  const list = `(SELECT json_group_array(DISTINCT value) FROM (${countries} ${kind ? 'k' : 'f'}.fact ORDER BY value))`;
  const source = { select: [list], restore: fromJson([]), group: list, list };
  const show: FactColumn['show'] = (value, display) =>
    showPlain(withNames(value, actorRegister, display.entry), display);
  return { ...plainColumn('country', 'Actor'), source, register: actorRegister, show };
}

// Columns of checks are grouped by verdict, a column of its own.
function sourcesColumn(name: string): FactColumn {
  const column = selectedColumn(name, `f.${name}`, { restore: fromJson([]), list: `f.${name}` });
  const text = (item: JsonObject) => item['says'] ?? Object.values(item).join(': ');
  return { ...column, show: (value) => Array.from(itemsIn(value), (each) => text(valuesIn(each))).join(' ') };
}

/** The mark of each verdict, readable without colour, its colour, and what other sources do. */
export const verdictMarks: Record<string, ReturnType<NonNullable<Column['mark']>>> = {
  agrees: { mark: '✓', style: 'good', means: 'agree' },
  differs: { mark: '≠', style: 'bad', means: 'differ' },
  supported: { mark: '✓', style: 'good', means: 'support it' },
  opposed: { mark: '≠', style: 'bad', means: 'oppose it' },
  contested: { mark: '±', style: 'warning', means: 'contradict each other' },
};

/** The column that says whether the source of a check is finer, by its SQL. */
export function finerColumn(sql: string): FactColumn {
  return selectedColumn('finer', sql, { restore: ([cell]) => (cell === 1 ? true : null), group: sql });
}

/** The columns of what other sources make of a fact in `f`: its verdict, and the fields on which it rests. */
export function comparisonColumns(): FactColumn[] {
  const order = `instr('${Object.keys(verdictMarks).join(' ')}', f.verdict)`;
  const verdict = selectedColumn('verdict', 'f.verdict', { order, group: 'f.verdict' });
  const mark: FactColumn['mark'] = (row) => verdictMarks[String(row['verdict'])] ?? { mark: '', style: 'good' };
  return [{ ...verdict, mark }, ...comparedLists.map(listColumn)];
}

function placeColumn(): FactColumn {
  const column = selectedColumn('place', 'f.paragraph', {
    select: placeColumns.map((name) => `f.${name}`),
    restore: (cells) => ({ ...placeIn(cells) }),
  });
  return { ...column, show: (value) => placeText(value as Place) };
}
