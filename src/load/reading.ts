import { readDate } from '../model/date.ts';
import type { Reading } from '../model/fields/type.ts';
import { didYouMean } from '../model/suggest.ts';
import type { ActorRegister } from './actor-register.ts';
import type { Document } from './document.ts';

/** What the values of a document are read with; without a register, no actor is known. */
export function readingOf(document: Document, actors?: ActorRegister): Reading {
  return {
    report: document.report,
    interval: readDate,
    isActor: (code) => actors?.byId.has(code) ?? false,
    suggestActor: (code) => (actors ? suggest(code, actors) : ''),
  };
}

function suggest(written: string, actors: ActorRegister): string {
  const found = actors.find(written);
  if (found.length > 0) return `Did you mean ${found.join(' or ')}?`;
  const near = didYouMean(written, [...actors.names.keys(), ...actors.byId.keys()], '');
  return near.startsWith('Did') ? near : '';
}
