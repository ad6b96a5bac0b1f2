const PART_OF_WORD = /[\p{L}\p{N}]/u;

/**
 * Whether a text holds a global pattern as whole words. The edges are looked at here, as classes such as `\p{L}` make a
 * pattern fifty times slower to compile, and patterns are many.
 */
export function hasWord(text: string, pattern: RegExp): boolean {
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + match.length)];
    if (!PART_OF_WORD.test(before) && !PART_OF_WORD.test(after)) return true;
  }
  return false;
}
