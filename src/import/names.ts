import { entriesNamed, type Register, type Registers } from '../model/register.ts';
import { cached, foldName } from '../model/text.ts';

/** Looks up names in the map, then in the registers, then among adjectives. */
export function nameFinder(registers: Registers, given: Record<string, string>) {
  const ofMap = new Map(Object.entries(given).map(([name, id]) => [foldName(name), id]));
  const adjectives = cached(adjectivesIn);
  const unclear: { register: string; name: string; ids: string[] }[] = [];
  const lookUp = (register: string, name: string): string[] => {
    const entries = registers.get(register);
    const folded = foldName(name);
    const id = ofMap.get(folded);
    if (id !== undefined && entries?.byId.has(id)) return [id];
    const ids = entriesNamed(registers, register, name);
    return entries && ids.length === 0 ? [...new Set(adjectives(entries).get(folded))] : ids;
  };
  return {
    /** Unknown and ambiguous names, once for each time that they were looked up. */
    unclear,
    /** The ids that a name may mean; none if the register does not have it. */
    find(register: string, name: string): string[] {
      const ids = lookUp(register, name);
      if (ids.length !== 1) unclear.push({ register, name, ids });
      return ids;
    },
  };
}

/** The ids of the entries with each adjective, folded. */
function adjectivesIn({ byId }: Register): Map<string, string[]> {
  const adjectives = new Map<string, string[]>();
  for (const [id, entry] of byId)
    for (const word of entry.adjectives.map(foldName)) adjectives.set(word, [...(adjectives.get(word) ?? []), id]);
  return adjectives;
}
