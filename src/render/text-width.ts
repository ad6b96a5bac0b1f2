import fastStringWidth from 'fast-string-width';

// ASCII, the letters and marks of European languages, typographic punctuation and our own marks: one column each.
const oneColumnEach = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e─●]*$/;

/** The columns a text takes on a terminal; for most texts counting is enough, and the library stays out of the start-up. */
export function textWidth(text: string): number {
  return oneColumnEach.test(text) ? text.length : fastStringWidth(text);
}
