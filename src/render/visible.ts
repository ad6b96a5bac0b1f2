// C0 and C1 controls, and the characters that turn the direction of writing: what a terminal obeys instead of showing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text in which every character that a terminal would obey is written as an escape, such as `\u001b`. */
export function visible(text: string): string {
  return text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same for a text whose lines are meant. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
