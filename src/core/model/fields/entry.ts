/** The types of fields whose values are entries of registers, such as actors. */
import type { Field } from '../field.ts';
import { actorRegister, entryId } from '../register.ts';
import { text } from './text.ts';
import type { FieldType } from './type.ts';

/** An entry of the field's register. */
export const entry = typeOfEntries(({ register = '' }) => register, '<name>', { register: 'needed', ids: 'optional' });

/** A type whose values are entries of one register. An entry other than an actor may be a name that the register lacks. */
function typeOfEntries(register: (field: Field) => string, argument: string, keys: FieldType['keys']): FieldType {
  return {
    ...text,
    read(node, field, reading) {
      const value = text.read(node, field, reading);
      if (typeof value !== 'string') return value;
      const own = register(field);
      const [id, ...others] = reading.entriesNamed(own, value);
      const all = [id, ...others].join(' and ');
      if (others.length > 0) return reading.report('NAME_OF_ENTRIES', node, { name: value, register: own, ids: all });
      const isActor = field.type.startsWith('actor');
      if (id !== undefined || (!isActor && !new RegExp(entryId).test(value))) return id ?? value;
      const code = isActor ? 'UNKNOWN_ACTOR' : 'UNKNOWN_ENTRY';
      return reading.report(code, node, () => ({ value, suggestion: reading.suggestEntry(own, value) }));
    },
    argument,
    shape: 'entry',
    show: (value, display, field) => (value === null ? '' : display.entry(register(field), String(value))),
    keys,
    registerOf: register,
    entriesIn: (value) => (value === null ? [] : [String(value)]),
    evidence: (value, field) => [{ kind: 'entry', register: register(field), entry: String(value) }],
  };
}

/** A state (ISO 3166-1 alpha-2 code) or another entry of the register of actors. */
export const actor = typeOfEntries(() => actorRegister, '<actor>', { ids: 'optional' });
