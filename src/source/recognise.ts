/** The numbers by which a bulletin of the series is known. */
export interface BulletinNumber {
  /** Its number within the year. */
  readonly number: number;
  /** Its number since the series began. */
  readonly running: number;
}

/** "NO. 96 (2404), 3 JULY 2024", however it is spaced and cased; Polish bulletins have "NR". */
const NUMBER_LINE =
  /(?<!\p{L})N\s?[OR]\s?\.?\s*(\d{1,4})\s*\(\s*(\d{1,5})\s*\)(\s*(?:[,.]\s*)?\d{1,2}\s*(?:\.\s*)?\p{L}{3,})?/giu;

/** Tells which bulletin a text seems to be from its number line, or null without one. */
export function recognise(text: string): BulletinNumber | null {
  const lines = [...text.normalize('NFKC').matchAll(NUMBER_LINE)];
  // The body may refer to another bulletin; only the line of the masthead goes on with the date.
  const line = lines.find((match) => match[3] !== undefined) ?? lines[0];
  return line === undefined ? null : { number: Number(line[1]), running: Number(line[2]) };
}
