/** Gives new facts and new entries ids that are not taken. */
import type { StatedFact } from '../../core/model/fact.ts';
import type { Kind } from '../../core/model/kind.ts';
import { slug } from '../../core/model/text.ts';

/** An id that is not taken, of what identifies a fact of its kind; it is given once, and never made again. */
export function newFactId(kind: Kind, fact: Partial<StatedFact>, taken: ReadonlySet<string>): string {
  const subject = kind.subject.flatMap((name) => fact[name] ?? []).map(String);
  return freeId(idWords(subject.join(' ')) || kind.kind, taken);
}

/** The most characters of an id without its number. */
const maxWords = 40;

/** An id of a name that is not taken. */
export function newEntryId(name: string, taken: ReadonlySet<string>): string {
  return freeId(idWords(name).replace(/^(?=\d)/, 'n') || 'name', taken);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** The whole words of a text as an id; a longer single word is cut. */
function idWords(text: string): string {
  const id = slug(text);
  if (id.length <= maxWords) return id;
  const whole = id.slice(0, maxWords + 1).replace(/-[^-]*$/, '');
  return whole.slice(0, maxWords);
}
