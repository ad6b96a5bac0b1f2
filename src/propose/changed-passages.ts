import { anchorOf } from '../copy/anchor/anchor.ts';
import type { Passage } from '../copy/copy.ts';
import { readText } from '../copy/reading/reading.ts';
import { isSameWord } from '../copy/reading/words.ts';
import { PismError } from '../errors.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { cached } from '../model/text.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
import type { Index } from '../store/open.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { Holder, type Reason } from './hold.ts';
import { KnownFacts, passagesAt, valuesHash } from './known-facts.ts';
import type { Proposed, ProposedFact } from './proposed-file.ts';

/** A fact whose passage a copy has elsewhere, has with other words, or does not have. */
export interface ChangedPassage {
  id: string;
  passage: 'moved' | 'changed' | 'gone';
  says: string;
  /** The places that the fact states and that the copy has, and the text there. */
  was: JsonObject;
  now: JsonObject | null;
  text: string | null;
  /** What the new text has against the fact. */
  against: string[];
  /** The change to confirm; undefined where none is to be offered, or is offered or declined already. */
  proposal: ProposedFact | undefined;
}

/** How many facts may be without their passages before the copy is taken for another text; and how many sentences are tried for one. */
const few = 5;

/** The facts of a source whose passages a copy does not have where they are stated. Throws a PismError for a copy of another text. */
export function changedPassages(copy: SourceCopy, index: Index, proposed: Proposed): ChangedPassage[] {
  const known = new KnownFacts(copy, index, proposed);
  const holder = new Holder(copy, index);
  const nearestTo = sentenceFinder(copy);
  const placeOf = placeFinder(copy, index, copy.source);
  const facts = [...known.confirmed].filter(([, fact]) => valuesIn(fact['source'])['hash'] !== undefined);
  const sources = facts.map(([, fact]) => valuesIn(fact['source']));
  const places = passagesAt(copy, sources).map(([place]) => place);
  const missing = places.filter((place) => !place).length;
  const hint =
    'Give a copy of the same form: it seems to be of another text, or a PDF that stores it in another order.';
  if (missing > few && 2 * missing > places.length)
    throw new PismError('no', `${copy.file} lacks the passages of ${missing} of ${places.length} facts`, hint);
  return facts.flatMap(([id, fact], at): ChangedPassage[] => {
    const { chars = 0, hash = '', ...was } = sources[at] ?? {};
    const kind = index.kinds.find((each) => each.kind === fact.kind) as Kind;
    const stated = { id, ...statedPart(kind, fact), source: was } as unknown as StatedFact;
    const { says } = stated;
    const found = places[at];
    const hold = cached((place: Passage) => {
      const { inferred, refusals, questions } = holder.hold(kind, stated, place);
      return { inferred, against: [...refusals, ...questions] };
    });
    const place = found ?? nearestTo(says, (each) => hold(each).against);
    if (!place) return [{ id, passage: 'gone', says, was, now: null, text: null, against: [], proposal: undefined }];
    const now = placeOf(place);
    if (found && JSON.stringify(now) === JSON.stringify(was)) return [];
    const shown = { id, says, was, now, text: place.text };
    const values = valuesHash(kind, stated);
    const isDeclined = proposed.declined.some(
      (each) => each.values === values && each.hash === anchorOf(place.text).hash,
    );
    const isKnown = isDeclined || proposed.facts.some((each) => each.id === id);
    const propose = (next: JsonObject, by: string) =>
      isKnown ? undefined : changeOf(kind, { ...stated, ...next }, by);
    if (found) {
      const proposal = propose({ source: { ...now, chars, hash } }, 'draft, as its passage has moved');
      return [{ ...shown, passage: 'moved', against: [], proposal }];
    }
    const { inferred, against } = hold(place);
    const next = { source: { ...now, ...anchorOf(place.text) }, ...(inferred.length > 0 && { inferred }) };
    const proposal = propose(next, 'draft, as its passage has changed');
    return [{ ...shown, passage: 'changed', against: against.map((each) => each.says), proposal }];
  });
}

function changeOf(kind: Kind, fact: StatedFact, by: string): ProposedFact {
  const proposed = { by, on: new Date().toISOString().slice(0, 10), round: 1 };
  return { kind: kind.kind, ...fact, proposed, changes: fact.id };
}

/** What a fact states of its passage, without its id, its place and what others say of it. */
function statedPart(kind: Kind, fact: JsonObject): JsonObject {
  const own = [...writtenFields(kind).map(({ name }) => name), 'says', 'inferred'];
  const stated = own.map((name) => [name, fact[name] ?? null] as const);
  return Object.fromEntries(stated.filter(([, value]) => value !== null && `${value}` !== ''));
}

/** Makes a function that finds the sentence with most words of a fact, at least half of them; of a few, the one against which least is said. */
function sentenceFinder({ sentences }: SourceCopy) {
  const read = cached(({ text }: Passage) => readText(text).content);
  return (says: string, against: (place: Passage) => Reason[]): Passage | undefined => {
    const words = readText(says).content;
    const shared = (place: Passage) =>
      words.filter((word) => read(place).some((other) => isSameWord(word, other))).length;
    const scored = sentences.map((place) => ({ place, score: shared(place) }));
    const near = scored.filter(({ score }) => 2 * score >= words.length).sort((one, other) => other.score - one.score);
    const tried = near.slice(0, few).map(({ place }) => ({ place, doubts: against(place).length }));
    return tried.sort((one, other) => one.doubts - other.doubts)[0]?.place;
  };
}
