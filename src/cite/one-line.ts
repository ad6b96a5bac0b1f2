/** A value of a fact file as one line of plain text, as a citation is; empty where nothing is stated. */
export function oneLine(value: unknown): string {
  return String(value ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
