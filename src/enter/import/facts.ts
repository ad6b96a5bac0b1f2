import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { PismError } from '../../core/errors.ts';
import { dateInWords } from '../../core/model/date.ts';
import type { StatedFact } from '../../core/model/fact.ts';
import type { Field } from '../../core/model/field.ts';
import { fieldType, isList } from '../../core/model/fields/index.ts';
import { codesDisplay, type Display } from '../../core/model/fields/type.ts';
import { saysField } from '../../core/model/file-keys.ts';
import { fieldOf, type Kind } from '../../core/model/kind.ts';
import { fillTemplate, type TableMap } from '../../core/model/map.ts';
import type { Registers } from '../../core/model/register.ts';
import { latestStatus } from '../../core/model/status-on.ts';
import { capitalised, slug } from '../../core/model/text.ts';
import type { Json, JsonObject } from '../../core/model/values.ts';
import { factChecker } from '../../core/store/check-fact.ts';
import type { FactsById } from '../folder/fact-files.ts';
import { cellReader, textReader } from '../lines/table/cell-values.ts';
import { type MappedRow, openMapped } from '../lines/table/table.ts';
import { limitRows } from '../lines/table/table-bytes.ts';

const untouched = 'Nothing was written.';

/** Reads the facts of tables by a map. Throws a PismError with the failures of all tables. */
export async function collectFacts(files: string[], wanted: Wanted): Promise<Collected> {
  const collected: Collected = { facts: new Map(), outcomes: [], rows: 0, unused: new Set() };
  const failures: PismError[] = [];
  const factOf = rowReader(wanted);
  for (const path of files) {
    try {
      const { rows, titles, unused } = await openMapped(path, wanted.map);
      collected.rows += rows.length;
      limitRows(path, collected.rows);
      for (const heading of unused) collected.unused.add(heading);
      for (const row of rows) {
        const place = { file: basename(path), row: row.row };
        const leftOut = row.leftOut !== undefined && { outcome: 'left out', id: null, reasons: [row.leftOut] };
        addResult(leftOut || factOf(row, place, titles), place, collected);
      }
    } catch (thrown) {
      if (!(thrown instanceof PismError)) throw thrown;
      failures.push(thrown);
    }
  }
  const [first] = failures;
  if (!first) return collected;
  if (files.length === 1) throw new PismError('unreadable', first.message, `${first.hint}\n${untouched}`);
  const each = failures.map(({ message, hint }) => `${message}\n${hint?.replace(/^/gm, '  ')}`);
  const message = `${failures.length} of ${files.length} tables cannot be read`;
  throw new PismError('unreadable', message, [...each, untouched].join('\n'));
}

/** What facts are wanted; `known` are the ids that facts of the dataset have or had. */
interface Wanted {
  database: DatabaseSync;
  map: TableMap;
  kind: Kind;
  registers: Registers;
  known: ReadonlySet<string>;
}

/** What became of a row, or of the fact of a former row, and why; without an id where the key cannot be read. */
export interface RowOutcome {
  file: string;
  row: number;
  outcome: string;
  id: string | null;
  reasons: string[];
}

/** The facts of tables in the order of the rows, and what became of all other rows that are not blank. */
export interface Collected {
  facts: FactsById;
  outcomes: RowOutcome[];
  rows: number;
  /** Columns that the map does not name. */
  unused: Set<string>;
}

type NoFact = Pick<RowOutcome, 'outcome' | 'id' | 'reasons'>;

/** The table and row of a fact. */
export function placeOf({ source }: JsonObject): { file: string; row: number } {
  return source as { file: string; row: number };
}

/** Adds what became of a row. Of rows with one key the first is kept, and others are rejected if they differ. */
function addResult(
  result: StatedFact | NoFact,
  place: { file: string; row: number },
  { facts, outcomes }: Collected,
): void {
  if ('outcome' in result) return void outcomes.push({ ...place, ...(result as NoFact) });
  const { id } = result;
  const first = facts.get(id);
  if (!first) return void facts.set(id, result as JsonObject);
  const isSame = isDeepStrictEqual({ ...result, source: null }, { ...first, source: null });
  const { file, row } = placeOf(first);
  const says = `it has the same key as ${file} row ${row}, which is kept; let \`key\` in the map tell them apart`;
  const left = { outcome: 'left out', reasons: ['the same as another row'] };
  outcomes.push({ ...place, id, ...(isSame ? left : { outcome: 'rejected', reasons: [says] }) });
}

/** Makes the function that reads a row: the values of its fields, its id, its sentence; then it is checked as one in a file. */
function rowReader({ database, map, kind, registers, known }: Wanted) {
  const check = factChecker(database, kind);
  const readTexts = textReader(registers, map.names);
  const tags = map.tags.length > 0 && { tags: map.tags };
  return (row: MappedRow, source: JsonObject, titles: Record<string, string>): StatedFact | NoFact => {
    const refused = [...row.refused];
    const refuse = (name: string, says: string) => void refused.push({ name, says });
    const read = (texts: string[], field: Field) => {
      const order = map.fields[field.name]?.dates ?? map.dates ?? undefined;
      if (texts.length > 1 && !isList(field))
        refuse(field.name, `${field.name} has one value, and the cell has ${texts.length}`);
      return readTexts(texts, field, (_, says) => refuse(field.name, says), order);
    };
    const values = valuesOf(row, map, kind, read);
    const id = idOf(row, values, map, known);
    const fact: StatedFact = { id, ...values, says: '', source, ...tags };
    const finish = () => {
      const missing = kind.fields.find(({ name, required }) => required && !(name in values));
      if (missing) return refuse(missing.name, `${missing.name} is missing: ${missing.about}`);
      if (id === '') return refuse('', `the key is empty: ${map.key.join(', ')}`);
      const says = sentenceOf(row, values, map, kind, registers);
      if (says === undefined) return refuse('', 'no template of `says` has all its values');
      fact.says = String(read([says], saysField));
      return check(
        fact,
        cellReader(registers, (_, wrong) => refuse('', wrong)),
      );
    };
    if (refused.length === 0) finish();
    if (refused.length === 0) return fact;
    const isKeyRead = id !== '' && !refused.some(({ name }) => map.key.includes(name));
    const reasons = refused.map((each) => (titles[each.name] ? `${titles[each.name]}: ${each.says}` : each.says));
    return { outcome: 'rejected', id: isKeyRead ? id : null, reasons: [...new Set(reasons)] };
  };
}

/** The values of a row in the order of the kind. */
function valuesOf(
  { texts }: MappedRow,
  { fields }: TableMap,
  kind: Kind,
  read: (texts: string[], field: Field) => Json | undefined,
): JsonObject {
  const stated = kind.fields.map((field) => [field.name, read(texts[field.name] ?? [], field)] as const);
  const status = latestStatus(kind, Object.fromEntries(stated) as JsonObject);
  return Object.fromEntries(
    stated.flatMap(([name, own]): [string, Json][] => {
      const value = fields[name]?.stage ? status : own;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The id of the row's key: readable, and the same at every import; empty if the key is. */
function idOf({ texts }: MappedRow, values: JsonObject, { key }: TableMap, known: ReadonlySet<string>): string {
  const written = key.map((name) => (texts[name] ?? []).join(' '));
  const parts = key.map((name, at) => (name in values ? [values[name]].flat().join(' ') : (written[at] ?? '')));
  // If a register lacked a name at an earlier import, the name instead of the entry became part of the id.
  const asWritten = written.map((text, at) => text || (parts[at] ?? ''));
  const oneAsWritten = parts.map((_, at) => parts.with(at, asWritten[at] ?? ''));
  const ids = [parts, ...oneAsWritten, asWritten].map(factIdFrom);
  return ids.find((id) => known.has(id)) ?? ids[0] ?? '';
}

/** The sentence of the first template that has all its values: entries by their names, dates in words, perhaps with a preposition. */
function sentenceOf({ texts }: MappedRow, values: JsonObject, map: TableMap, kind: Kind, registers: Registers) {
  const entry: Display['entry'] = (register, id) => registers.get(register)?.byId.get(id)?.name ?? id;
  const says = fillTemplate(map.says, (name, on) => {
    const field = Object.hasOwn(map.fields, name) ? fieldOf(kind, name) : undefined;
    const value = values[name];
    if (!field) return texts[name]?.[0];
    if (value === undefined) return undefined;
    if (!fieldType(field).isDate)
      return fieldType(field).show(value, { ...codesDisplay, entry, forReader: true }, field);
    return `${on ? (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? 'on ' : 'in ') : ''}${dateInWords(String(value))}`;
  });
  return says && capitalised(says);
}

/** The id of a fact with this key, without its empty parts. If it is cut or a part has only signs, it ends in a hash. */
function factIdFrom(parts: string[]): string {
  const words = parts.map(slug);
  const id = words.filter((word) => word !== '').join('-');
  const isReadable = words.every((word, at) => word !== '' || parts[at] === '');
  if (id.length <= maxKeyLength && isReadable) return id;
  return [id.slice(0, maxKeyLength).replace(/-[^-]*$/, ''), hash('sha256', parts.join('\n')).slice(0, 8)]
    .filter((part) => part !== '')
    .join('-');
}

/** The most characters of an id without its hash. */
const maxKeyLength = 80;
