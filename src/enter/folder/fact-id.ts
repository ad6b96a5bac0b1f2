import { hash } from 'node:crypto';
import { slug } from '../../core/model/text.ts';

/** The id of a fact with this key, without its empty parts. If it is cut or a part has only signs, it ends in a hash. */
export function factIdFrom(parts: string[]): string {
  const words = parts.map(slug);
  const id = words.filter((word) => word !== '').join('-');
  const isReadable = words.every((word, at) => word !== '' || parts[at] === '');
  if (id.length <= maxKeyLength && isReadable) return id;
  return [id.slice(0, maxKeyLength).replace(/-[^-]*$/, ''), hash('sha256', parts.join('\n')).slice(0, 8)]
    .filter((part) => part !== '')
    .join('-');
}

/** The most characters of an id without its hash. */
const maxKeyLength = 80;
