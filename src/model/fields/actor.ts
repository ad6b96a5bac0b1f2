import { quoteName } from '../values.ts';
import { text, wrongType } from './text.ts';
import type { FieldType } from './type.ts';

/** A regular expression for ids of actors: an ISO 3166-1 alpha-2 code, or lower-case words joined by hyphens. */
export const actorId = '^([A-Z]{2}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$';

/** A state (ISO 3166-1 alpha-2 code) or another actor (id from `actors.yaml`). */
export const actor: FieldType = {
  ...text,
  read(node, field, reading) {
    if (node.type !== 'scalar' || typeof node.value !== 'string') {
      return wrongType(node, field.name, 'an actor', 'Write a code such as CN or eu.', reading);
    }
    const { value } = node;
    if (reading.isActor(value)) return value;
    return reading.report('UNKNOWN_ACTOR', node, () => ({ value, suggestion: reading.suggestActor(value) }));
  },
  // Only the form: which actors exist depends on the facts folder, and `pism check` tests it.
  schema: () => ({
    type: 'string',
    pattern: actorId,
    patternErrorMessage: 'Write a code such as CN, or an id from actors.yaml.',
  }),
  filter(field, word, { actors }) {
    const codes = actors(word);
    return { sql: `${quoteName(field.name)} IN (${codes.map(() => '?').join(', ')})`, values: codes };
  },
  argument: '<actor>',
  show: (value, display) => (value === null ? '' : display.actor(String(value))),
  isActor: true,
  evidence: (value) => [{ kind: 'actor', actor: String(value) }],
  actorsIn: (value) => (value === null ? [] : [String(value)]),
};
