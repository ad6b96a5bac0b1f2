import { readText } from '../copy/reading/reading.ts';
import { statementsIn } from '../evidence/statements.ts';
import { cached } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { builtText } from '../package.ts';
import { holderOf } from '../propose/hold.ts';
import { knownFactsOf, passagesAt } from '../propose/known-facts.ts';
import { hashOfProposed, idOfNone, type Proposed, proposedEntry, registersWith } from '../propose/proposed-file.ts';
import { sourceById } from '../query/lookup.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf } from '../verify/claims.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { type Card, cardsOf, type Deck } from './cards.ts';
import { reviewHtml } from './page.ts';

/** A copy with what is proposed for its source, and by what proposals are read: also by the names that are proposed. */
export function deckOf(copy: SourceCopy, proposed: Proposed, index: Index): Deck {
  const { names } = proposed;
  const registers = registersWith(registersOf(index.database), names);
  const more = names.map((name) => ({ register: name.register, entry: proposedEntry(name) }));
  const background = backgroundOf(index, copy.source, more);
  const noFact = sourceById(index.database, copy.source)?.no_fact ?? [];
  const items = [...proposed.facts, ...names, ...proposed.none];
  // Looking for many passages that a copy lacks takes long one by one.
  const found = passagesAt(
    copy,
    items.map(({ source }) => source as JsonObject),
  );
  const places = new Map(items.map(({ source }, at) => [JSON.stringify(source), found[at]]));
  return {
    copy,
    kinds: index.kinds,
    registers,
    background,
    nameOf: (register, id) => registers.get(register)?.byId.get(id)?.name ?? id,
    read: cached((text: string) => {
      const reading = readText(text, background.names);
      return { reading, statements: statementsIn(reading, { bulletin: background.date }) };
    }),
    known: knownFactsOf(copy, index, proposed),
    settled: new Set(noFact.map((each) => idOfNone({ source: each }))),
    holder: holderOf(copy, index, names),
    passageOf({ source }) {
      const known = places.get(JSON.stringify(source));
      return (known ?? passagesAt(copy, [source as JsonObject])[0])?.[0];
    },
  };
}

/** The page for a review of proposals, how many cards it has, and how many passages the copy lacks. */
export function makeReview(copy: SourceCopy, proposed: Proposed, index: Index) {
  const deck = deckOf(copy, proposed, index);
  const all = cardsOf(proposed, deck);
  const page = reviewHtml({
    source: copy.source,
    title: deck.background.title || copy.source,
    hash: hashOfProposed(proposed),
    cards: cardsInOrder(all),
    style: builtText('page/page.css') + builtText('review/review.css'),
    script: builtText('review/review.js'),
  });
  const { facts, names, none } = proposed;
  return {
    page,
    cards: all.length,
    missing: facts.length + names.length + none.length - all.length,
  };
}

/** The cards in their order: names, facts, passages without a fact, each as in the text. */
function cardsInOrder(cards: readonly Card[]): Card[] {
  return ['name', 'fact', 'none'].flatMap((group) =>
    cards.filter((card) => card.group === group).sort((one, other) => one.place.start - other.place.start),
  );
}
