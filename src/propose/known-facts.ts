import { hash } from 'node:crypto';
import { findPassages, type StatedPassage } from '../copy/anchor/find-passages.ts';
import type { Passage } from '../copy/copy.ts';
import { toNormalised } from '../copy/text/normalise.ts';
import { parseStored } from '../errors.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { doOverlap, type Json, type JsonObject, type TextRange, valuesIn } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';
import { passagesOf } from '../verify/claims.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import { hashOfProposed, type Proposed } from './proposed-file.ts';

/** What is known of the source of a copy. */
export function knownFactsOf(copy: SourceCopy, index: Index, proposed: Proposed) {
  const { database, kinds } = index;
  const rows = database.prepare('SELECT id, kind, _document FROM _fact_rows WHERE source = ?').all(copy.source);
  const facts = rows.map(({ id, kind, _document }) => {
    const own = String(id).slice(copy.source.length + 1);
    const { place = null, ...document } = parseStored<JsonObject>(_document);
    const stated = Object.entries(valuesIn(place)).filter(([, value]) => value !== null);
    return [own, { ...document, source: Object.fromEntries(stated), kind: String(kind) }] as const;
  });
  const confirmed: ReadonlyMap<string, JsonObject & { kind: string }> = new Map(facts);
  const gone = (sourceById(database, copy.source)?.gone ?? []).map(({ id }) => id);
  const passages = passagesOf(copy, index);
  const byValues = new Map<string, KnownFact[]>();
  const add = (values: string, known: KnownFact) => {
    byValues.set(values, [...(byValues.get(values) ?? []), known]);
  };
  const hashOf = (fact: JsonObject & { kind: string }) => {
    const kind = kinds.find((each) => each.kind === fact.kind);
    return kind ? valuesHash(kind, fact) : '';
  };
  for (const [id, fact] of facts) add(hashOf(fact), { id, passages: passages.get(`${copy.source}/${id}`) ?? [] });
  const others = [
    ...proposed.facts.map((fact) => ({ id: fact.id, values: hashOf(fact), source: fact.source })),
    ...proposed.declined.flatMap(({ values, ...source }) => (values ? [{ id: null, values, source }] : [])),
  ];
  const places = passagesAt(
    copy,
    others.map(({ source }) => source),
  );
  for (const [at, { id, values }] of others.entries()) add(values, { id, passages: places[at] ?? [] });
  return {
    /** The confirmed facts by their ids, with their places as files have them. */
    confirmed,
    /** Ids that a new fact may not have: of facts, of those that are gone, and of proposals. */
    taken: new Set([...confirmed.keys(), ...gone, ...proposed.facts.map(({ id }) => id)]),
    ...heldPassages(copy, [...passages.values()].flat(), proposed),
    add,
    /** Forgets the values of a proposal that is replaced or withdrawn. */
    forget(id: string): void {
      for (const [values, known] of byValues)
        byValues.set(
          values,
          known.filter((each) => each.id !== id),
        );
    },
    /** The fact with these values whose passage overlaps this one; with a null id, a person has declined it. */
    find: (values: string, passage: TextRange): KnownFact | undefined =>
      byValues.get(values)?.find((known) => known.passages.some((each) => doOverlap(each, passage))),
    /** A hash of all that a person sees of a proposal, also of the fact that it would change. */
    hashOfShown(item: JsonObject): string {
      const before = confirmed.get(String(item['changes']));
      return hashOfProposed(before ? { ...item, before } : item);
    },
  };
}

/** A fact that is confirmed, proposed or declined already. */
interface KnownFact {
  id: string | null;
  passages: readonly TextRange[];
}

/** A hash of the kind of a fact and the values of its fields, whatever its sentence and passage. */
export function valuesHash(kind: Kind, fact: Partial<StatedFact>): string {
  const values = writtenFields(kind).flatMap(({ name }): Json[] => {
    const value = fact[name] ?? null;
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    return isEmpty ? [] : [[name, value]];
  });
  return hash('sha256', JSON.stringify([kind.kind, ...values])).slice(0, 16);
}

/** What is known of a source: its facts with their ids, and what was proposed or declined. */
export type KnownFacts = ReturnType<typeof knownFactsOf>;

/** The passages that facts hold or that are settled as no fact; what a person declined as one has no values. */
function heldPassages(copy: SourceCopy, ofFacts: readonly TextRange[], { none, declined }: Proposed) {
  const settled = [...none.map(({ source }) => source), ...declined.filter(({ values }) => values === undefined)];
  const lettersOf = (range: TextRange) => toNormalised(copy.normalised, range);
  const held = [...ofFacts, ...passagesAt(copy, settled).flat()].map(lettersOf);
  return {
    /** Whether a passage is held in full. */
    isHeld(passage: TextRange): boolean {
      const { start, end } = lettersOf(passage);
      return held.some((each) => each.start <= start && each.end >= end);
    },
    /** Adds a passage that states no fact. */
    settle: (passage: TextRange): unknown => held.push(lettersOf(passage)),
  };
}

/** The passages of a copy at these places, by their anchors. */
export function passagesAt(copy: SourceCopy, sources: readonly JsonObject[]): (readonly Passage[])[] {
  return findPassages(copy, sources as StatedPassage[]).map(({ first }) => first);
}
