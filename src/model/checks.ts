import { fieldType } from './fields/index.ts';
import { type Reading, verdicts } from './fields/type.ts';
import { fieldOf, type Kind } from './kind.ts';
import type { Json, JsonObject } from './values.ts';

/** The verdict on a fact as a whole: contested, or the strongest of its checks; null without checks. */
export function verdictOf(fact: JsonObject, kind: Kind, reading: Pick<Reading, 'interval'>): string | null {
  const checks = (fact['checks'] ?? []) as JsonObject[];
  for (const [at, one] of checks.entries())
    if (checks.slice(at + 1).some((other) => contradict(one, other, kind, reading))) return 'contested';
  const found = checks.map(({ verdict }) => verdict);
  return Object.keys(verdicts).findLast((verdict) => found.includes(verdict)) ?? null;
}

// Sources contradict each other where only one differs from the fact, or where both give other values than each other.
function contradict(one: JsonObject, other: JsonObject, kind: Kind, reading: Pick<Reading, 'interval'>): boolean {
  const field = fieldOf(kind, String(one['on_field']));
  if (!field || one['on_field'] !== other['on_field']) return false;
  if ((one['verdict'] === 'differs') !== (other['verdict'] === 'differs')) return true;
  const [mine, yours] = [one, other].map(({ value }) => (value as JsonObject | undefined)?.[field.name]);
  if (mine === undefined || yours === undefined || one['verdict'] !== other['verdict']) return false;
  const { verdictsFor } = fieldType(field);
  const differ = (stated: Json, given: Json) => verdictsFor(stated, given, reading).includes('differs');
  return differ(mine, yours) && differ(yours, mine);
}
