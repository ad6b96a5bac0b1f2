/** Hashes of the values of a fact, by which a change of them is noticed. */
import { hash } from 'node:crypto';
import type { StatedFact } from './fact.ts';
import { writtenFields } from './fields/index.ts';
import type { Kind } from './kind.ts';
import type { Json, JsonObject } from './values.ts';

/** A hash of the kind of a fact and the values of its fields, whatever its sentence and passage. */
export function valuesHash(kind: Kind, fact: JsonObject): string {
  return hashOf(valuesOf(kind, fact));
}

/** A hash of what a person reads of a fact: its values, its sentence and its anchor. */
export function readHash(kind: Kind, fact: StatedFact): string {
  const { chars = null, hash: of = null } = fact.source;
  return hashOf([valuesOf(kind, fact), fact.says, chars, of]);
}

function valuesOf(kind: Kind, fact: JsonObject): Json[] {
  const values = writtenFields(kind).flatMap(({ name }): Json[] => {
    const value = fact[name] ?? null;
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    return isEmpty ? [] : [[name, value]];
  });
  return [kind.kind, ...values];
}

function hashOf(content: Json): string {
  return hash('sha256', JSON.stringify(content)).slice(0, 16);
}
