/** A title in sentence case: capitals stay in these names, in abbreviations and where a sentence begins. */
export function inSentenceCase(title: string, names: string[]): string {
  const longWords = (begin: string) => title.match(new RegExp(`(?<!\\p{L})${begin}\\p{Ll}{3,}`, 'gu'))?.length ?? 0;
  // A title that is in sentence case already may have names of its own.
  if (longWords('\\p{Ll}') >= longWords('\\p{Lu}')) return title;
  const parts = partsOf(title, names).map((part, at) => {
    if (at % 2 === 1) return part;
    return part.replace(/(?<![.:?!–—] ?|\p{L})(?:\p{Lu}\p{Ll}+|A(?!\p{L}))/gu, (word) => word.toLowerCase());
  });
  return title.charAt(0) + parts.join('').slice(1);
}

/** Parts of a title in turn: what a citation style may set in lower case, and names and abbreviations, which it may not. */
function partsOf(title: string, names: string[]): string[] {
  const abbreviations = ['\\p{L}\\p{Ll}*[\\p{Lu}\\p{N}][\\p{L}\\p{N}]*', '[B-Z]'];
  const kept = [...names.map((name) => RegExp.escape(name)), ...abbreviations].join('|');
  return title.split(new RegExp(`(?<![\\p{L}\\p{N}])((?:${kept})(?:['’]s)?)(?![\\p{L}\\p{N}])`, 'u'));
}

/** A title with braces around these names and around abbreviations; `inTex` escapes their texts. */
export function inBraces(title: string, names: string[], inTex: (text: string) => string): string {
  return partsOf(title, names)
    .map((part, at) => (at % 2 === 1 ? `{${inTex(part)}}` : inTex(part)))
    .join('');
}
