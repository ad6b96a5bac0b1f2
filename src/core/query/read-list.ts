/** Reads lists that are no facts, such as checks and sources, row by row. */
import type { DatabaseSync } from 'node:sqlite';
import { absentValues, type Field } from '../model/field.ts';
import { fieldType } from '../model/fields/index.ts';
import type { SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { placeOrder } from '../model/source.ts';
import { abbreviation } from '../model/text.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { disputedVerdicts, verdictsAgainst } from '../model/verdicts.ts';
import { rowsOf } from '../store/read.ts';
import { columnByName, columnsByName, type ListFormat, sqlColumn } from './fact-columns.ts';
import { disputed } from './filters.ts';
import type { Condition } from './operators.ts';
import { type Column, idColumn, type Result, shownFirst, showPlain } from './result.ts';
import { without, wordsBySign, wordsFilters } from './search-words.ts';
import { asSubquery, countRows, type Filter, orderKeys, type Query, rowIn, selectClause, where } from './select.ts';

/** Reads a list row by row, in the order and up to the limit of a query. */
export function readList(database: DatabaseSync, list: SqlList, query: Partial<Query> = {}): Result {
  const { all, shown, from, filters, order } = list;
  const { sort = [], limit } = query;
  const keys = [...orderKeys(sort, (name) => columnByName(all, name, '--sort').order), order];
  const { sql: among, values } = where(filters);
  const sql = `SELECT ${selectClause(all)} FROM ${from} ${among} ORDER BY ${keys.join(', ')} LIMIT ${limit ?? -1}`;
  const columns = shownFirst(all, columnsByName(all, shown));
  return { columns, rows: rowsOf<Record<string, SqlValue>>(database, sql, values).map((row) => rowIn(row, all)) };
}

/** A list of rows other than facts: all columns, those shown in tables, and the SQL. */
interface SqlList {
  all: Column[];
  shown: string[];
  from: string;
  filters: Filter[];
  order: string;
}

/** Columns of an index table under this alias; `name=column` has another name than in the table. */
export function tableColumns(alias: string, names: string): Column[] {
  return names.split(' ').map((each) => {
    const [name = each, column = name] = each.split('=');
    return sqlColumn(name, `${alias}.${quoteName(column)}`, name === 'finer' ? { type: 'flag' } : {});
  });
}

/** The columns of a table that has one for each of these fields. */
export function columnsOfFields(alias: string, fields: Field[]): Column[] {
  return fields.map((field): Column => {
    const { show, exportType: type } = fieldType(field);
    const { name } = field;
    const empty = JSON.stringify(absentValues([field])[name]);
    const value = `coalesce(${alias}.${quoteName(name)}, ${empty === 'null' ? 'NULL' : quoteText(empty)})`;
    return sqlColumn(name, value, { show: (value, display) => show(value, display, field), type });
  });
}

// Only disputed facts: lists of all facts are long.
const disputedSql = `f.verdict IN (${disputedVerdicts.map(quoteText)})`;
/** What a list of facts in `f` needs, besides the columns of data, to say what other sources give. */
export function comparedColumn(): Column {
  return sqlColumn('_document', `iif(${disputedSql}, f._document, NULL)`, { type: 'object' });
}

/** The columns of checks in data formats. */
const checkColumns =
  'fact=id field=on_field value verdict finer says=source_says title publisher url grade date on'.split(' ');

/** The checks of a query's facts, what differs first, and their number; `wanted` are filters on the checks themselves. A sheet has beside each what its fact says, and where. */
export function checksIn(
  database: DatabaseSync,
  kinds: Kind[],
  query: Query,
  wanted: Filter[] = [],
  { isForSpreadsheets = false }: Pick<ListFormat, 'isForSpreadsheets'> = {},
) {
  // What a source gives is shown as its field is.
  const withShow = (column: Column): Column => {
    if (column.name === 'fact') return { ...column, show: idColumn().show };
    if (column.name !== 'value' && column.name !== 'own') return column;
    const from = column.name === 'own' ? 'f._document' : 'c.value';
    const show: Column['show'] = (value, display, { kind, field }) => {
      const of = kinds.find((each) => each.kind === kind)?.fields.find(({ name }) => name === field);
      return of && value !== null ? fieldType(of).show(value, display, of) : showPlain(value, display);
    };
    return { ...column, sql: `${from} -> ('$.' || c.on_field)`, type: 'object', show };
  };
  const columns = [...tableColumns('c', `${checkColumns.join(' ')} kind own`), ...tableColumns('f', 'paragraph')];
  const [fact = '', field = '', ...others] = checkColumns.map((name) => name.split('=')[0] ?? name);
  const list: SqlList = {
    all: columns.map(withShow),
    shown: isForSpreadsheets ? [fact, 'paragraph', field, 'own', ...others] : [fact, field, ...others],
    from: '_fact_rows f JOIN checks c ON c.fact = f.fact',
    filters: [...asSubquery(query), ...wanted],
    order: `NOT coalesce(${disputed.sql}, 0), ${placeOrder}, f.kind, f.position, c.verdict NOT IN (${verdictsAgainst.map(quoteText)})`,
  };
  return {
    count: () => countRows(database, list.from, list.filters),
    list: (): Result => {
      const { columns, rows } = readList(database, list, query);
      return { columns: columns.filter(({ shown }) => shown !== 'data'), rows, rowsAre: 'check' };
    },
  };
}

/** The filters of checks by words: each must occur in the fact, in any spelling, or in what the source says or is. */
export function checkWords(database: DatabaseSync, words: string[]): Filter[] {
  const { wanted, unwanted } = wordsBySign(words);
  const anywhere = (word: string): Filter => {
    const [inFact] = wordsFilters(database, [word]) as [Filter];
    if (inFact.option !== 'words') return inFact;
    const inSource = inTexts('c.source_says, c.title, c.publisher', word);
    return { ...inFact, sql: `${inFact.sql} OR ${inSource.sql}`, values: [...inFact.values, ...inSource.values] };
  };
  return [...wanted.map(anywhere), ...unwanted.map((word) => without(word, anywhere(word)))];
}

/** The condition that one of these SQL texts has a word; an abbreviation must be a word of its own. */
function inTexts(texts: string, word: string): Condition {
  const text = `concat_ws(' ', '', ${texts}, '')`;
  // SQLite refuses long patterns for GLOB.
  if (!/^[A-Za-z\d]{1,80}$/.test(word)) return { sql: `instr(lower(${text}), ?) > 0`, values: [word.toLowerCase()] };
  // Xi is not in Xinjiang, nor US in us; a longer word may have an ending.
  const [cased, part] = abbreviation.test(word) ? [text, word] : [`lower(${text})`, word.toLowerCase()];
  return { sql: `${cased} GLOB ?`, values: [`*[^A-Za-z0-9]${part}${word.length > 3 ? '' : '[^A-Za-z0-9]'}*`] };
}
