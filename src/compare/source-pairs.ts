import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { countedSource, type Filter, readCells, where } from '../query/select.ts';
import { tableOf } from '../store/schema.ts';

/** The sources that are compared: two, one with all others, or all with each other. */
export type SourceIds = [first: string | undefined, second: string | undefined];

/** The first or the second of the sources that are compared. */
export type Side = 'first' | 'second';

/** Facts of a kind to compare across sources: one of each pair must pass the filters. */
export interface PairQuery {
  kind: Kind;
  filters: Filter[];
}

/** The fields that say what a fact of the kind is about. */
export function subjectOf(kind: Kind): Field[] {
  return kind.subject.flatMap((name) => fieldOf(kind, name) ?? []);
}

/** The kinds, all or those named, of which the sources have facts to compare. Throws a usage error where there are none. */
export function kindsInCommon(database: DatabaseSync, kinds: Kind[], named: Kind[], ids: SourceIds): Kind[] {
  const open = named.find((kind) => subjectOf(kind).length === 0);
  if (open) {
    const hint = `Its kind names no fields by which sources can be compared (\`subject\` in kinds/${open.kind}.yaml).`;
    throw new PismError('usage', `Facts of ${open.kind} cannot be compared across sources`, hint);
  }
  const sources = new Map(kinds.map((kind) => [kind, sourcesWith(database, kind)]));
  const found = (named.length > 0 ? named : kinds).filter((kind) => {
    const having = sources.get(kind) ?? [];
    return (
      subjectOf(kind).length > 0 && having.length >= 2 && ids.every((id) => id === undefined || having.includes(id))
    );
  });
  if (found.length > 0) return found;
  const kindsOf = (id: string) =>
    kinds.flatMap((kind) => (sources.get(kind)?.includes(id) ? [kind.kind] : [])).join(', ');
  const [first, second] = ids;
  const who = second === undefined ? 'No two sources have' : `${first} and ${second} do not both have`;
  const what =
    named.length === 0 ? 'facts that can be compared' : `facts of ${named.map(({ kind }) => kind).join(' or ')}`;
  const hints = ids.flatMap((id) => (id === undefined ? [] : [`${id} has ${kindsOf(id) || 'no facts'}.`]));
  throw new PismError('usage', `${who} ${what}`, hints.join(' '));
}

function sourcesWith(database: DatabaseSync, kind: Kind): string[] {
  const cells = readCells<[string]>(database, `SELECT DISTINCT _bulletin FROM ${tableOf(kind)}`);
  return [...cells].map(([id]) => id);
}

/** The numbers of each two facts of different sources that are about the same thing, in the order of the first source. */
export function pairsOf(database: DatabaseSync, query: PairQuery, ids: SourceIds) {
  const { tables, isPair } = sidesSql(query.kind, ids);
  const { filters } = query;
  const sql = `${tables} SELECT one.fact, other.fact FROM one JOIN other ON ${isPair}
    WHERE ${passes('one', query)} OR ${passes('other', query)} ORDER BY ${order('one')}, ${order('other')}`;
  return readCells<[first: number, second: number]>(database, sql, [...filters, ...filters]);
}

/** The numbers of the facts that only the first or only the second source has, in its order. */
export function onlyIn(database: DatabaseSync, side: Side, query: PairQuery, ids: SourceIds) {
  const { tables, own, from } = onlySql(side, query, ids);
  return readCells<[number]>(database, `${tables} SELECT ${own}.fact ${from} ORDER BY ${order(own)}`, query.filters);
}

/** How many facts only the first or only the second source has, and how many of them leave open what they are about. */
export function countOnly(database: DatabaseSync, side: Side, query: PairQuery, ids: SourceIds) {
  const { tables, own, from } = onlySql(side, query, ids);
  const open = subjectOf(query.kind).map((field, at) => `${own}.${partOf(field, at).key} IS NULL`);
  const sql = `${tables} SELECT count(*), coalesce(sum(${open.join(' OR ')}), 0) ${from}`;
  const [counts] = readCells<[facts: number, open: number]>(database, sql, query.filters);
  return counts as [facts: number, open: number];
}

function onlySql(side: Side, query: PairQuery, ids: SourceIds) {
  const { tables, isPair } = sidesSql(query.kind, ids);
  const [own, others] = side === 'first' ? ['one', 'other'] : ['other', 'one'];
  const from = `FROM ${own} LEFT JOIN ${others} ON ${isPair} WHERE ${others}.fact IS NULL AND ${passes(own, query)}`;
  return { tables, own, from };
}

// The facts of both sides with what they are about, as tables for which SQLite makes an index, and when two are a pair.
function sidesSql(kind: Kind, [first, second]: SourceIds) {
  const parts = subjectOf(kind).map(partOf);
  const columns = ['fact', '_bulletin', '_position', ...parts.flatMap((part) => part.columns)].join(', ');
  const facts = (which: string) => `SELECT ${columns} FROM ${tableOf(kind)} WHERE ${which}`;
  const isFirst = first === undefined ? '1' : `_bulletin = ${quoteText(first)}`;
  const isOther = first === undefined ? '1' : `_bulletin <> ${quoteText(first)}`;
  const isSecond = second === undefined ? isOther : `_bulletin = ${quoteText(second)}`;
  // What both leave open is the same, unless they leave open all of it.
  const stated = `coalesce(${parts.map(({ key }) => `one.${key}`).join(', ')}, NULL) IS NOT NULL`;
  const isPair = [...parts.map(({ isSame }) => isSame), stated];
  if (first === undefined) isPair.push('one._bulletin < other._bulletin');
  return {
    tables: `WITH one AS MATERIALIZED (${facts(isFirst)}), other AS MATERIALIZED (${facts(isSecond)})`,
    isPair: isPair.join(' AND '),
  };
}

/** A part of what facts are about: the columns that hold it, the one that is null where it is left open, and whether two facts have the same. */
function partOf(field: Field, at: number) {
  const key = `_part_${at}`;
  const { isDate, key: keyOf } = fieldType(field);
  if (!isDate) return { key, columns: [`${keyOf(field)} AS ${key}`], isSame: `one.${key} IS other.${key}` };
  const last = `${key}_last`;
  const lies = (part: string, whole: string) =>
    `${whole}.${key} <= ${part}.${key} AND ${part}.${last} <= ${whole}.${last}`;
  return {
    key,
    columns: [`${quoteName(`${field.name}_first`)} AS ${key}`, `${quoteName(`${field.name}_last`)} AS ${last}`],
    // One date may be more exact than the other.
    isSame: `(${lies('one', 'other')} OR ${lies('other', 'one')} OR one.${key} IS NULL AND other.${key} IS NULL)`,
  };
}

function passes(table: string, { kind, filters }: PairQuery): string {
  if (filters.length === 0) return '1';
  return `${table}.fact IN (SELECT k.fact FROM ${countedSource(kind, filters)} ${where(filters)})`;
}

function order(table: string): string {
  return ['_bulletin', '_position', 'fact'].map((column) => `${table}.${column}`).join(', ');
}
