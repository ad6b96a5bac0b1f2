import { factById } from '../facts/find.ts';
import type { Source } from '../model/kind.ts';
import type { Place } from '../model/place.ts';
import type { JsonObject } from '../model/values.ts';
import { sourceById, sourceIds } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';
import type { Cited } from './item.ts';

/** What an id means, with a key of its own. A source goes before a fact of the same name. */
export function citedAs(id: string, index: Index): [string, Cited] {
  const { database } = index;
  const named = sourceById(database, id);
  if (named) return [named.source, { source: named }];
  const { fact } = factById(id, index, sourceIds(database));
  return [String(fact['id']), citedFact(fact, index)];
}

/** What to cite for a fact: its source, with the place. */
export function citedFact(fact: JsonObject, { database }: Index): Cited {
  const source = sourceById(database, String(fact['source'])) as Source;
  const place = fact['place'] as unknown as Place;
  return { source, fact: { id: String(fact['id']).slice(source.source.length + 1), place } };
}
