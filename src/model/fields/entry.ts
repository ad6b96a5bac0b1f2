import { actorRegister, entryId } from '../register.ts';
import { quoteName, quoteText } from '../values.ts';
import { text } from './text.ts';
import type { FieldType } from './type.ts';

/** The SQL of the name that tables show for an entry, and by which they are sorted. */
export function nameOf(register: string, id: string): string {
  const name = `SELECT coalesce(short, name) FROM entries WHERE register = ${quoteText(register)} AND id = ${id}`;
  return `coalesce((${name}), ${id}) COLLATE NOCASE`;
}

/** An entry of the field's register; an entry that the register lacks is written by name. */
export const entry: FieldType = {
  ...text,
  read(node, field, reading) {
    const value = text.read(node, field, reading);
    const { register = '' } = field;
    if (typeof value !== 'string') return value;
    const [id, ...others] = reading.entriesNamed(register, value);
    if (others.length > 0)
      return reading.report('NAME_OF_ENTRIES', node, { name: value, register, ids: [id, ...others].join(' and ') });
    if (id !== undefined && id !== value) reading.onReplace?.(node, id);
    const isActor = field.type.startsWith('actor');
    if (id !== undefined || (!isActor && !new RegExp(entryId).test(value))) return id ?? value;
    const code = isActor ? 'UNKNOWN_ACTOR' : 'UNKNOWN_ENTRY';
    return reading.report(code, node, () => ({ value, suggestion: reading.suggestEntry(register, value) }));
  },
  filter(field, word, lookup, isExact = false) {
    const column = quoteName(field.name);
    const matches = lookup.entries(field.register ?? '', word);
    const parts = isExact ? [] : matches.parts;
    const all = matches.isExact || !isExact ? [...matches.ids, ...parts] : [];
    const isOneOfIds = `${column} IN (SELECT value FROM json_each(?))`;
    if (matches.isExact) return { sql: isOneOfIds, values: [JSON.stringify(all)], included: parts, named: matches.ids };
    // For an entry written by name, part of the name is enough, as for a text.
    const byName = text.filter(field, word, lookup, isExact);
    return { sql: `${isOneOfIds} OR ${byName.sql}`, values: [JSON.stringify(all), ...byName.values] };
  },
  argument: '<name>',
  order: ({ name, register = '' }) => nameOf(register, `k.${quoteName(name)}`),
  show: (value, display, field) => (value === null ? '' : display.entry(field.register ?? '', String(value))),
  keys: { register: 'needed', ids: 'optional' },
  registerOf: (field) => field.register,
  entriesIn: (value) => (value === null ? [] : [String(value)]),
  evidence: (value, field) => [{ kind: 'entry', register: field.register ?? '', entry: String(value) }],
};

/** A state (ISO 3166-1 alpha-2 code) or another entry of the register of actors. */
export const actor: FieldType = {
  ...entry,
  read: (node, field, reading) => entry.read(node, { ...field, register: actorRegister }, reading),
  filter: (field, word, lookup, isExact) => entry.filter({ ...field, register: actorRegister }, word, lookup, isExact),
  argument: '<actor>',
  order: (field) => entry.order({ ...field, register: actorRegister }),
  show: (value, display) => (value === null ? '' : display.entry(actorRegister, String(value))),
  keys: { ids: 'optional' },
  registerOf: () => actorRegister,
  evidence: (value) => [{ kind: 'entry', register: actorRegister, entry: String(value) }],
};
