import { dateInWords } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay, type Display } from '../model/fields/type.ts';
import type { Field } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { Json } from '../model/values.ts';
import { placeholder } from './map.ts';

/** Fills the first template whose values all exist; undefined if there is none. */
export function fillTemplate(templates: string[], textOf: (name: string, on: boolean) => string | undefined) {
  for (const template of templates) {
    let isWhole = true;
    const text = template.replace(placeholder, (_, on: string | undefined, name: string) => {
      const value = textOf(name, on !== undefined);
      isWhole &&= value !== undefined && value !== '';
      return value ?? '';
    });
    if (isWhole) return text;
  }
  return undefined;
}

/** Writes values for a sentence: entries by their names, dates in words. */
export function sentenceWriter(registers: Registers): (value: Json, field: Field, withPreposition: boolean) => string {
  const entry: Display['entry'] = (register, id) => registers.get(register)?.byId.get(id)?.name ?? id;
  const display = { ...codesDisplay, entry, forReader: true };
  return (value, field, withPreposition) => {
    const type = fieldType(field);
    if (!type.isDate) return type.show(value, display, field);
    const preposition = /^\d{4}-\d\d-\d\d$/.test(String(value)) ? 'on' : 'in';
    return `${withPreposition ? `${preposition} ` : ''}${dateInWords(String(value))}`;
  };
}
