import { numberOf } from '../copy/reading/numbers.ts';
import { nodeOfTexts } from '../import/cell-values.ts';
import { readTableDate, twoWays } from '../import/dates.ts';
import { nameFinder } from '../import/names.ts';
import { suggestEntry } from '../load/field-reader.ts';
import type { StatedFact } from '../model/fact.ts';
import { fieldType, isList, writtenFields } from '../model/fields/index.ts';
import type { FieldReader } from '../model/fields/type.ts';
import { factFields } from '../model/file-keys.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import { fold } from '../model/text.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { type Reason, reasonReader } from './hold.ts';
import { isPassageKey } from './read-proposals.ts';

/** The sign between two items of a list in a cell. */
const splitAt = ';';

/** What people and models write for a value that the text does not state. */
const notStated = /^(?:|unknown|not stated|n\/a|null|-|—)$/i;

/** The fields that a line can have of a kind: those that its facts state, their tags, and the facts that belong with them. */
export function lineFields(kind: Kind): Field[] {
  return [...writtenFields(kind), ...factFields(kind).filter(({ name }) => ['tags', 'related'].includes(name))];
}

/** The fields of a fact that a line gives, and what is wrong with the others. */
export interface ReadValues {
  fields: Partial<StatedFact>;
  reasons: Reason[];
}

/** Makes a function that reads the fields of a kind. */
export function valueReader(registers: Registers) {
  const names = nameFinder(registers, {});
  return (kind: Kind, values: JsonObject): ReadValues => {
    const reasons: Reason[] = [];
    const stated = writtenFields(kind).filter(({ name }) => !isPassageKey(name, values));
    const entries = stated.flatMap((field): [string, Json][] => {
      const texts = statedTexts(values[field.name] ?? null, field);
      if (texts.length === 0) return [];
      const found: Reason[] = [];
      const reading: FieldReader = {
        ...reasonReader(registers, found),
        entriesNamed: names.find,
        suggestEntry: (of, word) =>
          suggestEntry(word, registers.get(of), (id) => registers.get(of)?.byId.get(id)?.name ?? id),
      };
      const spelled = texts.map((text) => spelledByKind(text, field));
      const value = fieldType(field).read(nodeOfTexts(spelled, field), field, reading);
      reasons.push(...found.map(({ code, says }) => valueReason(field.name, code, badValue(code, texts[0]) ?? says)));
      return value === undefined ? [] : [[field.name, Array.isArray(value) ? [...new Set(value)] : value]];
    });
    // An item that is there twice, under two names perhaps, is taken once.
    return { fields: Object.fromEntries(entries), reasons: reasons.filter(({ code }) => code !== 'DUPLICATE_ITEM') };
  };
}

/** What is wrong with a value, with the name of its field: a sheet has a column for each. */
function valueReason(field: string, code: string, says: string): Reason {
  const plain = says.replace(/\.$/, '');
  const isNamed = new RegExp(`\\b${RegExp.escape(field)}\\b`).test(plain);
  return { field, code, says: isNamed ? plain : `${field}: ${plain}` };
}

/** What is wrong with a date or number that is in no form of ours: people may write other ones than fact files have. */
function badValue(code: string, text = ''): string | undefined {
  if (code === 'BAD_NUMBER' || code === 'BAD_COUNT')
    return `${text} is not one number such as 2,500, 37.5 or 9 million`;
  if (code !== 'BAD_DATE' || /^\d{4}-\d/.test(text)) return undefined;
  const found = readTableDate(text, undefined);
  return 'reason' in found && found.reason === twoWays
    ? `${text} can be read in two ways: write the month in words`
    : `${text} is not a date such as 4 June 2029, June 2029, 2029, since 2029 or 2029-2031`;
}

/** A text with a single space in place of line breaks and characters that nobody sees. */
export function withSingleSpaces(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** The texts of a value, without those that say that nothing is stated. */
function statedTexts(value: Json, field: Field): string[] {
  const items = [value].flat().filter((item) => item !== null && typeof item !== 'object');
  const texts = items.map(String).flatMap((text) => (isList(field) ? text.split(splitAt) : text));
  const stated = texts.map(withSingleSpaces).filter((text) => !notStated.test(text));
  return isList(field) || stated.length < 2 ? stated : [stated.join(`${splitAt} `)];
}

/** A text as the kind spells it: choices in any case, dates and numbers as texts have them, "yes". */
function spelledByKind(text: string, field: Field): string {
  const { shape } = fieldType(field);
  const choice = Object.keys(field.choices ?? {}).find((each) => fold(each) === fold(text).replaceAll(' ', '-'));
  if (choice !== undefined) return choice;
  if (shape === 'flag') return text.replace(/^yes$/i, 'true').replace(/^no$/i, 'false').toLowerCase();
  if (shape === 'number') return String(numberOf(text.replace(/ ?(?:%|per ?cent)$/i, '')) ?? text);
  const found = shape === 'date' ? readTableDate(text, undefined) : undefined;
  return found && 'date' in found ? found.date : text;
}
