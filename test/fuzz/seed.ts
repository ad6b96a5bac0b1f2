/** A seed that fast-check takes. */
export function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
