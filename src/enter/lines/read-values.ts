/** Reads the values of a proposed line as those of the fields of its kind. */
import type { StatedFact } from '../../core/model/fact.ts';
import type { Field } from '../../core/model/field.ts';
import { isList, writtenFields } from '../../core/model/fields/index.ts';
import { linkFields, saysField } from '../../core/model/file-keys.ts';
import type { Kind } from '../../core/model/kind.ts';
import type { Registers } from '../../core/model/register.ts';
import type { Json, JsonObject } from '../../core/model/values.ts';
import type { Reason } from './compare-with-passage.ts';
import { isPassageKey } from './read-proposals.ts';
import { textReader } from './table/cell-values.ts';

/** The sign between two items of a list in a cell. */
const splitAt = ';';

/** What people and models write for a value that the text does not state. */
const notStated = /^(?:|unknown|not stated|n\/a|null|-|—)$/i;

/** The fields that a line can have of a kind: those that its facts state, their sentence, their tags, and the facts that belong with them. */
export function lineFields(kind: Kind): Field[] {
  return [...writtenFields(kind), saysField, ...linkFields];
}

/** The fields of a fact that a line gives, and what is wrong with the others. */
export interface ReadValues {
  fields: Partial<StatedFact>;
  reasons: Reason[];
}

/** Makes a function that reads the fields of a kind. */
export function valueReader(registers: Registers) {
  const read = textReader(registers);
  return (kind: Kind, values: JsonObject): ReadValues => {
    const reasons: Reason[] = [];
    const fields: JsonObject = {};
    for (const field of writtenFields(kind)) {
      if (isPassageKey(field.name, values)) continue;
      const texts = statedTexts(values[field.name] ?? null, field);
      const value = read(texts, field, (code, says) => {
        // A sheet has a column for each field.
        const isNamed = new RegExp(`\\b${RegExp.escape(field.name)}\\b`).test(says);
        reasons.push({ field: field.name, code, says: isNamed ? says : `${field.name}: ${says}` });
      });
      if (value !== undefined) fields[field.name] = value;
    }
    return { fields, reasons };
  };
}

/** A text with a single space in place of line breaks and characters that nobody sees. */
export function withSingleSpaces(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** The texts of a value, without those that say that nothing is stated. */
function statedTexts(value: Json, field: Field): string[] {
  const items = [value].flat().filter((item) => item !== null && typeof item !== 'object');
  const texts = isList(field) ? items.join(splitAt).split(splitAt) : items.map(String);
  const stated = texts.map(withSingleSpaces).filter((text) => !notStated.test(text));
  return isList(field) || stated.length < 2 ? stated : [stated.join(`${splitAt} `)];
}
