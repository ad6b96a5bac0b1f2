import { foldFlowLines } from 'yaml/util';
import { scalarValue } from '../load/yaml.ts';
import { fieldType } from '../model/fields/index.ts';
import { factFields } from '../model/file-fields.ts';
import type { Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';

/** The longest line, as `pism format` has it. */
const lineWidth = 140;

/** Writes facts of a kind as YAML, laid out as `pism format` does, which would take minutes for 200,000 of them. */
export function factWriter(kind: Kind): (fact: JsonObject) => string {
  const dates = new Set(factFields(kind).flatMap((field) => (fieldType(field).isDate ? [field.name] : [])));
  return (fact) => {
    const lines = Object.entries(fact).map(([name, value]) => {
      const inline = dates.has(name) ? String(value) : flow(value);
      const start = name === 'id' ? '- ' : '  ';
      const line = `${start}${name}: ${inline}`;
      if (typeof value !== 'string' || line.length <= lineWidth || !/\S \S/.test(value)) return line;
      return `${start}${name}: >-\n    ${foldFlowLines(value, '    ', 'block', { lineWidth, minContentWidth: 20 })}`;
    });
    return `${lines.join('\n')}\n`;
  };
}

function flow(value: Json, isInside = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, true)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([name, each]) => `${name}: ${flow(each, true)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' ? scalar(value, isInside) : String(value);
}

/** A text without quotes where it is nothing else without them. */
function scalar(text: string, isInside: boolean): string {
  const isPlain =
    /^[\p{L}\p{N}(](?:[\p{L}\p{M}\p{N} _.,;()'’/+&%-]|:(?=\S))*$/u.test(text) && !(isInside && text.includes(','));
  return isPlain && scalarValue(text) === text ? text : JSON.stringify(text);
}
