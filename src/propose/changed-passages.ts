import { isDeepStrictEqual } from 'node:util';
import { anchorOf } from '../copy/anchor/anchor.ts';
import type { Passage } from '../copy/copy.ts';
import { PismError } from '../errors.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { cached } from '../model/text.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
import { sentenceFinder } from '../proofread/nearest.ts';
import type { Index } from '../store/open.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { holderOf } from './hold.ts';
import { knownFactsOf, passagesAt, valuesHash } from './known-facts.ts';
import type { Proposed, ProposedFact } from './proposed-file.ts';

/** The facts of a source whose passages a copy does not have where they are stated. Throws a PismError for a copy of another text. */
export function changedPassages(copy: SourceCopy, index: Index, proposed: Proposed): ChangedPassage[] {
  const { confirmed } = knownFactsOf(copy, index, proposed);
  const holder = holderOf(copy, index);
  const nearestTo = sentenceFinder(copy, index);
  const sentenceWith = (text: string) => copy.sentences.find((each) => each.text === text);
  const placeOf = placeFinder(copy, index, copy.source);
  const facts = [...confirmed].filter(([, fact]) => valuesIn(fact['source'])['hash'] !== undefined);
  const sources = facts.map(([, fact]) => valuesIn(fact['source']));
  const places = passagesAt(copy, sources).map(([place]) => place);
  requireSameText(copy, places);
  return facts.flatMap(([id, fact], at): ChangedPassage[] => {
    const { chars: _, hash: __, ...was } = sources[at] ?? {};
    const kind = index.kinds.find((each) => each.kind === fact.kind) as Kind;
    const stated = { id, ...statedPart(kind, fact), source: was } as unknown as StatedFact;
    const { says } = stated;
    const hold = cached((place: Passage) => {
      const { inferred, refusals, questions } = holder.hold(kind, stated, place);
      return { inferred, against: [...refusals, ...questions].map((each) => each.says) };
    });
    const found = places[at];
    const near = found ? [found] : nearestTo(says, '').flatMap(({ candidate }) => sentenceWith(candidate.says) ?? []);
    const [place] = near.toSorted((one, other) => hold(one).against.length - hold(other).against.length);
    if (!place) return [{ id, passage: 'gone', says, was, now: null, text: null, against: [], proposal: undefined }];
    const now = placeOf(place);
    if (found && isDeepStrictEqual(now, was)) return [];
    const passage = found ? 'moved' : 'changed';
    const { inferred, against } = found ? { inferred: [], against: [] } : hold(place);
    const anchor = anchorOf(place.text);
    const proposal: ProposedFact = {
      kind: kind.kind,
      ...{ ...stated, source: { ...now, ...anchor } },
      ...(inferred.length > 0 && { inferred }),
      proposed: { by: `draft, as its passage has ${passage}`, on: new Date().toISOString().slice(0, 10), round: 1 },
      changes: id,
    };
    const isOffered = isKnown(id, valuesHash(kind, stated), anchor.hash, proposed);
    return [{ id, passage, says, was, now, text: place.text, against, proposal: isOffered ? undefined : proposal }];
  });
}

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

/** How many facts may be without their passages before the copy is taken for another text. */
const few = 5;

/** Whether a change of a fact is proposed, or one to these values and this passage was declined. */
function isKnown(id: string, values: string, hash: string, { declined, facts }: Proposed): boolean {
  return facts.some((each) => each.id === id) || declined.some((each) => each.values === values && each.hash === hash);
}

function requireSameText({ file }: SourceCopy, places: readonly (Passage | undefined)[]): void {
  const missing = places.filter((place) => !place).length;
  const hint =
    'Give a copy of the same form: it seems to be of another text, or a PDF that stores it in another order.';
  if (missing > few && 2 * missing > places.length)
    throw new PismError('no', `${file} lacks the passages of ${missing} of ${places.length} facts`, hint);
}

/** What a fact states of its passage, without its id, its place and what others say of it. */
function statedPart(kind: Kind, fact: JsonObject): JsonObject {
  const own = [...writtenFields(kind).map(({ name }) => name), 'says', 'inferred'];
  const stated = own.map((name) => [name, fact[name] ?? null] as const);
  return Object.fromEntries(stated.filter(([, value]) => value !== null && `${value}` !== ''));
}
