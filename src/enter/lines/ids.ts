import type { StatedFact } from '../../core/model/fact.ts';
import type { Kind } from '../../core/model/kind.ts';
import { slug } from '../../core/model/text.ts';

/** An id that is not taken, of what identifies a fact of its kind; it is given once, and never made again. */
export function newFactId(kind: Kind, fact: Partial<StatedFact>, taken: ReadonlySet<string>): string {
  const subject = kind.subject.flatMap((name) => fact[name] ?? []).map(String);
  return freeId(idWords(subject.join(' ')) || kind.kind, taken);
}

/** The most characters of an id. */
const maxId = 40;

/** An id of a name that is not taken. */
export function newEntryId(name: string, taken: ReadonlySet<string>): string {
  return freeId(idWords(name).replace(/^(?=\d)/, 'n') || 'name', taken);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  const numbered = () => `${cut(wanted, maxId - `-${number}`.length)}-${number}`;
  while (taken.has(numbered())) number += 1;
  return numbered();
}

function idWords(text: string): string {
  return cut(slug(text), maxId);
}

/** The whole words of an id within a length; a longer single word is cut. */
function cut(id: string, length: number): string {
  if (id.length <= length) return id;
  const whole = id.slice(0, length + 1).replace(/-[^-]*$/, '');
  return whole.length <= length ? whole : id.slice(0, length);
}
