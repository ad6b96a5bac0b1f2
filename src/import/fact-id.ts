import { hash } from 'node:crypto';
import { fold } from '../model/text.ts';

/** The most characters of an id without its hash. */
const maxId = 80;

/** The id of a fact with this key. If it is cut or a part has no letters, it ends in a hash. */
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

/** Says that a part of the key is empty, and which parts in a map never are. */
export function whyNoKey(name: string, title = '...'): string {
  const parts = `{ cell: { column: ${JSON.stringify(title)} }, none: { value: none }, filled: { first: [cell, none] } }`;
  return `the key needs ${name}, which is empty here: \`parts: ${parts}\` lets \`key\` have \`filled\` in its place`;
}
