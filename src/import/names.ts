import { type Entry, entriesNamed, type Register, type Registers } from '../model/register.ts';
import { cached, foldName } from '../model/text.ts';

/** Looks up names in the map, then in the registers, then among adjectives. */
export function nameFinder(registers: Registers, given: Record<string, string>) {
  const ofMap = new Map(Object.entries(given).map(([name, id]) => [foldName(name), id]));
  const adjectives = cached((entries: Register) => adjectivesIn(entries.byId.values()));
  const unresolved = new Map<string, { name: string; register: string; ids: string[]; count: number }>();
  const lookUp = (register: string, name: string): string[] => {
    const entries = registers.get(register);
    const folded = foldName(name);
    const id = ofMap.get(folded);
    if (id !== undefined && entries?.byId.has(id)) return [id];
    const ids = entriesNamed(registers, register, name);
    if (!entries || ids.length > 0) return ids;
    return [...(adjectives(entries).get(folded) ?? [])];
  };
  return {
    /** Unknown and ambiguous names with their counts. */
    unresolved,
    /** The ids that a name may mean; none if the register does not have it. */
    find(register: string, name: string, isCounted = true): string[] {
      const ids = lookUp(register, name);
      if (ids.length === 1 || !isCounted) return ids;
      const key = `${register}\n${name}`;
      const { count } = unresolved.get(key) ?? { count: 0 };
      unresolved.set(key, { name, register, ids, count: count + 1 });
      return ids;
    },
  };
}

function adjectivesIn(entries: Iterable<Entry>): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, adjectives } of entries)
    for (const word of adjectives.map(foldName)) ids.set(word, new Set([...(ids.get(word) ?? []), id]));
  return ids;
}
