import { hash } from 'node:crypto';
import type { Passage } from '../copy/copy.ts';
import { isList, registerOfField, writtenFields } from '../model/fields/index.ts';
import { factFields } from '../model/file-keys.ts';
import type { Field, Kind } from '../model/kind.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { checksIn } from '../query/lists.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { passagesOf } from '../verify/claims.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { sentenceAt } from './find-quotes.ts';
import { KnownFacts, passagesAt } from './known-facts.ts';
import { idOfNone, type Proposed, registersWith } from './proposed-file.ts';
import { withSingleSpaces } from './read-values.ts';

/** What a row of a sheet is of: a fact, a change of one, or what is proposed beside. */
type Stage = 'fact' | 'change' | 'proposed';

/** A row of a sheet with all facts: what a person may change in it, and what it is of. */
export interface SheetRow {
  id: string;
  stage: Stage;
  /** The texts of its cells, without empty ones. */
  texts: Record<string, string>;
  /** What the cells stand for. */
  values: JsonObject;
  /** Two hashes, of the texts and of what it is of, by which a later change of either is known. */
  was: string;
  /** What it is of. */
  item: JsonObject;
  place?: Passage | undefined;
}

/** The rows of a sheet by the sheets of its workbook. */
export interface SheetRows {
  facts: SheetRow[];
  names: SheetRow[];
}

/** The fields that a row can have of a kind: those that facts of it state, its tags, and the facts that belong with it. */
export function sheetFields(kind: Kind): Field[] {
  return [...writtenFields(kind), ...factFields(kind).filter(({ name }) => ['tags', 'related'].includes(name))];
}

/** The rows for the facts of a source and for what is proposed for it. */
export function rowsOf(copy: SourceCopy, index: Index, proposed: Proposed): SheetRows {
  const known = new KnownFacts(copy, index, proposed);
  const registers = registersWith(registersOf(index.database), proposed.names);
  const passages = passagesOf(copy, index);
  const factRow = (fact: JsonObject, stage: Stage, place: Passage | undefined) => {
    const kind = index.kinds.find((each) => each.kind === fact['kind']) as Kind;
    const fields = sheetFields(kind).filter(({ name }) => fact[name] !== undefined);
    const stated = fields.map((field) => [field.name, cellOf(fact[field.name], field, registers)]);
    const plain = { ...passageCell(place), says: String(fact['says']), kind: kind.kind };
    const values = fields.map(({ name }) => [name, fact[name]]);
    const row = { id: String(fact['id']), stage, item: fact, place };
    return rowOf(row, { ...plain, ...Object.fromEntries(stated) }, { ...plain, ...Object.fromEntries(values) });
  };
  const rowOf = (
    row: Pick<SheetRow, 'id' | 'stage' | 'item' | 'place'>,
    cells: JsonObject,
    values: JsonObject = cells,
  ): SheetRow => {
    const texts = textsOf(cells);
    return { ...row, texts, values, was: `${hashOfTexts(texts)}-${known.hashOfShown(row.item)}` };
  };
  const places = passagesAt(
    copy,
    [...proposed.facts, ...proposed.none].map(({ source }) => source as JsonObject),
  );
  const facts = [...known.confirmed].map(([id, fact]) =>
    factRow({ ...fact, id }, 'fact', passages.get(`${copy.source}/${id}`)?.[0]),
  );
  const proposals = proposed.facts.map((fact, at) =>
    factRow(fact, fact.changes === undefined ? 'proposed' : 'change', places[at]?.[0]),
  );
  const none = proposed.none.map((each, at) => {
    const place = places[proposed.facts.length + at]?.[0];
    const row = { id: idOfNone(each), stage: 'proposed', item: each, place } as const;
    return rowOf(row, { ...passageCell(place), none: each.reason });
  });
  const names = proposed.names.map((name) => {
    const { register, name: called, part_of = '' } = name;
    return rowOf({ id: `name-${name.id}`, stage: 'proposed', item: name }, { register, name: called, part_of });
  });
  return { facts: [...facts, ...proposals, ...none], names };

  function passageCell(place: Passage | undefined) {
    return place ? { passage: place.text, n: sentenceAt(copy, place) } : {};
  }
}

/** The checks of the facts of a source, one a row. */
export function checksOf({ source }: SourceCopy, { database, kinds }: Index): JsonObject[] {
  const query = { kind: null, filters: [{ sql: 'f.source = ?', values: [source] }] };
  return [...checksIn(database, kinds, query).list().rows];
}

/** A value as a person reads it: entries have their names, where these mean no other. */
function cellOf(value: JsonObject[string] | undefined, field: Field, registers: Registers): string {
  const register = registerOfField(field);
  const nameOf = (item: string) => {
    const name = register && registers.get(register)?.byId.get(item)?.name;
    return register && name && entriesNamed(registers, register, name).join() === item ? name : item;
  };
  const items = [value ?? []].flat().map((item) => nameOf(String(item)));
  return items.join(isList(field) ? '; ' : ' ');
}

/** The texts of cells that are not empty, without the number of the sentence. */
export function textsOf(cells: JsonObject): Record<string, string> {
  const texts = Object.entries(cells).map(([name, value]): [string, string] => {
    return [name, withSingleSpaces([value ?? ''].flat().map(String).join('; '))];
  });
  return Object.fromEntries(texts.filter(([name, text]) => text !== '' && name !== 'n'));
}

/** A hash of texts, which no spreadsheet takes for a number. */
export function hashOfTexts(texts: Record<string, string>): string {
  const sorted = Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1));
  return `w${hash('sha256', JSON.stringify(sorted)).slice(0, 12)}`;
}
