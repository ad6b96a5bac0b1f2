const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]|\ufe0f/u;

/** The columns that a line takes on a terminal, computed independently of our tables. */
export function displayWidth(line: string): number {
  let width = 0;
  for (const { segment } of segments.segment(withoutColour(line))) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** A text without the sequences that set colours. */
export function withoutColour(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  return text.replace(/\u001b\[\d+m/g, '');
}
