import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../model/values.ts';
import type { FactStore } from './fact-store.ts';
import type { RowContext, RowResult } from './row.ts';
import { openRows } from './row-reader.ts';

/** Something in which a fact is not as the table has it now. */
export interface TableFinding {
  id: string;
  /** The row of the table, or the one that the fact names where the table has it no longer. */
  row: number;
  field: string;
  value: Json;
  /** The heading of the column, and what stands there; empty where the value is from no single column. */
  column: string;
  cell: string;
  /** What the row gives; undefined where there is no such fact in the table. */
  given?: Json;
  why: 'edited' | 'differs' | 'moved' | 'gone';
  /** For `gone`: what has become of the row. */
  reason?: string;
}

/** What a table is held against. */
export interface TableFacts {
  /** The facts from this file, by id. */
  facts: FactStore;
  /** The facts as they were imported, by id: what is otherwise now was edited by hand. */
  imported: FactStore;
  encoding?: string | undefined;
}

/** Makes each fact of a file again from its row, and tells what is otherwise; `others` are rows of which there is no fact. */
export async function verifyTable(
  file: string,
  context: RowContext,
  { facts, imported, encoding }: TableFacts,
): Promise<{ findings: TableFinding[]; others: number }> {
  const { reader, rows } = await openRows(file, { ...context, isKnown: (id) => facts.has(id) }, { encoding });
  const found = new Map<string, TableFinding[]>();
  const refused = new Map<number, string>();
  let others = 0;
  for await (const { row, result } of rows) {
    if (!('fact' in result)) {
      refused.set(row.row, whyNoFact(result));
      continue;
    }
    const id = String(result.fact['id']);
    const fact = facts.get(id);
    if (!fact) others += 1;
    // Of several rows that give the fact, the one that it names counts.
    else if (!found.has(id) || rowOf(fact) === row.row) {
      const cellOf = (name: string) => reader.cellOf(name, row);
      found.set(id, findingsIn(fact, result.fact, imported.get(id), cellOf));
    }
  }
  const findings = facts.facts().flatMap((fact): TableFinding[] => {
    const id = String(fact['id']);
    const known = found.get(id);
    if (known) return known;
    const row = rowOf(fact);
    const reason = refused.get(row) ?? 'no row of the table gives this fact';
    const gone = { id, row, field: 'source', value: place(row), column: '', cell: '', why: 'gone' as const, reason };
    return [gone];
  });
  return { findings: [...findings], others };
}

function findingsIn(
  fact: JsonObject,
  made: JsonObject,
  before: JsonObject | undefined,
  cellOf: (name: string) => { column: string; cell: string },
): TableFinding[] {
  const { id, source, tags: _, ...values } = made;
  const { row } = source as { row: number };
  const names = new Set([...Object.keys(fact), ...Object.keys(values)]);
  const findings = [...names].flatMap((name): TableFinding[] => {
    const [value, given] = [fact[name] ?? null, values[name] ?? null];
    if (name === 'id' || name === 'place' || isDeepStrictEqual(value, given)) return [];
    const isEdited = before !== undefined && isDeepStrictEqual(before[name] ?? null, given);
    // The sentence is ours to word; its values are those of the fields.
    if (name === 'says' && isEdited) return [];
    return [{ id: String(id), row, field: name, value, ...cellOf(name), given, why: isEdited ? 'edited' : 'differs' }];
  });
  const former = rowOf(fact);
  if (former === row) return findings;
  const moved = {
    id: String(id),
    row,
    field: 'source',
    value: place(former),
    column: '',
    cell: '',
    why: 'moved' as const,
  };
  return [{ ...moved, given: place(row) }, ...findings];
}

function rowOf(fact: JsonObject): number {
  return (fact['place'] as { row: number }).row;
}

function place(row: number): string {
  return `row ${row}`;
}

function whyNoFact(result: Exclude<RowResult, { fact: JsonObject }>): string {
  if ('leftOut' in result) return `the map leaves the row out (${result.leftOut})`;
  return result.reasons.map(({ column, says }) => (column === '' ? says : `${column}: ${says}`)).join('; ');
}
