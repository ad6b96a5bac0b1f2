import { readFileSync } from 'node:fs';
import { prepareNames } from '../copy/reading/names.ts';
import type { JsonObject } from '../model/values.ts';
import { builtFile, packageVersion } from '../package.ts';
import { hashOfProposed, type Proposed, registersWith } from '../propose/proposed-file.ts';
import { entryNames, sourceById } from '../query/lookup.ts';
import { selectFacts } from '../query/select.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf } from '../verify/claims.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { cardsOf, type Deck, type NoneCard } from './cards.ts';
import { decoysOf, inOrder } from './decoys.ts';
import { reviewPage } from './page.ts';

/** A copy with what is proposed for its source, and by what proposals are read: also by the names that are proposed. */
export function deckOf(copy: SourceCopy, { names }: Proposed, index: Index): Deck {
  const { database, kinds } = index;
  const background = backgroundOf(index, copy.source);
  const added = names.map(({ register, id, name }) => ({ register, id, names: [name] }));
  const proposed = new Map(names.map(({ register, id, name }) => [`${register} ${id}`, name]));
  const nameOf = entryNames(database);
  return {
    copy,
    kinds,
    registers: registersWith(registersOf(database), names),
    background: { ...background, names: prepareNames([...background.names.entries, ...added]) },
    nameOf: (register, id) => proposed.get(`${register} ${id}`) ?? nameOf(register, id),
    confirmed: confirmedFacts(copy.source, index),
  };
}

/** The facts of a source, by their ids within it. */
export function confirmedFacts(source: string, { database, kinds }: Index): Map<string, JsonObject> {
  const filters = [{ sql: 'f.source = ?', values: [source] }];
  const facts = kinds.flatMap((kind) => [...selectFacts<JsonObject>(database, { kind, filters })]);
  return new Map(facts.map((fact) => [String(fact['id']).slice(source.length + 1), fact]));
}

/** The page for a review, and what it has: the hash and decoys to keep, and how many proposals the copy lacks. */
export function makeReview(copy: SourceCopy, proposed: Proposed, index: Index) {
  const deck = deckOf(copy, proposed, index);
  const all = cardsOf(proposed, deck);
  const plain = all.filter((card): card is NoneCard => card.group === 'none' && !card.isAlone);
  const own = all.filter((card) => !plain.some((each) => each === card));
  const decoys = decoysOf(own, proposed.facts, deck);
  // A browser normalises line ends to LF before it compares a script with its hash in the Content-Security-Policy.
  const file = (name: string) => readFileSync(builtFile(`review/${name}`), 'utf8').replaceAll('\r\n', '\n');
  const page = reviewPage({
    source: copy.source,
    title: sourceById(index.database, copy.source)?.title ?? copy.source,
    hash: hashOfProposed(proposed),
    cards: inOrder(own, decoys),
    plain,
    decoys,
    kinds: index.kinds,
    registers: deck.registers,
    nameOf: deck.nameOf,
    style: file('review.css'),
    script: file('review.js'),
    version: packageVersion(),
  });
  const review = { hash: hashOfProposed(proposed), decoys: decoys.map(({ id }) => id) };
  const { facts, names, none } = proposed;
  return { page, review, cards: all.length, missing: facts.length + names.length + none.length - all.length };
}
