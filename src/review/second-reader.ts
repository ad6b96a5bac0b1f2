import { writtenFields } from '../model/fields/index.ts';
import { fold } from '../model/text.ts';
import { itemsIn, type JsonObject } from '../model/values.ts';
import type { Proposed, ProposedFact } from '../propose/proposed-file.ts';
import type { Deck } from './cards.ts';

/** Who has confirmed a fact and when, in their order. */
export function checksOf(fact: JsonObject | undefined) {
  return itemsIn(fact?.['checked']) as { by: string; on: string }[];
}

/** Whether two names are of the same person. */
export function isSamePerson(one: string | undefined, other: string): boolean {
  return fold(one ?? '') === fold(other);
}

/** A fact that exactly one person has confirmed as a second reader sees it: as if proposed, by nobody. */
export function unsigned(id: string, { known, kinds }: Deck): ProposedFact | undefined {
  const fact = known.confirmed.get(id);
  const kind = kinds.find((each) => each.kind === fact?.kind);
  if (!fact || !kind || checksOf(fact).length !== 1) return undefined;
  const names = ['kind', ...writtenFields(kind).map(({ name }) => name), 'says', 'source', 'inferred'];
  const stated = names.filter((name) => [fact[name] ?? []].flat().length > 0);
  const values = Object.fromEntries(stated.map((name) => [name, fact[name]]));
  return { ...values, id, proposed: { by: '', on: '', round: 1, doubts: '' }, changes: id } as unknown as ProposedFact;
}

/** The facts for a second reader; those that ask already are left out. */
export function readOnce(deck: Deck, { facts }: Proposed): ProposedFact[] {
  const asking = facts.map(({ changes }) => changes);
  return [...deck.known.confirmed.keys()].flatMap((id) => (asking.includes(id) ? [] : (unsigned(id, deck) ?? [])));
}
