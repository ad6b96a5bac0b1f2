/** A name without case, accents, punctuation and surplus space, so that spellings of it meet: `Côte d’Ivoire` is `cote divoire`. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[-_/]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/ +/g, ' ')
    .trim();
}
