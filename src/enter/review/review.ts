/** Gathers what a review needs: the copy, what is proposed for its source, and its cards. */
import { cached } from '../../core/model/text.ts';
import type { JsonObject } from '../../core/model/values.ts';
import { builtText } from '../../core/package.ts';
import type { Index } from '../../core/store/open.ts';
import { registersOf } from '../../core/store/registers.ts';
import { openCase } from '../../texts/case.ts';
import type { SourceCopy } from '../../texts/copy/identify-source.ts';
import { hashOfProposed, type Proposed, registersWith } from '../lines/proposed-file.ts';
import { cardsOf, type Deck } from './cards.ts';
import { reviewHtml } from './page.ts';

/** A copy with what is proposed for its source, and by what proposals are read: also by the names that are proposed. */
export function deckOf(copy: SourceCopy, proposed: Proposed, index: Index): Deck {
  const of = openCase(copy, index, registersWith(registersOf(index.database), proposed.names));
  const { registers } = of;
  const items: JsonObject[] = [...proposed.facts, ...proposed.names, ...proposed.none];
  const found = cached(() => of.passagesOf(items));
  const confirmed = cached(() => new Map(of.facts().map(({ kind, fact }) => [fact.id, { ...fact, kind: kind.kind }])));
  return {
    of,
    nameOf: (register, id) => registers.get(register)?.byId.get(id)?.name ?? id,
    confirmed,
    // An answer is about all that a person sees of a proposal, also of the fact that it would change.
    hashOf: (item) => hashOfProposed([item, confirmed().get(String(item['changes'])) ?? null]),
    passageOf: (item) => found()[items.indexOf(item)],
  };
}

/** The page for a review of proposals, how many cards it has, and how many passages the copy lacks. */
export function makeReview(copy: SourceCopy, proposed: Proposed, index: Index) {
  const deck = deckOf(copy, proposed, index);
  const cards = cardsOf(proposed, deck);
  const title = deck.of.background.title || copy.source;
  const style = builtText('formats/page/page.css') + builtText('enter/review/review.css');
  const review = { source: copy.source, title, hash: hashOfProposed(proposed), cards };
  const { facts, names, none } = proposed;
  return {
    page: reviewHtml(review, style, builtText('enter/review/review.js')),
    cards: cards.length,
    missing: facts.length + names.length + none.length - cards.length,
  };
}
