import { hasWord } from './word.ts';

/** Whether a text mentions an actor by any of its names, aliases or adjectives, as whole words. */
export function mentions(text: string, names: readonly string[]): boolean {
  return names.some((name) => hasWord(text, patternOf(name)));
}

/** In capitals and without spaces: "us" is not the US, while "U.S." is. */
const ABBREVIATION = /^[\p{Lu}\d.+&-]*\p{Lu}[\p{Lu}\d.+&-]*$/u;

function patternOf(name: string): RegExp {
  const plain = plainMarks(name).trim();
  const body = ABBREVIATION.test(plain)
    ? [...plain.replaceAll('.', '')].map((char) => `${escaped(char)}\\.?`).join('')
    : plain
        .split(/[\s-]+/)
        .map((word) => escaped(word).replaceAll('\\.', '\\.?'))
        .join('[\\s-]+');
  // "Belarusians" mentions Belarus as "Belarusian" does.
  const plural = /\p{L}$/u.test(plain) ? 's?' : '';
  return new RegExp(body + plural, ABBREVIATION.test(plain) ? 'gu' : 'giu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The text in one Unicode form, with straight apostrophes and plain hyphens, so that it compares with a name. */
export function plainMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}
