const PART_OF_WORD = /[\p{L}\p{N}]/u;

/**
 * Whether a text has a match of a global pattern that is made of whole words. The edges are tested here because `\p{L}`
 * in a pattern makes it fifty times slower to compile, and there are many patterns.
 */
export function hasWords(text: string, pattern: RegExp): boolean {
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + match.length)];
    if (!PART_OF_WORD.test(before) && !PART_OF_WORD.test(after)) return true;
  }
  return false;
}

/** Whether a text mentions an actor by any of its names, aliases or adjectives. */
export function mentions(text: string, names: readonly string[]): boolean {
  return names.some((name) => hasWords(text, patternOf(name)));
}

/** Capitals without spaces. They match in this case only: "us" is not the US, while "U.S." is. */
const ABBREVIATION = /^[\p{Lu}\d.+&-]*\p{Lu}[\p{Lu}\d.+&-]*$/u;

function patternOf(name: string): RegExp {
  const plain = plainMarks(name).trim();
  const isAbbreviation = ABBREVIATION.test(plain);
  const body = isAbbreviation
    ? [...plain.replaceAll('.', '')].map((char) => `${escaped(char)}\\.?`).join('')
    : plain
        .split(/[\s-]+/)
        .map((word) => escaped(word).replaceAll('\\.', '\\.?'))
        .join('[\\s-]+');
  // "Belarusians" mentions Belarus as "Belarusian" does.
  const plural = /\p{L}$/u.test(plain) ? 's?' : '';
  return new RegExp(body + plural, isAbbreviation ? 'gu' : 'giu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The text in one Unicode form with straight apostrophes and plain hyphens, as names are compared. */
export function plainMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}
