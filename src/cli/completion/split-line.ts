/** Splits a command line into words. Nothing is expanded or run: `$HOME` remains `$HOME`. */
export function splitLine(line: string, shell: Shell): TypedLine {
  const words = [''];
  let quote = '';
  for (const { 0: piece, groups = {} } of line.matchAll(shell === 'powershell' ? powershellPieces : posixPieces)) {
    const { escaped, single, double, space, plain, end } = groups;
    quote = end === '' ? piece.charAt(0) : '';
    if (space !== undefined) words.push('');
    else words.push(words.pop() + (escaped ?? single ?? double?.replace(/[\\`](["$`\\])/g, '$1') ?? plain ?? ''));
  }
  const current = words.pop() ?? '';
  const [, ...before] = words.filter((word) => word !== '');
  return { before, current, quote };
}

/** The shells that pism has a completion script for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** A command line up to the cursor: the words after `pism`, without their quotes, and the one that is being typed. */
export interface TypedLine {
  before: string[];
  current: string;
  /** The quote that is still open in the current word. */
  quote: string;
}

// Escaped or quoted text, spaces, and other characters; the last quote may be open.
const posixPieces =
  /\\(?<escaped>.?)|'(?<single>[^']*)(?<end>'?)|"(?<double>(?:\\.|[^"\\])*)\\?(?<end>"?)|(?<space>\s+)|(?<plain>[^\s"'\\]+)/gs;
const powershellPieces =
  /`(?<escaped>.?)|'(?<single>[^']*)(?<end>'?)|"(?<double>(?:`.|[^"`])*)`?(?<end>"?)|(?<space>\s+)|(?<plain>[^\s"'`]+)/gs;

/** A word quoted for bash after this open quote; the other shells quote inserted words themselves. */
export function quotedForBash(word: string, quote: string): string {
  // Bash closes the quote, but not after a word that ends in one.
  const end = quote !== '' && word.endsWith(quote) ? quote : '';
  if (quote === "'") return word.replaceAll("'", "'\\''") + end;
  if (quote === '"') return word.replace(/[$`"\\]/g, '\\$&') + end;
  return word.replace(/[^\p{L}\p{M}\p{N}_@%+,./:-]/gu, '\\$&');
}
