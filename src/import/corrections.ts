import { isDeepStrictEqual } from 'node:util';
import type { TableMap } from '../model/map.ts';
import { type Json, type JsonObject, ownValue } from '../model/values.ts';
import type { FactsById } from './collect.ts';
import type { Correction, RowResult } from './row.ts';

/** A correction of a map, and its position in it. */
type WrittenCorrection = TableMap['corrections'][number] & { at: number };

/** The corrections of a map, applied row by row; finds those that do not fit the tables. */
export class Corrections {
  /** The ids of the facts that corrections change. */
  readonly corrected = new Set<string>();
  readonly #byId: Map<string, WrittenCorrection[]>;
  readonly #former: FactsById;
  readonly #refuse: (correction: number, reason: string) => void;
  readonly #unused: Set<WrittenCorrection>;

  /** `former` are the facts of the earlier import; `refuse` is called for each correction that does not fit. */
  constructor({ corrections }: TableMap, former: FactsById, refuse: (correction: number, reason: string) => void) {
    const all = corrections.map((each, at) => ({ ...each, at }));
    this.#byId = Map.groupBy(all, ({ id }) => id);
    this.#unused = new Set(all);
    this.#former = former;
    this.#refuse = refuse;
  }

  /** Reads a row, and again with the corrections of its fact. */
  apply(read: (correction?: Correction) => RowResult): RowResult {
    const result = read();
    const { id = '' } = 'fact' in result ? { id: String(result.fact['id']) } : 'reasons' in result ? result : {};
    const own = this.#byId.get(id);
    if (!own) return result;
    for (const each of own) this.#unused.delete(each);
    const left = own.find(({ leave_out }) => leave_out);
    if (left) return { leftOut: left.why };
    this.corrected.add(id);
    const set = Object.assign({}, ...own.map((each) => each.set)) as JsonObject;
    const again = read({ id, set });
    if (!('fact' in result && 'fact' in again)) return again;
    const corrected = own.flatMap((each) => this.#corrected(each, result.fact, again.fact));
    return corrected.length === 0 ? again : { fact: { ...again.fact, corrected } };
  }

  /** Refuses the corrections of facts that no row has. */
  refuseUnused(): void {
    for (const { at } of this.#unused) this.#refuse(at, 'no row is this fact');
  }

  /** Why the fact leaves the dataset, and since when, if a correction says so. */
  leftOut(id: string): { on: string; why: string } | undefined {
    const correction = this.#byId.get(id)?.find(({ leave_out }) => leave_out);
    return correction && { on: correction.on, why: correction.why };
  }

  /** What the fact says of a correction: the values that the table has; none where it has no value. */
  #corrected({ id, at, on, why, ...correction }: WrittenCorrection, table: JsonObject, fact: JsonObject): JsonObject[] {
    const names = Object.keys(correction.set ?? {});
    const same = names.filter((name) => isDeepStrictEqual(table[name], fact[name]));
    if (same.length > 0) this.#refuse(at, `the table has the same ${same.join(', ')}`);
    const stated = names.filter((name) => table[name] !== undefined);
    if (stated.length === 0) return [];
    const was = stated.map((name) => `${name} ${writtenValue(table[name])}`).join('; ');
    const before = [ownValue(this.#former.get(id) ?? {}, 'corrected') ?? []].flat() as JsonObject[];
    const former = before.find((each) => each['on'] === on && each['why'] === why);
    if (former && former['was'] !== was)
      this.#refuse(at, `the table had ${former['was']}, and has ${was} now; a new \`on\` confirms it`);
    return [{ on, was, why }];
  }
}

/** A value as a person writes it. */
export function writtenValue(value: Json | undefined): string {
  return [value ?? 'none']
    .flat()
    .map((each) => (typeof each === 'object' ? JSON.stringify(each) : each))
    .join('; ');
}
