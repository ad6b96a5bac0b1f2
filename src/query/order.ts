import { fieldType, isList } from '../model/fields/index.ts';
import type { Field } from '../model/kind.ts';
import { quoteName, quoteText } from '../model/values.ts';

/** The SQL expression that orders facts by a field: entries by the names that tables show, choices as they are declared. */
export function orderOf(field: Field): string {
  const { shape, registerOf } = fieldType(field);
  const column = `k.${quoteName(field.name)}`;
  const register = registerOf(field);
  if (register !== undefined)
    return `${isList(field) ? namesOf(register, column) : nameOf(register, column)} COLLATE NOCASE`;
  if (isList(field)) return column;
  if (shape === 'date') return `k.${quoteName(`${field.name}_first`)}`;
  if (shape === 'choice') return rankOf(field);
  return shape === 'text' ? `${column} COLLATE NOCASE` : column;
}

/** The SQL of the place of a choice among all, which has a meaning, such as strongest first. */
export function rankOf({ name, choices = {} }: Field): string {
  const cases = Object.keys(choices).map((value, position) => `WHEN ${quoteText(value)} THEN ${position}`);
  return `CASE k.${quoteName(name)} ${cases.join(' ')} END`;
}

function nameOf(register: string, id: string): string {
  const name = `SELECT coalesce(short, name) FROM entries WHERE register = ${quoteText(register)} AND id = ${id}`;
  return `coalesce((${name}), ${id})`;
}

function namesOf(register: string, list: string): string {
  const name = `${nameOf(register, 'e.value')} COLLATE NOCASE`;
  return `(SELECT group_concat(${name}, ', ' ORDER BY e.key) FROM json_each(${list}) e)`;
}
