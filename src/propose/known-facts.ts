import { hash } from 'node:crypto';
import { findPassages } from '../copy/anchor/find-passages.ts';
import { parseStored } from '../errors.ts';
import type { StatedFact } from '../model/fact.ts';
import { writtenFields } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { doOverlap, type Json, type JsonObject, type TextRange } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';
import { passagesOf } from '../verify/claims.ts';
import type { SourceCopy } from '../verify/identify-source.ts';
import type { Declined, Proposed } from './proposed-file.ts';

/** A fact that is confirmed, proposed or declined already. */
interface Known {
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
export class KnownFacts {
  /** The confirmed facts by id, without their source. */
  readonly confirmed: ReadonlyMap<string, JsonObject & { kind: string }>;
  /** Ids that a new fact may not have: of facts, of those that are gone, and of proposals. */
  readonly taken: Set<string>;
  /** The passages that facts and `no_fact` hold. */
  readonly held: readonly TextRange[];
  readonly #byValues = new Map<string, Known[]>();

  constructor(copy: SourceCopy, index: Index, proposed: Proposed) {
    const { database, kinds } = index;
    const rows = database.prepare('SELECT id, kind, _document FROM fact_rows WHERE source = ?').all(copy.source);
    const facts = rows.map(({ id, kind, _document }) => {
      const own = String(id).slice(copy.source.length + 1);
      return [own, { ...parseStored<JsonObject>(_document), kind: String(kind) }] as const;
    });
    this.confirmed = new Map(facts);
    const gone = (sourceById(database, copy.source)?.gone ?? []).map(({ id }) => id);
    this.taken = new Set([...this.confirmed.keys(), ...gone, ...proposed.facts.map(({ id }) => id)]);
    const kindNamed = (name: string) => kinds.find(({ kind }) => kind === name);
    const passages = passagesOf(copy, index);
    this.held = [...passages.values()].flat();
    for (const [id, fact] of facts) {
      const kind = kindNamed(fact.kind);
      if (kind)
        this.add(valuesHash(kind, fact as Partial<StatedFact>), {
          id,
          passages: passages.get(`${copy.source}/${id}`) ?? [],
        });
    }
    const places = findPassages(
      copy,
      [...proposed.facts.map(({ source }) => source), ...proposed.declined].map(anchored),
    );
    for (const [at, fact] of proposed.facts.entries()) {
      const kind = kindNamed(fact.kind);
      if (kind) this.add(valuesHash(kind, fact), { id: fact.id, passages: places[at]?.first ?? [] });
    }
    const declined: readonly Declined[] = proposed.declined;
    for (const [at, { values = '' }] of declined.entries())
      this.add(values, { id: null, passages: places[proposed.facts.length + at]?.first ?? [] });
  }

  /** The fact with these values whose passage overlaps this one; with a null id, a person has declined it. */
  find(values: string, passage: TextRange): Known | undefined {
    return this.#byValues.get(values)?.find(({ passages }) => passages.some((each) => doOverlap(each, passage)));
  }

  add(values: string, known: Known): void {
    this.#byValues.set(values, [...(this.#byValues.get(values) ?? []), known]);
  }
}

/** The anchor of a source of a proposal, to find its passage. */
export function anchored(source: JsonObject) {
  const { chars = 0, hash: digest = '', paragraph = null, page = null } = source;
  const place = { paragraph: paragraph as number | null, page: page as number | null };
  return { ...place, anchor: { chars: Number(chars), hash: String(digest) } };
}
