import { hash } from 'node:crypto';
import { type FactValue, textOf } from '../evidence/statements.ts';
import { isList } from '../model/fields/index.ts';
import { fieldOf } from '../model/kind.ts';
import type { Json } from '../model/values.ts';
import { newFactId } from '../propose/ids.ts';
import { valuesHash } from '../propose/known-facts.ts';
import type { ProposedFact } from '../propose/proposed-file.ts';
import { optionsOf } from './blind-pick.ts';
import { type CardValue, isStatedBy, labelOf, placesIn, valueText } from './card-values.ts';
import { type Card, cardsOf, type Deck, type FactCard } from './cards.ts';
import { groupOf } from './page.ts';

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

/** A fact made false, and in what. */
interface FalseFact {
  sort: string;
  label: string;
  fact: ProposedFact;
}

/** How many cards are decoys: one in ten, and at least three. */
function wanted(cards: number): number {
  return cards === 0 ? 0 : Math.max(3, Math.round(cards / 10));
}

/** Makes decoys of proposed facts, of those that are let through as the proposals were; fewer where there are not enough. */
export function decoysOf(cards: readonly Card[], deck: Deck): Decoy[] {
  const count = wanted(cards.length);
  const facts = cards.filter((card) => card.group === 'fact' && card.before === undefined) as FactCard[];
  const made = inRandomOrder(facts)
    .slice(0, 5 * count)
    .map((twin) => ({ twin, candidates: inRandomOrder(falseFacts(twin, deck)) }));
  const decoys: (Decoy & { sort: string })[] = [];
  // Rather those that ask no more than the true ones: an alarm of their own would give them away.
  for (const more of [0, 1])
    for (const { twin, candidates } of made) {
      if (decoys.length === count || decoys.some((each) => each.twin === twin.id)) continue;
      const isRare = ({ sort }: FalseFact) => decoys.filter((each) => each.sort === sort).length <= count / 4;
      const found = Iterator.from(candidates)
        .filter(isRare)
        .flatMap((each) => decoyOf(twin, each, more, deck))
        .take(1);
      decoys.push(...found);
    }
  return decoys;
}

// In an order that only the facts decide, so that a page made again is the same.
function inRandomOrder<Of extends { fact: ProposedFact }>(all: readonly Of[]): Of[] {
  const ranked = all.map((each) => ({ each, rank: hash('sha256', JSON.stringify(each.fact)) }));
  return ranked.sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ each }) => each);
}

/** A false fact as a card, as an import would propose it; none if it would refuse it, or ask more than it asks of the true one. */
function decoyOf(twin: FactCard, { sort, label, fact }: FalseFact, more: number, deck: Deck) {
  const { kind } = twin;
  const same = deck.known.find(valuesHash(kind, fact), { start: 0, end: Number.POSITIVE_INFINITY });
  // Another fact that states it makes it true.
  if (same && same.id !== twin.id) return [];
  const { outcome, questions, inferred } = deck.holder.hold(kind, fact);
  if (outcome === 'refused' || questions.length > twin.questions + more) return [];
  const id = newFactId(kind, fact, deck.known.taken);
  const facts = [{ ...fact, id, ...(inferred.length > 0 && { inferred }) }];
  const [card] = cardsOf({ facts, names: [], none: [] }, deck);
  if (card?.group !== 'fact') return [];
  deck.known.taken.add(id);
  const isSame = card.pick !== undefined && card.pick.field === twin.pick?.field;
  const right = isSame ? (twin.pick?.right ?? []) : [];
  return [{ sort, id, card, twin: twin.id, right, truth: twin.fact.says, label }];
}

/** False facts like a true one: with another name, date, number or choice, with two roles exchanged, or with a "not". */
function falseFacts(twin: FactCard, deck: Deck): FalseFact[] {
  const { inferred: _, ...fact } = twin.fact;
  const own = fact as ProposedFact;
  const changed = twin.values.flatMap((each) =>
    othersFor(each, twin, deck).flatMap((other) => withValues(own, twin, [[each, other]], deck)),
  );
  const [one, other] = twin.kind.roles.map((role) => twin.values.filter(({ value }) => value.field === role));
  const isPair = one?.length === 1 && other?.length === 1;
  const [first, second] = [one?.[0], other?.[0]];
  const pair = isPair && first && second ? [[first, second.value] as const, [second, first.value] as const] : [];
  return [...changed, ...(pair.length > 0 ? withValues(own, twin, pair, deck) : []), ...negated(own)];
}

/** What might be taken for a value: what its paragraph has of the sort, or the other choices. */
function othersFor({ value }: CardValue, { kind, values, shown }: FactCard, { read, nameOf }: Deck): FactValue[] {
  const field = fieldOf(kind, value.field);
  if (value.kind === 'choice')
    return Object.keys(value.choices).flatMap((choice) => (choice === value.choice ? [] : { ...value, choice }));
  const options = field ? optionsOf(field, read(shown.text), { start: 0, end: shown.text.length }, nameOf) : [];
  const statements = options.map((option) => option.statements);
  // What belongs to the fact, or is joined to it by "and", may be true.
  const strange = statements.filter((own) => !own.some((each) => values.some((one) => isStatedBy(one.value, each))));
  return strange.flatMap(([each]) => {
    if (each?.sort === 'entry' && value.kind === 'entry') return { ...value, entry: each.entry };
    if (each?.sort === 'date' && value.kind === 'date' && each.date.length === value.date.length)
      return { ...value, date: each.date };
    return each?.sort === 'number' && value.kind === 'number' ? { ...value, number: each.number } : [];
  });
}

/** The fact with other values, also in its sentence, which must have those but choices. */
function withValues(
  fact: ProposedFact,
  { kind }: FactCard,
  pairs: readonly (readonly [CardValue, FactValue])[],
  deck: Deck,
): FalseFact[] {
  const changes = pairs.flatMap(([{ value }, other]) =>
    value.kind === 'choice' ? [] : placesIn(value, deck.read(fact.says)).map((place) => ({ place, value, other })),
  );
  if (pairs.some(([{ value }]) => value.kind !== 'choice' && !changes.some((each) => each.value === value))) return [];
  let { text: says } = deck.read(fact.says).reading;
  for (const { place, value, other } of changes.sort((a, b) => b.place.start - a.place.start))
    says =
      says.slice(0, place.start) +
      spelled(says.slice(place.start, place.end), value, other, deck) +
      says.slice(place.end);
  const next: ProposedFact = { ...fact, says };
  for (const [{ value }, { field: _, ...other }] of pairs) {
    const raw: Json = other.kind === 'number' ? other.number : textOf({ ...value, ...other } as FactValue);
    const field = fieldOf(kind, value.field);
    const before = [fact[value.field] as Json].flat();
    const at = before.findIndex((each) => String(each) === textOf(value));
    next[value.field] = field && isList(field) ? before.with(at, raw) : raw;
  }
  const [first] = pairs;
  const label = labelOf(kind, first?.[0].value.field ?? '');
  return [{ sort: pairs.length > 1 ? 'exchanged' : `another ${first?.[0].sort}`, label, fact: next }];
}

/** Another value in the form that the sentence has of the first: a name, or an adjective. */
function spelled(written: string, value: FactValue, other: FactValue, { registers, nameOf }: Deck): string {
  if (value.kind !== 'entry' || other.kind !== 'entry') return valueText(other, nameOf);
  const entryOf = ({ register, entry }: typeof value) => registers.get(register)?.byId.get(entry);
  const isAdjective = entryOf(value)?.adjectives.includes(written);
  return (isAdjective && entryOf(other)?.adjectives[0]) || nameOf(other.register, other.entry);
}

function negated(fact: ProposedFact): FalseFact[] {
  const { says } = fact;
  const without = says.replace(/\b(?:not|never) /, '');
  const verb = /\b(has|have|is|are|was|were|should|can|shows?|did)\b(?! not)/;
  const past = /\b([a-z]+ed)\b/;
  const denied = verb.test(says) ? says.replace(verb, '$1 not') : says.replace(past, 'never $1');
  const next = without === says ? denied : without;
  return next === says ? [] : [{ sort: 'denied', label: 'sentence', fact: { ...fact, says: next } }];
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
  const [moved, kept] = hash('sha256', decoy) < '8' ? [decoy, twin] : [twin, decoy];
  const from = cards.findIndex(({ id }) => id === moved);
  const [card] = cards.splice(from, 1);
  if (!card) return;
  const isOfGroup = (each: Card) => groupOf(each) === groupOf(card);
  const last = cards.findLastIndex(isOfGroup);
  const to = cards[last]?.id === kept ? cards.findIndex(isOfGroup) : last + 1;
  cards.splice(last < 0 ? from : to, 0, card);
}
