import fc from 'fast-check';

const marks =
  '"¦\'¦,¦;¦\\¦|¦=¦`¦*¦**¦#¦~¦~~¦_¦<b>¦</td>¦&amp;¦&#x41;¦: ¦- ¦[x](y)¦![¦%41¦{0}¦$1¦=1+1¦@SUM(A1)¦-2'.split('¦');
const breaks = '\t¦\n¦\r¦\r\n¦\n\n¦ ¦  ¦\u00a0¦\u3000¦\u00ad¦\u200b¦\u2028¦\u0085'.split('¦');
// Terminal control: colours, clearing the screen, a title, a link, a bell, and the same with C1.
const sequences =
  '\u001b[31m¦\u001b[2J¦\u001b]0;t\u0007¦\u001b]8;;https://example.org\u001b\\x\u001b]8;;\u001b\\¦\u001b[1;5m¦\u009b31m¦\u0007¦\b¦\u007f¦\u0000'.split(
    '¦',
  );
const directions = '\u202e¦\u2066¦\u2069¦\u200f¦\u061c¦\ufeff¦שלום¦مرحبا'.split('¦');
const shapes = '漢¦한글¦ﬁ¦e\u0301¦a\u0308\u0323¦🐟¦👩‍👩‍👧¦🇵🇱¦1️⃣¦❤️¦ż¦Ł¦𝄞¦\u200d¦\ud83d'.split('¦');
const words = ['word ', 'harbour ', 'longestwordthatthereis', 'https://example.org/a/b-c_d?e=f', 'x'.repeat(70)];

/** Pieces of text that have broken some reader, writer or terminal. */
export const oddPiece = fc.oneof(
  fc.constantFrom(...marks),
  fc.constantFrom(...breaks),
  fc.constantFrom(...sequences),
  fc.constantFrom(...directions),
  fc.constantFrom(...shapes),
  fc.constantFrom(...words),
  // Every code point, also control and unassigned ones.
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** Any text in UTF-8. */
export const anyText = fc.array(oddPiece, { maxLength: 12 }).map((parts) => parts.join('').toWellFormed());

/** JSON that is YAML too: every character outside ASCII and every control is written as an escape. */
export function escapedYaml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
