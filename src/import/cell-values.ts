import { scalarValue } from '../load/yaml.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { FieldReader } from '../model/fields/type.ts';
import type { Field } from '../model/kind.ts';
import { type ProblemArguments, type ProblemCode, problemSays } from '../model/problem.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import { emptyRange, type Node } from '../model/values.ts';

/** The texts of a field as if parsed from a file. */
export function nodeOfTexts(texts: string[], field: Field): Node {
  const isText = !['number', 'flag'].includes(fieldType(field).shape);
  const items = texts.map((text): Node => {
    return { type: 'scalar', value: isText ? text : scalarValue(text), text, ...emptyRange };
  });
  return isList(field) || !items[0] ? { type: 'list', items, ...emptyRange } : items[0];
}

/** Reads values that are in no file: `say` gets what is wrong with them, in words. */
export function cellReader(
  registers: Registers,
  say: (code: ProblemCode, says: string, values: ProblemArguments) => void,
): FieldReader {
  return {
    report(code, _, values = {}) {
      const filled = typeof values === 'function' ? values() : values;
      say(code, problemSays({ code, arguments: filled }), filled);
      return undefined;
    },
    entriesNamed: (register, word) => entriesNamed(registers, register, word),
    suggestEntry: () => '',
  };
}
