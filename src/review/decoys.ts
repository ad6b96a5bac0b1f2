import { hash } from 'node:crypto';
import { type FactValue, factValueText, type Statement } from '../evidence/statements.ts';
import { fieldOf } from '../model/kind.ts';
import type { TextRange } from '../model/values.ts';
import { newFactId } from '../propose/ids.ts';
import { valuesHash } from '../propose/known-facts.ts';
import type { ProposedFact } from '../propose/proposed-file.ts';
import { optionsOf } from './blind-pick.ts';
import { type CardValue, cardLabel, isStatedBy, rangesOf, valueText } from './card-values.ts';
import { type Card, type Deck, type FactCard, factCard } from './cards.ts';

/** A card that was made false on purpose. */
export interface Decoy {
  id: string;
  card: FactCard;
  /** The id of the proposal that it was made of. */
  twin: string;
  /** What is true instead, for the end of the review. */
  truth: string;
  label: string;
}

/** A fact made false, and in what; `isFine` where that is a date, a number or a limit. */
interface FalseFact {
  label: string;
  isFine: boolean;
  fact: ProposedFact;
}

/** Makes decoys of one card in ten, and at least of three, of those that are let through as the proposals were; fewer where there are not enough. */
export function decoysOf(cards: readonly Card[], deck: Deck): Decoy[] {
  const count = cards.length === 0 ? 0 : Math.max(3, Math.round(cards.length / 10));
  const isEnterable = (card: FactCard) => card.before === undefined && card.broken.length === 0;
  const twins = cards.filter((card): card is FactCard => card.group === 'fact' && isEnterable(card));
  const decoys: Decoy[] = [];
  // Half of them in what is read least closely. Of the others rather those that ask no more than the true ones: an alarm
  // of their own would give them away.
  const passes = [
    { isFine: true, more: 1, most: Math.ceil(count / 2) },
    { isFine: false, more: 0, most: count },
    { isFine: false, more: 1, most: count },
  ];
  for (const { isFine, more, most } of passes)
    for (const twin of inRandomOrder(twins)) {
      if (decoys.length >= most || decoys.some((each) => each.twin === twin.id)) continue;
      const made = Iterator.from(falseFacts(twin, deck)).filter((each) => each.isFine === isFine);
      decoys.push(...made.flatMap((each) => decoyOf(twin, each, more, deck)).take(1));
    }
  return decoys;
}

/** Facts in an order that only they decide, so that a page made again is the same. */
function inRandomOrder<Item extends { fact: ProposedFact }>(items: readonly Item[]): Item[] {
  const rank = ({ fact: { id, says } }: Item) => hash('sha256', `${id} ${says}`);
  return items.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** A false fact as a card, as an import would propose it; none if it would refuse it, or ask more than it asks of the true one. */
function decoyOf(twin: FactCard, { label, fact: made }: FalseFact, more: number, deck: Deck): Decoy[] {
  const { kind } = twin;
  const { inferred: _, ...fact } = made;
  const same = deck.known.find(valuesHash(kind, fact), { start: 0, end: Number.POSITIVE_INFINITY });
  // Another fact that states it makes it true.
  if (same && same.id !== twin.id) return [];
  const { refusals, questions, inferred } = deck.holder.hold(kind, fact as ProposedFact);
  if (refusals.length > 0 || questions.length > twin.questions.length + more) return [];
  const id = newFactId(kind, fact, deck.known.taken);
  const card = factCard({ ...(fact as ProposedFact), id, ...(inferred.length > 0 && { inferred }) }, deck);
  if (!card || card.broken.length > 0) return [];
  deck.known.taken.add(id);
  return [{ id, card, twin: twin.id, truth: twin.fact.says, label }];
}

/** A value of a fact, and the one that takes its place. */
type SwappedValues = readonly [FactValue, FactValue];

/** False facts like a true one: with another name, date, number or choice, with two roles exchanged, or without a limit. */
function falseFacts(twin: FactCard, deck: Deck): FalseFact[] {
  const { kind, values } = twin;
  const swapped = (own: readonly CardValue[]) =>
    own.flatMap((each) => othersFor(each, twin, deck).map((other): SwappedValues[] => [[each.value, other]]));
  const [doer, other] = kind.roles.map((role) => values.filter(({ value }) => value.field === role));
  const [one, two] = [doer, other].map((own) => (own?.length === 1 ? own[0]?.value : undefined));
  const exchanged = one && two ? [[one, two] as const, [two, one] as const] : [];
  const choices = values.filter(({ value }) => value.kind === 'choice');
  const others = values.filter(({ value }) => value.kind !== 'choice');
  const made = (all: readonly SwappedValues[][]) =>
    inRandomOrder(all.flatMap((pairs) => (pairs.length > 0 ? withValues(twin, pairs, deck) : [])));
  // Another choice is seen most easily.
  return [...withoutLimits(twin), ...made([exchanged, ...swapped(others)]), ...made(swapped(choices))];
}

/** The fact as if its passage did not limit what it says: "will" for "may", or without "likely". */
function withoutLimits({ fact, limits, values }: FactCard): FalseFact[] {
  return limits.flatMap(({ word }) => {
    const isModal = /^(?:may|might|could)$/.test(word);
    if (!isModal && !/ly$/.test(word)) return [];
    const lost = (text: string) => text.replace(` ${word} `, isModal ? ' will ' : ' ');
    const texts = values.flatMap(({ value }) => (value.kind === 'text' ? [[value.field, lost(value.text)]] : []));
    const without = { ...fact, ...Object.fromEntries(texts), says: lost(fact.says) };
    return without.says === fact.says ? [] : [{ label: 'limit', isFine: true, fact: without }];
  });
}

/** What might be taken for a value: what its paragraph has of the sort, or the other choices. */
function othersFor(
  { value, places }: CardValue,
  { kind, values: all, shown }: FactCard,
  { read, nameOf }: Deck,
): FactValue[] {
  if (value.kind === 'choice')
    return Object.keys(value.choices).flatMap((choice) => (choice === value.choice ? [] : { ...value, choice }));
  const field = fieldOf(kind, value.field);
  const whole = { start: 0, end: shown.text.length };
  const options = field ? optionsOf(field, read(shown.text), whole, nameOf) : [];
  // What belongs to the fact, or is joined to it by "and", may be true.
  const isOwn = (each: Statement) => all.some((one) => isStatedBy(one.value, each));
  const others = options.flatMap(({ statements }) => (statements.some(isOwn) ? [] : statements.slice(0, 1)));
  // "Elected to the Bulgaria" shows at once.
  const hasArticle = (place?: TextRange) => place && /\bthe $/i.test(shown.text.slice(0, place.start).slice(-5));
  const isFitting = (each: Statement) => hasArticle(each) === hasArticle(places[0] ?? each);
  const values = others
    .filter(isFitting)
    .map(({ sort: _, start: __, end: ___, ...own }) => ({ ...value, ...own }) as FactValue);
  return values.filter((other) => other.kind !== 'date' || factValueText(other).length === factValueText(value).length);
}

/** The fact with other values, also in its sentence, which must have those but choices. */
function withValues(twin: FactCard, pairs: readonly SwappedValues[], deck: Deck): FalseFact[] {
  const { fact } = twin;
  let { text: says } = deck.read(fact.says).reading;
  const places = pairs.flatMap(([value, other]) =>
    value.kind === 'choice' ? [] : rangesOf(value, deck.read(says)).map((place) => ({ ...place, value, other })),
  );
  const isInSays = ([value]: SwappedValues) => value.kind === 'choice' || places.some((each) => each.value === value);
  // "The Georgia government" and "Russia's Syria" show at once.
  const isAdjective = ({ start, end, value }: (typeof places)[number]) =>
    value.kind === 'entry' &&
    deck.registers.get(value.register)?.byId.get(value.entry)?.adjectives.includes(says.slice(start, end));
  const isOwned = ({ start }: TextRange) => /['’]s? $/.test(says.slice(0, start).slice(-3));
  const dates = places.filter(({ value }) => value.kind === 'date');
  if (!pairs.every(isInSays) || dates.length > 1 || places.some((each) => isAdjective(each) || isOwned(each)))
    return [];
  for (const { start, end, other } of places.sort((a, b) => b.start - a.start))
    says = says.slice(0, start) + likeBefore(valueText(other, deck.nameOf), says.slice(start, end)) + says.slice(end);
  const changed = pairs.map(([value, other]) => {
    const raw = other.kind === 'number' ? other.number : factValueText(other);
    const before = fact[value.field];
    const isOwn = (item: unknown) => String(item) === factValueText(value);
    return [value.field, Array.isArray(before) ? before.map((item) => (isOwn(item) ? raw : item)) : raw];
  });
  const [{ field, kind: sort } = { field: '', kind: '' }] = pairs[0] ?? [];
  const about = { label: cardLabel(twin.kind, field), isFine: sort === 'date' || sort === 'number' };
  return [{ ...about, fact: { ...fact, ...Object.fromEntries(changed), says } }];
}

/** A text that replaces another one, as a date with its month first where that has. */
function likeBefore(text: string, before: string): string {
  return /^[A-Z][a-z]+ \d+, /.test(before) ? text.replace(/^(\d+) (\w+)/, '$2 $1,') : text;
}

/** The group of a card, whose cards follow each other. */
function cardGroup(card: Card): string {
  return card.group === 'fact' && card.pick ? 'pick' : card.group;
}

/** The cards in their order: names, picks, the others, passages without a fact, each as in the text; no decoy is beside its twin. */
export function cardsInOrder(cards: readonly Card[], decoys: readonly Decoy[]): Card[] {
  const groups = Map.groupBy([...cards, ...decoys.map(({ card }) => card)], cardGroup);
  // The hash decides which of the two is moved away, so that it is not always the decoy.
  const moved = new Set(decoys.map(({ id, twin }) => (hash('sha256', id) < '8' ? id : twin)));
  return ['name', 'pick', 'fact', 'none'].flatMap((group) => {
    const own = (groups.get(group) ?? []).sort((one, other) => one.place.start - other.place.start);
    const isInFirstHalf = (card: Card) => own.indexOf(card) < own.length / 2;
    const away = own.filter(({ id }) => moved.has(id));
    return [
      ...away.filter((card) => !isInFirstHalf(card)),
      ...own.filter(({ id }) => !moved.has(id)),
      ...away.filter(isInFirstHalf),
    ];
  });
}
