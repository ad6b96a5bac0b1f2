import { readTableDate } from '../import/dates.ts';
import { nameFinder } from '../import/names.ts';
import { suggestEntry } from '../load/field-reader.ts';
import { scalarValue } from '../load/yaml.ts';
import type { StatedFact } from '../model/fact.ts';
import { fieldType, isList, registerOfField, writtenFields } from '../model/fields/index.ts';
import type { FieldReader } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { problemSays } from '../model/problem.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import { fold } from '../model/text.ts';
import { emptyRange, type Json, type JsonObject, type Node } from '../model/values.ts';
import type { Reason } from './hold.ts';
import { isPassageKey } from './read-proposals.ts';

/** The sign between two items of a list in a cell. */
const splitAt = ';';

/** What people and models write for a value that the text does not state. */
const nothing = /^(?:|unknown|not stated|n\/a|null|-|—)$/i;

/** The fields of a fact that a line gives, and what is wrong with the others. */
export interface ReadValues {
  fields: Partial<StatedFact>;
  reasons: Reason[];
}

/** Makes a function that reads the fields of a kind; `newName` makes an entry of a name that the registers lack, or does not. */
export function valueReader(registers: Registers, newName: (register: string, name: string) => string | undefined) {
  const names = nameFinder(registers, {});
  return (kind: Kind, values: JsonObject): ReadValues => {
    const reasons: Reason[] = [];
    const refuse = (field: string, code: string, says: string) =>
      void reasons.push({ field, code, says: ofField(field, says) });
    const known = new Set<string>();
    const entryOf = (field: Field, register: string, text: string): string | undefined => {
      const ids = names.find(register, text);
      if (ids.length > 1) refuse(field.name, 'NAME_OF_ENTRIES', `${text} may be ${ids.join(' or ')}`);
      // Only an actor must be in a register.
      const isActor = field.type.startsWith('actor');
      const id = ids[0] ?? (isActor ? newName(register, text) : undefined);
      if (id !== undefined) known.add(id);
      return ids.length > 1 ? undefined : (id ?? text);
    };
    const stated = writtenFields(kind).filter(({ name }) => !isPassageKey(name, values));
    const entries = stated.flatMap((field): [string, Json][] => {
      const register = registerOfField(field);
      const texts = textsOf(values[field.name] ?? null, field).flatMap((text) => {
        return register === undefined ? spelled(text, field) : (entryOf(field, register, text) ?? []);
      });
      if (texts.length === 0) return [];
      const reading: FieldReader = {
        report: (code, _, filled = {}) => {
          const values = typeof filled === 'function' ? filled() : filled;
          const says = code === 'BAD_DATE' ? badDate(`${values['value']}`) : undefined;
          return refuse(field.name, code, says ?? problemSays({ code, arguments: values })) as undefined;
        },
        entriesNamed: (of, word) => (known.has(word) ? [word] : entriesNamed(registers, of, word)),
        suggestEntry: (of, word) =>
          suggestEntry(word, registers.get(of), (id) => registers.get(of)?.byId.get(id)?.name ?? id),
      };
      const value = fieldType(field).read(nodeOf([...new Set(texts)], field), field, reading);
      return value === undefined ? [] : [[field.name, value]];
    });
    return { fields: Object.fromEntries(entries), reasons };
  };
}

/** What is wrong with a value, with the name of its field: a sheet has a column for each. */
function ofField(field: string, says: string): string {
  const plain = says.trim().replace(/\.$/, '');
  return new RegExp(`\\b${RegExp.escape(field)}\\b`).test(plain) ? plain : `${field}: ${plain}`;
}

/** What is wrong with a date that is in no form of ours: people may write other ones than fact files have. */
function badDate(text: string): string | undefined {
  return /^\d{4}-/.test(text) ? undefined : `${text} is not a date such as 4 June 2029, June 2029 or 2029`;
}

/** The texts of a value, without those that say that nothing is stated. */
function textsOf(value: Json, field: Field): string[] {
  const items = [value].flat().filter((item) => item !== null && typeof item !== 'object');
  const texts = items.map(String).flatMap((text) => (isList(field) ? text.split(splitAt) : text));
  const stated = texts.map((text) => text.trim()).filter((text) => !nothing.test(text));
  return isList(field) || stated.length < 2 ? stated : [stated.join(`${splitAt} `)];
}

/** A text as the kind spells it: choices in any case, "June 2025", "2,500", "yes". */
function spelled(text: string, field: Field): string {
  const { isDate, exportType } = fieldType(field);
  const choice = Object.keys(field.choices ?? {}).find((each) => fold(each) === fold(text).replaceAll(' ', '-'));
  if (choice !== undefined) return choice;
  if (exportType === 'flag') return text.replace(/^yes$/i, 'true').replace(/^no$/i, 'false').toLowerCase();
  if (exportType === 'integer' || exportType === 'number') return text.replace(/(?<=\d)[,\s](?=\d{3})/g, '');
  const found = isDate ? readTableDate(text, undefined) : undefined;
  return found && 'date' in found ? found.date : text;
}

/** The texts of a field as if parsed from a file. */
function nodeOf(texts: string[], field: Field): Node {
  const isText = !['integer', 'number', 'flag'].includes(fieldType(field).exportType);
  const items = texts.map((text): Node => {
    return { type: 'scalar', value: isText ? text : scalarValue(text), text, ...emptyRange };
  });
  return isList(field) || !items[0] ? { type: 'list', items, ...emptyRange } : items[0];
}
