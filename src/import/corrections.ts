import { isDeepStrictEqual } from 'node:util';
import type { TableMap } from '../model/map.ts';
import { itemsIn, type Json, type JsonObject, ownValue, valuesIn } from '../model/values.ts';
import type { FactsById } from './collect.ts';
import type { Correction, RowResult } from './row.ts';

/** The corrections of a map, which are applied row by row. */
export type Corrections = ReturnType<typeof correctionsOf>;

/** The corrections of a map; `former` are the facts of the earlier import, and `refuse` is called for each that does not fit. */
export function correctionsOf(
  { corrections }: TableMap,
  former: FactsById,
  refuse: (correction: number, reason: string) => void,
) {
  const all = corrections.map((each, at) => ({ ...each, at }));
  const byId = Map.groupBy(all, ({ id }) => id);
  const unused = new Set(all);
  const corrected = new Set<string>();
  const leaveOut = (id: string) => {
    const found = byId.get(id)?.find(({ leave_out }) => leave_out);
    return found && { on: found.on, why: found.why };
  };

  /** What the fact says of a correction: the values that the table has; none where it has no value. */
  const whatWas = ({ id, at, on, why, ...correction }: (typeof all)[number], table: JsonObject, fact: JsonObject) => {
    const names = Object.keys(correction.set ?? {});
    const same = names.filter((name) => isDeepStrictEqual(table[name], fact[name]));
    if (same.length > 0) refuse(at, `the table has the same ${same.join(', ')}`);
    const stated = names.filter((name) => table[name] !== undefined);
    const was = stated.map((name) => `${name} ${writtenValue(table[name])}`).join('; ');
    if (was === '') return [];
    const before = itemsIn(ownValue(former.get(id) ?? {}, 'corrected')).map(valuesIn);
    const last = before.find((each) => each['on'] === on && each['why'] === why);
    if (last && last['was'] !== was)
      refuse(at, `the table had ${last['was']}, and has ${was} now; a new \`on\` confirms it`);
    return [{ on, was, why }];
  };

  return {
    /** The ids of the facts that corrections change. */
    corrected,
    /** Why a fact leaves the dataset, and since when, if a correction says so. */
    leaveOut,
    /** Reads a row, and again with the corrections of its fact. */
    apply(read: (correction?: Correction) => RowResult): RowResult {
      const result = read();
      const id = idIn(result);
      const own = byId.get(id);
      if (!own) return result;
      for (const each of own) unused.delete(each);
      const left = leaveOut(id);
      if (left) return { leftOut: left.why };
      corrected.add(id);
      const again = read({ id, set: Object.assign({}, ...own.map((each) => each.set)) });
      if (!('fact' in result && 'fact' in again)) return again;
      const was = own.flatMap((each) => whatWas(each, result.fact, again.fact));
      return was.length === 0 ? again : { fact: { ...again.fact, corrected: was } };
    },
    /** Refuses the corrections of facts that no row has. */
    refuseUnused() {
      for (const { at } of unused) refuse(at, 'no row is this fact');
    },
  };
}

/** The id of the fact of a row; empty where that is not known. */
function idIn(result: RowResult): string {
  if ('fact' in result) return String(result.fact['id']);
  return 'reasons' in result ? (result.id ?? '') : '';
}

/** A value as a person writes it. */
export function writtenValue(value: Json | undefined): string {
  return [value ?? 'none']
    .flat()
    .map((each) => (typeof each === 'object' ? JSON.stringify(each) : each))
    .join('; ');
}
