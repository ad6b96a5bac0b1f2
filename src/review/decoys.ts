import { hash } from 'node:crypto';
import type { StatedFact } from '../model/fact.ts';
import { namesOf, type Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { newFactId } from '../propose/ids.ts';
import { valuesHash } from '../propose/known-facts.ts';
import type { ProposedFact } from '../propose/proposed-file.ts';
import { type Card, cardsOf, type Deck, type FactCard } from './cards.ts';
import { falseFacts, type Named } from './false-facts.ts';
import { groupOf } from './page.ts';
import { labelOf } from './question.ts';

/** A card that was made false on purpose. */
export interface Decoy {
  id: string;
  card: FactCard;
  twin: string;
  /** The options of its pick that are true; without a pick none. */
  right: number[];
  /** What is true instead, for the end of the review. */
  truth: string;
  label: string;
}

/** How many cards are decoys: one in ten, and at least three. */
function wanted(cards: number): number {
  return cards === 0 ? 0 : Math.max(3, Math.round(cards / 10));
}

/** Makes decoys of proposed facts, of those that are let through as the proposals were; fewer where there are not enough. */
export function decoysOf(cards: readonly Card[], facts: readonly ProposedFact[], deck: Deck): Decoy[] {
  const count = wanted(cards.length);
  // In an order that only the facts decide, so that a page made again is the same.
  const order = (one: { rank: string }, other: { rank: string }) => (one.rank < other.rank ? -1 : 1);
  const withoutOrigin = (key: string, value: unknown) => (key === 'proposed' ? undefined : value);
  const ranked = <Of>(of: Of) => ({ of, rank: hash('sha256', JSON.stringify(of, withoutOrigin)) });
  const own = facts
    .filter(({ changes }) => changes === undefined)
    .map(ranked)
    .sort(order)
    .slice(0, 5 * count);
  const twins = new Map(cards.flatMap((card) => (card.group === 'fact' ? [[card.id, card]] : [])));
  const ofKind = Map.groupBy(
    own.map(({ of }) => of),
    ({ kind }) => kind,
  );
  const candidates = falseFacts({ kinds: deck.kinds, facts: ofKind, entries: namedIn(deck.registers) })
    // A choice put into a sentence as it is spelled shows at once.
    .filter(({ sort }) => !/anchor|inferred|^another choice$/.test(sort))
    .map(ranked)
    .sort(order);
  const decoys: Decoy[] = [];
  const sorts = new Map<string, number>();
  // Rather those that ask no more than the true ones: an alarm of their own would give them away.
  for (const [more, { sort, of, fact }] of [0, 1].flatMap((each) => candidates.map((one) => [each, one.of] as const))) {
    if (decoys.length === count) break;
    const twin = twins.get(of);
    const isUsed = decoys.some((decoy) => decoy.twin === of) || (sorts.get(sort) ?? 0) > count / 4;
    if (!twin || isUsed) continue;
    const proposed = asImported(twin, fact, more, deck);
    const [card] = proposed ? cardsOf({ facts: [proposed], names: [], none: [] }, deck) : [];
    if (card?.group !== 'fact') continue;
    deck.known.taken.add(card.id);
    sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
    decoys.push({ id: card.id, card, twin: of, ...truthOf(twin, card) });
  }
  return decoys;
}

/** A false fact as an import would propose it; undefined if it would refuse it, or ask more than it asks of the true one. */
function asImported(
  { fact: twin, kind, questions }: FactCard,
  made: StatedFact,
  more: number,
  { holder, known }: Deck,
): ProposedFact | undefined {
  const { inferred: _, ...fact } = made;
  const same = known.find(valuesHash(kind, fact), { start: 0, end: Number.POSITIVE_INFINITY });
  // Another fact that states it makes it true.
  if (same && same.id !== twin.id) return undefined;
  const held = holder.hold(kind, fact as StatedFact);
  if (held.outcome === 'refused' || held.questions.length > questions + more) return undefined;
  const id = newFactId(kind, fact, known.taken);
  return { ...(fact as ProposedFact), id, ...(held.inferred.length > 0 && { inferred: held.inferred }) };
}

function namedIn(registers: Registers): Named[] {
  return [...registers].flatMap(([register, { byId }]) =>
    Array.from(byId.values(), (entry) => {
      const { id, adjectives, aliases } = entry;
      return { register, id, nouns: [...namesOf({ ...entry, names: {} }), ...aliases], adjectives };
    }),
  );
}

function truthOf(twin: FactCard, { kind, fact, pick }: FactCard): Pick<Decoy, 'right' | 'truth' | 'label'> {
  const changed = Object.keys(fact).find((name) => differs(fact, twin.fact, name) && !['id', 'says'].includes(name));
  const isSame = pick !== undefined && pick.field === twin.pick?.field;
  return {
    right: isSame ? (twin.pick?.right ?? []) : [],
    truth: twin.fact.says,
    label: changed === undefined ? 'sentence' : labelOf(kind, changed),
  };
}

function differs(one: JsonObject, other: JsonObject, name: string): boolean {
  return JSON.stringify(one[name]) !== JSON.stringify(other[name]);
}

/** The cards in their order: names, picks, the others, passages without a fact, each as in the text; no decoy is beside its twin. */
export function inOrder(cards: readonly Card[], decoys: readonly Decoy[]): Card[] {
  const rank = (card: Card) => ['name', 'pick', 'fact', 'none'].indexOf(groupOf(card));
  const sorted = [...cards, ...decoys.map(({ card }) => card)].sort(
    (one, other) => rank(one) - rank(other) || one.at - other.at,
  );
  for (const { id, twin } of decoys) moveApart(sorted, id, twin);
  return sorted;
}

/** Moves one of two cards to the end of its group, or to the beginning if the other is there; their ids decide which. */
function moveApart(cards: Card[], decoy: string, twin: string): void {
  const isSecond = hash('sha256', decoy) < '8';
  const [moved, kept] = isSecond ? [decoy, twin] : [twin, decoy];
  const from = cards.findIndex(({ id }) => id === moved);
  const [card] = cards.splice(from, 1);
  if (!card) return;
  const isOfGroup = (each: Card) => groupOf(each) === groupOf(card);
  const last = cards.findLastIndex(isOfGroup);
  const isAtEnd = cards[last]?.id === kept;
  const to = isAtEnd ? cards.findIndex(isOfGroup) : last + 1;
  cards.splice(last < 0 ? from : to, 0, card);
}
