import { actorId } from './actor-id.ts';
import type { Field } from './kind.ts';

/** The fields of an entry of `actors.yaml`. */
export const actorFields: Field[] = [
  {
    name: 'id',
    type: 'text',
    required: true,
    pattern: {
      matches: actorId,
      rule: 'use an ISO 3166-1 alpha-2 code, or lower-case letters, digits and single hyphens',
    },
    about: 'ISO 3166-1 alpha-2 code, or an id of our own',
  },
  { name: 'name', type: 'text', about: 'Name to show' },
  { name: 'polish', type: 'text', about: 'Name in Polish' },
  { name: 'aliases', type: 'texts', about: 'Other names that find it' },
  { name: 'adjectives', type: 'texts', about: 'Adjectives and demonyms, as they occur in texts' },
  { name: 'about', type: 'text', about: 'What it is' },
  { name: 'part_of', type: 'text', about: 'Id of the state whose body it is; a search for the state finds it too' },
];

/** A state or another actor, with all that finds it. */
export interface Actor {
  id: string;
  name: string;
  polish: string | null;
  aliases: string[];
  adjectives: string[];
  about: string | null;
  /** The state whose body it is. */
  part_of: string | null;
}
