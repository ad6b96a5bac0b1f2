import { actorRegister, entryId } from '../register.ts';
import { type Node, quoteName } from '../values.ts';
import { text, wrongType } from './text.ts';
import type { FieldType, Reading } from './type.ts';

/** An entry of the register that the field names; what the register lacks is written by its name. */
export const entry: FieldType = {
  ...text,
  read(node, field, reading) {
    const value = text.read(node, field, reading);
    return typeof value === 'string' ? readEntry(value, field.register ?? '', node, reading) : value;
  },
  filter(field, word, lookup, isExact = false) {
    const column = quoteName(field.name);
    const found = lookup.entries(field.register ?? '', word);
    const parts = isExact ? [] : found.parts;
    const all = found.isExact || !isExact ? [...found.ids, ...parts] : [];
    const named = `${column} IN (SELECT value FROM json_each(?))`;
    if (found.isExact) return { sql: named, values: [JSON.stringify(all)], included: parts };
    // What is written by its name: a part of it is enough, as for a text.
    const written = text.filter(field, word, lookup, isExact);
    return { sql: `${named} OR ${written.sql}`, values: [JSON.stringify(all), ...written.values] };
  },
  argument: '<name>',
  show: (value, display, field) => (value === null ? '' : display.entry(field.register ?? '', String(value))),
  keys: { register: 'needed', ids: 'optional' },
  registerOf: (field) => field.register,
  entriesIn: (value) => (value === null ? [] : [String(value)]),
  evidence: (value, field) => [{ kind: 'entry', register: field.register ?? '', entry: String(value) }],
};

/** The id of the entry of this id or name; a name that the register lacks is kept, but not as an actor. */
function readEntry(value: string, register: string, node: Node, reading: Reading): string | undefined {
  const [id, ...others] = reading.entriesNamed(register, value);
  if (others.length > 0)
    return reading.report('NAME_OF_ENTRIES', node, { name: value, register, ids: [id, ...others].join(' and ') });
  if (id !== undefined && id !== value) reading.onName?.(node, id);
  if (id !== undefined || (register !== actorRegister && !new RegExp(entryId).test(value))) return id ?? value;
  const code = register === actorRegister ? 'UNKNOWN_ACTOR' : 'UNKNOWN_ENTRY';
  return reading.report(code, node, () => ({ value, suggestion: reading.suggestEntry(register, value) }));
}

/** A state (ISO 3166-1 alpha-2 code) or another entry of the register of actors. */
export const actor: FieldType = {
  ...entry,
  read(node, field, reading) {
    if (node.type !== 'scalar' || typeof node.value !== 'string')
      return wrongType(node, field.name, 'an actor', 'Write a code such as CN or eu.', reading);
    return readEntry(node.value, actorRegister, node, reading);
  },
  filter: (field, word, lookup, isExact) => entry.filter({ ...field, register: actorRegister }, word, lookup, isExact),
  argument: '<actor>',
  show: (value, display) => (value === null ? '' : display.entry(actorRegister, String(value))),
  keys: { ids: 'optional' },
  registerOf: () => actorRegister,
  evidence: (value) => [{ kind: 'entry', register: actorRegister, entry: String(value) }],
};
