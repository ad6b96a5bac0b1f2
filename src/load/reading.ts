import { isUnusual, readDate } from '../model/date.ts';
import type { Reading } from '../model/fields/type.ts';
import { didYouMean } from '../model/text.ts';
import type { ActorRegister } from './actor-register.ts';
import type { Document } from './document.ts';
import { limits } from './limits.ts';

/** What the values of a document are read with; without a register, no actor is known. */
export function readingOf(document: Document, actors?: ActorRegister): Reading {
  return {
    report: document.report,
    interval: readDates(),
    isActor: (code) => actors?.byId.has(code) ?? false,
    suggestActor: (code) => (actors ? suggest(code, actors) : ''),
  };
}

// The library takes long to make an unusual date out.
function readDates(): Reading['interval'] {
  const unusual = new Set<string>();
  return (text) => {
    if (!isUnusual(text) || unusual.has(text)) return readDate(text);
    if (unusual.size === limits.unusualDates) return { reason: 'too many dates in this file are of unusual forms' };
    unusual.add(text);
    return readDate(text);
  };
}

/** Among more names than this, looking for near ones takes too long. */
const mostNames = 10_000;

function suggest(written: string, actors: ActorRegister): string {
  const found = actors.find(written).slice(0, 3);
  if (found.length > 0) return `Did you mean ${found.join(' or ')}?`;
  if (actors.names.size > mostNames) return '';
  const near = didYouMean(written, [...actors.names.keys(), ...actors.byId.keys()], '');
  return near.startsWith('Did') ? near : '';
}
