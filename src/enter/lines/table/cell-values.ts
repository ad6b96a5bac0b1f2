/** Reads a cell of a table as the value of a field, or says why it is none. */
import { suggestEntry } from '../../../core/load/field-reader.ts';
import { scalarValue } from '../../../core/load/yaml.ts';
import type { Field } from '../../../core/model/field.ts';
import { fieldType, isList } from '../../../core/model/fields/index.ts';
import type { FieldReader } from '../../../core/model/fields/type.ts';
import type { DateOrder } from '../../../core/model/map.ts';
import { type ProblemArguments, type ProblemCode, problemSays } from '../../../core/model/problem.ts';
import { entriesNamed, type Registers } from '../../../core/model/register.ts';
import { cached, fold, foldName } from '../../../core/model/text.ts';
import { emptyRange, type Json, type Node } from '../../../core/model/values.ts';
import { numberOf } from '../../../texts/reading/numbers.ts';
import { readTableDate } from './dates.ts';

/** Gets what is wrong with a value, in words. */
type Say = (code: ProblemCode, says: string, values: ProblemArguments) => void;

/** Reads values that are in no file. */
export function cellReader(registers: Registers, say: Say): FieldReader {
  return {
    report(code, _, values = {}) {
      const filled = typeof values === 'function' ? values() : values;
      say(code, problemSays({ code, arguments: filled }).replace(/\.$/, ''), filled);
      return undefined;
    },
    entriesNamed: (register, word) => entriesNamed(registers, register, word),
    suggestEntry: () => '',
  };
}

/**
 * Makes the function that reads a value as people, models and tables write it: cells, proposals and answers. Names may be
 * those of `given` and adjectives too, choices in any case, numbers and dates as texts have them. Undefined, with reasons
 * said, if it is none.
 */
export function textReader(registers: Registers, given: Record<string, string> = {}) {
  const own = new Map(Object.entries(given).map(([name, id]) => [foldName(name), id]));
  const idsOf = (register: string, name: string): string[] => {
    const [entries, folded] = [registers.get(register)?.byId, foldName(name)];
    const id = own.get(folded);
    if (id !== undefined && entries?.has(id)) return [id];
    const ids = entriesNamed(registers, register, name);
    if (ids.length > 0 || !entries) return ids;
    const called = [...entries.values()].filter((each) => each.adjectives.some((word) => foldName(word) === folded));
    return called.map((each) => each.id);
  };
  const nearest = cached((asked: string) => {
    const [of = '', word = ''] = asked.split('\n');
    const register = registers.get(of);
    return suggestEntry(word, register, (id) => register?.byId.get(id)?.name ?? id);
  });
  return (texts: readonly string[], field: Field, say: Say, order?: DateOrder): Json | undefined => {
    const reading: FieldReader = {
      // An item that is there twice, under two names perhaps, is taken once.
      ...cellReader(registers, (code, ...said) => code !== 'DUPLICATE_ITEM' && say(code, ...said)),
      entriesNamed: idsOf,
      suggestEntry: (register, word) => nearest(`${register}\n${word}`),
    };
    const type = fieldType(field);
    const items = texts.flatMap((written): Node[] => {
      const found = type.isDate ? readTableDate(written, order) : { date: spelledByKind(written, field) };
      if ('reason' in found) return reading.report('BAD_DATE', emptyRange, { value: written, ...found }) ?? [];
      const value = ['number', 'flag'].includes(type.shape) ? scalarValue(found.date) : found.date;
      return [{ type: 'scalar', value, text: found.date, ...emptyRange }];
    });
    const [item] = items;
    const value = item && type.read(isList(field) ? { type: 'list', items, ...emptyRange } : item, field, reading);
    return Array.isArray(value) ? [...new Set(value)] : value;
  };
}

/** A text as the kind spells it. */
function spelledByKind(text: string, field: Field): string {
  const { shape } = fieldType(field);
  const choice = Object.keys(field.choices ?? {}).find((each) => fold(each) === fold(text).replaceAll(' ', '-'));
  if (choice !== undefined) return choice;
  if (shape === 'flag') return text.replace(/^yes$/i, 'true').replace(/^no$/i, 'false').toLowerCase();
  return shape === 'number' ? String(numberOf(text.replace(/ ?(?:%|per ?cent)$/i, '')) ?? text) : text;
}
