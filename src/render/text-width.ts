import fastStringWidth from 'fast-string-width';

const ascii = /^[\x20-\x7e]*$/;

/** The columns a text takes on a terminal; most text is ASCII, for which counting is enough. */
export function textWidth(text: string): number {
  return ascii.test(text) ? text.length : fastStringWidth(text);
}
