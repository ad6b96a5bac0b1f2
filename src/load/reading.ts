import { isUnusual, readDate } from '../model/date.ts';
import { readRecord } from '../model/fields/index.ts';
import type { Reading } from '../model/fields/type.ts';
import type { Actor } from '../model/file-fields.ts';
import type { Field } from '../model/kind.ts';
import { didYouMean, fold } from '../model/text.ts';
import { describeNode, type JsonObject, type Node } from '../model/values.ts';
import type { Document } from './document.ts';
import { limits } from './limits.ts';

/** All actors, by id and by every folded name that finds them. */
export interface ActorRegister {
  byId: Map<string, Actor>;
  /** Folded name to the ids it may mean; more than one only where ISO 3166-1 names meet (Congo). */
  readonly names: Map<string, string[]>;
}

/** The register of these actors; their names are folded only when one is looked up. */
export function registerOf(byId: Map<string, Actor>): ActorRegister {
  let names: Map<string, string[]> | undefined;
  return {
    byId,
    get names() {
      names ??= namesOfAll(byId);
      return names;
    },
  };
}

function namesOfAll(byId: Map<string, Actor>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [id, actor] of byId) {
    for (const name of namesOf(actor)) {
      const ids = names.get(name);
      if (ids) ids.push(id);
      else names.set(name, [id]);
    }
  }
  return names;
}

/** Every folded word that finds an actor. */
export function namesOf({ id, name, polish, aliases }: Actor): Set<string> {
  const names = new Set([id, name, polish ?? '', ...aliases].map(fold));
  names.delete('');
  return names;
}

/** How the values of a document are read; without a register, no actor is known. */
export function readingOf({ report }: Document, actors?: ActorRegister): Reading {
  return {
    report,
    interval: dateReader(),
    isActor: (code) => actors?.byId.has(code) ?? false,
    suggestActor: (code) => (actors ? suggest(code, actors) : ''),
  };
}

// The library is slow to parse unusual dates.
function dateReader(): Reading['interval'] {
  const unusual = new Set<string>();
  return (text) => {
    if (!isUnusual(text) || unusual.has(text)) return readDate(text);
    if (unusual.size === limits.unusualDates) return { reason: 'too many dates in this file are of unusual forms' };
    unusual.add(text);
    return readDate(text);
  };
}

/** Comparing a misspelled name with more names than this takes too long. */
const maxNamesCompared = 10_000;

function suggest(written: string, { names }: ActorRegister): string {
  const found = names.get(fold(written))?.slice(0, 3);
  if (found) return `Did you mean ${found.join(' or ')}?`;
  if (names.size > maxNamesCompared) return '';
  const near = didYouMean(written, names.keys(), '');
  return near.startsWith('Did') ? near : '';
}

/** The values of a document that is one mapping; nothing, with problems reported, if anything is wrong with it. */
export function readWhole(document: Document, name: string, fields: Field[]): JsonObject | undefined {
  const { root, problems, report } = document;
  if (!root && problems.length === 0) report('EMPTY_VALUE', { start: 0, end: 0 }, { field: 'The file' });
  const values = root ? readRecord(root, { name, fields }, readingOf(document)) : undefined;
  return problems.length > 0 ? undefined : values;
}

/** The items of a document that is a list; none, with a problem reported, for another one or for too many items. */
export function itemsOf({ root, report }: Document, what: 'facts' | 'actors', remedyIfTooMany: string): Node[] {
  if (!root) return [];
  if (root.type !== 'list') {
    const remedy = `Write a list of ${what}, each with \`- id: …\`.`;
    report('WRONG_TYPE', root, { field: 'The file', expected: 'a list', found: describeNode(root), remedy });
    return [];
  }
  if (root.items.length <= limits.facts) return root.items;
  report('TOO_MANY', root, { limit: `${limits.facts}`, what, remedy: remedyIfTooMany });
  return [];
}
