// Controls and direction characters, which a terminal obeys instead of showing them, and two code points that YAML forbids.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text with control characters as escapes, such as `\u001b`. */
export function visible(text: string): string {
  return text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text of several lines with control characters as escapes. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** A message with its longest words cut, as those of the user may be; colours stay. */
export function clipped(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with this character
  return message.replace(/[^\s\u001b]{300,}/g, (word) => `${word.slice(0, 100)}…`);
}
