import fastStringWidth from 'fast-string-width';

/** The columns a text takes on a terminal; for most texts counting is enough, and the library stays out of the start-up. */
export function textWidth(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (!isOneColumn(text.charCodeAt(at))) return fastStringWidth(text);
  }
  return text.length;
}

// ASCII, the letters and marks of European languages, typographic punctuation and our own marks. (A regular expression
// that says the same takes a millisecond to compile.)
function isOneColumn(code: number): boolean {
  if (code <= 0x7e) return code >= 0x20;
  if (code <= 0x2ff) return code >= 0xa1 && code !== 0xad;
  if (code <= 0x205e) return (code >= 0x2010 && code <= 0x2027) || code >= 0x2030;
  return code === 0x2500 || code === 0x25cf || code === 0x2260 || code === 0x2713;
}
