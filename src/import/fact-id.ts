import { hash } from 'node:crypto';
import { fold } from '../model/text.ts';

/** How many spellings of a key are looked for among the ids of earlier imports. */
export const maxSpellings = 64;
/** Longer ids are cut and end in a hash. */
const maxId = 80;

/** The id of a fact with this key; one that is cut, or lacks the words of a part, ends in a hash. */
export function idOf(parts: string[]): string {
  const words = parts.map((part) =>
    fold(part)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  const id = words.filter((word) => word !== '').join('-');
  if (id.length <= maxId && words.every((word) => word !== '')) return id;
  return [id.slice(0, maxId).replace(/-[^-]*$/, ''), hash('sha256', parts.join('\n')).slice(0, 8)]
    .filter((part) => part !== '')
    .join('-');
}
