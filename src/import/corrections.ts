import type { TableMap } from '../model/map.ts';
import type { Json } from '../model/values.ts';
import type { Correction, RowResult } from './row.ts';

/** The corrections of a map, which are applied row by row. */
export type Corrections = ReturnType<typeof correctionsOf>;

/** The corrections of a map; `refuse` is called for each that does not fit. */
export function correctionsOf({ corrections }: TableMap, refuse: (correction: number, reason: string) => void) {
  const all = corrections.map((each, at) => ({ ...each, at }));
  const byId = Map.groupBy(all, ({ id }) => id);
  const unused = new Set(all);
  const corrected = new Set<string>();
  const leaveOut = (id: string) => {
    const found = byId.get(id)?.find(({ leave_out }) => leave_out);
    return found && { on: found.on, why: found.why };
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
      return read({ id, set: Object.assign({}, ...own.map((each) => each.set)) });
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
