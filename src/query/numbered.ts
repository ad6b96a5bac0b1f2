/** The names of columns, each unlike the others: `id`, `id` as `id`, `id_2`. */
export function numbered(names: string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; seen.has(own) || (own !== name && taken.has(own)); number += 1) own = `${name}_${number}`;
    seen.add(own);
    return own;
  });
}
