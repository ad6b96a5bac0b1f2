import { hash } from 'node:crypto';
import type { Passage } from '../copy/copy.ts';
import { isList, registerOfField, writtenFields } from '../model/fields/index.ts';
import { factFields } from '../model/file-keys.ts';
import type { Field, Kind } from '../model/kind.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { knownFactsOf, passagesAt } from './known-facts.ts';
import { idOfNone, type Proposed, registersWith } from './proposed-file.ts';
import { withSingleSpaces } from './read-values.ts';

/** A row of a sheet with all facts. */
export interface SheetRow {
  id: string;
  /** Whether it is a fact, a change of one, or something else that is proposed. */
  stage: string;
  /** What a person may change in it. */
  texts: Record<string, string>;
  /** Two hashes, of the texts and of what it is of, by which a later change of either is known. */
  was: string;
  place: Passage | undefined;
}

/** The fields that rows can have of a kind: those that its facts state, their tags, and the facts that belong with them. */
export function sheetFields(kind: Kind): Field[] {
  return [...writtenFields(kind), ...factFields(kind).filter(({ name }) => ['tags', 'related'].includes(name))];
}

/** The rows for the facts of a source and for what is proposed for it. */
export function rowsOf(copy: SourceCopy, index: Index, proposed: Proposed): SheetRow[] {
  const known = knownFactsOf(copy, index, proposed);
  const registers = registersWith(registersOf(index.database), proposed.names);
  const ofFact = ({ kind: name, related = [], says, ...fact }: JsonObject) => {
    const kind = index.kinds.find((each) => each.kind === name) as Kind;
    const own = [related].flat().map((id) => String(id).replace(`${copy.source}/`, ''));
    const values: JsonObject = { ...fact, related: own };
    const cells = sheetFields(kind).map((field) => [field.name, cellOf(values[field.name] ?? [], field, registers)]);
    return { says, kind: kind.kind, ...Object.fromEntries(cells) };
  };
  const { facts, none, names } = proposed;
  const rows = [
    ...[...known.confirmed].map(([id, item]) => ({ id, stage: 'fact', item, cells: ofFact(item) })),
    ...facts.map((item) => {
      return { id: item.id, stage: item.changes === undefined ? 'proposed' : 'change', item, cells: ofFact(item) };
    }),
    ...none.map((item) => ({ id: idOfNone(item), stage: 'proposed', item, cells: { none: item.reason } })),
    ...names.map((item) => {
      const { register, name, part_of = '' } = item;
      return { id: `name-${item.id}`, stage: 'proposed', item, cells: { register, name, part_of } };
    }),
  ];
  const places = passagesAt(
    copy,
    rows.map(({ item }) => item['source'] as JsonObject),
  );
  return rows.map(({ item, cells, ...row }, at) => {
    const place = places[at]?.[0];
    const texts = textsOf({ ...cells, ...('register' in cells ? {} : { passage: place?.text ?? '' }) });
    return { ...row, place, texts, was: `${hashOfTexts(texts)}-${known.hashOfShown(item)}` };
  });
}

/** A value as a person reads it: entries have their names, where these mean no other. */
function cellOf(value: Json, field: Field, registers: Registers): string {
  const register = registerOfField(field) ?? '';
  const nameOf = (item: string) => {
    const name = registers.get(register)?.byId.get(item)?.name ?? item;
    return entriesNamed(registers, register, name).join() === item ? name : item;
  };
  const items = [value].flat().map((item) => nameOf(String(item)));
  return items.join(isList(field) ? '; ' : ' ');
}

/** The texts of cells that are not empty. */
export function textsOf(cells: JsonObject): Record<string, string> {
  const texts = Object.entries(cells).map(([name, value]) => {
    return [name, withSingleSpaces([value].flat().map(String).join('; '))];
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** A hash of texts, which no spreadsheet takes for a number. */
export function hashOfTexts(texts: Record<string, string>): string {
  const sorted = Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1));
  return `w${hash('sha256', JSON.stringify(sorted)).slice(0, 12)}`;
}
